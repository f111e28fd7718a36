import { typedDay } from '../../../app/visits/typedDay';
import { formatDay } from '../../../domain/time/serialDate';
import type { Visit, VisitMethod } from '../../../domain/visits/visit';

/** What a person has typed so far; every field as it stands on the screen. */
export interface Draft {
  readonly customer: string;
  readonly day: string;
  readonly start: string;
  readonly place: string;
  readonly method: VisitMethod | null;
  readonly visitor: string;
  readonly contacts: readonly string[];
  /** People who are not among the contacts. */
  readonly others: string;
  readonly purpose: string;
  readonly keyPoints: string;
  readonly thoughts: string;
  readonly nextStep: string;
  readonly nextVisit: string;
  readonly summary: string;
  readonly needs: string;
  readonly objections: string;
  readonly expense: string;
  readonly planNext: boolean;
}

/** Fields that can be wrong, in the order they stand in the form. */
export const CHECKED = ['customer', 'day', 'start', 'visitor', 'nextVisit', 'expense'] as const;
export type Checked = (typeof CHECKED)[number];
export type Wrong = Readonly<Partial<Record<Checked, true>>>;

/** An empty form for a moment. @param now serial of day and time */
export function emptyDraft(now: number, visitor: string): Draft {
  return {
    customer: '',
    day: formatDay(now),
    start: clock(Math.floor((now % 1) * 96) / 96),
    place: '',
    method: 'face-to-face',
    visitor,
    contacts: [],
    others: '',
    purpose: '',
    keyPoints: '',
    thoughts: '',
    nextStep: '',
    nextVisit: '',
    summary: '',
    needs: '',
    objections: '',
    expense: '',
    planNext: false,
  };
}

/** The form of a visit that stands in the log. @param known names of the account's contacts */
export function draftOf(visit: Visit, known: readonly string[]): Draft {
  return {
    customer: visit.customer,
    day: formatDay(visit.day),
    start: visit.start === null ? '' : clock(visit.start),
    place: visit.place,
    method: visit.method,
    visitor: visit.visitors.join('; '),
    contacts: visit.contacts.filter((name) => known.includes(name)),
    others: visit.contacts.filter((name) => !known.includes(name)).join('; '),
    purpose: visit.purpose,
    keyPoints: visit.keyPoints,
    thoughts: visit.thoughts,
    nextStep: visit.nextStep,
    nextVisit: visit.nextVisit === null ? '' : formatDay(visit.nextVisit),
    summary: visit.summary,
    needs: visit.needs,
    objections: visit.objections,
    expense: visit.expense === null ? '' : String(visit.expense),
    planNext: false,
  };
}

/** The visit a form says, or what is wrong in it. */
export function visitOf(
  draft: Draft,
  was: Visit | null,
): { readonly visit: Visit; readonly wrong: null } | { readonly visit: null; readonly wrong: Wrong } {
  const day = typedDay(draft.day);
  const start = readClock(draft.start);
  const nextVisit = typedDay(draft.nextVisit);
  const expense = readExpense(draft.expense);
  const visitors = people(draft.visitor);
  const wrong: Wrong = {
    ...(draft.customer.trim() === '' ? { customer: true as const } : {}),
    ...(day === null ? { day: true as const } : {}),
    ...(start === null && draft.start.trim() !== '' ? { start: true as const } : {}),
    ...(visitors.length === 0 ? { visitor: true as const } : {}),
    ...(draft.nextVisit.trim() !== '' && (nextVisit === null || (day !== null && nextVisit <= day))
      ? { nextVisit: true as const }
      : {}),
    ...(draft.expense.trim() !== '' && expense === null ? { expense: true as const } : {}),
  };
  if (day === null || Object.keys(wrong).length > 0) return { visit: null, wrong };
  return {
    visit: {
      day,
      start,
      customer: draft.customer.trim(),
      place: draft.place.trim(),
      method: draft.method,
      visitors,
      contacts: [...draft.contacts, ...people(draft.others)],
      purpose: draft.purpose.trim(),
      keyPoints: draft.keyPoints.trim(),
      thoughts: draft.thoughts.trim(),
      needs: draft.needs.trim(),
      objections: draft.objections.trim(),
      nextStep: draft.nextStep.trim(),
      nextVisit,
      followUpDone: was?.followUpDone ?? null,
      summary: draft.summary.trim(),
      expense,
    },
    wrong: null,
  };
}

/** Several people in one field are separated by semicolons of any script. */
export function people(text: string): string[] {
  return text
    .split(/[;；、\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** "10:00", "9.30", "14 h", "2:30 pm" as a part of the day; null for anything else. */
export function readClock(text: string): number | null {
  const match = /^(\d{1,2})(?:\s?[:.：h时時点點]\s?(\d{2})?分?)?\s?(am|pm)?$/iu.exec(text.trim().normalize('NFKC'));
  if (match === null) return null;
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return (hours * 60 + minute) / 1440;
}

/** "10:00" */
export function clock(part: number): string {
  const minutes = Math.round(part * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An amount of at least 0 with a decimal point or comma; thousands are not separated. */
function readExpense(text: string): number | null {
  const match = /^\d+(?:[.,]\d{1,2})?$/u.exec(text.trim().normalize('NFKC'));
  return match === null ? null : Number(match[0].replace(',', '.'));
}
