import type { SummaryModel } from './summary';

/** Whether the figures of a summary add up; each difference is zero but for the rounding of floating-point sums. */
export interface SummaryChecks {
  readonly classSales: number;
  /** null without months. */
  readonly segmentSales: number | null;
  readonly leftOutSales: number;
  readonly nonCustomerSales: number;
  readonly allSales: number;
  readonly salesAgree: boolean;
  /** Customers at the start, that came, that went and at the end of the month; null without a month before. */
  readonly customers: {
    readonly start: number;
    readonly in: number;
    readonly out: number;
    readonly end: number;
  } | null;
  readonly movementsBalance: boolean;
}

/**
 * Adds the parts of a summary up again: class sales = segment sales; with customers left out and rows that are no
 * customer they are all sales; in every class and segment start + in - out = end.
 */
export function checksOf({ groups, sinceLastMonth }: Pick<SummaryModel, 'groups' | 'sinceLastMonth'>): SummaryChecks {
  const add = (lines: readonly { readonly sales: number }[]): number =>
    lines.reduce((sum, { sales }) => sum + sales, 0);
  const classSales = add(Object.values(groups.classes));
  const segmentSales = groups.segments === null ? null : add(Object.values(groups.segments));
  const { leftOut, nonCustomerSales, allSales } = groups;
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  const { classes, segments } = sinceLastMonth ?? {};
  const balances = [...Object.values(classes?.balance ?? {}), ...Object.values(segments?.balance ?? {})];
  const total = (part: 'start' | 'end'): number =>
    Object.values(classes?.balance ?? {}).reduce((sum, balance) => sum + balance[part], 0);
  const came = classes?.moves.filter(({ from }) => from === null).length ?? 0;
  return {
    classSales,
    segmentSales,
    leftOutSales: leftOut.sales,
    nonCustomerSales,
    allSales,
    salesAgree:
      (segmentSales === null || isSame(classSales, segmentSales)) &&
      isSame(classSales + leftOut.sales + nonCustomerSales, allSales),
    customers: classes === undefined ? null : { start: total('start'), in: came, out: classes.left, end: total('end') },
    movementsBalance: balances.every((each) => each.start + each.in - each.out === each.end),
  };
}
