/** One row of a sheet with a customer per row: its place, its name and its figures, column by column. */
export interface FigureRow {
  readonly row: number;
  readonly name: string;
  readonly figures: readonly number[];
  /** How far in it stands, by blanks, numbering or a level column; null where the sheet shows no such thing. */
  readonly depth: number | null;
}

/** A row with the rows that it adds up, by their places in a list. */
export interface RowNode {
  readonly at: number;
  readonly children: readonly RowNode[];
}

/** Sums of amounts agree within this, beside the noise of floats. */
export const CENT = 0.0051;
const NOISE = 1e-9;

/**
 * Nests rows below the row before them that they add up to, from the last row to the first: each takes the fewest of the
 * nearest rows whose sums are its own figures, column by column.
 * @param single whether one row may be the sum of one other
 */
export function nestRows(rows: readonly FigureRow[], single: boolean): RowNode[] {
  const roots = new Roots(rows);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const figures = rows[at]?.figures ?? [];
    const children = isNothing(figures) ? [] : roots.take(roots.membersOf(figures, single ? 1 : 2));
    roots.add({ at, children }, figures);
  }
  return roots.nodes.reverse();
}

/**
 * The rows that no row before them adds up yet, the nearest one last. Running sums make the sum of the nearest ones a
 * difference of two, and a table by their totals finds those that fit: trying every sum takes minutes from ten thousand
 * rows.
 */
class Roots {
  readonly nodes: RowNode[] = [];
  /** Sums by column of the first rows: of none, of one, ... */
  private readonly running: number[][];
  /** The same over all columns. */
  private readonly totals: number[] = [0];
  /** How many rows have such a total, by the total in steps of `step`; the most rows last. */
  private readonly counts = new Map<number, number[]>([[0, [0]]]);
  /** Sums that agree differ by no more than this over all columns. */
  private readonly step: number;

  constructor(rows: readonly FigureRow[]) {
    const columns = rows[0]?.figures.length ?? 0;
    const size = rows.reduce((all, { figures }) => figures.reduce((sum, value) => sum + Math.abs(value), all), 0);
    this.step = columns * CENT + NOISE * size;
    this.running = [new Array<number>(columns).fill(0)];
  }

  add(node: RowNode, figures: readonly number[]): void {
    const sum = [...(this.running.at(-1) ?? [])];
    addTo(sum, figures);
    const total = sum.reduce((all, value) => all + value, 0);
    this.nodes.push(node);
    this.running.push(sum);
    this.totals.push(total);
    const key = this.keyOf(total);
    const known = this.counts.get(key);
    if (known === undefined) this.counts.set(key, [this.nodes.length]);
    else known.push(this.nodes.length);
  }

  /** Takes the nearest rows away, in the order of the sheet. */
  take(count: number): RowNode[] {
    if (count === 0) return [];
    for (let i = 0; i < count; i += 1) {
      this.running.pop();
      this.counts.get(this.keyOf(this.totals.pop() ?? 0))?.pop();
    }
    return this.nodes.splice(this.nodes.length - count, count).reverse();
  }

  /** How many of the nearest rows add up to these figures, as few as do; 0 when none. */
  membersOf(figures: readonly number[], least: number): number {
    const all = this.nodes.length;
    const whole = this.running[all] ?? [];
    const key = this.keyOf((this.totals[all] ?? 0) - figures.reduce((sum, value) => sum + value, 0));
    const before = [key - 1, key, key + 1].flatMap((near) => this.counts.get(near) ?? []).sort((a, b) => b - a);
    for (const count of before) {
      if (all - count < least) continue;
      const sum = this.running[count] ?? [];
      if (
        isSame(
          whole.map((value, i) => value - (sum[i] ?? 0)),
          figures,
        )
      )
        return all - count;
    }
    return 0;
  }

  private keyOf(total: number): number {
    return Math.round(total / this.step);
  }
}

/** Whether figures agree column by column, but for cents. */
export function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= CENT + NOISE * Math.abs(value));
}

export function isNothing(figures: readonly number[]): boolean {
  return figures.every((value) => value === 0);
}

/** Adds figures to a sum, column by column; changes the sum. */
export function addTo(sum: number[], figures: readonly number[]): void {
  figures.forEach((value, i) => {
    sum[i] = (sum[i] ?? 0) + value;
  });
}
