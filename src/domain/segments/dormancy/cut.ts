/** Fewer gaps than this say nothing about the rhythm of the customers. */
const ENOUGH_GAPS = 30;
const CUT_WITHOUT_GAPS = 6;
const SHORTEST_CUT = 2;
const LONGEST_CUT = 12;

/** How often each gap between purchase months occurs, over all customers. */
export class GapCounts {
  private readonly counts: number[] = [];
  private total = 0;

  /** @param gap months, a whole number >= 1 */
  add(gap: number): void {
    while (this.counts.length <= gap) this.counts.push(0);
    this.counts[gap] = (this.counts[gap] ?? 0) + 1;
    this.total += 1;
  }

  /**
   * Months without a purchase after which a customer is dormant: the 80th percentile of all gaps (linear interpolation
   * between order statistics), held within 2..12; 6 with fewer than 30 gaps. May be fractional.
   */
  dormancyCut(): number {
    if (this.total < ENOUGH_GAPS) return CUT_WITHOUT_GAPS;
    // In fifths, which 0.8 is a whole number of: a percentile that is a whole month comes out as one.
    const fifths = 4 * (this.total - 1);
    const below = this.nth(Math.floor(fifths / 5));
    const above = this.nth(Math.ceil(fifths / 5));
    const percentile = (5 * below + (above - below) * (fifths % 5)) / 5;
    return Math.min(LONGEST_CUT, Math.max(SHORTEST_CUT, percentile));
  }

  /** The n-th smallest gap, n from 0. */
  private nth(n: number): number {
    let seen = 0;
    for (let gap = 0; gap < this.counts.length; gap += 1) {
      seen += this.counts[gap] ?? 0;
      if (seen > n) return gap;
    }
    return this.counts.length - 1;
  }
}
