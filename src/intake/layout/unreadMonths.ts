import type { ColumnProfile } from '../columns/profile';
import { looksLikeNumbers } from '../columns/profile';
import { matchHeader } from '../columns/headerMatch';
import type { Cell, SheetSample } from '../sheet';
import { readAmountText } from '../values/amount';
import type { PeriodLabel } from '../values/periodHeader';
import { readPeriodHeader } from '../values/periodHeader';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { foldWord } from '../words/fold';
import { LATIN_MONTHS, monthByName } from '../words/monthWords';
import { isTotalLabel, mayBeTotalLabel } from '../words/totalWords';
import type { ColumnLabel } from './header';
import type { MonthColumn } from './layout';
import type { UnreadMonth } from './unreadMonth';

/** The table whose months are looked at. */
export interface MonthTable {
  readonly sample: SheetSample;
  readonly headerLast: number;
  readonly labels: readonly ColumnLabel[];
  readonly profiles: readonly ColumnProfile[];
  readonly months: readonly MonthColumn[];
  readonly rowTotals: readonly number[];
}

/** Months from which a header that can't be read among them is suspicious. */
const FEWEST_MONTHS = 3;
const NEARLY_ALL = 0.95;
const CENT = 0.0051;
const MOST_CHANGES = 2;

/**
 * Columns of figures among the months whose header names no month ("Aprl", "?"). One that fills the gap between its
 * neighbours is read as the month of its place when the row totals need it or its header is nearly that month's name; any
 * other one is an open question.
 */
export function findUnreadMonths(table: MonthTable): {
  months: readonly MonthColumn[];
  unread: readonly UnreadMonth[];
} {
  const { months, labels } = table;
  const named = months.filter(({ label }) => label.unit === 'month');
  if (named.length < FEWEST_MONTHS || named.length < months.length) return { months, unread: [] };
  const suspects = suspectsOf(table);
  if (suspects.length === 0) return { months, unread: [] };
  const placed = placeInGaps(months, suspects, labels);
  const agrees = (columns: readonly number[]): boolean => agreesWithTotals(table, columns);
  const known = months.map(({ column }) => column);
  const without = agrees(known);
  if (without) return { months, unread: [] };
  const needed = placed.length > 0 && agrees([...known, ...placed.map(({ column }) => column)]);
  const unread = suspects.map((column): UnreadMonth => {
    const header = labels[column]?.text ?? '';
    const own = placed.find((month) => month.column === column);
    if (own === undefined) return { column, header, evidence: 'open', isTaken: false };
    const isNear = isNearly(header, own.label.month);
    return { column, header, evidence: needed ? 'proven' : isNear ? 'likely' : 'open', isTaken: true };
  });
  const all = [...months, ...placed].sort((a, b) => a.column - b.column);
  return { months: all, unread };
}

/** Columns of numbers between the first and the last month, or beside them with nearly a month's name, that name nothing known. */
function suspectsOf({ labels, profiles, months, rowTotals }: MonthTable): number[] {
  const taken = new Set([...months.map(({ column }) => column), ...rowTotals]);
  const [first, last] = [months[0]?.column ?? 0, months.at(-1)?.column ?? 0];
  return labels.flatMap((label, column) => {
    const profile = profiles[column];
    const isBeside = column === first - 1 || column === last + 1;
    if (taken.has(column) || profile === undefined || !looksLikeNumbers(profile) || profile.filled === 0) return [];
    if (column < first - 1 || column > last + 1 || label.text === '') return [];
    if (isBeside && !nearAnyMonth(label.text)) return [];
    return isKnownHeader(label) ? [] : [column];
  });
}

/** Headers that say that their column is no month: totals, plans, ratios, other fields, quarters. */
function isKnownHeader({ text, group, cell, format }: ColumnLabel): boolean {
  const match = matchHeader(text)[0];
  return (
    isTotalLabel(text) ||
    mayBeTotalLabel(text) ||
    isPlanText(text) ||
    isPlanText(group) ||
    isDerivedText(text) ||
    readPeriodHeader(cell, format) !== null ||
    (match !== undefined && match.score >= 0.95)
  );
}

/** Suspects that fill the months missing between two neighbours exactly. */
function placeInGaps(
  months: readonly MonthColumn[],
  suspects: readonly number[],
  labels: readonly ColumnLabel[],
): MonthColumn[] {
  const placed: MonthColumn[] = [];
  for (let i = 0; i <= months.length; i += 1) {
    const [before, after] = [months[i - 1], months[i]];
    const between = suspects.filter(
      (column) => column > (before?.column ?? -1) && column < (after?.column ?? Infinity),
    );
    if (between.length === 0) continue;
    if (before === undefined && after !== undefined) {
      if (between.length === after.label.month - 1) place(between, 1, after.label, placed);
    } else if (before !== undefined && after === undefined) {
      if (between.length === 1 && before.label.month < 12) place(between, before.label.month + 1, before.label, placed);
    } else if (before !== undefined && after !== undefined) {
      const gap = (after.label.month - before.label.month + 12) % 12;
      if (between.length === gap - 1) place(between, before.label.month + 1, before.label, placed);
    }
  }
  return placed.filter(({ column }) => labels[column] !== undefined);
}

function place(columns: readonly number[], first: number, like: PeriodLabel, placed: MonthColumn[]): void {
  columns.forEach((column, i) => {
    const month = ((first + i - 1) % 12) + 1;
    const year = like.year === null ? null : like.year + (month < like.month && first > 1 ? 1 : 0);
    placed.push({ column, label: { ...like, month, order: month, year } });
  });
}

/** Whether a row-total column of the sheet equals the sum of some columns in nearly all rows. */
function agreesWithTotals({ sample, headerLast, rowTotals }: MonthTable, columns: readonly number[]): boolean {
  return rowTotals.some((total) => {
    let [rows, equal] = [0, 0];
    for (const cells of sample.values.slice(headerLast + 1)) {
      const stated = numberOf(cells[total] ?? '');
      if (stated === null) continue;
      rows += 1;
      const sum = columns.reduce((all, column) => all + (numberOf(cells[column] ?? '') ?? 0), 0);
      if (Math.abs(sum - stated) <= CENT + 1e-9 * Math.abs(stated)) equal += 1;
    }
    return rows > 0 && equal >= NEARLY_ALL * rows;
  });
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell === '') return null;
  const text = readAmountText(cell);
  return text.kind === 'number' ? text.value : text.kind === 'either' ? text.point : null;
}

const NAMES = LATIN_MONTHS.split('|');

/** Whether a header is a month's name but for a slip of the hand. */
function isNearly(header: string, month: number): boolean {
  const word = lettersOf(header);
  return word.length >= 3 && NAMES.some((name) => monthByName(name) === month && changes(word, name) <= slipsOf(name));
}

function nearAnyMonth(header: string): boolean {
  const word = lettersOf(header);
  return word.length >= 3 && NAMES.some((name) => changes(word, name) <= slipsOf(name));
}

function lettersOf(header: string): string {
  return foldWord(header).replace(/\P{L}+/gu, '');
}

/** Short names bear one slip, long ones two. */
function slipsOf(name: string): number {
  return name.length <= 4 ? 1 : MOST_CHANGES;
}

/** Letters to change, add, take away or swap with the next between two words. Method: Levenshtein 1966, one row at a time. */
function changes(a: string, b: string): number {
  const swapped = [...a].some((_, i) => a.slice(0, i) + (a[i + 1] ?? '') + (a[i] ?? '') + a.slice(i + 2) === b);
  if (swapped) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
