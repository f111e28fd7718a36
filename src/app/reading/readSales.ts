import type { Layout, SheetHints } from '../../intake/layout/layout';
import { IGNORE_ERRORS } from '../../intake/layout/layout';
import { findRepeats, WatchedBook } from '../../intake/repeats';
import type { SheetFigures } from '../../intake/repeats';
import { mergeReports } from '../../intake/mergeReports';
import type { IgnoredSheet, SheetReport } from '../../intake/report';
import type { VerticalMerge } from '../../intake/sheet';
import type { Within } from '../../intake/read/reader';
import { readerOf } from '../../intake/readerOf';
import { SalesBook } from '../../domain/sales/SalesBook';
import { UserError } from '../../domain/errors';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Basis } from '../../domain/types';
import type { Control } from '../../workbook/port';
import type { ChosenSheet } from './chooseSheets';
import { chooseSheets, ignoredSheet } from './chooseSheets';
import { oneCurrency } from './mainCurrency';
import type { SavedMapping } from '../ownSheets/settings';
import { NothingToRead } from './nothingToRead';
import type { Source } from './source';
import { settleSheet, shareEvidence } from './textConventions';

export type { ChosenSheet } from './chooseSheets';

export interface ReadRequest {
  readonly sources: readonly Source[];
  /** Names of the sheets to read; null reads every sheet that looks like sales. */
  readonly sheets: readonly string[] | null;
  readonly today: SerialDate;
  readonly basis: Basis;
  /** What a person has said, for every sheet. */
  readonly hints: SheetHints;
  /** What a person has said about single sheets, by name; it holds while the headers still match. */
  readonly mappings?: ReadonlyMap<string, SavedMapping>;
  /** Customer keys joined by the user's word. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly within?: Within | null;
  readonly control?: Control;
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
  readonly sheets: readonly ChosenSheet[];
}

/**
 * Reads the sales of one or more workbooks. What a whole column or the sum of a sheet tells later than a row is read
 * (order of day and month, copies of sheets, merged names) makes the reading start over with it.
 * @throws NothingToRead when no sheet looks like sales; UserError 'unknown-sheet', 'cancelled'
 */
export async function readSales(request: ReadRequest): Promise<SalesReading> {
  const { chosen, ignored } = await chooseSheets(request);
  if (chosen.length === 0) throw nothingIn(ignored);
  let sheets = chosen;
  for (;;) {
    for (const sheet of sheets) if (!sheet.settled) await settleSheet(sheet, request.today);
    shareEvidence(sheets);
    sheets = oneCurrency(sheets, request.hints.currency ?? null, ignored);
    const attempt = await readOnce(sheets, request);
    if (attempt === 'again') continue;
    const repeats = findRepeats(attempt.figures);
    if (repeats.length > 0) {
      for (const index of repeats) ignored.push(ignoredSheet(sheets[index], 'repeats-other-sheets'));
      sheets = sheets.filter((_, index) => !repeats.includes(index));
      continue;
    }
    const read = attempt.reports.reduce((sum, report) => sum + report.rowsRead, 0);
    if (read === 0) {
      const first = sheets[0];
      throw new NothingToRead('all-rows-skipped', { sheet: first?.info.name ?? '' }, ignored, attempt.reports);
    }
    const layout = sheets[0]?.layout;
    return {
      book: attempt.book,
      reports: mergeReports(attempt.reports),
      sheets: sheets.filter((sheet, i) => sheets.findIndex(({ sample }) => sample === sheet.sample) === i),
      ignored,
      layout: layout?.kind ?? 'ledger',
      hasYears: layout?.kind === 'summary' && layout.columns.lastYear !== undefined,
    };
  }
}

interface Attempt {
  readonly book: SalesBook;
  readonly reports: SheetReport[];
  readonly figures: readonly SheetFigures[];
}

/** Whether every sheet has the figures an ABC analysis by profit or quantity adds up. */
function hasBasis(sheets: readonly ChosenSheet[], basis: Basis): boolean {
  const hasColumn = ({ layout }: ChosenSheet): boolean =>
    layout.kind === 'ledger' && basis !== 'amount' && layout.columns[basis] !== undefined;
  return sheets.every(
    (sheet) => hasColumn(sheet) && (sheet.layout.kind !== 'ledger' || sheet.layout.amountFrom !== 'quantity'),
  );
}

async function readOnce(sheets: readonly ChosenSheet[], request: ReadRequest): Promise<Attempt | 'again'> {
  const { today, basis, control } = request;
  const options = {
    today,
    basis: hasBasis(sheets, basis) ? basis : 'amount',
    ...(request.aliases ? { aliases: request.aliases } : {}),
  };
  const watched = sheets.length > 1 ? new WatchedBook(options) : null;
  const book = watched ?? new SalesBook(options);
  const figures: SheetFigures[] = [];
  const reports: SheetReport[] = [];
  const total = sheets.reduce((sum, sheet) => sum + sheet.area.rows, 0);
  let done = 0;
  for (const sheet of sheets) {
    const { source, sample, layout, info } = sheet;
    const reader = readerOf(layout, { ...sheet, book, within: request.within ?? null });
    const columns = reader.columns.map((column) => column + sample.column);
    const rows = sheet.area.row + sheet.area.rows - reader.firstRow;
    const formats =
      sheet.currency !== null && layout.columns.amount !== undefined
        ? await amountFormats(sheet, reader.firstRow, rows)
        : [];
    for await (const block of source.port.read({ sheetId: info.id, row: reader.firstRow, rows, columns }, control)) {
      if (control?.signal?.aborted === true) throw new UserError('cancelled');
      const from = block.row - reader.firstRow;
      reader.rows(block.row, block.values, formats.slice(from, from + block.values.length));
      control?.onProgress?.(done + from + block.values.length, total);
    }
    done += sheet.area.rows;
    const report = reader.finish();
    if (report === 'undecided') {
      sheet.settled = false;
      await settleSheet(sheet, request.today, true);
      return 'again';
    }
    if (!sheet.mergesAsked && hasNamelessRows(report) && (await askMerges(sheet))) return 'again';
    reports.push(report);
    if (watched !== null) figures.push(watched.takeFigures(!info.visible && request.sheets === null));
  }
  return { book, reports, figures };
}

function hasNamelessRows(report: SheetReport): boolean {
  return (
    report.nonCustomers.some(({ label }) => label === '(no customer)') ||
    report.totals.some(({ label }) => label === '') ||
    report.skipped.some(({ reason, cell }) => (reason === 'not-a-date' && cell === '') || reason === 'loose-number')
  );
}

/** Looks for names and dates merged down over several rows; true when there are any. */
async function askMerges(sheet: ChosenSheet): Promise<boolean> {
  sheet.mergesAsked = true;
  const { customer, customerId, date } = sheet.layout.columns;
  const merges: VerticalMerge[] = [];
  for (const column of [...customer, customerId, date]) {
    if (column === undefined) continue;
    const area = { row: sheet.area.row, column: sheet.sample.column + column, rows: sheet.area.rows, columns: 1 };
    for (const merged of await sheet.source.port.mergedAreas(sheet.info.id, area))
      if (merged.rows > 1 && merged.column === area.column)
        merges.push({ row: merged.row, column: merged.column, rows: merged.rows });
  }
  sheet.merges = merges;
  return merges.length > 0;
}

async function amountFormats(sheet: ChosenSheet, row: number, rows: number): Promise<string[]> {
  const column = sheet.sample.column + (sheet.layout.columns.amount ?? 0);
  const formats = await sheet.source.port.numberFormats(sheet.info.id, { row, column, rows, columns: 1 });
  return formats.map(([format]) => format ?? '');
}

function nothingIn(ignored: readonly IgnoredSheet[]): NothingToRead {
  const looked = ignored.filter(({ why }) => why !== 'our-own-sheet' && why !== 'not-chosen');
  const reasons = new Set(looked.map(({ why }) => why));
  const [only] = reasons;
  const code = (reasons.size === 1 && only !== undefined ? IGNORE_ERRORS[only] : undefined) ?? 'nothing-like-sales';
  const sheets = looked.map(({ sheet }) => sheet).join(', ');
  return new NothingToRead(
    looked.length === 0 ? 'workbook-empty' : code,
    { sheet: sheets, count: looked.length },
    ignored,
  );
}
