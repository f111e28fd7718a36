import type { Month } from '../time/month';
import type { MonthRange } from '../time/window';

/** What float arithmetic leaves of amounts that cancel out (0.1 + 0.2 - 0.3) is not a sale. */
const RESIDUE = 1e-9;

/** `sum`, or 0 when it is no more than the rounding error of adding up `gross`. */
export function withoutResidue(sum: number, gross: number): number {
  return Math.abs(sum) <= RESIDUE * gross ? 0 : sum;
}

/** Adds up one figure per month over a range of months, first to last. */
export function sumMonths(range: MonthRange, figure: (month: Month) => number): number {
  let sum = 0;
  let gross = 0;
  for (let m = range.from as number; m <= range.to; m += 1) {
    const value = figure(m as Month);
    sum += value;
    gross += Math.abs(value);
  }
  return withoutResidue(sum, gross);
}
