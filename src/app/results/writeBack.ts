import { cleanText } from '../../domain/text';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import { UserError } from '../../domain/errors';
import type { Texts, Dictionaries } from '../../i18n/texts';
import { sheetAddress } from '../../workbook/address';
import type { BlockPlan, PlanCell, SheetPlan } from '../../workbook/plan';
import type { Area, CellValue } from '../../workbook/cells';
import type { TableInfo, WorkbookPort } from '../../workbook/port';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { CustomerLine } from '../ownSheets/customersSheet';
import type { BackColumn } from '../reading/ownColumns';
import type { ChosenSheet } from '../reading/types';

/** Where our columns stand in a user's sheet; all rows and columns absolute. */
interface Place {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly { readonly key: BackColumn; readonly column: number; readonly isNew: boolean }[];
  readonly table: TableInfo | null;
}

/**
 * Class, segment and strategy beside the customers of the user's own sheets: one row per customer gets all three, a ledger
 * class and segment on every row. Columns of earlier runs are found again in any language; only cells that differ are
 * written, and nothing else of the sheet is touched.
 * @throws UserError 'cells-in-the-way' when a table can't grow to the right
 */
export async function writeBackPlans(result: ClassifyResult, dictionaries: Dictionaries): Promise<SheetPlan[]> {
  const { state, sheetLanguage, reading } = result;
  const texts = dictionaries[sheetLanguage];
  const lines = new Map(result.lines.map((line) => [line.result.customer, line]));
  const plans: SheetPlan[] = [];
  for (const sheet of reading.sheets) {
    if (sheet.source.port !== state.port || sheet.layout.headerLast < 0) continue;
    const place = await findPlace(sheet, state.tables, Object.values(dictionaries));
    const plan = await planFor({
      sheet,
      place,
      lineAt: (row) => lineOf(row, sheet, result, lines),
      texts,
      port: state.port,
    });
    if (plan !== null) plans.push(plan);
  }
  return plans;
}

function lineOf(
  key: readonly CellValue[],
  sheet: ChosenSheet,
  { reading }: ClassifyResult,
  lines: ReadonlyMap<number, CustomerLine>,
): CustomerLine | undefined {
  const { directory } = reading.book;
  const [id = '', ...names] = key;
  const byId =
    sheet.layout.columns.customerId === undefined || id === '' ? undefined : directory.find(customerIdKey(String(id)));
  const name =
    names.length === 1
      ? String(names[0] ?? '')
      : names
          .map((part) => cleanText(String(part)))
          .filter((part) => part !== '')
          .join(' ');
  const customer = byId ?? directory.find(customerKey(name));
  return customer === undefined ? undefined : lines.get(customer);
}

async function findPlace(sheet: ChosenSheet, tables: readonly TableInfo[], all: readonly Texts[]): Promise<Place> {
  const isOurHeader = (key: BackColumn, text = ''): boolean => all.some(({ sheets }) => sheets.writeBack[key] === text);
  const { sample, layout, area, info, source, own } = sheet;
  const headerRow = sample.row + layout.headerLast;
  const wanted: BackColumn[] = layout.kind === 'ledger' ? ['abc', 'segment'] : ['abc', 'segment', 'strategy'];
  const table = tables.find((candidate) => candidate.sheetId === info.id && candidate.area.row === headerRow) ?? null;
  const known = wanted.map((key) => ({ key, column: own[key] ?? -1 }));
  const right = table === null ? Infinity : table.area.column + table.area.columns;
  let free = table === null ? await firstFreeColumn(sheet, wanted.length) : right;
  const columns = known.map(({ key, column }) => {
    // Right of a table stands what a run wrote that was interrupted before the table grew.
    const isNew = column < 0 || sample.column + column >= right;
    return { key, column: isNew ? free++ : sample.column + column, isNew };
  });
  const added = columns.filter(({ isNew }) => isNew);
  const firstRow = headerRow + 1;
  const rows =
    (table === null ? area.row + area.rows : table.area.row + table.area.rows - (table.hasTotalsRow ? 1 : 0)) -
    firstRow;
  for (const { key, column } of table === null ? [] : added) {
    if (isOurHeader(key, layout.labels[column - sample.column]?.text) || own[key] === column - sample.column) continue;
    const taken = await firstFilled(source.port, info.id, { row: headerRow, column, rows: rows + 1, columns: 1 });
    if (taken !== null)
      throw new UserError('cells-in-the-way', {
        place: sheetAddress(info.name, taken.row, taken.column),
        count: added.length,
      });
  }
  return { headerRow, firstRow, rows, columns, table };
}

/** First column right of the table that is empty for as many columns as are needed; else right of everything. */
async function firstFreeColumn({ sample, layout, area, info, source }: ChosenSheet, count: number): Promise<number> {
  const used = [
    ...layout.columns.customer,
    ...Object.values(layout.columns).flat(),
    ...(layout.kind === 'matrix' ? layout.months.map(({ column }) => column) : []),
  ];
  let last = Math.max(...used.filter((column): column is number => typeof column === 'number'));
  const isFilled = (column: number): boolean =>
    (layout.labels[column]?.text ?? '') !== '' ||
    sample.values.slice(layout.headerLast).some((row) => (row[column] ?? '') !== '');
  while (last + 1 < sample.columns && isFilled(last + 1)) last += 1;
  const next = sample.column + last + 1;
  const beside = { row: area.row, column: next, rows: area.rows, columns: count };
  return (await firstFilled(source.port, info.id, beside)) === null ? next : area.column + area.columns;
}

async function firstFilled(
  port: WorkbookPort,
  sheetId: string,
  area: Area,
): Promise<{ row: number; column: number } | null> {
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  for await (const block of port.read({ sheetId, row: area.row, rows: area.rows, columns }))
    for (const [r, row] of block.values.entries()) {
      const c = row.findIndex((cell) => cell !== '');
      if (c >= 0) return { row: block.row + r, column: area.column + c };
    }
  return null;
}

async function planFor({
  sheet,
  place,
  lineAt,
  texts,
  port,
}: {
  readonly sheet: ChosenSheet;
  readonly place: Place;
  readonly lineAt: (key: readonly CellValue[]) => CustomerLine | undefined;
  readonly texts: Texts;
  readonly port: WorkbookPort;
}): Promise<SheetPlan | null> {
  const { sample, layout, info } = sheet;
  const keyColumns = [layout.columns.customerId ?? -1, ...layout.columns.customer].map((column) =>
    column < 0 ? -1 : column + sample.column,
  );
  const own = place.columns.map(({ column }) => column);
  const read = [...new Set([...keyColumns.filter((column) => column >= 0), ...own])].sort((a, b) => a - b);
  const columns: PlanCell[][] = place.columns.map(() => []);
  for await (const block of port.read({ sheetId: info.id, row: place.firstRow, rows: place.rows, columns: read }))
    for (const row of block.values) {
      const at = (column: number): CellValue => row[read.indexOf(column)] ?? '';
      const line = lineAt(keyColumns.map(at));
      place.columns.forEach(({ key, column }, i) => {
        const value = line === undefined ? null : valueOf(key, line, texts);
        columns[i]?.push(value === null || at(column) === value ? null : value);
      });
    }
  const blocks: BlockPlan[] = [];
  place.columns.forEach(({ key, column, isNew }, i) => {
    if (isNew) blocks.push({ row: place.headerRow, column, cells: [[texts.sheets.writeBack[key]]] });
    blocks.push(...runs(columns[i] ?? [], place.firstRow, column));
  });
  if (blocks.length === 0) return null;
  const added = place.columns.filter(({ isNew }) => isNew);
  const header = added.map(({ column }) => ({
    area: { row: place.headerRow, column, rows: 1, columns: 1 },
    style: { bold: true },
  }));
  return {
    sheet: { kind: 'existing', id: info.id, name: info.name },
    blocks,
    ...(place.table !== null && added.length > 0
      ? { tables: [{ name: place.table.name, action: 'resize', area: growArea(place.table, added.length) }] }
      : { styles: header }),
  };
}

function growArea({ area, hasTotalsRow }: TableInfo, columns: number): Area {
  return { ...area, rows: area.rows - (hasTotalsRow ? 1 : 0), columns: area.columns + columns };
}

function valueOf(key: BackColumn, { result, strategy }: CustomerLine, texts: Texts): string {
  if (key === 'abc') return result.class ?? '';
  if (key === 'strategy') return strategy;
  return result.segment === null ? '' : texts.terms.segments[result.segment];
}

/** The cells of one column to write, in runs without gaps, so that no block begins or ends with a cell left alone. */
function runs(cells: readonly PlanCell[], firstRow: number, column: number): BlockPlan[] {
  const blocks: BlockPlan[] = [];
  let from = -1;
  for (let i = 0; i <= cells.length; i += 1) {
    const filled = i < cells.length && cells[i] !== null;
    if (filled && from < 0) from = i;
    if (!filled && from >= 0) {
      blocks.push({ row: firstRow + from, column, cells: cells.slice(from, i).map((cell) => [cell]) });
      from = -1;
    }
  }
  return blocks;
}
