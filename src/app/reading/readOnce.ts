import type { LayoutNote } from '../../intake/layoutNote';
import type { Doubt } from '../../intake/question';
import { documentCells, OverlapWatch } from '../../intake/overlaps';
import { WatchedBook } from '../../intake/repeats';
import type { SheetFigures } from '../../intake/repeats';
import type { SheetReport } from '../../intake/report';
import type { VerticalMerge } from '../../intake/sheet';
import { arrangedReport, arrangedRows } from '../../intake/arrange/report';
import { readerOf } from '../../intake/readerOf';
import { SalesBook } from '../../domain/sales/SalesBook';
import { UserError } from '../../domain/errors';
import type { Basis } from '../../domain/types';
import type { CellValue } from '../../workbook/cells';
import type { CellBlock } from '../../workbook/port';
import { sharedRowsDoubts } from './checks/sharedRows';
import { moneyColumns, otherCurrencyCells } from './moneyFormats';
import { sheetLabel } from './sheetLabel';
import type { ChosenSheet, ReadRequest, SheetPass } from './types';

/** One pass over all rows, or what it found missing on the way. */
export type Attempt =
  | ReadAttempt
  | { readonly kind: 'needsConventions'; readonly sheet: SheetPass }
  | { readonly kind: 'needsMerges'; readonly sheet: SheetPass; readonly merges: readonly VerticalMerge[] };

export interface ReadAttempt {
  readonly kind: 'done';
  readonly book: SalesBook;
  readonly reports: SheetReport[];
  readonly figures: readonly SheetFigures[];
  /** Places of the sheets that share rows with an earlier one, though none holds all of another one. */
  readonly overlaps: ReadonlySet<number>;
}

/** Whether every sheet has the figures an ABC analysis by profit or quantity adds up. */
function hasBasis(sheets: readonly SheetPass[], basis: Basis): boolean {
  const hasColumn = ({ layout }: ChosenSheet): boolean =>
    layout.kind === 'ledger' && basis !== 'amount' && layout.columns[basis] !== undefined;
  return sheets.every(
    (sheet) => hasColumn(sheet) && (sheet.layout.kind !== 'ledger' || sheet.layout.amountFrom !== 'quantity'),
  );
}

/**
 * Reads the rows of all chosen sheets into one book, in one pass.
 * @param countOnce places of the sheets whose rows are left out where an earlier sheet holds them
 * @returns what was read, or what the pass found missing
 * @throws UserError cancelled
 */
export async function readOnce(
  sheets: readonly SheetPass[],
  request: ReadRequest,
  countOnce: ReadonlySet<number>,
): Promise<Attempt> {
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
  const overlaps = new Set<number>();
  const watch = sheets.length > 1 ? new OverlapWatch() : null;
  for (const [place, sheet] of sheets.entries()) {
    const { source, sample, layout, info } = sheet;
    const reader = readerOf(layout, {
      ...sheet,
      merges: sheet.merges ?? [],
      book,
      within: request.within ?? null,
      ...(sheet.shared === undefined ? {} : { countedElsewhere: sheet.shared.months }),
    });
    const shown = watch === null ? null : documentCells(layout, sample.columns - (sample.made ?? 0));
    const rowsOf = arrangedRows(sheet, reader, shown?.columns ?? []);
    const isHeld =
      watch === null || shown === null
        ? undefined
        : (cells: readonly CellValue[]): boolean => watch.see(cells, shown.hasNumber) && countOnce.has(place);
    const columns = rowsOf.columns.map((column) => column + sample.column);
    const rows = sheet.area.row + sheet.area.rows - reader.firstRow;
    const formats =
      sheet.currency !== null && layout.kind === 'ledger' && moneyColumns(layout).length > 0
        ? await amountFormats(sheet, reader.firstRow, rows)
        : [];
    const withCurrencies = await otherCurrencyCells(sheet, rowsOf.columns, reader.firstRow, rows);
    const blocks = source.port.read({ sheetId: info.id, row: reader.firstRow, rows, columns }, control);
    for await (const block of reader.prepare === undefined ? blocks : inOne(blocks)) {
      if (control?.signal?.aborted === true) throw new UserError('cancelled');
      const from = block.row - reader.firstRow;
      const values = rowsOf.arrange(withCurrencies?.(block.row, block.values) ?? block.values, isHeld);
      reader.prepare?.(block.row, values);
      reader.rows(block.row, values, formats.slice(from, from + block.values.length));
      control?.onProgress?.(done + from + block.values.length, total);
    }
    done += sheet.area.rows;
    const report = reader.finish();
    if (report === 'undecided') return { kind: 'needsConventions', sheet };
    if (sheet.merges === null && hasNamelessRows(report)) {
      const merges = await findVerticalMerges(sheet);
      if (merges.length > 0) return { kind: 'needsMerges', sheet, merges };
    }
    const overlap = watch?.endSheet(sheetLabel(sheet)) ?? null;
    if (overlap !== null) overlaps.add(place);
    const notes: LayoutNote[] = overlap === null ? [] : [{ kind: 'overlap', rows: overlap.rows, other: overlap.other }];
    if (sheet.shared !== undefined)
      notes.push({
        kind: 'overlap-months',
        months: [...sheet.shared.months].sort((a, b) => a - b),
        other: sheet.shared.other,
      });
    const shared = overlap === null ? [] : sharedRowsDoubts(sheet, overlap, sheets);
    reports.push(arrangedReport(withDoubtsOf(report, shared), sheet, [...rowsOf.notes(), ...notes]));
    if (watched !== null) figures.push(watched.takeFigures(!info.visible && request.sheets === null));
  }
  if (reports.length > 0 && reports.every(isByQuarter)) book.period = 'quarter';
  return { kind: 'done', book, reports, figures, overlaps };
}

function withDoubtsOf(report: SheetReport, doubts: readonly Doubt[]): SheetReport {
  return doubts.length === 0 ? report : { ...report, doubts: [...report.doubts, ...doubts] };
}

/** All blocks as one, for readers whose rows only together tell what they are; such sheets hold one row per customer. */
async function* inOne(blocks: AsyncIterable<CellBlock>): AsyncIterable<CellBlock> {
  const values: CellBlock['values'][number][] = [];
  let row: number | null = null;
  for await (const block of blocks) {
    row ??= block.row;
    for (const cells of block.values) values.push(cells);
  }
  if (row !== null) yield { row, values };
}

function isByQuarter({ notes }: SheetReport): boolean {
  return notes.some(({ kind }) => kind === 'quarters');
}

function hasNamelessRows(report: SheetReport): boolean {
  return (
    report.nonCustomers.some(({ label }) => label === '(no customer)') ||
    report.totals.some(({ label }) => label === '') ||
    report.skipped.some(({ reason, cell }) => (reason === 'not-a-date' && cell === '') || reason === 'loose-number')
  );
}

/** Names and dates merged down over several rows. */
async function findVerticalMerges(sheet: ChosenSheet): Promise<VerticalMerge[]> {
  const { customer, customerId, date } = sheet.layout.columns;
  const merges: VerticalMerge[] = [];
  for (const column of [...customer, customerId, date]) {
    if (column === undefined || column >= sheet.sample.columns - (sheet.sample.made ?? 0)) continue;
    const area = { row: sheet.area.row, column: sheet.sample.column + column, rows: sheet.area.rows, columns: 1 };
    for (const merged of await sheet.source.port.mergedAreas(sheet.info.id, area))
      if (merged.rows > 1 && merged.column === area.column)
        merges.push({ row: merged.row, column: merged.column, rows: merged.rows });
  }
  return merges;
}

async function amountFormats(sheet: ChosenSheet, row: number, rows: number): Promise<string[]> {
  const column = sheet.sample.column + (moneyColumns(sheet.layout)[0] ?? 0);
  const formats = await sheet.source.port.numberFormats(sheet.info.id, { row, column, rows, columns: 1 });
  return formats.map(([format]) => format ?? '');
}
