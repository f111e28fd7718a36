import type { Area } from '../../../cells';

/** Cells whose value is another one now, gathered into areas as they are named row by row. */
export class ChangedPlaces {
  private readonly open = new Map<number, { row: number; rows: number }>();
  private readonly closed: Area[] = [];

  get isEmpty(): boolean {
    return this.open.size === 0;
  }

  /** Rows of a column come in their order. */
  add(row: number, column: number): void {
    const run = this.open.get(column);
    if (run?.row !== undefined && run.row + run.rows === row) run.rows += 1;
    else {
      if (run !== undefined) this.closed.push({ ...run, column, columns: 1 });
      this.open.set(column, { row, rows: 1 });
    }
  }

  areas(): readonly Area[] {
    const open = [...this.open].sort(([a], [b]) => a - b).map(([column, run]) => ({ ...run, column, columns: 1 }));
    return [...this.closed, ...open];
  }
}
