import { cleanText } from '../../domain/text';
import type { DateText } from './date';
import { readDateText } from './date';
import type { MonthLabel } from './monthHeader';
import { readMonthHeader, readYear } from './monthHeader';

const DAY_IN_TEXT =
  /民[国國]\s?\d{1,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日號号]|(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日號号]?|(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:(?:19|20)\d{2}|\d{2})(?!\d)|\d{1,2}(?:st|nd|rd|th)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s|del\s)?(?:19|20)\d{2}|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2}|(?<!\d)(?:19|20)\d{6}(?!\d)/u;
const MONTH_IN_TEXT =
  /民[国國]\s?\d{1,3}\s?年\s?\d{1,2}\s?月|(?:19|20)\d{2}\s?[-/.年_]\s?\d{1,2}(?!\d)\s?月?|(?<!\d)\d{1,2}\s?[-/]\s?(?:19|20)\d{2}(?!\d)|\p{L}{3,10}\.?[\s-](?:de\s|del\s)?(?:19|20)\d{2}|(?<![\d.\-~至到])\d{1,2}\s?月(?:份)?(?!\s?[-~至到])/u;

/** The day that stands somewhere in a title ("Daily sales 2025-03-05", "民國114年3月5日 銷貨日報"); kind 'none' without one. */
export function dayInText(raw: string): DateText {
  const date = readDateText(dayTextIn(raw));
  return date.kind === 'month' ? { kind: 'none' } : date;
}

/** The part of a title that looks like a day, else the whole title. */
export function dayTextIn(raw: string): string {
  const text = cleanText(raw);
  return DAY_IN_TEXT.exec(text)?.[0] ?? text;
}

/** The month that stands somewhere in a title, with the year beside it or elsewhere in the text; null without one. */
export function monthInText(raw: string): MonthLabel | null {
  const text = cleanText(raw);
  const whole = readMonthHeader(text, '');
  const found = whole ?? readMonthHeader(MONTH_IN_TEXT.exec(text)?.[0] ?? '', '');
  return found === null ? null : { ...found, year: found.year ?? readYear(text) };
}
