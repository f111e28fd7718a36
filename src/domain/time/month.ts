/** A calendar month as one integer: year x 12 + (month - 1). Differences are months. */
export type Month = number & { readonly __month: unique symbol };

/** @param month 1..12 */
export function monthOf(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month;
}

export function addMonths(month: Month, count: number): Month {
  return (month + count) as Month;
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12);
}

/** 1..12 */
export function monthNumber(month: Month): number {
  return (month % 12) + 1;
}

/** "2025-10" */
export function formatMonth(month: Month): string {
  return `${String(yearOfMonth(month)).padStart(4, '0')}-${String(monthNumber(month)).padStart(2, '0')}`;
}

/** Reads "2025-10"; null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? monthOf(Number(match[1]), month) : null;
}

/**
 * First month of the fiscal year that holds `month`.
 * @param firstMonth month the fiscal year begins with, 1..12 (1 = calendar years)
 */
export function fiscalYearStart(month: Month, firstMonth: number): Month {
  const back = (monthNumber(month) - firstMonth + 12) % 12;
  return addMonths(month, -back);
}
