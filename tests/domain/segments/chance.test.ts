import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitChanceModel } from '../../../src/domain/segments/chance/fit';
import type { ChanceModel, LogParameters } from '../../../src/domain/segments/chance/likelihood';
import { likelihoodOf, silenceOf } from '../../../src/domain/segments/chance/likelihood';
import type { Pattern } from '../../../src/domain/segments/chance/patterns';
import { PatternCounts } from '../../../src/domain/segments/chance/patterns';
import { testWith } from '../../support/shared';
import { naiveLikelihood } from '../../support/naiveChance';

const ORACLE = '../oracles/bgbb_donations.json';

interface Oracle {
  /** x, t, n, customers, chance at the next opportunity, within the next five */
  readonly rows: readonly (readonly [number, number, number, number, number, number])[];
}

describe('donations of Fader, Hardie and Shang 2010', () => {
  const oracle = (): Oracle =>
    JSON.parse(readFileSync(join(__dirname, '../../../../shared/data', ORACLE), 'utf8')) as Oracle;

  testWith(ORACLE)('parameters, log-likelihood, and both chances of every row to four digits', () => {
    const { rows } = oracle();
    expect(rows).toHaveLength(22);
    const fit = fitChanceModel(
      rows.map(([x, t, n, customers]) => ({ x, t, n, customers })),
      0,
    );
    const model = fit?.model ?? { alpha: 0, beta: 0, gamma: 0, delta: 0 };
    expect([model.alpha, model.beta, model.gamma, model.delta].map((p) => Number(p.toFixed(4)))).toEqual([
      1.2035, 0.7497, 0.6567, 2.7834,
    ]);
    expect(fit?.logLikelihood.toFixed(4)).toBe('-33225.5813');
    for (const [x, t, n, , next, nextFive] of rows) {
      expect((1 - silenceOf(model, { x, t, n }, 1)).toFixed(4)).toBe(next.toFixed(4));
      expect((1 - silenceOf(model, { x, t, n }, 5)).toFixed(4)).toBe(nextFive.toFixed(4));
    }
  });

  testWith(ORACLE)('the penalty moves the parameters by no more than it should', () => {
    const fit = fitChanceModel(oracle().rows.map(([x, t, n, customers]) => ({ x, t, n, customers })));
    const { alpha = 0, beta = 0, gamma = 0, delta = 0 } = fit?.model ?? {};
    expect([alpha, beta, gamma].map((p) => p.toFixed(3))).toEqual(['1.204', '0.750', '0.657']);
    expect(delta.toFixed(4)).toBe('2.7829');
  });
});

const pattern = fc.integer({ min: 0, max: 40 }).chain((n) =>
  fc.integer({ min: 0, max: n }).chain((t) =>
    fc.record({
      n: fc.constant(n),
      t: fc.constant(t),
      x: fc.integer({ min: Math.min(1, t), max: t }),
      customers: fc.integer({ min: 1, max: 9 }),
    }),
  ),
);
const logarithm = fc.double({ min: -5, max: 7, noNaN: true });
const parameters = fc.tuple(logarithm, logarithm, logarithm, logarithm);
const modelOf = ([a, b, c, d]: LogParameters): ChanceModel => ({
  ...{ alpha: Math.exp(a), beta: Math.exp(b) },
  ...{ gamma: Math.exp(c), delta: Math.exp(d) },
});
const sortPatterns = (patterns: readonly Pattern[]): Pattern[] =>
  [...patterns].sort((a, b) => a.x - b.x || a.t - b.t || a.n - b.n);

describe('likelihood and silence', () => {
  test('the products agree with beta functions', () => {
    fc.assert(
      fc.property(pattern, parameters, (one, at) => {
        const value = likelihoodOf([one])(at, new Float64Array(4));
        const expected = one.customers * Math.log(naiveLikelihood(modelOf(at), one.x, one.t, one.n));
        // Where the beta functions themselves underflow or cancel there is nothing to compare.
        fc.pre(Number.isFinite(expected) && Math.abs(expected) < 400);
        expect(Math.abs(value - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test('the slopes are what small steps show', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 12 }), parameters, (patterns, at) => {
        const likelihood = likelihoodOf(sortPatterns(patterns));
        const slopes = new Float64Array(4);
        const value = likelihood(at, slopes);
        at.forEach((_, i) => {
          const step = (by: number): number => {
            const [a, b, c, d] = at.map((p, j) => (i === j ? p + by : p));
            return likelihood([a ?? 0, b ?? 0, c ?? 0, d ?? 0], new Float64Array(4));
          };
          const shown = (step(1e-5) - step(-1e-5)) / 2e-5;
          expect(Math.abs(shown - (slopes[i] ?? 0))).toBeLessThan(1e-4 * Math.max(1, Math.abs(value)));
        });
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  test('silence grows with recency and never falls with the time since the first purchase', () => {
    fc.assert(
      fc.property(pattern, parameters, ({ x, t, n }, at) => {
        const model = modelOf(at);
        const now = silenceOf(model, { x, t, n }, 6);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1 + 1e-12);
        // A month later without a purchase, and the last purchase a month earlier.
        expect(silenceOf(model, { x, t, n: n + 1 }, 6)).toBeGreaterThanOrEqual(now - 1e-9);
        if (t > x) expect(silenceOf(model, { x, t: t - 1, n }, 6)).toBeGreaterThanOrEqual(now - 1e-9);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});

describe('fit', () => {
  /** Made customers: a chance to buy each month, a chance to stop, both spread. */
  function makePatterns(customers: number, months: number, shift = 0): Pattern[] {
    const counts = new PatternCounts();
    let seed = 7 + shift;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let i = 0; i < customers; i += 1) {
      const [n, buys, stops] = [Math.floor(next() * months), next() ** 2, next() * 0.1];
      let [x, t] = [0, 0];
      for (let k = 1; k <= n && next() >= stops; k += 1) if (next() < buys) [x, t] = [x + 1, k];
      counts.add(x, t, n);
    }
    return [...counts.sortPatterns().patterns];
  }

  test('every start ends in the same place, also on a bound', () => {
    const regular = makePatterns(300, 24).map((each) => ({ ...each, t: each.n, x: Math.floor(each.n / 2) }));
    for (const patterns of [makePatterns(400, 36), makePatterns(120, 12, 1), sortPatterns(regular)]) {
      const fit = fitChanceModel(patterns);
      expect(fit).not.toBeNull();
      const { alpha = 0, beta = 0, gamma = 0, delta = 0 } = fit?.model ?? {};
      const best = penaltyOf(patterns, [alpha, beta, gamma, delta]);
      for (const i of [0, 1, 2, 3])
        for (const factor of [0.999, 1.001]) {
          const near = [alpha, beta, gamma, delta].map((p, j) =>
            Math.min(Math.exp(7), Math.max(Math.exp(-5), j === i ? p * factor : p)),
          );
          expect(penaltyOf(patterns, near)).toBeGreaterThanOrEqual(best - 1e-9 * Math.abs(best));
        }
    }
  });

  function penaltyOf(patterns: readonly Pattern[], parametersAt: readonly number[]): number {
    const [a = 0, b = 0, c = 0, d = 0] = parametersAt.map(Math.log);
    const squares = [a, b, c, d].reduce((sum, ln) => sum + ln * ln, 0);
    return 0.01 * squares - likelihoodOf(patterns)([a, b, c, d], new Float64Array(4));
  }
});
