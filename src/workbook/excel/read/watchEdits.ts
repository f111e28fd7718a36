import { inExcel, type ExcelSession } from '../session';

/** Changes of cells by this add-in, in ExcelApi 1.14 and later, say so themselves. */
const OWN = 'ThisLocalAddin';

/**
 * Calls back with the id of a sheet when a person at this machine changes cells of it. Edits of other people and of this
 * add-in are passed over; where Excel is too old to say who it was, `isWriting` tells.
 */
export function watchEdits(
  session: ExcelSession,
  isWriting: () => boolean,
  listener: (sheetId: string) => void,
): Promise<void> {
  return inExcel(session, async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      const by = session.supports('1.14') ? (event.triggerSource as string | undefined) : undefined;
      if (event.source === 'Local' && by !== OWN && !isWriting()) listener(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
  });
}
