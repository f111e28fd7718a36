import { typedDay } from '../../../app/visits/typedDay';
import { formatDay } from '../../../domain/time/serialDate';
import type { Visit } from '../../../domain/visits/visit';
import { VISIT_METHODS } from '../../../domain/visits/visit';
import type { Rules } from '../../form/form';

/** What a person has typed so far; every field as it stands on the screen. */
export interface Draft {
  readonly customer: string;
  readonly day: string;
  readonly start: string;
  readonly place: string;
  /** A code of `VISIT_METHODS`, or ''. */
  readonly method: string;
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

/** What can be wrong, by the words that say it. */
export type VisitFault =
  'needCustomer' | 'chooseAccount' | 'needDate' | 'needTime' | 'needVisitor' | 'needNextVisit' | 'needExpense';

/** What holds for the fields of a visit. @param namesakes names of the accounts that a bare name may mean */
export function visitRules(namesakes: (customer: string) => readonly string[]): Rules<Draft, VisitFault> {
  return {
    customer: {
      isRequired: true,
      check: ({ customer }) => {
        if (customer.trim() === '') return 'needCustomer';
        return namesakes(customer).length > 1 ? 'chooseAccount' : null;
      },
    },
    day: { isRequired: true, check: ({ day }) => (typedDay(day) === null ? 'needDate' : null) },
    start: { check: ({ start }) => (start.trim() === '' || readClock(start) !== null ? null : 'needTime') },
    visitor: { isRequired: true, check: ({ visitor }) => (people(visitor).length === 0 ? 'needVisitor' : null) },
    nextVisit: {
      check: ({ day, nextVisit }) => {
        if (nextVisit.trim() === '') return null;
        const [own, next] = [typedDay(day), typedDay(nextVisit)];
        return next === null || (own !== null && next <= own) ? 'needNextVisit' : null;
      },
    },
    expense: {
      check: ({ expense }) => (expense.trim() === '' || readExpense(expense) !== null ? null : 'needExpense'),
    },
  };
}

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
    method: visit.method ?? '',
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

/** The visit a form says, once its rules hold; null without a day. */
export function visitOf(draft: Draft, was: Visit | null): Visit | null {
  const day = typedDay(draft.day);
  if (day === null) return null;
  return {
    day,
    start: readClock(draft.start),
    customer: draft.customer.trim(),
    place: draft.place.trim(),
    method: VISIT_METHODS.find((code) => code === draft.method) ?? null,
    visitors: people(draft.visitor),
    contacts: [...draft.contacts, ...people(draft.others)],
    purpose: draft.purpose.trim(),
    keyPoints: draft.keyPoints.trim(),
    thoughts: draft.thoughts.trim(),
    needs: draft.needs.trim(),
    objections: draft.objections.trim(),
    nextStep: draft.nextStep.trim(),
    nextVisit: typedDay(draft.nextVisit),
    followUpDone: was?.followUpDone ?? null,
    summary: draft.summary.trim(),
    expense: readExpense(draft.expense),
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
