import type { Cell } from '../sheet';
import { isErrorText, readAmountText } from '../values/amount';
import { isDateFormat, readDateNumber, readDateText } from '../values/date';
import { readBareMonthNumber, readMonthHeader } from '../values/monthHeader';
import { cleanText } from '../../domain/text';

/** What the cells of one column hold, counted over the sample below the header. */
export interface ColumnProfile {
  readonly filled: number;
  /** Plain numbers without a date format. */
  readonly numbers: number;
  readonly integers: number;
  readonly negatives: number;
  /** Texts that read as an amount ("$1,000.00"). */
  readonly numberTexts: number;
  /** Serials with a date format. */
  readonly dateSerials: number;
  /** Texts that read as a day. */
  readonly dateTexts: number;
  /** Numbers like 20250305. */
  readonly dateNumbers: number;
  /** Months with their year: numbers like 202503, texts like "2025-03" or "Mar 2025". */
  readonly wholeMonths: number;
  /** Months without a year: 1..12 or their names. */
  readonly bareMonths: number;
  /** Whole numbers between 1990 and 2100. */
  readonly years: number;
  /** Other texts. */
  readonly texts: number;
  readonly distinct: number;
  readonly averageLength: number;
  /** Texts with a company's legal form or another sign of a firm. */
  readonly firms: number;
  readonly sum: number;
  /** Sum of the absolute values. */
  readonly gross: number;
  /** The largest plain number. */
  readonly largest: number;
  /** Cells that hold an error. */
  readonly errors: number;
  /** Cells with a digit in them. */
  readonly withDigits: number;
  /** Cells that are nothing but a number of a document behind its sign ("#1001"). */
  readonly numbered: number;
  /** Texts that are whole numbers ("10000"). */
  readonly integerTexts: number;
  /** Texts with a blank between letters. */
  readonly withBlanks: number;
  /** Plain numbers that lie where the serials of 1990..2100 do. */
  readonly serialLike: number;
}

const FIRM =
  /\b(?:ltd|llc|inc|corp|co|gmbh|ag|s\.?\s?a\.?|s\.?\s?l\.?(?:\s?u\.?)?|sau|slu|srl|bv|plc|pty|oy|ab|company|group|trading|s\.?\s?de\s?r\.?\s?l\.?)\b\.?\s*$|公司|集团|集團|有限|商行|企业|企業|株式会社|工厂|商店|经营部|厂$|廠$|店$/iu;

/** Profiles one column of the sample rows; `formats` may hold fewer rows than `values`. */
export function profileColumn(
  values: readonly (readonly Cell[])[],
  formats: readonly (readonly string[])[],
  column: number,
): ColumnProfile {
  const p = {
    ...{ filled: 0, numbers: 0, integers: 0, negatives: 0, numberTexts: 0, dateSerials: 0, dateTexts: 0 },
    ...{ wholeMonths: 0, bareMonths: 0, largest: -Infinity },
    ...{ errors: 0, withDigits: 0, numbered: 0, integerTexts: 0, withBlanks: 0 },
    ...{ dateNumbers: 0, years: 0, texts: 0, firms: 0, sum: 0, gross: 0, serialLike: 0 },
  };
  const distinct = new Set<Cell>();
  let length = 0;
  values.forEach((row, r) => {
    const cell = row[column] ?? '';
    if (cell === '' || (typeof cell === 'string' && cleanText(cell) === '')) return;
    // A failed formula and a dash for nothing say nothing about their column.
    if (typeof cell === 'string' && isErrorText(cell)) p.errors += 1;
    if (typeof cell === 'string' && (isErrorText(cell) || /^\s*[-–—]\s*$/u.test(cell))) return;
    p.filled += 1;
    distinct.add(cell);
    if (/\d/u.test(String(cell))) p.withDigits += 1;
    if (typeof cell === 'number') {
      if (isDateFormat(formats[r]?.[column] ?? '') && cell > 0) p.dateSerials += 1;
      else {
        p.numbers += 1;
        p.sum += cell;
        p.gross += Math.abs(cell);
        p.largest = Math.max(p.largest, cell);
        if (Number.isInteger(cell)) p.integers += 1;
        if (cell < 0) p.negatives += 1;
        if (cell >= 1990 && cell <= 2100 && Number.isInteger(cell)) p.years += 1;
        if (cell >= 32874 && cell < 73415) p.serialLike += 1;
        const disguised = readDateNumber(cell).kind;
        if (disguised === 'day') p.dateNumbers += 1;
        else if (disguised === 'month') p.wholeMonths += 1;
        else if (readBareMonthNumber(cell) !== null) p.bareMonths += 1;
      }
      return;
    }
    if (typeof cell !== 'string') return;
    length += cell.length;
    if (/^\s*[#№]\s*\d+\s*$/u.test(cell)) p.numbered += 1;
    if (/^\s*\d+\s*$/u.test(cell)) p.integerTexts += 1;
    if (/\p{L}\s+\S/u.test(cell)) p.withBlanks += 1;
    const date = readDateText(cell);
    const amount = readAmountText(cell);
    if (date.kind === 'month') p.wholeMonths += 1;
    else if (date.kind === 'none' && isBareMonth(cell)) p.bareMonths += 1;
    if (date.kind !== 'none' && amount.kind !== 'number') p.dateTexts += 1;
    else if (date.kind === 'day')
      p.dateTexts += 1; // 20250305 as text reads as both
    else if (amount.kind === 'number' || amount.kind === 'either') {
      p.numberTexts += 1;
      if (/^\s*[34567]\d{4}(?:\.\d+)?\s*$/u.test(cell)) p.serialLike += 1;
      const value = amount.kind === 'number' ? amount.value : amount.point;
      p.sum += value;
      p.gross += Math.abs(value);
    } else if (amount.kind === 'none') {
      p.texts += 1;
      if (FIRM.test(cell)) p.firms += 1;
    }
  });
  return { ...p, distinct: distinct.size, averageLength: p.filled === 0 ? 0 : length / p.filled };
}

function isBareMonth(text: string): boolean {
  if (text.length > 12) return false;
  const label = readMonthHeader(text, '');
  return label === null ? readBareMonthNumber(text) !== null : label.year === null;
}

/** Share of the filled cells. */
export function share(count: number, profile: ColumnProfile): number {
  return profile.filled === 0 ? 0 : count / profile.filled;
}

export function looksLikeDates(p: ColumnProfile): boolean {
  return share(p.dateSerials + p.dateTexts + p.dateNumbers, p) >= 0.6;
}

export function looksLikeNumbers(p: ColumnProfile): boolean {
  return share(p.numbers + p.numberTexts, p) >= 0.5;
}

export function looksLikeTexts(p: ColumnProfile): boolean {
  return share(p.texts, p) >= 0.5;
}
