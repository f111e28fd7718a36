import type { LayoutNote } from '../layoutNote';
import type { Doubt } from '../question';
import type { Cell, SheetSample } from '../sheet';

/** The cells of one row by sample column; a step changes them in place and empties the row to leave it out. */
export type ArrangedRow = Cell[];

/** One pass of a step over the rows below the header, top to bottom. */
export interface StepRun {
  row(cells: ArrangedRow): void;
  /** What the pass found, once all rows have been shown. */
  notes(): readonly LayoutNote[];
}

/** One change that makes a plain table of a report, worked out from the sample and carried out on every row. */
export interface ArrangeStep {
  /** Sample columns whose cells it needs. */
  readonly columns: readonly number[];
  /** Whether a column behind the last one gets the customer. */
  readonly makesCustomer: boolean;
  /** Sample column in which headings name the customer. */
  readonly headingColumn?: number;
  /** Headers that change, by sample column. */
  readonly headers: ReadonlyMap<number, string>;
  readonly doubts: readonly Doubt[];
  start(): StepRun;
}

/** A sheet seen as a plain table: each line bears its customer and its month. */
export interface Arrangement {
  /** The sample with every step carried out; what a step makes stands in columns behind those of the sheet. */
  readonly sample: SheetSample;
  readonly steps: readonly ArrangeStep[];
  /** Sample columns whose cells the steps need. */
  readonly columns: readonly number[];
  /** Sample column in which headings name the customer, and the column behind the sheet that shows it on each line. */
  readonly customer: { readonly from: number; readonly to: number } | null;
  readonly doubts: readonly Doubt[];
}
