import type { Classification, CustomerResult } from '../classification';
import { compareText } from '../text';
import type { SalesBook } from '../sales/SalesBook';
import type { Compared } from './compared';
import { comparedCustomer, comparedMonths } from './compared';

/** Why an account stands in "What to look at". `declining` is the only one that is an alarm. */
export type AttentionKind = 'dormant' | 'declining' | 'lower' | 'new' | 'higher';

export interface AttentionItem {
  readonly customer: CustomerResult;
  readonly kind: AttentionKind;
  readonly figures: Compared;
  /** What is at stake, with its sign: the difference to last year; for a dormant account what it bought last year to date. */
  readonly stake: number;
}

/**
 * The accounts to look at, most money at stake first: the absolute difference of this year against the same complete
 * months of last year; a dormant account counts with last year's sales. Equal stakes go by customer key.
 * @param limit how many at most
 * @returns nothing where this year can't be held against last year
 */
export function attention(classification: Classification, book: SalesBook, limit: number): AttentionItem[] {
  const months = comparedMonths(classification);
  if (months === null) return [];
  const items = classification.customers.flatMap((customer): AttentionItem[] => {
    if (customer.class === null) return [];
    const figures = comparedCustomer(book, customer.customer, months);
    const kind = kindOf(customer, figures, classification.options.decline);
    const stake = kind === 'dormant' ? -figures.base : figures.difference;
    return stake === 0 || (kind === 'dormant' && stake > 0) ? [] : [{ customer, kind, figures, stake }];
  });
  return items
    .sort(
      (a, b) => Math.abs(b.stake) - Math.abs(a.stake) || compareText(a.customer.identity.key, b.customer.identity.key),
    )
    .slice(0, limit);
}

function kindOf({ segment, flags }: CustomerResult, { difference, change }: Compared, decline: number): AttentionKind {
  if (segment === 'dormant') return 'dormant';
  if (change !== null && change <= decline + 1e-9) return 'declining';
  if (difference > 0) return flags.includes('new') ? 'new' : 'higher';
  return 'lower';
}
