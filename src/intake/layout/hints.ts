import type { Month } from '../../domain/time/month';
import type { Basis } from '../../domain/types';
import type { DecimalMark } from '../values/amount';
import type { DateOrder } from '../values/date';

/** What can stand in a column of a sales sheet. */
export type Field =
  | 'customer'
  | 'customerId'
  | 'date'
  | 'year'
  | 'month'
  | 'amount'
  | 'quantity'
  | 'unitPrice'
  | 'discount'
  | 'profit'
  | 'rep'
  | 'region'
  | 'product'
  | 'category'
  | 'order'
  | 'status'
  | 'currency'
  | 'documentType'
  | 'lastYear'
  | 'thisYear';

/** Field -> column of the sample. The customer may be made of several columns (province + city). */
export type FieldColumns = Readonly<Partial<Record<Exclude<Field, 'customer'>, number>>> & {
  readonly customer: readonly number[];
};

/** sure: the header says it and the cells agree; likely: part of the header; guess: the cells alone. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** What a person has said about a sheet; it wins over anything recognised. */
export interface SheetHints {
  /** Last header row, 0-based in the sheet. */
  readonly headerRow?: number;
  /** Field -> absolute column. */
  readonly columns?: Readonly<Partial<Record<Field, number>>>;
  /** First and last absolute column of the months. */
  readonly months?: { readonly first: number; readonly last: number };
  readonly year?: number;
  /** Calendar month in which the first period of the first fiscal year named lies. */
  readonly firstPeriod?: Month;
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMark;
  /** Factor of the amounts. */
  readonly unit?: number;
  /** ISO code of the one currency to read. */
  readonly currency?: string;
  readonly basis?: Basis;
  /** What a document type (a cell of the type column, as it stands) does to sales. */
  readonly documents?: Readonly<Record<string, DocumentEffect>>;
  /** Whether the total of a document that stands on each of its lines counts once per document or on every line. */
  readonly documentTotal?: 'once' | 'each';
  /** Whether credits are sales (an accounting journal) or amounts have the sign of a sale. */
  readonly sign?: 'reversed' | 'as-is';
  /** The month that is whole, however low it is; the month that is not over and does not count yet. */
  readonly completeMonth?: Month;
  readonly partMonth?: Month;
  /** The sheet is left alone by the user's word. */
  readonly leave?: boolean;
  /** Codes of doubts that the user has looked at and let stand. */
  readonly confirmed?: readonly QuestionCode[];
}

/** What a document does to sales: it is one, it takes one back, it never came about, or it is money and no sale. */
export const DOCUMENT_EFFECTS = ['sale', 'return', 'cancelled', 'payment'] as const;
export type DocumentEffect = (typeof DOCUMENT_EFFECTS)[number];

/** What can't be told for sure and would change a sum or a name. The identifiers are part of the JSON report. */
export const QUESTION_CODES = [
  'customer-column',
  'amount-column',
  'amount-unusable',
  'document-total',
  'document-type',
  'other-documents',
  'reversed-signs',
  'no-customer',
  'one-customer',
  'larger-sheet',
  'shared-rows',
  'known-customers',
  'our-words',
  'row-totals',
  'fiscal-start',
  'month-header',
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];
