import type { Classification, CustomerResult } from '../classification';
import { compareText } from '../text';
import type { AttentionKind } from '../figures/attention';
import { attention } from '../figures/attention';
import type { Compared } from '../figures/compared';
import { compareFigures } from '../figures/compared';
import type { SalesBook } from '../sales/SalesBook';
import type { CoreRole } from '../stakeholders/contact';
import { addMonths } from '../time/month';

/** Why an account stands in "What to look at" of a month's summary. */
export type LookKind = AttentionKind | 'month-lower' | 'month-higher' | 'role-missing' | 'visit-overdue';

export interface LookItem {
  readonly customer: CustomerResult;
  readonly kind: LookKind;
  /** Money at stake with its sign; missing roles and overdue visits stand with one average month, above zero. */
  readonly stake: number;
  /** The two amounts held against each other; null for roles and visits. */
  readonly figures: Compared | null;
  /** Expected sales in six months beside what is at stake; null where `stake` is another amount. */
  readonly atStake: { readonly expected: number | null } | null;
  /** The core role nobody is named for. */
  readonly role: CoreRole | null;
  /** Days a visit is overdue. */
  readonly days: number | null;
}

/** What the role map and the visit log bring in, by customer number. */
export interface LookFacts {
  readonly missingRoles: ReadonlyMap<number, CoreRole>;
  readonly overdueDays: ReadonlyMap<number, number>;
}

/**
 * At most `limit` accounts, most money at stake first, each once: this year against the same complete months of last
 * year; what is at stake with a dormant or declining account; one average month of an account whose core role is missing or
 * whose visit is overdue. Where no year can be held against another, the month stands against the month before.
 * Equal stakes go by customer key.
 */
export function lookAt(classification: Classification, book: SalesBook, facts: LookFacts, limit = 7): LookItem[] {
  const sales = attention(classification, book, Infinity).map((item): LookItem => ({
    customer: item.customer,
    kind: item.kind,
    figures: item.figures,
    stake: item.stake,
    atStake: item.isAtStake ? { expected: item.expected } : null,
    role: null,
    days: null,
  }));
  const items = [
    ...(sales.length > 0 ? sales : monthChanges(classification, book)),
    ...peopleItems(classification, book, facts),
  ].sort(
    (a, b) => Math.abs(b.stake) - Math.abs(a.stake) || compareText(a.customer.identity.key, b.customer.identity.key),
  );
  const seen = new Set<number>();
  const first: LookItem[] = [];
  for (const item of items) {
    if (first.length === limit) break;
    if (seen.has(item.customer.customer)) continue;
    seen.add(item.customer.customer);
    first.push(item);
  }
  return first;
}

/** The last complete month against the one before, for data too short to hold a year against another. */
function monthChanges({ asOf, customers }: Classification, book: SalesBook): LookItem[] {
  if (asOf === null) return [];
  const month = asOf.lastComplete;
  const before = addMonths(month, -1);
  if (before < asOf.data.from) return [];
  return customers.flatMap((customer): LookItem[] => {
    if (customer.class === null) return [];
    const figures = compareFigures(book.netOf(customer.customer, month), book.netOf(customer.customer, before));
    const kind = figures.difference > 0 ? 'month-higher' : 'month-lower';
    return figures.difference === 0
      ? []
      : [{ customer, kind, figures, stake: figures.difference, atStake: null, role: null, days: null }];
  });
}

function peopleItems({ asOf, customers }: Classification, book: SalesBook, facts: LookFacts): LookItem[] {
  return customers.flatMap((customer): LookItem[] => {
    const role = facts.missingRoles.get(customer.customer) ?? null;
    const days = facts.overdueDays.get(customer.customer) ?? null;
    if (customer.class === null || (role === null && days === null)) return [];
    const stake = averageMonth();
    return stake <= 0
      ? []
      : [
          {
            customer,
            kind: role === null ? 'visit-overdue' : 'role-missing',
            stake,
            figures: null,
            atStake: null,
            role,
            days,
          },
        ];

    /** Sales of the last twelve months (or of as many as there are), per month; without months, a year's part. */
    function averageMonth(): number {
      if (asOf === null) return (customer.thisYear ?? customer.netSales) / 12;
      const months = Math.min(12, asOf.history);
      return book.netIn(customer.customer, { from: addMonths(asOf.month, 1 - months), to: asOf.month }) / months;
    }
  });
}
