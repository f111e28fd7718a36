/**
 * Write plans: everything a use case wants changed in a workbook, as plain data. The preview, the tests, the golden
 * files, Restore and both executors look at the same plan. Positions are 0-based. Executors apply the parts of a sheet
 * plan in the order of the interface: formats before values, values before tables, tables before what refers to them.
 */
import type { Area, CellValue } from './port';

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
}

export interface ListValidationPlan {
  readonly area: Area;
  /** A formula that names the list ("=KA_List_Class") or the entries themselves. */
  readonly source: string | readonly string[];
  /** When false another value is allowed after a warning. */
  readonly strict: boolean;
}

/** One rule on an area; the first that is true wins. `formula` is written for the top left cell of the area. */
export interface ConditionalFormatPlan {
  readonly area: Area;
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'>;
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
  /** Width as files store it: in characters of the body font, the padding of a cell included. */
  readonly columnWidths?: readonly { readonly column: number; readonly columns: number; readonly width: number }[];
  /** Height in points. */
  readonly rowHeights?: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  readonly validations?: readonly ListValidationPlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  readonly print?: PrintPlan;
}

export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  /** Workbook names, "KA_List_Class" -> "=Lists!$A$2:$A$4". */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
}

/** Whether carrying the plan out would change anything. */
export function isEmptyPlan(plan: WritePlan): boolean {
  return plan.sheets.length === 0 && (plan.names ?? []).length === 0;
}

/** Number of cells a plan gives a value, a formula or an empty text. */
export function countCells(plan: WritePlan): number {
  let count = 0;
  for (const sheet of plan.sheets)
    for (const block of sheet.blocks ?? [])
      for (const row of block.cells) for (const cell of row) if (cell !== null) count += 1;
  return count;
}
