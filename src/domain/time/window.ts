import type { WindowKind } from '../types';
import type { Month } from './month';
import { addMonths, fiscalYearStart } from './month';

/** First and last month, both included. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** This year up to M, last year as a whole, and last year up to the same month; fiscal years seen from M. */
export interface YearRanges {
  readonly thisYear: MonthRange;
  readonly lastYear: MonthRange;
  readonly lastYearToDate: MonthRange;
}

/**
 * Months the ABC analysis looks at.
 * @param firstData first month of the data, for 'all'
 * @param yearStart first month of the fiscal year, 1..12
 */
export function abcWindow(kind: WindowKind, asOf: Month, firstData: Month, yearStart: number): MonthRange {
  const year = fiscalYearStart(asOf, yearStart);
  switch (kind) {
    case 'ly+ty':
      return { from: addMonths(year, -12), to: asOf };
    case '12m':
      return { from: addMonths(asOf, -11), to: asOf };
    case '24m':
      return { from: addMonths(asOf, -23), to: asOf };
    case 'ty':
      return { from: year, to: asOf };
    case 'all':
      return { from: Math.min(firstData, asOf) as Month, to: asOf };
  }
}

/** @param yearStart first month of the fiscal year, 1..12 */
export function yearRanges(asOf: Month, yearStart: number): YearRanges {
  const year = fiscalYearStart(asOf, yearStart);
  return {
    thisYear: { from: year, to: asOf },
    lastYear: { from: addMonths(year, -12), to: addMonths(year, -1) },
    lastYearToDate: { from: addMonths(year, -12), to: addMonths(asOf, -12) },
  };
}
