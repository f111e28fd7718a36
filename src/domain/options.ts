import type { AbcClass, Basis, WindowKind } from './types';
import type { DormancyOption } from './segments/dormancy/dormancy';
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
  /** Growth is held against that of all customers together. */
  readonly market: boolean;
  /** Which rule calls a customer dormant: by months, by the chance to buy, or the one the own past speaks for. */
  readonly dormancy: DormancyOption;
  /**
   * Months without a purchase after which a customer is dormant, which means the rule by months; null takes the cut from
   * the rhythm of the customers.
   */
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
  market: true,
  dormancy: 'auto',
  dormantMonths: null,
  asOf: null,
  byHand: new Map(),
};
