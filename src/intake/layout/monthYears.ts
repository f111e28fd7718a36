import type { Month } from '../../domain/time/month';
import { monthOf, yearOfMonth } from '../../domain/time/month';
import { monthOfSerial, serialOf } from '../../domain/time/serialDate';
import type { PeriodLabel } from '../values/periodHeader';
import type { MonthColumn } from './layout';

export interface DatedColumn {
  readonly column: number;
  readonly month: Month;
}

export interface DatedMonths {
  readonly columns: readonly DatedColumn[];
  /** The year of the last column when nothing in the sheet says it. */
  readonly yearAssumed: number | null;
}

/** What is known about the years of a matrix beside its headers. */
export interface KnownYears {
  /** Year from a person, the title, the sheet or the file. */
  readonly year: number | null;
  /** A person said the year; else one that puts sales into the future is not believed. */
  readonly isSure: boolean;
  /** Index of the last column with an amount, -1 when all are empty. */
  readonly lastFilled: number;
  readonly today: Month;
  /** Calendar month of the first period of the first fiscal year named; null takes January of that year. */
  readonly firstPeriod: Month | null;
}

const DAYS_OF_A_WEEK = 7;
/** Days from the Monday to the Thursday that decides which year (ISO 8601) and which month a week belongs to. */
const TO_THURSDAY = 3;

/**
 * Gives every period column its month: a quarter its last one, a week that of its Thursday, a fiscal period the one it
 * has in the calendar. A year named over one column holds for those that follow until the periods begin anew; a year from
 * the title or the sheet's name is that of the first block. When nothing says it, the last period that holds sales is the
 * latest such one that is not in the future. A period that has begun and not ended stands in the month of today.
 */
export function dateMonths(months: readonly MonthColumn[], known: KnownYears): DatedMonths {
  const { today } = known;
  const offsets: number[] = [];
  let offset = 0;
  let previous = 0;
  months.forEach(({ label }) => {
    if (previous !== 0 && label.order <= previous && label.year === null) offset += 1;
    previous = label.order;
    offsets.push(offset);
  });
  if (months.some(({ label }) => label.year !== null))
    return { columns: byNamedYears(months, known), yearAssumed: null };
  const lastOffset = offsets.at(-1) ?? 0;
  const place = (first: number): DatedColumn[] =>
    months.map(({ column, label }, i) => ({
      column,
      month: placePeriod(label, first + (offsets[i] ?? 0), shiftOf(first, known), today),
    }));
  const anchor = Math.max(known.lastFilled, 0);
  const { year } = known;
  if (year !== null && (known.isSure || lastOffset > 0 || (place(year)[anchor]?.month ?? today) <= today)) {
    const columns = place(year);
    const ends = columns[anchor]?.month ?? today;
    return { columns: ends > today && lastOffset > 0 ? place(year - lastOffset) : columns, yearAssumed: null };
  }
  const anchorOffset = offsets[anchor] ?? 0;
  const thisYear = yearOfMonth(today);
  const label = months[anchor]?.label;
  const isPast = label === undefined || firstMonthOf(label, thisYear) <= today;
  const assumed = isPast ? thisYear : thisYear - 1;
  return { columns: place(assumed - anchorOffset), yearAssumed: assumed };
}

/** Months by which the fiscal year named `first` begins later in the calendar than January of that year. */
function shiftOf(first: number, { firstPeriod }: KnownYears): number {
  return firstPeriod === null ? 0 : firstPeriod - monthOf(first, 1);
}

/** The month a period's sales stand in. @param shift months between the fiscal year and the calendar year of its name */
export function placePeriod(label: PeriodLabel, year: number, shift: number, today: Month): Month {
  if (label.unit === 'month') return monthOf(year, label.month);
  if (label.unit === 'week') {
    const { first, thursday } = weekOf(year, label.order);
    return thursday > today && first <= today ? today : thursday;
  }
  const isFiscal = label.unit !== 'quarter';
  const last = (monthOf(year, label.month) + (isFiscal ? shift : 0)) as Month;
  const isQuarter = label.unit !== 'fiscal-period';
  return isQuarter && last > today && last - 2 <= today ? today : last;
}

function firstMonthOf(label: PeriodLabel, year: number): Month {
  if (label.unit === 'week') return weekOf(year, label.order).first;
  const last = monthOf(year, label.month);
  return label.unit === 'quarter' || label.unit === 'fiscal-quarter' ? ((last - 2) as Month) : last;
}

/** The months of the first day and of the Thursday of a week. Method: ISO 8601, week 1 holds 4 January. */
function weekOf(year: number, week: number): { first: Month; thursday: Month } {
  const fourth = serialOf(year, 1, 4);
  const monday = fourth - ((fourth - 2) % DAYS_OF_A_WEEK) + (week - 1) * DAYS_OF_A_WEEK; // serial 2 was a Monday
  return { first: monthOfSerial(monday), thursday: monthOfSerial(monday + TO_THURSDAY) };
}

/** A year stands over some columns: the others follow the nearest named one before them, else the one after. */
function byNamedYears(months: readonly MonthColumn[], known: KnownYears): DatedColumn[] {
  const years: (number | null)[] = [];
  let year: number | null = null;
  let previous = 0;
  for (const { label } of months) {
    if (label.year !== null) year = label.year;
    else if (year !== null && label.order <= previous) year += 1;
    previous = label.order;
    years.push(year);
  }
  for (let i = years.length - 2; i >= 0; i -= 1) {
    const [next, own] = [months[i + 1], months[i]];
    const nextYear = years[i + 1] ?? null;
    if (years[i] !== null || nextYear === null || next === undefined || own === undefined) continue;
    years[i] = own.label.order < next.label.order ? nextYear : nextYear - 1;
  }
  const first = years.find((named) => named !== null) ?? 0;
  const shift = shiftOf(first, known);
  return months.flatMap(({ column, label }, i) => {
    const own = years[i] ?? null;
    return own === null ? [] : [{ column, month: placePeriod(label, own, shift, known.today) }];
  });
}
