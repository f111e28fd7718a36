import type { AbcClass } from '../types';

interface AbcCutoffs {
  /** Share of sales that A covers, 0 < a < b. Default 0.80. */
  readonly a: number;
  /** Share of sales that A and B cover together, a < b < 1. Default 0.95. */
  readonly b: number;
}

export interface AbcResult {
  readonly classes: readonly AbcClass[];
  /** Share of the positive total; 0 for customers without positive sales. */
  readonly shares: Float64Array;
  /** Share held by strictly larger customers; NaN for customers without positive sales. */
  readonly before: Float64Array;
  /** Sum of the positive values. 0 means that nothing can be classified. */
  readonly total: number;
}

const TOLERANCE = 1e-9;

/**
 * ABC analysis. A customer is in A while the customers strictly larger than it hold less than `a` of all positive
 * sales, in B while they hold less than `b`: the customer that crosses the line still belongs to the better class,
 * and equal customers share one. Values <= 0 are C. Method: docs/methods.md, "ABC analysis".
 * @param values net basis per customer, any order
 * @throws RangeError when the cut-offs are not 0 < a < b < 1
 */
export function classifyAbc(values: ArrayLike<number>, { a, b }: AbcCutoffs): AbcResult {
  if (!(a > 0 && a < b && b < 1)) throw new RangeError('ABC cut-offs must be 0 < a < b < 1');
  const count = values.length;
  const at = (i: number): number => values[i] ?? 0;
  const positive: number[] = [];
  for (let i = 0; i < count; i += 1) if (at(i) > 0) positive.push(i);
  positive.sort((x, y) => at(y) - at(x)); // largest first, so sums don't depend on the order of rows
  let total = 0;
  for (const i of positive) total += at(i);

  const classes = new Array<AbcClass>(count).fill('C');
  const shares = new Float64Array(count);
  const before = new Float64Array(count).fill(NaN);
  let ahead = 0; // how many of `positive` are strictly larger than the one at hand
  let sumAhead = 0;
  for (const i of positive) {
    for (;;) {
      const next = at(positive[ahead] ?? i);
      if (next <= at(i) + TOLERANCE * total) break;
      sumAhead += next;
      ahead += 1;
    }
    const share = sumAhead / total;
    shares[i] = at(i) / total;
    before[i] = share;
    classes[i] = ahead === 0 || share < a - TOLERANCE ? 'A' : share < b - TOLERANCE ? 'B' : 'C';
  }
  return { classes, shares, before, total };
}
