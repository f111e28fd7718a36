import type { PastDate } from './ownTest';

/** Customers of the own past with similar chances: what was said, and what happened. */
export interface ChanceGroup {
  readonly customers: number;
  /** Mean chance to buy in six months that the model gave. */
  readonly said: number;
  /** Share that did buy. */
  readonly bought: number;
}

export interface Calibration {
  /** Lowest chance first. */
  readonly groups: readonly ChanceGroup[];
  /** Mean over the groups of |said - bought|. */
  readonly difference: number;
  /** Whether a chance may be shown. */
  readonly holds: boolean;
}

const GROUPS = 10;
const GROUPS_OF_FEW = 5;
const FEW = 200;
/** The chances may be this far off on average, and no further. */
const FARTHEST_OFF = 0.1;

/**
 * The chances of past dates held against what happened, in equal groups by rank within each date; customers with the
 * same chance are in the same group.
 * @param dates those that count
 * @returns null without any
 */
export function calibrate(dates: readonly PastDate[]): Calibration | null {
  const pooled = dates.reduce((sum, { standing }) => sum + standing.customers, 0);
  if (pooled === 0) return null;
  const size = pooled < FEW ? GROUPS_OF_FEW : GROUPS;
  const sums = Array.from({ length: size }, () => ({ customers: 0, said: 0, bought: 0 }));
  for (const { standing, chances } of dates) {
    if (typeof chances === 'string') continue;
    const bought = new Int32Array(standing.patterns.length);
    standing.patternOf.forEach((pattern, place) => {
      if (pattern >= 0 && standing.fellSilent[place] === 0) bought[pattern] = (bought[pattern] ?? 0) + 1;
    });
    // By pattern, not by customer: the sums are then the same in any order of the rows.
    standing.patterns.forEach(({ customers }, pattern) => {
      const rank = chances.rank[pattern] ?? 1;
      const group = sums[Math.min(size - 1, Math.floor(((rank - 0.5) * size) / standing.customers))];
      if (group === undefined) return;
      group.customers += customers;
      group.said += customers * (1 - (chances.silence[pattern] ?? 0));
      group.bought += bought[pattern] ?? 0;
    });
  }
  const groups = sums
    .filter(({ customers }) => customers > 0)
    .map(({ customers, said, bought }) => ({ customers, said: said / customers, bought: bought / customers }));
  const difference = groups.reduce((sum, { said, bought }) => sum + Math.abs(said - bought), 0) / groups.length;
  return { groups, difference, holds: difference <= FARTHEST_OFF + 1e-9 };
}
