import type { CustomerResult } from '../classification';
import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';

/** What a customer may bring in six months, and what would be lost with it. */
export interface Stake {
  /** Chance to buy x a usual half-year; null without a shown chance. */
  readonly expected: number | null;
  /** A last year of buying that can't be counted on any more; null for a customer nothing says is at stake. */
  readonly atStake: number | null;
}

const HALF_YEAR = 6;
const MOST_WINDOWS = 4;

/**
 * Expected sales in six months = shown chance x median of the net sales of the customer's half-years with a purchase (those
 * that end with M, M-6 ...; at most the last four). At stake = sales of the 12 months that end with its last purchase
 * month, less twice the expected, at least 0; without a shown chance those 12 months' sales, for dormant and declining
 * customers only. Method: docs/methods.md, "Expected sales and at stake".
 * @param first first month of the data
 */
export function stakeOf(book: SalesBook, result: CustomerResult, month: Month, first: Month): Stake {
  const { customer, chance6, lastPurchase, segment, flags } = result;
  if (lastPurchase === null || segment === null) return { expected: null, atStake: null };
  const year = book.netIn(customer, { from: addMonths(lastPurchase, -11), to: lastPurchase });
  if (chance6 === null) {
    const isFading = segment === 'dormant' || flags.includes('declining');
    return { expected: null, atStake: isFading ? Math.max(0, year) : null };
  }
  const expected = chance6 * medianHalfYear(book, customer, month, first);
  return { expected, atStake: Math.max(0, year - 2 * expected) };
}

function medianHalfYear(book: SalesBook, customer: number, month: Month, first: Month): number {
  const sums: number[] = [];
  for (let to = month; to >= first && sums.length < MOST_WINDOWS; to = addMonths(to, -HALF_YEAR)) {
    const from = addMonths(to, 1 - HALF_YEAR);
    let hasPurchase = false;
    for (let m = from; m <= to && !hasPurchase; m = addMonths(m, 1)) hasPurchase = book.isPurchase(customer, m);
    if (hasPurchase) sums.push(book.netIn(customer, { from, to }));
  }
  sums.sort((a, b) => a - b);
  const middle = sums.length / 2;
  const [low, high] = [sums[Math.ceil(middle) - 1] ?? 0, sums[Math.floor(middle)] ?? 0];
  return sums.length === 0 ? 0 : (low + high) / 2;
}
