import fc from 'fast-check';
import { GapCounts } from '../../../../src/domain/segments/dormancy/cut';
import type { Sale } from '../../../support/books';
import { run } from '../../../support/books';

function cutOf(gaps: readonly number[]): number {
  const counts = new GapCounts();
  for (const gap of gaps) counts.add(gap);
  return counts.dormancyCut();
}

/** The percentile from the sorted list, in the words of the definition. */
function naiveCut(gaps: readonly number[]): number {
  if (gaps.length < 30) return 6;
  const sorted = [...gaps].sort((a, b) => a - b);
  const rank = 0.8 * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(rank)] ?? 0, sorted[Math.ceil(rank)] ?? 0];
  return Math.min(12, Math.max(2, below + (rank - Math.floor(rank)) * (above - below)));
}

const repeat = (gap: number, times: number): number[] => Array.from({ length: times }, () => gap);

describe('dormancy cut', () => {
  test.each<[string, number[], number]>([
    ['no gaps', [], 6],
    ['29 gaps say nothing', repeat(3, 29), 6],
    ['30 gaps do', repeat(3, 30), 3],
    ['never below 2', repeat(1, 100), 2],
    ['never above 12', repeat(20, 100), 12],
    // Ranks 0..30: the 80th percentile is rank 24.
    ['a whole rank', [...repeat(1, 24), ...repeat(5, 7)], 5],
    ['a whole rank, just below', [...repeat(1, 25), ...repeat(5, 6)], 2],
    // Ranks 0..31: rank 24.8 lies between the 25th and the 26th value.
    ['between two values', [...repeat(3, 25), ...repeat(8, 7)], 7],
    ['between two values, fractional', [...repeat(3, 25), ...repeat(4, 7)], 3.8],
  ])('%s', (_, gaps, cut) => {
    expect(cutOf(gaps)).toBe(cut);
  });

  test('against the percentile of the sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 200, size: 'max' }), (gaps) => {
        expect(cutOf(gaps)).toBeCloseTo(naiveCut(gaps), 10);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('a percentile that is a whole month comes out as one', () => {
    for (let n = 30; n < 400; n += 1)
      for (const [low, high] of [
        [2, 7],
        [3, 8],
        [1, 11],
      ] as const) {
        const cut = cutOf([...repeat(low, Math.ceil(0.8 * (n - 1))), ...repeat(high, n - Math.ceil(0.8 * (n - 1)))]);
        expect(Math.abs(cut - Math.round(cut)) > 1e-12 || Number.isInteger(cut)).toBe(true);
      }
  });

  /** One customer a name, buying every `gap` months through 2020 to 2024. */
  const rhythm = (name: string, gap: number): Sale[] =>
    Array.from({ length: Math.floor(59 / gap) + 1 }, (_, i): Sale => {
      const index = i * gap;
      return [name, `${String(2020 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`, 10];
    });

  test('the gaps of all customers count, those of customers left out by hand do not', () => {
    const sales = [...rhythm('Quarterly', 3), ...rhythm('Quarterly too', 3), ...rhythm('Ours', 1)];
    // 38 gaps of 3 and 59 of 1: the 80th percentile is 3 either way; without the quarterly ones it would be 1, held at 2.
    expect(run(sales).dormantMonths).toBe(3);
    const excluded = { kind: 'excluded' } as const;
    expect(run(sales, { byHand: new Map([['ours', excluded]]) }).dormantMonths).toBe(3);
    const only = new Map([
      ['quarterly', excluded],
      ['quarterly too', excluded],
    ]);
    expect(run(sales, { byHand: only }).dormantMonths).toBe(2);
  });

  test('gaps after the as-of month play no part', () => {
    const sales = [...rhythm('Quarterly', 3), ...rhythm('Yearly', 12)];
    const until2021 = sales.filter(([, at]) => at <= '2021-12');
    expect(run(sales, { asOf: (2021 * 12 + 11) as never }).dormantMonths).toBe(run(until2021).dormantMonths);
  });

  test('a cut named by the user is taken as it is', () => {
    expect(run(rhythm('Quarterly', 3), { dormantMonths: 4.5 }).dormantMonths).toBe(4.5);
  });
});
