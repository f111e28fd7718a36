/** What one person has to do today: visits, follow-ups and summaries that are due, most urgent first. */
import { compareText } from '../text';
import type { SerialDate } from '../time/serialDate';
import type { AccountVisits, VisitedAccount } from './due';
import { nextVisitDue, visitKey, visitsByAccount } from './due';
import type { Visit } from './visit';
import { followUpLate, isMade } from './visit';

/** Days ahead that "this week" shows. */
export const WEEK_DAYS = 7;

export type DayItem =
  /** An account whose cadence has run out, or runs out within the week; `last` null was never visited. */
  | { readonly kind: 'cadence'; readonly account: VisitedAccount; readonly last: Visit | null; readonly days: number }
  /** Somebody should have asked the customer again. */
  | {
      readonly kind: 'follow-up';
      readonly visit: Visit;
      readonly account: VisitedAccount | null;
      readonly days: number;
    }
  /** The next visit agreed at the last one, where no row of its own is planned for it. */
  | { readonly kind: 'agreed'; readonly visit: Visit; readonly account: VisitedAccount | null; readonly days: number }
  /** A visit that is planned. */
  | { readonly kind: 'planned'; readonly visit: Visit; readonly account: VisitedAccount | null; readonly days: number };

export interface MyDay {
  /** `days` is how late an item is, above 0; by class, then most money at stake, then latest first. */
  readonly overdue: readonly DayItem[];
  /** `days` is 0; in the order of `overdue`. */
  readonly today: readonly DayItem[];
  /** `days` is below 0: how far ahead; nearest first, one day's in the order of `overdue`. */
  readonly week: readonly DayItem[];
  /** Made visits without a summary, oldest first. */
  readonly summaryMissing: readonly Visit[];
}

/**
 * The day of one person. Accounts count by owner, visits by visitor; without a person (''), everybody's.
 * An account with a visit planned or agreed ahead is not asked for by its cadence as well, unless that is overdue; one
 * whose agreed visit is due or overdue is asked for by that alone.
 */
export function myDay(
  visits: readonly Visit[],
  accounts: readonly VisitedAccount[],
  person: string,
  today: SerialDate,
): MyDay {
  const byAccount = visitsByAccount(visits, today);
  const known = new Map(accounts.map((account) => [visitKey(account.name), account]));
  const isMine = ({ visitors }: Visit): boolean => person === '' || visitors.some((name) => isSame(name, person));
  const items: DayItem[] = [];
  for (const account of accounts) {
    if (person !== '' && !isSame(account.owner, person)) continue;
    items.push(...cadenceItem(account, byAccount.get(visitKey(account.name)), today));
  }
  for (const [key, { last, planned }] of byAccount) {
    const account = known.get(key) ?? null;
    if (last === null || last.nextVisit === null || planned !== null) continue;
    if (isMine(last) || (account !== null && isSame(account.owner, person)))
      items.push({ kind: 'agreed', visit: last, account, days: today - last.nextVisit });
  }
  const own = visits.filter(isMine);
  for (const visit of own) {
    const account = known.get(visitKey(visit.customer)) ?? null;
    const late = followUpLate(visit, today);
    if (late !== null) items.push({ kind: 'follow-up', visit, account, days: late });
    if (!isMade(visit, today) || (visit.day === today && visit.summary === ''))
      items.push({ kind: 'planned', visit, account, days: today - visit.day });
  }
  const sorted = items.sort(byWeight);
  return {
    overdue: sorted.filter(({ days }) => days > 0),
    today: sorted.filter(({ days }) => days === 0),
    week: sorted.filter(({ days }) => days < 0 && days >= -WEEK_DAYS).sort((a, b) => b.days - a.days),
    summaryMissing: own
      .filter((visit) => visit.day < today && visit.summary === '')
      .sort((a, b) => a.day - b.day || compareText(a.customer, b.customer)),
  };
}

function cadenceItem(account: VisitedAccount, visits: AccountVisits | undefined, today: SerialDate): DayItem[] {
  const last = visits?.last ?? null;
  const due = nextVisitDue(last?.day ?? null, account.cadence, today);
  if (due === null) return [];
  const days = today - due;
  const agreed = visits?.planned === null ? (last?.nextVisit ?? null) : null;
  if (agreed !== null && (agreed <= today || days <= 0)) return [];
  if (visits?.planned !== undefined && visits.planned !== null && days <= 0) return [];
  return [{ kind: 'cadence', account, last, days }];
}

/** Class A first and accounts without a class last; then most money at stake, latest, and by name. */
function byWeight(a: DayItem, b: DayItem): number {
  return (
    compareText(a.account?.class ?? 'Z', b.account?.class ?? 'Z') ||
    (b.account?.stake?.atStake ?? 0) - (a.account?.stake?.atStake ?? 0) ||
    b.days - a.days ||
    compareText(nameOf(a), nameOf(b))
  );
}

function nameOf(item: DayItem): string {
  return item.kind === 'cadence' ? item.account.name : item.visit.customer;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
