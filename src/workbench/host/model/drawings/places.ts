import type { Area } from '../../../../workbook/cells';
import { isColumnHidden, isRowHidden, columnWidth, rowHeight } from '../looks/layout';
import type { Place, SheetModel } from '../types';

const widthOf = (sheet: SheetModel, column: number): number =>
  isColumnHidden(sheet, column) ? 0 : columnWidth(sheet, column);
const heightOf = (sheet: SheetModel, row: number): number => (isRowHidden(sheet, row) ? 0 : rowHeight(sheet, row));

function sum(from: number, count: number, of: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index++) total += of(index);
  return total;
}

/** What an area covers, in points. */
export function placeOf(sheet: SheetModel, { row, column, rows, columns }: Area): Place {
  return {
    left: sum(0, column, (index) => widthOf(sheet, index)),
    top: sum(0, row, (index) => heightOf(sheet, index)),
    width: sum(column, columns, (index) => widthOf(sheet, index)),
    height: sum(row, rows, (index) => heightOf(sheet, index)),
  };
}

/** Index of the row or column in which a point lies; a point on a border belongs to the later one. */
function indexAt(points: number, of: (index: number) => number): number {
  let index = 0;
  for (let reached = of(0); reached <= points + 1e-6; reached += of(index)) index += 1;
  return index;
}

/** The cells that a place touches. */
export function areaOfPlace(sheet: SheetModel, { left, top, width, height }: Place): Area {
  const row = indexAt(top, (index) => heightOf(sheet, index));
  const column = indexAt(left, (index) => widthOf(sheet, index));
  // A place that ends at a border does not touch the cells behind it.
  const lastRow = indexAt(Math.max(top, top + height - 0.01), (index) => heightOf(sheet, index));
  const lastColumn = indexAt(Math.max(left, left + width - 0.01), (index) => widthOf(sheet, index));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
