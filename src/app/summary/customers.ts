import type { CustomerResult } from '../../domain/classification';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { SalesBook } from '../../domain/sales/SalesBook';
import type { Texts } from '../../i18n/texts';
import { customersTemplate } from '../../sheets/customers';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import { columnKeys } from '../../sheets/schema/tableSchema';
import { headerRowOf } from '../../sheets/template';
import { columnLetters, quoteSheetName } from '../../workbook/address';
import type { PlanCell } from '../../workbook/plan';
import type { CustomerLine } from '../ownSheets/customersSheet';

/** What people keep about a customer in the Customers table, and how its row is found. */
export interface CustomerRow {
  readonly owner: string;
  readonly cadence: number | null;
  /** Text by which the row can be looked up, and whether it is the id. */
  readonly lookUp: string;
  readonly byId: boolean;
}

/** The Customers table as the summary needs it. */
export interface CustomersTable {
  readonly rows: ReadonlyMap<number, CustomerRow>;
  readonly sheet: string;
  readonly idColumn: number;
  readonly nameColumn: number;
  /** First row below the header, and how many there are. */
  readonly first: number;
  readonly count: number;
}

const FORMATS = { amount: '', day: '', purchase: '' };

/** Owners, cadences and places of the customers in a table that stands in the workbook. */
export function customersIn(table: OwnTable<CustomerColumn>, book: SalesBook): CustomersTable {
  const rows = new Map<number, CustomerRow>();
  for (const row of table.rows.keys()) {
    const text = (key: CustomerColumn): string => String(table.cell(row, key));
    const days = table.cell(row, 'cadence');
    const byId = text('id') === '' ? undefined : book.directory.find(customerIdKey(text('id')));
    const customer = byId ?? (text('customer') === '' ? undefined : book.directory.find(customerKey(text('customer'))));
    if (customer === undefined || rows.has(customer)) continue;
    rows.set(customer, {
      owner: text('owner').trim(),
      cadence: typeof days === 'number' && days > 0 ? days : null,
      lookUp: byId === undefined ? text('customer') : text('id'),
      byId: byId !== undefined,
    });
  }
  const { area } = table;
  return {
    ...{ rows, sheet: table.sheetName },
    ...{ idColumn: area.column + table.offset('id'), nameColumn: area.column + table.offset('customer') },
    ...{ first: area.row + 1, count: table.rows.length },
  };
}

/** The same of a Customers sheet that the plan is about to make. */
export function customersToCome(
  lines: readonly CustomerLine[],
  sheet: string,
  lineCount: number,
  texts: Texts,
): CustomersTable {
  const rows = new Map(
    lines.map(({ result: { customer, identity }, owner, cadence }): [number, CustomerRow] => {
      const byId = identity.id !== '';
      return [customer, { owner, cadence, lookUp: byId ? identity.id : identity.name, byId }];
    }),
  );
  const template = customersTemplate(texts, new Array<string>(lineCount).fill(''), FORMATS);
  const at = (key: CustomerColumn): number => columnKeys(CUSTOMERS).indexOf(key);
  const first = headerRowOf(template) + 1;
  return { rows, sheet, idColumn: at('id'), nameColumn: at('customer'), first, count: Math.max(lines.length, 1) };
}

/** Longest text a formula may hold between quotation marks. */
const LONGEST_TEXT = 255;

/** A link to a customer's row, looked up when it is used, so that sorting the table does not lead it astray. */
export function linkTo(table: CustomersTable | null, { customer }: CustomerResult, text: string): PlanCell {
  const row = table?.rows.get(customer);
  if (table === null || row === undefined || row.lookUp === '') return text;
  const column = columnLetters(row.byId ? table.idColumn : table.nameColumn);
  const sheet = quoteSheetName(table.sheet);
  const range = `${sheet}!$${column}$${String(table.first + 1)}:$${column}$${String(table.first + table.count)}`;
  const wanted = row.lookUp.replace(/[~*?]/gu, '~$&');
  const target = `#${sheet}!${columnLetters(table.nameColumn)}`;
  if ([wanted, text, target].some((each) => each.length > LONGEST_TEXT)) return text;
  const quoteText = (each: string): string => `"${each.replaceAll('"', '""')}"`;
  return {
    formula: `=HYPERLINK(${quoteText(target)}&(${String(table.first)}+MATCH(${quoteText(wanted)},${range},0)),${quoteText(text)})`,
  };
}
