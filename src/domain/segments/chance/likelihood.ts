import type { Pattern } from './patterns';
import { emptySums, fillSums } from './risingSums';

/**
 * The beta-geometric / beta-Bernoulli model of customers who buy at whole opportunities: while it is one, a customer
 * buys with a chance of its own at each (beta distributed, alpha and beta), and stops for good after each with another
 * chance of its own (gamma and delta).
 * Source: P. S. Fader, B. G. S. Hardie and J. Shang, Customer-Base Analysis in a Discrete-Time Noncontractual Setting,
 * Marketing Science 29 (2010), pp. 1086-1108.
 */
export interface ChanceModel {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
}

/** The four parameters as logarithms, in the order of ChanceModel. */
export type LogParameters = readonly [number, number, number, number];

export function modelOf([a, b, c, d]: LogParameters): ChanceModel {
  return { alpha: Math.exp(a), beta: Math.exp(b), gamma: Math.exp(c), delta: Math.exp(d) };
}

/** What a point of the likelihood is worth: the value, and by how much it changes with each logarithm. */
export type Likelihood = (at: LogParameters, gradient: Float64Array) => number;

/**
 * The sum of the logarithms of the likelihoods of all customers, as a function of the logarithms of the parameters.
 * Patterns that share x and t share one sum: it grows with n by a term that follows from the one before by a product.
 * @param patterns sorted by x, t, n
 */
export function likelihoodOf(patterns: readonly Pattern[]): Likelihood {
  const most = patterns.reduce((max, { n }) => Math.max(max, n), 0);
  const [A, B, AB] = [emptySums(most + 1), emptySums(most + 1), emptySums(most + 1)];
  const [D, CD] = [emptySums(most + 1), emptySums(most + 1)];
  return (at, gradient) => {
    const { alpha: a, beta: b, gamma: c, delta: d } = modelOf(at);
    fillSums(A, a);
    fillSums(B, b);
    fillSums(AB, a + b);
    fillSums(D, d);
    fillSums(CD, c + d);
    let value = 0;
    let [ga, gb, gc, gd] = [0, 0, 0, 0];
    let [x, t] = [-1, -1];
    // Of the (x, t) at hand: where the next term stands, that term relative to the first, their sum, and the sum
    // weighted with what each logarithm of a term changes by.
    let [i, term, sum, sumB, sumAB, sumD, sumCD] = [0, 1, 0, 0, 0, 0, 0];
    let first = 0;
    for (const pattern of patterns) {
      if (pattern.x !== x || pattern.t !== t) {
        x = pattern.x;
        t = pattern.t;
        term = 1;
        i = sum = sumB = sumAB = sumD = sumCD = 0;
        first = of(A.ln, x) + of(B.ln, t - x) - of(AB.ln, t) + at[2] + of(D.ln, t) - of(CD.ln, t + 1);
      }
      const { n, customers } = pattern;
      for (; i < n - t; i += 1) {
        const j = t + i;
        const k = j - x;
        sum += term;
        sumB += term * of(B.inverse, k);
        sumAB += term * of(AB.inverse, j);
        sumD += term * of(D.inverse, j);
        sumCD += term * of(CD.inverse, j + 1);
        term *= ((b + k) * (d + j)) / ((a + b + j) * (c + d + 1 + j));
      }
      // Still a customer: the last term with (c+d+n)/c in place of the chance to have stopped.
      const rest = term * (1 + (d + n) / c);
      const whole = sum + rest;
      value += customers * (first + Math.log(whole));
      const weight = customers / whole;
      ga += customers * of(A.inverse, x) - weight * (sumAB + rest * of(AB.inverse, n));
      gb += weight * (sumB - sumAB + rest * (of(B.inverse, n - x) - of(AB.inverse, n)));
      const slope = -sumCD - rest * of(CD.inverse, n + 1);
      gc += customers / c + weight * (slope - (term * (d + n)) / (c * c));
      gd += weight * (sumD + slope + rest * of(D.inverse, n) + term / c);
    }
    gradient[0] = ga * a;
    gradient[1] = gb * b;
    gradient[2] = gc * c;
    gradient[3] = gd * d;
    return value;
  };
}

/** An element that is there. */
function of(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/**
 * The chance of no purchase at the next opportunities, of a customer with a pattern.
 * @param ahead how many opportunities
 */
export function silenceOf(model: ChanceModel, { x, t, n }: Omit<Pattern, 'customers'>, ahead: number): number {
  const { alpha: a, beta: b, gamma: c, delta: d } = model;
  // Both likelihoods hold the same first term, so it falls out.
  let [term, sum] = [1, 0];
  const upTo = (from: number, to: number): number => {
    for (let i = from - t; i < to - t; i += 1) {
      sum += term;
      term *= ((b + t - x + i) * (d + t + i)) / ((a + b + t + i) * (c + d + 1 + t + i));
    }
    return sum + term * (1 + (d + to) / c);
  };
  const now = upTo(t, n);
  return upTo(n, n + ahead) / now;
}
