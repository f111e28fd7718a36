import { cleanText } from '../../domain/text';
import { matchHeader } from '../columns/headerMatch';
import type { Cell, SheetSample } from '../sheet';
import { readAmountText } from '../values/amount';
import { isDateFormat, readDateText } from '../values/date';
import { readBareMonthNumber, readYear } from '../values/monthHeader';
import { readPeriodHeader } from '../values/periodHeader';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { readYearWord } from './yearWords';

/** Header of one column: its own text and the group above it ("2025" over "Jan"), '' where there is none. */
export interface ColumnLabel {
  readonly text: string;
  readonly group: string;
  /** The cells behind them, for month and year headers that are numbers or dates. */
  readonly cell: Cell;
  readonly groupCell: Cell;
  readonly format: string;
  readonly groupFormat: string;
}

/** Header rows of a table; both rows are indexes into the sample, first === last for one row. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
  readonly labels: readonly ColumnLabel[];
}

/** Rows of the sample in which a header is looked for. */
const SEARCHED_ROWS = 80;
/** "2025 YTD", "Ventas 2025": a header that names a year is short. */
const LONGEST_YEAR = 20;

/** The header of the first table in a sample; null when no row looks like one. */
export function findHeader(sample: SheetSample): HeaderRows | null {
  let best = -1;
  let bestScore = 0;
  const end = Math.min(sample.values.length, SEARCHED_ROWS);
  for (let r = 0; r < end; r += 1) {
    const score = headerLikeness(sample, r);
    if (score > bestScore + 0.75) [best, bestScore] = [r, score];
  }
  if (best < 0 || bestScore < 2) return contrastHeader(sample, end);
  return withSecondRow(sample, best);
}

/** The header at a row that the user named, with a second row where there is one. */
export function headerAt(sample: SheetSample, row: number): HeaderRows {
  const above = row > 0 && isGroupRow(sample, row - 1, row);
  return labelRows(sample, above ? row - 1 : row, row);
}

/** How much a row looks like a header: words of the field and months speak for it, data cells against it. */
function headerLikeness(sample: SheetSample, r: number): number {
  let score = 0;
  let words = 0;
  let years = 0;
  const fields = new Set<string>();
  const upper = sample.values[r - 1] ?? [];
  const numbered = new Set(numberedRun(sample.values[r] ?? []));
  (sample.values[r] ?? []).forEach((cell, c) => {
    if (isBlank(cell)) return;
    const format = sample.formats[r]?.[c] ?? '';
    const isNumbered = readBareMonthNumber(cell) !== null && (numbered.has(c) || underYear(upper, c));
    if (isNumbered || readPeriodHeader(cell, format) !== null) {
      score += 1;
      return;
    }
    if (readYear(cell) !== null && String(cell).length <= LONGEST_YEAR) {
      years += 1;
      return;
    }
    if (typeof cell !== 'string') {
      score -= 0.8;
      return;
    }
    const text = cleanText(cell);
    const match = matchHeader(text)[0];
    if (match !== undefined && match.score >= 0.5) {
      score += fields.has(match.field) ? 0.4 * match.score : 1.5 * match.score;
      fields.add(match.field);
      words += 1;
    } else if (readYearWord(text) !== null) score += 1;
    else if (text.length > 40 || readAmountText(text).kind === 'number' || readDateText(text).kind !== 'none')
      score -= 0.8;
    else score += isPlanText(text) ? 0.1 : 0.15;
  });
  return words === 0 && score < 2 ? 0 : score + 0.5 * years;
}

/** Columns of 1, 2, 3 … side by side: months of a year, or days of a month. */
function numberedRun(cells: readonly Cell[]): number[] {
  const run: number[] = [];
  cells.forEach((cell, c) => {
    if (Number(cell) === run.length + 1 && cell !== true) run.push(c);
  });
  return run.length >= 3 ? run : [];
}

/** Unknown words: the first row of texts alone above a row that holds numbers or dates. */
function contrastHeader(sample: SheetSample, end: number): HeaderRows | null {
  for (let r = 0; r + 1 < end; r += 1) {
    const cells = sample.values[r] ?? [];
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length < 2 || !filled.every((cell) => typeof cell === 'string' && isPlainText(cell))) continue;
    const below = sample.values.slice(r + 1, r + 6);
    const held = cells.filter((cell, c) => !isBlank(cell) && below.some((row) => isDataCell(row[c] ?? ''))).length;
    if (held >= 1 && below.some((row) => row.filter((cell) => !isBlank(cell)).length >= 2))
      return labelRows(sample, r, r);
  }
  return null;
}

function isPlainText(text: string): boolean {
  return readAmountText(text).kind === 'none' && readDateText(text).kind === 'none';
}

function isDataCell(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && cell !== '' && !isPlainText(cell));
}

function withSecondRow(sample: SheetSample, row: number): HeaderRows {
  if (row > 0 && isGroupRow(sample, row - 1, row)) return labelRows(sample, row - 1, row);
  if (isContinuation(sample, row, row + 1)) return labelRows(sample, row, row + 1);
  return labelRows(sample, row, row);
}

/** Whether the row above a header groups its columns: years, plan and actual, months over measures. */
function isGroupRow(sample: SheetSample, above: number, row: number): boolean {
  const upper = sample.values[above] ?? [];
  const lower = sample.values[row] ?? [];
  let groups = 0;
  let filled = 0;
  let alien = 0;
  let numbers = 0;
  upper.forEach((cell, c) => {
    if (isBlank(cell)) return;
    filled += 1;
    const isNumber =
      typeof cell === 'number'
        ? readYear(cell) === null && !isDateCell(cell, sample.formats[above]?.[c] ?? '')
        : typeof cell === 'string' && readYear(cell) === null && readAmountText(cell).kind === 'number';
    if (isNumber && readPeriodHeader(cell, '') === null) numbers += 1;
    if (isBlank(lower[c] ?? '')) alien += 1;
    else if (isGroupLabel(cell, sample.formats[above]?.[c] ?? '')) groups += 1;
  });
  // A title that names a year stands over the first column alone; a group row holds more, or starts further right.
  const first = upper.findIndex((cell) => !isBlank(cell));
  const start = lower.findIndex((cell) => !isBlank(cell));
  const isTitle = filled === 1 && first <= start;
  return groups > 0 && numbers === 0 && !isTitle && groups + alien >= filled / 2 && alien <= groups + 3;
}

function isGroupLabel(cell: Cell, format: string): boolean {
  if (readPeriodHeader(cell, format) !== null) return true;
  if (typeof cell === 'number') return readYear(cell) !== null;
  if (typeof cell !== 'string' || cell.length > 40) return false;
  const text = cleanText(cell);
  return (
    readYear(text) !== null ||
    readYearWord(text) !== null ||
    isPlanText(text) ||
    matchHeader(text).length > 0 ||
    ACTUAL.test(text)
  );
}

const MOSTLY = 0.6;
const NAMES_A_VALUE = /[:：]\s*\S/u;

/** Real figures beside planned ones. */
export const ACTUAL = /^(?:actuals?|real(?:es)?|实际|實際|实绩|實績)$/iu;

/** Whether the row below a header row still is header: months under years, measures under months. */
function isContinuation(sample: SheetSample, row: number, below: number): boolean {
  const upper = sample.values[row] ?? [];
  const lower = sample.values[below] ?? [];
  let labels = 0;
  for (let c = 0; c < lower.length; c += 1) {
    const cell = lower[c] ?? '';
    if (isBlank(cell)) continue;
    const format = sample.formats[below]?.[c] ?? '';
    const isMonth =
      readPeriodHeader(cell, format) !== null || (readBareMonthNumber(cell) !== null && underYear(upper, c));
    const isWord =
      typeof cell === 'string' &&
      (matchHeader(cleanText(cell)).length > 0 || isPlanText(cell) || isDerivedText(cell) || ACTUAL.test(cell));
    const isYear =
      readYear(cell) !== null && (typeof cell === 'number' || /^\d{4}年?(?:度)?$/u.test(cleanText(String(cell))));
    if (typeof cell === 'string' && NAMES_A_VALUE.test(cell)) return false; // "Customer: Acme" heads the lines below it
    if (isMonth || isWord || isYear) labels += 1;
    else if (typeof cell === 'number' || !isPlainText(String(cell)) || !isBlank(upper[c] ?? '')) return false;
  }
  const keyBlank = lower.findIndex((cell) => !isBlank(cell)) > upper.findIndex((cell) => !isBlank(cell));
  const isText = lower.every((cell) => typeof cell === 'string');
  const allLabels = isText && labels >= MOSTLY * lower.filter((cell) => !isBlank(cell)).length;
  return labels >= 2 && (keyBlank || allLabels);
}

function underYear(upper: readonly Cell[], column: number): boolean {
  for (let c = column; c >= 0; c -= 1) if (!isBlank(upper[c] ?? '')) return readYear(upper[c] ?? '') !== null;
  return false;
}

function labelRows(sample: SheetSample, first: number, last: number): HeaderRows {
  const upper = sample.values[first] ?? [];
  const lower = sample.values[last] ?? [];
  const labels: ColumnLabel[] = [];
  let group: { cell: Cell; format: string } = { cell: '', format: '' };
  for (let c = 0; c < sample.columns; c += 1) {
    const two = first !== last;
    if (two && !isBlank(upper[c] ?? '')) group = { cell: upper[c] ?? '', format: sample.formats[first]?.[c] ?? '' };
    const own = lower[c] ?? '';
    const merged = two && isBlank(own); // one header over both rows
    const cell = merged ? (upper[c] ?? '') : own;
    const grouped = two && !merged ? group : { cell: '', format: '' };
    labels.push({
      text: cleanText(String(cell)),
      group: cleanText(String(grouped.cell)),
      cell,
      groupCell: grouped.cell,
      format: sample.formats[merged ? first : last]?.[c] ?? '',
      groupFormat: grouped.format,
    });
  }
  return { first, last, labels };
}

/** Whether a cell shows nothing. */
export function isBlank(cell: Cell): boolean {
  return cell === '' || (typeof cell === 'string' && cleanText(cell) === '');
}

/** Whether a cell is a number shown as a date. */
export function isDateCell(cell: Cell, format: string): boolean {
  return typeof cell === 'number' && isDateFormat(format);
}
