import type { ColumnLabel } from '../layout/header';
import type { Confidence, Field } from '../layout/hints';
import type { AmountCandidate } from './chooseAmount';
import { headerOf } from './chooseAmount';

/** Why a column was taken for the customer or the amount, with the headers and rows that say so. */
export type ColumnReason =
  /** A person said so. */
  | { readonly kind: 'said' }
  /** Net, tax and gross add up in `rows` of `of` rows. */
  | {
      readonly kind: 'tax';
      readonly net: string;
      readonly tax: string;
      readonly gross: string;
      readonly rows: number;
      readonly of: number;
    }
  /** Quantity by price, less a discount where one is named, is the amount in `rows` of `of` rows. */
  | {
      readonly kind: 'product';
      readonly quantity: string;
      readonly price: string;
      readonly discount: string | null;
      readonly amount: string;
      readonly rows: number;
      readonly of: number;
    }
  /** The header names it. */
  | { readonly kind: 'named' }
  /** No other column can be it. */
  | { readonly kind: 'only' }
  /** Its cells fit best, which is a guess while others are possible. */
  | { readonly kind: 'cells' };

/** Reasons by what the column is. */
export type ColumnReasons = Readonly<Partial<Record<'customer' | 'amount', ColumnReason>>>;

/** What the choice of columns went by. */
export interface ReasonEvidence {
  readonly labels: readonly ColumnLabel[];
  readonly columns: { readonly customer: readonly number[]; readonly amount?: number };
  readonly confidence: Readonly<Partial<Record<Field, Confidence>>>;
  readonly amounts: readonly AmountCandidate[];
  readonly customerCandidates: readonly number[];
}

/** The strongest reason for each column: a person's word, then arithmetic, then the header, then the cells. */
export function columnReasons(evidence: ReasonEvidence, said: Readonly<Partial<Record<Field, number>>>): ColumnReasons {
  const { columns, confidence, amounts, customerCandidates } = evidence;
  const byHeader = (field: 'customer' | 'amount', others: number): ColumnReason => {
    if (said[field] !== undefined) return { kind: 'said' };
    if (confidence[field] === 'sure' || confidence[field] === 'likely') return { kind: 'named' };
    return { kind: others > 0 ? 'cells' : 'only' };
  };
  const chosen = amounts.find(({ column }) => column === columns.amount);
  const proof = said.amount === undefined && chosen?.isProven === true ? relationReason(chosen, evidence) : null;
  return {
    ...(columns.customer.length === 0 ? {} : { customer: byHeader('customer', customerCandidates.length - 1) }),
    ...(columns.amount === undefined ? {} : { amount: proof ?? byHeader('amount', amounts.length - 1) }),
  };
}

function relationReason({ relation }: AmountCandidate, { labels }: ReasonEvidence): ColumnReason | null {
  if (relation === null) return null;
  const header = (column: number): string => headerOf(labels[column]);
  const { rows, of } = relation;
  if (relation.kind === 'tax') {
    const [net, tax, gross] = [header(relation.net), header(relation.tax), header(relation.gross)];
    return { kind: 'tax', net, tax, gross, rows, of };
  }
  return {
    kind: 'product',
    quantity: header(relation.quantity),
    price: header(relation.price),
    discount: relation.discount === null ? null : header(relation.discount),
    amount: header(relation.amount),
    rows,
    of,
  };
}
