import { columnLetters, quoteSheetName } from '../../workbook/address';
import { FORMATS } from '../../sheets/look';
import type { OwnTable } from '../../sheets/ownTable';
import { locateColumns } from '../../sheets/ownTable';
import { listsFor } from '../../sheets/columnRules';
import { customersTemplate } from '../../sheets/customers';
import { updateSheet } from '../../sheets/updateSheet';
import { CUSTOMER_LIST, visitsTemplate } from '../../sheets/visits';
import type { SheetPlan, WritePlan } from '../../workbook/plan';
import { listsPlan } from '../lists';
import { newOwnSheet } from '../newSheet';
import { settingsSheetPlan } from '../settingsSheet';
import type { VisitBook } from './visitBook';

/** Rows of the Customers table that its list of names takes in at most. */
const MOST_CUSTOMERS = 20_000;

/**
 * The plan that makes the visit log, or mends the one that is there: columns, lists and names that were deleted come
 * back, what people typed and added stays. Empty when nothing is amiss.
 */
export async function visitLogPlan(book: VisitBook): Promise<WritePlan> {
  const { state, dictionaries, language, table, customers } = book;
  const texts = dictionaries[language];
  const all = Object.values(dictionaries);
  const template = visitsTemplate(texts, all, FORMATS.day, customers !== null);
  const lists = await listsPlan(state, dictionaries, language, knownPeople(book));
  const choice = customers === null ? null : await customerListName(book, customers);
  const sheets: SheetPlan[] = [];
  if (lists.sheet !== null) sheets.push(lists.sheet);
  if (table === null) sheets.push(await newOwnSheet(state, 'visits', template, []));
  else {
    const mended = updateSheet(template, table, { rows: new Map(), added: [] });
    const plan = choice === null ? mended : withCustomerChoice(mended, book, table);
    if (plan !== null) sheets.push(plan);
  }
  const settings = await settingsSheetPlan(state, { ...book.settings, language }, dictionaries);
  if (settings !== null) sheets.push(settings);
  const names = [...lists.names, ...(choice === null ? [] : [choice])];
  return { sheets, ...(names.length === 0 ? {} : { names }) };
}

/** Owners of accounts and visitors of the log: whom the lists of people offer. */
function knownPeople({ accounts, visits }: VisitBook): string[] {
  return [...accounts.map(({ owner }) => owner), ...visits.flatMap(({ visitors }) => visitors)];
}

/** The name that stands for the customers to choose from; null where it does so already. */
async function customerListName(
  { state, dictionaries, language }: VisitBook,
  customers: OwnTable,
): Promise<{ readonly name: string; readonly formula: string } | null> {
  const all = Object.values(dictionaries);
  const template = customersTemplate(dictionaries[language], all, [], { amount: '', day: '', purchase: '' });
  const at = template.columns.findIndex(({ key }) => key === 'customer');
  const offset = locateColumns(template, customers.header)[at] ?? -1;
  if (offset < 0) return null;
  const place = quoteSheetName(customers.sheetName);
  const letters = columnLetters(customers.area.column + offset);
  const first = customers.area.row + 2;
  const names = `${place}!$${letters}$${first}:$${letters}$${first + MOST_CUSTOMERS}`;
  const formula = `=${place}!$${letters}$${first}:INDEX(${names},MAX(1,COUNTA(${names})))`;
  const known = (await state.port.names()).find(({ name }) => name.toLowerCase() === CUSTOMER_LIST.toLowerCase());
  const plain = (text: string): string => text.replaceAll(/['\s]/g, '').toLowerCase();
  return known !== undefined && plain(known.formula) === plain(formula) ? null : { name: CUSTOMER_LIST, formula };
}

/** A log that was made before there were customers gets the drop-down of their names. */
function withCustomerChoice(plan: SheetPlan | null, { context }: VisitBook, table: OwnTable): SheetPlan | null {
  const { columns } = context.template;
  const located = locateColumns(context.template, table.header);
  const at = columns.map(({ key }, c) => {
    const offset = located[c] ?? -1;
    return key === 'customer' && offset >= 0 ? table.area.column + offset : -1;
  });
  const validations = listsFor(columns, at, table.area.row + 1, table.rows.length);
  if (validations.length === 0) return plan;
  const base: SheetPlan = plan ?? { sheet: { kind: 'existing', id: table.sheetId, name: table.sheetName } };
  return { ...base, validations: [...(base.validations ?? []), ...validations] };
}
