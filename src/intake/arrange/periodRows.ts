import type { Month } from '../../domain/time/month';
import { formatMonth, monthOf } from '../../domain/time/month';
import type { SerialDate } from '../../domain/time/serialDate';
import { monthOfSerial } from '../../domain/time/serialDate';
import { matchHeader } from '../columns/headerMatch';
import type { ColumnProfile } from '../columns/profile';
import { isBlank } from '../layout/header';
import type { SheetHints } from '../layout/layout';
import { placePeriod } from '../layout/monthYears';
import { readSurroundings } from '../layout/surroundings';
import type { LayoutNote } from '../layoutNote';
import { fiscalDoubt } from '../read/periods';
import type { Cell, SheetSample } from '../sheet';
import { readYear } from '../values/monthHeader';
import type { PeriodLabel } from '../values/periodHeader';
import { readPeriodHeader } from '../values/periodHeader';
import { isTotalRow } from './cells';
import type { Found } from './headings';
import type { ArrangedRow, ArrangeStep, StepRun } from './types';

const MOSTLY = 0.8;
const SURE = 0.95;
/** A whole number of a "Week" or "Quarter" column. */
const BARE = /^\d{1,2}$/u;
const WEEK =
  /^(?:(?:iso )?week|weeks?|wk|kw|woche|kalenderwoche|semana|sem|semaine|settimana)(?: ?(?:no|number|nr|num))?\.?$|^(?:周|週|周次|週次|第几周)$/iu;
const QUARTER = /^(?:quarter|quartal|qtr|trimestre|trim)\.?$|^(?:季|季度|四半期)$/iu;

/**
 * A column that tells a quarter, a week or a fiscal period on each row ("2025-Q1", "W14" beside a year, "2025/001"): its
 * cells become the months in which the sales stand.
 * @returns null when the sheet has no such column
 */
export function findPeriodRows(
  sample: SheetSample,
  found: Found,
  hints: SheetHints,
  today: SerialDate,
): ArrangeStep | null {
  if (hints.columns?.date !== undefined) return null;
  const { header } = found;
  const rows = sample.values.slice(header.last + 1).filter((cells) => !isTotalRow(cells));
  const column = header.labels.findIndex((label, at) => isPeriodColumn(rows, at, label.text));
  if (column < 0 || tellsDays(found, column)) return null;
  const title = header.labels[column]?.text ?? '';
  const labels = rows.flatMap((cells) => periodOf(cells[column] ?? '', title) ?? []);
  const yearColumn = header.labels.findIndex(({ text }, at) => at !== column && matchHeader(text)[0]?.field === 'year');
  const surrounding = hints.year ?? readSurroundings(sample, header.first).year;
  const year = (cells: readonly Cell[]): number | null =>
    (yearColumn < 0 ? null : readYear(cells[yearColumn] ?? '')) ?? surrounding;
  if (labels.some((label) => label.year === null) && yearColumn < 0 && surrounding === null) return null;
  const first = firstOf(labels, rows.map(year));
  const shift = hints.firstPeriod === undefined || first === null ? 0 : hints.firstPeriod - monthOf(first.year, 1);
  const doubt =
    first === null || !isFiscal(first.label)
      ? null
      : fiscalDoubt({
          header: title,
          first: monthOf(first.year, 1),
          last: lastOf(labels, first.year),
          place: { row: sample.row + Math.max(0, header.last), column: sample.column + column },
          hints,
          today: monthOfSerial(today),
        });
  const write = (cells: ArrangedRow): void => {
    const label = periodOf(cells[column] ?? '', title);
    const own = label?.year ?? year(cells);
    if (label !== null && own !== null)
      cells[column] = formatMonth(placePeriod(label, own, shift, monthOfSerial(today)));
  };
  return {
    columns: yearColumn < 0 ? [column] : [column, yearColumn],
    makesCustomer: false,
    headers: new Map([[column, 'Month']]),
    doubts: doubt === null ? [] : [doubt],
    start: () =>
      new PeriodRun(write, notesOf(labels, first === null ? null : ((monthOf(first.year, 1) + shift) as Month))),
  };
}

class PeriodRun implements StepRun {
  constructor(
    readonly row: (cells: ArrangedRow) => void,
    private readonly found: readonly LayoutNote[],
  ) {}

  notes(): readonly LayoutNote[] {
    return this.found;
  }
}

/** Whether another column tells the day or the month of nearly each sale: a quarter beside it is what a report groups by. */
function tellsDays({ columns, profiles, dateIsLate }: Found, period: number): boolean {
  const days = columns.date === undefined || dateIsLate ? undefined : profiles[columns.date];
  const months = columns.month === undefined ? undefined : profiles[columns.month];
  const mostAre = (p: ColumnProfile | undefined, cells: (p: ColumnProfile) => number): boolean =>
    p !== undefined && p.filled > 0 && cells(p) >= MOSTLY * p.filled;
  return (
    (columns.date !== period && mostAre(days, (p) => p.dateSerials + p.dateTexts + p.dateNumbers + p.wholeMonths)) ||
    (columns.month !== period && mostAre(months, (p) => p.bareMonths + p.wholeMonths))
  );
}

/** Fields whose cells look like periods now and then: orders numbered P101 and W1425. */
const NUMBERS: ReadonlySet<string> = new Set([
  'order',
  'reference',
  'customerId',
  'customer',
  'product',
  'rank',
  'taxId',
]);

/** Whether most cells of a column name a period that is no month. */
function isPeriodColumn(rows: readonly (readonly Cell[])[], column: number, title: string): boolean {
  const [named] = matchHeader(title);
  if (named !== undefined && named.score >= SURE && NUMBERS.has(named.field)) return false;
  let [filled, periods] = [0, 0];
  for (const cells of rows) {
    const cell = cells[column] ?? '';
    if (isBlank(cell)) continue;
    filled += 1;
    const label = periodOf(cell, title);
    if (label !== null && label.unit !== 'month') periods += 1;
  }
  return filled > 1 && periods >= MOSTLY * filled;
}

/** The period a cell names; a bare number does under a header that says of what. */
function periodOf(cell: Cell, title: string): PeriodLabel | null {
  const text = String(cell).trim();
  if (BARE.test(text)) {
    if (WEEK.test(title)) return readPeriodHeader(`W${text}`, '');
    return QUARTER.test(title) ? readPeriodHeader(`Q${text}`, '') : null;
  }
  return typeof cell === 'string' ? readPeriodHeader(cell, '') : null;
}

function isFiscal({ unit }: PeriodLabel): boolean {
  return unit === 'fiscal-period' || unit === 'fiscal-quarter';
}

/** The earliest fiscal year named, or the first period where none is fiscal. */
function firstOf(
  labels: readonly PeriodLabel[],
  years: readonly (number | null)[],
): { label: PeriodLabel; year: number } | null {
  const named = labels.map(({ year }, i) => year ?? years[i] ?? null).filter((year) => year !== null);
  const [label] = labels;
  return label === undefined || named.length === 0 ? null : { label, year: Math.min(...named) };
}

function lastOf(labels: readonly PeriodLabel[], first: number): Month {
  return Math.max(...labels.map((label) => monthOf(label.year ?? first, Math.max(1, label.month)))) as Month;
}

function notesOf(labels: readonly PeriodLabel[], first: Month | null): LayoutNote[] {
  const units = new Set(labels.map(({ unit }) => unit));
  const notes: LayoutNote[] = [];
  if ([...units].every((unit) => unit === 'quarter' || unit === 'fiscal-quarter')) notes.push({ kind: 'quarters' });
  if (units.has('week')) notes.push({ kind: 'weeks' });
  if (first !== null && (units.has('fiscal-period') || units.has('fiscal-quarter')))
    notes.push({ kind: 'fiscal-periods', first });
  return notes;
}
