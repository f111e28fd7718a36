import type { Area } from '../../../cells';
import { parseRange, rangeText } from './cells';

/** "A2:A9 C2" as areas; parts that are no plain ranges are left out. */
export function areasOf(sqref: string): readonly Area[] {
  return sqref
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null)
    .map(({ row, column, lastRow, lastColumn }) => ({
      row,
      column,
      rows: lastRow - row + 1,
      columns: lastColumn - column + 1,
    }));
}

export function sqrefOf(areas: readonly Area[]): string {
  return areas
    .map(({ row, column, rows, columns }) =>
      rangeText({ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 }),
    )
    .join(' ');
}

/** The parts of `area` outside `hole`: at most four. */
export function without(area: Area, hole: Area): readonly Area[] {
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [area];
  const end = area.row + area.rows;
  const edge = area.column + area.columns;
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: end - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: edge - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

const end = ({ row, rows }: Area): number => row + rows;
const edge = ({ column, columns }: Area): number => column + columns;

/** Whether two areas have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return a.row < end(b) && b.row < end(a) && a.column < edge(b) && b.column < edge(a);
}

/** Whether two areas of the same columns lie over or under each other without a gap. */
function isStacked(a: Area, b: Area): boolean {
  return a.column === b.column && a.columns === b.columns && a.row <= end(b) && b.row <= end(a);
}

/** Whether some area overlaps one of the others or continues it downwards or upwards. */
export function touch(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((a) => others.some((b) => overlap(a, b) || isStacked(a, b)));
}

/** Areas with those that continue each other downwards made one, in the order of the first of them. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    const index = found.findIndex((each) => isStacked(each, area));
    const other = found[index];
    if (other === undefined) found.push(area);
    else {
      const row = Math.min(other.row, area.row);
      found[index] = { ...area, row, rows: Math.max(end(other), end(area)) - row };
    }
  }
  return found;
}
