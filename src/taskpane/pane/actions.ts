import { findCustomerRow } from '../../app/ownSheets/findCustomerRow';
import { lookAt } from '../../app/ownSheets/workbookState';
import type { RememberedOptions, SavedMapping } from '../../app/ownSheets/settings';
import { UserError } from '../../domain/errors';
import type { Month } from '../../domain/time/month';
import type { AbcClass, Segment } from '../../domain/types';
import { columnIndex } from '../../workbook/address';
import type { Area } from '../../workbook/port';
import { Answering } from './answering';
import type { Filter, OverviewPage, TabId } from './paneState';
import { NO_FILTER } from './paneState';

export type { Means } from './workings';

/** Everything a person can do in the pane. Only these change the state; none throws. */
export class Actions extends Answering {
  /** Looks at the workbook; goes on to the results when an earlier session has classified it. */
  async look(): Promise<void> {
    await this.read('looking', (result) => {
      const isClassified = result.state.tables.some(({ name }) => name === 'KA_Customers');
      return { isClassified: this.store.get().isClassified || isClassified, page: 'home' };
    });
    await this.takeUpSnapshot();
  }

  /** What a ribbon command or an earlier pane wrote can be restored here too. */
  private async takeUpSnapshot(): Promise<void> {
    const { port } = this.means;
    await this.caught(async () => {
      const snapshot = port.lastSnapshot ?? (await port.loadSnapshot());
      this.store.set({ canRestore: snapshot !== null && snapshot !== this.ofSettings });
    });
  }

  /** Reads the sheets as they stand now and shows the results. */
  async classify(): Promise<void> {
    await this.read('classifying', () => ({ isClassified: true, page: 'home', tab: 'overview', isSettings: false }));
    await this.keepAnswers();
  }

  cancel(): void {
    if (this.running !== null) this.running.aborted = true;
  }

  toTab(tab: TabId): void {
    this.store.set({ tab, isSettings: false, error: null });
  }

  toPage(page: OverviewPage): void {
    this.store.set({ tab: 'overview', page, isSettings: false, error: null });
  }

  openSettings(isOpen: boolean): void {
    this.store.set({ isSettings: isOpen, removal: null, error: null });
  }

  dismissError(): void {
    this.store.set({ error: null });
  }

  setFilter(change: Partial<Filter>): void {
    this.store.set({ filter: { ...this.store.get().filter, ...change } });
  }

  /** Customers with nothing but this filter, as a tile asks for. */
  showCustomers(filter: Partial<Filter>): void {
    this.store.set({ tab: 'customers', customer: null, filter: { ...NO_FILTER, ...filter }, error: null });
  }

  clearFilter(): void {
    this.store.set({ filter: { ...NO_FILTER, sort: this.store.get().filter.sort } });
  }

  /** Opens a customer's page and selects its row in the sheet. */
  async openCustomer(key: string): Promise<void> {
    this.store.set({ tab: 'customers', customer: key, chosen: key, error: null });
    await this.showRow(key);
  }

  closeCustomer(): void {
    this.store.set({ customer: null, error: null });
  }

  /** @returns whether the customer stands in a sheet */
  async showRow(key: string): Promise<boolean> {
    const { result } = this.store.get();
    if (result === null) return false;
    return this.attempt(async () => {
      const place = await findCustomerRow(result, key, await this.means.dictionaries());
      if (place !== null) await this.means.show(place.sheetId, place.area);
      return place !== null;
    });
  }

  /** Brings a sheet to the front by name, with its first cell or an area selected. */
  async showSheet(name: string, area: Area = { row: 0, column: 0, rows: 1, columns: 1 }): Promise<void> {
    await this.attempt(async () => {
      const sheet = (await this.means.port.sheets()).find((info) => info.name === name);
      if (sheet === undefined) throw new UserError('sheet-gone', { sheet: name });
      await this.means.show(sheet.id, area);
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
    await this.attempt(async () => {
      const dictionaries = await this.means.dictionaries();
      const { playbookPlace } = await import('../../app/ownSheets/playbookPlace');
      const place = await playbookPlace(this.means.port, segment, abc, dictionaries);
      if (place === null) throw new UserError('sheet-gone');
      await this.means.show(place.sheetId, place.area);
      return true;
    });
  }

  setOptions(options: RememberedOptions | null): void {
    this.choose({ options });
  }

  setAsOf(asOf: Month | null): void {
    this.choose({ asOf });
  }

  /** Other sheets or columns: the sheets are read again, so that the counts are of what will be classified. */
  async setReading(change: {
    readonly sheets?: readonly string[];
    readonly mappings?: ReadonlyMap<string, SavedMapping>;
  }): Promise<void> {
    this.choose(change);
    await this.reread();
  }

  /** Makes the plan of a write; a workbook we have written to since is read first. */
  async openPreview(): Promise<void> {
    if (this.store.get().isStale) {
      const before = this.store.get().result;
      await this.read('classifying', () => ({ isStale: false }));
      if (this.store.get().result === before) return;
    }
    const { result } = this.store.get();
    if (result === null) return;
    this.work({ kind: 'preparing' });
    const error = await this.caught(async () => {
      const { previewPlan } = await import('../../app/results/previewPlan');
      const preview = await previewPlan(result, await this.means.dictionaries());
      const picked = new Set(preview.parts.filter(({ byDefault }) => byDefault).map(({ id }) => id));
      this.store.set({ preview, picked, page: 'preview', tab: 'overview' });
    });
    this.failed = error === null ? null : () => this.openPreview();
    this.store.set({ busy: null, error });
  }

  pick(id: string, isPicked: boolean): void {
    const picked = new Set(this.store.get().picked);
    if (isPicked) picked.add(id);
    else picked.delete(id);
    this.store.set({ picked });
  }

  async write(): Promise<void> {
    const { result, preview, picked } = this.store.get();
    if (result === null || preview === null) return;
    this.work({ kind: 'writing' });
    const error = await this.caught(async () => {
      const { chosenPlan } = await import('../../app/results/previewPlan');
      const plan = await chosenPlan(result, preview, picked, await this.means.dictionaries());
      const onProgress = (done: number, total: number): void => this.work({ kind: 'writing', done, total });
      const { cellsWritten, notKept } = await this.means.port.execute(plan, { onProgress });
      const parts = preview.parts.filter(({ id }) => picked.has(id));
      this.store.set({
        written: { cells: cellsWritten, notKept, parts },
        restored: null,
        isUnsaved: false,
        page: 'written',
        // Sheets that were just made can be opened from other pages.
        result: { ...result, state: await lookAt(this.means.port) },
      });
    });
    this.noteWrite();
    this.failed = error === null ? null : () => this.write();
    this.store.set({ busy: null, error, isStale: true, canRestore: this.means.port.lastSnapshot !== null });
  }

  /** Whether there is anything to write but the columns beside the user's own data. */
  canWriteElsewhere(): boolean {
    const { preview } = this.store.get();
    return preview !== null && preview.parts.some(({ kind }) => kind !== 'beside');
  }

  /** Writes to sheets of ours only: the results stand on the Customers sheet, the user's sheet stays as it is. */
  async writeElsewhere(): Promise<void> {
    const { preview } = this.store.get();
    if (preview === null) return;
    const own = preview.parts.filter(({ kind }) => kind !== 'beside');
    const byDefault = own.filter(({ kind }) => kind !== 'dataCheck');
    this.store.set({ picked: new Set((byDefault.length > 0 ? byDefault : own).map(({ id }) => id)) });
    await this.write();
  }

  async restore(): Promise<void> {
    const snapshot = this.means.port.lastSnapshot;
    if (snapshot === null) return;
    this.work({ kind: 'restoring' });
    const error = await this.caught(async () => {
      const restored = await this.means.port.restore(snapshot);
      this.store.set({ restored, page: 'restored', canRestore: false });
    });
    this.failed = error === null ? null : () => this.restore();
    this.noteWrite();
    this.store.set({ busy: null, error, isStale: true });
  }
}
