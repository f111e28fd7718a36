import type { RowValues } from '../../sheets/createSheet';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { TableChange } from '../../sheets/updateSheet';

/** How lines of a list that we make anew at every run are told apart. */
export interface LineKeys<K extends string> {
  /** What a new line is about. */
  readonly keyOf: (row: RowValues<K>) => string;
  /** What a line of the sheet is about, '' for one without anything; null for one that the user typed. */
  readonly keyAt: (row: number) => string | null;
  /** A line of which nothing is left. */
  readonly emptied: RowValues<K>;
}

/**
 * Where the lines of a list go that we make anew at every run: a line that is still true stays in its place, so that a
 * note beside it stays with it; new ones take lines that are free and have no note beside them, else they go below. A
 * line that is true no more is emptied. Lines of the user's stay as they are.
 */
export function placeRows<K extends string>(
  table: OwnTable<K>,
  rows: readonly RowValues<K>[],
  { keyOf, keyAt, emptied }: LineKeys<K>,
): TableChange<K> {
  const free = new Map<string, number[]>();
  for (const row of table.rows.keys()) {
    const key = keyAt(row);
    if (key !== null) free.set(key, [...(free.get(key) ?? []), row]);
  }
  const changed = new Map<number, RowValues<K>>();
  const left: RowValues<K>[] = [];
  for (const row of rows) {
    const same = free.get(keyOf(row))?.shift();
    if (same === undefined) left.push(row);
    else changed.set(same, row);
  }
  const unused = [...free.values()].flat().sort((a, b) => a - b);
  const usable = unused.filter((row) => !hasNote(table, row));
  for (const row of usable.slice(0, left.length)) changed.set(row, left[usable.indexOf(row)] ?? emptied);
  for (const row of unused) if (!changed.has(row)) changed.set(row, emptied);
  return { rows: changed, added: left.slice(usable.length) };
}

/** Whether the user typed into a column of theirs beside a line. */
function hasNote<K extends string>(table: OwnTable<K>, row: number): boolean {
  return (table.rows[row] ?? []).some((cell, offset) => !table.isOurs(offset) && cell !== '');
}
