import type { CellValue } from '../../workbook/cells';
import type { ColumnSchema, TableSchema } from './tableSchema';
import { columnKeys } from './tableSchema';

/**
 * The one column whose header was renamed: all others are there, and between its two neighbours stands just one column that
 * is none of ours and holds what it should. A column that we write is taken only when each row is filled: a column that
 * the user put in the place of one they deleted must not be written over. Right of the last column the
 * user adds their own, so that one is never taken for renamed.
 * @returns null when more are missing, or none fits
 */
export function renamedColumn<K extends string>(
  schema: TableSchema<K>,
  located: ReadonlyMap<K, number>,
  rows: readonly (readonly CellValue[])[],
): readonly [K, number] | null {
  const keys = columnKeys(schema);
  const [missing, more] = keys.filter((key) => !located.has(key));
  if (missing === undefined || more !== undefined) return null;
  const at = keys.indexOf(missing);
  const left = at === 0 ? -1 : offsetOf(keys[at - 1]);
  const right = offsetOf(keys[at + 1]);
  if (left === null || right === null || right - left !== 2) return null;
  const cells = rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row[left + 1] ?? '');
  return holds(schema.columns[missing], cells) ? [missing, left + 1] : null;

  function offsetOf(key: K | undefined): number | null {
    return key === undefined ? null : (located.get(key) ?? null);
  }
}

function holds({ owner, kind }: ColumnSchema, cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (owner === 'ours' && filled.length < cells.length) return false;
  return filled.every((cell) =>
    kind === 'text' ? typeof cell !== 'number' || owner === 'ours' : typeof cell === 'number',
  );
}

/** A column without which the rows of a table can't be told apart; null when none is missing, or there are no rows. */
export function missingKey<K extends string>(
  schema: TableSchema<K>,
  located: ReadonlyMap<K, number>,
  rows: readonly (readonly CellValue[])[],
): K | null {
  if (rows.every((row) => row.every((cell) => cell === ''))) return null;
  const group = schema.keys.find((keys) => !keys.some((key) => located.has(key)));
  return group?.at(-1) ?? null;
}
