import { Workbook } from '@cj-tech-master/excelts';
import type { OwnSheet } from '../../../src/sheets/names';
import { TABLES } from '../../../src/sheets/names';
import type { PlanCell } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { tableOf } from './visitLogs';

/** Sales of customers with ids 001, 002 … in two months each, the first the largest. */
export async function salesOf(names: readonly string[]): Promise<XlsxFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addRow(['Customer ID', 'Customer', 'Date', 'Amount']);
  for (const [i, name] of names.entries())
    for (const month of [7, 9])
      sheet.addRow([`00${i + 1}`, name, new Date(Date.UTC(2026, month, 5 + i)), 1000 - 200 * i + month]);
  return XlsxFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A person types another header over one of ours. */
export async function renameHeader(port: XlsxFile, from: string, to: string, which: OwnSheet): Promise<void> {
  const { area, header, sheetId, sheetName } = await tableOf(port, which);
  const column = header.indexOf(from);
  if (column < 0) throw new Error(`no column ${from}: ${header.join(', ')}`);
  const block = { row: area.row, column: area.column + column, cells: [[to]] };
  await port.execute({ sheets: [{ sheet: { kind: 'existing', id: sheetId, name: sheetName }, blocks: [block] }] });
}

/** A person deletes a column of a table of ours without formulas: what stands right of it moves left. */
export async function deleteColumn(port: XlsxFile, header: string, which: OwnSheet): Promise<void> {
  const { area, header: headers, rows, sheetId, sheetName } = await tableOf(port, which);
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`no column ${header}`);
  const cells = [headers, ...rows].map((row): PlanCell[] => [...row.slice(0, at), ...row.slice(at + 1), '']);
  await port.execute({
    sheets: [
      {
        sheet: { kind: 'existing', id: sheetId, name: sheetName },
        blocks: [{ row: area.row, column: area.column, cells }],
        tables: [{ name: TABLES[which], action: 'resize', area: { ...area, columns: area.columns - 1 } }],
      },
    ],
  });
}
