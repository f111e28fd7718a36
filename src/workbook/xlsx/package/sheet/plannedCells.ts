import type { PlanCell, SheetPlan } from '../../../plan';
import type { Area } from '../../../cells';
import type { CellLook } from '../styles/looks';

/** What plans make of one cell: content, a look, or both. */
export interface PlannedCell {
  /** undefined leaves the content alone, '' clears it. */
  readonly content: Exclude<PlanCell, null> | undefined;
  /** null leaves the look alone. */
  readonly look: CellLook | null;
}

interface LookAt {
  readonly area: Area;
  readonly look: CellLook;
}

const coversRow = ({ row, rows }: Area, at: number): boolean => at >= row && at < row + rows;

/** What the plans for one sheet make of its cells; of several plans the last word counts. */
export class PlannedCells {
  private readonly looks: readonly LookAt[];
  private readonly heights = new Map<number, number>();
  /** Cells under the same areas share their look. */
  private readonly combined = new Map<string, CellLook>();

  constructor(private readonly plans: readonly SheetPlan[]) {
    this.looks = plans.flatMap(({ numberFormats = [], styles = [] }) => [
      ...numberFormats.map(({ area, format }) => ({ area, look: { numberFormat: format } })),
      ...styles.map(({ area, style }) => ({ area, look: style })),
    ]);
    for (const { row, rows, height } of plans.flatMap(({ rowHeights = [] }) => rowHeights))
      for (let each = row; each < row + rows; each += 1) this.heights.set(each, height);
  }

  /** Rows in which anything changes, in their order. */
  rows(): readonly number[] {
    const found = new Set<number>(this.heights.keys());
    for (const { area } of this.looks) for (let row = area.row; row < area.row + area.rows; row += 1) found.add(row);
    for (const { row, cells } of this.plans.flatMap(({ blocks = [] }) => blocks))
      for (let each = row; each < row + cells.length; each += 1) found.add(each);
    return [...found].sort((a, b) => a - b);
  }

  /** Height of a row in points; undefined leaves it alone. */
  height(row: number): number | undefined {
    return this.heights.get(row);
  }

  /** Cells of a row by column, in order of the columns. */
  inRow(row: number): ReadonlyMap<number, PlannedCell> {
    const looks = new Map<number, string>();
    this.looks.forEach(({ area }, index) => {
      if (!coversRow(area, row)) return;
      for (let column = area.column; column < area.column + area.columns; column += 1)
        looks.set(column, `${looks.get(column) ?? ''}${index} `);
    });
    const found = new Map<number, PlannedCell>();
    for (const [column, key] of looks) found.set(column, { content: undefined, look: this.look(key) });
    for (const { blocks = [] } of this.plans)
      for (const block of blocks)
        (block.cells[row - block.row] ?? []).forEach((cell, index) => {
          if (cell === null) return;
          const column = block.column + index;
          found.set(column, { content: cell, look: found.get(column)?.look ?? null });
        });
    return found.size < 2 ? found : new Map([...found].sort(([a], [b]) => a - b));
  }

  private look(key: string): CellLook {
    let look = this.combined.get(key);
    if (look === undefined) {
      const parts = key.trim().split(' ');
      look = Object.assign({}, ...parts.map((index) => this.looks[Number(index)]?.look)) as CellLook;
      this.combined.set(key, look);
    }
    return look;
  }
}
