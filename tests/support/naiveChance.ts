/**
 * The likelihood behind the chance to buy written a second time, from its text alone: beta functions by logarithms of the
 * gamma function, one customer after the other. It shares no code with src/domain.
 */

export interface NaiveModel {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
}

/** Logarithm of the gamma function for z > 0: Stirling's series after shifting z above 12. */
function lnGamma(z: number): number {
  let shift = 0;
  let at = z;
  while (at < 12) {
    shift += Math.log(at);
    at += 1;
  }
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5) - 1 / (1680 * at ** 7);
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

const lnBeta = (p: number, q: number): number => lnGamma(p) + lnGamma(q) - lnGamma(p + q);

/** L(x, t, n) as the method writes it. */
export function naiveLikelihood(
  { alpha: a, beta: b, gamma: c, delta: d }: NaiveModel,
  x: number,
  t: number,
  n: number,
) {
  const [ab, cd] = [lnBeta(a, b), lnBeta(c, d)];
  let sum = Math.exp(lnBeta(a + x, b + n - x) - ab + lnBeta(c, d + n) - cd);
  for (let i = 0; i <= n - t - 1; i += 1)
    sum += Math.exp(lnBeta(a + x, b + t - x + i) - ab + lnBeta(c + 1, d + t + i) - cd);
  return sum;
}
