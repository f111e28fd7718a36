import { rankByValue } from '../../../src/domain/classes/rank';

interface Line {
  readonly key: string;
  readonly value: number;
}

const ranks = (lines: readonly Line[]): string[] =>
  rankByValue(
    lines,
    (l) => l.value,
    (l) => l.key,
  ).map(({ item, rank }) => `${String(rank)} ${item.key}`);

const line = (key: string, value: number): Line => ({ key, value });

describe('ranks', () => {
  test('largest first, equal values share a rank, the next one counts them', () => {
    expect(ranks([line('d', 1), line('c', 5), line('b', 5), line('a', 9), line('e', -2)])).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '4 d',
      '5 e',
    ]);
  });

  test('what is left of adding in another order is no difference', () => {
    const sums = [line('b', 0.3), line('a', 0.1 + 0.2), line('z', 0)];
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(ranks(sums)).toEqual(['1 a', '1 b', '3 z']);
    expect(ranks([line('b', 0.1 + 0.2), line('a', 0.3), line('z', 0)])).toEqual(['1 a', '1 b', '3 z']);
  });

  test('one cent in ten million is a difference', () => {
    expect(ranks([line('a', 10_000_000), line('b', 10_000_000.01)])).toEqual(['1 b', '2 a']);
  });

  test('negative values and no values at all', () => {
    expect(ranks([line('a', -5), line('b', -1), line('c', -5)])).toEqual(['1 b', '2 a', '2 c']);
    expect(ranks([])).toEqual([]);
  });
});
