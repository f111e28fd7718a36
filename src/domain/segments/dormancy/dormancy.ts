import type { AsOf } from '../../asOf';
import type { ChanceModel } from '../chance/likelihood';
import type { PurchaseLog } from '../purchaseLog';
import type { Calibration } from './calibration';
import { calibrate } from './calibration';
import type { PastDate, TriedDate } from './ownTest';
import { isCalled, pastDates, SHORTEST_SILENCE, tryDate, whyNot } from './ownTest';
import type { Chances, NoModel, OpportunityMonths, Standing } from './standing';
import { chancesAt, standingAt } from './standing';

/** Which rule calls a customer dormant. */
export type DormancyRule = 'chance' | 'months';
export type DormancyOption = 'auto' | DormancyRule;

/** A rule taken over from another month, to compare like with like. */
export interface RuleOf {
  readonly rule: DormancyRule;
  /** s of the chance rule. */
  readonly share: number;
}

/** How dormancy was judged, and how well both rules would have done on the own past. */
export interface Dormancy {
  /** null when nobody can be called dormant: the history is too short for either rule. */
  readonly rule: DormancyRule | null;
  /** The cut of the months rule; "returning" and "lost" go by it whichever rule is in use. */
  readonly months: number;
  readonly model: ChanceModel | null;
  readonly noModel: NoModel | null;
  /** Mean chance of all customers with a purchase to buy nothing in the next six months. */
  readonly meanSilence: number | null;
  /** s: which part of the customers the chance rule calls at most. */
  readonly share: number;
  /** Latest first. */
  readonly tried: readonly TriedDate[];
  /** Means over the dates that count; null when none does. */
  readonly balanced: { readonly chance: number; readonly months: number } | null;
  /** The chances said against what happened; null when no date counts. */
  readonly calibration: Calibration | null;
}

/** What was found, and what it says of each customer of the log. */
export interface JudgedDormancy {
  readonly dormancy: Dormancy;
  /** Whether the customer at a place of the log is dormant. */
  readonly isDormant: (place: number) => boolean;
  /** The shown chance of the customer at a place to buy in the next six months; null where none is shown. */
  readonly chance: (place: number) => number | null;
}

export interface DormancyInput {
  readonly log: PurchaseLog;
  readonly asOf: AsOf;
  readonly opportunity: OpportunityMonths;
  readonly option: DormancyOption;
  /** Typed by the user: the months rule with this cut. */
  readonly dormantMonths: number | null;
  /** The cut of the months rule as of M. */
  readonly cut: number;
  /** Judges by this rule and asks no past of its own. */
  readonly like?: RuleOf;
}

/** What is left of s when too few calls came true. */
const SHRINK = 0.9;
const FEWEST_CALLED = 3;
/** A rule below this is hardly better than a coin. */
export const WORTH_USING = 0.55;
const CLEARLY_BETTER = 0.005;
const TOLERANCE = 1e-9;

/**
 * Works out both rules, tries them on the own past and takes the one that proves itself; the months rule where neither
 * does. Gives way before every fit. Method: docs/methods.md, "Dormant".
 */
export function* judgeDormancy(input: DormancyInput): Generator<undefined, JudgedDormancy> {
  const { log, asOf, opportunity, like, cut } = input;
  const standing = standingAt(log, asOf.month, opportunity);
  if (like?.rule !== 'months') yield;
  const chances = like?.rule === 'months' ? null : chancesAt(standing, asOf.history);
  const known = chances === null || typeof chances === 'string' ? null : chances;
  const dates =
    known === null || like !== undefined
      ? []
      : yield* pastDates(log, {
          month: asOf.month,
          from: asOf.data.from,
          opportunity,
          dormantMonths: input.dormantMonths,
        });
  const counting = dates.filter((date) => whyNot(date) === null);
  const share = like?.share ?? (known === null ? 0 : shareOf(standing, known, counting));
  const tried = dates.map((date) => tryDate(date, share));
  const balanced = meansOf(tried);
  const calibration = calibrate(counting);
  const chosen = known === null ? 'months' : (like?.rule ?? chooseRule(input, balanced));
  const canUseMonths = asOf.history > cut + TOLERANCE;
  return {
    dormancy: {
      rule: chosen === 'chance' || canUseMonths ? chosen : null,
      months: cut,
      model: known?.model ?? null,
      noModel: typeof chances === 'string' ? chances : null,
      meanSilence: known?.meanSilence ?? null,
      share,
      tried,
      balanced,
      calibration,
    },
    isDormant: (place) =>
      (standing.patternOf[place] ?? -1) >= 0 &&
      (chosen === 'chance' && known !== null
        ? isCalled(standing, known, share, place)
        : (standing.recency[place] ?? 0) > cut + TOLERANCE),
    chance: (place) => {
      const pattern = standing.patternOf[place] ?? -1;
      const silence = calibration?.holds === true && pattern >= 0 ? known?.silence[pattern] : undefined;
      return silence === undefined ? null : 1 - silence;
    },
  };
}

function chooseRule({ option, dormantMonths }: DormancyInput, balanced: Dormancy['balanced']): DormancyRule {
  if (option === 'months' || dormantMonths !== null) return 'months';
  if (option === 'chance') return 'chance';
  const proves = balanced !== null && balanced.chance >= WORTH_USING - TOLERANCE;
  return proves && balanced.chance > balanced.months + CLEARLY_BETTER + TOLERANCE ? 'chance' : 'months';
}

function meansOf(tried: readonly TriedDate[]): Dormancy['balanced'] {
  const scores = tried.flatMap(({ why, chance, months }) =>
    why !== null || chance === null || chance.balanced === null || months.balanced === null
      ? []
      : [[chance.balanced, months.balanced]],
  );
  if (scores.length === 0) return null;
  const mean = (of: 0 | 1): number => scores.reduce((sum, score) => sum + (score[of] ?? 0), 0) / scores.length;
  return { chance: mean(0), months: mean(1) };
}

/**
 * s: the share of customers whose silence lies above the mean and whose last purchase is two months back or more; made
 * smaller until at least half of those it would have called at the dates that count did fall silent.
 */
function shareOf(standing: Standing, chances: Chances, counting: readonly PastDate[]): number {
  const { customers, patternOf, recency } = standing;
  let above = 0;
  patternOf.forEach((pattern, place) => {
    const silence = pattern < 0 ? 0 : (chances.silence[pattern] ?? 0);
    if (silence > chances.meanSilence && (recency[place] ?? 0) >= SHORTEST_SILENCE) above += 1;
  });
  let share = above / customers;
  for (;;) {
    const scores = counting.map((date) => tryDate(date, share).chance);
    const called = scores.reduce((sum, score) => sum + (score?.called ?? 0), 0);
    const right = scores.reduce((sum, score) => sum + (score?.calledSilent ?? 0), 0);
    if (called === 0 || 2 * right >= called) return share;
    share *= SHRINK;
    if (share * customers < FEWEST_CALLED) return 0;
  }
}
