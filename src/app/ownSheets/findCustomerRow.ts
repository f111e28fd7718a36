import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import type { Area, CellValue } from '../../workbook/cells';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { readOwnTable, readWorkbookState } from './workbookState';
import type { ChosenSheet } from '../reading/types';

/** Where a customer stands in the workbook. */
export interface RowPlace {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * The row of a customer: in our Customers sheet where there is one, else its first row in the sheets that were read.
 * Looked up anew each time, so a sheet that was sorted or filtered meanwhile is answered as it stands now.
 * @returns null when the customer stands nowhere any more
 */
export async function findCustomerRow(
  result: ClassifyResult,
  key: string,
  dictionaries: Dictionaries,
): Promise<RowPlace | null> {
  return (await inCustomersSheet(result, key, dictionaries)) ?? (await inSales(result, key));
}

async function inCustomersSheet(
  result: ClassifyResult,
  key: string,
  dictionaries: Dictionaries,
): Promise<RowPlace | null> {
  const table = await readOwnTable(await readWorkbookState(result.state.port, dictionaries), CUSTOMERS);
  if (table === null) return null;
  const row = table.rows.findIndex((_, index) =>
    isCustomer(result, key, table.cell(index, 'id'), String(table.cell(index, 'customer'))),
  );
  return row < 0 ? null : { sheetId: table.sheetId, area: { ...table.area, row: table.area.row + 1 + row, rows: 1 } };
}

async function inSales(result: ClassifyResult, key: string): Promise<RowPlace | null> {
  for (const sheet of result.reading.sheets) {
    if (sheet.source.port !== result.state.port) continue;
    const found = await inSheet(result, sheet, key);
    if (found !== null) return found;
  }
  return null;
}

async function inSheet(result: ClassifyResult, sheet: ChosenSheet, key: string): Promise<RowPlace | null> {
  const { layout, sample, area, info } = sheet;
  const idColumn = layout.columns.customerId;
  const asked = [...(idColumn === undefined ? [] : [idColumn]), ...layout.columns.customer].map(
    (column) => column + sample.column,
  );
  const columns = [...new Set(asked)].sort((a, b) => a - b);
  const row = area.row + layout.headerLast + 1;
  const request = { sheetId: info.id, row, rows: area.row + area.rows - row, columns };
  for await (const block of sheet.source.port.read(request))
    for (const [r, cells] of block.values.entries()) {
      const at = (column: number): CellValue => cells[columns.indexOf(column + sample.column)] ?? '';
      const name = layout.columns.customer
        .map((column) => String(at(column)).trim())
        .filter((part) => part !== '')
        .join(' ');
      if (isCustomer(result, key, idColumn === undefined ? '' : at(idColumn), name))
        return { sheetId: info.id, area: { row: block.row + r, column: area.column, rows: 1, columns: area.columns } };
    }
  return null;
}

function isCustomer({ reading }: ClassifyResult, key: string, id: CellValue, name: string): boolean {
  const { directory } = reading.book;
  const byId = id === '' ? undefined : directory.find(customerIdKey(String(id)));
  const customer = byId ?? (name === '' ? undefined : directory.find(customerKey(name)));
  return customer !== undefined && customer === directory.find(key);
}
