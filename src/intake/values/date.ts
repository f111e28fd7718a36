import { cleanText } from '../../domain/text';
import type { SerialDate } from '../../domain/time/serialDate';
import { isRealDay, serialOf } from '../../domain/time/serialDate';
import { stripAccents } from '../words/fold';
import { LATIN_MONTHS, monthByName } from '../words/monthWords';
import { rememberTexts } from '../words/rememberTexts';

/** In which order day, month and year stand in the texts of a column. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * What a text says as a day. `either` needs the order of the column: 03/04/2026 is 3 April or 4 March. `decides` tells
 * which order an unambiguous text proves (25/12/2026 proves dmy).
 */
export type DateText =
  | { readonly kind: 'day'; readonly serial: SerialDate; readonly decides: DateOrder | null }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'either'; readonly dmy: SerialDate; readonly mdy: SerialDate }
  | { readonly kind: 'none' };

const NONE: DateText = { kind: 'none' };
/** A time behind a day: 12:28, 下午2:30, 2:30 pm, "a las 12:28 hs.", "um 12:28 Uhr", "às 12h28", "| 12:28". */
const TIME =
  /(?:[T\s,|]\s*|(?<=\d)\s+-\s+|(?<=[日\d])\s*)(?:(?:上午|下午|早上|晚上|凌晨|中午)\s*)?(?:(?:a\s+las?|as|at|um|a|alle(?:\s+ore)?)\s+)?\d{1,2}[:：h时時]\d{1,2}(?:[:：分]\d{1,2}(?:[.,]\d+)?秒?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:hr?s?\.?|uhr)?\s*(?:z|gmt|utc|[+-]\d{2}:?\d{2})?$/iu;
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|mer|jue|jeu|vie|ven|sab|sam|dom|dim|gio|seg|ter|qua|qui|sex|mo|di|mi|do|fr|sa|so)[a-z]*(?:-feira)?\.?,?\s+(?=\d|[a-z])|\s*[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?/giu;

/** Full year of a two-digit one, as Excel reads it: 00-29 are 2000-2029, 30-99 are 1930-1999. */
function fullYear(year: number): number {
  return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, dayOfMonth: number, decides: DateOrder | null): DateText {
  return isRealDay(year, month, dayOfMonth)
    ? { kind: 'day', serial: serialOf(year, month, dayOfMonth), decides }
    : NONE;
}

/** Reads a day (or a month with its year) that stands as text, in the forms of four languages. */
export const readDateText = rememberTexts((raw): DateText => {
  let text = stripAccents(cleanText(raw).toLowerCase());
  if (text === '' || !/\d/u.test(text)) return NONE;
  text = text.replace(TIME, '').trim();
  return readForms(text) ?? readForms(text.replace(WEEKDAY, '').trim()) ?? NONE;
});

function readForms(text: string): DateText | null {
  return readRepublic(text) ?? readNumeric(text) ?? readCjk(text) ?? readNamed(text);
}

/** 2025-03-05, 2025/3/5, 20250305, 05/03/2025, 5.3.25 */
function readNumeric(text: string): DateText | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]), null);
  const yearMonth = /^(\d{4})(?:[-/.]\s?(\d{1,2})|(\d{2}))$/u.exec(text);
  if (yearMonth) return wholeMonth(Number(yearMonth[1]), Number(yearMonth[2] ?? yearMonth[3]));
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/u.exec(text);
  if (monthYear) return wholeMonth(Number(monthYear[2]), Number(monthYear[1]));
  const parts = /^(\d{1,4})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{1,4})\.?$/u.exec(text);
  if (!parts) return null;
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if ((parts[1] ?? '').length === 4) return day(a, b, c, null);
  if ((parts[1] ?? '').length === 3 || (parts[3] ?? '').length === 3) return NONE;
  // Dots separate day and month in that order wherever they are used.
  if (/^\d+\s?\./u.test(text) && isRealDay(fullYear(c), b, a)) return day(fullYear(c), b, a, null);
  return dayAndMonth(a, b, fullYear(c));
}

function dayAndMonth(a: number, b: number, year: number): DateText {
  const [dmy, mdy] = [isRealDay(year, b, a), isRealDay(year, a, b)];
  if (dmy && mdy && a !== b) return { kind: 'either', dmy: serialOf(year, b, a), mdy: serialOf(year, a, b) };
  if (dmy) return day(year, b, a, a === b ? null : 'dmy');
  return mdy ? day(year, a, b, 'mdy') : NONE;
}

function wholeMonth(year: number, month: number): DateText {
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2200 ? { kind: 'month', year, month } : NONE;
}

/** First years of the Japanese eras, less one. */
const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
];

/** 2025年3月5日, 25年3月5号, 2025年3月, 令和6年1月5日 */
function readCjk(written: string): DateText | null {
  const era = ERAS.find(([name]) => written.startsWith(name));
  const text =
    era === undefined
      ? written
      : written.replace(/^..(\d{1,2}|元)/u, (_, n) => String(era[1] + (n === '元' ? 1 : Number(n))));
  const match = /^(\d{4}|\d{2})\s?年\s?(\d{1,2})\s?月(?:份)?(?:\s?(\d{1,2})\s?[日号號]?)?$/u.exec(text);
  if (!match) return null;
  const year = fullYear(Number(match[1]));
  return match[3] === undefined
    ? wholeMonth(year, Number(match[2]))
    : day(year, Number(match[2]), Number(match[3]), null);
}

/** Years of the Republic of China, year + 1911: 民国113年1月5日, 113年1月5日, 113/01/05, 113.1 */
function readRepublic(text: string): DateText | null {
  const match =
    /^(?:民[国國]\s?(\d{1,3})|(1\d{2}))\s?[年/.-]\s?(\d{1,2})\s?(?:月(?:份)?|[/.-](?=\d)|$)(?:\s?(\d{1,2})\s?[日号號]?)?$/u.exec(
      text,
    );
  if (!match) return null;
  const year = Number(match[1] ?? match[2]) + 1911;
  return match[4] === undefined
    ? wholeMonth(year, Number(match[3]))
    : day(year, Number(match[3]), Number(match[4]), null);
}

const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|º|er|°)?[\\s./-]*(?:de\\s+)?(${LATIN_MONTHS})\\.?[\\s./,-]*(?:de(?:l)?\\s+)?'?(\\d{4}|\\d{2})$`,
  'u',
);
const MONTH_FIRST = new RegExp(
  `^(${LATIN_MONTHS})\\.?[\\s./-]*(\\d{1,2})(?:st|nd|rd|th)?,?[\\s./-]+(\\d{4}|\\d{2})$`,
  'u',
);
const YEAR_FIRST = new RegExp(`^(\\d{4})[\\s./-]*(${LATIN_MONTHS})\\.?[\\s./-]*(\\d{1,2})$`, 'u');
const MONTH_YEAR = new RegExp(`^(${LATIN_MONTHS})\\.?[\\s./-]*(?:de(?:l)?\\s+)?'?(\\d{4}|\\d{2})$`, 'u');

/** 5-mar-2025, 5 de marzo de 2025, Mar 5, 2025, Mar-25 */
function readNamed(text: string): DateText | null {
  let match = DAY_FIRST.exec(text);
  if (match) return day(fullYear(Number(match[3])), monthByName(match[2] ?? '') ?? 0, Number(match[1]), null);
  match = MONTH_FIRST.exec(text);
  if (match) return day(fullYear(Number(match[3])), monthByName(match[1] ?? '') ?? 0, Number(match[2]), null);
  match = YEAR_FIRST.exec(text);
  if (match) return day(Number(match[1]), monthByName(match[2] ?? '') ?? 0, Number(match[3]), null);
  match = MONTH_YEAR.exec(text);
  if (match) return wholeMonth(fullYear(Number(match[2])), monthByName(match[1] ?? '') ?? 0);
  return null;
}

/** A number that is a date in disguise: 20250305 as day, 202503 as month; null for anything else. */
export function readDateNumber(value: number): DateText {
  if (!Number.isInteger(value)) return NONE;
  if (value >= 19000101 && value <= 22001231)
    return day(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100, null);
  if (value >= 190001 && value <= 220012) return wholeMonth(Math.floor(value / 100), value % 100);
  return NONE;
}

/** Whether a number format shows a date ("yyyy-mm-dd", "d/m/yy h:mm", "[$-409]mmm-yy", "m月d日"); times alone are none. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/giu, '')
    .split(';')[0];
  if (bare === undefined || /general/iu.test(bare) || /[#0?]/u.test(bare.replace(/\.0+/u, ''))) return false;
  return /y|d|年|日|月|e(?![+-])/iu.test(bare) || /mmm/iu.test(bare) || /^m+$/iu.test(bare.trim());
}
