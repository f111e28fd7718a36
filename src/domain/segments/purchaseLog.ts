import type { Month } from '../time/month';

/** One customer's purchase months up to a month, in a few numbers. */
export interface PurchasesUntil {
  readonly first: number;
  readonly last: number;
  /** Months with a purchase. */
  readonly count: number;
  /** The next month with a purchase after that, null when there is none in the log. */
  readonly next: number | null;
}

/**
 * The purchase months of many customers, side by side: every past month can be looked at without going through the
 * sales again.
 */
export class PurchaseLog {
  private months = new Int32Array(1 << 12);
  private used = 0;
  private readonly starts: number[] = [];
  /** Customer numbers in the order of the log. */
  readonly customers: number[] = [];

  /** The months added from now on are this customer's. */
  begin(customer: number): void {
    this.customers.push(customer);
    this.starts.push(this.used);
  }

  /** Months come in order. */
  add(month: Month): void {
    if (this.used === this.months.length) {
      const larger = new Int32Array(this.used * 2);
      larger.set(this.months);
      this.months = larger;
    }
    this.months[this.used] = month;
    this.used += 1;
  }

  /** The purchases of the customer at a place of the log up to a month; null when it had none yet. */
  until(place: number, month: number): PurchasesUntil | null {
    const start = this.starts[place] ?? 0;
    const end = this.endOf(place);
    const first = this.months[start] ?? 0;
    if (start === end || first > month) return null;
    let at = end;
    while ((this.months[at - 1] ?? 0) > month) at -= 1;
    return {
      first,
      last: this.months[at - 1] ?? 0,
      count: at - start,
      next: at === end ? null : (this.months[at] ?? null),
    };
  }

  /** Calls back with every difference between consecutive purchase months up to a month. */
  gapsUntil(month: number, onGap: (gap: number) => void): void {
    for (let place = 0; place < this.customers.length; place += 1) {
      const end = this.endOf(place);
      for (let at = (this.starts[place] ?? 0) + 1; at < end; at += 1) {
        const later = this.months[at] ?? 0;
        if (later > month) break;
        onGap(later - (this.months[at - 1] ?? 0));
      }
    }
  }

  private endOf(place: number): number {
    return this.starts[place + 1] ?? this.used;
  }
}
