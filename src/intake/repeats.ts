import { SalesBook } from '../domain/sales/SalesBook';
import type { Month } from '../domain/time/month';

const CENT = 0.0051;
/** Customers compared cell by cell: the first ones, and of the others every 16th. */
const COMPARED = 400;
const STRIDE = 16;
/** Equal cells below which two sheets may be alike by chance. */
const FEWEST_CELLS = 3;
const MONTHS = 65536;

/** The month of a key of `SheetFigures.cells`. */
export const monthOfCell = (cell: number): Month => (cell % MONTHS) as Month;

/** The sales of one sheet, coarsely: enough to see whether another sheet holds them too. */
export interface SheetFigures {
  /** Net sales by month. */
  readonly months: ReadonlyMap<number, number>;
  /** Net sales of compared customers by month, told by `monthOfCell`. */
  readonly cells: ReadonlyMap<number, number>;
  readonly gross: number;
  /** A sheet the user doesn't see. */
  readonly isHidden: boolean;
}

/** A book that also keeps what each sheet brings; used where more than one sheet is read. */
export class WatchedBook extends SalesBook {
  private months = new Map<number, number>();
  private cells = new Map<number, number>();
  private gross = 0;

  override add(customer: number, day: number, amount: number): Month {
    const month = super.add(customer, day, amount);
    this.watch(customer, month, amount);
    return month;
  }

  override addMonth(customer: number, month: Month, amount: number): void {
    super.addMonth(customer, month, amount);
    this.watch(customer, month, amount);
  }

  /** What came since the last call. */
  takeFigures(isHidden: boolean): SheetFigures {
    const { months, cells, gross } = this;
    [this.months, this.cells, this.gross] = [new Map(), new Map(), 0];
    return { months, cells, gross, isHidden };
  }

  private watch(customer: number, month: Month, amount: number): void {
    this.gross += Math.abs(amount);
    this.months.set(month, (this.months.get(month) ?? 0) + amount);
    if (customer >= COMPARED && customer % STRIDE !== 0) return;
    const cell = (customer + 1) * MONTHS + month;
    this.cells.set(cell, (this.cells.get(cell) ?? 0) + amount);
  }
}

/**
 * Sheets whose sales would count twice: copies, parts of another sheet ("Jan" beside "All"), a sheet that adds up all the
 * others, and hidden sheets over months that the visible ones tell.
 * @returns indexes of the sheets to leave out; to be asked again for those that stay
 */
export function findRepeats(sheets: readonly SheetFigures[]): number[] {
  if (sheets.length < 2) return [];
  const whole =
    sheets.length < 3
      ? -1
      : sheets.findIndex((sheet, i) =>
          isSumOf(
            sheet,
            sheets.filter((_, j) => j !== i),
          ),
        );
  if (whole >= 0) return [whole];
  const parts = sheets.flatMap((sheet, i) => (sheets.some((other, j) => isPart(sheet, other, i > j)) ? [i] : []));
  if (parts.length > 0) return parts;
  return sheets.flatMap((sheet, i) =>
    sheet.isHidden && sheets.some((other) => !other.isHidden && shareMonths(sheet, other)) ? [i] : [],
  );
}

function isSumOf(sheet: SheetFigures, others: readonly SheetFigures[]): boolean {
  if (sheet.gross === 0) return false;
  const months = new Set([...sheet.months.keys(), ...others.flatMap((other) => [...other.months.keys()])]);
  const tolerance = CENT + 1e-9 * sheet.gross;
  return [...months].every((month) => {
    const sum = others.reduce((total, other) => total + (other.months.get(month) ?? 0), 0);
    return Math.abs(sum - (sheet.months.get(month) ?? 0)) <= tolerance;
  });
}

/** Whether a sheet says nothing that the other doesn't; of two equal ones the hidden or the later is the part. */
function isPart(part: SheetFigures, whole: SheetFigures, isLater: boolean): boolean {
  if (part === whole || part.gross === 0 || !holds(part, whole)) return false;
  if (!holds(whole, part)) return true;
  return part.isHidden === whole.isHidden ? isLater : part.isHidden;
}

function holds(part: SheetFigures, whole: SheetFigures): boolean {
  const tolerance = CENT + 1e-9 * whole.gross;
  let equal = 0;
  for (const [cell, amount] of part.cells) {
    if (Math.abs(amount) <= CENT) continue;
    if (Math.abs((whole.cells.get(cell) ?? 0) - amount) > tolerance) return false;
    equal += 1;
  }
  return equal >= FEWEST_CELLS;
}

function shareMonths(a: SheetFigures, b: SheetFigures): boolean {
  return [...a.months].some(([month, amount]) => amount !== 0 && (b.months.get(month) ?? 0) !== 0);
}
