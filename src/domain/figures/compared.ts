import type { Classification } from '../classification';
import type { SalesBook } from '../sales/SalesBook';
import { sumMonths } from '../sales/sum';
import { salesIn } from '../segments/growth';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';
import type { SerialDate } from '../time/serialDate';
import { daysInMonth, firstDayOf, lastDayOf, serialOf, ymdOf } from '../time/serialDate';
import type { MonthRange } from '../time/window';

/** Months of this year and the same months of last year, every one of them whole and within the data. */
export interface ComparedMonths {
  readonly now: MonthRange;
  readonly then: MonthRange;
}

/** An amount of this year beside the one of last year that it may be held against. */
export interface Compared {
  readonly current: number;
  readonly base: number;
  /** current - base */
  readonly difference: number;
  /** current / base - 1; null when last year holds nothing above zero. */
  readonly change: number | null;
}

/**
 * The months of this year that can be held against last year: from the first month of the year to the last complete
 * one, because a part month against a whole one looks like a fall.
 * @returns null without months, in the first part month of a year, and where last year is not whole in the data
 */
export function comparedMonths({ asOf, years }: Classification): ComparedMonths | null {
  if (asOf === null || years === null) return null;
  const now = { from: years.thisYear.from, to: Math.min(years.thisYear.to, asOf.lastComplete) as Month };
  const then = { from: addMonths(now.from, -12), to: addMonths(now.to, -12) };
  return now.to < now.from || then.from < asOf.data.from ? null : { now, then };
}

export function compareFigures(current: number, base: number): Compared {
  return { current, base, difference: current - base, change: base > 0 ? current / base - 1 : null };
}

/** Sales of one customer over the compared months. */
export function comparedCustomer(book: SalesBook, customer: number, months: ComparedMonths): Compared {
  return compareFigures(salesIn(book, customer, months.now), salesIn(book, customer, months.then));
}

/** Sales of everybody this year, and what they may be held against. */
export interface YearTotal {
  /** This year up to and with the as-of month. */
  readonly thisYear: number;
  readonly range: MonthRange;
  /** null where last year is not whole in the data. */
  readonly against:
    | (Compared & {
        readonly to: 'month' | 'day' | 'complete-month';
        readonly until: SerialDate;
        /** Months of this year that were compared, the part month included with 'day'. */
        readonly months: MonthRange;
      })
    | null;
}

/**
 * The key figure: this year's sales of everybody, non-customers included. A year that ends in a part month is held
 * against last year to the same day where days are known, else its complete months against the same ones.
 * @returns null without months
 */
export function yearTotal(book: SalesBook, classification: Classification): YearTotal | null {
  const { asOf, years } = classification;
  if (asOf === null || years === null) return null;
  const total = (range: MonthRange): number => sumMonths(range, (month) => book.totalOf(month));
  const range = years.thisYear;
  const thisYear = total(range);
  const months = comparedMonths(classification);
  const isCovered = years.lastYearToDate.from >= asOf.data.from;
  if (!asOf.complete && isCovered) {
    const base = untilDay(book, years.lastYearToDate, asOf.day);
    if (base !== null)
      return {
        thisYear,
        range,
        against: { ...compareFigures(thisYear, base), to: 'day', until: asOf.day, months: range },
      };
  }
  if (months === null) return { thisYear, range, against: null };
  const to = months.now.to === range.to ? 'month' : 'complete-month';
  return {
    thisYear,
    range,
    against: {
      ...compareFigures(total(months.now), total(months.then)),
      to,
      until: lastDayOf(months.now.to),
      months: months.now,
    },
  };
}

/** Last year's sales up to the same day of its last month; null where the days of that month are not all known. */
function untilDay(book: SalesBook, lastYear: MonthRange, day: SerialDate): number | null {
  const { year, month, day: number } = ymdOf(day);
  const end = serialOf(year - 1, month, Math.min(number, daysInMonth(year - 1, month)));
  let untilThen = 0;
  let whole = 0;
  for (let d: number = firstDayOf(lastYear.to); d <= lastDayOf(lastYear.to); d += 1) {
    const sales = book.totalOfDay(d as SerialDate);
    whole += sales;
    if (d <= end) untilThen += sales;
  }
  const stated = book.totalOf(lastYear.to);
  if (Math.abs(whole - stated) > 1e-9 * Math.max(1, Math.abs(stated))) return null;
  const before = { from: lastYear.from, to: addMonths(lastYear.to, -1) };
  return sumMonths(before, (m) => book.totalOf(m)) + untilThen;
}
