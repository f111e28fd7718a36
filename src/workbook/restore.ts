/**
 * Restore: what a workbook held before a plan was carried out, as plain data that a hidden sheet can hold, and the
 * port of executors that can put it back.
 */
import type { CellStyle, DataBarPlan, PlanCell } from './plan';
import type { Area, CellValue } from './cells';
import type { Control, WorkbookPort, WriteStamp } from './port';

/** Mark of the very hidden sheet that keeps what Restore needs after a ribbon command. */
export const RESTORE_MARK = 'restore';

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

/** A width or height in points as it was, null where it differs within the area, and as the plan wants it. */
export interface SnapshotSize {
  readonly area: Area;
  readonly before: number | null;
  readonly written: number;
}

/** Looks, widths and heights of areas the plan styled on a sheet that was there. */
export interface SnapshotLooks {
  readonly styles: readonly { readonly area: Area; readonly before: LooksBefore; readonly written: CellStyle }[];
  readonly widths: readonly SnapshotSize[];
  readonly heights: readonly SnapshotSize[];
}

/** A rule for what may be typed as Excel holds it: its rule as plain data, its note and what it says to another value. */
export interface ValidationBefore {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly refusal: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

/** A list the plan put on an area, and the rule that all its cells had before; null for none. */
export interface SnapshotValidation {
  readonly area: Area;
  readonly source: string;
  readonly before: ValidationBefore | null;
}

/** A chart of ours as it was; `values` and `categories` are addresses, null where Excel does not tell them. */
export interface ChartBefore {
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string | null;
    readonly categories: string | null;
  }[];
}

export interface SheetSnapshot {
  readonly sheetId: string;
  readonly name: string;
  /** The mark of a sheet of ours, else null: a sheet that is known by another id by now is found by its name and mark. */
  readonly mark: string | null;
  /** The plan made the sheet. */
  readonly added: boolean;
  readonly blocks: readonly SnapshotBlock[];
  readonly formats: readonly SnapshotFormats[];
  readonly looks: SnapshotLooks;
  /** Lists the plan set on areas whose cells all had the same rule, or none. */
  readonly validations: readonly SnapshotValidation[];
  /** Conditional formats the plan added: area and formula. */
  readonly conditionalFormats: readonly { readonly area: Area; readonly formula: string }[];
  /** Data bars the plan added. */
  readonly dataBars: readonly DataBarPlan[];
  /** Areas the plan joined. Taken apart only on a sheet the plan made: what was joined before Excel does not tell. */
  readonly merges: readonly Area[];
  /** Charts of the plan; `before` is null for one that it added. */
  readonly charts: readonly { readonly name: string; readonly title: string; readonly before: ChartBefore | null }[];
  /** Shapes of the plan by name, and whether other shapes of the same prefix had to go. */
  readonly drawings: readonly {
    readonly prefix: string;
    readonly shapes: readonly string[];
    readonly replaced: boolean;
  }[];
}

export interface Snapshot {
  /** What the write belongs to; null where it was not said. */
  readonly stamp: WriteStamp | null;
  readonly sheets: readonly SheetSnapshot[];
  readonly addedTables: readonly string[];
  readonly resizedTables: readonly {
    readonly name: string;
    readonly sheetId: string;
    /** Header row and totals row included. */
    readonly before: Area;
    readonly written: Area;
    /** Its new rows were inserted above its totals row. */
    readonly hasTotals: boolean;
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
  /** Charts and drawings that could not be brought back to what they showed. */
  readonly chartsLeft: readonly string[];
}

export interface RestorablePort extends WorkbookPort {
  /** What the last execute wrote over, taken before it wrote; null when nothing was executed. */
  readonly lastSnapshot: Snapshot | null;
  /** Puts back what a snapshot holds, cell by cell, where the cell still holds what was written. */
  restore(snapshot: Snapshot, control?: Control): Promise<RestoreOutcome>;
  /**
   * Keeps a snapshot in the workbook for whoever opens the pane later. The next execute, and a restore, empty it.
   *
   * @returns false when it is larger than about 2 MB and therefore not kept.
   */
  saveSnapshot(snapshot: Snapshot): Promise<boolean>;
  /** Takes up a snapshot that was kept in the workbook as the last one; null when there is none. */
  loadSnapshot(): Promise<Snapshot | null>;
}
