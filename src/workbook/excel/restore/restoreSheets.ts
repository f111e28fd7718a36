import type { SheetNow } from './types';
import { asTyped } from '../write/typedText';
import { inExcel, type ExcelSession } from '../session';

/** A cell as it must be handed to Excel again, whose formats are gone. */
const retypeCell = (cell: unknown): unknown =>
  typeof cell === 'string' && !cell.startsWith('=') ? asTyped(cell, false) : cell;

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
    // Somebody may have typed since: what is loaded before the sheet is cleared goes back.
    const cleared = empty.map(({ name, sheet }) => {
      const typed = sheet.getUsedRangeOrNullObject(true).load('formulas');
      sheet.getRange().untrack().clear('All');
      sheet.freezePanes.unfreeze();
      return { name, typed };
    });
    await context.sync();
    const kept = cleared.filter(({ typed }) => !typed.isNullObject);
    for (const { typed } of kept) {
      const cells: unknown[][] = typed.formulas;
      typed.formulas = cells.map((row) => row.map(retypeCell));
    }
    if (kept.length > 0) await context.sync();
    return cleared.filter(({ typed }) => typed.isNullObject).map(({ name }) => name);
  });
}
