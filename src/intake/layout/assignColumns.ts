import { LATE, matchHeader } from '../columns/headerMatch';
import { neverAmount } from '../columns/amountHeaders';
import { byContent, candidates, confidenceOf } from '../columns/assign';
import { currencyColumn } from '../columns/currencyColumn';
import type { AmountCandidate } from '../columns/chooseAmount';
import { amountCandidates } from '../columns/chooseAmount';
import { idColumn } from '../columns/chooseCustomer';
import { chooseCustomer } from '../columns/customerOfSheet';
import { dataRows } from './dataRows';
import type { ColumnProfile } from '../columns/profile';
import { looksLikeDates, looksLikeNumbers, looksLikeTexts, profileColumn, share } from '../columns/profile';
import type { Cell, SheetSample } from '../sheet';
import type { HeaderField } from '../words/headerWords';
import type { HeaderRows } from './header';
import type { Confidence, Field, FieldColumns, SheetHints } from './layout';

/** A score that full words reach and parts of a header don't. */
const SURE = 0.95;

/** Fields of a ledger beside the customer, in the order in which columns are given away. */
const FIELDS: readonly Exclude<Extract<HeaderField, Field>, 'customer'>[] = [
  ...(['date', 'amount', 'customerId', 'quantity', 'unitPrice', 'discount', 'profit', 'rep', 'region'] as const),
  ...(['product', 'category', 'order', 'status', 'currency', 'year', 'month'] as const),
];

/** Which column holds what, and how sure that is. */
export interface Assignment {
  readonly labels: HeaderRows['labels'];
  readonly profiles: readonly ColumnProfile[];
  readonly columns: FieldColumns;
  readonly confidence: Partial<Record<Field, Confidence>>;
  readonly alternatives: Partial<Record<Field, readonly number[]>>;
  /** Rows below the header without totals and remarks, as far as they are looked at. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that may hold the amounts, and the customers, best first. */
  readonly amounts: readonly AmountCandidate[];
  readonly customerCandidates: readonly number[];
  /** The date column tells when something else than the sale happened. */
  readonly dateIsLate: boolean;
}

/** Gives each field its column: a person's word first, then headers with cells that fit, then the cells alone. */
export function assign(sample: SheetSample, header: HeaderRows, hints: SheetHints): Assignment {
  const { labels } = header;
  const from = header.last + 1;
  const places = dataRows(sample, from, labels);
  const rows = places.map((row) => sample.values[row] ?? []);
  const formats = places.map((row) => sample.formats[row] ?? []);
  const profiles = labels.map((_, column) => profileColumn(rows, formats, column));
  const taken = new Set<number>();
  const columns: { -readonly [K in Exclude<Field, 'customer'>]?: number } = {};
  const confidence: Partial<Record<Field, Confidence>> = {};
  const alternatives: Partial<Record<Field, readonly number[]>> = {};

  for (const [field, absolute] of Object.entries(hints.columns ?? {}) as [Field, number][]) {
    const column = absolute - sample.column;
    if (field !== 'customer') columns[field] = column;
    confidence[field] = 'sure';
    taken.add(column);
  }
  const hintedCustomer = hints.columns?.customer;
  let customer: number[] = hintedCustomer === undefined ? [] : [hintedCustomer - sample.column];
  let dateRank = 0;
  for (const field of FIELDS) {
    if (columns[field] !== undefined) continue;
    if (field === 'amount' || field === 'customerId') continue; // chosen with all evidence below
    const found = candidates(field, labels, profiles).filter(
      ({ column, match }) => !taken.has(column) && !isMeantFor(labels[column]?.text ?? '', field, match.score),
    );
    const [best, ...rest] = found;
    if (best === undefined) continue;
    columns[field] = best.column;
    if (field === 'date') dateRank = best.match.rank;
    confidence[field] = confidenceOf(best.match);
    alternatives[field] = rest.map(({ column }) => column);
    taken.add(best.column);
  }
  const { month } = columns;
  const monthProfile = month === undefined ? undefined : profiles[month];
  const dateIsLate = dateRank >= LATE && hints.columns?.date === undefined;
  if (dateIsLate && month !== undefined && columns.year !== undefined && monthProfile && isBareMonths(monthProfile))
    delete columns.date; // year and month say when it was sold
  if (
    (columns.date === undefined || dateIsLate) &&
    month !== undefined &&
    monthProfile !== undefined &&
    !isBareMonths(monthProfile)
  ) {
    columns.date = month; // whole months, or days under the header "Month"
    confidence.date = confidence.month ?? 'sure';
    delete columns.month;
    delete columns.year;
  }
  if (columns.date === undefined && columns.month === undefined) {
    const column = byContent('date', profiles, taken, labels);
    if (column !== null) {
      confidence.date = 'guess';
      taken.add(column);
      columns.date = column;
    }
  }
  const isLedger = columns.date !== undefined || columns.month !== undefined;
  const evidence = { labels, profiles, rows, taken, isLedger };
  let customerCandidates: readonly number[] = [];
  if (hintedCustomer === undefined) {
    const choice = chooseCustomer(evidence, columns.customerId ?? null, placeColumns(columns, profiles));
    customer = [...choice.customer];
    customerCandidates = choice.candidates;
    if (choice.confidence !== null) confidence.customer = choice.confidence;
    alternatives.customer = choice.candidates.filter((column) => column !== customer[0]);
    if (choice.customerId !== null) columns.customerId = choice.customerId;
    else delete columns.customerId;
    if (customer.length > 1) delete columns.region;
  } else if (columns.customerId === undefined) {
    const id = idColumn({ ...evidence, taken: new Set([...taken, ...customer]) });
    if (id !== null && id.column !== customer[0]) columns.customerId = id.column;
  }
  for (const column of [...customer, columns.customerId]) if (column !== undefined) taken.add(column);
  if (columns.order === undefined) {
    const numbered = profiles.findIndex(
      (p, column) => !taken.has(column) && p.filled > 0 && share(p.numbered, p) >= 0.9,
    );
    if (numbered >= 0) columns.order = numbered;
  }
  if (columns.currency === undefined) {
    const currency = currencyColumn(labels, profiles, rows, taken);
    if (currency !== undefined) columns.currency = currency;
  }
  const wholePrice = priceOfAllUnits(labels);
  if (wholePrice !== null && columns.unitPrice === wholePrice) {
    delete columns.unitPrice;
    taken.delete(wholePrice);
    columns.amount ??= wholePrice;
    confidence.amount = 'sure';
  }
  const hintedAmount = columns.amount;
  const free = new Set([...taken].filter((column) => column !== hintedAmount));
  const amounts = amountCandidates({ labels, profiles, rows, taken: free, columns });
  const first = hintedAmount === undefined ? bestAmount(amounts, columns, isLedger || header.last < 0) : null;
  if (first !== null) {
    columns.amount = first.column;
    confidence.amount = first.named >= SURE || first.isProven ? 'sure' : first.named > 0 ? 'likely' : 'guess';
    alternatives.amount = amounts.map(({ column }) => column).filter((column) => column !== first.column);
    if (columns.quantity === first.column) delete columns.quantity;
    if (columns.unitPrice === first.column) delete columns.unitPrice;
    if (columns.discount === first.column) delete columns.discount;
    if (columns.profit === first.column) delete columns.profit;
  }
  return {
    ...{ labels, profiles, rows, confidence, alternatives, dateIsLate, amounts, customerCandidates },
    columns: { ...columns, customer },
  };
}

/** The column "item-price" of Amazon's order reports, which holds the price of all units of the line; null elsewhere. */
function priceOfAllUnits(labels: HeaderRows['labels']): number | null {
  const texts = labels.map(({ text }) => text.toLowerCase());
  const isAmazon = texts.some((text) => text === 'amazon-order-id' || text === 'order-item-id');
  const column = texts.indexOf('item-price');
  return isAmazon && column >= 0 ? column : null;
}

/** Whether a header is that of an amount, for which a lesser match of another field mustn't take it. */
function isMeantFor(header: string, field: HeaderField, score: number): boolean {
  const [best] = matchHeader(header);
  return best?.field === 'amount' && field !== 'amount' && score <= best.score && neverAmount(header) === null;
}

/** The amount column; null where quantity and price, or the quantity alone, say more than what is left. */
function bestAmount(
  amounts: readonly AmountCandidate[],
  { quantity, unitPrice }: { readonly quantity?: number; readonly unitPrice?: number },
  mayGuess: boolean,
): AmountCandidate | null {
  const [first] = amounts;
  if (first === undefined) return null;
  const hasProduct = quantity !== undefined && unitPrice !== undefined;
  if (first.isRepeated && hasProduct) return null;
  if (first.named > 0 || first.isProven) return first;
  return hasProduct || unitPrice !== undefined || !mayGuess ? null : first;
}

function isBareMonths(profile: ColumnProfile): boolean {
  return share(profile.bareMonths, profile) >= 0.5;
}

/** A key made of places (province + city) where no column names a customer or goods and each pair is one row. */
function placeColumns(
  columns: { region?: number; date?: number; product?: number },
  profiles: readonly ColumnProfile[],
): number[] | null {
  const region = columns.region;
  if (region === undefined || columns.date !== undefined || columns.product !== undefined) return null;
  const next = profiles[region + 1];
  const previous = profiles[region - 1];
  if (next !== undefined && looksLikeTexts(next)) return [region, region + 1];
  if (previous !== undefined && looksLikeTexts(previous)) return [region - 1, region];
  return [region];
}

/** Text columns in which a row may say "cancelled" or "Total": not names of products, customers or order numbers. */
export function textColumns(profiles: readonly ColumnProfile[], columns: FieldColumns): number[] {
  // The label of a totals row stands in one of the first columns, whatever they are about.
  const leading = Math.max(1, Math.min(...columns.customer));
  const named = [columns.product, columns.rep, columns.region, columns.category];
  const known = new Set([
    ...named.filter((column) => column === undefined || column > leading),
    ...columns.customer,
    columns.customerId,
  ]);
  return profiles.flatMap((p, column) => {
    if (known.has(column) || looksLikeNumbers(p) || (p.filled > 0 && looksLikeDates(p))) return [];
    const mostlyDistinct = p.filled > 20 && p.distinct > 0.5 * p.filled && share(p.texts, p) > 0.9;
    return mostlyDistinct && column > 1 ? [] : [column];
  });
}
