import type { Classification, CustomerResult } from '../classification';
import type { SalesBook } from '../sales/SalesBook';
import type { AbcClass, Segment } from '../types';
import { compareFigures, comparedCustomer, comparedMonths } from './compared';

export interface ClassShare {
  readonly customers: number;
  /** Net sales in the window. */
  readonly sales: number;
  /** Part of the net sales of all classified customers. */
  readonly share: number;
}

/** Customers, sales and share of each class in the window; `total` is what the shares are of. */
export function classShares({ customers }: Classification): {
  readonly total: number;
  readonly classes: Readonly<Record<AbcClass, ClassShare>>;
} {
  const sum = (own: readonly CustomerResult[]): number => own.reduce((all, { netSales }) => all + netSales, 0);
  const total = sum(customers.filter((customer) => customer.class !== null));
  const share = (abc: AbcClass): ClassShare => {
    const own = customers.filter((customer) => customer.class === abc);
    const sales = sum(own);
    return { customers: own.length, sales, share: total > 0 ? sales / total : 0 };
  };
  return { total, classes: { A: share('A'), B: share('B'), C: share('C') } };
}

export interface SegmentSales {
  readonly customers: number;
  /** This year up to the as-of month. */
  readonly thisYear: number;
  /** Of the complete months of this year against the same months of last year; null where they can't be compared. */
  readonly change: number | null;
}

/** Customers and sales this year of each segment. */
export function segmentSales(classification: Classification, book: SalesBook): Readonly<Record<Segment, SegmentSales>> {
  const months = comparedMonths(classification);
  const of = (segment: Segment): SegmentSales => {
    const own = classification.customers.filter((customer) => customer.segment === segment);
    const figures = months === null ? [] : own.map(({ customer }) => comparedCustomer(book, customer, months));
    const sum = (pick: (figure: { readonly current: number; readonly base: number }) => number): number =>
      figures.reduce((all, figure) => all + pick(figure), 0);
    return {
      customers: own.length,
      thisYear: own.reduce((all, { thisYear }) => all + (thisYear ?? 0), 0),
      change:
        months === null
          ? null
          : compareFigures(
              sum(({ current }) => current),
              sum(({ base }) => base),
            ).change,
    };
  };
  return {
    dormant: of('dormant'),
    'fast-growing': of('fast-growing'),
    loyal: of('loyal'),
    'worth-cultivating': of('worth-cultivating'),
  };
}
