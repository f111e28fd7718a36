import type { Row } from '@cj-tech-master/excelts';
import { BooleanNumber, type ICellData, type IFreeze, type IRange, type IWorksheetData } from '@univerjs/core';
import type { Area } from '../../../workbook/cells';
import { columnWidth, frozenArea, isColumnHidden, showsGridlines } from '../../host/model/looks/layout';
import type { CellPainter } from './cells';
import { DEFAULT_LOOK } from './looks';
import type { SheetModel } from '../../host/model/types';

/** Points to CSS pixels. */
const PIXELS_PER_POINT = 4 / 3;
export const DEFAULT_ROW_HEIGHT = 20;
const DEFAULT_COLUMN_WIDTH = 64;
/** A sheet shows room beyond its last cell, as any spreadsheet does. */
const [ROOM_BELOW, ROOM_RIGHT, FEWEST_ROWS, FEWEST_COLUMNS] = [100, 8, 200, 26];

/** Titles stand at the top; the rows of a long list are not searched for large letters. */
const [TITLE_ROWS, BODY_SIZE, LINE_HEIGHT] = [50, 12, 1.35];

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

/** Everything of a sheet but its cells. */
export interface SheetShape {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowData: Record<number, { h?: number; hd?: BooleanNumber; ia: BooleanNumber }>;
  readonly columnData: Record<number, { w: number; hd?: BooleanNumber }>;
  readonly mergeData: IRange[];
  readonly freeze: IFreeze;
  readonly showGridlines: BooleanNumber;
}

export function shapeOf(sheet: SheetModel): SheetShape {
  const { rowCount: bottom, columnCount: right } = sheet.raw;
  const columnData: SheetShape['columnData'] = {};
  for (let column = 0; column < right; column++) {
    const w = Math.round(columnWidth(sheet, column) * PIXELS_PER_POINT);
    if (isColumnHidden(sheet, column)) columnData[column] = { w, hd: BooleanNumber.TRUE };
    else if (w !== DEFAULT_COLUMN_WIDTH) columnData[column] = { w };
  }
  const { rows = 0, columns = 0 } = frozenArea(sheet) ?? {};
  return {
    rowCount: Math.max(FEWEST_ROWS, bottom + ROOM_BELOW),
    columnCount: Math.max(FEWEST_COLUMNS, right + ROOM_RIGHT),
    rowData: rowData(sheet),
    columnData,
    mergeData: sheet.raw.mergedRegions.map(({ top, left, bottom: end, right: last }) => ({
      startRow: top - 1,
      startColumn: left - 1,
      endRow: end - 1,
      endColumn: last - 1,
    })),
    freeze: { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns },
    showGridlines: showsGridlines(sheet) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** Rows without a height of their own are as high as their largest letters need: that is what titles are for. */
function heightForFont(row: Row): number | null {
  let size = 0;
  row.eachCell({ includeEmpty: false }, (cell) => {
    size = Math.max(size, cell.font?.size ?? 0);
  });
  return size > BODY_SIZE ? size * LINE_HEIGHT : null;
}

function rowData(sheet: SheetModel): SheetShape['rowData'] {
  const data: SheetShape['rowData'] = {};
  for (let row = 0; row < sheet.raw.rowCount; row++) {
    const stored = sheet.raw.findRow(row + 1);
    if (stored === undefined) continue;
    const { hidden } = stored;
    const height = stored.height ?? (row < TITLE_ROWS ? heightForFont(stored) : null);
    if (height === null && !hidden) continue;
    data[row] = {
      ia: BooleanNumber.FALSE,
      ...(height === null ? {} : { h: Math.round(height * PIXELS_PER_POINT) }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return data;
}

/** A sheet with all its cells, as the grid takes it when it is opened or added. */
export function sheetData(sheet: SheetModel, painter: CellPainter): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.raw.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Record<number, ICellData> = {};
    let isEmpty = true;
    row.eachCell({ includeEmpty: true }, (_cell, column) => {
      const made = painter.cell(sheet, number - 1, column - 1);
      if (made === null) return;
      cells[column - 1] = made;
      isEmpty = false;
    });
    if (!isEmpty) cellData[number - 1] = cells;
  });
  return {
    id: sheet.id,
    name: sheet.name,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultStyle: DEFAULT_LOOK,
    cellData,
    ...shapeOf(sheet),
  };
}
