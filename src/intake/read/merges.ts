import type { Cell, VerticalMerge } from '../sheet';

/** Fills the cells under a vertical merge with the value of its first cell. Rows must be asked for in order. */
export class MergedDown {
  private readonly byColumn = new Map<number, VerticalMerge[]>();
  private readonly values = new Map<VerticalMerge, Cell>();

  constructor(merges: readonly VerticalMerge[]) {
    for (const merge of merges) this.byColumn.set(merge.column, [...(this.byColumn.get(merge.column) ?? []), merge]);
  }

  fill(row: number, column: number, cell: Cell): Cell {
    const merges = this.byColumn.get(column);
    if (merges === undefined) return cell;
    const merge = merges.find((m) => row >= m.row && row < m.row + m.rows);
    if (merge === undefined) return cell;
    if (row === merge.row) {
      this.values.set(merge, cell);
      return cell;
    }
    return cell === '' ? (this.values.get(merge) ?? '') : cell;
  }
}
