import type { Month } from '../time/month';
import { addMonths } from '../time/month';
import type { MonthRange } from '../time/window';

export interface NetSales {
  /** Net sales of a customer in a range of months. */
  netIn(customer: number, range: MonthRange): number;
}

/** Sums of equal numbers of months that are compared. */
export interface Comparison {
  readonly current: number;
  readonly base: number;
  /** current / base - 1; null when it can't be told. */
  readonly growth: number | null;
}

/** Net sales of a customer in a range of months. */
export function salesIn(sales: NetSales, customer: number, range: MonthRange): number {
  return sales.netIn(customer, range);
}

/** The `months` complete months that end with `lastComplete`. */
export function lastMonths(lastComplete: Month, months: number): MonthRange {
  return { from: addMonths(lastComplete, 1 - months), to: lastComplete };
}

/** Whether a range lies within the data. */
export function within(range: MonthRange, data: MonthRange): boolean {
  return range.from >= data.from && range.to <= data.to;
}

/**
 * Growth of the last complete months against the same months a year before. Null unless the months a year before lie
 * within the data and their sum is positive.
 */
export function growthOf({
  sales,
  customer,
  months,
  lastComplete,
  data,
}: {
  readonly sales: NetSales;
  readonly customer: number;
  readonly months: number;
  readonly lastComplete: Month;
  readonly data: MonthRange;
}): Comparison {
  const now = lastMonths(lastComplete, months);
  const then = { from: addMonths(now.from, -12), to: addMonths(now.to, -12) };
  const current = salesIn(sales, customer, now);
  const base = salesIn(sales, customer, then);
  return { current, base, growth: within(then, data) && base > 0 ? current / base - 1 : null };
}
