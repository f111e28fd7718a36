/**
 * Restore: what a workbook held before a plan was carried out, as plain data that a hidden sheet can hold, and the
 * port of executors that can put it back.
 */
import type { PlanCell } from './plan';
import type { Area, CellValue, Control, WorkbookPort } from './port';

/** A block the plan wrote: what was there, and what was written; null cells were left alone. */
export interface SnapshotBlock {
  readonly row: number;
  readonly column: number;
  readonly before: readonly (readonly PlanCell[])[];
  readonly written: readonly (readonly PlanCell[])[];
}

/** Number formats an area had before the plan set others. */
interface SnapshotFormats {
  readonly area: Area;
  readonly before: readonly (readonly string[])[];
}

/** How an area looked before; null where its cells differ, which is then left as it is. Lines are 'None' or a colour. */
export interface LooksBefore {
  readonly bold: boolean | null;
  readonly size: number | null;
  readonly color: string | null;
  /** '' for no fill. */
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly indent: number | null;
  readonly wrap: boolean | null;
  readonly bottomLine: string | null;
  readonly innerLine: string | null;
}

/** Looks, widths in points or heights in points of areas the plan styled on a sheet that was there. */
export interface SnapshotLooks {
  readonly styles: readonly { readonly area: Area; readonly before: LooksBefore }[];
  readonly widths: readonly { readonly area: Area; readonly before: number | null }[];
  readonly heights: readonly { readonly area: Area; readonly before: number | null }[];
}

export interface SheetSnapshot {
  readonly sheetId: string;
  readonly name: string;
  /** The plan made the sheet. */
  readonly added: boolean;
  readonly blocks: readonly SnapshotBlock[];
  readonly formats: readonly SnapshotFormats[];
  readonly looks: SnapshotLooks;
  /** Areas whose validation the plan set where none was. */
  readonly validations: readonly Area[];
  /** Conditional formats the plan added: area and formula. */
  readonly conditionalFormats: readonly { readonly area: Area; readonly formula: string }[];
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly addedTables: readonly string[];
  readonly resizedTables: readonly {
    readonly name: string;
    readonly sheetId: string;
    readonly before: Area;
    readonly written: Area;
  }[];
  /** `before` is null for a name the plan added. */
  readonly names: readonly { readonly name: string; readonly before: string | null; readonly written: string }[];
}

/** A cell that was left as it is because it no longer holds what we wrote. */
export interface NotRestored {
  readonly sheet: string;
  readonly address: string;
  readonly written: CellValue;
  readonly found: CellValue;
}

export interface RestoreOutcome {
  readonly cellsRestored: number;
  readonly notRestored: readonly NotRestored[];
  /** Sheets we made that are empty now. They are not deleted: that would clear the user's undo stack. */
  readonly emptiedSheets: readonly string[];
  /** Tables that were meant to go back to their old size or away and could not. */
  readonly tablesLeft: readonly string[];
}

export interface RestorablePort extends WorkbookPort {
  /** What the last execute wrote over, taken before it wrote; null when nothing was executed. */
  readonly lastSnapshot: Snapshot | null;
  /** Puts back what a snapshot holds, cell by cell, where the cell still holds what was written. */
  restore(snapshot: Snapshot, control?: Control): Promise<RestoreOutcome>;
}
