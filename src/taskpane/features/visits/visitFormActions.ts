import { formatDay } from '../../../domain/time/serialDate';
import type { VisitedAccount } from '../../../domain/visits/due';
import { visitKey } from '../../../domain/visits/due';
import type { Rules } from '../../form/form';
import { checkForm, hasFaults, keepForm, offerValues, startForm, typeInto } from '../../form/form';
import type { Store } from '../../pane/store';
import { workIn } from '../../pane/workIn';
import type { Draft, VisitFault } from './draft';
import { draftOf, emptyDraft, visitOf, visitRules } from './draft';
import { rememberPerson } from './person';
import type { LoggedVisit, VisitBook, VisitLogApi } from './visitLogApi';
import type { VisitForm, VisitState } from './visitState';
import { accountNamed } from './visitState';

/** What is put away when a form opens. */
const OPENED = { prepared: null, saved: null, error: null } as const;

/** What a person can do with the form of a visit. None throws. */
export class VisitFormActions {
  constructor(
    private readonly store: Store<VisitState>,
    private readonly log: VisitLogApi,
    /** Serial of day and time. */
    private readonly now: () => number,
  ) {}

  /** Opens an empty form, for a customer where one is known already; one that was left half typed comes back. */
  openNew(account: VisitedAccount | null = null): void {
    const { book, person, kept } = this.store.get();
    if (book === null) return;
    const left = kept.find(
      ({ was, values }) => was === null && (account === null || visitKey(account.name) === visitKey(values.customer)),
    );
    if (left !== undefined) return this.takeUp(left);
    const customer = account?.name ?? '';
    const values = { ...emptyDraft(this.now(), person), customer };
    this.open({ ...startForm('', values), was: null, hasOwnDate: false, before: book }, customer);
  }

  /** Opens the form of a row; a planned visit that is logged keeps its row. */
  openEdit(visit: LoggedVisit): void {
    const { book, kept } = this.store.get();
    if (book === null) return;
    const id = `${String(visit.row)} ${String(visit.day)} ${visitKey(visit.customer)}`;
    const left = kept.find((form) => form.id === id);
    if (left !== undefined) return this.takeUp(left);
    const known = accountNamed(book, visit.customer)?.contacts.map(({ name }) => name) ?? [];
    // Only a visit that is being made now gets a date proposed; older rows stay as they were typed.
    const hasOwnDate = visit.nextVisit !== null || visit.summary !== '' || visit.day < Math.floor(this.now());
    this.open({ ...startForm(id, draftOf(visit, known)), was: visit, hasOwnDate, before: book }, visit.customer);
  }

  /** The way back: what was typed is kept. */
  close(): void {
    const { form, kept } = this.store.get();
    const own = form === null || form.was !== null ? form : { ...form, id: `new ${visitKey(form.values.customer)}` };
    this.store.set({ form: null, prepared: null, error: null, kept: keepForm(kept, own) });
  }

  /** Cancel: what was typed is given up. */
  discard(): void {
    this.store.set({ form: null, prepared: null, error: null });
  }

  type(change: Partial<Draft>): void {
    const { form } = this.store.get();
    if (form === null) return;
    const next = { ...typeInto(form, change), hasOwnDate: form.hasOwnDate || change.nextVisit !== undefined };
    const isOther = change.customer !== undefined && visitKey(change.customer) !== visitKey(form.values.customer);
    this.store.set({ form: isOther ? propose(next, change.customer ?? '', this.now()) : next });
  }

  /**
   * Writes the form's row and checks it. A second call while the first is under way does nothing; one after a failure
   * finds a row that was written all the same.
   */
  async save(): Promise<void> {
    const { form, isWorking } = this.store.get();
    if (form === null || isWorking) return;
    const checked = checkForm(form, rulesOf(form.before));
    const visit = visitOf(checked.values, checked.was);
    if (hasFaults(checked) || visit === null) {
      this.store.set({ form: checked });
      return;
    }
    const [visitor = ''] = visit.visitors;
    rememberPerson(visitor);
    const { was, before, values } = form;
    const planNext = values.planNext && visit.nextVisit !== null;
    await workIn(this.store, async () => {
      const { book, sheetRow } = await this.log.save({ visit, was, before, planNext });
      const { person } = this.store.get();
      const saved = { customer: visit.customer, row: sheetRow };
      return { book, form: null, prepared: null, saved, person: person === '' ? visitor : person };
    });
  }

  private open(form: VisitForm, customer: string): void {
    this.store.set({ form: propose(form, customer, this.now()), ...OPENED });
  }

  private takeUp(form: VisitForm): void {
    this.store.set({ form, kept: this.store.get().kept.filter((other) => other !== form), ...OPENED });
  }
}

/** What holds for a visit to one of these accounts. */
export function rulesOf(book: VisitBook): Rules<Draft, VisitFault> {
  return visitRules((customer) => book.namesakes(customer));
}

/** The next visit by the customer's cadence, until a person types a date; and only contacts of this customer. */
function propose(form: VisitForm, customer: string, now: number): VisitForm {
  if (form.hasOwnDate) return form;
  const account = accountNamed(form.before, customer);
  const cadence = account?.cadence ?? null;
  const nextVisit = cadence === null ? '' : formatDay(Math.floor(now) + Math.round(cadence));
  const known = account?.contacts.map(({ name }) => name) ?? [];
  return offerValues(form, { nextVisit, contacts: form.values.contacts.filter((name) => known.includes(name)) });
}
