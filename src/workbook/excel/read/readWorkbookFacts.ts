import type { Area } from '../../cells';
import { readMarkText } from '../../mark';
import type { SheetInfo, TableInfo } from '../../port';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** Worksheet custom property that holds the mark of a sheet of ours. */
export const MARK_PROPERTY = 'KeyAccounts';

/** Rows asked about in one request when only some rows of a sheet are hidden. */
const HIDDEN_ROWS_BLOCK = 40_000;

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const AREA = 'rowIndex, columnIndex, rowCount, columnCount';

/** All sheets in the order of the tabs; two syncs however many there are. */
export function readSheets(session: ExcelSession): Promise<readonly SheetInfo[]> {
  return inExcel(session, async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id, items/name, items/visibility');
    await context.sync();
    const seen = sheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).untrack().load(AREA),
      protection: sheet.protection.load('protected'),
      mark: sheet.customProperties.getItemOrNullObject(MARK_PROPERTY).load('value'),
    }));
    await context.sync();
    return seen.map(({ sheet, used, protection, mark }) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      used: used.isNullObject ? null : areaOf(used),
      ...readMarkText(mark.isNullObject ? undefined : mark.value),
      isProtected: protection.protected,
    }));
  });
}

/** All tables of the workbook. */
export function readTables(session: ExcelSession): Promise<readonly TableInfo[]> {
  return inExcel(session, async (context) => {
    const tables = context.workbook.tables;
    tables.load('items/name, items/showHeaders, items/showTotals, items/worksheet/id');
    await context.sync();
    const seen = tables.items.map((table) => ({ table, range: table.getRange().untrack().load(AREA) }));
    await context.sync();
    return seen.map(({ table, range }) => ({
      name: table.name,
      sheetId: table.worksheet.id,
      area: areaOf(range),
      hasHeaderRow: table.showHeaders,
      hasTotalsRow: table.showTotals,
    }));
  });
}

/** Rows of the used range that are hidden, by hand or by a filter. */
export async function countHiddenRows(session: ExcelSession, sheetId: string): Promise<number> {
  const used = await inExcel(session, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getUsedRangeOrNullObject(true).untrack().load(`${AREA}, rowHidden`);
    await context.sync();
    return range.isNullObject ? null : { area: areaOf(range), hidden: range.rowHidden as boolean | null };
  });
  if (used === null) return 0;
  if (used.hidden !== null) return used.hidden ? used.area.rows : 0;
  let count = 0;
  for (let from = 0; from < used.area.rows; from += HIDDEN_ROWS_BLOCK) {
    const rows = Math.min(HIDDEN_ROWS_BLOCK, used.area.rows - from);
    const area = { ...used.area, row: used.area.row + from, rows, columns: 1 };
    const { value } = await inExcel(session, async (context) => {
      const asked = rangeAt(context, sheetId, area).getRowProperties({ rowHidden: true });
      await context.sync();
      return asked;
    });
    count += value.filter((row) => row.rowHidden === true).length;
  }
  return count;
}

/** Excel has no property for the date system; its own DATE function tells: 2 January 1904 is 1 or 1463. */
export function readDate1904(session: ExcelSession): Promise<boolean> {
  return inExcel(session, async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    return day.value < 1000;
  });
}

/**
 * Merged areas that touch an area. Excel with ExcelApi 1.12 cannot tell: there the list is empty, and verification after
 * a write finds the cells that were not kept.
 */
export function readMergedAreas(session: ExcelSession, sheetId: string, area: Area): Promise<readonly Area[]> {
  if (!session.supports('1.13')) return Promise.resolve([]);
  return inExcel(session, async (context) => {
    const merged = rangeAt(context, sheetId, area).getMergedAreasOrNullObject().untrack();
    const place = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((name) => `areas/items/${name}`);
    merged.load(['address', ...place]);
    await context.sync();
    return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
  });
}

/** Names of the charts of a sheet. */
export function readChartNames(session: ExcelSession, sheetId: string): Promise<readonly string[]> {
  return inExcel(session, async (context) => {
    const charts = context.workbook.worksheets.getItem(sheetId).charts.load('items/name');
    await context.sync();
    return charts.items.map(({ name }) => name);
  });
}
