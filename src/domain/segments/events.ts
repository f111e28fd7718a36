import { classify } from '../classify';
import type { Classification, CustomerResult } from '../classification';
import type { ClassifyOptions } from '../options';
import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';
import { GapCounts } from './dormancy/cut';
import type { LikeWithLike } from './likeWithLike';
import { likeWithLike } from './likeWithLike';

/** Who came, woke and fell asleep in one month; customers by number in the book, largest value first. */
export interface MonthEvents {
  /** First purchase month is M. */
  readonly new: readonly number[];
  /** A purchase in M after a gap longer than the cut of the months rule. */
  readonly returning: readonly number[];
  /** Dormant at M and not at M-1. */
  readonly newlyDormant: readonly number[];
  /** Dormant at M-1 and not at M. */
  readonly woken: readonly number[];
  /** Dormant by the months rule at M for exactly twelve months, whichever rule is in use. */
  readonly lost: readonly number[];
}

const LOST_AFTER = 12;
const TOLERANCE = 1e-9;

/**
 * The events of a month. Every month is classified with the sales up to its own end; months before the first sale know
 * nobody. Source: docs/methods.md, "Events of a month".
 * @param options `asOf` is passed over: each month looked at takes its place
 */
export function eventsOf(book: SalesBook, options: ClassifyOptions, month: Month): MonthEvents {
  return eventsBetween(book, likeWithLike(book, classify(book, { ...options, asOf: month }), addMonths(month, -1)));
}

/**
 * The events of a month that is classified already.
 * @param pair the month and the one before it, judged alike
 */
export function eventsBetween(book: SalesBook, { now, before }: LikeWithLike): MonthEvents {
  const month = now.asOf?.month;
  if (month === undefined) return { new: [], returning: [], newlyDormant: [], woken: [], lost: [] };
  const isDormant = ({ segment }: CustomerResult): boolean => segment === 'dormant';
  const wasDormant = new Set(numbers(before?.customers ?? [], isDormant));
  return {
    new: numbers(now.customers, ({ firstPurchase }) => firstPurchase === month),
    returning: numbers(now.customers, (customer) => returnsIn(book, now, customer, month)),
    newlyDormant: numbers(now.customers, (each) => isDormant(each) && !wasDormant.has(each.customer)),
    woken: numbers(now.customers, (each) => !isDormant(each) && wasDormant.has(each.customer)),
    lost: lostIn(book, now, month),
  };
}

function numbers(customers: readonly CustomerResult[], fits: (customer: CustomerResult) => boolean): number[] {
  return customers.filter(fits).map(({ customer }) => customer);
}

/** Whether a customer bought in M and the purchase before lies more than the cut back. */
function returnsIn(
  book: SalesBook,
  { asOf, dormantMonths }: Classification,
  { customer, lastPurchase, segment }: CustomerResult,
  month: Month,
): boolean {
  if (lastPurchase !== month || segment === null || asOf === null || dormantMonths === null) return false;
  for (let m = month - 1; m >= asOf.data.from; m -= 1)
    if (book.isPurchase(customer, m as Month)) return month - m > dormantMonths + TOLERANCE;
  return false;
}

/**
 * Dormant by the months rule in each of the twelve months that end with M, and not in the month before them. Who is that
 * has bought nothing in all of them, so its last purchase and each month's cut decide.
 */
function lostIn(book: SalesBook, now: Classification, month: Month): number[] {
  const candidates = now.customers.filter(
    ({ segment, recencyMonths }) => segment !== null && recencyMonths !== null && recencyMonths > LOST_AFTER,
  );
  if (candidates.length === 0) return [];
  const cuts = cutsUntil(book, now, month);
  const isDormantAt = (last: Month, back: number): boolean => {
    const cut = cuts[back];
    return cut !== undefined && month - back - last > cut + TOLERANCE;
  };
  return numbers(candidates, ({ lastPurchase }) => {
    if (lastPurchase === null || isDormantAt(lastPurchase, LOST_AFTER)) return false;
    for (let back = 0; back < LOST_AFTER; back += 1) if (!isDormantAt(lastPurchase, back)) return false;
    return true;
  });
}

/** The dormancy cuts of M, M-1 … M-12, each from the gaps up to its own month; they end where the data begin. */
function cutsUntil(book: SalesBook, { asOf, options, customers }: Classification, month: Month): number[] {
  if (asOf === null) return [];
  const first = asOf.data.from;
  const count = Math.min(LOST_AFTER, month - first) + 1;
  if (options.dormantMonths !== null) return new Array<number>(count).fill(options.dormantMonths);
  // Gaps by how long ago they ended; older than all months asked for in the last place.
  const gapsByAge = Array.from({ length: count }, (): number[] => []);
  for (const { customer, class: abc } of customers) {
    if (abc === null) continue; // left out by hand: no part in the rhythm
    let last: number | null = null;
    for (let m: number = first; m <= month; m += 1) {
      if (!book.isPurchase(customer, m as Month)) continue;
      if (last !== null) gapsByAge[Math.min(month - m, count - 1)]?.push(m - last);
      last = m;
    }
  }
  const gaps = new GapCounts();
  const cuts = new Array<number>(count);
  for (let back = count - 1; back >= 0; back -= 1) {
    for (const gap of gapsByAge[back] ?? []) gaps.add(gap);
    cuts[back] = gaps.dormancyCut();
  }
  return cuts;
}
