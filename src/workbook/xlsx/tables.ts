import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Area, TableInfo } from '../port';
import { areasOf } from './package/sheet/areas';

/** Area of a table; of one whose range the file spells in no known way, an empty one. */
const areaOf = (ref: string): Area => areasOf(ref)[0] ?? { row: 0, column: 0, rows: 0, columns: 0 };

/** The tables of a sheet. */
export function tablesOn(sheet: Worksheet, sheetId: string): readonly TableInfo[] {
  return sheet.getTables().map((table) => ({
    name: table.name,
    sheetId,
    area: areaOf(table.model.tableRef ?? table.ref),
    hasHeaderRow: table.headerRow !== false,
    hasTotalsRow: table.totalsRow === true,
  }));
}

/** The tables of the sheet with a name. */
export function tablesOnSheet(workbook: Workbook, name: string): readonly TableInfo[] {
  const sheet = workbook.worksheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return sheet === undefined ? [] : tablesOn(sheet, String(sheet.id));
}
