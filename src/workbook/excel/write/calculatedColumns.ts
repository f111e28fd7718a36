import type { BlockPlan, FormulaCell, PlanCell, SheetPlan, TablePlan } from '../../plan';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';
import { isFormula } from '../read/rectangles';
import { bodyRows, covers, knownTable } from '../read/tableAreas';

/**
 * A sheet plan with a cell for every formula of its calculated columns: in a table that is made, all rows below the
 * header; in one that grows, the new rows, or all rows of a column it did not have. Where the plan has a cell of its own
 * that one stays: a value somebody typed over a formula is an exception of the column.
 */
export function withCalculatedColumns(plan: SheetPlan, tables: readonly TableInfo[]): SheetPlan {
  const added = (plan.tables ?? []).flatMap((table) =>
    (table.formulas ?? []).flatMap(({ column, formula }) => missingCells({ plan, table, tables, column, formula })),
  );
  return added.length === 0 ? plan : { ...plan, blocks: [...(plan.blocks ?? []), ...added] };
}

function missingCells({
  plan,
  table,
  tables,
  column,
  formula,
}: {
  readonly plan: SheetPlan;
  readonly table: TablePlan;
  readonly tables: readonly TableInfo[];
  readonly column: number;
  readonly formula: string;
}): readonly BlockPlan[] {
  const known = knownTable(tables, table.name);
  const isOld = known !== undefined && column < known.area.column + known.area.columns;
  const end = table.area.row + table.area.rows;
  const first = isOld ? Math.max(table.area.row + 1, known.area.row + 1 + bodyRows(known)) : table.area.row + 1;
  const planned = plannedRows(plan, column);
  const runs: { row: number; cells: PlanCell[][] }[] = [];
  for (let row = first; row < end; row++) {
    if (planned.has(row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.cells.length === row) last.cells.push([{ formula }]);
    else runs.push({ row, cells: [[{ formula }]] });
  }
  return runs.map((run) => ({ ...run, column }));
}

/** Rows in which a plan has a cell for a column. */
function plannedRows({ blocks = [] }: SheetPlan, column: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const block of blocks)
    for (const [r, cells] of block.cells.entries())
      if ((cells[column - block.column] ?? null) !== null) rows.add(block.row + r);
  return rows;
}

/**
 * The blocks whose formulas are to be written. A calculated column of a table that the plan makes comes first and whole,
 * in one piece from its first row to its last, which is what makes Excel take it for a calculated one; its cells are
 * then left out of the other blocks.
 */
export function formulaBlocks(plan: SheetPlan, tables: readonly TableInfo[]): readonly BlockPlan[] {
  const whole = (plan.tables ?? []).flatMap(({ name, area, formulas = [] }) =>
    knownTable(tables, name) !== undefined
      ? []
      : formulas.map(({ column, formula }) => ({
          area: { ...area, row: area.row + 1, rows: area.rows - 1 },
          column,
          formula,
        })),
  );
  if (whole.length === 0) return plan.blocks ?? [];
  const isDone = (row: number, column: number, cell: PlanCell): boolean =>
    isFormula(cell) &&
    whole.some((each) => each.column === column && covers(each.area, row, column) && each.formula === cell.formula);
  const rest = (plan.blocks ?? []).map((block) => ({
    ...block,
    cells: block.cells.map((row, r) =>
      row.map((cell, c) => (isDone(block.row + r, block.column + c, cell) ? null : cell)),
    ),
  }));
  return [...whole.map(({ area, column, formula }) => wholeColumn(area, column, { formula })), ...rest];
}

function wholeColumn(area: Area, column: number, cell: FormulaCell): BlockPlan {
  return { row: area.row, column, cells: Array.from({ length: area.rows }, () => [cell]) };
}
