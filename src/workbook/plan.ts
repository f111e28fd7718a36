/**
 * Write plans: everything a use case wants changed in a workbook, as plain data. The preview, the tests, the golden
 * files, Restore and both executors look at the same plan. Positions are 0-based. Executors apply the parts of a sheet
 * plan in the order of the interface: formats before values, values before tables, tables before what refers to them.
 */
import type { Area, CellValue } from './cells';

/** A formula in Excel's English notation, with its leading '='. */
export interface FormulaCell {
  readonly formula: string;
}

/** null leaves the cell alone, '' clears it. Strings are written as text, never parsed and never as a formula. */
export type PlanCell = CellValue | FormulaCell | null;

export interface BlockPlan {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface NumberFormatPlan {
  readonly area: Area;
  /** '@' makes text cells; other formats in Excel's English notation. */
  readonly format: string;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  /** '#RRGGBB' */
  readonly color?: string;
  /** '#RRGGBB' */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Colour of a thin line under each row of the area. */
  readonly lineBelow?: string;
}

export interface StylePlan {
  readonly area: Area;
  readonly style: CellStyle;
}

export interface TablePlan {
  /** Fixed ASCII name, KA_… */
  readonly name: string;
  /** Header row included, totals row not. */
  readonly area: Area;
  /** 'create' makes the table over cells written before; 'resize' stretches the one that is there. */
  readonly action: 'create' | 'resize';
  /**
   * Of a table to stretch: its area as it was when the plan was made, totals row not included. A table that has moved
   * since, or whose new rows hold something by now, is not written to.
   */
  readonly from?: Area;
  /**
   * Calculated columns (columns of the sheet): what new rows of the table get by themselves, in Excel's English notation
   * with this table's own columns as "[@Date]". The rows that are there carry the formula as cells of a block.
   */
  readonly formulas?: readonly { readonly column: number; readonly formula: string }[];
}

export interface ListValidationPlan {
  readonly area: Area;
  /** A formula that names the list ("=KA_List_Class") or the entries themselves. */
  readonly source: string | readonly string[];
  /** When false another value is allowed after a warning. */
  readonly strict: boolean;
  /** The note Excel shows when a cell of the area is chosen; title up to 32, text up to 255 characters. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** What Excel says when another value is typed; same lengths. */
  readonly refusal?: { readonly title: string; readonly text: string };
}

/** One rule on an area; the first that is true wins. `formula` is written for the top left cell of the area. */
export interface ConditionalFormatPlan {
  readonly area: Area;
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'>;
}

/** A bar in each cell of an area, as long as its number between two ends. */
export interface DataBarPlan {
  readonly area: Area;
  readonly from: number;
  readonly to: number;
  /** '#RRGGBB' */
  readonly color: string;
}

/** A row of numbers drawn in a chart. Names, values and categories are cells of the sheet the chart stands on. */
export interface SeriesPlan {
  /** 'scatter' draws points (categories are x) joined by straight lines; all series of a chart do then. */
  readonly kind: 'column' | 'line' | 'scatter';
  /** One cell with the name. */
  readonly name: Area;
  readonly values: Area;
  readonly categories: Area;
  /** '#RRGGBB' of the line, or of the fill of columns. */
  readonly color: string;
  /** Columns: colour of the outline. */
  readonly outline?: string;
  /** Lines: points, 1.75 when absent. */
  readonly weight?: number;
  readonly dash?: 'solid' | 'dash';
  readonly marker?: 'none' | 'diamond';
  /** Values written at the points or columns, in this number format. */
  readonly labels?: string;
}

/** A native chart, found again by its name and then brought up to date in place. */
export interface ChartPlan {
  /** Fixed ASCII name, KA_…, unique on its sheet. */
  readonly name: string;
  /** Says the finding. */
  readonly title: string;
  /** Cells it covers. */
  readonly place: Area;
  readonly series: readonly SeriesPlan[];
  /** Percent of a column's width between columns. */
  readonly gapWidth?: number;
  /** Number format of the value axis; null hides the axis and its grid. */
  readonly valueFormat: string | null;
  readonly valueRange?: { readonly from?: number; readonly to?: number };
  /** Number format and ends of the x axis of points. */
  readonly categoryFormat?: string;
  readonly categoryRange?: { readonly from?: number; readonly to?: number };
  readonly legend: 'bottom' | 'none';
}

/** A box with text or a line between two boxes. Places are points from the top left corner of the sheet. */
export type ShapePlan = BoxShape | LineShape;

export interface BoxShape {
  readonly kind: 'box';
  /** Fixed ASCII name that begins with the drawing's prefix. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly textColor: string;
  readonly textSize: number;
  readonly bold?: boolean;
  /** '#RRGGBB' */
  readonly fill: string;
  readonly outline: string;
  /** Points. */
  readonly weight: number;
  readonly dash: 'solid' | 'dash' | 'dot';
}

export interface LineShape {
  readonly kind: 'line';
  readonly name: string;
  /** Names of the boxes it joins: from the bottom of one to the top of the other. */
  readonly from: string;
  readonly to: string;
  readonly color: string;
  readonly weight: number;
  readonly dash: 'solid' | 'dash' | 'dot';
}

/** All shapes of a sheet whose name begins with the prefix, drawn anew; no other shape is touched. */
export interface DrawingPlan {
  readonly prefix: string;
  readonly shapes: readonly ShapePlan[];
}

export interface PrintPlan {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly area?: Area;
  /** Pages across; 0 or absent leaves the scale alone. */
  readonly fitWidth?: number;
  /** Percent; not together with fitWidth. */
  readonly scale?: number;
  /** Left, right, top and bottom margin in points; absent leaves the margins alone. */
  readonly margin?: number;
  /** 0-based rows repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** 0-based rows that begin a new page; with fitWidth Excel ignores them. */
  readonly breaksBefore?: readonly number[];
  /** Text at the foot of every page, with Excel's codes ("&P", "&N", "&A"); "&" of a text is doubled. */
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

export interface NewSheet {
  readonly kind: 'new';
  /** Localised; a taken name gets " (2)" before the plan is made. */
  readonly name: string;
  /** Worksheet custom property that makes it ours. */
  readonly mark: string;
  readonly hidden?: boolean;
}

export interface ExistingSheet {
  readonly kind: 'existing';
  readonly id: string;
  readonly name: string;
  /** Set when the sheet is ours and has lost its mark. */
  readonly mark?: string;
}

export interface SheetPlan {
  readonly sheet: NewSheet | ExistingSheet;
  readonly numberFormats?: readonly NumberFormatPlan[];
  readonly blocks?: readonly BlockPlan[];
  readonly tables?: readonly TablePlan[];
  readonly styles?: readonly StylePlan[];
  /** Cells joined into one; what stands in their first cell is kept. */
  readonly merges?: readonly Area[];
  /** Width as files store it: in characters of the body font, the padding of a cell included. */
  readonly columnWidths?: readonly { readonly column: number; readonly columns: number; readonly width: number }[];
  /** Height in points. */
  readonly rowHeights?: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  readonly validations?: readonly ListValidationPlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly dataBars?: readonly DataBarPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  readonly print?: PrintPlan;
  readonly charts?: readonly ChartPlan[];
  readonly drawings?: readonly DrawingPlan[];
}

export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  /** Workbook names, "KA_List_Class" -> "=Lists!$A$2:$A$4". */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
  /** What "Remove Key Accounts" takes away, after everything else. */
  readonly removals?: Removals;
}

/** Sheets and columns of ours that go; a column inside a table goes out of the table, cells to its right move in. */
export interface Removals {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly {
    readonly sheetId: string;
    readonly sheet: string;
    readonly area: Area;
    /** Text the first cell must still hold: where another column stands by now, none is deleted. */
    readonly header?: string;
  }[];
  readonly names: readonly string[];
}

/** Whether carrying the plan out would change anything. */
export function isEmptyPlan(plan: WritePlan): boolean {
  const { sheets, names = [], removals } = plan;
  const removed = removals === undefined ? 0 : removals.sheets.length + removals.columns.length + removals.names.length;
  return sheets.length === 0 && names.length === 0 && removed === 0;
}

/** Number of cells a plan gives a value, a formula or an empty text. */
export function countCells(plan: WritePlan): number {
  let count = 0;
  for (const sheet of plan.sheets)
    for (const block of sheet.blocks ?? [])
      for (const row of block.cells) for (const cell of row) if (cell !== null) count += 1;
  return count;
}
