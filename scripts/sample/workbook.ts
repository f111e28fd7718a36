import { Workbook } from '@cj-tech-master/excelts';
import { formatMonth } from '../../src/domain/time/month';
import type { SampleSales } from './sales';

const HEADERS = [
  ['Order no', 13],
  ['Order date', 12],
  ['Customer', 28],
  ['Product', 31],
  ['Category', 14],
  ['Quantity', 10],
  ['Unit price', 12],
  ['Amount', 14],
  ['Sales rep', 15],
  ['Region', 10],
] as const;
/** Column of the sales rep, from 0; set off from the amounts before it. */
const REP = 8;
const HEADER_ROW = 5;
const INK = 'FF0C3B5E';
const AMOUNTS = '#,##0.00;[Red]-#,##0.00';

/** Midnight by the local clock, because ZIP entries carry local time: the same bytes in every time zone. */
const MADE = new Date(2026, 10, 2);
const MADE_UTC = new Date(Date.UTC(2026, 10, 2));

/** The ledger as the dealer's software exports it: title lines, header, order lines, a totals row. */
function sampleWorkbook(sales: SampleSales): Workbook {
  const workbook = new Workbook();
  workbook.creator = 'Key Accounts for Excel';
  workbook.created = MADE_UTC;
  workbook.modified = MADE_UTC;
  const sheet = workbook.addWorksheet('Sales', { views: [{ state: 'frozen', ySplit: HEADER_ROW }] });
  HEADERS.forEach(([, width], i) => (sheet.getColumn(i + 1).width = width));

  sheet.getCell('A1').value = 'Lindgarth Workshop Supply: sales ledger';
  sheet.getCell('A1').font = { name: 'Calibri', size: 16, bold: true, color: { argb: INK } };
  sheet.getCell('A2').value =
    `All branches, ${formatMonth(sales.firstMonth)} to ${formatMonth(sales.lastMonth)}, amounts in EUR without VAT`;
  sheet.getCell('A3').value = 'Goods that came back stand with a minus. Firms and people are made up.';
  for (const address of ['A2', 'A3'])
    sheet.getCell(address).font = { name: 'Calibri', size: 10, color: { argb: 'FF616161' } };

  const header = sheet.getRow(HEADER_ROW);
  HEADERS.forEach(([text], i) => {
    const cell = header.getCell(i + 1);
    cell.value = text;
    cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: INK } };
    cell.alignment = { vertical: 'middle', horizontal: i >= 5 && i <= 7 ? 'right' : 'left', indent: i === REP ? 1 : 0 };
  });
  header.height = 22;

  let quantity = 0;
  let cents = 0;
  sales.rows.forEach((row, i) => {
    const line = sheet.getRow(HEADER_ROW + 1 + i);
    line.values = [
      row.orderNo,
      row.date,
      row.customer,
      row.product,
      row.category,
      row.quantity,
      row.unitPriceCents / 100,
      row.amountCents / 100,
      row.rep === '' ? null : row.rep,
      row.region,
    ];
    line.getCell(2).numFmt = 'yyyy-mm-dd';
    line.getCell(2).alignment = { horizontal: 'left' };
    line.getCell(REP + 1).alignment = { horizontal: 'left', indent: 1 };
    line.getCell(6).numFmt = '#,##0;[Red]-#,##0';
    line.getCell(7).numFmt = AMOUNTS;
    line.getCell(8).numFmt = AMOUNTS;
    quantity += row.quantity;
    cents += row.amountCents;
  });

  const total = sheet.getRow(HEADER_ROW + 1 + sales.rows.length);
  total.values = ['Total', null, null, null, null, quantity, null, cents / 100];
  for (let column = 1; column <= HEADERS.length; column++) {
    total.getCell(column).font = { name: 'Calibri', size: 11, bold: true };
    total.getCell(column).border = { top: { style: 'thin', color: { argb: INK } } };
  }
  total.getCell(6).numFmt = '#,##0';
  total.getCell(8).numFmt = AMOUNTS;

  sheet.autoFilter = {
    from: { row: HEADER_ROW, col: 1 },
    to: { row: HEADER_ROW + sales.rows.length, col: HEADERS.length },
  };
  sheet.pageSetup.orientation = 'landscape';
  sheet.pageSetup.fitToPage = true;
  sheet.pageSetup.fitToWidth = 1;
  sheet.pageSetup.fitToHeight = 0;
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
  return workbook;
}

/** The file itself; the same sales give the same bytes. */
export function sampleFile(sales: SampleSales): Promise<Uint8Array> {
  return sampleWorkbook(sales).xlsx.writeBuffer({ validate: false, zip: { modTime: MADE, timestamps: 'dos' } });
}
