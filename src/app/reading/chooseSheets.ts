import type { IgnoreReason, Layout, NotSales, SheetHints } from '../../intake/layout/layout';
import { arrangeSheet } from '../../intake/arrange/arrange';
import { measureOf } from '../../intake/arrange/measures';
import { arrangedHints } from '../../intake/arrange/report';
import { mergeHints } from '../../intake/layout/mergeHints';
import { recognise } from '../../intake/layout/recognise';
import { likeSibling } from '../../intake/layout/sameShape';
import { amountKindOf } from '../../intake/words/amountHeaders';
import type { IgnoredSheet } from '../../intake/report';
import type { SheetSample } from '../../intake/sheet';
import { UserError } from '../../domain/errors';
import type { Area } from '../../workbook/cells';
import type { SheetInfo, WorkbookPort } from '../../workbook/port';
import { isOwnTable } from '../../sheets/names';
import { findOwnColumns, withoutOwnColumns } from './ownColumns';
import { savedHints } from './savedMappings';
import type { Source } from './source';
import type { ChosenSheet, ReadRequest } from './types';

/** Rows of a sheet from which its layout is told. */
const SAMPLE_ROWS = 400;
const SAMPLE_COLUMNS = 400;

/** A sheet left alone, with why. */
export function ignoredSheet(sheet: ChosenSheet | undefined, why: IgnoreReason): IgnoredSheet {
  return { file: sheet?.source.file ?? '', sheet: sheet?.info.name ?? '', why };
}

/**
 * The sheets of all sources that hold sales in one and the same layout.
 * @throws UserError 'unknown-sheet', 'mapping-outside-sheet', 'header-row-outside-sheet'
 */
export async function chooseSheets(request: ReadRequest): Promise<{ chosen: ChosenSheet[]; ignored: IgnoredSheet[] }> {
  const found: ChosenSheet[] = [];
  const unsure: Unsure[] = [];
  const ignored: IgnoredSheet[] = [];
  const known: string[] = [];
  const tabs: string[] = [];
  for (const source of request.sources) {
    const tables = await source.port.tables();
    const date1904 = await source.port.date1904();
    for (const info of await source.port.sheets()) {
      known.push(info.name);
      tabs.push(`${source.file}\n${info.name}`);
      const leave = (why: IgnoreReason): void => {
        ignored.push({ file: source.file, sheet: info.name, why });
      };
      const isFound = request.ownSheets?.port === source.port && request.ownSheets.ids.has(info.id);
      if (isFound || info.mark !== null || tables.some((table) => table.sheetId === info.id && isOwnTable(table.name)))
        leave('our-own-sheet');
      else if (request.sheets !== null && !request.sheets.includes(info.name)) leave('not-chosen');
      else if (info.used === null) leave('empty');
      else {
        const whole = await takeSample(source, info, info.used, date1904);
        const own = request.ownColumns === undefined ? {} : findOwnColumns(whole, request.ownColumns);
        const plain = withoutOwnColumns(whole, own);
        const said = mergeHints(savedHints(request.mappings?.get(info.name), plain), request.hints);
        if (said.leave === true && request.sheets === null) {
          leave('not-chosen');
          continue;
        }
        checkHints(said, info, info.used);
        const arrangement = arrangeSheet(plain, said, request.today);
        const sample = arrangement?.sample ?? plain;
        const hints = arrangedHints(said, arrangement, sample.column);
        const layout = recognise(sample, hints, request.sheets !== null);
        const entry = { source, info, area: info.used, sample, own, arrangement, hints };
        if (layout.kind !== 'none' && (isSure(layout, info.used) || isPerson(hints)))
          for (const table of besideOf(layout)) found.push(await chosenSheet(entry, table));
        else unsure.push({ ...entry, layout });
      }
    }
  }
  unsure.sort((a, b) => b.area.rows - a.area.rows);
  for (const entry of unsure) {
    const layout = likeOthers(entry, found);
    if (layout.kind !== 'none') for (const table of besideOf(layout)) found.push(await chosenSheet(entry, table));
    else {
      const { why, header, places } = layout;
      const unusable = header === undefined || places === undefined ? {} : { header, places };
      ignored.push({ file: entry.source.file, sheet: entry.info.name, why, ...unusable });
    }
  }
  // In the order of files and tabs, whatever was settled first.
  const order = new Map(tabs.map((tab, i) => [tab, i]));
  const place = (file: string, sheet: string): number => order.get(`${file}\n${sheet}`) ?? 0;
  found.sort((a, b) => place(a.source.file, a.info.name) - place(b.source.file, b.info.name));
  ignored.sort((a, b) => place(a.file, a.sheet) - place(b.file, b.sheet));
  for (const name of request.sheets ?? [])
    if (!known.includes(name)) throw new UserError('unknown-sheet', { sheet: name, sheets: known.join(', ') });
  const kinds: Layout['kind'][] = ['ledger', 'matrix', 'summary'];
  const kind = kinds.find((candidate) => found.some(({ layout }) => layout.kind === candidate));
  const isAside = (sheet: ChosenSheet): boolean => tellsOtherThings(sheet) || isGrossTwin(sheet, found);
  const isSideSheet = request.sheets === null && found.some((sheet) => !isAside(sheet)) ? isAside : never;
  const isGuess = ({ confidence: { customer, amount } }: Layout): boolean => customer === 'guess' || amount === 'guess';
  const anySure = found.some(({ layout }) => layout.kind === kind && !isGuess(layout));
  const chosen = found.filter((sheet) => {
    const fits = sheet.layout.kind === kind && (!anySure || !isGuess(sheet.layout)) && !isSideSheet(sheet);
    const isSure = !isSideSheet(sheet) && !isGuess(sheet.layout);
    if (!fits) ignored.push({ ...ignoredSheet(sheet, 'another-layout'), ...(isSure ? { rows: sheet.area.rows } : {}) });
    return fits;
  });
  return { chosen, ignored };
}

type Entry = Pick<ChosenSheet, 'source' | 'info' | 'area' | 'sample' | 'own' | 'arrangement' | 'hints'>;

/** A sheet whose own cells don't say clearly enough what it is. */
interface Unsure extends Entry {
  readonly layout: Layout | NotSales;
}

/** Rows below which a sheet says too little about its columns when another one has the same header. */
const FEW_ROWS = 16;

function isSure({ confidence, kind, columns }: Layout, { rows }: Area): boolean {
  if (kind === 'ledger' && rows < FEW_ROWS) return false;
  if (kind === 'ledger' && columns.date === undefined && columns.month === undefined) return false;
  return confidence.customer !== 'guess' && confidence.amount !== 'guess' && confidence.date !== 'guess';
}

/** Whether a person has said which columns are which. */
function isPerson({ columns, headerRow }: SheetHints): boolean {
  return columns !== undefined || headerRow !== undefined;
}

/** Sheets that look like sales and by their name are none; left alone beside sheets with another name. */
const OTHER_THINGS =
  /采购|採購|进货|進貨|应收|應收|应付|應付|库存|庫存|报价|報價|退货|退貨|作废|作廢|取消|purchas|payable|receivable|inventor|quot(?:e|ation)s?\b|\breturn(?:s|ed)\b|cancel|compras|proveedor|inventario|existencias|cobros|cotizaci|devoluci|anulad/iu;

function tellsOtherThings({ info, layout, sample }: ChosenSheet): boolean {
  if (layout.doubts.some(({ code }) => code === 'other-documents') || namesOtherMeasure(info.name, layout.kind))
    return true;
  if (!OTHER_THINGS.test(info.name)) return false;
  const { amount } = layout.columns;
  const amounts = amount === undefined ? [] : sample.values.slice(layout.headerLast + 1).map((row) => row[amount]);
  const negative = amounts.filter((cell) => typeof cell === 'number' && cell < 0).length;
  return negative * 2 < amounts.length; // returns with a minus are part of the sales
}

const never = (): boolean => false;

/** A sheet of units, costs or margins by month looks just like the one of sales beside it. */
function namesOtherMeasure(name: string, kind: Layout['kind']): boolean {
  return kind !== 'ledger' && measureOf(name).kind === 'other' && !COUNTED.test(name);
}

/** Words that name what sales are made of as often as a count of it. */
const COUNTED = /\borders?\b|\binvoices?\b|\bcustomers?\b|\bvisits?\b|\bpedidos?\b|订单|訂單/iu;

/** Sheets of one kind that show the same sales with tax, beside those without. */
function isGrossTwin(sheet: ChosenSheet, found: readonly ChosenSheet[]): boolean {
  const taxOf = ({ info }: ChosenSheet): string | null => amountKindOf(info.name).tax;
  return (
    taxOf(sheet) === 'gross' && found.some((other) => taxOf(other) === 'net' && other.layout.kind === sheet.layout.kind)
  );
}

/** A layout and those of the tables to its right. */
function besideOf(layout: Layout): Layout[] {
  return layout.kind === 'matrix' && layout.beside !== undefined ? [layout, ...besideOf(layout.beside)] : [layout];
}

/** The layout of a sheet by the header of one that is sure; its own when no sheet has the same header. */
function likeOthers({ sample, hints, layout }: Unsure, found: readonly ChosenSheet[]): Layout | NotSales {
  if (isPerson(hints) || (layout.kind === 'none' && layout.why === 'plan-figures')) return layout;
  for (const sibling of found) {
    const shape = likeSibling(sample, sibling.layout);
    if (shape !== null) return recognise(sample, { ...hints, ...shape });
  }
  return layout;
}

async function chosenSheet(entry: Entry, layout: Layout): Promise<ChosenSheet> {
  const { source, info } = entry;
  return { ...entry, layout, hiddenRows: await source.port.hiddenRows(info.id) };
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

/** All values of an area. */
export async function readAll(port: WorkbookPort, sheetId: string, area: Area): Promise<SheetSample['values']> {
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
