import type { ConditionalFormatPlan, ListValidationPlan, PrintPlan } from '../workbook/plan';
import type { Area } from '../workbook/cells';

/** One column of a table of ours. */
export interface ColumnTemplate<K extends string> {
  readonly key: K;
  /** In the language of the sheets. */
  readonly header: string;
  /** In every language: a column is found again by any of them. */
  readonly knownAs: readonly string[];
  /** Characters. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly format?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  /** 'person': what people type there is kept; 'ours': written at every run. */
  readonly owner: 'ours' | 'person';
  /** A calculated column, in English notation; `own` gives "[@Date]" of a column of this table. */
  readonly formula?: (own: (key: K) => string) => string;
  /** Drop-down of the cells. */
  readonly list?: ListTemplate;
}

/** A drop-down, with the note Excel shows beside a chosen cell. */
export interface ListTemplate {
  /** A name of the workbook ("=KA_List_Method") or the entries themselves. */
  readonly source: string | readonly string[];
  /** When false, other values are allowed after a warning. */
  readonly strict: boolean;
  /** Up to 255 characters. */
  readonly note?: string;
  /** What Excel says to another value, up to 255 characters. */
  readonly refusal?: string;
}

/** A sheet of ours that holds one table, as plain data. */
export interface TableTemplate<K extends string> {
  readonly mark: string;
  readonly table: string;
  readonly name: string;
  readonly hidden?: boolean;
  readonly title: string;
  /** Titles in every language, to recognise our own title line. */
  readonly knownTitles: readonly string[];
  /** Quiet lines between the title and the table. */
  readonly lines: readonly string[];
  readonly columns: readonly ColumnTemplate<K>[];
  readonly rowHeight?: number;
  /** Columns that stay when scrolling to the right. */
  readonly frozenColumns: number;
  readonly print: Omit<PrintPlan, 'titleRows' | 'area'>;
  /** Rules for the rows of the table; `column` gives the letters of a column, `area` that of some columns' cells. */
  readonly rules?: (place: TablePlace<K>) => readonly ConditionalFormatPlan[];
  readonly validations?: (place: TablePlace<K>) => readonly ListValidationPlan[];
}

/** Where the rows of a table stand, for rules that refer to cells. */
export interface TablePlace<K extends string> {
  /** "$C6": column fixed, first row of the area. */
  readonly ref: (key: K) => string;
  readonly area: (key: K) => Area;
}

/** First rows of a sheet of ours: title, then the quiet lines, one blank row, the header. */
export const TITLE_ROW = 0;

export function headerRowOf<K extends string>(template: TableTemplate<K>): number {
  return TITLE_ROW + template.lines.length + 2;
}
