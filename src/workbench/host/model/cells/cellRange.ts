import { areaAddress, sheetAddress, columnIndex, quoteSheetName } from '../../../../workbook/address';
import type { Area } from '../../../../workbook/cells';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** An area that lies on the sheet, or null: Excel refuses ranges beyond its last row or column. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area | null {
  const fits =
    row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return fits ? { row, column, rows, columns } : null;
}

const lastRow = (area: Area): number => area.row + area.rows - 1;
const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;
export const cellCount = (area: Area): number => area.rows * area.columns;

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** "B2:D5", "B:D", "2:5" (with or without $); null when the text is no address. */
export function parseAddress(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, left, top, right, bottom] = match;
  const single = !text.includes(':');
  if (single && (left === undefined || top === undefined)) return null;
  const column = left === undefined ? 0 : columnIndex(left);
  const endColumn = single ? column : right === undefined ? MAX_COLUMNS - 1 : columnIndex(right);
  const row = top === undefined ? 0 : Number(top) - 1;
  const endRow = single ? row : bottom === undefined ? MAX_ROWS - 1 : Number(bottom) - 1;
  if (column === null || endColumn === null) return null;
  if (!single && ((left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined)))
    return null;
  return checkedArea(
    Math.min(row, endRow),
    Math.min(column, endColumn),
    Math.abs(endRow - row) + 1,
    Math.abs(endColumn - column) + 1,
  );
}

/** "'Sales 2026'!A1:B2" as Excel writes `range.address`; whole columns and rows in their short form. */
export function fullAddress(sheet: string, area: Area): string {
  if (isWholeColumns(area) || isWholeRows(area)) {
    const [first = '', last = first] = areaAddress(area).split(':');
    const strip = (corner: string): string => corner.replace(isWholeColumns(area) ? /\d+$/ : /^[A-Z]+/, '');
    return `${quoteSheetName(sheet)}!${strip(first)}:${strip(last)}`;
  }
  const corner = sheetAddress(sheet, area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? corner : `${corner}:${areaAddress(area).split(':')[1] ?? ''}`;
}

/** "$A$1:$B$2", as names and print areas hold it. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area)
    .split(':')
    .map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))
    .join(':');
}
