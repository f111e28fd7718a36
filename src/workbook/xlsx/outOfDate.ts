import type { Worksheet } from '@cj-tech-master/excelts';
import type { StaleCells } from './package';

/**
 * Which formula cells plans put out of date: those of sheets that are not in the original, those that plans wrote, and
 * those that read what they wrote.
 */
export function outOfDate(
  stale: StaleCells,
  originalSheets: ReadonlySet<string>,
): (sheet: Worksheet, row: number, column: number) => boolean {
  const changed = new Map<string, ReadonlySet<number>>();
  const isChanged = (name: string, row: number, column: number): boolean => {
    const key = `${row} ${name}`;
    let columns = changed.get(key);
    if (columns === undefined) {
      const cells = stale.changes.get(name)?.inRow(row) ?? [];
      columns = new Set([...cells].flatMap(([each, { value }]) => (value ? [each] : [])));
      changed.set(key, columns);
    }
    return columns.has(column);
  };
  return ({ name }, row, column) =>
    !originalSheets.has(name) ||
    stale.stale.get(name.toLowerCase())?.get(row)?.has(column) === true ||
    isChanged(name, row, column);
}
