import type { LogParameters } from './likelihood';

/** A function of four numbers: its value, and its slope by each of them. */
export type Objective = (at: LogParameters, gradient: Float64Array) => number;

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
/** No step changes a logarithm by more. */
const LONGEST_STEP = 2;
const MOST_HALVINGS = 40;

/**
 * The lowest point near a start, every coordinate held within bounds: the quasi-Newton method of Broyden, Fletcher,
 * Goldfarb and Shanno with backtracking; a coordinate on a bound that the slope pushes outwards stays where it is.
 * Source: J. Nocedal and S. J. Wright, Numerical Optimization (2006), algorithm 6.1 and section 3.1; projected steps as in
 * D. P. Bertsekas, Projected Newton methods for optimization problems with simple constraints, SIAM J. Control and
 * Optimization 20 (1982). Deterministic: the same start ends at the same bits.
 */
export function minimise(objective: Objective, start: LogParameters, [low, high]: readonly [number, number]): Minimum {
  const clip = (value: number): number => Math.min(high, Math.max(low, value));
  let at = Float64Array.from(start, clip);
  let gradient = new Float64Array(SIZE);
  let value = objective(parametersOf(at), gradient);
  const curve = new InverseCurvature();
  let idle = 0;
  for (let step = 0; step < MOST_STEPS && idle < 2; step += 1) {
    const held = at.map((x, i) => {
      const slope = gradient[i] ?? 0;
      return (x <= low && slope > 0) || (x >= high && slope < 0) ? 1 : 0;
    });
    let direction = curve.direction(gradient, held);
    if (dot(direction, gradient) >= 0) {
      curve.reset();
      direction = curve.direction(gradient, held);
    }
    const longest = direction.reduce((max, d) => Math.max(max, Math.abs(d)), 0);
    if (longest === 0) break;
    let length = Math.min(1, LONGEST_STEP / longest);
    const next = new Float64Array(SIZE);
    const slopes = new Float64Array(SIZE);
    let found = Infinity;
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1, length /= 2) {
      for (let i = 0; i < SIZE; i += 1) next[i] = clip((at[i] ?? 0) + length * (direction[i] ?? 0));
      found = objective(parametersOf(next), slopes);
      const promised = dot(gradient, next) - dot(gradient, at);
      if (found <= value + ENOUGH * promised) break;
      found = Infinity;
    }
    if (!Number.isFinite(found)) {
      // Rounding hides what is left to gain; a fresh start along the slope alone may still find it.
      if (curve.isFresh) break;
      curve.reset();
      continue;
    }
    curve.learn(difference(next, at), difference(slopes, gradient));
    idle = Math.abs(value - found) <= NO_CHANGE * Math.abs(found) ? idle + 1 : 0;
    [at, gradient, value] = [next, slopes, found];
  }
  return { at: parametersOf(at), value };
}

/** What is known of the curvature so far, inverted: the matrix H of the method. */
class InverseCurvature {
  isFresh = true;
  private readonly h = new Float64Array(SIZE * SIZE);

  constructor() {
    this.reset();
  }

  reset(): void {
    this.isFresh = true;
    this.h.fill(0);
    for (let i = 0; i < SIZE; i += 1) this.h[i * SIZE + i] = 1;
  }

  /** - H x gradient, among the coordinates that are not held. */
  direction(gradient: Float64Array, held: Float64Array): Float64Array {
    const direction = new Float64Array(SIZE);
    for (let i = 0; i < SIZE; i += 1) {
      if (held[i] === 1) continue;
      for (let j = 0; j < SIZE; j += 1)
        if (held[j] !== 1) direction[i] = (direction[i] ?? 0) - (this.h[i * SIZE + j] ?? 0) * (gradient[j] ?? 0);
    }
    if (!this.isFresh) return direction;
    // Nothing is known of the scale yet: a first step of length one.
    const length = Math.sqrt(dot(direction, direction));
    return length > 1 ? direction.map((d) => d / length) : direction;
  }

  /** @param s the step @param y by how much the slope changed */
  learn(s: Float64Array, y: Float64Array): void {
    const sy = dot(s, y);
    if (sy <= 1e-10 * Math.sqrt(dot(s, s) * dot(y, y))) return;
    if (this.isFresh) {
      const scale = sy / dot(y, y);
      for (let i = 0; i < SIZE; i += 1) this.h[i * SIZE + i] = scale;
      this.isFresh = false;
    }
    const hy = new Float64Array(SIZE);
    for (let i = 0; i < SIZE; i += 1)
      for (let j = 0; j < SIZE; j += 1) hy[i] = (hy[i] ?? 0) + (this.h[i * SIZE + j] ?? 0) * (y[j] ?? 0);
    const yhy = dot(y, hy);
    for (let i = 0; i < SIZE; i += 1)
      for (let j = 0; j < SIZE; j += 1) {
        const [si, sj, hi, hj] = [s[i] ?? 0, s[j] ?? 0, hy[i] ?? 0, hy[j] ?? 0];
        const change = ((1 + yhy / sy) * si * sj - hi * sj - si * hj) / sy;
        this.h[i * SIZE + j] = (this.h[i * SIZE + j] ?? 0) + change;
      }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < SIZE; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - (b[i] ?? 0));
}

function parametersOf(at: Float64Array): LogParameters {
  return [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0];
}
