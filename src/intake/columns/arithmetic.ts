import type { Cell } from '../sheet';
import { readAmountText } from '../values/amount';

/** Share of the rows in which a relation has to hold. */
const NEARLY_ALL = 0.95;
const FEWEST_ROWS = 3;
const CENT = 0.011;

/** Columns of which one is the sum of the others or the product: what that says of them. */
export type Relation =
  | {
      readonly kind: 'tax';
      readonly net: number;
      readonly tax: number;
      readonly gross: number;
      readonly rows: number;
      readonly of: number;
    }
  | {
      readonly kind: 'product';
      readonly quantity: number;
      readonly price: number;
      readonly discount: number | null;
      readonly amount: number;
      readonly rows: number;
      readonly of: number;
    };

/** Numbers of a column, null where a cell holds none that can be read without knowing its decimal mark. */
export function numbersOf(rows: readonly (readonly Cell[])[], column: number): (number | null)[] {
  return rows.map((row) => {
    const cell = row[column] ?? '';
    if (typeof cell === 'number') return cell;
    if (typeof cell !== 'string' || cell === '') return null;
    const read = readAmountText(cell);
    return read.kind === 'number' ? read.value : null;
  });
}

/** net + tax = gross, for a tax column and any two others. */
export function findTaxRelations(
  values: ReadonlyMap<number, readonly (number | null)[]>,
  taxes: readonly number[],
  amounts: readonly number[],
): Relation[] {
  const found: Relation[] = [];
  for (const tax of taxes)
    for (const net of amounts)
      for (const gross of amounts) {
        if (net === gross) continue;
        const { rows, of, moved } = countRows([net, tax, gross], values, ([a = 0, b = 0, c = 0]) => ({
          holds: isEqual(a + b, c),
          isTelling: b !== 0,
        }));
        if (moved >= FEWEST_ROWS && rows >= NEARLY_ALL * of) found.push({ kind: 'tax', net, tax, gross, rows, of });
      }
  return found;
}

/** quantity x price [x (1 - discount)] = amount, for any of the amounts. */
export function findProductRelations(
  values: ReadonlyMap<number, readonly (number | null)[]>,
  {
    quantity,
    price,
    discount,
  }: { readonly quantity: number; readonly price: number; readonly discount: number | null },
  amounts: readonly number[],
): Relation[] {
  const found: Relation[] = [];
  for (const amount of amounts)
    for (const with_ of discount === null ? [null] : [discount, null]) {
      const columns = with_ === null ? [quantity, price, amount] : [quantity, price, amount, with_];
      const { rows, of, moved } = countRows(columns, values, ([q = 0, p = 0, a = 0, d = 0]) => ({
        holds: isEqual(q * p * (1 - d), a) || (d > 1 && isEqual(q * p * (1 - d / 100), a)),
        isTelling: q !== 1 && a !== 0,
      }));
      if (moved < FEWEST_ROWS || rows < NEARLY_ALL * of) continue;
      found.push({ kind: 'product', quantity, price, discount: with_, amount, rows, of });
      break;
    }
  return found;
}

/** Rows in which all columns hold numbers, those in which the relation holds, and those of them that say something. */
function countRows(
  columns: readonly number[],
  values: ReadonlyMap<number, readonly (number | null)[]>,
  test: (numbers: readonly number[]) => { readonly holds: boolean; readonly isTelling: boolean },
): { readonly rows: number; readonly of: number; readonly moved: number } {
  const lists = columns.map((column) => values.get(column) ?? []);
  const counts = { rows: 0, of: 0, moved: 0 };
  for (let r = 0; r < (lists[0]?.length ?? 0); r += 1) {
    const numbers = lists.map((list) => list[r] ?? null).filter((number) => number !== null);
    if (numbers.length < lists.length || numbers.every((number) => number === 0)) continue;
    const { holds, isTelling } = test(numbers);
    counts.of += 1;
    if (!holds) continue;
    counts.rows += 1;
    if (isTelling) counts.moved += 1;
  }
  return counts;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= CENT + 1e-6 * Math.abs(b);
}

/** Whether a column shows one and the same figure on all lines of a document, on documents of several lines. */
export function repeatsPerDocument(
  rows: readonly (readonly Cell[])[],
  document: number,
  amount: number,
): { readonly documents: number; readonly isConstant: boolean; readonly distinct: number } {
  const figures = new Map<Cell, { value: Cell; lines: number }>();
  let isConstant = true;
  let last: Cell = '';
  for (const row of rows) {
    const [key, value] = [row[document] ?? '', row[amount] ?? ''];
    if (key === '' || value === '') continue;
    const known = figures.get(key);
    if (known === undefined) figures.set(key, { value, lines: 1 });
    else {
      known.lines += 1;
      // A number that comes back after another one numbers something else: vouchers of each month or customer.
      if (known.value !== value || last !== key) isConstant = false;
    }
    last = key;
  }
  const several = [...figures.values()].filter(({ lines }) => lines > 1);
  return { documents: several.length, isConstant, distinct: new Set(several.map(({ value }) => value)).size };
}
