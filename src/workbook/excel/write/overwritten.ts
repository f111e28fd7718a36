import { cellAddress } from '../../address';
import type { BlockPlan, PlanCell } from '../../plan';
import type { Area, CellValue } from '../../cells';
import type { NotKept } from '../../port';
import { cellOperations, type IsFilteredOut, type Place } from './cellOperations';
import { holds, shownPlan } from '../read/compareCells';
import { perform } from './operations';
import type { ExcelSession } from '../session';

/** What a cell of a sheet held before the run, and what the run writes into it; undefined for a cell it does not know. */
export type KnownCell = (
  row: number,
  column: number,
) => { readonly before: PlanCell; readonly wanted: PlanCell } | undefined;

interface Typed {
  readonly place: Place;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly wanted: PlanCell;
}

/**
 * What stood in cells at the very moment they were written over, read in the same request. Between the look at a
 * workbook and the write a person may type, the one at the keyboard or somebody else who has the workbook open: what
 * they typed goes back into its cell and is reported as a cell that was not kept.
 */
export class Overwritten {
  private readonly typed = new Map<string, Typed>();

  /** @param known tells the cells of a sheet by its id. */
  constructor(private readonly known: (sheetId: string) => KnownCell) {}

  /** Notes what was read right before an area was written; `formulas` as Excel gives it. */
  note(place: Place, area: Area, formulas: readonly (readonly CellValue[])[]): void {
    const known = this.known(place.id);
    for (const [r, line] of formulas.entries())
      for (const [c, value] of line.entries()) {
        // Formulas come from calculated columns, which Excel fills by itself.
        if (value === '' || (typeof value === 'string' && value.startsWith('='))) continue;
        const [row, column] = [area.row + r, area.column + c];
        const cell = known(row, column);
        if (cell === undefined || holds(cell.before ?? '', value, '') || holds(cell.wanted ?? '', value, '')) continue;
        this.typed.set(`${place.id} ${row},${column}`, { place, row, column, value, wanted: cell.wanted });
      }
  }

  /** @returns the cells that got their text back. */
  async putBack(session: ExcelSession, isFilteredOut: IsFilteredOut): Promise<readonly NotKept[]> {
    const cells = [...this.typed.values()];
    this.typed.clear();
    const operations = cells.flatMap(({ place, row, column, value }) =>
      cellOperations({
        place,
        blocks: [oneCell(row, column, value)],
        what: 'constants',
        isText: () => false,
        isFilteredOut,
      }),
    );
    await perform(session, operations, undefined, { done: 0, total: 0 });
    return cells.map(({ place, row, column, value, wanted }) => ({
      sheet: place.name,
      address: cellAddress(row, column),
      wanted: shownPlan(wanted),
      found: value,
    }));
  }
}

const oneCell = (row: number, column: number, cell: CellValue): BlockPlan => ({ row, column, cells: [[cell]] });

/** Finds cells in blocks, `before` and `wanted` parallel to each other. */
export function knownCells(
  blocks: readonly {
    readonly row: number;
    readonly column: number;
    readonly before: readonly (readonly PlanCell[])[];
    readonly wanted: readonly (readonly PlanCell[])[];
  }[],
): KnownCell {
  return (row, column) => {
    for (const block of blocks) {
      const wanted = block.wanted[row - block.row]?.[column - block.column];
      if (wanted === undefined || wanted === null) continue;
      return { wanted, before: block.before[row - block.row]?.[column - block.column] ?? null };
    }
    return undefined;
  };
}
