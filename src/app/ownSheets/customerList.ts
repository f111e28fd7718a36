import { CUSTOMER_LIST } from '../../sheets/lists';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import { columnLetters, quoteSheetName } from '../../workbook/address';
import type { NameInfo } from '../../workbook/port';
import type { WorkbookState } from './workbookState';

/** Rows of the Customers table that its list of names takes in at most. */
const MOST_CUSTOMERS = 20_000;

/**
 * The name of the workbook that stands for the customers to choose from, over the rows of our Customers sheet; null where
 * it does so already, and where there is no such sheet.
 */
export async function customerListName(
  { port }: WorkbookState,
  customers: OwnTable<CustomerColumn> | null,
): Promise<NameInfo | null> {
  if (customers === null) return null;
  const offset = customers.offset('customer');
  if (offset < 0) return null;
  const place = quoteSheetName(customers.sheetName);
  const letters = columnLetters(customers.area.column + offset);
  const first = customers.area.row + 2;
  const names = `${place}!$${letters}$${first}:$${letters}$${first + MOST_CUSTOMERS}`;
  const formula = `=${place}!$${letters}$${first}:INDEX(${names},MAX(1,COUNTA(${names})))`;
  const known = (await port.names()).find(({ name }) => name.toLowerCase() === CUSTOMER_LIST.toLowerCase());
  const plain = (text: string): string => text.replaceAll(/['\s]/g, '').toLowerCase();
  return known !== undefined && plain(known.formula) === plain(formula) ? null : { name: CUSTOMER_LIST, formula };
}
