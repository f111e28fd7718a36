import { cleanText } from '../domain/text';
import { isBlank } from './layout/header';
import type { Layout } from './layout/layout';
import type { Cell } from './sheet';

/** Rows of documents remembered; exports with more are read as they stand. */
const MOST_ROWS = 500_000;

/** Rows of one sheet that an earlier one holds too. */
export interface Overlap {
  readonly rows: number;
  /** The first sheet that holds one of them. */
  readonly other: string;
}

/** Where a row of documents shows which one it is: number, customer, day and amount; null for sheets without numbers. */
export function documentColumns(layout: Layout, columns: number): readonly number[] | null {
  if (layout.kind !== 'ledger') return null;
  const { order, customer, customerId, date, amount } = layout.columns;
  if (order === undefined || date === undefined || amount === undefined) return null;
  const own = [order, ...customer, customerId, date, amount].filter((column) => column !== undefined);
  return own.every((column) => column < columns) ? own : null;
}

/**
 * Finds rows that several sheets hold: the same document number, customer, day and amount. Within one sheet equal rows are
 * lines of their own, so a row counts as held as often as one earlier sheet shows it.
 */
export class OverlapWatch {
  private readonly earlier = new Map<string, { readonly sheet: string; readonly count: number }>();
  private own = new Map<string, number>();
  private rows = 0;
  private other = '';

  /** @returns whether an earlier sheet holds this row; `cells` are those of `documentColumns` */
  see(cells: readonly Cell[]): boolean {
    if (isBlank(cells[0] ?? '') || isBlank(cells.at(-1) ?? '')) return false;
    if (this.earlier.size + this.own.size >= MOST_ROWS) return false;
    const key = JSON.stringify(cells.map((cell) => (typeof cell === 'string' ? cleanText(cell).toLowerCase() : cell)));
    const count = (this.own.get(key) ?? 0) + 1;
    this.own.set(key, count);
    const known = this.earlier.get(key);
    if (known === undefined || count > known.count) return false;
    if (this.rows === 0) this.other = known.sheet;
    this.rows += 1;
    return true;
  }

  /** Ends a sheet and gives what it shares with those before it; null when nothing. */
  endSheet(sheet: string): Overlap | null {
    const found = this.rows === 0 ? null : { rows: this.rows, other: this.other };
    for (const [key, count] of this.own)
      if (count > (this.earlier.get(key)?.count ?? 0)) this.earlier.set(key, { sheet, count });
    this.own = new Map();
    this.rows = 0;
    return found;
  }
}
