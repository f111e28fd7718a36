import type { SalesBook } from '../../domain/sales/SalesBook';
import type { Month } from '../../domain/time/month';
import type { Layout, SheetHints } from '../layout/layout';
import type { SheetReport } from '../report';
import type { Cell, SheetSample, VerticalMerge } from '../sheet';
import type { FoundDecimalMark, FoundDateOrder } from './conventions';

/** Only sales of one rep or region, by the user's choice. */
export interface Within {
  readonly field: 'rep' | 'region';
  readonly value: string;
}

/** What a reader of one sheet is made with. */
export interface ReadSetting {
  readonly sample: SheetSample;
  readonly book: SalesBook;
  readonly hints: SheetHints;
  readonly order: FoundDateOrder;
  readonly mark: FoundDecimalMark;
  /** The one currency to read; null reads all. */
  readonly currency: string | null;
  readonly currencyRows: Readonly<Record<string, number>>;
  readonly merges: readonly VerticalMerge[];
  readonly hiddenRows: number;
  readonly within: Within | null;
  /** Months whose sales an earlier sheet holds with the same figures; they are not counted again. */
  readonly countedElsewhere?: ReadonlySet<Month>;
}

/** Reads the rows of one sheet into the book. Rows come in order, in blocks. */
export interface SheetReader {
  readonly layout: Layout;
  /** Sample columns whose cells `rows` wants, in this order. */
  readonly columns: readonly number[];
  /** First row of the sheet that holds data, 0-based. */
  readonly firstRow: number;
  /** Shows all rows at once before they are read, to readers whose rows only together tell what they are. */
  prepare?(firstRow: number, values: readonly (readonly Cell[])[]): void;
  /**
   * @param firstRow row of values[0], 0-based in the sheet
   * @param formats number formats of the amount column, where they may name currencies
   */
  rows(firstRow: number, values: readonly (readonly Cell[])[], formats?: readonly string[]): void;
  /** 'undecided' when a text needs a date order or decimal mark that nothing had settled before. */
  finish(): SheetReport | 'undecided';
}
