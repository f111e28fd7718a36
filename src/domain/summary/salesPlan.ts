import type { AsOf } from '../asOf';
import type { Month } from '../time/month';
import { addMonths, fiscalYearStart } from '../time/month';
import type { MonthRange } from '../time/window';

/** Whom a target is for. */
export type PlanLevel = 'firm' | 'rep' | 'customer';
export const PLAN_LEVELS: readonly PlanLevel[] = ['firm', 'rep', 'customer'];

/** One target of the plan: an amount for a month. */
export interface Target {
  readonly month: Month;
  readonly level: PlanLevel;
  /** Name of the rep or key of the customer; '' for the firm. */
  readonly name: string;
  readonly amount: number;
}

export type PlanSpan = 'month' | 'quarter' | 'half-year' | 'year';

/** How far a plan has been reached. Months without a target count on neither side. */
export interface PlanProgress {
  readonly span: PlanSpan;
  readonly range: MonthRange;
  /** Targets of the whole span. */
  readonly target: number;
  /** Targets and sales of its complete months; of the month itself, also while it is not complete. */
  readonly targetToDate: number;
  readonly salesToDate: number;
  /** Sales to date / target to date; null where no target lies in the complete months. */
  readonly reached: number | null;
}

/** What may be planned against: industry growth and a stretch on top, both as fractions. */
export interface PlanGrowth {
  readonly industry: number;
  readonly stretch: number;
}

/** Eighteen percent of the industry and seven on top: the example of the practice the product follows. */
export const DEFAULT_PLAN_GROWTH: PlanGrowth = { industry: 0.18, stretch: 0.07 };

/** Targets of the firm by month: its own where it has one, else the sum of the reps', else of the customers'. */
export function firmTargets(targets: readonly Target[]): Map<Month, number> {
  const byLevel = new Map(PLAN_LEVELS.map((level) => [level, sumsOf(targets.filter((each) => each.level === level))]));
  const all = new Map<Month, number>();
  for (const level of PLAN_LEVELS)
    for (const [month, amount] of byLevel.get(level) ?? []) if (!all.has(month)) all.set(month, amount);
  return all;
}

function sumsOf(targets: readonly Target[]): Map<Month, number> {
  const sums = new Map<Month, number>();
  for (const { month, amount } of targets) sums.set(month, (sums.get(month) ?? 0) + amount);
  return sums;
}

/**
 * Month, quarter, half-year and year against the plan; spans without a target are left out.
 * @param sales of a month, of the firm, a rep or a customer
 * @param yearStart first month of the fiscal year, 1..12; quarters and half-years are its own
 */
export function planProgress(
  targets: ReadonlyMap<Month, number>,
  sales: (month: Month) => number,
  { month, lastComplete }: Pick<AsOf, 'month' | 'lastComplete'>,
  yearStart: number,
): PlanProgress[] {
  return SPANS.flatMap(({ span, months }): PlanProgress[] => {
    const range = spanAround(month, months, yearStart);
    const planned = Array.from({ length: months }, (_, i) => addMonths(range.from, i)).filter((m) => targets.has(m));
    if (planned.length === 0) return [];
    const last = span === 'month' ? month : lastComplete;
    const toDate = planned.filter((m) => m <= last);
    const sum = (of: readonly Month[], figure: (m: Month) => number): number =>
      of.reduce((all, m) => all + figure(m), 0);
    const target = (m: Month): number => targets.get(m) ?? 0;
    const targetToDate = sum(toDate, target);
    const salesToDate = sum(toDate, sales);
    return [
      {
        ...{ span, range, targetToDate, salesToDate },
        target: sum(planned, target),
        reached: targetToDate > 0 ? salesToDate / targetToDate : null,
      },
    ];
  });
}

const SPANS: readonly { readonly span: PlanSpan; readonly months: number }[] = [
  { span: 'month', months: 1 },
  { span: 'quarter', months: 3 },
  { span: 'half-year', months: 6 },
  { span: 'year', months: 12 },
];

/** The quarter, half-year or year of a fiscal year that holds a month. */
function spanAround(month: Month, months: number, yearStart: number): MonthRange {
  const year = fiscalYearStart(month, yearStart);
  const from = addMonths(month, -((month - year) % months));
  return { from, to: addMonths(from, months - 1) };
}

/** A target worked out from sales that are known. */
export interface ProposedTarget extends Target {
  /** The month whose sales it builds on, and what they were. */
  readonly basedOn: Month;
  readonly base: number;
}

/**
 * Targets for the twelve months of a year: the same month's sales a year before x (1 + industry growth + stretch), in
 * whole units. A month whose year before is not in the data yet builds on the latest same month that is; one that the
 * data don't hold at all gets none, nor does one without positive sales.
 * @param from first month of the year that is planned
 * @param names for whom: '' once for the firm, names of reps, keys of customers
 * @param sales of a name in a month
 * @param data months that are complete in the data
 */
export function proposeTargets({
  from,
  level,
  names,
  sales,
  data,
  planGrowth: { industry, stretch } = DEFAULT_PLAN_GROWTH,
}: {
  readonly from: Month;
  readonly level: PlanLevel;
  readonly names: readonly string[];
  readonly sales: (name: string, month: Month) => number;
  readonly data: MonthRange;
  readonly planGrowth?: PlanGrowth | undefined;
}): ProposedTarget[] {
  return names.flatMap((name) =>
    Array.from({ length: 12 }, (_, i) => addMonths(from, i)).flatMap((month): ProposedTarget[] => {
      let basedOn = addMonths(month, -12);
      while (basedOn > data.to) basedOn = addMonths(basedOn, -12);
      if (basedOn < data.from) return [];
      const base = sales(name, basedOn);
      const amount = Math.round(base * (1 + industry + stretch));
      return amount > 0 ? [{ month, level, name, amount, basedOn, base }] : [];
    }),
  );
}
