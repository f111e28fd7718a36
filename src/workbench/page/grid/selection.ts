import type { IRange } from '@univerjs/core';
import type { Area } from '../../../workbook/cells';
import type { ExcelHost } from '../../host/excelHost';
import type { Grid } from './univer';
import { areaOf } from './sheetData';

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const SET_SELECTIONS = 'sheet.operation.set-selections';

interface SelectionsSet {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
}

/** Active sheet and selection, of the workbook and of the grid, follow each other. */
export class SelectionLink {
  /** A change of the grid that comes from the workbook must not go back to it. */
  private following = false;

  constructor(
    private readonly host: ExcelHost,
    private readonly grid: Grid,
  ) {
    // The grid's own event for this comes only once it calls itself steady, which a busy page may never be.
    grid.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SET_SELECTIONS || this.following) return;
      const { subUnitId, selections } = params as SelectionsSet;
      const last = selections.at(-1);
      if (last !== undefined) this.noteSelection(subUnitId, last.range);
    });
  }

  /** A person has chosen cells. */
  private noteSelection(sheetId: string, range: IRange): void {
    const { model } = this.host;
    const sheet = model.sheet(sheetId);
    if (sheet === null || sheet !== model.active) return;
    const area = areaOf(range);
    if ([area.row, area.column, area.rows, area.columns].some((part) => !Number.isInteger(part))) return;
    if (!sameArea(sheet.selection, area)) this.host.act((workbook) => workbook.select(sheet, area));
  }

  /** Brings the grid to the sheet and cells the workbook says. */
  follow(): void {
    const book = this.grid.api.getActiveWorkbook();
    const { active } = this.host.model;
    if (book === null) return;
    this.following = true;
    try {
      if (this.grid.workbook.getActiveSheet(true)?.getSheetId() !== active.id) book.setActiveSheet(active.id);
      const sheet = book.getSheetBySheetId(active.id);
      const { row, column, rows, columns } = active.selection;
      if (sheet === null || sheet === undefined) return;
      const shown = sheet.getSelection()?.getActiveRange()?.getRange();
      if (shown !== undefined && sameArea(areaOf(shown), active.selection)) return;
      if (row + rows > sheet.getMaxRows() || column + columns > sheet.getMaxColumns()) return;
      sheet.setActiveRange(sheet.getRange(row, column, rows, columns));
      const seen = sheet.getVisibleRange();
      const isSeen =
        seen !== null &&
        row >= seen.startRow &&
        row <= seen.endRow &&
        column >= seen.startColumn &&
        column <= seen.endColumn;
      if (!isSeen) sheet.scrollToCell(row, column);
    } finally {
      this.following = false;
    }
  }
}
