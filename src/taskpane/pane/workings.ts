import type { ClassifyRequest, ClassifyResult, Dictionaries } from '../../app/classification/classifyWorkbook';
import { NothingToRead } from '../../app/reading/nothingToRead';
import { UserError } from '../../domain/errors';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Language } from '../../i18n/language';
import type { Area } from '../../workbook/port';
import type { RestorablePort } from '../../workbook/restore';
import type { Busy, Choices, PaneError, PaneState } from './paneState';
import type { Store } from './store';

/** What the actions work on. */
export interface Means {
  readonly port: RestorablePort;
  /** Brings a sheet to the front and selects an area of it. */
  readonly show: (sheetId: string, area: Area) => Promise<void>;
  readonly dictionaries: () => Promise<Dictionaries>;
  /** Language of Excel itself. */
  readonly language: Language;
  readonly today: () => SerialDate;
  /** Minutes of the day by the clock of this machine. */
  readonly minutes: () => number;
  /** Calls back when a person changes cells of a sheet; edits of our own are passed over while `isWriting`. */
  readonly watch: (isWriting: () => boolean, listener: (sheetId: string) => void) => Promise<void>;
  /** Opens a sample workbook in a window of its own. */
  readonly openSample: () => Promise<void>;
  /** The language a person chose for the pane on this machine; kept beside the workbook, null follows Excel. */
  readonly keepLanguage: (language: Language | null) => void;
}

/** How the actions read, work and fail. */
export class Workings {
  protected running: { aborted: boolean } | null = null;
  protected rereading: { aborted: boolean } | null = null;
  /** What went wrong last, to be tried again. */
  protected failed: (() => Promise<void>) | null = null;

  constructor(
    protected readonly store: Store<PaneState>,
    /** Pages that come in chunks of their own work on the same workbook. */
    readonly means: Means,
  ) {}

  /** The sheets are read again behind the page that is shown. @returns whether they were */
  protected async reread(): Promise<boolean> {
    if (this.rereading !== null) this.rereading.aborted = true;
    const signal = { aborted: false };
    this.rereading = signal;
    this.store.set({ isRereading: true, error: null });
    const error = await this.caught(async () => {
      const { classifyWorkbook } = await import('../../app/classification/classifyWorkbook');
      const result = await classifyWorkbook({ ...(await this.request()), control: { signal } });
      if (!signal.aborted) this.store.set({ result, nothing: null, edited: null });
    });
    if (signal.aborted) return false;
    this.store.set({ isRereading: false, ...(error === null ? {} : { error }) });
    return error === null;
  }

  protected choose(change: Partial<Choices>): void {
    this.store.set({ choices: { ...this.store.get().choices, ...change } });
  }

  protected async request(): Promise<ClassifyRequest> {
    const { choices } = this.store.get();
    return {
      sources: [{ port: this.means.port, file: '' }],
      today: this.means.today(),
      language: this.store.get().language ?? this.means.language,
      answers: choices.answers,
      dictionaries: await this.means.dictionaries(),
      sheets: choices.sheets,
      mappings: choices.mappings,
      asOf: choices.asOf,
      assume: true,
      ...(choices.options === null ? {} : { options: choices.options, onlyTheseOptions: true }),
    };
  }

  protected async read(
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
        const { classifyWorkbook } = await import('../../app/classification/classifyWorkbook');
        const result = await classifyWorkbook({ ...(await this.request()), control: { signal, onProgress } });
        if (signal.aborted) throw new UserError('cancelled');
        this.store.set({ result, isStale: false, edited: null, isRereading: false, ...then(result) });
      } catch (reason) {
        if (!(reason instanceof NothingToRead)) throw reason;
        nothing = reason;
      }
    });
    this.running = null;
    this.failed = error === null ? null : () => this.read(kind, then);
    this.store.set({ busy: null, nothing, error: error?.code === 'cancelled' ? null : error });
  }

  canTryAgain(): boolean {
    return this.failed !== null;
  }

  async tryAgain(): Promise<void> {
    const work = this.failed;
    this.failed = null;
    await work?.();
  }

  protected work(busy: Pick<Busy, 'kind'> & Partial<Busy>): void {
    this.store.set({ busy: { done: 0, total: 0, sheets: [], customers: 0, ...busy }, error: null });
  }

  protected async attempt(work: () => Promise<boolean>): Promise<boolean> {
    let isDone = false;
    const error = await this.caught(async () => {
      isDone = await work();
    });
    if (error !== null) this.store.set({ error });
    return isDone;
  }

  /** Runs work; what goes wrong comes out as an error a person can act on. */
  protected async caught(work: () => Promise<void>): Promise<PaneError | null> {
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
