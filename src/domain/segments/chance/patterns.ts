/** How many customers share one pattern of purchases; an opportunity is a month (a quarter in sheets of quarters). */
export interface Pattern {
  /** Opportunities with a purchase after the first one. */
  readonly x: number;
  /** Opportunities from the first purchase to the last. */
  readonly t: number;
  /** Opportunities from the first purchase to now. */
  readonly n: number;
  readonly customers: number;
}

/**
 * Counts customers by pattern. The list comes sorted by x, t, n: whatever is added up over it is the same in any order
 * of the rows.
 */
export class PatternCounts {
  private readonly places = new Map<number, number>();
  private readonly found: { x: number; t: number; n: number; customers: number }[] = [];

  /** @returns a number for the pattern, the same for equal ones */
  add(x: number, t: number, n: number): number {
    const key = (x * SIZE + t) * SIZE + n;
    let place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, (place = this.found.length));
      this.found.push({ x, t, n, customers: 0 });
    }
    const pattern = this.found[place];
    if (pattern !== undefined) pattern.customers += 1;
    return place;
  }

  /** The patterns in order, and where the one with a number stands among them. */
  sortPatterns(): { readonly patterns: readonly Pattern[]; readonly placeOf: Int32Array } {
    const order = this.found.map((pattern, number) => ({ pattern, number }));
    order.sort((a, b) => a.pattern.x - b.pattern.x || a.pattern.t - b.pattern.t || a.pattern.n - b.pattern.n);
    const placeOf = new Int32Array(order.length);
    order.forEach(({ number }, place) => (placeOf[number] = place));
    return { patterns: order.map(({ pattern }) => pattern), placeOf };
  }
}

/** More months than a book can hold. */
const SIZE = 1 << 14;
