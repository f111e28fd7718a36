import { UserError } from './errors';
import type { SalesBook } from './sales/SalesBook';
import type { Month } from './time/month';
import { addMonths, formatMonth } from './time/month';
import type { SerialDate } from './time/serialDate';
import { firstDayOf, lastDayOf, monthOfSerial } from './time/serialDate';
import type { MonthRange } from './time/window';

/** The point in time a classification looks back from, and what of the data lies before it. */
export interface AsOf {
  readonly month: Month;
  readonly day: SerialDate;
  readonly complete: boolean;
  /** Where growth windows end: M when it is complete, else the last month before it that is over. */
  readonly lastComplete: Month;
  /** First and last month with sales of anybody up to M. */
  readonly data: MonthRange;
  /** Months from the first month of the data to M, both included. */
  readonly history: number;
}

const LAST_DAYS = 3;

/**
 * The as-of month: the one named, else the month of the latest sale. By default it is complete when its latest sale
 * lies in its last three days or is known by month only; a named month is complete. The month of today never is, nor
 * is one that has not begun: no growth window ends in a part month.
 * @returns null when the book holds no sales at all
 * @throws UserError 'as-of-before-data' when the named month lies before the first sale
 */
export function asOfOf(book: SalesBook, named: Month | null): AsOf | null {
  const month = named ?? book.lastMonth();
  const firstOfAll = book.firstMonth();
  if (month === null || firstOfAll === null) return null;
  const [first, last] = [book.firstMonth(month), book.lastMonth(month)];
  if (first === null || last === null)
    throw new UserError('as-of-before-data', { month: formatMonth(month), first: formatMonth(firstOfAll) });
  const lastDay = lastDayOf(month);
  const latest = named === null ? book.latestDay(month) : null; // null: by month only, or named
  const day = latest === null ? lastDay : ((firstDayOf(month) + latest - 1) as SerialDate);
  const lastOver = addMonths(monthOfSerial(book.today), -1);
  const complete = month <= lastOver && day > lastDay - LAST_DAYS;
  return {
    month,
    day,
    complete,
    lastComplete: complete ? month : (Math.min(month - 1, lastOver) as Month),
    data: { from: first, to: last },
    history: month - first + 1,
  };
}
