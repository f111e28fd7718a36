import type { ColumnLabel } from '../layout/header';
import type { Cell } from '../sheet';
import { candidates, contentScore } from './assign';
import { isTaxId, neverCustomer, isPlaceholderId } from './customerHeaders';
import { matchHeader } from './headerMatch';
import type { ColumnProfile } from './profile';
import { looksLikeDates, looksLikeNumbers, looksLikeTexts, share } from './profile';

export interface CustomerEvidence {
  readonly labels: readonly ColumnLabel[];
  readonly profiles: readonly ColumnProfile[];
  readonly rows: readonly (readonly Cell[])[];
  readonly taken: ReadonlySet<number>;
  /** Whether one row is one order, invoice or line; else one row is one customer. */
  readonly isLedger: boolean;
}

/** Columns of customers whose header names them, best first, without document numbers and what only stands beside customers. */
export function namedCustomers({ labels, profiles, taken, isLedger }: CustomerEvidence): ReturnType<typeof candidates> {
  // Exports of Xero know customers as contacts; beside a customer, a contact is a person.
  const byName = candidates('customer', labels, profiles);
  const asCustomers = byName.length > 0 ? byName : candidates('contact', labels, profiles);
  return asCustomers.filter(({ column, match }) => {
    const p = profiles[column];
    if (taken.has(column) || p === undefined) return false;
    if (match.score < SURE && neverCustomer(labels[column]?.text ?? '', true)) return false;
    return !(isLedger && isNumbering(p));
  });
}

const SURE = 0.95;

/** Columns that may name customers by their cells alone, best first. */
export function customersByContent({ labels, profiles, taken, isLedger }: CustomerEvidence): number[] {
  return profiles
    .flatMap((p, column) => {
      const header = labels[column]?.text ?? '';
      if (taken.has(column) || p.filled === 0 || neverCustomer(header, false)) return [];
      const [named] = matchHeader(header);
      if (named !== undefined && named.score >= SURE && named.field !== 'customer') return [];
      if (isLedger && isNumbering(p)) return [];
      const score = contentScore('customer', p);
      return score > 0 ? [{ column, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.column - b.column)
    .map(({ column }) => column);
}

/** Numbers of documents: all different with digits in each, or nothing but "#1001". */
function isNumbering(p: ColumnProfile): boolean {
  if (p.filled < 3) return false;
  return (
    share(p.numbered, p) >= 0.9 ||
    (p.distinct === p.filled && share(p.withDigits, p) >= 0.95 && p.firms === 0 && share(p.withBlanks, p) < 0.3)
  );
}

/** The column of customer ids: a code before a tax number; null without either. */
export function idColumn({
  labels,
  profiles,
  rows,
  taken,
}: CustomerEvidence): ReturnType<typeof candidates>[number] | null {
  const ids = candidates('customerId', labels, profiles).filter(({ column }) => !taken.has(column));
  const codes = ids.filter(({ column }) => !isTaxId(labels[column]?.text ?? ''));
  // A tax id that stands for "nobody in particular" would join strangers.
  const taxIds = candidates('taxId', labels, profiles).filter(
    ({ column }) => !taken.has(column) && !rows.some((row) => isPlaceholderId(String(row[column] ?? ''))),
  );
  return codes[0] ?? ids[0] ?? taxIds[0] ?? null;
}

/**
 * Of two customer columns the one that is a code: short, with digits, one per name ("Cliente" C001 beside "Nombre cliente").
 * @returns the code and the name, null when neither column is a code of the other
 */
export function codeAndName(
  columns: readonly number[],
  { profiles, rows }: Pick<CustomerEvidence, 'profiles' | 'rows'>,
): { readonly code: number; readonly name: number } | null {
  for (const code of columns)
    for (const name of columns) {
      const [c, n] = [profiles[code], profiles[name]];
      if (code === name || c === undefined || n === undefined || !isCode(c) || isCode(n) || !looksLikeTexts(n))
        continue;
      if (dependency(rows, code, name).share >= NEARLY_ALL) return { code, name };
    }
  return null;
}

const NEARLY_ALL = 0.95;

function isCode(p: ColumnProfile): boolean {
  return (
    share(p.withDigits, p) >= 0.9 && share(p.withBlanks, p) < 0.1 && (looksLikeNumbers(p) || p.averageLength <= 12)
  );
}

/** A column with one text per id in nearly all rows: the names of the ids. Null when no column is one. */
export function namesOfIds(id: number, evidence: CustomerEvidence): number | null {
  const { profiles, labels, rows, taken } = evidence;
  const ids = new Set(rows.map((row) => row[id] ?? '').filter((cell) => cell !== '')).size;
  if (ids * 1.2 > rows.length) return null; // every id once: any column has one value per id
  let best: number | null = null;
  let bestCount = 0;
  profiles.forEach((p, column) => {
    const header = labels[column]?.text ?? '';
    const [named] = matchHeader(header);
    if (taken.has(column) || column === id || !looksLikeTexts(p) || looksLikeDates(p)) return;
    if (neverCustomer(header, named?.field === 'customer')) return;
    if (named !== undefined && named.score >= SURE && named.field !== 'customer') return;
    const { share: holds, distinct } = dependency(rows, id, column);
    if (holds >= NEARLY_ALL && distinct >= 0.6 * ids && distinct > bestCount) [best, bestCount] = [column, distinct];
  });
  return best;
}

/** In how many rows a column holds the commonest value of its key, and how many values it has. */
function dependency(
  rows: readonly (readonly Cell[])[],
  key: number,
  column: number,
): { share: number; distinct: number } {
  const first = new Map<Cell, Map<Cell, number>>();
  const values = new Set<Cell>();
  let all = 0;
  for (const row of rows) {
    const [k, value] = [row[key] ?? '', row[column] ?? ''];
    if (k === '' || value === '') continue;
    all += 1;
    values.add(value);
    const counts = first.get(k) ?? new Map<Cell, number>();
    counts.set(value, (counts.get(value) ?? 0) + 1);
    first.set(k, counts);
  }
  let common = 0;
  for (const counts of first.values()) common += Math.max(...counts.values());
  return { share: all === 0 ? 0 : common / all, distinct: values.size };
}
