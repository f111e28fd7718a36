import type { Area } from '../../cells';
import type { BlockPlan, FormulaCell, PlanCell } from '../../plan';

export const isFormula = (cell: PlanCell | undefined): cell is FormulaCell => typeof cell === 'object' && cell !== null;

/**
 * The cells of a block that are to be written, as rectangles without a gap: writing null into a table column is not
 * safe (OfficeDev/office-js #3013), so cells that are left alone are not part of any write.
 *
 * @param wanted picks constants or formulas; null cells are never asked about.
 */
export function rectangles(block: BlockPlan, wanted: (cell: PlanCell) => boolean): readonly Area[] {
  const columns = widthOf(block);
  const done: Area[] = [];
  // Rectangles that may still grow to the right, by the rows they span.
  let open = new Map<string, Area>();
  for (let column = 0; column < columns; column++) {
    const next = new Map<string, Area>();
    for (const run of columnRuns(block, column, wanted)) {
      const rows = `${run.row},${run.rows}`;
      const left = open.get(rows);
      next.set(rows, left === undefined ? run : { ...left, columns: left.columns + 1 });
      open.delete(rows);
    }
    for (const area of open.values()) done.push(area);
    open = next;
  }
  for (const area of open.values()) done.push(area);
  return done
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

/** Columns of the widest row; blocks may have more rows than a call takes arguments. */
const widthOf = ({ cells }: BlockPlan): number => cells.reduce((widest, row) => Math.max(widest, row.length), 0);

/** The area of a block. */
export function blockArea(block: BlockPlan): Area {
  const columns = widthOf(block);
  return { row: block.row, column: block.column, rows: block.cells.length, columns };
}
