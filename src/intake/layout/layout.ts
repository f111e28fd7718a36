import type { ErrorCode } from '../../domain/errors';
import type { WordLanguage } from '../words/headerWords';
import type { PeriodLabel } from '../values/periodHeader';
import type { DocumentColumns } from '../columns/documents';
import type { ColumnReasons } from '../columns/reasons';
import type { Doubt } from '../question';
import type { CellPlace } from '../sheet';
import type { ColumnLabel } from './header';
import type { Confidence, Field, FieldColumns } from './hints';
import type { UnreadMonth } from './unreadMonth';

export type { Confidence, Field, FieldColumns, SheetHints } from './hints';

/** A column of a matrix that holds the sales of one month, quarter, week or fiscal period. */
export interface MonthColumn {
  readonly column: number;
  readonly label: PeriodLabel;
}

/** What stands around the table: in the title rows, the sheet's name and the file's name. */
export interface Surroundings {
  readonly year: number | null;
  /** Month that the whole sheet is about, from its name or title. */
  readonly month: number | null;
  readonly unit: number | null;
  readonly currency: string | null;
}

interface LayoutBase {
  /** Rows of the sample; -1 when the table has no header. */
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly labels: readonly ColumnLabel[];
  readonly columns: FieldColumns;
  readonly confidence: Readonly<Partial<Record<Field, Confidence>>>;
  /** Other columns that could serve, best first. */
  readonly alternatives: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** Further columns whose cells are texts that may name customers, best first. */
  readonly nameColumns: readonly number[];
  readonly surroundings: Surroundings;
  /** Why the columns of customer and amount were taken. */
  readonly reasons: ColumnReasons;
  /** Sample columns under a word for a tax, an id, a remark: never offered as the amount or the customer. */
  readonly never: Readonly<Record<'customer' | 'amount', readonly number[]>>;
  /** Language of the headers, for what no cell decides. */
  readonly language: WordLanguage;
  /** Columns of text that may say "cancelled" or "Total". */
  readonly textColumns: readonly number[];
  /** What the sheet's columns leave open; their first answers are what is read until the user has answered. */
  readonly doubts: readonly Doubt[];
}

export interface LedgerLayout extends LayoutBase {
  readonly kind: 'ledger';
  /** amount: a column; product: quantity x unit price [x (1 - discount)]; quantity: no amount at all. */
  readonly amountFrom: 'amount' | 'product' | 'price' | 'quantity';
  /** Column of the document numbers where the amount is that of a whole document and counts once for each. */
  readonly documentTotal?: number;
  readonly documents: DocumentColumns;
  /** Lines of a document after its first leave out who it is about. */
  readonly fillsDocuments: boolean;
}

export interface MatrixLayout extends LayoutBase {
  readonly kind: 'matrix';
  readonly months: readonly MonthColumn[];
  /** Columns that add the months up. */
  readonly rowTotals: readonly number[];
  /** Columns among the months whose header names none. */
  readonly unread: readonly UnreadMonth[];
  /** A second table to the right with customers of its own (one year beside the other). */
  readonly beside?: MatrixLayout;
}

export interface SummaryLayout extends LayoutBase {
  readonly kind: 'summary';
  /** Years of the columns when the headers name them. */
  readonly years: { readonly last: number | null; readonly current: number | null };
}

export type Layout = LedgerLayout | MatrixLayout | SummaryLayout;

/** Why a sheet is left alone, as a fixed English identifier. */
export type IgnoreReason =
  | 'empty'
  | 'our-own-sheet'
  | 'plan-figures'
  | 'no-customer-column'
  | 'no-amount-column'
  | 'amount-unusable'
  | 'date-unusable'
  | 'nothing-like-sales'
  | 'repeats-other-sheets'
  | 'another-layout'
  | 'other-currency'
  | 'not-chosen'
  | 'no-rows';

export interface NotSales {
  readonly kind: 'none';
  readonly why: IgnoreReason;
  /** Of a column that is named as needed and holds nothing that can be read: its header and three of its cells. */
  readonly header?: string;
  readonly places?: readonly CellPlace[];
}

/** The error a user gets when every sheet is left alone for the same reason. */
export const IGNORE_ERRORS: Readonly<Partial<Record<IgnoreReason, ErrorCode>>> = {
  empty: 'workbook-empty',
  'no-customer-column': 'no-customer-column',
  'no-amount-column': 'no-amount-column',
  'amount-unusable': 'amount-unusable',
  'date-unusable': 'date-unusable',
};
