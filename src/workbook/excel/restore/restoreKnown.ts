import { knownCells, type KnownCell } from '../write/overwritten';
import type { SheetNow } from './types';

/** Cells as they were found and as they are put back. */
export function cellsFound(sheets: readonly SheetNow[]): (sheetId: string) => KnownCell {
  return (sheetId) =>
    knownCells(
      sheets
        .filter(({ place }) => place.id === sheetId)
        .flatMap(({ blocks, cells }) =>
          blocks.map((block, index) => ({
            ...block,
            wanted: block.cells,
            before: (cells[index]?.values ?? []).map((row, r) =>
              row.map((value, c) => {
                const formula = cells[index]?.formulas[r]?.[c] ?? '';
                return formula === '' ? value : { formula };
              }),
            ),
          })),
        ),
    );
}
