import type { Texts } from '../i18n/texts';
import type { ConditionalFormatPlan, ListValidationPlan, PrintPlan } from '../workbook/plan';
import type { Area } from '../workbook/cells';
import type { TableSchema } from './schema/tableSchema';
import { columnKeys } from './schema/tableSchema';

/** One column of a table of ours. */
export interface ColumnTemplate<K extends string> {
  readonly key: K;
  /** In the language of the sheets. */
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly format?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
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

/** How a column looks, apart from what the schema says of it. */
export type ColumnStyle<K extends string> = Omit<ColumnTemplate<K>, 'key' | 'header'>;

/** The columns of a schema in the language of the sheets, with their style. */
export function styledColumns<K extends string>(
  schema: TableSchema<K>,
  texts: Texts,
  styles: Readonly<Record<K, ColumnStyle<K>>>,
): ColumnTemplate<K>[] {
  const { headers } = schema.words(texts);
  return columnKeys(schema).map((key) => ({ key, header: headers[key], ...styles[key] }));
}

/** A sheet of ours that holds one table, as plain data. */
export interface TableTemplate<K extends string> {
  readonly schema: TableSchema<K>;
  readonly name: string;
  readonly hidden?: boolean;
  readonly title: string;
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
