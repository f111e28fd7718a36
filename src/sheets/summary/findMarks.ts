import type { CellValue } from '../../workbook/cells';

/** Begins the mark beside the first row of a summary; apart from the rest, so that a sheet is known without the layout. */
export const FIRST_MARK = 'KA1 ';

/** Where our marks stand in the cells of a sheet; null when they are gone. */
export function findMarks(
  values: readonly (readonly CellValue[])[],
): { readonly top: number; readonly column: number } | null {
  for (const [top, line] of values.entries()) {
    const column = line.findIndex((cell) => typeof cell === 'string' && cell.startsWith(FIRST_MARK));
    if (column >= 0) return { top, column };
  }
  return null;
}
