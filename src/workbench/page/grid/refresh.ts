import type { ICellData, Nullable, Workbook as GridWorkbook, Worksheet as GridSheet } from '@univerjs/core';
import type { Area } from '../../../workbook/cells';
import type { CellPainter } from './cells';
import type { SheetModel, WorkbookModel } from '../../host/model/types';

/** Time one turn of refreshing may take before the page gets its turn again, in milliseconds. */
const TURN = 12;
/** Cells between two looks at the clock. */
const STRIDE = 256;

interface Job {
  readonly sheet: SheetModel;
  readonly area: Area;
  /** The next row to look at, counted from the top of the area. */
  next: number;
}

const sameCell = (a: Nullable<Nullable<ICellData>>, b: ICellData | null): boolean =>
  (a?.v ?? null) === (b?.v ?? null) &&
  (a?.f ?? null) === (b?.f ?? null) &&
  (a?.s ?? null) === (b?.s ?? null) &&
  (a?.t ?? null) === (b?.t ?? null) &&
  (a?.p ?? null) === null;

/**
 * Brings cells of the grid to what the workbook holds. Changed areas wait in a queue and are worked off in short turns,
 * so that a large write of the add-in never holds the page up.
 */
export class CellRefresh {
  private readonly jobs: Job[] = [];

  constructor(
    private readonly model: WorkbookModel,
    private readonly grid: GridWorkbook,
    private readonly painter: CellPainter,
  ) {}

  get isDone(): boolean {
    return this.jobs.length === 0;
  }

  /** Cells of an area are not as they were; null is the whole sheet. */
  add(sheet: SheetModel, area: Area | null): void {
    const shown = this.grid.getSheetBySheetId(sheet.id);
    if (shown === null || shown === undefined) return;
    const rows = Math.max(sheet.raw.rowCount, shown.getCellMatrix().getLength());
    const columns = Math.max(sheet.raw.columnCount, shown.getColumnCount());
    const whole = { row: 0, column: 0, rows, columns };
    if (area === null) {
      this.drop(sheet);
      this.jobs.push({ sheet, area: whole, next: 0 });
      return;
    }
    const last = this.jobs.at(-1);
    const clipped = {
      ...area,
      rows: Math.min(area.rows, Math.max(0, rows - area.row)),
      columns: Math.min(area.columns, Math.max(0, columns - area.column)),
    };
    // The add-in formats and fills the same cells several times in a row: once is enough as long as none was shown.
    if (last?.sheet === sheet && last.next === 0 && JSON.stringify(last.area) === JSON.stringify(clipped)) return;
    this.jobs.push({ sheet, area: clipped, next: 0 });
  }

  /** Works for one turn. @returns whether the grid has to be drawn anew */
  turn(milliseconds = TURN): boolean {
    const end = performance.now() + milliseconds;
    let changed = false;
    for (let job = this.jobs[0]; job !== undefined; job = this.jobs[0]) {
      const shown = this.model.sheets.includes(job.sheet) ? this.grid.getSheetBySheetId(job.sheet.id) : null;
      if (shown === null || shown === undefined) {
        this.jobs.shift();
        continue;
      }
      const perTurn = Math.max(1, Math.floor(STRIDE / Math.max(1, job.area.columns)));
      const stop = Math.min(job.area.rows, job.next + perTurn);
      for (; job.next < stop; job.next += 1) changed = this.row(job, shown, job.area.row + job.next) || changed;
      if (job.next >= job.area.rows) this.jobs.shift();
      if (performance.now() >= end) break;
    }
    return changed;
  }

  /** Everything at once, for areas that are small: what a person has just typed. */
  now(): boolean {
    return this.turn(Infinity);
  }

  private drop(sheet: SheetModel): void {
    const others = this.jobs.filter((job) => job.sheet !== sheet);
    this.jobs.splice(0, this.jobs.length, ...others);
  }

  private row({ sheet, area }: Job, shown: GridSheet, row: number): boolean {
    const matrix = shown.getCellMatrix();
    let changed = false;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = this.painter.cell(sheet, row, column);
      if (sameCell(matrix.getValue(row, column), cell)) continue;
      if (cell === null) matrix.realDeleteValue(row, column);
      else matrix.setValue(row, column, cell);
      changed = true;
    }
    return changed;
  }
}
