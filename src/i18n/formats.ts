import type { Month } from '../domain/time/month';
import { monthNumber, yearOfMonth } from '../domain/time/month';
import { ymdOf } from '../domain/time/serialDate';
import type { MonthRange } from '../domain/time/window';
import { LOCALES, type Language } from './language';
import { isZero, numbersOf, withTrueMinus, type Numbers } from './numbers';

/** Numbers and months as people of a language write them. */
export interface Formats extends Pick<Numbers, 'count' | 'decimal'> {
  /** Whole units, as `count`. */
  readonly amount: (value: number) => string;
  /** "6.1%"; `digits` decimals, default 0. */
  readonly percent: (fraction: number, digits?: 0 | 1 | 2) => string;
  /** "+51%", "−38%", "0%"; `digits` decimals, default 0. */
  readonly change: (fraction: number, digits?: 0 | 1) => string;
  /** "October 2026" */
  readonly month: (month: Month) => string;
  /** "Oct 2026" */
  readonly shortMonth: (month: Month) => string;
  /** "Aug–Oct", "Nov 2025–Jan 2026" */
  readonly span: (range: MonthRange) => string;
  /** "A, B and C" */
  readonly list: (items: readonly string[]) => string;
  /** "A, B, C": things side by side, without a last word between them. */
  readonly commas: (items: readonly string[]) => string;
  /** "€10.44M", "¥1044万": for tiles and key figures only; null leaves the sign of the currency out. */
  readonly compact: (value: number, currency: string | null) => string;
  /** "€35,770,923": whole units with the sign of the currency, for the one figure that names the unit. */
  readonly money: (value: number, currency: string | null) => string;
  /** "13 Oct 2026", of a serial date. */
  readonly day: (serial: number) => string;
  /** "3 April", of a serial date. */
  readonly dayOfMonth: (serial: number) => string;
  /** "October" */
  readonly monthName: (month: Month) => string;
  /** "O" on an axis; "10" where a letter says nothing. */
  readonly monthInitial: (month: Month) => string;
  /** "January to October 2026" */
  readonly months: (range: MonthRange) => string;
}

/** Lists without the comma before "and" that en-US puts there. */
const LIST_LOCALES: Readonly<Record<Language, string>> = { ...LOCALES, en: 'en-GB' };
/** Days before months in English too: 04/03 has been misread often enough. */
const DAY_LOCALES: Readonly<Record<Language, string>> = { ...LOCALES, en: 'en-GB' };

const known = new Map<Language, Formats>();

/** The formats of a language, by Intl. Made once: Intl takes a millisecond for each. */
export function formatsOf(language: Language): Formats {
  const formats = known.get(language) ?? makeFormats(language);
  known.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const { count, decimal } = numbersOf(language);
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
  const full = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const narrow = new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(DAY_LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' });
  const daysOfMonth = new Intl.DateTimeFormat(DAY_LOCALES[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const dayDate = (serial: number): Date => {
    const { year, month, day } = ymdOf(serial);
    return new Date(Date.UTC(year, month - 1, day));
  };
  const isChinese = language === 'zh-Hans' || language === 'zh-Hant';
  const monthName = (month: Month): string =>
    isChinese ? `${String(monthNumber(month))}月` : full.format(date(month));
  const percent = (fraction: number, digits: 0 | 1 | 2 = 0): string => withTrueMinus(percents[digits].format(fraction));
  return {
    amount: count,
    count,
    decimal,
    percent,
    change: (fraction, digits = 0) => {
      const text = percent(fraction, digits);
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
    commas: (items) => items.join(isChinese ? '、' : ', '),
    compact: (value, currency) => {
      const digits = compactDigits(Math.abs(value), isChinese);
      return withTrueMinus(
        new Intl.NumberFormat(locale, {
          ...styleOf(currency),
          notation: 'compact',
          useGrouping: false,
          minimumFractionDigits: isChinese ? 0 : digits,
          maximumFractionDigits: digits,
        }).format(value),
      );
    },
    money: (value, currency) =>
      withTrueMinus(
        new Intl.NumberFormat(locale, { ...styleOf(currency), maximumFractionDigits: 0, useGrouping: true }).format(
          value,
        ),
      ),
    day: (serial) => {
      const text = days.format(dayDate(serial));
      return language === 'en' ? text.replace('Sept', 'Sep') : text;
    },
    dayOfMonth: (serial) => daysOfMonth.format(dayDate(serial)),
    monthName,
    monthInitial: (month) => (isChinese ? String(monthNumber(month)) : narrow.format(date(month))),
    months: ({ from, to }) => {
      if (from === to) return long.format(date(from));
      const isOneYear = yearOfMonth(from) === yearOfMonth(to);
      if (isChinese) return `${long.format(date(from))}至${isOneYear ? monthName(to) : long.format(date(to))}`;
      if (language === 'en')
        return `${isOneYear ? monthName(from) : long.format(date(from))} to ${long.format(date(to))}`;
      return long.formatRange(date(from), date(to));
    },
  };
}

function styleOf(currency: string | null): Intl.NumberFormatOptions {
  return currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
}

/** Three or four figures of a compact amount, whatever its size: 10.44M, 78K, 1044万, 347.2万. */
function compactDigits(size: number, isChinese: boolean): number {
  if (!isChinese) return size >= 999_500 ? 2 : 0;
  if (size >= 99_995_000) return 2;
  return size >= 10_000 && size < 9_999_500 ? 1 : 0;
}
