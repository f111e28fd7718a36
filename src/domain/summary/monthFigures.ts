import type { Classification } from '../classification';
import type { Compared } from '../figures/compared';
import { compareFigures } from '../figures/compared';
import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';
import type { SerialDate } from '../time/serialDate';
import { firstDayOf, lastDayOf } from '../time/serialDate';

/** A month's sales beside those of another month, whole against whole or up to the same day. */
export type MonthAgainst = Compared & { readonly with: Month; readonly to: 'month' | 'day' };

/** What a month brought, of everybody; rows that are no customer included. */
export interface MonthFigures {
  readonly month: Month;
  readonly sales: number;
  /** Customers with positive net sales in the month. */
  readonly bought: number;
  /** null where the other month does not lie within the data, or a part month's days are not known. */
  readonly lastMonth: MonthAgainst | null;
  readonly sameMonthLastYear: MonthAgainst | null;
}

/** The month's own figures. null without months. Definitions: docs/methods.md, "Monthly summary". */
export function monthFigures(book: SalesBook, { asOf, customers }: Classification): MonthFigures | null {
  if (asOf === null) return null;
  const { month } = asOf;
  const against = (other: Month): MonthAgainst | null => {
    if (other < asOf.data.from) return null;
    const sales = book.totalOf(month);
    if (asOf.complete) return { ...compareFigures(sales, book.totalOf(other)), with: other, to: 'month' };
    const days = asOf.day - firstDayOf(month) + 1;
    const [now, then] = [untilDay(book, month, days), untilDay(book, other, days)];
    return now === null || then === null ? null : { ...compareFigures(now, then), with: other, to: 'day' };
  };
  return {
    month,
    sales: book.totalOf(month),
    bought: customers.filter(({ customer }) => book.isPurchase(customer, month)).length,
    lastMonth: against(addMonths(month, -1)),
    sameMonthLastYear: against(addMonths(month, -12)),
  };
}

/** Sales of the first `days` days of a month; null where not every sale of the month has a day. */
function untilDay(book: SalesBook, month: Month, days: number): number | null {
  const first = firstDayOf(month);
  let until = 0;
  let whole = 0;
  for (let day: number = first; day <= lastDayOf(month); day += 1) {
    const sales = book.totalOfDay(day as SerialDate);
    whole += sales;
    if (day - first < days) until += sales;
  }
  const stated = book.totalOf(month);
  return Math.abs(whole - stated) > 1e-9 * Math.max(1, Math.abs(stated)) ? null : until;
}
