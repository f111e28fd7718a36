import type { SerialDate } from '../../../domain/time/serialDate';
import { createStore, type Store } from '../../pane/store';
import { workIn } from '../../pane/workIn';
import { rememberPerson, rememberedPerson } from './person';
import { VisitFormActions } from './visitFormActions';
import type { LoggedVisit, VisitLogApi } from './visitLogApi';
import type { VisitState } from './visitState';
import { questionsKey } from './visitState';

/** Everything a person can do on the pages of visits beside the form. None throws. */
export class VisitActions {
  readonly store: Store<VisitState> = createStore<VisitState>({
    book: null,
    isWorking: false,
    error: null,
    person: rememberedPerson(),
    form: null,
    kept: [],
    prepared: null,
    answered: new Map(),
    saved: null,
  });
  readonly form: VisitFormActions;

  constructor(
    private readonly log: VisitLogApi,
    /** Serial of day and time. */
    private readonly now: () => number,
  ) {
    this.form = new VisitFormActions(this.store, log, now);
  }

  today(): SerialDate {
    return Math.floor(this.now()) as SerialDate;
  }

  async read(): Promise<void> {
    await workIn(this.store, async () => ({ book: await this.log.read() }));
  }

  async add(): Promise<void> {
    if (await workIn(this.store, async () => ({ book: await this.log.add() }))) await this.show(null);
  }

  async show(row: number | null): Promise<void> {
    await workIn(this.store, async () => {
      await this.log.show(row);
      return {};
    });
  }

  setPerson(person: string): void {
    rememberPerson(person);
    this.store.set({ person });
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

  /** The customer was heard again after a visit. */
  async followedUp(visit: LoggedVisit): Promise<void> {
    const { book, isWorking } = this.store.get();
    if (book === null || isWorking) return;
    await workIn(this.store, async () => {
      const request = { visit: { ...visit, followUpDone: this.today() }, was: visit, before: book, planNext: false };
      const { book: after, sheetRow } = await this.log.save(request);
      return { book: after, saved: { customer: visit.customer, row: sheetRow } };
    });
  }
}
