import type { SerialDate } from '../../../domain/time/serialDate';
import { formatDay } from '../../../domain/time/serialDate';
import type { VisitedAccount } from '../../../domain/visits/due';
import { visitKey } from '../../../domain/visits/due';
import type { PaneError } from '../../pane/paneState';
import type { Store } from '../../pane/store';
import { createStore } from '../../pane/store';
import { catchError } from '../../pane/toPaneError';
import type { Draft, Wrong } from './draft';
import { draftOf, emptyDraft, visitOf } from './draft';
import { rememberPerson, rememberedPerson } from './person';
import type { LoggedVisit, PaneAccount, VisitBook, VisitLogApi } from './visitLogApi';

/** The form with what it was opened for. */
export interface OpenForm {
  readonly draft: Draft;
  /** The row that is changed; null for a new visit. */
  readonly was: LoggedVisit | null;
  readonly wrong: Wrong;
  /** The customer's own next date was typed, so another customer does not propose one. */
  readonly hasOwnDate: boolean;
  readonly before: VisitBook;
}

export interface VisitState {
  /** null until the workbook was read. */
  readonly book: VisitBook | null;
  readonly isWorking: boolean;
  readonly error: PaneError | null;
  /** Whose day is shown; '' everybody's. */
  readonly person: string;
  readonly form: OpenForm | null;
  /** A form that was left by the way back, with what was typed; taken up when a new one is asked for. */
  readonly kept: OpenForm | null;
  /** The planned visit whose questions are open. */
  readonly prepared: LoggedVisit | null;
  /** Answered questions by visit, see `questionsKey`. */
  readonly answered: ReadonlyMap<string, ReadonlySet<number>>;
  readonly saved: { readonly customer: string; readonly row: number } | null;
}

/** What a visit's questions are kept under while the pane is open. */
export function questionsKey({ day, customer }: LoggedVisit): string {
  return `${String(day)} ${visitKey(customer)}`;
}

export function accountNamed(book: VisitBook | null, customer: string): PaneAccount | null {
  const key = visitKey(customer);
  return key === '' ? null : (book?.accounts.find(({ name }) => visitKey(name) === key) ?? null);
}

/** Whether anything was typed that would be missed. */
function hasText(draft: Draft): boolean {
  const { purpose, keyPoints, thoughts, nextStep, summary, needs, objections, others } = draft;
  return [purpose, keyPoints, thoughts, nextStep, summary, needs, objections, others].some(
    (text) => text.trim() !== '',
  );
}

/** Everything a person can do on the pages of visits. None throws. */
export class VisitActions {
  readonly store: Store<VisitState> = createStore<VisitState>({
    book: null,
    isWorking: false,
    error: null,
    person: rememberedPerson(),
    form: null,
    kept: null,
    prepared: null,
    answered: new Map(),
    saved: null,
  });

  constructor(
    private readonly log: VisitLogApi,
    /** Serial of day and time. */
    private readonly now: () => number,
  ) {}

  today(): SerialDate {
    return Math.floor(this.now()) as SerialDate;
  }

  async read(): Promise<void> {
    await this.attempt(async () => ({ book: await this.log.read() }));
  }

  async add(): Promise<void> {
    await this.attempt(async () => ({ book: await this.log.add() }));
    if (this.store.get().error === null) await this.show(null);
  }

  async show(row: number | null): Promise<void> {
    await this.attempt(async () => {
      await this.log.show(row);
      return {};
    });
  }

  setPerson(person: string): void {
    rememberPerson(person);
    this.store.set({ person });
  }

  /** Opens an empty form, for a customer where one is known already. */
  openNew(account: VisitedAccount | null = null): void {
    const { book, person, kept } = this.store.get();
    if (book === null) return;
    if (kept !== null && (account === null || visitKey(account.name) === visitKey(kept.draft.customer))) {
      this.store.set({ form: kept, kept: null, prepared: null, saved: null, error: null });
      return;
    }
    const draft = { ...emptyDraft(this.now(), person), customer: account?.name ?? '' };
    const form: OpenForm = { draft, was: null, wrong: {}, hasOwnDate: false, before: book };
    this.store.set({ form: this.proposed(form, account?.name ?? ''), prepared: null, saved: null, error: null });
  }

  /** Opens the form of a row; a planned visit that is logged keeps its row. */
  openEdit(visit: LoggedVisit): void {
    const { book } = this.store.get();
    if (book === null) return;
    const known = accountNamed(book, visit.customer)?.contacts.map(({ name }) => name) ?? [];
    const form: OpenForm = {
      draft: draftOf(visit, known),
      was: visit,
      wrong: {},
      // Only a visit that is being made now gets a date proposed; older rows stay as they were typed.
      hasOwnDate: visit.nextVisit !== null || visit.summary !== '' || visit.day < this.today(),
      before: book,
    };
    this.store.set({
      form: this.proposed(form, visit.customer),
      prepared: null,
      saved: null,
      error: null,
    });
  }

  /** The row written last by the person whose day is shown: the latest, and of several the lowest in the table. */
  lastOwn(): LoggedVisit | null {
    const { book, person } = this.store.get();
    const own = (book?.visits ?? []).filter(({ visitors }) => person === '' || visitors.includes(person));
    return own.reduce<LoggedVisit | null>(
      (last, visit) => (last === null || visit.row > last.row ? visit : last),
      null,
    );
  }

  openQuestions(visit: LoggedVisit): void {
    this.store.set({ prepared: visit, form: null, saved: null, error: null });
  }

  answer(visit: LoggedVisit, question: number, isAnswered: boolean): void {
    const answered = new Map(this.store.get().answered);
    const own = new Set(answered.get(questionsKey(visit)) ?? []);
    if (isAnswered) own.add(question);
    else own.delete(question);
    this.store.set({ answered: answered.set(questionsKey(visit), own) });
  }

  /** The way back: what was typed into a new form is kept. */
  close(): void {
    const { form, kept } = this.store.get();
    const keeps = form !== null && form.was === null && hasText(form.draft);
    this.store.set({ form: null, prepared: null, error: null, kept: keeps ? form : kept });
  }

  /** Cancel: what was typed is given up. */
  discard(): void {
    this.store.set({ form: null, kept: null, prepared: null, error: null });
  }

  type(change: Partial<Draft>): void {
    const { form } = this.store.get();
    if (form === null) return;
    const wrong = Object.fromEntries(Object.entries(form.wrong).filter(([field]) => !(field in change)));
    const next = {
      ...form,
      draft: { ...form.draft, ...change },
      wrong,
      hasOwnDate: form.hasOwnDate || change.nextVisit !== undefined,
    };
    const isOther = change.customer !== undefined && visitKey(change.customer) !== visitKey(form.draft.customer);
    this.store.set({ form: isOther ? this.proposed(next, change.customer ?? '') : next });
  }

  /**
   * Writes the form's row and checks it. A second call while the first is under way does nothing; one after a failure
   * finds a row that was written all the same.
   * @returns fields that are wrong; null when it was saved, or failed with an error on the page
   */
  async save(): Promise<Wrong | null> {
    const { form, isWorking } = this.store.get();
    if (form === null || isWorking) return null;
    const { visit, wrong } = visitOf(form.draft, form.was);
    if (visit === null) {
      this.store.set({ form: { ...form, wrong } });
      return wrong;
    }
    const [visitor = ''] = visit.visitors;
    rememberPerson(visitor);
    const { was, before, draft } = form;
    const planNext = draft.planNext && visit.nextVisit !== null;
    await this.attempt(async () => {
      const { book, sheetRow } = await this.log.save({ visit, was, before, planNext });
      const { person } = this.store.get();
      const saved = { customer: visit.customer, row: sheetRow };
      return { book, form: null, kept: null, prepared: null, saved, person: person === '' ? visitor : person };
    });
    return null;
  }

  /** The customer was heard again after a visit. */
  async followedUp(visit: LoggedVisit): Promise<void> {
    const { book } = this.store.get();
    if (book === null || this.store.get().isWorking) return;
    await this.attempt(async () => {
      const request = { visit: { ...visit, followUpDone: this.today() }, was: visit, before: book, planNext: false };
      const { book: after, sheetRow } = await this.log.save(request);
      return { book: after, saved: { customer: visit.customer, row: sheetRow } };
    });
  }

  /** The next visit by the customer's cadence, until a person types a date. */
  private proposed(form: OpenForm, customer: string): OpenForm {
    if (form.hasOwnDate) return form;
    const cadence = accountNamed(form.before, customer)?.cadence ?? null;
    const nextVisit = cadence === null ? '' : formatDay(this.today() + Math.round(cadence));
    const known = accountNamed(form.before, customer)?.contacts.map(({ name }) => name) ?? [];
    const contacts = form.draft.contacts.filter((name) => known.includes(name));
    return { ...form, draft: { ...form.draft, nextVisit, contacts } };
  }

  private async attempt(work: () => Promise<Partial<VisitState>>): Promise<void> {
    this.store.set({ isWorking: true, error: null });
    let change: Partial<VisitState> = {};
    const error = await catchError(async () => {
      change = await work();
    });
    this.store.set({ ...change, isWorking: false, error });
  }
}
