import type { QuestionCode, SheetHints } from './layout/hints';
import type { CellPlace } from './sheet';

/**
 * Something that a sheet leaves open and that would change a sum or a name. A run stops with it until the user has
 * answered, or has said that the likeliest answer is to be taken.
 */
export interface Doubt {
  readonly code: QuestionCode;
  /** What is asked for: 'customer', 'amount', a document type, a sheet. */
  readonly field: string;
  /** Values that fill the text of the question, such as a document type, a header, a share of sales. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Cells that show the doubt, at most three. */
  readonly places: readonly CellPlace[];
  /** The likeliest first: it is what was read. */
  readonly answers: readonly DoubtAnswer[];
}

/** One way to read the sheet: the hint that says so, and what it is about. */
export interface DoubtAnswer {
  readonly hint: SheetHints;
  /** Absolute column, null for an answer about more than a column. */
  readonly column: number | null;
  /** Header of the column; else a word that names the answer ("once", "return"). */
  readonly header: string;
  /** Names of the sheets to read, where the answer is about that. */
  readonly sheets?: readonly string[];
}
