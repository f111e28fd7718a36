import type { ClassifyRequest, ClassifyResult } from '../../app/classification/classifyWorkbook';
import type { RememberedOptions, SavedMapping } from '../../app/ownSheets/settings';
import { NeedsAnswer } from '../../app/reading/questions/needsAnswer';
import { NothingToRead } from '../../app/reading/nothingToRead';
import { UserError } from '../../domain/errors';
import type { Month } from '../../domain/time/month';
import type { Choices, PaneState } from './paneState';
import { HOME } from './paneState';
import type { PaneWork } from './paneWork';
import { catchError } from './toPaneError';

/** Reading the workbook, and what is read and how. */
export class ReadingActions {
  private running: { aborted: boolean } | null = null;
  private rereading: { aborted: boolean } | null = null;

  constructor(private readonly work: PaneWork) {}

  /** Reads the workbook; goes on to the results when an earlier session has classified it. */
  async look(): Promise<void> {
    const { store, services } = this.work;
    await this.read('looking', (result) => {
      const isClassified = result.state.tables.some(({ name }) => name === 'KA_Customers');
      return { isClassified: store.get().isClassified || isClassified, page: HOME };
    });
    // What a ribbon command or an earlier pane wrote can be restored here too; where it can't be read nothing is offered.
    await catchError(async () => {
      await services.session.takeUpSnapshot();
      store.set({ restorables: services.session.restorables });
    });
  }

  /** Reads the sheets as they stand now and shows the results. */
  readResults(): Promise<void> {
    return this.read('classifying', () => ({ isClassified: true, page: HOME, tab: 'overview', isSettings: false }));
  }

  cancel(): void {
    if (this.running !== null) this.running.aborted = true;
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

  /** Marks the results as out of date when somebody edits a sheet they come from; nothing is read by itself. */
  async watchEdits(): Promise<void> {
    const { store, services } = this.work;
    await catchError(() =>
      services.watch(
        () => this.work.isOwnEdit(),
        (sheetId) => {
          const { result, edited } = store.get();
          const sheet = result?.reading.sheets.find(({ info }) => info.id === sheetId);
          if (sheet === undefined || edited !== null) return;
          store.set({ edited: { sheet: sheet.info.name, minutes: services.minutes() }, isStale: true });
        },
      ),
    );
  }

  choose(change: Partial<Choices>): void {
    const { store } = this.work;
    store.set({ choices: { ...store.get().choices, ...change } });
  }

  /** The sheets are read again behind the page that is shown. @returns whether they were */
  async reread(): Promise<boolean> {
    const { store } = this.work;
    if (this.rereading !== null) this.rereading.aborted = true;
    const signal = { aborted: false };
    this.rereading = signal;
    store.set({ isRereading: true, error: null });
    const error = await catchError(async () => {
      try {
        const { classifyWorkbook } = await import('../../app/classification/classifyWorkbook');
        const result = await classifyWorkbook({ ...(await this.request()), control: { signal } });
        if (!signal.aborted) store.set({ result, nothing: null, edited: null, ...withQuestions(result, store.get()) });
      } catch (reason) {
        if (!(reason instanceof NeedsAnswer)) throw reason;
        if (!signal.aborted) store.set({ nothing: reason });
      }
    });
    if (signal.aborted) return false;
    store.set({ isRereading: false, ...(error === null ? {} : { error }) });
    return error === null;
  }

  /** Reads with progress in place of the page. @param then what else changes when it was read */
  async read(kind: 'looking' | 'classifying', then: (result: ClassifyResult) => Partial<PaneState>): Promise<void> {
    const { store } = this.work;
    const signal = { aborted: false };
    this.running = signal;
    if (this.rereading !== null) this.rereading.aborted = true;
    const known = store.get().result;
    const sheets = known?.reading.sheets.map(({ info, area }) => ({ name: info.name, rows: area.rows })) ?? [];
    const customers = known?.classification.customers.length ?? 0;
    this.work.showBusy({ kind, sheets, customers });
    let nothing: NothingToRead | null = null;
    const error = await catchError(async () => {
      try {
        const onProgress = (done: number, total: number): void =>
          this.work.showBusy({ kind, sheets, customers, done, total });
        const { classifyWorkbook } = await import('../../app/classification/classifyWorkbook');
        const result = await classifyWorkbook({ ...(await this.request()), control: { signal, onProgress } });
        if (signal.aborted) throw new UserError('cancelled');
        const next = { result, isStale: false, edited: null, isRereading: false, ...then(result) };
        store.set({ ...next, ...withQuestions(result, { ...store.get(), ...next }) });
      } catch (reason) {
        if (!(reason instanceof NothingToRead)) throw reason;
        nothing = reason;
      }
    });
    this.running = null;
    this.work.setRetry(error === null ? null : () => this.read(kind, then));
    store.set({ busy: null, nothing, error: error?.code === 'cancelled' ? null : error });
  }

  private async request(): Promise<ClassifyRequest> {
    const { services, store } = this.work;
    const { choices, language } = store.get();
    return {
      sources: [{ port: services.session.port, file: '' }],
      today: services.today(),
      language: language ?? services.language,
      answers: choices.answers,
      dictionaries: await services.dictionaries(),
      sheets: choices.sheets,
      mappings: choices.mappings,
      asOf: choices.asOf,
      assume: true,
      ...(choices.options === null ? {} : { options: choices.options, onlyTheseOptions: true }),
    };
  }
}

/** Nothing is shown as results, and no write prepared, while a question is open: the first page asks it. */
function withQuestions({ questions }: ClassifyResult, { isClassified, page }: PaneState): Partial<PaneState> {
  if (questions.length === 0) return {};
  const leaves = isClassified || page.kind === 'preview' || page.kind === 'quality';
  return { isClassified: false, ...(leaves ? { page: HOME } : {}) };
}
