import type { Classification } from '../classification';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';

/** One month of the year beside the same month of last year; null where the data say nothing. */
export interface MonthPair {
  readonly month: Month;
  readonly thisYear: number | null;
  readonly lastYear: number | null;
  /** The sales of this month are not all in yet. */
  readonly isPart: boolean;
}

/**
 * The twelve months of the as-of year beside last year's.
 * @param figure net sales of everybody, or of one customer, in a month
 * @returns nothing without months
 */
export function monthSeries({ asOf, years }: Classification, figure: (month: Month) => number): MonthPair[] {
  if (asOf === null || years === null) return [];
  const { data } = asOf;
  return Array.from({ length: 12 }, (_, i): MonthPair => {
    const month = addMonths(years.thisYear.from, i);
    const before = addMonths(month, -12);
    return {
      month,
      thisYear: month <= asOf.month && month >= data.from ? figure(month) : null,
      lastYear: before >= data.from ? figure(before) : null,
      isPart: month > asOf.lastComplete && month <= asOf.month,
    };
  });
}
