import type { Month } from '../../domain/time/month';
import { formatMonth, monthOf, yearOfMonth } from '../../domain/time/month';
import { monthOfSerial } from '../../domain/time/serialDate';
import type { MatrixLayout, MonthColumn, SheetHints } from '../layout/layout';
import type { LayoutNote } from '../layoutNote';
import type { Doubt } from '../question';
import type { CellPlace } from '../sheet';
import type { ReadSetting } from './reader';

/** Months with which fiscal years begin, the commonest first: calendar years, then April, July, October, February … */
const FIRST_MONTHS = [1, 4, 7, 10, 2, 9, 3, 6, 5, 8, 11, 12];
const MOST_ANSWERS = 6;

interface Dated {
  readonly month: Month;
}

/** What the user should know about periods that are no months. */
export function periodNotes(columns: readonly MonthColumn[], dated: readonly Dated[]): LayoutNote[] {
  const units = new Set(columns.map(({ label }) => label.unit));
  const notes: LayoutNote[] = [];
  const isQuarterly = [...units].every((unit) => unit === 'quarter' || unit === 'fiscal-quarter');
  if (columns.length > 0 && isQuarterly) notes.push({ kind: 'quarters' });
  if (units.has('week')) notes.push({ kind: 'weeks' });
  const [first] = dated;
  if ((units.has('fiscal-period') || units.has('fiscal-quarter')) && first !== undefined)
    notes.push({ kind: 'fiscal-periods', first: first.month });
  return notes;
}

/** The first month of fiscal periods, which no sheet tells. */
export function fiscalDoubts(
  { months, labels, headerLast }: MatrixLayout,
  dated: readonly Dated[],
  { hints, sample, book }: ReadSetting,
): Doubt[] {
  const at = months.findIndex(({ label }) => label.unit === 'fiscal-period' || label.unit === 'fiscal-quarter');
  const [column, own, last] = [months[at], dated[at], dated.at(-1)];
  if (column === undefined || own === undefined || last === undefined) return [];
  const doubt = fiscalDoubt({
    header: labels[column.column]?.text ?? '',
    first: monthOf(yearOfMonth(own.month), 1),
    last: last.month,
    place: { row: sample.row + Math.max(0, headerLast), column: sample.column + column.column },
    hints,
    today: monthOfSerial(book.today),
  });
  return doubt === null ? [] : [doubt];
}

/** Fiscal periods as they would lie if the fiscal year were the calendar year. */
export interface FiscalPeriods {
  readonly header: string;
  readonly first: Month;
  readonly last: Month;
  readonly place: CellPlace;
  readonly hints: SheetHints;
  readonly today: Month;
}

/** The question for the month of the first fiscal period; null once it has been answered. */
export function fiscalDoubt({ header, first, last, place, hints, today }: FiscalPeriods): Doubt | null {
  if (hints.firstPeriod !== undefined || hints.confirmed?.includes('fiscal-start') === true) return null;
  const year = yearOfMonth(first);
  const starts = FIRST_MONTHS.flatMap((month) =>
    month === 1 ? [first] : [monthOf(year, month), monthOf(year - 1, month)],
  ).filter((start) => last + (start - first) <= today);
  return {
    code: 'fiscal-start',
    field: 'period',
    params: { header },
    places: [place],
    answers: starts
      .slice(0, MOST_ANSWERS)
      .map((start) => ({ hint: { firstPeriod: start }, column: null, header: formatMonth(start) })),
  };
}
