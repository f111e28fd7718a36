import type { Flag, Segment } from '../types';
import type { AsOf } from '../asOf';
import type { ClassifyOptions } from '../options';
import { addMonths } from '../time/month';
import type { Comparison, NetSales } from './growth';
import { growthOf, lastMonths, salesIn, within } from './growth';
import type { Rhythm } from './rhythm';

/** Float arithmetic must not decide a threshold: 120 / 100 - 1 is not quite 0.2. */
const TOLERANCE = 1e-9;
/** A gain below this part of everybody's sales in 24 months is noise. */
const SMALLEST_GAIN = 0.0001;
const SHORTEST_HISTORY = 6;
const NEW_MONTHS = 6;
const NEW_AFTER_DATA = 9;

/** The facts of the data set that every customer is measured against. */
export interface Yardstick {
  readonly asOf: AsOf;
  readonly options: ClassifyOptions;
  /** Months without a purchase that are long for these customers: the cut of the months rule. */
  readonly cut: number;
  /** Growth of all customers together, over the windows of each customer's. */
  readonly market: Growth;
  /** Net sales of all customers in the 24 months that end with M. */
  readonly sales24: number;
}

export interface Growth {
  readonly g3: Comparison;
  readonly g6: Comparison;
  readonly g12: Comparison;
  /** Last three complete months against the three before, only where a year before lies outside the data. */
  readonly provisional: Comparison | null;
}

interface SegmentResult {
  readonly segment: Segment;
  readonly flags: readonly Flag[];
  readonly recency: number | null;
  readonly growth: Growth;
}

/** Whole three-month blocks of history that loyalty looks at, 0..4. */
export function wholeBlocks(history: number): number {
  return Math.min(4, Math.floor(history / 3));
}

/** How many of the blocks must hold a purchase: three quarters of them, at least two. */
export function blocksNeeded(blocks: number): number {
  return Math.max(2, Math.ceil((3 / 4) * blocks));
}

/** The three growth figures of a customer. */
export function measureGrowth(sales: NetSales, customer: number, { lastComplete, data, history }: AsOf): Growth {
  const now = lastMonths(lastComplete, 3);
  const sameMonths = { from: addMonths(now.from, -12), to: addMonths(now.to, -12) };
  const justBefore = { from: addMonths(now.from, -3), to: addMonths(now.to, -3) };
  let provisional: Comparison | null = null;
  if (!within(sameMonths, data) && history >= SHORTEST_HISTORY && within(justBefore, data)) {
    const [current, base] = [salesIn(sales, customer, now), salesIn(sales, customer, justBefore)];
    provisional = { current, base, growth: base > 0 ? current / base - 1 : null };
  }
  return {
    g3: growthOf({ sales, customer, months: 3, lastComplete, data }),
    g6: growthOf({ sales, customer, months: 6, lastComplete, data }),
    g12: growthOf({ sales, customer, months: 12, lastComplete, data }),
    provisional,
  };
}

/** Facts of one customer that lie outside its rhythm and its growth. */
export interface Facts {
  /** By the rule in use. */
  readonly isDormant: boolean;
  /** Whether a purchase month in M-5..M follows a gap longer than the cut. */
  readonly followsLongGap: boolean;
  /** Whether returns exceed a fifth of gross sales in the window. */
  readonly manyReturns: boolean;
}

/**
 * The loyalty segment of one customer: dormant, fast-growing, loyal, else worth cultivating; the first that holds.
 * Method and measured quality: docs/methods.md, "Segments".
 */
export function segmentOf(rhythm: Rhythm, growth: Growth, yardstick: Yardstick, facts: Facts): SegmentResult {
  const { asOf } = yardstick;
  const recency = rhythm.last === null ? null : asOf.month - rhythm.last;
  const rising = risingBy(growth, yardstick);
  const segment: Segment = facts.isDormant
    ? 'dormant'
    : rising !== null
      ? 'fast-growing'
      : isLoyal(rhythm, growth, yardstick)
        ? 'loyal'
        : 'worth-cultivating';

  const flags: Flag[] = [];
  if (
    rhythm.first !== null &&
    asOf.month - rhythm.first < NEW_MONTHS &&
    rhythm.first - asOf.data.from >= NEW_AFTER_DATA
  )
    flags.push('new');
  if (facts.followsLongGap) flags.push('returning');
  if (isDecline(growth.g12, yardstick) || isDecline(growth.g6, yardstick)) flags.push('declining');
  if (rhythm.count === 1) flags.push('one-time');
  if (rhythm.count === 0) flags.push('never-bought');
  if (facts.manyReturns) flags.push('many-returns');
  if (segment === 'fast-growing' && rising === 'provisional') flags.push('provisional');
  return { segment, flags, recency, growth };
}

/** Growth that all customers had together and that a customer must have beside its own; 0 when it can't be told or fell. */
export function marketGrowth({ growth }: Comparison, { options }: Pick<Yardstick, 'options'>): number {
  return options.market ? Math.max(0, growth ?? 0) : 0;
}

/** Whether a customer grows fast, and by what: the same months of last year, or provisionally. */
export function risingBy(growth: Growth, yardstick: Yardstick): 'year' | 'provisional' | null {
  const { asOf, options, sales24, market } = yardstick;
  const { g3, g6, provisional } = growth;
  const isFast = (own: Comparison, all: Comparison): boolean =>
    own.growth !== null &&
    own.growth >= options.growth + marketGrowth(all, yardstick) - TOLERANCE &&
    own.current - own.base >= SMALLEST_GAIN * sales24 * (1 - TOLERANCE);
  if (provisional !== null)
    return market.provisional !== null && isFast(provisional, market.provisional) ? 'provisional' : null;
  if (!isFast(g3, market.g3)) return null;
  const halfYearBefore = lastMonths(addMonths(asOf.lastComplete, -12), 6);
  if (!within(halfYearBefore, asOf.data)) return 'provisional';
  return g6.growth !== null && g6.growth > marketGrowth(market.g6, yardstick) + TOLERANCE ? 'year' : null;
}

function isLoyal(rhythm: Rhythm, { g12 }: Growth, { asOf, options }: Yardstick): boolean {
  if (rhythm.first === null || asOf.history < SHORTEST_HISTORY) return false;
  const longEnough = asOf.month - rhythm.first >= Math.min(12, asOf.history - 1);
  const steady = rhythm.activeBlocks >= blocksNeeded(wholeBlocks(asOf.history));
  return longEnough && steady && (g12.growth === null || g12.growth >= options.decline - TOLERANCE);
}

function isDecline({ growth }: Comparison, { options }: Yardstick): boolean {
  return growth !== null && growth <= options.decline + TOLERANCE;
}
