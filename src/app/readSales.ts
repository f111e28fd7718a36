import type { IgnoreReason, Layout, SheetHints } from '../intake/layout/layout';
import { IGNORE_ERRORS } from '../intake/layout/layout';
import { recognise } from '../intake/layout/recognise';
import { findRepeats } from '../intake/repeats';
import type { IgnoredSheet, SheetReport } from '../intake/report';
import type { SheetSample, VerticalMerge } from '../intake/sheet';
import type { Within } from '../intake/read/reader';
import { readerOf } from '../intake/readerOf';
import type { SettledMark, SettledOrder } from '../intake/read/settle';
import { SalesBook } from '../domain/sales/SalesBook';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import type { Basis } from '../domain/types';
import type { Area, Control, SheetInfo, WorkbookPort } from '../workbook/port';
import { isOwnTable } from '../sheets/names';
import type { SavedMapping } from './settings';
import { savedHints } from './savedHints';
import type { Source } from './source';
import { settleSheet } from './settleSheet';

/** Rows of a sheet from which its layout is told. */
const SAMPLE_ROWS = 400;
const SAMPLE_COLUMNS = 400;

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

/** Thrown when no sheet could be read as sales; carries what was looked at. */
export class NothingToRead extends UserError {
  constructor(
    code: UserError['code'],
    params: UserError['params'],
    readonly ignored: readonly IgnoredSheet[],
    readonly reports: readonly SheetReport[] = [],
  ) {
    super(code, params);
  }
}

/** A sheet chosen for reading, with everything needed to read it. */
export interface ChosenSheet {
  readonly source: Source;
  readonly info: SheetInfo;
  readonly area: Area;
  readonly sample: SheetSample;
  readonly layout: Layout;
  readonly hints: SheetHints;
  order: SettledOrder;
  mark: SettledMark;
  currency: string | null;
  currencyRows: Readonly<Record<string, number>>;
  merges: readonly VerticalMerge[];
  mergesAsked: boolean;
  settled: boolean;
  readonly hiddenRows: number;
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
    sheets = oneCurrency(sheets, request.hints.currency ?? null, ignored);
    const attempt = await readOnce(sheets, request);
    if (attempt === 'again') continue;
    const repeats = findRepeats(attempt.reports);
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
      ...attempt,
      sheets,
      ignored,
      layout: layout?.kind ?? 'ledger',
      hasYears: layout?.kind === 'summary' && layout.columns.lastYear !== undefined,
    };
  }
}

function ignoredSheet(sheet: ChosenSheet | undefined, why: IgnoreReason): IgnoredSheet {
  return { file: sheet?.source.file ?? '', sheet: sheet?.info.name ?? '', why };
}

async function chooseSheets(request: ReadRequest): Promise<{ chosen: ChosenSheet[]; ignored: IgnoredSheet[] }> {
  const found: ChosenSheet[] = [];
  const ignored: IgnoredSheet[] = [];
  const known: string[] = [];
  for (const source of request.sources) {
    const tables = await source.port.tables();
    const date1904 = await source.port.date1904();
    for (const info of await source.port.sheets()) {
      known.push(info.name);
      const leave = (why: IgnoreReason): void => {
        ignored.push({ file: source.file, sheet: info.name, why });
      };
      if (info.mark !== null || tables.some((table) => table.sheetId === info.id && isOwnTable(table.name)))
        leave('our-own-sheet');
      else if (request.sheets !== null && !request.sheets.includes(info.name)) leave('not-chosen');
      else if (info.used === null) leave('empty');
      else {
        const sample = await takeSample(source, info, info.used, date1904);
        const hints = { ...savedHints(request.mappings?.get(info.name), sample), ...request.hints };
        checkHints(hints, info, info.used);
        const layout = recognise(sample, hints);
        if (layout.kind === 'none') leave(layout.why);
        else found.push(await chosenSheet(source, info, info.used, sample, layout, hints));
      }
    }
  }
  for (const name of request.sheets ?? [])
    if (!known.includes(name)) throw new UserError('unknown-sheet', { sheet: name, sheets: known.join(', ') });
  const kinds: Layout['kind'][] = ['ledger', 'matrix', 'summary'];
  const kind = kinds.find((candidate) => found.some(({ layout }) => layout.kind === candidate));
  const isSure = ({ layout }: ChosenSheet): boolean =>
    layout.confidence.customer !== 'guess' && layout.confidence.amount !== 'guess';
  const anySure = found.some((sheet) => sheet.layout.kind === kind && isSure(sheet));
  const chosen = found.filter((sheet) => {
    const fits = sheet.layout.kind === kind && (!anySure || isSure(sheet));
    if (!fits) ignored.push(ignoredSheet(sheet, 'another-layout'));
    return fits;
  });
  return { chosen, ignored };
}

async function chosenSheet(
  source: Source,
  info: SheetInfo,
  area: Area,
  sample: SheetSample,
  layout: Layout,
  hints: SheetHints,
): Promise<ChosenSheet> {
  return {
    source,
    info,
    area,
    sample,
    layout,
    hints,
    order: { order: null, assumed: false, example: null },
    mark: { mark: null, assumed: false, example: null },
    currency: hints.currency ?? null,
    currencyRows: {},
    merges: [],
    mergesAsked: false,
    settled: false,
    hiddenRows: await source.port.hiddenRows(info.id),
  };
}

async function takeSample(source: Source, info: SheetInfo, used: Area, date1904: boolean): Promise<SheetSample> {
  const rows = Math.min(used.rows, SAMPLE_ROWS);
  const columns = Math.min(used.columns, SAMPLE_COLUMNS);
  const area = { row: used.row, column: used.column, rows, columns };
  const values = await readAll(source.port, info.id, area);
  const formats = await source.port.numberFormats(info.id, area);
  return {
    file: source.file,
    sheet: info.name,
    row: used.row,
    column: used.column,
    rows: used.rows,
    columns,
    values,
    formats,
    date1904,
  };
}

async function readAll(port: WorkbookPort, sheetId: string, area: Area): Promise<SheetSample['values']> {
  const values: SheetSample['values'][number][] = [];
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  for await (const block of port.read({ sheetId, row: area.row, rows: area.rows, columns }))
    values.push(...block.values);
  return values;
}

function checkHints(hints: SheetHints, info: SheetInfo, used: Area): void {
  const last = used.column + used.columns;
  for (const [field, column] of Object.entries(hints.columns ?? {}))
    if (column < used.column || column >= last)
      throw new UserError('mapping-outside-sheet', { sheet: info.name, field, column: column + 1 });
  const { headerRow } = hints;
  if (headerRow !== undefined && (headerRow < used.row || headerRow >= used.row + used.rows))
    throw new UserError('header-row-outside-sheet', { sheet: info.name, row: headerRow + 1 });
}

/** More than one currency is never added up: the one with most rows is read, sheets wholly in another are left alone. */
function oneCurrency(sheets: readonly ChosenSheet[], wanted: string | null, ignored: IgnoredSheet[]): ChosenSheet[] {
  const rows = new Map<string, number>();
  for (const sheet of sheets)
    for (const [currency, count] of Object.entries(sheet.currencyRows))
      rows.set(currency, (rows.get(currency) ?? 0) + count);
  if (rows.size < 2 && wanted === null) return [...sheets];
  const main = wanted ?? [...rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  const all = Object.fromEntries(rows);
  const kept: ChosenSheet[] = [];
  for (const sheet of sheets) {
    const own = Object.keys(sheet.currencyRows);
    if (own.length === 1 && own[0] !== main && sheet.layout.columns.currency === undefined) {
      ignored.push(ignoredSheet(sheet, 'other-currency'));
      continue;
    }
    sheet.currency = main;
    sheet.currencyRows = all;
    kept.push(sheet);
  }
  return kept;
}

async function readOnce(
  sheets: readonly ChosenSheet[],
  request: ReadRequest,
): Promise<{ book: SalesBook; reports: SheetReport[] } | 'again'> {
  const { today, basis, control } = request;
  const byQuantity = sheets.every(({ layout }) => layout.kind === 'ledger' && layout.amountFrom === 'quantity');
  const book = new SalesBook({
    today,
    basis: byQuantity ? 'amount' : basis,
    ...(request.aliases ? { aliases: request.aliases } : {}),
  });
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
  }
  return { book, reports };
}

function hasNamelessRows(report: SheetReport): boolean {
  return (
    report.nonCustomers.some(({ label }) => label === '(no customer)') ||
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
