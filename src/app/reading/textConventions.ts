import { currencyOf, currencyOfFormat } from '../../intake/values/amount';
import { currencyCode } from '../../intake/read/amounts';
import type { FoundDateOrder, FoundDecimalMark } from '../../intake/read/conventions';
import { DateOrderEvidence, DecimalMarkEvidence } from '../../intake/read/conventions';
import type { SheetSample } from '../../intake/sheet';
import type { SerialDate } from '../../domain/time/serialDate';
import { currencyOfName, moneyColumns, spanOf } from './moneyFormats';
import type { ChosenSheet, Conventions, SheetPass } from './types';

/**
 * Detects what only a whole column can tell: the order of day and month in text dates, the decimal mark of text amounts,
 * the currencies. Columns whose sample holds nothing to decide are not read.
 * @param thorough reads the columns whatever the sample shows
 */
export async function detectTextConventions(
  sheet: ChosenSheet,
  today: SerialDate,
  thorough = false,
): Promise<Conventions> {
  const order = await detectDateOrder(sheet, today, thorough);
  const { mark, currencies } = await detectAmountTexts(sheet, thorough);
  const { layout, sample, hints } = sheet;
  const { currency } = layout.columns;
  const count = (code: string | null): void => countCode(currencies, code);
  if (currency !== undefined) await eachCell(sheet, currency, (cell) => count(currencyCode(cell)));
  else if (moneyColumns(layout).some((column) => hasCurrencyFormats(sample, column))) await countFormats(sheet, count);
  if (currencies.size === 0) {
    const named = headerCurrency(sheet);
    if (named !== null) currencies.set(named, sheet.area.rows);
  }
  return {
    order,
    mark,
    currency: hints.currency ?? null,
    currencyRows: Object.fromEntries(currencies),
    merges: null,
  };
}

async function detectDateOrder(sheet: ChosenSheet, today: SerialDate, thorough: boolean): Promise<FoundDateOrder> {
  const { layout, sample } = sheet;
  const { date } = layout.columns;
  if (layout.kind !== 'ledger' || date === undefined || !(thorough || hasTexts(sample, date, layout.headerLast)))
    return { order: null, assumed: false, example: null };
  const evidence = new DateOrderEvidence(today);
  await eachCell(sheet, date, (cell, row) => evidence.see(cell, row));
  return evidence.decide(layout.language, thorough);
}

async function detectAmountTexts(
  sheet: ChosenSheet,
  thorough: boolean,
): Promise<{ readonly mark: FoundDecimalMark; readonly currencies: Map<string, number> }> {
  const { layout, sample } = sheet;
  const { amount, unitPrice, currency, quantity, discount, thisYear, lastYear } = layout.columns;
  const factors = layout.kind === 'ledger' && layout.amountFrom === 'product' ? [quantity, discount] : [];
  const amounts =
    layout.kind === 'matrix'
      ? layout.months.map(({ column }) => column)
      : [amount ?? unitPrice ?? quantity, ...factors, thisYear, lastYear];
  const evidence = new DecimalMarkEvidence();
  const currencies = new Map<string, number>();
  for (const column of amounts) {
    if (column === undefined || !(thorough || hasTexts(sample, column, layout.headerLast))) continue;
    await eachCell(sheet, column, (cell, row) => {
      evidence.see(cell, row);
      if (currency === undefined && typeof cell === 'string' && cell !== '') countCode(currencies, currencyOf(cell));
    });
  }
  return { mark: evidence.decide(layout.language, thorough), currencies };
}

function countCode(currencies: Map<string, number>, code: string | null): void {
  if (code !== null) currencies.set(code, (currencies.get(code) ?? 0) + 1);
}

/**
 * Sheets of one file are written by one hand: where a sheet proves no order of day and month, or no decimal mark, those
 * beside it do, as long as they agree.
 */
export function shareConventions(sheets: readonly SheetPass[]): SheetPass[] {
  return sheets.map((sheet) => {
    const others = sheets.filter((other) => other !== sheet && other.source === sheet.source);
    const order = onlyOne(others.filter((other) => !other.order.assumed).map((other) => other.order.order));
    const mark = onlyOne(others.filter((other) => !other.mark.assumed).map((other) => other.mark.mark));
    return {
      ...sheet,
      order: sheet.order.assumed && order !== null ? { ...sheet.order, order, assumed: false } : sheet.order,
      mark: sheet.mark.assumed && mark !== null ? { ...sheet.mark, mark, assumed: false } : sheet.mark,
    };
  });
}

/** The one value that all agree on; null where there is none, or more than one. */
function onlyOne<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((value) => value !== null));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : null;
}

function hasTexts(sample: SheetSample, column: number, headerLast: number): boolean {
  return sample.values.some((row, i) => i > headerLast && typeof row[column] === 'string' && row[column] !== '');
}

/** Whether number formats of a column name more than one currency in the sample. */
function hasCurrencyFormats(sample: SheetSample, column: number): boolean {
  return sample.formats.some((row) => currencyOfFormat(row[column] ?? '') !== null);
}

/** The currency of a whole sheet: in the amount's header, else in its title rows, else in its name. */
function headerCurrency({ layout, info }: ChosenSheet): string | null {
  const column = layout.kind === 'matrix' ? layout.months[0]?.column : layout.columns.amount;
  const label = column === undefined ? undefined : layout.labels[column];
  return currencyOf(label?.text ?? '') ?? layout.surroundings.currency ?? currencyOfName(info.name);
}

async function eachCell(
  sheet: ChosenSheet,
  column: number,
  see: (cell: string | number | boolean, row: number) => void,
): Promise<void> {
  const row = sheet.area.row + sheet.layout.headerLast + 1;
  const request = {
    sheetId: sheet.info.id,
    row,
    rows: sheet.area.row + sheet.area.rows - row,
    columns: [column + sheet.sample.column],
  };
  for await (const block of sheet.source.port.read(request))
    block.values.forEach(([cell], i) => see(cell ?? '', block.row + i));
}

/** Counts each currency once per row, however many months show it. */
async function countFormats(sheet: ChosenSheet, count: (code: string | null) => void): Promise<void> {
  const { area, layout, sample, source, info } = sheet;
  const columns = moneyColumns(layout);
  const row = area.row + layout.headerLast + 1;
  const first = Math.min(...columns);
  const span = spanOf(columns, sample.column, row, area.row + area.rows - row);
  for (const formats of await source.port.numberFormats(info.id, span))
    for (const code of new Set(columns.map((column) => currencyOfFormat(formats[column - first] ?? '')))) count(code);
}
