import type { Area } from '../../../cells';

const COLUMNS = 16_384;

/** Ranges of rows, found by rows they share and taken out as they are found: each query costs what it finds. */
class RowRanges {
  private readonly entries: { readonly first: number; readonly last: number; readonly id: number }[] = [];
  /** Once built: of each node of a tree over the entries the largest last row; -1 where all are taken. */
  private lasts: Int32Array | null = null;
  private size = 1;

  add(first: number, last: number, id: number): void {
    this.entries.push({ first, last, id });
  }

  private build(): Int32Array {
    this.entries.sort((a, b) => a.first - b.first);
    while (this.size < this.entries.length) this.size *= 2;
    const lasts = new Int32Array(this.size * 2).fill(-1);
    this.entries.forEach(({ last }, index) => (lasts[this.size + index] = last));
    for (let node = this.size - 1; node > 0; node -= 1)
      lasts[node] = Math.max(lasts[node * 2] ?? -1, lasts[node * 2 + 1] ?? -1);
    return lasts;
  }

  take(first: number, last: number, found: (id: number) => void): void {
    const lasts = (this.lasts ??= this.build());
    const visit = (node: number): void => {
      if ((lasts[node] ?? -1) < first) return;
      if (node >= this.size) {
        const entry = this.entries[node - this.size];
        if (entry === undefined || entry.first > last) return;
        lasts[node] = -1;
        found(entry.id);
        return;
      }
      visit(node * 2);
      // Entries stand in order of their first rows: behind one that begins too late there are only such.
      const leaf = this.firstLeaf(node * 2 + 1);
      if ((this.entries[leaf]?.first ?? Infinity) <= last) visit(node * 2 + 1);
      lasts[node] = Math.max(lasts[node * 2] ?? -1, lasts[node * 2 + 1] ?? -1);
    };
    if (this.entries.length > 0) visit(1);
  }

  private firstLeaf(node: number): number {
    let leaf = node;
    while (leaf < this.size) leaf *= 2;
    return leaf - this.size;
  }
}

/**
 * Areas of one sheet, found by cells in them. Columns are halved and halved again: an area stands at the few halves that
 * make it up, and a cell asks the fourteen it lies in, so that neither whole columns nor whole rows are taken apart.
 */
export class RangeIndex {
  private readonly nodes = new Map<number, RowRanges>();

  add({ row, rows, column, columns }: Area, id: number): void {
    let [left, right] = [column + COLUMNS, Math.min(column + columns, COLUMNS) + COLUMNS];
    for (; left < right; left >>= 1, right >>= 1) {
      if (left % 2 === 1) this.put(left++, row, rows, id);
      if (right % 2 === 1) this.put(--right, row, rows, id);
    }
  }

  private put(node: number, row: number, rows: number, id: number): void {
    const ranges = this.nodes.get(node) ?? new RowRanges();
    this.nodes.set(node, ranges);
    ranges.add(row, row + rows - 1, id);
  }

  /** Ids of areas that have a cell in common with this one; entries that were found are not found again. */
  take({ row, rows, column, columns }: Area, found: (id: number) => void): void {
    for (let each = column; each < column + columns; each += 1)
      for (let node = each + COLUMNS; node > 0; node >>= 1) this.nodes.get(node)?.take(row, row + rows - 1, found);
  }
}
