import { IGNORE_ERRORS } from '../../intake/layout/layout';
import type { LayoutNote } from '../../intake/layoutNote';
import { documentColumns, OverlapWatch } from '../../intake/overlaps';
import { idsOfNames } from '../../intake/merges/idsOfNames';
import { findRepeats, WatchedBook } from '../../intake/repeats';
import type { SheetFigures } from '../../intake/repeats';
import { findSharedMonths } from '../../intake/sharedMonths';
import { mergeReports } from '../../intake/mergeReports';
import type { IgnoredSheet, SheetReport } from '../../intake/report';
import type { CellPlace, VerticalMerge } from '../../intake/sheet';
import { arrangedReport, arrangedRows } from '../../intake/arrange/report';
import { readerOf } from '../../intake/readerOf';
import type { CustomerKey } from '../../domain/sales/customerKey';
import type { CustomerDirectory } from '../../domain/sales/directory';
import { SalesBook } from '../../domain/sales/SalesBook';
import { UserError } from '../../domain/errors';
import { cellAddress } from '../../workbook/address';
import type { Basis } from '../../domain/types';
import type { CellValue } from '../../workbook/cells';
import type { CellBlock } from '../../workbook/port';
import { chooseSheets, ignoredSheet } from './chooseSheets';
import { keepMainCurrency } from './mainCurrency';
import { nameByMaster } from './nameByMaster';
import { NothingToRead } from './nothingToRead';
import { detectTextConventions, shareConventions } from './textConventions';
import type { ChosenSheet, ReadRequest, SalesReading, SheetPass } from './types';
import type { Source } from './source';
import { withTotalRanges } from './totalRanges';
import { lastMonthGuess, withDoubts } from './wholeReading';

/**
 * Reads the sales of one or more workbooks. What a whole column or the sum of a sheet tells later than a row is read
 * (order of day and month, copies of sheets, merged names) makes the reading start over with it.
 * @throws NothingToRead when no sheet looks like sales; UserError 'unknown-sheet', 'cancelled'
 */
export async function readSales(request: ReadRequest): Promise<SalesReading> {
  const { chosen, ignored } = await chooseSheets(request);
  if (chosen.length === 0) throw nothingIn(ignored);
  let sheets: SheetPass[] = [];
  for (const sheet of chosen) sheets.push({ ...sheet, ...(await detectTextConventions(sheet, request.today)) });
  const alone = [...ignored];
  let countsOnce = false; // rows that an earlier sheet holds are left out
  let below = 0; // what the amounts add up to as they stand, where they count the other way round
  let joined: ReadonlyMap<CustomerKey, CustomerKey> = new Map();
  for (;;) {
    const { kept, ignored: otherCurrency } = keepMainCurrency(shareConventions(sheets), request.hints.currency ?? null);
    const attempt = await readOnce(kept, withJoined(request, joined), countsOnce);
    if (attempt.kind === 'needsConventions') {
      const found = await detectTextConventions(attempt.sheet, request.today, true);
      sheets = replaceSheet(sheets, attempt.sheet, (sheet) => ({ ...sheet, ...found, merges: sheet.merges }));
      continue;
    }
    if (attempt.kind === 'needsMerges') {
      sheets = replaceSheet(sheets, attempt.sheet, (sheet) => ({ ...sheet, merges: attempt.merges }));
      continue;
    }
    const repeats = findRepeats(attempt.figures).flatMap((index) => kept[index] ?? []);
    if (repeats.length > 0) {
      alone.push(...repeats.map((sheet) => ignoredSheet(sheet, 'repeats-other-sheets')));
      sheets = sheets.filter((sheet) => !repeats.some((repeat) => isSameTable(repeat, sheet)));
      continue;
    }
    const shared = findSharedMonths(
      kept.map((sheet, i) => (canLeaveMonths(sheet) ? (attempt.figures[i] ?? null) : null)),
    );
    const [later, earlier] = [kept[shared?.index ?? -1], kept[shared?.other ?? -1]];
    if (shared !== null && later !== undefined && earlier !== undefined) {
      const other = sheetLabel(earlier);
      sheets = replaceSheet(sheets, later, (sheet) => ({ ...sheet, shared: { months: shared.months, other } }));
      continue;
    }
    if (!countsOnce && attempt.hasOverlaps) {
      countsOnce = true;
      continue;
    }
    if (joined.size === 0 && attempt.book.directory.hasIds) {
      joined = idsOfNames(attempt.book.customers(), request.refused);
      if (joined.size > 0) continue;
    }
    const sum = attempt.reports.reduce((all, { amountRead }) => all + amountRead, 0);
    if (sum < 0 && below === 0 && kept.every(({ hints }) => hints.sign === undefined)) {
      below = sum;
      sheets = sheets.map((sheet) => ({ ...sheet, hints: { ...sheet.hints, sign: 'reversed' } }));
      continue;
    }
    const reports: SheetReport[] = [];
    for (const [i, report] of attempt.reports.entries())
      reports.push(await withTotalRanges(withDoubts(report, kept[i], below), kept[i]));
    const reading = toReading(kept, { ...attempt, reports }, [...alone, ...otherCurrency]);
    const notes = [...joinedNotes(attempt.book.directory, joined), ...(await nameByMaster(request, reading))];
    return {
      ...reading,
      reports: reading.reports.map((report, i) => {
        const own = withFileNote(report, request.sources);
        if (i > 0) return own;
        return { ...own, notes: [...own.notes, ...notes], guesses: [...own.guesses, ...lastMonthGuess(reading)] };
      }),
    };
  }
}

/** The request with names joined to their ids; what the user has joined goes on from there. */
function withJoined(request: ReadRequest, joined: ReadonlyMap<CustomerKey, CustomerKey>): ReadRequest {
  if (joined.size === 0) return request;
  const { aliases } = request;
  const targets = [...joined].map(([name, id]) => [name, aliases?.get(id) ?? id] as const);
  return { ...request, aliases: new Map([...targets, ...(aliases ?? [])]) };
}

function joinedNotes(directory: CustomerDirectory, joined: ReadonlyMap<CustomerKey, CustomerKey>): LayoutNote[] {
  if (joined.size === 0) return [];
  const ids = new Set(joined.values());
  return [
    {
      kind: 'ids-joined',
      names: directory
        .identities()
        .filter(({ key }) => ids.has(key))
        .map(({ name }) => name),
    },
  ];
}

/** A sheet with months as columns, of which none has been left out yet. */
const canLeaveMonths = ({ layout, shared }: SheetPass): boolean => layout.kind === 'matrix' && shared === undefined;

const sheetLabel = ({ source, info }: ChosenSheet): string =>
  source.file === '' ? info.name : `${source.file}: ${info.name}`;

/** Two tables may stand side by side in one sheet: they share its sample, not their layout. */
const isSameTable = (a: ChosenSheet, b: ChosenSheet): boolean => a.sample === b.sample && a.layout === b.layout;

function replaceSheet(
  sheets: readonly SheetPass[],
  old: ChosenSheet,
  change: (sheet: SheetPass) => SheetPass,
): SheetPass[] {
  return sheets.map((sheet) => (isSameTable(sheet, old) ? change(sheet) : sheet));
}

/** One pass over all rows, or what it found missing on the way. */
type Attempt =
  | ReadAttempt
  | { readonly kind: 'needsConventions'; readonly sheet: SheetPass }
  | { readonly kind: 'needsMerges'; readonly sheet: SheetPass; readonly merges: readonly VerticalMerge[] };

interface ReadAttempt {
  readonly kind: 'done';
  readonly book: SalesBook;
  readonly reports: SheetReport[];
  readonly figures: readonly SheetFigures[];
  /** Sheets share some of their rows, though none holds all of another one. */
  readonly hasOverlaps: boolean;
}

function toReading(
  sheets: readonly SheetPass[],
  { book, reports }: ReadAttempt,
  ignored: readonly IgnoredSheet[],
): SalesReading {
  const [first] = sheets;
  if (reports.every(({ rowsRead, doubts }) => rowsRead === 0 && doubts.length === 0))
    throw new NothingToRead('all-rows-skipped', { sheet: first?.info.name ?? '' }, ignored, reports);
  return {
    book,
    reports: mergeReports(reports),
    sheets: sheets.filter((sheet, i) => sheets.findIndex(({ sample }) => sample === sheet.sample) === i),
    ignored,
    layout: first?.layout.kind ?? 'ledger',
    hasYears: first?.layout.kind === 'summary' && first.layout.columns.lastYear !== undefined,
  };
}

/** Whether every sheet has the figures an ABC analysis by profit or quantity adds up. */
function hasBasis(sheets: readonly SheetPass[], basis: Basis): boolean {
  const hasColumn = ({ layout }: ChosenSheet): boolean =>
    layout.kind === 'ledger' && basis !== 'amount' && layout.columns[basis] !== undefined;
  return sheets.every(
    (sheet) => hasColumn(sheet) && (sheet.layout.kind !== 'ledger' || sheet.layout.amountFrom !== 'quantity'),
  );
}

async function readOnce(sheets: readonly SheetPass[], request: ReadRequest, countsOnce: boolean): Promise<Attempt> {
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
  let hasOverlaps = false;
  const watch = sheets.length > 1 ? new OverlapWatch() : null;
  for (const sheet of sheets) {
    const { source, sample, layout, info } = sheet;
    const reader = readerOf(layout, {
      ...sheet,
      merges: sheet.merges ?? [],
      book,
      within: request.within ?? null,
      ...(sheet.shared === undefined ? {} : { countedElsewhere: sheet.shared.months }),
    });
    const shown = watch === null ? null : documentColumns(layout, sample.columns - (sample.made ?? 0));
    const rowsOf = arrangedRows(sheet, reader, shown ?? []);
    const isHeld =
      watch === null || shown === null
        ? undefined
        : (cells: readonly CellValue[]): boolean => watch.see(cells) && countsOnce;
    const columns = rowsOf.columns.map((column) => column + sample.column);
    const rows = sheet.area.row + sheet.area.rows - reader.firstRow;
    const formats =
      sheet.currency !== null && layout.columns.amount !== undefined
        ? await amountFormats(sheet, reader.firstRow, rows)
        : [];
    const blocks = source.port.read({ sheetId: info.id, row: reader.firstRow, rows, columns }, control);
    for await (const block of reader.prepare === undefined ? blocks : inOne(blocks)) {
      if (control?.signal?.aborted === true) throw new UserError('cancelled');
      const from = block.row - reader.firstRow;
      const values = rowsOf.arrange(block.values, isHeld);
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
    hasOverlaps ||= overlap !== null;
    const notes: LayoutNote[] = overlap === null ? [] : [{ kind: 'overlap', ...overlap }];
    if (sheet.shared !== undefined)
      notes.push({
        kind: 'overlap-months',
        months: [...sheet.shared.months].sort((a, b) => a - b),
        other: sheet.shared.other,
      });
    reports.push(arrangedReport(report, sheet, [...rowsOf.notes(), ...notes]));
    if (watched !== null) figures.push(watched.takeFigures(!info.visible && request.sheets === null));
  }
  if (reports.length > 0 && reports.every(isByQuarter)) book.period = 'quarter';
  return { kind: 'done', book, reports, figures, hasOverlaps };
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
  const unusable = looked.find(({ places }) => places !== undefined);
  const cells = unusable?.places?.map(shownPlace).join(', ') ?? '';
  return new NothingToRead(
    looked.length === 0 ? 'workbook-empty' : code,
    { sheet: sheets, count: looked.length, header: unusable?.header ?? '', cells },
    ignored,
  );
}

/** A cell with what it shows: C2 (#N/A). */
const shownPlace = ({ row, column, shows = '' }: CellPlace): string =>
  shows === '' ? cellAddress(row, column) : `${cellAddress(row, column)} (${shows})`;

/** A report with what was assumed as its file was opened. */
function withFileNote(report: SheetReport, sources: readonly Source[]): SheetReport {
  const note = sources.find(({ file }) => file === report.file)?.note ?? null;
  return note === null ? report : { ...report, notes: [...report.notes, note] };
}
