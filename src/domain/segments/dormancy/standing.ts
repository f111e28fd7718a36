import type { Month } from '../../time/month';
import type { Fit } from '../chance/fit';
import { fitChanceModel } from '../chance/fit';
import type { ChanceModel } from '../chance/likelihood';
import { silenceOf } from '../chance/likelihood';
import type { Pattern } from '../chance/patterns';
import { PatternCounts } from '../chance/patterns';
import type { PurchaseLog } from '../purchaseLog';

/** How far ahead dormancy looks, in months. */
export const AHEAD = 6;
const ENOUGH_CUSTOMERS = 50;
const ENOUGH_REPEATS = 100;
export const ENOUGH_HISTORY = 6;

/** Months that one opportunity to buy lasts: 1, or 3 in sheets of quarters. */
export type OpportunityMonths = 1 | 3;

/** Where every customer stood at the end of a month, knowing nothing of later ones. */
export interface Standing {
  readonly month: Month;
  readonly opportunity: OpportunityMonths;
  readonly patterns: readonly Pattern[];
  /** By place in the log: which pattern; -1 for a customer without a purchase so far. */
  readonly patternOf: Int32Array;
  /** By place in the log: months since the last purchase. */
  readonly recency: Int32Array;
  /** By place in the log: 1 when it bought nothing in the six months after. */
  readonly fellSilent: Uint8Array;
  /** Customers with a purchase so far. */
  readonly customers: number;
  /** Purchase months after the first one, of all of them. */
  readonly repeats: number;
}

export function standingAt(log: PurchaseLog, month: Month, opportunity: OpportunityMonths): Standing {
  const size = log.customers.length;
  const [numbers, recency, fellSilent] = [new Int32Array(size).fill(-1), new Int32Array(size), new Uint8Array(size)];
  const counts = new PatternCounts();
  let [customers, repeats] = [0, 0];
  for (let place = 0; place < size; place += 1) {
    const purchases = log.until(place, month);
    if (purchases === null) continue;
    const { first, last, count, next } = purchases;
    const t = Math.floor((last - first) / opportunity);
    const n = Math.floor((month - first) / opportunity);
    numbers[place] = counts.add(Math.min(count - 1, t), t, n);
    recency[place] = month - last;
    fellSilent[place] = next === null || next > month + AHEAD ? 1 : 0;
    customers += 1;
    repeats += count - 1;
  }
  const { patterns, placeOf } = counts.sortPatterns();
  const patternOf = numbers.map((number) => (number < 0 ? -1 : (placeOf[number] ?? -1)));
  return { month, opportunity, patterns, patternOf, recency, fellSilent, customers, repeats };
}

/** Why there is no model of the chance to buy. */
export type NoModel = 'short-history' | 'few-customers' | 'few-repeats' | 'not-converged';

/** The model as of a month, and what it says of each pattern. */
export interface Chances {
  readonly model: ChanceModel;
  /** By pattern: the chance of no purchase in the next six months. */
  readonly silence: Float64Array;
  /** By pattern: rank of its silence among all customers, 1 = highest; equal ones share the mean of their ranks. */
  readonly rank: Float64Array;
  /** Over all customers with a purchase. */
  readonly meanSilence: number;
}

/** @param history months from the first month of the data up to this one, both counted */
export function chancesAt(standing: Standing, history: number): Chances | NoModel {
  if (history < ENOUGH_HISTORY) return 'short-history';
  if (standing.customers < ENOUGH_CUSTOMERS) return 'few-customers';
  if (standing.repeats < ENOUGH_REPEATS) return 'few-repeats';
  const fit: Fit | null = fitChanceModel(standing.patterns);
  return fit === null ? 'not-converged' : chancesBy(fit.model, standing);
}

function chancesBy(model: ChanceModel, { patterns, customers, opportunity }: Standing): Chances {
  const ahead = AHEAD / opportunity;
  const silence = Float64Array.from(patterns, (pattern) => silenceOf(model, pattern, ahead));
  const order = patterns.map((_, place) => place).sort((a, b) => (silence[b] ?? 0) - (silence[a] ?? 0));
  const rank = new Float64Array(patterns.length);
  let before = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    let equal = 0;
    const value = silence[order[from] ?? 0];
    while (to < order.length && silence[order[to] ?? 0] === value) {
      equal += patterns[order[to] ?? 0]?.customers ?? 0;
      to += 1;
    }
    for (let at = from; at < to; at += 1) rank[order[at] ?? 0] = before + (equal + 1) / 2;
    before += equal;
  }
  const sum = patterns.reduce((total, pattern, place) => total + pattern.customers * (silence[place] ?? 0), 0);
  return { model, silence, rank, meanSilence: sum / customers };
}
