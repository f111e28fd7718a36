import type { CustomerResult } from '../classification';
import { compareText } from '../text';
import { customerKey } from '../sales/customerKey';
import type { SerialDate } from '../time/serialDate';
import { firstDayOf, lastDayOf } from '../time/serialDate';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';

/** One visit that was made, as the month's end looks at it. */
export interface MadeVisit {
  /** Number of the customer in the book; null for a prospect without sales. */
  readonly customer: number | null;
  /** The customer as the log has it. */
  readonly name: string;
  readonly day: SerialDate;
  readonly visitors: readonly string[];
  readonly hasSummary: boolean;
  /** 0 where none is claimed. */
  readonly expense: number;
  readonly followUpDue: SerialDate | null;
  readonly followUpDone: SerialDate | null;
}

/** An account that is to be visited: who owns it, how often, what is at stake. */
export interface VisitAccount {
  readonly customer: CustomerResult;
  /** '' when nobody owns it. */
  readonly owner: string;
  /** Days between visits. */
  readonly cadence: number;
  readonly nextAction: string;
  /** Net sales of the twelve months that end with M: the value at risk. */
  readonly value: number;
}

/** Visits of one person: due ones by owner, made ones by visitor. */
export interface RepVisits {
  readonly rep: string;
  readonly made: number;
  readonly due: number;
  /** Accounts of this owner that were due and were not visited in the month. */
  readonly late: number;
  readonly withoutSummary: number;
  readonly blocked: number;
}

/** An account whose visit was due by the end of the month and was not made. */
export interface OpenVisit {
  readonly account: VisitAccount;
  readonly due: SerialDate | null;
  /** Days overdue at the end of the month; null for one never visited. */
  readonly days: number | null;
}

export interface LateFollowUp {
  readonly name: string;
  readonly customer: number | null;
  readonly visit: SerialDate;
  readonly days: number;
}

export interface UnwrittenVisit {
  readonly name: string;
  readonly day: SerialDate;
  readonly visitors: readonly string[];
  readonly expense: number;
}

/** A visit that is due by the end of the month after M. */
export interface NextVisit {
  readonly account: VisitAccount;
  /** Not before the first day of that month; null for one never visited. */
  readonly due: SerialDate | null;
}

export interface VisitSummary {
  /** By visits due, most first; the owner '' last. */
  readonly reps: readonly RepVisits[];
  /** A visit by several people counts once. */
  readonly total: Omit<RepVisits, 'rep'>;
  /** Most value first. */
  readonly open: readonly OpenVisit[];
  /** Most days first. */
  readonly followUps: readonly LateFollowUp[];
  /** Latest first. */
  readonly unwritten: readonly UnwrittenVisit[];
  /** Most value first. */
  readonly next: readonly NextVisit[];
  /** Day of the last visit up to the end of M, by customer number. */
  readonly lastVisit: ReadonlyMap<number, SerialDate>;
}

/**
 * Visits against cadence, as they stood at the end of a month. Definitions: docs/methods.md, "Monthly summary".
 * @param visits made ones; those after the end of the month play no part
 */
export function visitSummary(
  visits: readonly MadeVisit[],
  accounts: readonly VisitAccount[],
  month: Month,
): VisitSummary {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const made = visits.filter(({ day }) => day <= last);
  const before = latestByCustomer(made.filter(({ day }) => day < first));
  const latest = latestByCustomer(made);
  const inMonth = made.filter(({ day }) => day >= first);
  const visited = new Set(inMonth.map(({ customer }) => customer));
  const due = accounts.filter((account) => (dueDay(before, account) ?? first) <= last);
  const late = due.filter(({ customer }) => !visited.has(customer.customer));
  const unwritten = made.filter(({ hasSummary }) => !hasSummary);
  const open = late.map((account): OpenVisit => {
    const day = dueDay(before, account);
    return { account, due: day, days: day === null ? null : last - day };
  });
  const [dueBy, lateBy] = [countOwners(due), countOwners(late)];
  const ofVisitor = <T extends { readonly visitors: readonly string[] }>(own: readonly T[], rep: string): T[] =>
    own.filter(({ visitors }) =>
      rep === '' ? visitors.length === 0 : visitors.some((name) => customerKey(name) === customerKey(rep)),
    );
  const names = new Map<string, string>();
  for (const name of [...due.map(({ owner }) => owner), ...inMonth.flatMap(peopleOf), ...unwritten.flatMap(peopleOf)])
    if (!names.has(customerKey(name))) names.set(customerKey(name), name);
  const reps = [...names.values()].map((rep): RepVisits => {
    const blocking = ofVisitor(unwritten, rep);
    return {
      rep,
      made: ofVisitor(inMonth, rep).length,
      due: dueBy.get(customerKey(rep)) ?? 0,
      late: lateBy.get(customerKey(rep)) ?? 0,
      withoutSummary: blocking.length,
      blocked: sumExpense(blocking),
    };
  });
  return {
    reps: reps.sort(
      (a, b) => Number(a.rep === '') - Number(b.rep === '') || b.due - a.due || compareText(a.rep, b.rep),
    ),
    total: {
      made: inMonth.length,
      due: due.length,
      late: late.length,
      withoutSummary: unwritten.length,
      blocked: sumExpense(unwritten),
    },
    open: open.sort((a, b) => byValue(a.account, b.account)),
    followUps: lateFollowUps(made, last),
    unwritten: unwritten
      .map(({ name, day, visitors, expense }) => ({ name, day, visitors, expense }))
      .sort((a, b) => b.day - a.day || compareText(a.name, b.name)),
    next: nextVisits(accounts, latest, addMonths(month, 1)),
    lastVisit: latest,
  };
}

/** How many accounts each owner has, by the folded name. */
function countOwners(accounts: readonly VisitAccount[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { owner } of accounts) counts.set(customerKey(owner), (counts.get(customerKey(owner)) ?? 0) + 1);
  return counts;
}

/** Accounts due by the end of a month, most value first; what is overdue is due on its first day. */
function nextVisits(
  accounts: readonly VisitAccount[],
  latest: ReadonlyMap<number, SerialDate>,
  month: Month,
): NextVisit[] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  return accounts
    .flatMap((account): NextVisit[] => {
      const day = dueDay(latest, account);
      if (day === null) return [{ account, due: null }];
      return day > last ? [] : [{ account, due: Math.max(day, first) as SerialDate }];
    })
    .sort((a, b) => byValue(a.account, b.account));
}

/** When an account is due after its last visit; null when it was never visited. */
function dueDay(last: ReadonlyMap<number, SerialDate>, { customer, cadence }: VisitAccount): SerialDate | null {
  const day = last.get(customer.customer);
  return day === undefined ? null : ((day + Math.round(cadence)) as SerialDate);
}

function latestByCustomer(visits: readonly MadeVisit[]): Map<number, SerialDate> {
  const latest = new Map<number, SerialDate>();
  for (const { customer, day } of visits)
    if (customer !== null && day > (latest.get(customer) ?? 0)) latest.set(customer, day);
  return latest;
}

function lateFollowUps(made: readonly MadeVisit[], end: SerialDate): LateFollowUp[] {
  return made
    .flatMap(({ name, customer, day, followUpDue, followUpDone }): LateFollowUp[] =>
      followUpDue === null || followUpDue > end || (followUpDone !== null && followUpDone <= end)
        ? []
        : [{ name, customer, visit: day, days: end - followUpDue }],
    )
    .sort((a, b) => b.days - a.days || compareText(a.name, b.name));
}

function byValue(a: VisitAccount, b: VisitAccount): number {
  return b.value - a.value || compareText(a.customer.identity.key, b.customer.identity.key);
}

function peopleOf({ visitors }: MadeVisit): readonly string[] {
  return visitors.length === 0 ? [''] : visitors;
}

function sumExpense(visits: readonly { readonly expense: number }[]): number {
  return visits.reduce((sum, { expense }) => sum + expense, 0);
}
