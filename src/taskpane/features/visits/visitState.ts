import { visitKey } from '../../../domain/visits/due';
import type { Form } from '../../form/form';
import type { WorkState } from '../../pane/workIn';
import type { Draft, VisitFault } from './draft';
import type { LoggedVisit, PaneAccount, VisitBook } from './visitLogApi';

/** The form of a visit with what it was opened for. */
export interface VisitForm extends Form<Draft, VisitFault> {
  /** The row that is changed; null for a new visit. */
  readonly was: LoggedVisit | null;
  /** The customer's own next date was typed, so another customer does not propose one. */
  readonly hasOwnDate: boolean;
  readonly before: VisitBook;
}

export interface VisitState extends WorkState {
  /** null until the workbook was read. */
  readonly book: VisitBook | null;
  /** Whose day is shown; '' everybody's. */
  readonly person: string;
  readonly form: VisitForm | null;
  /** Forms that were left by the way back, with what was typed; taken up when they are asked for again. */
  readonly kept: readonly VisitForm[];
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

/** The account a customer's text means; null for a prospect, and for a name that several accounts share. */
export function accountNamed(book: VisitBook | null, customer: string): PaneAccount | null {
  const key = visitKey(customer);
  return key === '' ? null : (book?.accounts.find(({ name }) => visitKey(name) === key) ?? null);
}
