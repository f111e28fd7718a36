import type { Month } from '../domain/time/month';
import type { SheetFigures } from './repeats';
import { monthOfCell } from './repeats';

const CENT = 0.0051;
/** Equal figures below which two sheets may be alike by chance. */
const FEWEST_CELLS = 3;
/** Share of a month's figures that both sheets hold alike. */
const NEARLY_ALL = 0.9;

/** Months of a sheet that an earlier one tells with the same figures. */
export interface SharedMonths {
  readonly index: number;
  readonly other: number;
  readonly months: ReadonlySet<Month>;
}

/**
 * Rolling reports overlap: the months of one (January to June) and of the next (April to September) stand in both with the
 * same figures per customer and would count twice.
 * @param sheets figures by sheet, in the order they are read; null for a sheet whose months can't be left out one by one
 * @returns the first sheet that shares months with an earlier one; null when none does
 */
export function findSharedMonths(sheets: readonly (SheetFigures | null)[]): SharedMonths | null {
  for (const [index, sheet] of sheets.entries())
    for (const [other, earlier] of sheets.slice(0, index).entries()) {
      const months = sheet === null || earlier === null ? new Set<Month>() : sharedMonths(sheet, earlier);
      if (months.size > 0) return { index, other, months };
    }
  return null;
}

function sharedMonths(sheet: SheetFigures, earlier: SheetFigures): Set<Month> {
  const counts = new Map<Month, { equal: number; own: number; theirs: number }>();
  const countOf = (cell: number): { equal: number; own: number; theirs: number } => {
    const month = monthOfCell(cell);
    const known = counts.get(month) ?? { equal: 0, own: 0, theirs: 0 };
    counts.set(month, known);
    return known;
  };
  for (const [cell, amount] of sheet.cells) {
    if (Math.abs(amount) <= CENT) continue;
    const count = countOf(cell);
    count.own += 1;
    if (Math.abs((earlier.cells.get(cell) ?? 0) - amount) <= CENT) count.equal += 1;
  }
  for (const [cell, amount] of earlier.cells) if (Math.abs(amount) > CENT) countOf(cell).theirs += 1;
  const alike = [...counts].filter(
    ([, { equal, own, theirs }]) => equal > 0 && equal >= NEARLY_ALL * Math.max(own, theirs),
  );
  const equal = alike.reduce((sum, [, count]) => sum + count.equal, 0);
  return new Set(equal >= FEWEST_CELLS ? alike.map(([month]) => month) : []);
}
