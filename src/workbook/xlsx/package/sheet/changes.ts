import type { SheetPlan } from '../../../plan';
import type { Area } from '../../../port';

export interface CellChange {
  /** The plan gives the cell a value, a formula or ''. */
  readonly value: boolean;
  /** The plan gives the cell a number format or a style. */
  readonly style: boolean;
}

const BOTH: CellChange = { value: true, style: true };
const VALUE: CellChange = { value: true, style: false };
const STYLE: CellChange = { value: false, style: true };

function coversRow(area: Area, row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

/** Which cells of one sheet its plans change, and nothing else of it. */
export class ChangedCells {
  private readonly formatted: readonly Area[];
  private readonly heights = new Map<number, number>();

  constructor(private readonly plans: readonly SheetPlan[]) {
    this.formatted = plans.flatMap((plan) => [
      ...(plan.numberFormats ?? []).map(({ area }) => area),
      ...(plan.styles ?? []).map(({ area }) => area),
    ]);
    for (const plan of plans)
      for (const { row, rows, height } of plan.rowHeights ?? [])
        for (let each = row; each < row + rows; each += 1) this.heights.set(each, height);
  }

  /** Changes of a row by column, in order of the columns. */
  inRow(row: number): ReadonlyMap<number, CellChange> {
    const found = new Map<number, CellChange>();
    for (const area of this.formatted)
      if (coversRow(area, row))
        for (let column = area.column; column < area.column + area.columns; column += 1) found.set(column, STYLE);
    for (const plan of this.plans)
      for (const block of plan.blocks ?? [])
        for (const [index, cell] of (block.cells[row - block.row] ?? []).entries())
          if (cell !== null) {
            const column = block.column + index;
            found.set(column, found.get(column)?.style === true ? BOTH : VALUE);
          }
    return found.size < 2 ? found : new Map([...found].sort(([a], [b]) => a - b));
  }

  /** Rows with a height of their own, in points. */
  rowHeights(): ReadonlyMap<number, number> {
    return this.heights;
  }

  /** Columns in which a value changes. */
  valueColumns(): ReadonlySet<number> {
    const columns = new Set<number>();
    for (const plan of this.plans)
      for (const block of plan.blocks ?? [])
        for (const row of block.cells)
          for (const [index, cell] of row.entries()) if (cell !== null) columns.add(block.column + index);
    return columns;
  }
}
