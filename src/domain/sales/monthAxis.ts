type Relayout = (from: number, to: number, shift: number) => void;

/** The months a book covers, shared by all that keeps figures by month; it grows by whole years in both directions. */
export class MonthAxis {
  /** Month of column 0. */
  first = 0;
  columns = 0;
  private readonly followers: Relayout[] = [];

  /** `relayout` is called when there are more columns than before, with the old ones `shift` columns further right. */
  attach(relayout: Relayout): void {
    this.followers.push(relayout);
  }

  /** Column of a month; the axis is stretched to hold it. */
  column(month: number): number {
    const column = month - this.first;
    if (column >= 0 && column < this.columns) return column;
    this.stretch(month);
    return month - this.first;
  }

  private stretch(month: number): void {
    const yearStart = month - (((month % 12) + 12) % 12);
    const empty = this.columns === 0;
    const first = empty ? yearStart : Math.min(this.first, yearStart);
    const end = Math.max(empty ? 0 : this.first + this.columns, yearStart + 12);
    const [from, shift] = [this.columns, this.first - first];
    this.first = first;
    this.columns = end - first;
    if (!empty) for (const relayout of this.followers) relayout(from, this.columns, shift);
  }
}

/** A row-by-month array of numbers with more months than before. */
export function moveMonths<T extends Float64Array | Uint8Array>({
  old,
  target,
  from,
  to,
  shift,
}: {
  readonly old: T;
  readonly target: T;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}): T {
  for (let row = 0, at = 0; at < old.length; row += 1, at += from)
    target.set(old.subarray(at, at + from) as never, row * to + shift);
  return target;
}
