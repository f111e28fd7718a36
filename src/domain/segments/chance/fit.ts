import type { ChanceModel, LogParameters } from './likelihood';
import { likelihoodOf, modelOf } from './likelihood';
import { minimise } from './minimise';
import type { Pattern } from './patterns';

/** Where the search begins; the best end counts. */
const STARTS: readonly LogParameters[] = [
  [0, 0, 0, 1],
  [0.5, 0.5, -0.5, 1.5],
  [0, 1, 0, 2],
];
const BOUNDS = [-5, 7] as const;
/** Weight of the squared logarithms: keeps parameters that the data say nothing about near 1. */
export const PENALTY = 0.01;
/** A second start must end as low, or nobody knows whether the first one did. */
const SAME_END = 0.1;

export interface Fit {
  readonly model: ChanceModel;
  /** Without the penalty. */
  readonly logLikelihood: number;
}

/**
 * The model that fits all customers best: minimises - sum ln L + penalty x sum of (ln parameter)^2 with each logarithm
 * within -5..7.
 * @param patterns sorted by x, t, n
 * @returns null when the fit does not converge: the best end is not finite, or no second start comes within 0.1 of it
 */
export function fitChanceModel(patterns: readonly Pattern[], penalty = PENALTY): Fit | null {
  const likelihood = likelihoodOf(patterns);
  const ends = STARTS.map((start) =>
    minimise(
      (at, gradient) => {
        const value = likelihood(at, gradient);
        let squares = 0;
        at.forEach((ln, i) => {
          squares += ln * ln;
          gradient[i] = 2 * penalty * ln - (gradient[i] ?? 0);
        });
        return penalty * squares - value;
      },
      start,
      BOUNDS,
    ),
  ).filter(({ value }) => Number.isFinite(value));
  const [best, second] = ends.sort((a, b) => a.value - b.value);
  if (best === undefined || second === undefined || second.value - best.value > SAME_END) return null;
  return { model: modelOf(best.at), logLikelihood: likelihood(best.at, new Float64Array(4)) };
}
