import type { ColumnLabel } from '../layout/header';
import type { Cell } from '../sheet';
import { isAfterDiscount } from '../words/amountHeaders';
import type { HeaderField } from '../words/headerWords';
import { amountKind, isDocumentTotal, isPlainAmountHeader, neverAmount } from './amountHeaders';
import type { Relation } from './arithmetic';
import { findProductRelations, findTaxRelations, numbersOf, repeatsPerDocument } from './arithmetic';
import { matchHeader } from './headerMatch';
import type { ColumnProfile } from './profile';
import { looksLikeDates, looksLikeNumbers, share } from './profile';

/** A column that may hold the amounts, with what speaks for it. */
export interface AmountCandidate {
  readonly column: number;
  readonly score: number;
  /** How much of the header names an amount: 1 all of it, 0 nothing. */
  readonly named: number;
  readonly isProven: boolean;
  /** Shows the total of a document on each of its lines. */
  readonly isRepeated: boolean;
  readonly relation: Relation | null;
}

export interface AmountEvidence {
  readonly labels: readonly ColumnLabel[];
  readonly profiles: readonly ColumnProfile[];
  /** Rows below the header, without totals and remarks. */
  readonly rows: readonly (readonly Cell[])[];
  readonly taken: ReadonlySet<number>;
  readonly columns: {
    readonly quantity?: number;
    readonly unitPrice?: number;
    readonly discount?: number;
    readonly order?: number;
  };
}

/** Headers that name something else than an amount for sure. */
const OTHER_FIELDS: ReadonlySet<HeaderField> = new Set([
  ...(['quantity', 'unitPrice', 'discount', 'profit', 'cost', 'order', 'customerId', 'year', 'month', 'date'] as const),
  ...(['rank', 'customer', 'product', 'currency', 'status', 'category', 'region', 'rep'] as const),
]);
const SURE = 0.95;
const MOST_COLUMNS = 24;

/** Columns that may hold the amounts of a ledger, best first: by header, content and the arithmetic between columns. */
export function amountCandidates(evidence: AmountEvidence): AmountCandidate[] {
  const { labels, profiles, rows, taken, columns } = evidence;
  const numeric = profiles
    .flatMap((p, column) =>
      looksLikeNumbers(p) && !looksLikeDates(p) && share(p.dateSerials, p) < 0.5 ? [column] : [],
    )
    .slice(0, MOST_COLUMNS);
  const text = (column: number): string => headerOf(labels[column]);
  const possible = numeric.filter(
    (column) => !taken.has(column) && isPossible(text(column), profiles[column], columns),
  );
  const values = new Map(numeric.map((column) => [column, numbersOf(rows, column)]));
  const taxes = numeric.filter((column) => neverAmount(text(column)) === 'tax');
  const relations = findTaxRelations(values, taxes, possible);
  const { quantity, unitPrice, discount } = columns;
  const products =
    quantity === undefined || unitPrice === undefined
      ? []
      : findProductRelations(values, { quantity, price: unitPrice, discount: discount ?? null }, possible);
  return possible
    .map((column) => {
      const header = text(column);
      const match = matchHeader(header).find(({ field }) => field === 'amount');
      const isNet = relations.some((relation) => relation.kind === 'tax' && relation.net === column);
      const isGross = !isNet && relations.some((relation) => relation.kind === 'tax' && relation.gross === column);
      const product = products.find((relation) => relation.kind === 'product' && relation.amount === column) ?? null;
      const isRepeated = isRepeatedTotal(evidence, column, header);
      const kind = amountKind(header);
      const named = match?.score ?? 0;
      const score =
        (named >= SURE ? 100 : named * 50) -
        (match?.rank ?? 40) * 0.5 +
        (kind === 'net' ? 20 : kind === 'gross' ? -20 : 0) +
        (isNet ? 90 : isGross ? -60 : 0) +
        (named > 0 && kind !== 'gross' && isAfterDiscount(header) ? 70 : 0) +
        (product === null ? 0 : 40) -
        (isRepeated ? 90 : 0) +
        (named === 0 ? contentScore(profiles[column]) : 0);
      const relation = relations.find((r) => r.kind === 'tax' && (r.net === column || r.gross === column)) ?? product;
      return { column, score, named, isProven: isNet || product !== null, isRepeated, relation };
    })
    .sort((a, b) => b.score - a.score || a.column - b.column);
}

/** The header with the group over it, where it has one. */
export function headerOf(label: ColumnLabel | undefined): string {
  if (label === undefined) return '';
  return label.text;
}

function isPossible(
  header: string,
  profile: ColumnProfile | undefined,
  { quantity, unitPrice }: AmountEvidence['columns'],
): boolean {
  if (profile === undefined || profile.filled === 0) return false;
  const [best] = matchHeader(header);
  if (best !== undefined && best.field === 'amount' && best.score >= SURE) return true;
  if (neverAmount(header) !== null) return false;
  if (best !== undefined && best.score >= SURE && OTHER_FIELDS.has(best.field)) return false;
  if (best !== undefined && (best.field === 'quantity' || best.field === 'unitPrice'))
    return best.field === 'quantity' ? quantity === undefined : unitPrice === undefined;
  return share(profile.years, profile) < 0.9 && !isNumbering(profile);
}

/** Whole numbers that are all different and large: numbers of documents or articles, not amounts. */
function isNumbering(p: ColumnProfile): boolean {
  return p.integers === p.filled && p.distinct === p.filled && p.filled > 3 && p.filled > 0 && p.gross / p.filled > 999;
}

function contentScore(p: ColumnProfile | undefined): number {
  if (p === undefined || p.filled === 0) return 0;
  return 10 + 10 * (1 - share(p.integers, p)) + Math.log10(1 + p.gross / p.filled);
}

function isRepeatedTotal({ rows, columns, profiles }: AmountEvidence, column: number, header: string): boolean {
  const { order } = columns;
  if (order === undefined || (profiles[order]?.filled ?? 0) === 0) return false;
  const { documents, isConstant, distinct } = repeatsPerDocument(rows, order, column);
  return documents >= FEWEST_DOCUMENTS && isConstant && (isDocumentTotal(header) || distinct >= FEWEST_DOCUMENTS);
}

const FEWEST_DOCUMENTS = 3;

/** How sure the first candidate is: proven or named, or the only one. */
export function amountConfidence(
  candidates: readonly AmountCandidate[],
  labels: readonly ColumnLabel[],
): 'sure' | 'guess' {
  const [first, second] = candidates;
  if (first === undefined) return 'guess';
  if (first.isProven || first.named >= SURE || second === undefined) return 'sure';
  const isNamed = first.named > 0 && isPlainAmountHeader(headerOf(labels[first.column]));
  return isNamed &&
    (second.named === 0 || second.named < first.named || isPlainAmountHeader(headerOf(labels[second.column])))
    ? 'sure'
    : 'guess';
}
