import type { Classification } from '../classification';
import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';
import { AHEAD } from './dormancy/standing';
import { lastMonths, salesIn, within } from './growth';
import { likeWithLike } from './likeWithLike';

/** Of those called fast-growing six months ago: how many grew on, against all customers. */
export interface GrowthTest {
  /** The month the calls were made as of. */
  readonly asOf: Month;
  /** Called, and with sales in the same months a year before to hold the next six against. */
  readonly called: number;
  readonly calledGrew: number;
  readonly customers: number;
  readonly grew: number;
}

/**
 * Calls of six complete months ago, with what was known then, against the six months after: a customer grew on when they
 * hold more than the same months a year before.
 * @returns null where those months lie outside the data, or nobody can be held against a year before
 */
export function testGrowth(book: SalesBook, now: Classification): GrowthTest | null {
  if (now.asOf === null) return null;
  const { lastComplete, data } = now.asOf;
  const after = lastMonths(lastComplete, AHEAD);
  const yearBefore = { from: addMonths(after.from, -12), to: addMonths(after.to, -12) };
  if (!within(yearBefore, data)) return null;
  const asOf = addMonths(lastComplete, -AHEAD);
  const { before } = likeWithLike(book, now, asOf);
  if (before === null) return null;
  let [called, calledGrew, customers, grew] = [0, 0, 0, 0];
  for (const { customer, segment } of before.customers) {
    const base = salesIn(book, customer, yearBefore);
    if (segment === null || base <= 0) continue;
    const hasGrown = salesIn(book, customer, after) > base;
    customers += 1;
    if (hasGrown) grew += 1;
    if (segment !== 'fast-growing') continue;
    called += 1;
    if (hasGrown) calledGrew += 1;
  }
  return customers === 0 ? null : { asOf, called, calledGrew, customers, grew };
}
