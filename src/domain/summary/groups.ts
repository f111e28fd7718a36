import type { Classification, CustomerResult } from '../classification';
import { compareFigures, comparedCustomer, comparedMonths } from '../figures/compared';
import type { ComparedMonths } from '../figures/compared';
import type { SalesBook } from '../sales/SalesBook';
import type { AbcClass, Segment } from '../types';
import { ABC_CLASSES, SEGMENTS } from '../types';

/** Customers and sales of one class or segment. */
export interface GroupLine {
  readonly customers: number;
  /** Net sales in the window. */
  readonly sales: number;
  /** Part of the net sales of all classified customers. */
  readonly share: number;
  /** The compared months of this year; where nothing can be compared, this year up to M. null without years. */
  readonly thisYear: number | null;
  /** The same months of last year; null where they can't be told. */
  readonly lastYear: number | null;
  readonly difference: number | null;
  readonly change: number | null;
}

/** Sales by class and by segment, with what belongs to neither. */
export interface Groups {
  readonly classes: Readonly<Record<AbcClass, GroupLine>>;
  /** null without months. */
  readonly segments: Readonly<Record<Segment, GroupLine>> | null;
  /** All classified customers. */
  readonly total: GroupLine;
  /** Customers left out by hand: how many, and their net sales in the window. */
  readonly leftOut: { readonly customers: number; readonly sales: number };
  /** Net sales in the window of rows that are no customer. */
  readonly nonCustomerSales: number;
  /** Net sales of everybody in the window. */
  readonly allSales: number;
  /** The months held against each other; null where there are none. */
  readonly months: ComparedMonths | null;
}

/** Sales by class and by segment as of M. Definitions: docs/methods.md, "Monthly summary". */
export function groupsOf(book: SalesBook, classification: Classification): Groups {
  const months = comparedMonths(classification);
  const counted = classification.customers.filter((customer) => customer.class !== null);
  const allSales = sum(counted, ({ netSales }) => netSales);
  const years = new Map(counted.map((customer) => [customer.customer, yearsOf(customer)]));
  const line = (own: readonly CustomerResult[]): GroupLine => {
    const sales = sum(own, ({ netSales }) => netSales);
    const thisYear = sumKnown(own.map(({ customer }) => years.get(customer)?.now ?? null));
    const lastYear = sumKnown(own.map(({ customer }) => years.get(customer)?.then ?? null));
    const both = thisYear === null || lastYear === null ? null : compareFigures(thisYear, lastYear);
    return {
      customers: own.length,
      sales,
      share: allSales > 0 ? sales / allSales : 0,
      thisYear: hasThisYear ? (thisYear ?? 0) : null,
      lastYear: hasLastYear ? (lastYear ?? 0) : null,
      difference: hasLastYear ? (both?.difference ?? 0) : null,
      change: both?.change ?? null,
    };
  };
  const hasThisYear = counted.some(({ customer }) => years.get(customer)?.now !== null);
  const hasLastYear = counted.some(({ customer }) => years.get(customer)?.then !== null);
  const ofClass = (abc: AbcClass): GroupLine => line(counted.filter((customer) => customer.class === abc));
  const ofSegment = (segment: Segment): GroupLine => line(counted.filter((customer) => customer.segment === segment));
  const leftOut = classification.customers.filter((customer) => customer.class === null);
  return {
    classes: record(ABC_CLASSES, ofClass),
    segments: classification.asOf === null ? null : record(SEGMENTS, ofSegment),
    total: line(counted),
    leftOut: { customers: leftOut.length, sales: sum(leftOut, ({ netSales }) => netSales) },
    nonCustomerSales: classification.nonCustomerSalesInWindow,
    allSales: classification.netSalesInWindow,
    months,
  };

  function yearsOf({ customer, thisYear, lastYear }: CustomerResult): { now: number | null; then: number | null } {
    if (months !== null) {
      const { current, base } = comparedCustomer(book, customer, months);
      return { now: current, then: base };
    }
    return { now: thisYear, then: classification.asOf === null ? lastYear : null };
  }
}

function record<K extends string, T>(keys: readonly K[], value: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}

function sum(customers: readonly CustomerResult[], figure: (customer: CustomerResult) => number): number {
  return customers.reduce((all, customer) => all + figure(customer), 0);
}

function sumKnown(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((all, value) => (value === null ? all : (all ?? 0) + value), null);
}
