import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { classifyAbc } from '../../../src/domain/classes/abc';
import type { AbcClass } from '../../../src/domain/types';

const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures/oracles', name), 'utf8');
const STANDARD = { a: 0.8, b: 0.95 };

/** Fields of a CSV line; a field in quotes may hold commas. */
const fields = (text: string): string[] =>
  [...text.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');

function table(name: string): Record<string, string>[] {
  const [head = '', ...lines] = fixture(name).trim().split(/\r?\n/);
  const names = fields(head);
  return lines.map((text) => Object.fromEntries(fields(text).map((value, i) => [names[i] ?? '', value])));
}

interface EdgeCase {
  readonly name: string;
  readonly values: number[];
  readonly expected: string[];
}

describe('ABC analysis: published and recomputed results', () => {
  const { cases } = JSON.parse(fixture('abc_edge_cases.json')) as { cases: EdgeCase[] };
  test('there are nine edge cases', () => {
    expect(cases).toHaveLength(9);
  });

  // C0 marks values that are not positive; the product calls them C like the rest.
  test.each(cases.map((c) => [c.name, c] as const))('%s', (_, { values, expected }) => {
    const result = classifyAbc(values, STANDARD);
    expect(result.classes).toEqual(expected.map((abc) => abc.slice(0, 1)));
    expect([...result.before].map((share) => Number.isNaN(share))).toEqual(expected.map((abc) => abc === 'C0'));
  });

  test('conventions: the customer that crosses a line still belongs to the better class', () => {
    const rows = table('abc_conventions.csv');
    const result = classifyAbc(
      rows.map((row) => Number(row['sales'])),
      STANDARD,
    );
    expect(result.classes).toEqual(rows.map((row) => row['class_crossing_item_in']));
    expect(rows).toHaveLength(10);
    rows.forEach((row, i) => {
      // Equal customers share what lies before them, so C05 counts like C04.
      if (row['cum_before'] === '') expect(result.before[i]).toBeNaN();
      else if (row['customer'] !== 'C05' && row['customer'] !== 'C08')
        expect(result.before[i]).toBeCloseTo(Number(row['cum_before']), 12);
    });
    expect(result.before[4]).toBe(result.before[3]);
    expect(result.before[7]).toBe(result.before[6]);
  });

  test('twenty customers of a real ledger', () => {
    const rows = table('abc_pbpython_2014_expected.csv');
    expect(rows).toHaveLength(20);
    const result = classifyAbc(
      rows.map((row) => Number(row['sales'])),
      STANDARD,
    );
    expect(result.classes).toEqual(rows.map((row) => row['class_crossing_item_in']));
    rows.forEach((row, i) => expect(result.before[i]).toBeCloseTo(Number(row['cum_before']), 5));
    expect(result.total).toBeCloseTo(2_018_784.32, 6);
  });
});

describe('ABC analysis: lines and numbers', () => {
  test('exactly 80 % before is B, exactly 95 % before is C, whatever floats make of it', () => {
    expect(classifyAbc([80, 15, 5], STANDARD).classes).toEqual(['A', 'B', 'C']);
    expect(classifyAbc([0.1 + 0.7, 0.15, 0.05], STANDARD).classes).toEqual(['A', 'B', 'C']);
    expect(classifyAbc([8e11, 1.5e11, 5e10], STANDARD).classes).toEqual(['A', 'B', 'C']);
  });

  test('a hair inside the line counts as on it only within a billionth', () => {
    expect(classifyAbc([79.99, 15, 5.01], STANDARD).classes).toEqual(['A', 'A', 'B']);
    expect(classifyAbc([79.9999, 15, 5.0001], STANDARD).classes).toEqual(['A', 'A', 'B']);
    expect(classifyAbc([80 - 4e-8, 15, 5 + 4e-8], STANDARD).classes[1]).toBe('B');
  });

  test('sums of equal amounts in another order are equal customers', () => {
    const result = classifyAbc([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 3, 0.1], { a: 0.5, b: 0.9 });
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(result.before[0]).toBe(result.before[1]);
    expect(result.classes[0]).toBe(result.classes[1]);
  });

  test('other cut-offs', () => {
    expect(classifyAbc([50, 30, 15, 5], { a: 0.5, b: 0.8 }).classes).toEqual(['A', 'B', 'C', 'C']);
    expect(classifyAbc([50, 30, 15, 5], { a: 0.01, b: 0.02 }).classes).toEqual(['A', 'C', 'C', 'C']);
    expect(classifyAbc([50, 30, 15, 5], { a: 1e-12, b: 0.5 }).classes).toEqual(['A', 'C', 'C', 'C']);
  });

  test.each([
    [0, 0.95],
    [0.8, 0.8],
    [0.95, 0.8],
    [0.8, 1],
    [-0.1, 0.5],
    [NaN, 0.95],
    [0.8, NaN],
  ])('cut-offs %d/%d are refused', (a, b) => {
    expect(() => classifyAbc([1], { a, b })).toThrow(RangeError);
  });

  test('returns and nothing at all are C, without a share', () => {
    const result = classifyAbc([10, 0, -4, -0], STANDARD);
    expect(result.classes).toEqual(['A', 'C', 'C', 'C']);
    expect([...result.shares]).toEqual([1, 0, 0, 0]);
    expect(result.total).toBe(10);
  });
});

const values = fc.array(
  fc.oneof(fc.integer({ min: -50, max: 200 }), fc.constantFrom(0, 10, 10, 100), fc.integer({ min: 1, max: 100000 })),
  { maxLength: 40 },
);
const cutoffs = fc.constantFrom(STANDARD, STANDARD, { a: 0.5, b: 0.8 }, { a: 0.7, b: 0.9 });
const order: Record<AbcClass, number> = { A: 0, B: 1, C: 2 };
const worse = (x: AbcClass | undefined, y: AbcClass | undefined): boolean => order[x ?? 'C'] > order[y ?? 'C'];

describe('ABC analysis: what always holds', () => {
  test('against the definition, summed for each customer by itself', () => {
    fc.assert(
      fc.property(values, cutoffs, (list, { a, b }) => {
        const result = classifyAbc(list, { a, b });
        const S = list.filter((v) => v > 0).reduce((x, y) => x + y, 0);
        list.forEach((v, i) => {
          const before = list.filter((w) => w > 0 && w > v).reduce((x, y) => x + y, 0) / S;
          const expected = v <= 0 ? 'C' : before < a - 1e-9 ? 'A' : before < b - 1e-9 ? 'B' : 'C';
          expect(result.classes[i]).toBe(expected);
          expect(result.shares[i]).toBe(v > 0 ? v / S : 0);
        });
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('A is never empty, equal customers share a class, a larger one is never in a worse class', () => {
    fc.assert(
      fc.property(values, cutoffs, (list, cut) => {
        const { classes } = classifyAbc(list, cut);
        expect(classes.includes('A')).toBe(list.some((v) => v > 0));
        list.forEach((v, i) =>
          list.forEach((w, j) => {
            if (v === w) expect(classes[i]).toBe(classes[j]);
            if (v > w) expect(worse(classes[i], classes[j])).toBe(false);
          }),
        );
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('neither the order of customers nor the unit of amounts changes a class', () => {
    const factor = fc.constantFrom(0.01, 1 / 3, 7, 1000, 1e6, 6.55957);
    fc.assert(
      fc.property(values, cutoffs, factor, (list, cut, unit) => {
        const { classes } = classifyAbc(list, cut);
        expect([...classifyAbc([...list].reverse(), cut).classes].reverse()).toEqual(classes);
        const scaled = list.map((v) => v * unit);
        expect(classifyAbc(scaled, cut).classes).toEqual(classes);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test('who sells more, all else equal, is never in a worse class', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.integer({ min: 1, max: 500 }), cutoffs, (list, pick, gain, cut) => {
        fc.pre(list.length > 0);
        const i = pick % list.length;
        const more = list.map((v, j) => (j === i ? v + gain : v));
        expect(worse(classifyAbc(more, cut).classes[i], classifyAbc(list, cut).classes[i])).toBe(false);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});
