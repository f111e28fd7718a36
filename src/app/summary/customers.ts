import type { CustomerResult } from '../../domain/classification';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { SalesBook } from '../../domain/sales/SalesBook';
import type { Texts } from '../../i18n/texts';
import { customersTemplate } from '../../sheets/customers';
import type { CustomerColumn } from '../../sheets/customers';
import type { OwnTable } from '../../sheets/ownTable';
import { locateColumns } from '../../sheets/ownTable';
import { headerRowOf } from '../../sheets/template';
import { columnLetters, quoteSheetName } from '../../workbook/address';
import type { PlanCell } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
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
export function customersIn(table: OwnTable, book: SalesBook, texts: Texts, all: readonly Texts[]): CustomersTable {
  const template = customersTemplate(texts, all, [], FORMATS);
  const located = locateColumns(template, table.header);
  const at = (key: CustomerColumn): number => located[template.columns.findIndex((column) => column.key === key)] ?? -1;
  const [id, name, owner, cadence] = [at('id'), at('customer'), at('owner'), at('cadence')];
  const rows = new Map<number, CustomerRow>();
  for (const row of table.rows) {
    const text = (column: number): string => String(row[column] ?? '');
    const days: CellValue = row[cadence] ?? '';
    const byId = text(id) === '' ? undefined : book.directory.find(customerIdKey(text(id)));
    const customer = byId ?? (text(name) === '' ? undefined : book.directory.find(customerKey(text(name))));
    if (customer === undefined || rows.has(customer)) continue;
    rows.set(customer, {
      owner: text(owner).trim(),
      cadence: typeof days === 'number' && days > 0 ? days : null,
      lookUp: byId === undefined ? text(name) : text(id),
      byId: byId !== undefined,
    });
  }
  const { area } = table;
  return {
    ...{ rows, sheet: table.sheetName },
    ...{ idColumn: area.column + id, nameColumn: area.column + name },
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
  const template = customersTemplate(texts, [], new Array<string>(lineCount).fill(''), FORMATS);
  const at = (key: CustomerColumn): number => template.columns.findIndex((column) => column.key === key);
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
  const quoted = (each: string): string => `"${each.replaceAll('"', '""')}"`;
  return {
    formula: `=HYPERLINK(${quoted(target)}&(${String(table.first)}+MATCH(${quoted(wanted)},${range},0)),${quoted(text)})`,
  };
}
