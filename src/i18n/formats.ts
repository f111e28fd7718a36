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
  readonly percent: (fraction: number, digits?: number) => string;
  /** "+51%", "−38%". */
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
const MINUS = '\u2212';

/** The formats of a language, by Intl. */
export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = [0, 1, 2].map(
    (digits) =>
      new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const long = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = (month: Month): Date => new Date(Date.UTC(yearOfMonth(month), monthNumber(month) - 1, 1));
  const signed = (text: string): string => text.replace(/^-/u, MINUS);
  const percent = (fraction: number, digits = 0): string =>
    signed((percents[digits] ?? percents[0])?.format(withoutNegativeZero(fraction, digits + 2)) ?? '');
  return {
    amount: (value) => signed(whole.format(withoutNegativeZero(value, 0))),
    count: (value) => whole.format(value),
    decimal: (value) => signed(decimal.format(value)),
    percent,
    change: (fraction) => (withoutNegativeZero(fraction, 2) > 0 ? `+${percent(fraction)}` : percent(fraction)),
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

/** 0 for what rounds to -0, which Intl would show with a minus. */
function withoutNegativeZero(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) === 0 ? 0 : value;
}
