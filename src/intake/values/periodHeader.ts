import { cleanText } from '../../domain/text';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { LATIN_MONTHS, monthByName } from '../words/monthWords';
import { stripAccents } from '../words/fold';
import type { MonthLabel } from './monthHeader';
import { readMonthHeader, withoutMeasure } from './monthHeader';
import { rememberTexts } from '../words/rememberTexts';

/** How long the periods of a sheet are, and whose calendar counts them. */
export type PeriodUnit = 'month' | 'quarter' | 'week' | 'fiscal-period' | 'fiscal-quarter';

/** A period that a header or a cell names. */
export interface PeriodLabel extends MonthLabel {
  readonly unit: PeriodUnit;
  /**
   * 1..53 for weeks, else the same as `month`. `month` is the last month of a quarter; in fiscal units it is counted from
   * the first month of the fiscal year; of a week without a year it is 0.
   */
  readonly order: number;
}

const YEAR = `(?:fy|ej|gj|民[国國] ?)?'?(\\d{4}|\\d{2}|1\\d{2}(?= ?年))(?:/\\d{2,4})?(?: ?(?:年度?|财年|財年|会计年度|會計年度))?`;
/** "P1001" and "W1425" are numbers of something: a year behind the digits of a week or a period stands apart from them. */
const APART = YEAR.replace('(\\d{4}', '((?<!\\d)\\d{4}').replace('|\\d{2}|', '|(?<!\\d)\\d{2}|');
const GAP = `[\\s\\-/_.,']*(?:(?:de|del|of|do) )?`;
const FIRST: readonly (readonly string[])[] = [
  ['first', '1st', 'primer', 'primero', '1er', '1ro', 'premier', '1o', 'primeiro', 'primo', 'i', '一'],
  ['second', '2nd', 'segundo', '2do', '2e', '2eme', 'deuxieme', '2o', 'secondo', 'ii', '二'],
  [
    'third',
    '3rd',
    'tercer',
    'tercero',
    '3er',
    '3ro',
    '3e',
    '3eme',
    'troisieme',
    '3o',
    'terceiro',
    'terzo',
    'iii',
    '三',
  ],
  ['fourth', '4th', 'cuarto', '4to', '4e', '4eme', 'quatrieme', '4o', 'quarto', 'iv', '四'],
];
const ORDINALS = new Map<string, number>(FIRST.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));
const QUARTER_NUMBER = `([1-4]|${[...ORDINALS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const QUARTER_WORD = 'quarter|quartal|qtr|trimestre|trimester|trim|tri|q|t';

const QUARTER_FORMS = [
  // Q1 2025, T1 25, Trimestre 1 de 2025, 2025-Q1, FY25 Q1
  `^(?:${YEAR}${GAP})?(?:${QUARTER_WORD})\\.?\\s?([1-4])(?:季度)?(?:${GAP}${YEAR})?$`,
  // 1Q25, 1T 2025, 1er trimestre 2025, first quarter of 2025, 1. Quartal 2025
  `^(?:${YEAR}${GAP})?${QUARTER_NUMBER}\\.?\\s?(?:${QUARTER_WORD})\\.?(?:${GAP}${YEAR})?$`,
  // 第一季度, 2025年1季度, 第1四半期
  `^(?:${YEAR}${GAP})?第?([1-4一二三四])\\s?(?:季度?|四半期)(?:${GAP}${YEAR})?$`,
].map((form) => new RegExp(form, 'u'));
const WEEK_FORMS = [
  `^(?:${YEAR}${GAP})?(?:week|woche|semana|semaine|settimana|wk|kw|cw|sem|sett|w)\\.?\\s?(\\d{1,2})(?:${GAP}${APART})?$`,
  `^(?:${YEAR}${GAP})?第?(\\d{1,2})\\s?[周週](?:${GAP}${YEAR})?$`,
].map((form) => new RegExp(form, 'u'));
const PERIOD_FORMS = [
  // FY25 P01, 2025 Period 1, P01 FY25
  `^(?:${YEAR}${GAP})?(?:periodo?|per|p|fp)\\.?\\s?0?(\\d{1,2})(?:${GAP}${APART})?$`,
  `^(?:fy|ej|gj)\\s?'?(\\d{4}|\\d{2})(?:/\\d{2,4})?[\\s\\-/_.]*(?:m)\\s?0?(\\d{1,2})()$`,
  // 2025/001 and 001.2025
  `^(\\d{4})[/.\\-]0(\\d{2})()$`,
  `^()0(\\d{2})[/.\\-](\\d{4})$`,
].map((form) => new RegExp(form, 'u'));
/** In China the accounting year is the calendar year, by law. */
const ACCOUNTING_MONTH = /^(?:(\d{4})(?:年度?|财年|財年)?)?第?(\d{1,2})期()$/u;
const MONTH_RANGES = [
  new RegExp(`^(${LATIN_MONTHS})\\.?\\s?[-–/]\\s?(${LATIN_MONTHS})\\.?(?:${GAP}'?(\\d{4}|\\d{2}))?$`, 'u'),
  /^(?:(\d{4})年)?(\d{1,2})月?\s?[-–~至到]\s?(\d{1,2})月$/u,
];
const FISCAL_YEAR = /\b(?:fy|ej|gj)\s?'?\d|财年|財年/u;
const WEEKS_OF_A_YEAR = 53;
/** The first year of the Republic of China is 1912. */
const REPUBLIC = 1911;
/** SAP and others keep up to four periods after the twelfth for what is booked when the year is closed. */
const PERIODS_OF_A_YEAR = 16;

/**
 * The month, quarter, week or fiscal period a header cell names ("Q1 2025", "2025年第一季度", "KW 14", "FY25 P01",
 * "2025/001"); null when it names none, or a plan, a total or a ratio.
 * @param format number format of the cell
 */
export function readPeriodHeader(cell: string | number | boolean, format: string): PeriodLabel | null {
  const period = typeof cell === 'string' ? readPeriodCell(cell) : null;
  if (period !== null) return period;
  const month = readMonthHeader(cell, format);
  return month === null ? null : { ...month, unit: 'month', order: month.month };
}

/** Other periods than months; a text of a plan, a total or a ratio names no month either. */
const readPeriodCell = rememberTexts((cell): PeriodLabel | null => {
  if (cell === '' || cell.length > LONGEST) return null;
  const text = cleanText(cell);
  if (isPlanText(text) || isDerivedText(text)) return null;
  const bare = text.replace(/[([{（【][^)\]}）】]*[)\]}）】]/gu, ' ').trim() || text.replace(/[()（）]/gu, '');
  return readPeriodText(bare) ?? readPeriodText(withoutMeasure(bare));
});

/** A calendar month as a period. @param month 1..12 */
export function monthLabel(year: number | null, month: number): PeriodLabel {
  return { year, month, unit: 'month', order: month };
}

const LONGEST = 40;

function readPeriodText(raw: string): PeriodLabel | null {
  if (!/\d|[一二三四]|[a-z]{3}\.?\s?[-–/]|quarter|trim/iu.test(raw)) return null;
  const text = stripAccents(cleanText(raw).toLowerCase());
  return readQuarter(text) ?? readWeek(text) ?? readFiscal(text);
}

function readQuarter(text: string): PeriodLabel | null {
  for (const form of QUARTER_FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, before, number = '', after] = match;
    const quarter = /^[1-4]$/u.test(number) ? Number(number) : (ORDINALS.get(number) ?? 0);
    if (quarter === 0) continue;
    return quarterLabel(quarter, yearOf(before ?? after), FISCAL_YEAR.test(text));
  }
  for (const form of MONTH_RANGES) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, a = '', b = '', c] = match;
    const isNamed = monthByName(a) !== null;
    const [first, last, year] = isNamed ? [monthByName(a), monthByName(b), c] : [Number(b), Number(c), match[1]];
    if (first === null || last === null || last !== first + 2 || first % 3 !== 1) continue;
    return quarterLabel(last / 3, yearOf(year), false);
  }
  return null;
}

function quarterLabel(quarter: number, year: number | null, isFiscal: boolean): PeriodLabel {
  return { year, month: quarter * 3, unit: isFiscal ? 'fiscal-quarter' : 'quarter', order: quarter * 3 };
}

function readWeek(text: string): PeriodLabel | null {
  for (const form of WEEK_FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const week = Number(match[2]);
    if (week < 1 || week > WEEKS_OF_A_YEAR) continue;
    return { year: yearOf(match[1] ?? match[3]), month: 0, unit: 'week', order: week };
  }
  return null;
}

function readFiscal(text: string): PeriodLabel | null {
  for (const form of [ACCOUNTING_MONTH, ...PERIOD_FORMS]) {
    const match = form.exec(text);
    if (match === null) continue;
    const number = Number(match[2]);
    if (number < 1 || number > PERIODS_OF_A_YEAR) continue;
    const month = Math.min(number, 12);
    const unit = form === ACCOUNTING_MONTH ? 'month' : 'fiscal-period';
    return { year: yearOf(match[1] || match[3]), month, unit, order: month };
  }
  return null;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const year = Number(text);
  const full = year < 100 ? 2000 + year : year < 200 ? year + REPUBLIC : year;
  return full >= 1990 && full <= 2100 ? full : null;
}
