import type { ClassifyRequest, ClassifyResult, Dictionaries } from '../../app/classifyWorkbook';
import { findCustomerRow } from '../../app/findRow';
import { NothingToRead } from '../../app/nothingToRead';
import type { RememberedOptions, SavedMapping } from '../../app/settings';
import { UserError } from '../../domain/errors';
import type { Month } from '../../domain/time/month';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Language } from '../../i18n/language';
import type { Area } from '../../workbook/port';
import type { RestorablePort } from '../../workbook/restore';
import type { Busy, Choices, Filter, OverviewPage, PaneError, PaneState, TabId } from './state';
import { NO_FILTER } from './state';
import type { Store } from './store';

/** What the actions work on. */
export interface Means {
  readonly port: RestorablePort;
  /** Brings a sheet to the front and selects an area of it. */
  readonly show: (sheetId: string, area: Area) => Promise<void>;
  readonly dictionaries: () => Promise<Dictionaries>;
  readonly language: Language;
  readonly today: () => SerialDate;
}

/** Everything a person can do in the pane. Only these change the state; none throws. */
export class Actions {
  private running: { aborted: boolean } | null = null;
  private rereading: { aborted: boolean } | null = null;

  constructor(
    private readonly store: Store<PaneState>,
    /** Pages that come in chunks of their own work on the same workbook. */
    readonly means: Means,
  ) {}

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
      this.store.set({ canRestore: (port.lastSnapshot ?? (await port.loadSnapshot())) !== null });
    });
  }

  /** Reads the sheets as they stand now and shows the results. */
  async classify(): Promise<void> {
    await this.read('classifying', () => ({ isClassified: true, page: 'home', tab: 'overview' }));
  }

  cancel(): void {
    if (this.running !== null) this.running.aborted = true;
  }

  toTab(tab: TabId): void {
    this.store.set({ tab, error: null });
  }

  toPage(page: OverviewPage): void {
    this.store.set({ tab: 'overview', page, error: null });
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
    if (this.rereading !== null) this.rereading.aborted = true;
    const signal = { aborted: false };
    this.rereading = signal;
    this.store.set({ isRereading: true, error: null });
    const error = await this.caught(async () => {
      const { classifyWorkbook } = await import('../../app/classifyWorkbook');
      const result = await classifyWorkbook({ ...(await this.request()), control: { signal } });
      if (!signal.aborted) this.store.set({ result, nothing: null });
    });
    if (signal.aborted) return;
    this.store.set({ isRereading: false, ...(error === null ? {} : { error }) });
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
      const { previewPlan } = await import('../../app/previewPlan');
      const preview = await previewPlan(result, await this.means.dictionaries());
      const picked = new Set(preview.parts.filter(({ byDefault }) => byDefault).map(({ id }) => id));
      this.store.set({ preview, picked, page: 'preview', tab: 'overview' });
    });
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
      const { chosenPlan } = await import('../../app/previewPlan');
      const plan = await chosenPlan(result, preview, picked, await this.means.dictionaries());
      const onProgress = (done: number, total: number): void => this.work({ kind: 'writing', done, total });
      const { cellsWritten, notKept } = await this.means.port.execute(plan, { onProgress });
      const parts = preview.parts.filter(({ id }) => picked.has(id));
      this.store.set({ written: { cells: cellsWritten, notKept, parts }, restored: null, page: 'written' });
    });
    this.store.set({ busy: null, error, isStale: true, canRestore: this.means.port.lastSnapshot !== null });
  }

  async restore(): Promise<void> {
    const snapshot = this.means.port.lastSnapshot;
    if (snapshot === null) return;
    this.work({ kind: 'restoring' });
    const error = await this.caught(async () => {
      const restored = await this.means.port.restore(snapshot);
      this.store.set({ restored, page: 'restored', canRestore: false });
    });
    this.store.set({ busy: null, error, isStale: true });
  }

  private choose(change: Partial<Choices>): void {
    this.store.set({ choices: { ...this.store.get().choices, ...change } });
  }

  private async request(): Promise<ClassifyRequest> {
    const { choices } = this.store.get();
    return {
      sources: [{ port: this.means.port, file: '' }],
      today: this.means.today(),
      language: this.means.language,
      dictionaries: await this.means.dictionaries(),
      sheets: choices.sheets,
      mappings: choices.mappings,
      asOf: choices.asOf,
      ...(choices.options === null ? {} : { options: choices.options, onlyTheseOptions: true }),
    };
  }

  private async read(
    kind: 'looking' | 'classifying',
    then: (result: ClassifyResult) => Partial<PaneState>,
  ): Promise<void> {
    const signal = { aborted: false };
    this.running = signal;
    if (this.rereading !== null) this.rereading.aborted = true;
    const known = this.store.get().result;
    const sheets = known?.reading.sheets.map(({ info, area }) => ({ name: info.name, rows: area.rows })) ?? [];
    const customers = known?.classification.customers.length ?? 0;
    this.work({ kind, sheets, customers });
    let nothing: NothingToRead | null = null;
    const error = await this.caught(async () => {
      try {
        const onProgress = (done: number, total: number): void => this.work({ kind, sheets, customers, done, total });
        const { classifyWorkbook } = await import('../../app/classifyWorkbook');
        const result = await classifyWorkbook({ ...(await this.request()), control: { signal, onProgress } });
        if (signal.aborted) throw new UserError('cancelled');
        this.store.set({ result, isStale: false, isRereading: false, ...then(result) });
      } catch (reason) {
        if (!(reason instanceof NothingToRead)) throw reason;
        nothing = reason;
      }
    });
    this.running = null;
    this.store.set({ busy: null, nothing, error: error?.code === 'cancelled' ? null : error });
  }

  private work(busy: Pick<Busy, 'kind'> & Partial<Busy>): void {
    this.store.set({ busy: { done: 0, total: 0, sheets: [], customers: 0, ...busy }, error: null });
  }

  private async attempt(work: () => Promise<boolean>): Promise<boolean> {
    let isDone = false;
    const error = await this.caught(async () => {
      isDone = await work();
    });
    if (error !== null) this.store.set({ error });
    return isDone;
  }

  /** Runs work; what goes wrong comes out as an error a person can act on. */
  private async caught(work: () => Promise<void>): Promise<PaneError | null> {
    try {
      await work();
      return null;
    } catch (reason) {
      if (reason instanceof UserError) return { code: reason.code, params: reason.params, details: reason.details };
      return {
        code: 'unexpected',
        params: {},
        details: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
      };
    }
  }
}
