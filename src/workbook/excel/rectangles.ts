import type { Area } from '../port';
import type { BlockPlan, FormulaCell, PlanCell } from '../plan';

export const isFormula = (cell: PlanCell | undefined): cell is FormulaCell => typeof cell === 'object' && cell !== null;

/**
 * The cells of a block that are to be written, as rectangles without a gap: writing null into a table column is not
 * safe (OfficeDev/office-js #3013), so cells that are left alone are not part of any write.
 *
 * @param wanted picks constants or formulas; null cells are never asked about.
 */
export function rectangles(block: BlockPlan, wanted: (cell: PlanCell) => boolean): readonly Area[] {
  const columns = Math.max(0, ...block.cells.map((row) => row.length));
  const done: Area[] = [];
  let open: readonly Area[] = [];
  for (let column = 0; column < columns; column++) {
    const runs = columnRuns(block, column, wanted);
    const next = runs.map((run) => {
      const left = open.find(({ row, rows }) => row === run.row && rows === run.rows);
      return left === undefined ? run : { ...left, columns: left.columns + 1 };
    });
    done.push(...open.filter(({ row, rows }) => !runs.some((run) => run.row === row && run.rows === rows)));
    open = next;
  }
  return [...done, ...open]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((area) => ({ ...area, row: area.row + block.row, column: area.column + block.column }));
}

/** Runs of wanted cells in one column of a block, counted from the block's corner. */
function columnRuns(block: BlockPlan, column: number, wanted: (cell: PlanCell) => boolean): readonly Area[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const [row, cells] of block.cells.entries()) {
    const cell = cells[column];
    if (cell === undefined || cell === null || !wanted(cell)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/** The area of a block. */
export function blockArea(block: BlockPlan): Area {
  const columns = Math.max(0, ...block.cells.map((row) => row.length));
  return { row: block.row, column: block.column, rows: block.cells.length, columns };
}
