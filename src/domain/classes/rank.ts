import { compareText } from '../text';
/** Sums of the same amounts in another order of rows differ by less than this part of themselves. */
const SUMMING_NOISE = 1e-11;

interface Ranked<T> {
  readonly item: T;
  /** 1 = largest value; equal values share a rank and the next one counts them: 1, 2, 2, 4. */
  readonly rank: number;
}

/**
 * Orders by value, largest first, equal values by key. Values that differ only by the rounding of floating-point sums
 * are equal, so that the order of the rows in a sheet shows neither in the order nor in the ranks.
 */
export function rankByValue<T>(
  items: readonly T[],
  value: (item: T) => number,
  key: (item: T) => string,
): readonly Ranked<T>[] {
  const sorted = [...items].sort((a, b) => value(b) - value(a));
  const ranked: Ranked<T>[] = [];
  for (let from = 0; from < sorted.length;) {
    const group = equalsOfFirst(sorted, from, value).sort((a, b) => compareText(key(a), key(b)));
    for (const item of group) ranked.push({ item, rank: from + 1 });
    from += group.length;
  }
  return ranked;
}

function equalsOfFirst<T>(sorted: readonly T[], from: number, value: (item: T) => number): T[] {
  const group: T[] = [];
  for (let i = from; i < sorted.length; i += 1) {
    const item = sorted[i];
    if (item === undefined) break;
    const largest = group[0] === undefined ? value(item) : value(group[0]);
    if (largest - value(item) > SUMMING_NOISE * Math.abs(largest)) break;
    group.push(item);
  }
  return group;
}
