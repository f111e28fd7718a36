import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { CustomerResult } from '../../../domain/classification';
import { stakeOf } from '../../../domain/figures/atStake';
import { comparedCustomer, comparedMonths } from '../../../domain/figures/compared';
import type { Filter, SortKey } from '../../pane/paneState';

/** A customer as the list shows it. */
export interface CustomerRow {
  readonly customer: CustomerResult;
  /** This year up to the as-of month; where the sheets have no months, everything. */
  readonly amount: number;
  /** Complete months of this year against the same months of last year; null where they can't be compared. */
  readonly change: number | null;
  /** Down 30 % or more, or flagged as declining: the only change that is red. */
  readonly isDeclining: boolean;
  /** What is at stake with the customer; null where nothing says so. */
  readonly atStake: number | null;
  /** The name and id as a search looks at them. */
  readonly text: string;
}

/** Folds case, width and accents, so that a search finds what a person means. */
export function searchText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function customerRows({ classification, reading }: ClassifyResult): CustomerRow[] {
  const months = comparedMonths(classification);
  const { asOf, options } = classification;
  const { decline } = options;
  return classification.customers.map((customer): CustomerRow => {
    const change = months === null ? null : comparedCustomer(reading.book, customer.customer, months).change;
    return {
      customer,
      amount: customer.thisYear ?? customer.netSales,
      change,
      atStake: asOf === null ? null : stakeOf(reading.book, customer, asOf.month, asOf.data.from).atStake,
      isDeclining: change !== null && change <= decline + 1e-9,
      text: searchText(`${customer.identity.name}\n${customer.identity.id}\n${customer.identity.spellings.join('\n')}`),
    };
  });
}

/** The rows a filter leaves, in its order; equal ones stay in the order of the classification. */
export function filterRows(
  rows: readonly CustomerRow[],
  filter: Filter,
  compareNames: (a: string, b: string) => number,
): CustomerRow[] {
  const query = searchText(filter.query.trim());
  const kept = rows.filter(
    ({ customer, text, isDeclining }) =>
      (query === '' || text.includes(query)) &&
      (filter.classes.length === 0 || (customer.class !== null && filter.classes.includes(customer.class))) &&
      (filter.segment === null || customer.segment === filter.segment) &&
      (!filter.declining || isDeclining || customer.flags.includes('declining')),
  );
  return kept.sort(ORDERS[filter.sort](compareNames));
}

const ORDERS: Readonly<
  Record<SortKey, (names: (a: string, b: string) => number) => (a: CustomerRow, b: CustomerRow) => number>
> = {
  sales: () => (a, b) => b.amount - a.amount,
  // The largest fall first; what can't be compared comes last.
  change: () => (a, b) => (a.change ?? Infinity) - (b.change ?? Infinity) || 0,
  name: (names) => (a, b) => names(a.customer.identity.name, b.customer.identity.name),
  stake: () => (a, b) => (b.atStake ?? -1) - (a.atStake ?? -1),
  recency: () => (a, b) => (b.customer.lastPurchase ?? -1) - (a.customer.lastPurchase ?? -1),
};
