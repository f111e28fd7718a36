import type { Classification, CustomerResult } from '../classification';
import { compareText } from '../text';
import type { SalesBook } from '../sales/SalesBook';
import { stakeOf } from './atStake';
import type { Compared } from './compared';
import { comparedCustomer, comparedMonths } from './compared';

/** Why an account stands in "What to look at". `declining` is the only one that is an alarm. */
export type AttentionKind = 'dormant' | 'declining' | 'lower' | 'new' | 'higher';

export interface AttentionItem {
  readonly customer: CustomerResult;
  readonly kind: AttentionKind;
  readonly figures: Compared;
  /** The money that orders the list, with its sign: the difference to last year, or what is at stake. */
  readonly stake: number;
  /** Whether `stake` is what is at stake and not the difference to last year. */
  readonly isAtStake: boolean;
  /** Expected sales in six months; null without a shown chance. */
  readonly expected: number | null;
}

/**
 * The accounts to look at, most money at stake first: the absolute difference of this year against the same complete
 * months of last year; a dormant or declining account counts with what is at stake, where there is any. Equal stakes go by
 * customer key.
 * @param limit how many at most
 * @returns nothing where this year can't be held against last year
 */
export function attention(classification: Classification, book: SalesBook, limit: number): AttentionItem[] {
  const compare = comparedMonths(classification);
  if (compare === null || classification.asOf === null) return [];
  const months = { ...compare, asOf: classification.asOf.month, first: classification.asOf.data.from };
  const items = classification.customers.flatMap((customer): AttentionItem[] => {
    if (customer.class === null) return [];
    const figures = comparedCustomer(book, customer.customer, months);
    const kind = kindOf(customer, figures, classification.options.decline);
    const isFading = kind === 'dormant' || kind === 'declining';
    const { expected, atStake } = isFading ? stakeOf(book, customer, months.asOf, months.first) : NO_STAKE;
    const isAtStake = atStake !== null && atStake > 0;
    const stake = isAtStake ? -atStake : figures.difference;
    return stake === 0 || (kind === 'dormant' && !isAtStake)
      ? []
      : [{ customer, kind, figures, stake, isAtStake, expected }];
  });
  return items
    .sort(
      (a, b) => Math.abs(b.stake) - Math.abs(a.stake) || compareText(a.customer.identity.key, b.customer.identity.key),
    )
    .slice(0, limit);
}

const NO_STAKE = { expected: null, atStake: null };

function kindOf({ segment, flags }: CustomerResult, { difference, change }: Compared, decline: number): AttentionKind {
  if (segment === 'dormant') return 'dormant';
  if (change !== null && change <= decline + 1e-9) return 'declining';
  if (difference > 0) return flags.includes('new') ? 'new' : 'higher';
  return 'lower';
}
