/** A cell as it is read: '' is empty, a date is its serial, an error is its text. */
export type Cell = string | number | boolean;

/** The top of a sheet's used range with all of its columns, from which the layout is recognised. */
export interface SheetSample {
  /** File the sheet comes from; '' inside Excel. */
  readonly file: string;
  readonly sheet: string;
  /** Used range, 0-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The first rows of the used range, all columns. */
  readonly values: readonly (readonly Cell[])[];
  /** Number formats of the same cells. */
  readonly formats: readonly (readonly string[])[];
  /** Serials of this workbook count from 1904. */
  readonly date1904: boolean;
  /** How many of the columns, at the right, the sheet hasn't got: they were made of its headings. */
  readonly made?: number;
}

/** A vertical merge: rows `row`..`row + rows - 1` of a column show the value of the first. */
export interface VerticalMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** A cell of the sheet, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** What the cell shows, where that is the trouble. */
  readonly shows?: string;
}
