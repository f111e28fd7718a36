import type { Arrangement } from '../../intake/arrange/types';
import type { Layout, SheetHints } from '../../intake/layout/layout';
import type { IgnoredSheet, SheetReport } from '../../intake/report';
import type { SheetSample, VerticalMerge } from '../../intake/sheet';
import type { FoundDateOrder, FoundDecimalMark } from '../../intake/read/conventions';
import type { Within } from '../../intake/read/reader';
import type { SalesBook } from '../../domain/sales/SalesBook';
import type { Month } from '../../domain/time/month';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Basis } from '../../domain/types';
import type { Area } from '../../workbook/cells';
import type { Control, SheetInfo, WorkbookPort } from '../../workbook/port';
import type { SavedMapping } from '../ownSheets/settings';
import type { OwnColumns, OwnColumnWords } from './ownColumns';
import type { Source } from './source';

export type { Field, SheetHints } from '../../intake/layout/layout';

export interface ReadRequest {
  readonly sources: readonly Source[];
  /** Ids of sheets of the target that hold a table of ours without its name or mark. */
  readonly ownSheets?: { readonly port: WorkbookPort; readonly ids: ReadonlySet<string> };
  /** How the columns that we write back are told; without it they are read like any other. */
  readonly ownColumns?: OwnColumnWords;
  /** Names of the sheets to read; null reads every sheet that looks like sales. */
  readonly sheets: readonly string[] | null;
  readonly today: SerialDate;
  readonly basis: Basis;
  /** What the user has said, for every sheet. */
  readonly hints: SheetHints;
  /** What the user has said about single sheets, by name; it holds while the headers still match. */
  readonly mappings?: ReadonlyMap<string, SavedMapping>;
  /** Customer keys joined by the user's word. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Pairs of customer keys the user wants apart, `${a}\n${b}`. */
  readonly refused?: ReadonlySet<string>;
  readonly within?: Within | null;
  readonly control?: Control;
}

/** A sheet chosen for reading and the layout it is read in. Nothing of it changes while the sheets are read. */
export interface ChosenSheet {
  readonly source: Source;
  readonly info: SheetInfo;
  readonly area: Area;
  /** Without the columns that we wrote. */
  readonly sample: SheetSample;
  readonly own: OwnColumns;
  readonly layout: Layout;
  /** How a report is made a plain table; `sample` is what it then reads like. Null for a plain table. */
  readonly arrangement: Arrangement | null;
  readonly hints: SheetHints;
  readonly hiddenRows: number;
}

/** What only a whole column, or the sheets beside it, tell about how a sheet is written. */
export interface Conventions {
  readonly order: FoundDateOrder;
  readonly mark: FoundDecimalMark;
  /** The one currency that is read; null reads all. */
  readonly currency: string | null;
  /** Rows by currency code. */
  readonly currencyRows: Readonly<Record<string, number>>;
  /** Names and dates merged down over several rows; null until somebody has asked for them. */
  readonly merges: readonly VerticalMerge[] | null;
}

/** A chosen sheet with the conventions of one pass. */
export interface SheetPass extends ChosenSheet, Conventions {
  /** Months that an earlier sheet holds with the same figures, and where they stand. */
  readonly shared?: { readonly months: ReadonlySet<Month>; readonly other: string };
}

/** All the sales of the sources in one book, and how they were read. */
export interface SalesReading {
  readonly book: SalesBook;
  readonly reports: readonly SheetReport[];
  readonly ignored: readonly IgnoredSheet[];
  readonly layout: Layout['kind'];
  /** Whether a summary tells last year and this year apart. */
  readonly hasYears: boolean;
  /** The sheets that were read. */
  readonly sheets: readonly SheetPass[];
}
