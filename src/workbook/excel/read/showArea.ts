import type { Area } from '../../cells';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** Brings a sheet to the front and selects an area of it, as when a person clicks there. */
export function showArea(session: ExcelSession, sheetId: string, area: Area): Promise<void> {
  return inExcel(session, async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    rangeAt(context, sheetId, area).select();
    await context.sync();
  });
}
