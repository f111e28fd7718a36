import type { CustomerIdentity } from '../../domain/sales/directory';
import type { CustomerKey } from '../../domain/sales/customerKey';
import { customerKey } from '../../domain/sales/customerKey';
import { cleanText } from '../../domain/text';
import { matchHeader } from '../columns/headerMatch';
import { profileColumn, share } from '../columns/profile';
import { findHeader } from '../layout/header';
import type { Cell, SheetSample } from '../sheet';

/** Share of the customers that a sheet must know to be the list of their names. */
const NEARLY_ALL = 0.9;
/** Share of texts in a column of names; some firms are called by a number. */
const MOSTLY = 0.8;

/** Whether customers are told by a code alone: nearly all of what is shown as their name has digits and no blank. */
export function areCodes(customers: readonly CustomerIdentity[]): boolean {
  const codes = customers.filter(({ name }) => /\d/u.test(name) && !/\s/u.test(name));
  return customers.length > 0 && codes.length >= NEARLY_ALL * customers.length;
}

/**
 * The names of customers that the sales know by their code only, out of a master sheet: a column that holds nearly all
 * codes, each on one row, and beside it the column whose header names the customer.
 * @param sheet all rows of the sheet
 * @returns key of the customer -> name; null when the sheet is no such list
 */
export function namesInMaster(
  sheet: SheetSample,
  customers: readonly CustomerIdentity[],
): ReadonlyMap<CustomerKey, string> | null {
  const header = findHeader(sheet);
  if (header === null) return null;
  const rows = sheet.values.slice(header.last + 1);
  const wanted = new Map(customers.map(({ key, name }) => [customerKey(name), key]));
  const columns = header.labels.map((_, column) => column);
  const code = columns.find((column) => isCodeColumn(rows, column, wanted));
  if (code === undefined) return null;
  const name = nameColumn(sheet, header.labels, rows, code);
  if (name === null) return null;
  const names = new Map<CustomerKey, string>();
  for (const row of rows) {
    const key = wanted.get(codeKey(row[code]));
    const text = cleanText(String(row[name] ?? ''));
    if (key !== undefined && text !== '') names.set(key, text);
  }
  return names.size >= NEARLY_ALL * customers.length ? names : null;
}

const codeKey = (cell: Cell | undefined): CustomerKey => customerKey(String(cell ?? ''));

/** Whether a column holds nearly all codes, and none of them twice. */
function isCodeColumn(
  rows: readonly (readonly Cell[])[],
  column: number,
  wanted: ReadonlyMap<CustomerKey, CustomerKey>,
): boolean {
  const met = new Set<CustomerKey>();
  for (const row of rows) {
    const key = codeKey(row[column]);
    if (!wanted.has(key)) continue;
    if (met.has(key)) return false;
    met.add(key);
  }
  return met.size >= NEARLY_ALL * wanted.size;
}

/** The column of names: its header names the customer best, and its cells are texts rather than codes. */
function nameColumn(
  { formats }: SheetSample,
  labels: readonly { readonly text: string }[],
  rows: readonly (readonly Cell[])[],
  code: number,
): number | null {
  let [best, bestScore] = [-1, 0];
  labels.forEach(({ text }, column) => {
    const named = matchHeader(text).find(({ field }) => field === 'customer');
    if (column === code || named === undefined || named.score <= bestScore) return;
    const profile = profileColumn(rows, formats, column);
    if (share(profile.texts, profile) >= MOSTLY) [best, bestScore] = [column, named.score];
  });
  return best < 0 ? null : best;
}
