import type { SheetNow } from './restore';
import { inExcel, type ExcelSession } from './session';

/**
 * Sheets the plan made and that hold nothing any more lose their formats too. They stay: deleting a sheet clears the
 * user's undo stack, so that is left to the user.
 *
 * @returns names of the sheets that are empty now.
 */
export function emptyAddedSheets(session: ExcelSession, sheets: readonly SheetNow[]): Promise<readonly string[]> {
  const added = sheets.filter(({ snapshot }) => snapshot.added);
  if (added.length === 0) return Promise.resolve([]);
  return inExcel(session, async (context) => {
    const seen = added.map(({ place }) => {
      const sheet = context.workbook.worksheets.getItem(place.id);
      const content = sheet.getUsedRangeOrNullObject(true).untrack().load('address');
      return { name: place.name, sheet, content };
    });
    await context.sync();
    const empty = seen.filter(({ content }) => content.isNullObject);
    for (const { sheet } of empty) {
      sheet.getRange().untrack().clear('All');
      sheet.freezePanes.unfreeze();
    }
    await context.sync();
    return empty.map(({ name }) => name);
  });
}
