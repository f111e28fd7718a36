import { cleanText } from '../../domain/text';
import type { TotalRow } from '../report';
import { mayBeTotalLabel } from '../words/totalWords';
import type { TotalAbove } from './totals/totalsAbove';

/** How much had been read before a row, without and with the rows left out. */
interface Level {
  readonly before: number;
  readonly beforeAll: number;
}

interface Mark extends Level {
  /** Where the rows begin that its label speaks of ("Total Acme"); null when it names none. */
  readonly start: Level | null;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly stated: number | null;
  readonly labelled: boolean;
  /** Known to add up the rows it stands for: it agrees, and says nothing about the whole sheet. */
  readonly isProven?: boolean;
  /** Stands above the header, where numbers without a label are mostly something else. */
  readonly isAbove: boolean;
}

/** Totals are typed or rounded to cents. */
const CENT = 0.0051;
/** Numbers without a label that are compared with sums; beyond that many they are no totals. */
const MOST_UNLABELLED = 200;

const NONE: ReadonlySet<Mark> = new Set();

/** A row that looked like a total and was none: a number without a customer. */
export interface LooseNumber {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/**
 * Keeps the totals rows of a sheet apart from its sales: labelled ones anywhere, unlabelled ones when their number equals
 * what the rows above or below add up to. The sheet may be the one that is wrong, so what differs is reported.
 */
export class TotalsLedger {
  private marks: Mark[] = [];
  private sum = 0;
  private sumAll = 0;
  private gross = 0;
  private readonly opened = new Map<string, Level>();
  private crossed: TotalRow[] = [];

  /** One more sales row. */
  add(amount: number): void {
    this.sum += amount;
    this.sumAll += amount;
    this.gross += Math.abs(amount);
  }

  /** A row with an amount that is left out (cancelled, future); a total the sheet states may hold it. */
  leaveOut(amount: number): void {
    this.sumAll += amount;
    this.gross += Math.abs(amount);
  }

  /** A row that calls itself a total. */
  addLabelled(row: number, column: number, label: string, stated: number | null): void {
    this.mark({ row, column, label, stated, labelled: true, isAbove: false });
  }

  /** A row that adds up others, as the figures of the whole sheet have shown. */
  proven(row: number, column: number, label: string, stated: number): void {
    this.mark({ row, column, label, stated, labelled: true, isAbove: false, isProven: true });
  }

  /** The corner of a matrix: the total of a totals row, which says something else than the months beside it. */
  corner({ row, column, label }: Pick<Mark, 'row' | 'column' | 'label'>, stated: number, read: number): void {
    if (Math.abs(stated - read) > this.tolerance() + 1e-9 * Math.abs(read))
      this.crossed.push({ row, column, label, stated, read, agrees: false });
  }

  /** A number without customer and date; only what stands around it can tell whether it is a total. */
  addUnlabelled(row: number, column: number, stated: number): void {
    this.mark({ row, column, label: '', stated, labelled: false, isAbove: false });
  }

  /** A number above the header; without a label it is a total only when it equals one. */
  above({ row, column, label, stated }: TotalAbove): void {
    this.mark({ row, column, label, stated, labelled: label !== '', isAbove: true });
  }

  /** A row that bears a name: "Total Acme" below stands for the rows from here on. */
  open(name: string): void {
    const key = cleanText(name).toLowerCase();
    if (key !== '') this.opened.set(key, { before: this.sum, beforeAll: this.sumAll });
  }

  private mark(mark: Omit<Mark, keyof Level | 'start'>): void {
    this.marks.push({ ...mark, start: this.startOf(mark.label), before: this.sum, beforeAll: this.sumAll });
  }

  private startOf(label: string): Level | null {
    const text = cleanText(label).toLowerCase();
    if (this.opened.size === 0 || !mayBeTotalLabel(text)) return null;
    for (const rest of [
      text.replace(/^\P{L}*\p{L}+\s+(?:(?:for|of|de|del)\s+)?/u, ''),
      text.replace(/[\s:：]*\p{L}+[\s:：]*$/u, ''),
    ]) {
      const found = this.opened.get(rest);
      if (found !== undefined) return found;
    }
    return null;
  }

  get total(): number {
    return this.sum;
  }

  /** Whether the last row was a totals row, or stands below one without sales between. */
  get isBelowTotal(): boolean {
    const last = this.marks.at(-1);
    return last !== undefined && !last.isAbove && last.before === this.sum && this.sum !== 0;
  }

  /** Whether a number is the total of the rows just read: since any earlier total, or since the top. */
  closes(stated: number): boolean {
    if (this.gross === 0) return false;
    const tolerance = this.tolerance();
    return [0, ...this.marks.map((mark) => mark.before)].some(
      (before) => before !== this.sum && Math.abs(this.sum - before - stated) <= tolerance,
    );
  }

  /**
   * Numbers without a label that are the total of nothing, once the sheet has been read to its end. A number may be the
   * total of others among them: the smallest is settled first, and larger ones may add up the smaller.
   * @param asSales counts them as sales where they stand; else they stay rows left out
   */
  takeLoose(asSales: boolean): LooseNumber[] {
    const open = new Set(this.marks.filter((mark) => !mark.labelled));
    const bySize = [...open].sort((a, b) => Math.abs(a.stated ?? 0) - Math.abs(b.stated ?? 0));
    for (const mark of bySize.slice(-MOST_UNLABELLED)) {
      const others = new Set([...open].filter((other) => Math.abs(other.stated ?? 0) < Math.abs(mark.stated ?? 0)));
      const index = this.marks.indexOf(mark);
      const fits = (rows: ReadonlySet<Mark>): boolean => {
        const trial = this.counting(rows, asSales);
        return trial.match(index, trial.marks) !== null;
      };
      if (fits(NONE) || fits(others)) open.delete(mark);
    }
    const loose = [...open].filter(({ isAbove }) => !isAbove);
    const settled = this.counting(open, asSales);
    for (const { stated } of loose)
      if (asSales) this.add(stated ?? 0);
      else this.leaveOut(stated ?? 0);
    this.crossed = this.crossed.filter((corner) => !loose.some(({ row }) => row === corner.row));
    const left = this.marks;
    this.marks = settled.marks.filter((_, i) => {
      const original = left[i];
      return original === undefined || !open.has(original);
    });
    return loose.map(({ row, column, stated }) => ({ row, column, value: stated ?? 0 }));
  }

  /** The sums as they would be with some unlabelled numbers counted as rows. */
  private counting(
    rows: ReadonlySet<Mark>,
    asSales: boolean,
  ): { marks: Mark[]; match: (index: number, marks: readonly Mark[]) => number | null } {
    let [sales, all] = [0, 0];
    const marks = this.marks.map((mark) => {
      const moved = { ...mark, before: mark.before + sales, beforeAll: mark.beforeAll + all };
      if (rows.has(mark) && !mark.isAbove) {
        all += mark.stated ?? 0;
        if (asSales) sales += mark.stated ?? 0;
      }
      return moved;
    });
    const end = { before: this.sum + sales, beforeAll: this.sumAll + all };
    return { marks, match: (index, own) => this.match(index, own, end) };
  }

  /** Compares every totals row with what was read. */
  finish(): { totals: TotalRow[]; statedTotal: number | null } {
    const end = { before: this.sum, beforeAll: this.sumAll };
    const totals = this.marks.map((mark, i): TotalRow => {
      const { row, column, label, stated } = mark;
      const matched = stated === null ? null : this.match(i, this.marks, end);
      // A total that holds rows we left out is still the sheet's total, and it does differ from what was read.
      const agrees = stated === null || (matched !== null && Math.abs(matched - stated) <= this.tolerance());
      return { row, column, label, stated, read: matched ?? this.expectedSum(i), agrees };
    });
    return { totals: [...totals, ...this.crossed], statedTotal: this.statedTotal(totals) };
  }

  /** What a number may be the total of: the rows since any earlier total, up to any later one, or all of them. */
  private match(index: number, marks: readonly Mark[], end: Level): number | null {
    const mark = marks[index];
    if (mark === undefined || mark.stated === null) return null;
    const { stated } = mark;
    if (mark.isProven === true) return stated;
    const tolerance = this.tolerance();
    const fits = (from: Level, to: Level): boolean => {
      const [read, all] = [to.before - from.before, to.beforeAll - from.beforeAll];
      if (read === 0 && all === 0 && stated !== 0) return false;
      return Math.abs(read - stated) <= tolerance || Math.abs(all - stated) <= tolerance;
    };
    if (mark.start !== null && fits(mark.start, mark)) return mark.before - mark.start.before;
    const top = { before: 0, beforeAll: 0 };
    if (fits(top, end)) return end.before;
    for (const start of [top, ...marks.slice(0, index)]) if (fits(start, mark)) return mark.before - start.before;
    for (const stop of [...marks.slice(index + 1), end]) if (fits(mark, stop)) return stop.before - mark.before;
    return null;
  }

  /** What a total that agrees with nothing most likely stands for: the rows since the total before it, else all. */
  private expectedSum(index: number): number {
    const mark = this.marks[index];
    const labelled = this.marks.filter((m) => m.labelled);
    if (mark === undefined || labelled.length <= 1) return this.sum;
    const previous = this.marks.slice(0, index).findLast((m) => m.labelled)?.before ?? 0;
    return mark.before > previous || mark.before < previous ? mark.before - previous : this.sum;
  }

  /** The sheet's own figure for everything: a total of all rows, else parts that cover them, else the last one. */
  private statedTotal(totals: readonly TotalRow[]): number | null {
    const tolerance = this.tolerance();
    const whole = totals.findLast(
      (t) =>
        t.stated !== null &&
        (Math.abs(t.stated - this.sum) <= tolerance || Math.abs(t.stated - this.sumAll) <= tolerance),
    );
    if (whole) return whole.stated;
    const stated = totals.filter((t, i) => t.stated !== null && this.marks[i]?.isProven !== true);
    if (stated.length === 0) return null;
    const parts = stated.filter((t) => t.agrees).reduce((sum, t) => sum + (t.stated ?? 0), 0);
    if (stated.every((t) => t.agrees) && Math.abs(parts - this.sum) <= tolerance * stated.length)
      return Number(parts.toPrecision(15));
    return stated.findLast((t) => !t.agrees)?.stated ?? stated.at(-1)?.stated ?? null;
  }

  private tolerance(): number {
    return CENT + 1e-9 * this.gross;
  }
}
