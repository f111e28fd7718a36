import { HostError } from '../../richapi/errors';
import type { Area } from '../../../../workbook/cells';
import { intersection } from '../cells/cellRange';
import { isRowHidden } from '../looks/layout';
import type { SheetModel } from '../types';

/** Whether a filter hides a row: of the sheet, or of a table around it. Rows hidden by hand are not filtered. */
export function isFilteredOut(sheet: SheetModel, row: number): boolean {
  if (!isRowHidden(sheet, row)) return false;
  const inTable = sheet.tables.some(
    ({ bodyArea, isDataFiltered }) => isDataFiltered && row >= bodyArea.row && row < bodyArea.row + bodyArea.rows,
  );
  return sheet.isDataFiltered || inTable;
}

export function hasFilteredRows(sheet: SheetModel, area: Area): boolean {
  const isFiltered = sheet.isDataFiltered || sheet.tables.some((table) => table.isDataFiltered);
  if (!isFiltered) return false;
  for (let row = area.row; row < area.row + area.rows; row++) if (isFilteredOut(sheet, row)) return true;
  return false;
}

/** Cells of a filtered list cannot be moved. */
export function refuseFiltered(sheet: SheetModel, region: Area): void {
  const isHit =
    (sheet.isDataFiltered && hasFilteredRows(sheet, region)) ||
    sheet.tables.some((table) => table.isDataFiltered && intersection(table.area, region) !== null);
  if (isHit)
    throw new HostError('FilteredRangeConflict', 'The operation failed because it conflicts with a filtered range.');
}
