/// <reference types="office-js" />
import { toUserError } from './errors';

/** What the executor needs of an Excel: batches, and which requirement sets it has. */
export interface ExcelSession {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether ExcelApi of this version ("1.13") is there. 1.12 always is: the manifest asks for it. */
  supports(version: string): boolean;
}

/** Runs a batch; what goes wrong in Excel comes out as a UserError. `sheet` names the sheet in its message. */
export async function inExcel<T>(
  session: ExcelSession,
  batch: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<T> {
  try {
    return await session.run(batch);
  } catch (error) {
    throw toUserError(error, sheet === undefined ? {} : { sheet });
  }
}

/** A range by position. It is not kept after the batch, so Excel has nothing to track. */
export function rangeAt(
  context: Excel.RequestContext,
  sheetId: string,
  area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack();
}
