import type { SheetHints } from '../../../src/intake/layout/layout';
import type { SkipReason } from '../../../src/intake/report';
import type { Area, CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../memoryPort';
import type { Random } from './random';
import type { TrapLanguage } from './words';

/** What a row adds to the truth; `customer` is '' for sales to nobody in particular. */
export interface Count {
  customer: string;
  month: number;
  amount: number;
}

/** One row of a sheet that is being made up. Cells stand by column key. */
export interface Row {
  cells: Record<string, CellValue>;
  formats: Record<string, string>;
  counts: Count[];
  /** Sum of the amounts that a total of the sheet holds for this row. */
  stated: number;
  /** Amount of a row that is left out; a total may hold it. */
  left: number;
  isTotal?: boolean;
  /** What the report must list about this row. */
  skips: { reason: SkipReason; key: string }[];
  /** Label under which the report must list the row as no customer. */
  nobody?: string;
  /** Index of the customer; -1 for nobody. */
  who: number;
  /** Serial of the day; NaN in a matrix. */
  day: number;
  /** A blank line or remark that is no row of the table. */
  isFiller?: boolean;
}

export interface Column {
  key: string;
  header: CellValue;
  headerFormat?: string;
  /** Header over this and the next columns. */
  group?: CellValue;
}

/** Title rows, header, rows; a sheet may stack several. */
export interface Block {
  above: CellValue[][];
  /** Totals rows between title and header. */
  aboveHeader: Row[];
  columns: Column[];
  rows: Row[];
  below: CellValue[][];
}

export interface SheetDraft {
  name: string;
  blocks: Block[];
  visible: boolean;
  leadColumns: number;
  leadRows: number;
  hiddenRows: number;
  /** Keys of columns whose equal neighbours are merged down. */
  mergedKeys: string[];
  file: string;
}

export interface Draft {
  kind: 'ledger' | 'matrix';
  language: TrapLanguage;
  customers: { name: string; id: string }[];
  hasIds: boolean;
  sheets: SheetDraft[];
  decoys: MemorySheet[];
  date1904: boolean;
  today: number;
  /** What a person answers to the questions the combination is built to raise. */
  hints: SheetHints;
  questions: Set<string>;
  /** Names of the transformations applied, in order. */
  trail: string[];
  random: Random;
}

/** One way in which real sheets differ from clean ones. */
export interface Trap {
  readonly name: string;
  /** The promise of the reading specification it belongs to. */
  readonly bullet: string;
  readonly on: readonly Draft['kind'][];
  /** Transformations of one group exclude each other. */
  readonly group?: string;
  /** Order of application. */
  readonly phase: number;
  /** Chance to be part of a random combination; default 0.25. */
  readonly chance?: number;
  /** Raises a question that only a person can answer. */
  readonly ambiguous?: boolean;
  /** False when the draft doesn't allow it; then nothing was changed. */
  apply(draft: Draft): boolean;
}

export function blankRow(): Row {
  return { cells: {}, formats: {}, counts: [], stated: 0, left: 0, skips: [], who: -1, day: NaN };
}

export function blocksOf(draft: Draft): Block[] {
  return draft.sheets.flatMap(({ blocks }) => blocks);
}

export function rowsOf(draft: Draft): Row[] {
  return blocksOf(draft).flatMap(({ rows }) => rows);
}

/** Rows that are sales and nothing else. */
export function salesOf(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.counts.length > 0 && row.who >= 0 && row.skips.length === 0);
}

export const monthKeys = (block: Block): string[] =>
  block.columns.map(({ key }) => key).filter((key) => /^m\d+$/.test(key));

export const toCents = (value: number): number => Math.round(value * 100) / 100;

export type Merge = Area;
