/** A cell as Excel's `range.values` gives it: '' is an empty cell, a date is its serial, an error is its text ("#N/A"). */
export type CellValue = string | number | boolean;

/** A rectangle of cells; all four are whole numbers >= 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
