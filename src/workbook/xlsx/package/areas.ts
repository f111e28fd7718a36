import type { Area } from '../../port';
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
