import { Workbook } from '@cj-tech-master/excelts';
import { customerKey } from '../../src/domain/sales/customerKey';
import { yearOfMonth } from '../../src/domain/time/month';
import { monthOfSerial } from '../../src/domain/time/serialDate';
import type { SampleSales } from './sales';
import { CASH_SALES } from './sales';

/** The words of a month matrix, and whether its years stand in one sheet or in one sheet each. */
export interface MatrixWords {
  readonly years: 'one-sheet' | 'sheet-a-year';
  readonly sheet: (year: number) => string;
  readonly title: (year: string) => string;
  readonly customer: string;
  readonly cash: string;
  readonly months: readonly string[];
  readonly year: (year: number) => string;
  readonly total: string;
}

export const SPANISH: MatrixWords = {
  years: 'one-sheet',
  sheet: () => 'Ventas por mes',
  title: (years) => `Lindgarth Suministros: ventas por cliente y mes, ${years}, importes en EUR`,
  customer: 'Cliente',
  cash: 'Ventas contado',
  months: [
    'Enero',
    'Febrero',
    'Marzo',
    'Abril',
    'Mayo',
    'Junio',
    'Julio',
    'Agosto',
    'Septiembre',
    'Octubre',
    'Noviembre',
    'Diciembre',
  ],
  year: String,
  total: 'Total',
};

export const CHINESE: MatrixWords = {
  years: 'sheet-a-year',
  sheet: (year) => `${year}年`,
  title: (years) => `林德加特工业品：客户月度销售额（${years}，单位：欧元）`,
  customer: '客户名称',
  cash: '零售',
  months: Array.from({ length: 12 }, (_, i) => `${i + 1}月`),
  year: (year) => `${year}年`,
  total: '合计',
};

export const TAIWANESE: MatrixWords = {
  ...CHINESE,
  title: (years) => `林德加特工業用品：各客戶每月銷售額（${years}，單位：歐元）`,
  customer: '客戶名稱',
  cash: '門市零售',
  total: '合計',
};

const INK = 'FF0C3B5E';
const MADE = new Date(2026, 10, 2);
const MADE_UTC = new Date(Date.UTC(2026, 10, 2));

/** Net cents by customer (its first spelling) and month; a customer without sales has an empty map. */
function centsByMonth(sales: SampleSales, cash: string): Map<string, Map<number, number>> {
  const names = new Map<string, string>();
  const table = new Map<string, Map<number, number>>();
  for (const row of sales.rows) {
    const key = row.customer === CASH_SALES ? cash : customerKey(row.customer);
    const name = names.get(key) ?? (row.customer === CASH_SALES ? cash : row.customer.trim());
    names.set(key, name);
    const months = table.get(name) ?? new Map<number, number>();
    table.set(name, months);
    const month = monthOfSerial(row.date);
    if (row.amountCents !== 0) months.set(month, (months.get(month) ?? 0) + row.amountCents);
  }
  return new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The sample's sales with customers down and months across, over whole calendar years. The same sales give the same bytes. */
export function matrixFile(sales: SampleSales, words: MatrixWords): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Key Accounts for Excel';
  workbook.created = MADE_UTC;
  workbook.modified = MADE_UTC;
  const table = centsByMonth(sales, words.cash);
  const first = yearOfMonth(sales.firstMonth);
  const years = Array.from({ length: yearOfMonth(sales.lastMonth) - first + 1 }, (_, i) => first + i);
  if (words.years === 'one-sheet') addSheet(workbook, words, table, years);
  else for (const year of years) addSheet(workbook, words, table, [year]);
  return workbook.xlsx.writeBuffer({ validate: false, zip: { modTime: MADE, timestamps: 'dos' } });
}

function addSheet(
  workbook: Workbook,
  words: MatrixWords,
  table: ReadonlyMap<string, ReadonlyMap<number, number>>,
  years: readonly number[],
): void {
  const sheet = workbook.addWorksheet(words.sheet(years[0] ?? 0));
  const grouped = years.length > 1;
  const header = grouped ? 4 : 3;
  sheet.getCell('A1').value = words.title(years.map(words.year).join(grouped ? ' – ' : ''));
  sheet.getCell('A1').font = { name: 'Calibri', size: 14, bold: true, color: { argb: INK } };
  sheet.getColumn(1).width = 30;
  const columns = years.flatMap((year) => words.months.map((name, i) => ({ year, name, month: year * 12 + i })));
  sheet.getCell(header, 1).value = words.customer;
  columns.forEach(({ year, name }, c) => {
    sheet.getColumn(c + 2).width = 12;
    if (grouped && c % 12 === 0) {
      sheet.getCell(header - 1, c + 2).value = year;
      sheet.mergeCells(header - 1, c + 2, header - 1, c + 13);
    }
    sheet.getCell(header, c + 2).value = name;
  });
  const totalColumn = columns.length + 2;
  sheet.getCell(header, totalColumn).value = words.total;
  const sums = columns.map(() => 0);
  let row = header;
  for (const [name, months] of table) {
    row += 1;
    sheet.getCell(row, 1).value = name;
    let sum = 0;
    columns.forEach(({ month }, c) => {
      const cents = months.get(month);
      if (cents === undefined) return;
      sum += cents;
      sums[c] = (sums[c] ?? 0) + cents;
      amount(sheet.getCell(row, c + 2), cents);
    });
    amount(sheet.getCell(row, totalColumn), sum);
  }
  row += 1;
  sheet.getCell(row, 1).value = words.total;
  sums.forEach((cents, c) => amount(sheet.getCell(row, c + 2), cents));
  amount(
    sheet.getCell(row, totalColumn),
    sums.reduce((a, b) => a + b, 0),
  );
  for (let c = 1; c <= totalColumn; c += 1) {
    for (const r of grouped ? [header - 1, header] : [header]) {
      sheet.getCell(r, c).font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
      sheet.getCell(r, c).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: INK } };
      sheet.getCell(r, c).alignment = { horizontal: c === 1 ? 'left' : 'right' };
    }
    sheet.getCell(row, c).font = { name: 'Calibri', size: 11, bold: true };
  }
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: header }];
}

function amount(cell: ReturnType<ReturnType<Workbook['addWorksheet']>['getCell']>, cents: number): void {
  cell.value = cents / 100;
  cell.numFmt = '#,##0.00';
}
