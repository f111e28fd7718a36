import { LOCALES, type Language } from './language';

/** How a language writes whole numbers and decimals, and which of two words goes with a number. */
export interface Numbers {
  /** Whole units with thousands separators, a true minus for negatives: "−12,430". */
  readonly count: (value: number) => string;
  /** Up to two decimals, as few as the number needs: "2.4". */
  readonly decimal: (value: number) => string;
  /**
   * The word for one or the word for more, by the plural rules of the language (CLDR, through Intl). Languages without
   * plurals don't call it; a category that needs a third word (Spanish "many", from a million) takes the one for more.
   */
  readonly plural: (value: number, one: string, other: string) => string;
}

const MINUS = '\u2212';

/** The numbers of a language, by Intl. */
export function numbersOf(language: Language): Numbers {
  const locale = LOCALES[language];
  // Grouping always: left to itself, Spanish writes 1234 and 12.345 in one column.
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: true });
  const rules = new Intl.PluralRules(locale, { maximumFractionDigits: 2 });
  return {
    count: (value) => withTrueMinus(whole.format(value)),
    decimal: (value) => withTrueMinus(decimal.format(value)),
    plural: (value, one, other) => (rules.select(value) === 'one' ? one : other),
  };
}

/** A true minus for a hyphen, and none before what Intl rounded to zero. Asked of the text, so both round alike. */
export function withTrueMinus(text: string): string {
  return text.replace(/^-/u, isZero(text) ? '' : MINUS);
}

/** Whether a formatted number shows nothing but zeros. */
export function isZero(text: string): boolean {
  return /^-?0[^1-9]*$/u.test(text);
}
