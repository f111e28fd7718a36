import type { Classification } from '../../domain/classification';
import type { Month } from '../../domain/time/month';
import { addMonths, formatMonth } from '../../domain/time/month';
import { firstDayOf, monthOfSerial } from '../../domain/time/serialDate';
import { summaryMark } from '../../sheets/names';
import { classifyReading } from '../classification/classifyReading';
import type { ClassifyResult } from '../classification/classifyWorkbook';

/** Mark of the sheet that holds a month's summary. */
export function markOfSummary(month: Month): string {
  return summaryMark(formatMonth(month));
}

/** From this day on a month that is still running is the one a summary is about. */
const HALF = 16;

/**
 * The month a summary is made of when nobody names one: that of the latest sale; the one before while its sales reach no
 * further than the middle of the month, when what is wanted is last month's summary. Without months, the month of today.
 */
export function defaultMonth({ classification, reading }: ClassifyResult): Month {
  const { asOf } = classification;
  if (asOf === null) return monthOfSerial(reading.book.today);
  const isYoung = !asOf.complete && asOf.day - firstDayOf(asOf.month) + 1 < HALF;
  return isYoung && asOf.month > asOf.data.from ? addMonths(asOf.month, -1) : asOf.month;
}

/** Months a summary can be made of, latest first; without months, only that of today. */
export function summaryMonths({ classification, reading }: ClassifyResult): Month[] {
  const [first, last] = [reading.book.firstMonth(), reading.book.lastMonth()];
  if (classification.asOf === null || first === null || last === null) return [monthOfSerial(reading.book.today)];
  return Array.from({ length: last - first + 1 }, (_, i) => addMonths(last, -i));
}

/**
 * The classification as it stood at the end of a month.
 * @param named whether a person has named the month: then it is complete unless it is still running
 * @throws NothingToRead when nothing can be classified as of that month
 */
export function classifiedAtEnd(result: ClassifyResult, month: Month, named: boolean): Classification {
  const { classification, reading } = result;
  const { asOf, options } = classification;
  if (asOf === null) return classification;
  if (asOf.month === month && (options.asOf !== null) === named) return classification;
  const isLatest = month === reading.book.lastMonth();
  return classifyReading(reading, { ...options, asOf: isLatest && !named ? null : month });
}
