import { cleanText } from '../domain/text';
import { isBlank } from './layout/header';
import type { Layout } from './layout/layout';
import type { Cell } from './sheet';
import { readDateText } from './values/date';

/** Rows of documents remembered; exports with more are read as they stand. */
const MOST_ROWS = 500_000;
/** Without numbers of documents, rows that are alike by chance are told by being few, of the same amount, or a small part. */
const FEWEST_ROWS = 5;
const FEWEST_AMOUNTS = 5;
const HALF = 0.5;

/** Rows of one sheet that an earlier one holds too. */
export interface Overlap {
  readonly rows: number;
  /** The first sheet that holds one of them. */
  readonly other: string;
  /** Rows of the same days, or of the same documents, that only one of the two sheets holds: one of them was changed. */
  readonly changed: number;
}

/** Where a row of documents shows which one it is: number (if any), customer, day and amount. */
export interface DocumentCells {
  /** Sample columns; the first holds the number, where there is one, and the last two the day and the amount. */
  readonly columns: readonly number[];
  readonly hasNumber: boolean;
}

/** The columns that tell a row of a ledger from all others; null for other layouts. */
export function documentCells(layout: Layout, columns: number): DocumentCells | null {
  if (layout.kind !== 'ledger') return null;
  const { order, customer, customerId, date, amount } = layout.columns;
  if (date === undefined || amount === undefined) return null;
  const who = order === undefined ? customer : [...customer, customerId];
  const own = [order, ...who, date, amount].filter((column) => column !== undefined);
  return own.every((column) => column < columns) ? { columns: own, hasNumber: order !== undefined } : null;
}

/** How often each day and each number of a document stands in a sheet. */
interface SheetDays {
  readonly days: Map<number, number>;
  readonly numbers: Set<Cell>;
}

/** What is known of the sheet that is read. */
interface OwnRows extends SheetDays {
  readonly keys: Map<string, number>;
  readonly heldDays: Map<number, number>;
  readonly amounts: Set<Cell>;
  /** Rows that no earlier sheet holds, by number. */
  readonly fresh: Map<Cell, number>;
  hasNumber: boolean;
  rows: number;
  other: string;
}

/**
 * Finds rows that several sheets hold: the same document number, customer, day and amount; without numbers the same
 * customer, day and amount in most rows of the days that both sheets tell. Within one sheet equal rows are lines of their
 * own, so a row counts as held as often as one earlier sheet shows it.
 */
export class OverlapWatch {
  private readonly earlier = new Map<string, { readonly sheet: string; readonly count: number }>();
  private readonly sheets = new Map<string, SheetDays>();
  private own = noRows();

  /** @returns whether an earlier sheet holds this row; `cells` are those of `documentCells` */
  see(cells: readonly Cell[], hasNumber: boolean): boolean {
    if (isBlank(cells[0] ?? '') || isBlank(cells.at(-1) ?? '')) return false;
    if (this.earlier.size + this.own.keys.size >= MOST_ROWS) return false;
    const { own } = this;
    own.hasNumber = hasNumber;
    const plain = cells.map((cell, i) => (typeof cell === 'string' ? plainText(cell, i === cells.length - 2) : cell));
    const day = plain.at(-2);
    const number = hasNumber ? (plain[0] ?? '') : '';
    if (typeof day === 'number') add(own.days, day);
    if (hasNumber) own.numbers.add(number);
    const key = JSON.stringify(plain);
    const count = (own.keys.get(key) ?? 0) + 1;
    own.keys.set(key, count);
    const known = this.earlier.get(key);
    if (known === undefined || count > known.count) {
      if (hasNumber) add(own.fresh, number);
      return false;
    }
    if (own.rows === 0) own.other = known.sheet;
    own.rows += 1;
    own.amounts.add(plain.at(-1) ?? '');
    if (typeof day === 'number') add(own.heldDays, day);
    return true;
  }

  /** Ends a sheet and gives what it shares with those before it; null when nothing, or only what chance explains. */
  endSheet(sheet: string): Overlap | null {
    const { own } = this;
    const found = this.overlapOf(own);
    for (const [key, count] of own.keys)
      if (count > (this.earlier.get(key)?.count ?? 0)) this.earlier.set(key, { sheet, count });
    this.sheets.set(sheet, { days: own.days, numbers: own.numbers });
    this.own = noRows();
    return found;
  }

  private overlapOf({ rows, other, ...own }: OwnRows): Overlap | null {
    const earlier = this.sheets.get(other);
    if (rows === 0 || earlier === undefined) return null;
    if (own.hasNumber) {
      let changed = 0;
      for (const [number, count] of own.fresh) if (earlier.numbers.has(number)) changed += count;
      return { rows, other, changed: rows >= FEWEST_ROWS && rows >= HALF * own.keys.size ? changed : 0 };
    }
    const span = sharedSpan(own.days, earlier.days);
    const held = countWithin(own.heldDays, span);
    const [mine, theirs] = [countWithin(own.days, span), countWithin(earlier.days, span)];
    const isChance = held < FEWEST_ROWS || own.amounts.size < FEWEST_AMOUNTS || held < HALF * Math.min(mine, theirs);
    return isChance ? null : { rows, other, changed: Math.min(mine, theirs) - held };
  }
}

function noRows(): OwnRows {
  return {
    ...{ keys: new Map(), days: new Map(), numbers: new Set(), heldDays: new Map(), amounts: new Set() },
    ...{ fresh: new Map(), hasNumber: false, rows: 0, other: '' },
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A text as it is compared: a day as its serial, for one export writes days as texts and the next as numbers. */
function plainText(cell: string, isDay: boolean): Cell {
  if (isDay) {
    const read = readDateText(cell);
    if (read.kind === 'day') return read.serial;
    if (read.kind === 'either') return read.dmy; // the same in both, whichever it is
  }
  return cleanText(cell).toLowerCase();
}

function sharedSpan(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): readonly [number, number] {
  const ends = [a, b].map((days) => {
    let [first, last] = [Infinity, -Infinity];
    for (const day of days.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)];
    return [first, last] as const;
  });
  return [Math.max(...ends.map(([first]) => first)), Math.min(...ends.map(([, last]) => last))];
}

function countWithin(days: ReadonlyMap<number, number>, [first, last]: readonly [number, number]): number {
  let count = 0;
  for (const [day, rows] of days) if (day >= first && day <= last) count += rows;
  return count;
}
