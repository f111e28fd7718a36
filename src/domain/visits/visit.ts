/**
 * Visits as the log has them, and the rules that follow from a single one. Codes are identifiers: words stand in the
 * dictionaries. Source of the rules: the field practice of "no summary, no reimbursement" and of hearing the customer
 * again within a week (docs/methods.md, "Visits").
 */
import type { SerialDate } from '../time/serialDate';

/** How people met. */
export const VISIT_METHODS = ['face-to-face', 'phone', 'message', 'email'] as const;
export type VisitMethod = (typeof VISIT_METHODS)[number];

export const VISIT_STATUSES = ['planned', 'done', 'summary-missing', 'closed'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** Days after a visit by which the visitor asks the customer again. */
export const FOLLOW_UP_DAYS = 7;

/** One visit, made or planned. Texts are '' and other fields null where nothing is known. */
export interface Visit {
  readonly day: SerialDate;
  /** Part of the day, 0 to less than 1. */
  readonly start: number | null;
  /** The customer as the log has it: a name, or "name (id)". */
  readonly customer: string;
  readonly place: string;
  readonly method: VisitMethod | null;
  readonly visitors: readonly string[];
  readonly contacts: readonly string[];
  readonly purpose: string;
  readonly keyPoints: string;
  readonly thoughts: string;
  readonly needs: string;
  readonly objections: string;
  readonly nextStep: string;
  readonly nextVisit: SerialDate | null;
  readonly followUpDone: SerialDate | null;
  readonly summary: string;
  readonly expense: number | null;
}

/** The day by which the customer is heard again. */
export function followUpDue({ day }: Pick<Visit, 'day'>): SerialDate {
  return (day + FOLLOW_UP_DAYS) as SerialDate;
}

/**
 * Where a visit stands: without a summary it is planned while its day lies after today, and lacks its summary from its
 * day on; with one it is done, and closed once the follow-up was made.
 */
export function statusOf(visit: Pick<Visit, 'day' | 'summary' | 'followUpDone'>, today: SerialDate): VisitStatus {
  if (visit.summary === '') return visit.day > today ? 'planned' : 'summary-missing';
  return visit.followUpDone === null ? 'done' : 'closed';
}

/** Whether a visit took place: it is dated up to today, or has a summary. */
export function isMade(visit: Pick<Visit, 'day' | 'summary'>, today: SerialDate): boolean {
  return visit.day <= today || visit.summary !== '';
}

/** No summary, no reimbursement; null where no expense is claimed. */
export function isReimbursable({ expense, summary }: Pick<Visit, 'expense' | 'summary'>): boolean | null {
  return expense === null || expense === 0 ? null : summary !== '';
}

/** Days the follow-up is late; null when it was made, is not due yet, or the visit has not taken place. */
export function followUpLate(visit: Visit, today: SerialDate): number | null {
  if (visit.followUpDone !== null || !isMade(visit, today)) return null;
  const late = today - followUpDue(visit);
  return late > 0 ? late : null;
}
