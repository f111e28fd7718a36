import type { ColumnProfile } from '../columns/profile';
import { looksLikeNumbers } from '../columns/profile';
import { matchHeader } from '../columns/headerMatch';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { isTotalLabel, mayBeTotalLabel } from '../words/totalWords';
import { readBareMonthNumber, readYear } from '../values/monthHeader';
import type { PeriodLabel } from '../values/periodHeader';
import { monthLabel, readPeriodHeader } from '../values/periodHeader';
import { finestPeriods } from './finestPeriods';
import type { ColumnLabel } from './header';
import { ACTUAL } from './header';
import type { MonthColumn } from './layout';
import { readYearWord } from './yearWords';

/**
 * Columns whose header names a month, quarter, week or fiscal period of sales; plans, ratios, other measures and sums of
 * finer periods are left out.
 */
export function findMonthColumns(labels: readonly ColumnLabel[], profiles: readonly ColumnProfile[]): MonthColumn[] {
  const months: MonthColumn[] = [];
  labels.forEach((label, column) => {
    const profile = profiles[column];
    if (profile === undefined || isTextColumn(profile)) return;
    const month = monthOfLabel(label);
    if (month === null) return;
    // Under one month the first amount counts; a row total after the last month stands under its header too.
    const isMeasure = readPeriodHeader(label.cell, label.format) === null && !yearOnly(label.cell);
    const start = isMeasure && label.group !== '' ? groupStart(labels, column) : -1;
    if (start >= 0 && months.some((known) => known.column >= start && known.column < column)) return;
    months.push({ column, label: month });
  });
  const finest = finestPeriods(months);
  return finest.length > 0 ? finest : numberedMonths(labels, profiles);
}

/** Cells that are words throughout; one remark in a month without sales doesn't make its column another one. */
function isTextColumn({ filled, texts, numbers, numberTexts }: ColumnProfile): boolean {
  return numbers + numberTexts === 0 && texts > Math.max(2, filled / 4);
}

/** First column of the group a column stands in. */
function groupStart(labels: readonly ColumnLabel[], column: number): number {
  let start = column;
  while (start > 0 && labels[start - 1]?.groupCell === labels[column]?.groupCell) start -= 1;
  return start;
}

function monthOfLabel({ text, group, cell, groupCell, format, groupFormat }: ColumnLabel): PeriodLabel | null {
  if (isPlanText(text) || isPlanText(group) || isDerivedText(text) || isOtherMeasure(group)) return null;
  const own = readPeriodHeader(cell, format);
  if (own !== null) return { ...own, year: own.year ?? yearOfGroup(groupCell) };
  const grouped = readPeriodHeader(groupCell, groupFormat);
  if (grouped !== null) {
    const year = readYear(cell);
    if (year !== null && yearOnly(cell)) return { ...grouped, year };
    const measure = matchHeader(text)[0]?.field;
    const isAmount = measure === 'amount' || (measure === undefined && ACTUAL.test(text));
    return isAmount ? grouped : null; // a month over quantity and amount, or over plan and actual
  }
  const year = yearOfGroup(groupCell);
  const bare = year === null ? null : readBareMonthNumber(cell);
  return bare === null ? null : monthLabel(year, bare);
}

function yearOfGroup(cell: ColumnLabel['groupCell']): number | null {
  return readYear(cell);
}

function yearOnly(cell: ColumnLabel['cell']): boolean {
  return typeof cell === 'number' || /^\D{0,2}\d{4}\s?年?度?$/u.test(String(cell).trim());
}

/** A group such as "数量" or "Profit" over the months holds no amounts. */
function isOtherMeasure(group: string): boolean {
  const field = matchHeader(group)[0]?.field;
  return field === 'quantity' || field === 'profit' || field === 'unitPrice' || field === 'cost';
}

/** 1, 2, 3 … 12 in a row as headers are months when at least three follow each other. */
function numberedMonths(labels: readonly ColumnLabel[], profiles: readonly ColumnProfile[]): MonthColumn[] {
  const found: MonthColumn[] = [];
  labels.forEach((label, column) => {
    const month = label.text === '' ? null : readBareMonthNumber(label.cell);
    const profile = profiles[column];
    if (month === null || profile === undefined || profile.texts > 0) return;
    const last = found.at(-1);
    if (last === undefined ? month === 1 : month === (last.label.month % 12) + 1)
      found.push({ column, label: monthLabel(readYear(label.groupCell), month) });
  });
  return found.length >= 3 ? found : [];
}

/** Columns that add the months of a row up: "Total", "合计", "Total 2025". */
export function findRowTotals(
  labels: readonly ColumnLabel[],
  profiles: readonly ColumnProfile[],
  months: readonly MonthColumn[],
): number[] {
  const taken = new Set(months.map(({ column }) => column));
  return labels.flatMap((label, column) => {
    const isTotal =
      isTotalLabel(label.text) || mayBeTotalLabel(label.text) || matchHeader(label.text)[0]?.field === 'amount';
    const profile = profiles[column];
    return !taken.has(column) && isTotal && profile !== undefined && looksLikeNumbers(profile) ? [column] : [];
  });
}

/** Columns of a customer summary: one year each, or "this year" and "last year". */
export interface YearColumn {
  readonly column: number;
  readonly year: number | null;
  readonly word: 'ty' | 'ly' | null;
}

export function findYearColumns(labels: readonly ColumnLabel[], profiles: readonly ColumnProfile[]): YearColumn[] {
  return labels.flatMap((label, column): YearColumn[] => {
    const profile = profiles[column];
    const joint = label.group === '' ? label.text : `${label.group} ${label.text}`;
    if (profile === undefined || label.text === '' || profile.filled === 0 || !looksLikeNumbers(profile)) return [];
    if (PART_OF_YEAR.test(joint)) return [];
    if (isPlanText(joint) || isOtherMeasure(label.group) || isOtherMeasure(label.text)) return [];
    const word = readYearWord(label.text) ?? readYearWord(joint);
    if (word !== null) return [{ column, year: readYear(joint), word }];
    if (isDerivedText(joint.replace(SO_FAR, ' '))) return [];
    const year =
      readYear(label.cell) ?? (matchHeader(label.text)[0]?.field === 'amount' ? readYear(label.groupCell) : null);
    return year === null || looksLikeDateHeader(label) ? [] : [{ column, year, word: null }];
  });
}

/** Quarters and halves of a year: neither months nor years. */
const PART_OF_YEAR =
  /\b(?:q[1-4]|[1-4]q|t[1-4]|[1-4]t|[hs][12]|[12][hs])\b|quarter|季|trimestre|semestre|half[- ]year|半年|四半期/iu;
/** A year up to now is still that year. */
const SO_FAR = /\bytd\b|\byear to date\b|累计|累計|\bacumulado\b/giu;

function looksLikeDateHeader({ text }: ColumnLabel): boolean {
  return matchHeader(text)[0]?.field === 'date' || /\d{4}[-/.]\d{1,2}/u.test(text);
}
