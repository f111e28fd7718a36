import { classify } from '../classify';
import type { Classification, CustomerResult } from '../classification';
import { UserError } from '../errors';
import type { ClassifyOptions } from '../options';
import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';

/** Who came, woke and fell asleep in one month; customers by number in the book, largest value first. */
export interface MonthEvents {
  /** First purchase month is M. */
  readonly new: readonly number[];
  /** A purchase in M after a gap longer than the dormancy cut. */
  readonly returning: readonly number[];
  /** Dormant at M and not at M-1. */
  readonly newlyDormant: readonly number[];
  /** Dormant at M-1 and not at M. */
  readonly woken: readonly number[];
  /** Dormant at M for exactly twelve months. */
  readonly lost: readonly number[];
}

const LOST_AFTER = 12;

/**
 * The events of a month. Every month is classified with the sales up to its own end; months before the first sale know
 * nobody. Source: docs/methods.md, "Events of a month".
 * @param options `asOf` is passed over: each month looked at takes its place
 */
export function eventsOf(book: SalesBook, options: ClassifyOptions, month: Month): MonthEvents {
  const now = classify(book, { ...options, asOf: month });
  const before = dormantAt(book, options, addMonths(month, -1));
  const dormant = new Set(numbers(now.customers, ({ segment }) => segment === 'dormant'));
  return {
    new: numbers(now.customers, ({ firstPurchase }) => firstPurchase === month),
    returning: numbers(now.customers, (customer) => returnsIn(book, now, customer, month)),
    newlyDormant: numbers(now.customers, ({ customer }) => dormant.has(customer) && !before.has(customer)),
    woken: numbers(now.customers, ({ customer }) => !dormant.has(customer) && before.has(customer)),
    lost: lostIn(book, options, month, dormant, now),
  };
}

function numbers(customers: readonly CustomerResult[], fits: (customer: CustomerResult) => boolean): number[] {
  return customers.filter(fits).map(({ customer }) => customer);
}

/** Customers dormant at the end of a month; none where that month can't be classified. */
function dormantAt(book: SalesBook, options: ClassifyOptions, month: Month): ReadonlySet<number> {
  try {
    return new Set(
      numbers(classify(book, { ...options, asOf: month }).customers, ({ segment }) => segment === 'dormant'),
    );
  } catch (error) {
    if (error instanceof UserError) return new Set();
    throw error;
  }
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
    if (book.isPurchase(customer, m as Month)) return month - m > dormantMonths + 1e-9;
  return false;
}

/** Dormant in each of the twelve months that end with M, and not in the month before them. */
function lostIn(
  book: SalesBook,
  options: ClassifyOptions,
  month: Month,
  dormant: ReadonlySet<number>,
  now: Classification,
): number[] {
  let candidates = new Set(dormant);
  for (let back = 1; back < LOST_AFTER && candidates.size > 0; back += 1) {
    const then = dormantAt(book, options, addMonths(month, -back));
    candidates = new Set([...candidates].filter((customer) => then.has(customer)));
  }
  if (candidates.size === 0) return [];
  const earlier = dormantAt(book, options, addMonths(month, -LOST_AFTER));
  return numbers(now.customers, ({ customer }) => candidates.has(customer) && !earlier.has(customer));
}
