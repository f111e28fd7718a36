import type { Month } from '../domain/time/month';
import type { ColumnReasons } from './columns/reasons';
import type { DocumentEffect } from './layout/hints';
import type { Confidence, Field, IgnoreReason, Layout } from './layout/layout';
import type { DecimalMark } from './values/amount';
import type { DateOrder } from './values/date';
import type { LayoutNote } from './layoutNote';
import type { Doubt } from './question';
import type { CellPlace } from './sheet';

/** Why a data row did not become a sales row. The identifiers are part of the JSON report. */
export const SKIP_REASONS = [
  'blank-amount',
  'loose-number',
  'error-cell',
  'not-a-number',
  'not-a-date',
  'date-out-of-range',
  'future-date',
  'cancelled',
  'other-currency',
  'repeated-total',
  'payment',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export type { CellPlace } from './sheet';

export interface Skipped {
  readonly reason: SkipReason;
  readonly place: CellPlace;
  /** What stands in the cell. */
  readonly cell: string | number | boolean;
}

/** Sales to nobody in particular, by label. */
export interface NonCustomer {
  readonly label: string;
  readonly amount: number;
  readonly rows: number;
  readonly firstRow: number;
}

/** Rows of one document type and what was made of them. */
export interface DocumentType {
  readonly text: string;
  readonly rows: number;
  /** As it counts: returns below zero. */
  readonly sum: number;
  readonly taken: DocumentEffect;
}

/** A totals row and whether what was read adds up to it. */
export interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** After the unit is applied; null when the row holds no number where amounts stand. */
  readonly stated: number | null;
  /** What was read where the total stands for; equal to `stated` when they agree. */
  readonly read: number | null;
  readonly agrees: boolean;
  /** Rows that its formula adds up, 0-based, of a total that differs. */
  readonly covers?: { readonly first: number; readonly last: number };
}

/** Something the reader had to assume; each is a question a person can answer. */
export type Guess =
  | { readonly kind: 'date-order'; readonly assumed: DateOrder; readonly example: string; readonly place: CellPlace }
  | {
      readonly kind: 'decimal-mark';
      readonly assumed: DecimalMark;
      readonly example: string;
      readonly place: CellPlace;
    }
  | { readonly kind: 'year'; readonly assumed: number }
  | { readonly kind: 'unit'; readonly assumed: number }
  | { readonly kind: 'currency'; readonly assumed: string; readonly rows: Readonly<Record<string, number>> }
  | {
      readonly kind: 'column';
      readonly field: Field;
      readonly column: number;
      readonly alternatives: readonly number[];
    }
  /** The last month lies far below the months before it, and no day tells whether it is over. */
  | { readonly kind: 'last-month'; readonly month: Month; readonly sales: number; readonly usual: number }
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'price-as-amount' };

/** What was read from one sheet, and how. */
export interface SheetReport {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout['kind'];
  /** Last header row, 0-based; -1 when the table has none. */
  readonly headerRow: number;
  /** Field -> absolute columns. */
  readonly columns: Readonly<Partial<Record<Field | 'months', readonly number[]>>>;
  readonly headers: Readonly<Partial<Record<Field | 'months', string>>>;
  readonly confidence: Readonly<Partial<Record<Field, Confidence>>>;
  /** Why the columns of customer and amount were taken. */
  readonly reasons: ColumnReasons;
  readonly rowsRead: number;
  /** Of a ledger, the customer with the most rows. */
  readonly mostRows: { readonly name: string; readonly rows: number } | null;
  readonly skipped: readonly Skipped[];
  readonly totals: readonly TotalRow[];
  readonly nonCustomers: readonly NonCustomer[];
  readonly dateOrder: DateOrder | 'serial' | 'none';
  readonly unit: number;
  readonly amountRead: number;
  /** The total that the sheet itself states for all of its rows; null when it states none. */
  readonly statedTotal: number | null;
  readonly guesses: readonly Guess[];
  /** What stops the run until the user has answered: guesses of customer or amount, and checks that failed. */
  readonly doubts: readonly Doubt[];
  /** The shape in which the sales stand, where it is not the plain one. */
  readonly notes: readonly LayoutNote[];
  readonly documentTypes: readonly DocumentType[];
  readonly hiddenRows: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

export interface IgnoredSheet {
  readonly file: string;
  readonly sheet: string;
  readonly why: IgnoreReason;
  /** Of a column that is named as needed and holds nothing that can be read: its header and three of its cells. */
  readonly header?: string;
  readonly places?: readonly CellPlace[];
  /** Of a sheet that holds sales in another layout: the rows of its cells. */
  readonly rows?: number;
}
