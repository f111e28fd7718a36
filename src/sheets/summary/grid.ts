import type { BlockPlan, PlanCell } from '../../workbook/plan';

/** Cells by row and column of a sheet. */
export type Grid = Map<number, Map<number, PlanCell>>;

export function setCell(grid: Grid, row: number, column: number, cell: PlanCell): void {
  let line = grid.get(row);
  if (line === undefined) grid.set(row, (line = new Map()));
  line.set(column, cell);
}

/** The blocks that write a grid: neighbouring cells of a row in one run, equal runs of neighbouring rows in one block. */
export function blocksOf(grid: Grid): BlockPlan[] {
  const blocks: { row: number; column: number; cells: PlanCell[][] }[] = [];
  let open: (typeof blocks)[number][] = [];
  for (const row of [...grid.keys()].sort((a, b) => a - b)) {
    const next: typeof open = [];
    for (const run of runsOf(grid.get(row) ?? new Map<number, PlanCell>())) {
      const above = open.find(
        ({ row: top, column, cells }) =>
          top + cells.length === row && column === run.column && cells[0]?.length === run.cells.length,
      );
      if (above !== undefined) {
        above.cells.push(run.cells);
        next.push(above);
      } else {
        const block = { row, column: run.column, cells: [run.cells] };
        blocks.push(block);
        next.push(block);
      }
    }
    open = next;
  }
  return blocks;
}

function runsOf(line: ReadonlyMap<number, PlanCell>): { column: number; cells: PlanCell[] }[] {
  const runs: { column: number; cells: PlanCell[] }[] = [];
  for (const column of [...line.keys()].sort((a, b) => a - b)) {
    const cell = line.get(column) ?? null;
    const run = runs.at(-1);
    if (run !== undefined && run.column + run.cells.length === column) run.cells.push(cell);
    else runs.push({ column, cells: [cell] });
  }
  return runs;
}
