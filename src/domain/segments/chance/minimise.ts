import { Curvature, dot } from './curvature';
import type { LogParameters } from './likelihood';

/** A function of four numbers: its value, and its slope by each of them. */
export type Objective = (at: LogParameters, slope: Float64Array) => number;

export interface Minimum {
  readonly at: LogParameters;
  readonly value: number;
}

const SIZE = 4;
const MOST_STEPS = 200;
/** Relative change of the value below which a step has brought nothing; two in a row end the search. */
const NO_CHANGE = 1e-12;
/** A step must bring this part of what the slope promises (Armijo). */
const ENOUGH = 1e-4;
/** No step changes a coordinate by more. */
const LONGEST_STEP = 2;
const MOST_HALVINGS = 40;

/**
 * The lowest point near a start, every coordinate held within bounds: the quasi-Newton method of Broyden, Fletcher,
 * Goldfarb and Shanno with backtracking. A step ends at the first bound it meets; a coordinate on a bound that the slope
 * pushes outwards stays there and the others move without it.
 * Source: J. Nocedal and S. J. Wright, Numerical Optimization (2006), section 3.1 (backtracking), equation 6.19 (update)
 * and section 16.5 (active sets). Deterministic: the same start ends at the same bits.
 */
export function minimise(objective: Objective, start: LogParameters, [low, high]: readonly [number, number]): Minimum {
  const clip = (value: number): number => Math.min(high, Math.max(low, value));
  let at = Float64Array.from(start, clip);
  let slope = new Float64Array(SIZE);
  let value = objective(parametersOf(at), slope);
  const curvature = new Curvature();
  let isFresh = true;
  let idle = 0;
  for (let count = 0; count < MOST_STEPS && idle < 2; count += 1) {
    const isHeld = Array.from(at, (x, i) => ((slope[i] ?? 0) > 0 ? x <= low : x >= high));
    const step = curvature.step(slope, isHeld);
    let length = Math.min(longestTo(at, step, low, high), isFresh ? 1 / Math.max(1, Math.sqrt(dot(step, step))) : 1);
    if (dot(step, slope) >= 0 || length === 0) break;
    const next = new Float64Array(SIZE);
    const nextSlope = new Float64Array(SIZE);
    let found = Infinity;
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1, length /= 2) {
      for (let i = 0; i < SIZE; i += 1) next[i] = clip((at[i] ?? 0) + length * (step[i] ?? 0));
      found = objective(parametersOf(next), nextSlope);
      if (found <= value + ENOUGH * length * dot(slope, step)) break;
      found = Infinity;
    }
    if (!Number.isFinite(found)) {
      // Rounding hides what is left to gain; along the slope alone there may still be some.
      if (isFresh) break;
      curvature.reset();
      isFresh = true;
      continue;
    }
    curvature.learn(difference(next, at), difference(nextSlope, slope));
    isFresh = false;
    idle = value - found <= NO_CHANGE * Math.abs(found) ? idle + 1 : 0;
    [at, slope, value] = [next, nextSlope, found];
  }
  return { at: parametersOf(at), value };
}

/** How much of a step can be made until it meets a bound or changes a coordinate by too much; at most all of it. */
function longestTo(at: Float64Array, step: Float64Array, low: number, high: number): number {
  let length = 1;
  for (let i = 0; i < SIZE; i += 1) {
    const [x, d] = [at[i] ?? 0, step[i] ?? 0];
    if (d === 0) continue;
    const room = Math.min(LONGEST_STEP, d > 0 ? high - x : x - low);
    // A bound that is as good as reached holds nobody up: clipping puts the coordinate on it.
    if (room > 1e-9) length = Math.min(length, room / Math.abs(d));
  }
  return length;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - (b[i] ?? 0));
}

function parametersOf(at: Float64Array): LogParameters {
  return [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0];
}
