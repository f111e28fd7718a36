import type { SheetSample } from '../sheet';

/**
 * Columns in which the titles of further blocks are looked for: those that hold texts above the first header, else the
 * first column of the sheet.
 */
export function titleColumns({ values }: SheetSample, headerFirst: number): number[] {
  const columns = new Set<number>();
  for (const cells of values.slice(0, Math.max(0, headerFirst)))
    cells.forEach((cell, column) => {
      if (cell !== '') columns.add(column);
    });
  return columns.size === 0 ? [0] : [...columns].slice(0, MOST_COLUMNS);
}

const MOST_COLUMNS = 4;
