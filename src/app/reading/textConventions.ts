import { currencyOf, currencyOfFormat } from '../../intake/values/amount';
import { currencyCode } from '../../intake/read/amounts';
import { MarkEvidence, OrderEvidence } from '../../intake/read/settle';
import type { SheetSample } from '../../intake/sheet';
import type { SerialDate } from '../../domain/time/serialDate';
import type { ChosenSheet } from './chooseSheets';

/**
 * Decides what only a whole column can tell: the order of day and month in text dates, the decimal mark of text
 * amounts, the currencies. Columns whose sample holds nothing to decide are not read.
 * @param thorough reads the columns whatever the sample shows
 */
export async function settleSheet(sheet: ChosenSheet, today: SerialDate, thorough = false): Promise<void> {
  const { layout, sample } = sheet;
  sheet.settled = true;
  const { date, amount, unitPrice, currency } = layout.columns;
  if (layout.kind === 'ledger' && date !== undefined && (thorough || hasTexts(sample, date, layout.headerLast))) {
    const evidence = new OrderEvidence(today);
    await eachCell(sheet, date, (cell, row) => evidence.see(cell, row));
    sheet.order = evidence.settle(layout.language, thorough);
  }
  const { quantity, discount, thisYear, lastYear } = layout.columns;
  const factors = layout.kind === 'ledger' && layout.amountFrom === 'product' ? [quantity, discount] : [];
  const amounts =
    layout.kind === 'matrix'
      ? layout.months.map(({ column }) => column)
      : [amount ?? unitPrice ?? quantity, ...factors, thisYear, lastYear];
  const evidence = new MarkEvidence();
  const currencies = new Map<string, number>();
  const count = (code: string | null): void => {
    if (code !== null) currencies.set(code, (currencies.get(code) ?? 0) + 1);
  };
  for (const column of amounts) {
    if (column === undefined || !(thorough || hasTexts(sample, column, layout.headerLast))) continue;
    await eachCell(sheet, column, (cell, row) => {
      evidence.see(cell, row);
      if (currency === undefined && typeof cell === 'string' && cell !== '') count(currencyOf(cell));
    });
  }
  sheet.mark = evidence.settle(layout.language, thorough);
  if (currency !== undefined) await eachCell(sheet, currency, (cell) => count(currencyCode(cell)));
  else if (amount !== undefined && hasCurrencyFormats(sample, amount)) await countFormats(sheet, amount, count);
  if (currencies.size === 0) {
    const named = headerCurrency(sheet);
    if (named !== null) currencies.set(named, sheet.area.rows);
  }
  sheet.currencyRows = Object.fromEntries(currencies);
}

/**
 * Sheets of one file are written by one hand: where a sheet proves no order of day and month, or no decimal mark, those
 * beside it do, as long as they agree.
 */
export function shareEvidence(sheets: readonly ChosenSheet[]): void {
  for (const sheet of sheets) {
    const others = sheets.filter((other) => other !== sheet && other.source === sheet.source);
    if (sheet.order.assumed) {
      const proven = new Set(others.filter(({ order }) => !order.assumed).map(({ order }) => order.order));
      proven.delete(null);
      const [order] = proven;
      if (proven.size === 1 && order !== undefined) sheet.order = { ...sheet.order, order, assumed: false };
    }
    if (sheet.mark.assumed) {
      const proven = new Set(others.filter(({ mark }) => !mark.assumed).map(({ mark }) => mark.mark));
      proven.delete(null);
      const [mark] = proven;
      if (proven.size === 1 && mark !== undefined) sheet.mark = { ...sheet.mark, mark, assumed: false };
    }
  }
}

function hasTexts(sample: SheetSample, column: number, headerLast: number): boolean {
  return sample.values.some((row, i) => i > headerLast && typeof row[column] === 'string' && row[column] !== '');
}

/** Whether number formats of a column name more than one currency in the sample. */
function hasCurrencyFormats(sample: SheetSample, column: number): boolean {
  return sample.formats.some((row) => currencyOfFormat(row[column] ?? '') !== null);
}

/** The currency of a whole sheet: in the amount's header, else in its title rows. */
function headerCurrency({ layout }: ChosenSheet): string | null {
  const column = layout.kind === 'matrix' ? layout.months[0]?.column : layout.columns.amount;
  const label = column === undefined ? undefined : layout.labels[column];
  return currencyOf(label?.text ?? '') ?? layout.surroundings.currency;
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

async function countFormats(sheet: ChosenSheet, column: number, count: (code: string | null) => void): Promise<void> {
  const row = sheet.area.row + sheet.layout.headerLast + 1;
  const area = { row, column: column + sheet.sample.column, rows: sheet.area.row + sheet.area.rows - row, columns: 1 };
  for (const [format] of await sheet.source.port.numberFormats(sheet.info.id, area))
    count(currencyOfFormat(format ?? ''));
}
