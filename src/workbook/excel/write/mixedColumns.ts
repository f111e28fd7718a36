import type { BlockPlan, SheetPlan } from '../../plan';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';
import { isFormula } from '../read/rectangles';

/**
 * Constants in table columns in which a plan writes formulas too. Excel may take such a column for a calculated one and
 * fill the formula over the constants (OfficeDev/office-js #2093, #1916), so that they are written once more after the
 * formulas: Excel keeps them then as exceptions of the column.
 */
export function constantsBesideFormulas(
  plan: SheetPlan,
  sheetId: string,
  tables: readonly TableInfo[],
): readonly BlockPlan[] {
  const blocks = plan.blocks ?? [];
  const areas = [
    ...(plan.tables ?? []).map(({ area }) => area),
    ...tables.filter((table) => table.sheetId === sheetId).map(({ area }) => area),
  ];
  const calculated = (plan.tables ?? []).flatMap(({ formulas = [] }) => formulas.map(({ column }) => column));
  const columns = areas.map((area) => new Set([...formulaColumns(blocks, area), ...calculated]));
  if (columns.every((each) => each.size === 0)) return [];
  const isMixed = (row: number, column: number): boolean =>
    areas.some((area, index) => columns[index]?.has(column) === true && isInside(area, row, column));
  return blocks
    .map((block) => ({
      ...block,
      cells: block.cells.map((row, r) =>
        row.map((cell, c) => (isMixed(block.row + r, block.column + c) ? cell : null)),
      ),
    }))
    .filter(({ cells }) => cells.some((row) => row.some((cell) => cell !== null && !isFormula(cell))));
}

/** Columns of an area, below its first row, in which a plan has formulas. */
export function formulaColumns(blocks: readonly BlockPlan[], area: Area): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const block of blocks)
    for (const [r, row] of block.cells.entries())
      for (const [c, cell] of row.entries())
        if (isFormula(cell) && isInside(area, block.row + r, block.column + c)) columns.add(block.column + c);
  return columns;
}

/** Below the header row of a table. */
export const isInside = (area: Area, row: number, column: number): boolean =>
  row > area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
