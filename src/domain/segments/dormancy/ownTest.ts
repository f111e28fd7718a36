import type { Month } from '../../time/month';
import type { PurchaseLog } from '../purchaseLog';
import { GapCounts } from './cut';
import type { Chances, NoModel, OpportunityMonths, Standing } from './standing';
import { AHEAD, chancesAt, ENOUGH_HISTORY, standingAt } from './standing';

/** How many months back the own past is asked. */
export const TRIED_BACK = [6, 9, 12] as const;
/** A date with fewer customers that fell silent, or fewer that did not, tells the rules apart by luck. */
const ENOUGH_OUTCOMES = 10;
/** Who bought this month or last is not called, whatever the model says. */
export const SHORTEST_SILENCE = 2;
const TOLERANCE = 1e-9;

/** How often a rule was right at a date. */
export interface RuleScore {
  readonly called: number;
  /** Of those called dormant: how many bought nothing in the six months after. */
  readonly calledSilent: number;
  /** Mean of the hit rates among those who fell silent and those who did not; null when there were none of one kind. */
  readonly balanced: number | null;
}

/** Why a date of the own past says nothing. */
export type NoDate = NoModel | 'few-outcomes';

/** Both rules as of a past month, with what was known then, against the six months after. */
export interface TriedDate {
  readonly asOf: Month;
  /** null when the date counts. */
  readonly why: NoDate | null;
  readonly customers: number;
  /** Who bought nothing in the six months after. */
  readonly silent: number;
  readonly months: RuleScore;
  /** null where the chance rule was not possible. */
  readonly chance: RuleScore | null;
}

/** A past month with all that both rules need there. */
export interface PastDate {
  readonly standing: Standing;
  readonly chances: Chances | NoModel;
  readonly cut: number;
  readonly silent: number;
}

export interface PastOptions {
  readonly month: Month;
  /** First month of the data. */
  readonly from: Month;
  readonly opportunity: OpportunityMonths;
  /** Typed by the user; null takes the cut from the gaps up to each date. */
  readonly dormantMonths: number | null;
}

/** The past months with enough data before them. Gives way before each fit. */
export function* pastDates(log: PurchaseLog, options: PastOptions): Generator<undefined, PastDate[]> {
  const dates: PastDate[] = [];
  for (const back of TRIED_BACK) {
    const month = (options.month - back) as Month;
    const history = month - options.from + 1;
    if (history < ENOUGH_HISTORY) continue;
    yield;
    const standing = standingAt(log, month, options.opportunity);
    const gaps = new GapCounts();
    if (options.dormantMonths === null) log.gapsUntil(month, (gap) => gaps.add(gap));
    const silent = standing.patternOf.reduce(
      (sum, pattern, place) => sum + (pattern < 0 ? 0 : (standing.fellSilent[place] ?? 0)),
      0,
    );
    dates.push({
      standing,
      chances: chancesAt(standing, history),
      cut: options.dormantMonths ?? gaps.dormancyCut(),
      silent,
    });
  }
  return dates;
}

/** Whether the chance rule calls a customer dormant. @param share s of the method: which part of all customers at most */
export function isCalled({ patternOf, recency, customers }: Standing, chances: Chances, share: number, place: number) {
  const pattern = patternOf[place] ?? -1;
  return (
    pattern >= 0 &&
    (recency[place] ?? 0) >= SHORTEST_SILENCE &&
    (chances.rank[pattern] ?? Infinity) <= share * customers + TOLERANCE
  );
}

export function whyNot({ standing, chances, silent }: PastDate): NoDate | null {
  if (typeof chances === 'string') return chances;
  return Math.min(silent, standing.customers - silent) < ENOUGH_OUTCOMES ? 'few-outcomes' : null;
}

/** Both rules at a past date. */
export function tryDate(date: PastDate, share: number): TriedDate {
  const { standing, chances, cut, silent } = date;
  const score = (calls: (place: number) => boolean): RuleScore => scoreOf(standing, silent, calls);
  return {
    asOf: standing.month,
    why: whyNot(date),
    customers: standing.customers,
    silent,
    months: score((place) => (standing.recency[place] ?? 0) > cut + TOLERANCE),
    chance: typeof chances === 'string' ? null : score((place) => isCalled(standing, chances, share, place)),
  };
}

/** A rule held against what came after. */
export function scoreOf(
  { patternOf, fellSilent, customers }: Standing,
  silent: number,
  calls: (place: number) => boolean,
): RuleScore {
  let [called, calledSilent] = [0, 0];
  for (let place = 0; place < patternOf.length; place += 1) {
    if ((patternOf[place] ?? -1) < 0 || !calls(place)) continue;
    called += 1;
    calledSilent += fellSilent[place] ?? 0;
  }
  const bought = customers - silent;
  const spared = bought - (called - calledSilent);
  return {
    called,
    calledSilent,
    balanced: silent === 0 || bought === 0 ? null : (calledSilent / silent + spared / bought) / 2,
  };
}

/** The last of the six months that a date is held against. */
export function outcomeUntil(asOf: Month): Month {
  return (asOf + AHEAD) as Month;
}
