import type { Classification } from '../classification';
import type { AbcClass } from '../types';
import { ABC_CLASSES } from '../types';

export interface ClassEnd {
  readonly class: AbcClass;
  readonly customers: number;
  /** Part of all customers up to the end of this class, 0..1. */
  readonly x: number;
  /** Part of the positive sales they hold, 0..1. */
  readonly y: number;
}

/** How sales are spread: the curve of cumulative shares, largest customer first. */
export interface Concentration {
  readonly customers: number;
  /** Corners of the curve from (0, 0) to (1, 1), at most `corners` of them. */
  readonly curve: readonly { readonly x: number; readonly y: number }[];
  readonly ends: readonly ClassEnd[];
  /** Part held by the five largest; null with fewer than ten customers. */
  readonly topFive: number | null;
}

/** The Pareto curve of a classification; customers left out by hand have no part in it. */
export function concentration({ customers }: Classification, corners = 120): Concentration {
  const counted = customers.filter((customer) => customer.class !== null);
  const shares = counted.map(({ share }) => Math.max(share, 0)).sort((a, b) => b - a);
  const sums: number[] = [0];
  for (const share of shares) sums.push((sums.at(-1) ?? 0) + share);
  const at = (count: number): number => Math.min(1, sums[count] ?? 1);
  const total = Math.max(1, shares.length);
  let before = 0;
  const ends = ABC_CLASSES.map((abc): ClassEnd => {
    const own = counted.filter((customer) => customer.class === abc).length;
    before += own;
    return { class: abc, customers: own, x: before / total, y: at(before) };
  });
  const steps = Math.min(shares.length, corners - 1);
  const curve = Array.from({ length: steps + 1 }, (_, i) => {
    const count = steps === 0 ? 0 : Math.round((i * shares.length) / steps);
    return { x: count / total, y: at(count) };
  });
  return { customers: counted.length, curve, ends, topFive: counted.length >= 10 ? at(5) : null };
}
