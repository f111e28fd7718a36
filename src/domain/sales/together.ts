import type { MonthRange } from '../time/window';
import type { SalesBook } from './SalesBook';
import { sumMonths, withoutResidue } from './sum';

/** Stands for all customers together where a customer's number is asked for. */
export const TOGETHER = -1;

/**
 * Sales of all customers together, as if they were one; rows that are no customer don't count.
 * @param leftOut numbers of customers that don't count either
 */
export function salesTogether(
  book: SalesBook,
  leftOut: readonly number[],
): { readonly netIn: (customer: number, range: MonthRange) => number } {
  return {
    netIn: (_, range) => {
      let gross = 0;
      const sum = sumMonths(range, (month) => {
        const all = book.totalOf(month);
        const others = leftOut.reduce((total, customer) => total + book.netOf(customer, month), 0);
        const rest = others + book.nonCustomerTotalOf(month);
        gross += Math.abs(all) + Math.abs(rest);
        return withoutResidue(all - rest, Math.abs(all) + Math.abs(rest));
      });
      return withoutResidue(sum, gross);
    },
  };
}
