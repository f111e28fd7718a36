import type { AbcClass, Basis, WindowKind } from './types';
import type { Month } from './time/month';

/** What a person may set by hand for a customer; it survives every run. */
export type HandSet = { readonly kind: 'class'; readonly class: AbcClass } | { readonly kind: 'excluded' };

/** Every choice that changes a class or a segment, with the defaults of the method. */
export interface ClassifyOptions {
  readonly window: WindowKind;
  readonly basis: Basis;
  readonly abc: { readonly a: number; readonly b: number };
  /** First month of the fiscal year, 1..12. */
  readonly yearStart: number;
  /** Growth of the last three complete months from which a customer is fast-growing (0.2 = 20 %). */
  readonly growth: number;
  /** Change of the last twelve months below which a customer is not loyal and is declining (-0.3 = -30 %). */
  readonly decline: number;
  /** Months without a purchase after which a customer is dormant; null takes it from the rhythm of the customers. */
  readonly dormantMonths: number | null;
  /** The month to look back from; null takes the month of the latest sale. */
  readonly asOf: Month | null;
  /** By customer key. */
  readonly byHand: ReadonlyMap<string, HandSet>;
}

export const DEFAULT_OPTIONS: ClassifyOptions = {
  window: 'ly+ty',
  basis: 'amount',
  abc: { a: 0.8, b: 0.95 },
  yearStart: 1,
  growth: 0.2,
  decline: -0.3,
  dormantMonths: null,
  asOf: null,
  byHand: new Map(),
};
