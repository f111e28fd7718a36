/**
 * What the product needs from any workbook: Excel through Office.js (`workbook/excel`) or a file
 * (`workbook/xlsx`). Rows and columns are 0-based everywhere in code; A1 addresses are for people.
 */
import type { Area, CellValue } from './cells';
import type { WritePlan } from './plan';

export interface SheetInfo {
  /** Stays the same when the sheet is renamed or moved, as long as the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** The smallest rectangle that holds every cell with content; null for an empty sheet. */
  readonly used: Area | null;
  /** The mark of a sheet that we made (a worksheet custom property), else null. */
  readonly mark: string | null;
  /** The run that made the sheet was stopped before its table stood. */
  readonly isUnfinished?: boolean;
  readonly isProtected: boolean;
}

export interface TableInfo {
  readonly name: string;
  readonly sheetId: string;
  /** Header row and totals row included. */
  readonly area: Area;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface NameInfo {
  readonly name: string;
  /** With its leading '='. */
  readonly formula: string;
}

/** A block of rows; `values[r][c]` is row `row + r` and the c-th column asked for. */
export interface CellBlock {
  readonly row: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface ReadRequest {
  readonly sheetId: string;
  readonly row: number;
  readonly rows: number;
  /** Absolute column indexes, ascending. */
  readonly columns: readonly number[];
  /** Rows per block; the executor may give smaller blocks. Default 5,000. */
  readonly blockRows?: number;
}

/** Progress and cancel for long work. `aborted` is looked at between blocks. */
export interface Control {
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (done: number, total: number) => void;
}

/** How a write is carried out, and what it belongs to. */
export interface WriteControl extends Control {
  readonly stamp?: WriteStamp;
}

/** What a write belongs to: who made it and what it is. Kept with what Restore needs. */
export interface WriteStamp {
  /** The surface that wrote: the pane or the ribbon. */
  readonly owner: string;
  /** What was written, as 'results' or 'visit'. A run that was interrupted is taken up by the next of the same label. */
  readonly label: string;
}

export interface NotKept {
  readonly sheet: string;
  readonly address: string;
  readonly wanted: CellValue;
  readonly found: CellValue;
}

export interface WriteOutcome {
  readonly cellsWritten: number;
  /** Cells that hold something else than what was written, found by reading back. */
  readonly notKept: readonly NotKept[];
}

export interface WorkbookPort {
  /** True where rows added to a table with a totals row move that row down. */
  readonly movesTotalsRows?: boolean;
  /** True when date serials of this workbook count from 1904 instead of 1900. */
  date1904(): Promise<boolean>;
  /** In the order of the tabs, hidden sheets included. */
  sheets(): Promise<readonly SheetInfo[]>;
  tables(): Promise<readonly TableInfo[]>;
  /** Names of the whole workbook with what they stand for ("=Lists!$A$2:$A$4"); names of single sheets are not among them. */
  names(): Promise<readonly NameInfo[]>;
  /** Rows of a sheet that are hidden by hand or by a filter. */
  hiddenRows(sheetId: string): Promise<number>;
  /** Cell values in blocks of rows, top to bottom. Formulas come as their values. */
  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock>;
  /** Number formats of an area, `[row][column]`, in Excel's English notation ("General", "@", "mmm-yy"). */
  numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]>;
  /** Formulas of an area: '=…' where the cell has one, else ''. */
  formulas(sheetId: string, area: Area): Promise<readonly (readonly string[])[]>;
  /** Merged areas that touch an area. Asked seldom: in Excel looking for them costs the user's undo list (office-js #5918). */
  mergedAreas(sheetId: string, area: Area): Promise<readonly Area[]>;
  /** Names of the charts of a sheet; absent where a plan is written whole or not at all. */
  chartNames?(sheetId: string): Promise<readonly string[]>;
  /** Carries a plan out and reads back what was written. */
  execute(plan: WritePlan, control?: WriteControl): Promise<WriteOutcome>;
}
