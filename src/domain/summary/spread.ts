import type { Classification } from '../classification';

/** How much hangs on how few. Shares are parts of all positive sales in the window, as in the ABC analysis. */
export interface Spread {
  /** null with fewer than ten customers. */
  readonly topFive: number | null;
  readonly topTen: number | null;
  readonly classA: { readonly customers: number; readonly ofCustomers: number; readonly share: number };
}

/** Shares of the five and ten largest customers and of class A. */
export function spreadOf({ customers }: Classification): Spread {
  const counted = customers.filter((customer) => customer.class !== null);
  const sum = (own: readonly { readonly share: number }[]): number =>
    Math.min(
      1,
      own.reduce((all, { share }) => all + share, 0),
    );
  const inA = counted.filter((customer) => customer.class === 'A');
  const hasMany = counted.length >= 10;
  return {
    topFive: hasMany ? sum(counted.slice(0, 5)) : null,
    topTen: hasMany ? sum(counted.slice(0, 10)) : null,
    classA: {
      customers: inA.length,
      ofCustomers: counted.length === 0 ? 0 : inA.length / counted.length,
      share: sum(inA),
    },
  };
}
