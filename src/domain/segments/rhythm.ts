import type { Month } from '../time/month';

/** When one customer bought, in months up to M. */
export interface Rhythm {
  readonly first: Month | null;
  readonly last: Month | null;
  /** Months with a purchase. */
  readonly count: number;
  /** Purchase months among the 12 that end with M. */
  readonly active12: number;
  /** Of the whole three-month blocks that end with M (at most 4, newest first): how many hold a purchase. */
  readonly activeBlocks: number;
}

interface PurchaseMonths {
  isPurchase(customer: number, month: Month): boolean;
}

/**
 * Walks one customer's months once, from the first month of the data to M.
 * @param blocks whole three-month blocks there are, 0..4
 * @param onPurchase called with every purchase month and how long after the one before it lies, 0 for the first
 */
export function rhythmOf({
  sales,
  customer,
  from,
  asOf,
  blocks,
  onPurchase,
}: {
  readonly sales: PurchaseMonths;
  readonly customer: number;
  readonly from: Month;
  readonly asOf: Month;
  readonly blocks: number;
  readonly onPurchase: (month: Month, gap: number) => void;
}): Rhythm {
  let first: Month | null = null;
  let last: Month | null = null;
  let count = 0;
  let active12 = 0;
  let blockBits = 0;
  for (let m = from as number; m <= asOf; m += 1) {
    const month = m as Month;
    if (!sales.isPurchase(customer, month)) continue;
    onPurchase(month, last === null ? 0 : month - last);
    first ??= month;
    last = month;
    count += 1;
    const age = asOf - month;
    if (age < 12) active12 += 1;
    if (age < blocks * 3) blockBits |= 1 << Math.floor(age / 3);
  }
  let activeBlocks = 0;
  for (let bit = blockBits; bit !== 0; bit &= bit - 1) activeBlocks += 1;
  return { first, last, count, active12, activeBlocks };
}
