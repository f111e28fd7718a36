import { MARKS, type OwnSheet } from '../../sheets/names';
import type { SheetInfo } from '../../workbook/port';
import type { WorkbookState } from './workbookState';

/** A sheet of ours by its mark; undefined when the workbook has none. */
export function ownSheetOf({ sheets }: Pick<WorkbookState, 'sheets'>, which: OwnSheet): SheetInfo | undefined {
  return sheets.find(({ mark }) => mark === MARKS[which]);
}
