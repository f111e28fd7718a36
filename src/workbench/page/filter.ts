import type { Area } from '../../workbook/cells';
import { intersection } from '../host/model/cells/cellRange';
import type { SheetModel } from '../host/model/types';

/** A value of a column and how many rows have it. */
export interface FilterValue {
  readonly text: string;
  readonly rows: number;
}

/** The block of cells around a cell that empty rows and columns end, as Excel finds what a filter is for. */
export function currentRegion(sheet: SheetModel, row: number, column: number): Area {
  const used = sheet.usedArea(true);
  let [top, left, bottom, right] = [row, column, row, column];
  if (used === null) return { row, column, rows: 1, columns: 1 };
  const [lastRow, lastColumn] = [used.row + used.rows - 1, used.column + used.columns - 1];
  const isRowUsed = (at: number): boolean => {
    for (let each = Math.max(0, left - 1); each <= Math.min(lastColumn, right + 1); each++)
      if (sheet.hasContent(at, each)) return true;
    return false;
  };
  const isColumnUsed = (at: number): boolean => {
    for (let each = Math.max(0, top - 1); each <= Math.min(lastRow, bottom + 1); each++)
      if (sheet.hasContent(each, at)) return true;
    return false;
  };
  for (let grows = true; grows;) {
    grows = false;
    while (top > used.row && isRowUsed(top - 1)) [top, grows] = [top - 1, true];
    while (bottom < lastRow && isRowUsed(bottom + 1)) [bottom, grows] = [bottom + 1, true];
    while (left > used.column && isColumnUsed(left - 1)) [left, grows] = [left - 1, true];
    while (right < lastColumn && isColumnUsed(right + 1)) [right, grows] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows of one block of cells hidden by the values of its columns. The header row stays. */
export class SheetFilter {
  private readonly chosen = new Map<number, ReadonlySet<string>>();
  /** Rows hidden here; rows that were hidden before stay so when the filter goes. */
  private readonly hidden = new Set<number>();

  private constructor(
    private readonly sheet: SheetModel,
    readonly area: Area,
  ) {}

  /** A filter for the table or the block of cells that a cell stands in; null where there are no rows below a header. */
  static around(sheet: SheetModel, row: number, column: number): SheetFilter | null {
    const here = { row, column, rows: 1, columns: 1 };
    const table = sheet.tables.find(({ area }) => intersection(area, here) !== null);
    const area = table?.area ?? currentRegion(sheet, row, column);
    return area.rows > 1 ? new SheetFilter(sheet, area) : null;
  }

  isOf(sheet: SheetModel): boolean {
    return sheet === this.sheet;
  }

  holds(row: number, column: number): boolean {
    return intersection(this.area, { row, column, rows: 1, columns: 1 }) !== null;
  }

  /** Values of a column among the rows that the other columns leave, in the order of their first appearance. */
  values(column: number): readonly FilterValue[] {
    const counts = new Map<string, number>();
    for (const row of this.bodyRows()) {
      if (!this.passes(row, column)) continue;
      const text = this.text(row, column);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return [...counts].map(([text, rows]) => ({ text, rows }));
  }

  isChosen(column: number, text: string): boolean {
    return this.chosen.get(column)?.has(text) ?? true;
  }

  /** Shows only rows with one of these texts in a column; null shows all. */
  choose(column: number, texts: ReadonlySet<string> | null): void {
    if (texts === null) this.chosen.delete(column);
    else this.chosen.set(column, texts);
    for (const row of this.bodyRows()) this.setHidden(row, !this.passes(row, null));
    this.note();
  }

  /** Takes the filter away. */
  clear(): void {
    this.chosen.clear();
    for (const row of [...this.hidden]) this.setHidden(row, false);
    this.note();
  }

  private note(): void {
    const isFiltered = this.chosen.size > 0;
    const table = this.sheet.tables.find(({ area }) => intersection(area, this.area) !== null);
    if (table === undefined) this.sheet.isDataFiltered = isFiltered;
    else table.isDataFiltered = isFiltered;
  }

  private setHidden(row: number, hide: boolean): void {
    if (hide === this.hidden.has(row)) return;
    const stored = this.sheet.raw.getRow(row + 1);
    if (hide && stored.hidden) return;
    stored.hidden = hide;
    if (hide) this.hidden.add(row);
    else this.hidden.delete(row);
  }

  private passes(row: number, exceptColumn: number | null): boolean {
    for (const [column, texts] of this.chosen)
      if (column !== exceptColumn && !texts.has(this.text(row, column))) return false;
    return true;
  }

  /** A cell as a person reads it. */
  private text(row: number, column: number): string {
    return this.sheet.cell(row, column)?.displayText ?? '';
  }

  private *bodyRows(): Iterable<number> {
    for (let row = this.area.row + 1; row < this.area.row + this.area.rows; row++) yield row;
  }
}
