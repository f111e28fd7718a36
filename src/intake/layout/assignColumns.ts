import { LATE } from '../columns/headerMatch';
import { byContent, candidates, confidenceOf } from '../columns/assign';
import type { ColumnProfile } from '../columns/profile';
import { looksLikeDates, looksLikeNumbers, looksLikeTexts, profileColumn, share } from '../columns/profile';
import { cleanText } from '../../domain/text';
import type { SheetSample } from '../sheet';
import { isTotalLabel } from '../words/totalWords';
import type { HeaderField } from '../words/headerWords';
import type { HeaderRows } from './header';
import { isBlank } from './header';
import type { Doubt } from '../question';
import type { Confidence, Field, FieldColumns, SheetHints } from './layout';

/** Rows below the header from which the kinds of the columns are told. */
const PROFILED_ROWS = 300;

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
  readonly doubts: readonly Doubt[];
  /** The date column tells when something else than the sale happened. */
  readonly dateIsLate: boolean;
}

/** A table without a header: every row is data. */
export function headless(sample: SheetSample): HeaderRows {
  const label = { text: '', group: '', cell: '', groupCell: '', format: '', groupFormat: '' };
  return { first: -1, last: -1, labels: Array.from({ length: sample.columns }, () => label) };
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
  // Exports of Xero know customers as contacts; beside a customer, a contact is a person.
  const byName = candidates('customer', labels, profiles);
  const asCustomers = byName.length > 0 ? byName : candidates('contact', labels, profiles);
  const customers = asCustomers.filter(({ column }) => !taken.has(column));
  const named = customers.find(({ column }) => !onlyNumbers(profiles[column]));
  let customer = hintedCustomer !== undefined ? [hintedCustomer - sample.column] : named ? [named.column] : [];
  if (hintedCustomer === undefined && named) confidence.customer = confidenceOf(named.match);
  alternatives.customer = customers.map(({ column }) => column).filter((column) => column !== customer[0]);
  for (const column of customer) taken.add(column);
  let dateRank = 0;
  for (const field of FIELDS) {
    if (columns[field] !== undefined) continue;
    const found = candidates(field, labels, profiles).filter(({ column }) => !taken.has(column));
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
  const guess = (field: 'date' | 'amount' | 'customer'): number | null => {
    const column = byContent(field, profiles, taken, labels);
    if (column === null) return null;
    confidence[field] = 'guess';
    taken.add(column);
    return column;
  };
  if (columns.date === undefined && columns.month === undefined) {
    const column = guess('date');
    if (column !== null) columns.date = column;
  }
  if (customer.length === 0) {
    const numbered = customers.find(({ column }) => !taken.has(column) || columns.customerId === column);
    const column =
      numbered?.column ?? placeColumns(columns, profiles) ?? guess('customer') ?? columns.customerId ?? null;
    customer = column === null ? [] : typeof column === 'number' ? [column] : [...column];
    if (numbered) confidence.customer = confidenceOf(numbered.match);
    else if (Array.isArray(column)) confidence.customer = 'likely';
    if (columns.customerId === customer[0]) delete columns.customerId;
    if (Array.isArray(column)) delete columns.region;
  }
  const price = columns.unitPrice !== undefined && columns.quantity !== undefined;
  if (
    columns.amount === undefined &&
    columns.unitPrice === undefined &&
    customer.length > 0 &&
    (columns.date !== undefined || header.last < 0) &&
    !price
  ) {
    const column = columns.quantity === undefined ? guess('amount') : null;
    if (column !== null) columns.amount = column;
  }
  return { labels, profiles, columns: { ...columns, customer }, confidence, alternatives, doubts: [], dateIsLate };
}

/** Rows that tell what the columns hold: no totals, remarks, titles or headers of further blocks. */
function dataRows(sample: SheetSample, from: number, labels: HeaderRows['labels']): number[] {
  const places: number[] = [];
  for (let r = from; r < Math.min(sample.values.length, from + PROFILED_ROWS); r += 1) {
    const filled = (sample.values[r] ?? []).flatMap((cell, c) => (isBlank(cell) ? [] : [{ cell, c }]));
    const texts = filled.filter(({ cell }) => typeof cell === 'string');
    const isTotal = texts.some(({ cell }) => isTotalLabel(String(cell)));
    const repeats = texts.filter(({ cell, c }) => labels[c]?.text === cleanText(String(cell))).length;
    const few = filled.length < 2 && labels.length > 1;
    if (!few && !isTotal && repeats < 2) places.push(r);
  }
  return places.length > 0
    ? places
    : Array.from({ length: Math.max(0, sample.values.length - from) }, (_, i) => from + i);
}

function isBareMonths(profile: ColumnProfile): boolean {
  return share(profile.bareMonths, profile) >= 0.5;
}

function onlyNumbers(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.texts === 0;
}

/** A key made of places (province + city) where no column names a customer and each pair is one row. */
function placeColumns(
  columns: { region?: number; date?: number },
  profiles: readonly ColumnProfile[],
): number[] | null {
  const region = columns.region;
  if (region === undefined || columns.date !== undefined) return null;
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
