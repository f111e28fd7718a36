import type { Month } from '../domain/time/month';
import { monthNumber, yearOfMonth } from '../domain/time/month';
import type { MonthRange } from '../domain/time/window';
import type { Language } from './language';

/** Numbers and months as people of a language write them. */
export interface Formats {
  /** Whole units with thousands separators, a true minus for negatives: "−12,430". */
  readonly amount: (value: number) => string;
  readonly count: (value: number) => string;
  /** Up to two decimals, as few as the number needs: "2.4". */
  readonly decimal: (value: number) => string;
  /** "6.1%"; `digits` decimals, default 0. */
  readonly percent: (fraction: number, digits?: 0 | 1 | 2) => string;
  /** "+51%", "−38%", "0%". */
  readonly change: (fraction: number) => string;
  /** "October 2026" */
  readonly month: (month: Month) => string;
  /** "Oct 2026" */
  readonly shortMonth: (month: Month) => string;
  /** "Aug–Oct", "Nov 2025–Jan 2026" */
  readonly span: (range: MonthRange) => string;
  /** "A, B and C" */
  readonly list: (items: readonly string[]) => string;
}

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  es: 'es-ES',
};
/** Lists without the comma before "and" that en-US puts there. */
const LIST_LOCALES: Readonly<Record<Language, string>> = { ...LOCALES, en: 'en-GB' };
const MINUS = '\u2212';

/** The formats of a language, by Intl. */
export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  // Grouping always: left to itself, Spanish writes 1234 and 12.345 in one column.
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: true });
  const percentOf = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: true,
    });
  const percents = [percentOf(0), percentOf(1), percentOf(2)] as const;
  const long = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const list = new Intl.ListFormat(LIST_LOCALES[language], { type: 'conjunction' });
  const date = (month: Month): Date => new Date(Date.UTC(yearOfMonth(month), monthNumber(month) - 1, 1));
  const amount = (value: number): string => signed(whole.format(value));
  const percent = (fraction: number, digits: 0 | 1 | 2 = 0): string => signed(percents[digits].format(fraction));
  return {
    amount,
    count: amount,
    decimal: (value) => signed(decimal.format(value)),
    percent,
    change: (fraction) => {
      const text = percent(fraction);
      return fraction > 0 && !isZero(text) ? `+${text}` : text;
    },
    month: (month) => long.format(date(month)),
    shortMonth: (month) => short.format(date(month)),
    span: ({ from, to }) => {
      if (from === to) return short.format(date(from));
      return yearOfMonth(from) === yearOfMonth(to)
        ? `${name.format(date(from))}–${name.format(date(to))}`
        : `${short.format(date(from))}–${short.format(date(to))}`;
    },
    list: (items) => list.format(items),
  };
}

/** A true minus for a hyphen, and none before what Intl rounded to zero. Asked of the text, so both round alike. */
function signed(text: string): string {
  return text.replace(/^-/u, isZero(text) ? '' : MINUS);
}

function isZero(text: string): boolean {
  return /^-?0[^1-9]*$/u.test(text);
}
