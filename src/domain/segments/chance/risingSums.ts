/**
 * Sums over p, p+1, p+2 ...: their logarithms (the logarithm of a rising factorial) and their reciprocals (what that
 * changes by with p). Whole steps are all the model needs, so no gamma function is.
 */
export interface RisingSums {
  /** [k] = ln p + ln (p+1) + ... + ln (p+k-1) */
  readonly ln: Float64Array;
  /** [k] = 1/p + 1/(p+1) + ... + 1/(p+k-1) */
  readonly inverse: Float64Array;
}

export function emptySums(steps: number): RisingSums {
  return { ln: new Float64Array(steps + 1), inverse: new Float64Array(steps + 1) };
}

/** Fills sums that are there already: a fit asks for them a hundred times. */
export function fillSums(sums: RisingSums, p: number): void {
  const { ln, inverse } = sums;
  let logarithm = 0;
  let reciprocal = 0;
  for (let k = 1; k < ln.length; k += 1) {
    const at = p + k - 1;
    logarithm += Math.log(at);
    reciprocal += 1 / at;
    ln[k] = logarithm;
    inverse[k] = reciprocal;
  }
}
