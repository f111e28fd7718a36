import { minimise } from '../../src/domain/segments/chance/minimise';
import type { LogParameters } from '../../src/domain/segments/chance/likelihood';

/** A customer as the BG/NBD model sees it: repeat purchases, time of the last one and of now since the first, in weeks. */
export interface Timing {
  readonly x: number;
  readonly last: number;
  readonly now: number;
}

/** BG/NBD, a rival: P. S. Fader, B. G. S. Hardie and K. L. Lee, Marketing Science 24 (2005), pp. 275-284. */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

export function fitBgNbd(customers: readonly Timing[]): BgNbd {
  const value = (at: LogParameters): number => {
    const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
    const fixed = r * Math.log(alpha) - lnGamma(r) + lnGamma(a + b) - lnGamma(b);
    // The gamma functions depend on x alone, and there are few of it.
    const ofX = new Map<number, number>();
    let sum = 0;
    for (const { x, last, now } of customers) {
      const alive = -(r + x) * Math.log(alpha + now);
      const gone = x > 0 ? Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + last) : -Infinity;
      const most = Math.max(alive, gone);
      const both = most + Math.log(Math.exp(alive - most) + Math.exp(gone - most));
      let gammas = ofX.get(x);
      if (gammas === undefined) ofX.set(x, (gammas = fixed + lnGamma(r + x) + lnGamma(b + x) - lnGamma(a + b + x)));
      sum += gammas + both;
    }
    return -sum;
  };
  const objective = (at: LogParameters, slope: Float64Array): number => {
    at.forEach((_, i) => {
      const moveParameter = (by: number): LogParameters =>
        at.map((p, j) => (i === j ? p + by : p)) as unknown as LogParameters;
      slope[i] = (value(moveParameter(1e-5)) - value(moveParameter(-1e-5))) / 2e-5;
    });
    return value(at);
  };
  const best = minimise(objective, [0, 1, 0, 1], [-8, 9]);
  const [r, alpha, a, b] = best.at.map(Math.exp) as [number, number, number, number];
  return { r, alpha, a, b, logLikelihood: -best.value };
}

/** The chance that a customer still is one. */
export function chanceAlive({ r, alpha, a, b }: BgNbd, { x, last, now }: Timing): number {
  return x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + now) / (alpha + last)) ** (r + x));
}

/** The chance of at least one purchase in the next weeks. */
export function chanceToBuy(model: BgNbd, customer: Timing, weeks: number): number {
  const { r, alpha } = model;
  const quiet = ((alpha + customer.now) / (alpha + customer.now + weeks)) ** (r + customer.x);
  return chanceAlive(model, customer) * (1 - quiet);
}

/** Logarithm of the gamma function, by Stirling's series after shifting z above 10. */
function lnGamma(z: number): number {
  let [at, shift] = [z, 0];
  for (; at < 10; at += 1) shift += Math.log(at);
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5);
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
