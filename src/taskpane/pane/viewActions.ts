import { findCustomerRow } from '../../app/ownSheets/findCustomerRow';
import { UserError } from '../../domain/errors';
import type { AbcClass, Segment } from '../../domain/types';
import type { Language } from '../../i18n/language';
import { columnIndex } from '../../workbook/address';
import type { Area } from '../../workbook/cells';
import type { Filter, OverviewPage, TabId } from './paneState';
import { HOME, NO_FILTER } from './paneState';
import type { PaneWork } from './paneWork';

/** Moving between pages, filters, and showing places of the workbook. */
export class ViewActions {
  constructor(private readonly work: PaneWork) {}

  /** Opens a tab. Overview opens at its first page, and so does the tab that is open already. */
  toTab(tab: TabId): void {
    const { store } = this.work;
    const { tab: before, homeCalls } = store.get();
    store.set({ tab, isSettings: false, error: null });
    if (tab === 'overview') store.set({ page: HOME });
    if (tab === before) store.set({ customer: null, homeCalls: homeCalls + 1 });
  }

  /** The month's end on the first page of Overview, with the focus on its button. */
  toMonthsEnd(): void {
    this.work.store.set({ tab: 'overview', page: HOME, isSettings: false, error: null, focusOn: 'create-summary' });
  }

  toPage(kind: Extract<OverviewPage['kind'], 'home' | 'options' | 'quality'>): void {
    this.work.store.set({ tab: 'overview', page: { kind }, isSettings: false, error: null });
  }

  openSettings(isOpen: boolean): void {
    this.work.store.set({ isSettings: isOpen, removal: null, error: null });
  }

  dismissError(): void {
    this.work.store.set({ error: null });
  }

  setFilter(change: Partial<Filter>): void {
    const { filter } = this.work.store.get();
    this.work.store.set({ filter: { ...filter, ...change } });
  }

  /** Customers with nothing but this filter, as a tile asks for. */
  showCustomers(filter: Partial<Filter>): void {
    this.work.store.set({ tab: 'customers', customer: null, filter: { ...NO_FILTER, ...filter }, error: null });
  }

  clearFilter(): void {
    this.work.store.set({ filter: { ...NO_FILTER, sort: this.work.store.get().filter.sort } });
  }

  /** Opens a customer's page and selects its row in the sheet. */
  async openCustomer(key: string): Promise<void> {
    this.work.store.set({ tab: 'customers', customer: key, chosen: key, error: null });
    await this.showRow(key);
  }

  closeCustomer(): void {
    this.work.store.set({ customer: null, error: null });
  }

  /** Language of the pane; null follows Excel. Open pages keep what was typed into them. */
  setLanguage(language: Language | null): void {
    this.work.services.keepLanguage(language);
    this.work.store.set({ language });
  }

  openSample(): Promise<boolean> {
    return this.work.attempt(async () => {
      await this.work.services.openSample();
      return true;
    });
  }

  /** @returns whether the customer stands in a sheet */
  async showRow(key: string): Promise<boolean> {
    const { services, store } = this.work;
    const { result } = store.get();
    if (result === null) return false;
    return this.work.attempt(async () => {
      const place = await findCustomerRow(result, key, await services.dictionaries());
      if (place !== null) await services.show(place.sheetId, place.area);
      return place !== null;
    });
  }

  /** Brings a sheet to the front by name, with its first cell or an area selected. */
  async showSheet(name: string, area: Area = { row: 0, column: 0, rows: 1, columns: 1 }): Promise<void> {
    const { session, show } = this.work.services;
    await this.work.attempt(async () => {
      const sheet = (await session.port.sheets()).find((info) => info.name === name);
      if (sheet === undefined) throw new UserError('sheet-gone', { sheet: name });
      await show(sheet.id, area);
      return true;
    });
  }

  /** Selects a cell named by its address, "K4" or the first of "K4:M9". */
  async showCell(sheet: string, address: string): Promise<void> {
    const [, letters = 'A', row = '1'] = /^\$?([A-Z]{1,3})\$?(\d+)/u.exec(address) ?? [];
    const column = columnIndex(letters) ?? 0;
    await this.showSheet(sheet, { row: Number(row) - 1, column, rows: 1, columns: 1 });
  }

  /** Selects the row of the playbook that says what to do with a kind of customer. */
  async showPlaybookRow(segment: Segment | null, abc: AbcClass | null): Promise<void> {
    const { services } = this.work;
    await this.work.attempt(async () => {
      const dictionaries = await services.dictionaries();
      const { playbookPlace } = await import('../../app/ownSheets/playbookPlace');
      const place = await playbookPlace(services.session.port, segment, abc, dictionaries);
      if (place === null) throw new UserError('sheet-gone');
      await services.show(place.sheetId, place.area);
      return true;
    });
  }
}
