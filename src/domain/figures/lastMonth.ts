import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import { addMonths, monthOf } from '../time/month';
import { ymdOf } from '../time/serialDate';

/** Months that make the run, and how few are none. */
const RUN = 6;
const FEWEST = 3;
/** Below this share of its run a month looks as if it were not over. */
const FAR_BELOW = 0.5;

/** The last month of sales that are told by month, with what its run lets expect. */
export interface LowMonth {
  readonly month: Month;
  readonly sales: number;
  /** The median of the months before it. */
  readonly usual: number;
}

/**
 * The last month where it lies far below the months before it and no day tells whether it is over: below half of their
 * median, and of the same month of the year before where that is known, so that a quiet season is left alone. Null where
 * days are known, in the month of today (it never is over), for quarters, and with fewer than three months before it.
 */
export function lowLastMonth(book: SalesBook): LowMonth | null {
  const [first, month] = [book.firstMonth(), book.lastMonth()];
  if (first === null || month === null || book.period === 'quarter' || book.latestDay(month) !== null) return null;
  const today = ymdOf(book.today);
  if (month >= monthOf(today.year, today.month) || month - first < FEWEST) return null;
  const before = Array.from({ length: Math.min(RUN, month - first) }, (_, i) => book.totalOf(addMonths(month, -1 - i)));
  const usual = median(before);
  const sales = book.totalOf(month);
  if (sales >= FAR_BELOW * usual) return null;
  const yearBefore = addMonths(month, -12);
  if (yearBefore >= first && sales >= FAR_BELOW * book.totalOf(yearBefore)) return null;
  return { month, sales, usual };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
