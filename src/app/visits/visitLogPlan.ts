import { FORMATS } from '../../sheets/style';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { VisitColumn } from '../../sheets/schema/visitsSchema';
import type { TableTemplate } from '../../sheets/template';
import { listsFor } from '../../sheets/columnRules';
import { updateSheet } from '../../sheets/updateSheet';
import { visitsTemplate } from '../../sheets/visits';
import type { SheetPlan, WritePlan } from '../../workbook/plan';
import { customerListName } from '../ownSheets/customerList';
import { listsPlan } from '../ownSheets/lists';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import { settingsSheetPlan } from '../ownSheets/settingsSheet';
import type { VisitBook } from './visitBook';

/**
 * The plan that makes the visit log, or mends the one that is there: columns, lists and names that were deleted come
 * back, what people typed and added stays. Empty when nothing is amiss.
 */
export async function visitLogPlan(book: VisitBook): Promise<WritePlan> {
  const { state, dictionaries, language, customers } = book;
  const template = visitsTemplateOf(book);
  const table = book.table;
  const lists = await listsPlan(state, dictionaries, language, knownPeople(book));
  const choice = await customerListName(state, customers);
  const sheets: SheetPlan[] = [];
  if (lists.sheet !== null) sheets.push(lists.sheet);
  if (table === null) sheets.push(await newOwnSheet(state, template, []));
  else {
    const mended = updateSheet(template, table, { rows: new Map(), added: [] });
    const plan = choice === null ? mended : withCustomerChoice(mended, template, table);
    if (plan !== null) sheets.push(plan);
  }
  const settings = await settingsSheetPlan(state, { ...book.settings, language }, dictionaries);
  if (settings !== null) sheets.push(settings);
  const names = [...lists.names, ...(choice === null ? [] : [choice])];
  return { sheets, ...(names.length === 0 ? {} : { names }) };
}

/** The sheet of the visit log in the language of the sheets. */
export function visitsTemplateOf({ dictionaries, language, customers }: VisitBook): TableTemplate<VisitColumn> {
  return visitsTemplate(dictionaries[language], FORMATS.day, customers !== null);
}

/** Owners of accounts and visitors of the log: whom the lists of people offer. */
function knownPeople({ accounts, visits }: VisitBook): string[] {
  return [...accounts.map(({ owner }) => owner), ...visits.flatMap(({ visitors }) => visitors)];
}

/** A log that was made before there were customers gets the drop-down of their names. */
function withCustomerChoice(
  plan: SheetPlan | null,
  { columns }: TableTemplate<VisitColumn>,
  table: OwnTable<VisitColumn>,
): SheetPlan | null {
  const offset = table.offset('customer');
  const at = columns.map(({ key }) => (key === 'customer' && offset >= 0 ? table.area.column + offset : -1));
  const validations = listsFor(columns, at, table.area.row + 1, table.rows.length);
  if (validations.length === 0) return plan;
  const base: SheetPlan = plan ?? { sheet: { kind: 'existing', id: table.sheetId, name: table.sheetName } };
  return { ...base, validations: [...(base.validations ?? []), ...validations] };
}
