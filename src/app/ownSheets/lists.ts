import { LIST_IDS, type ListId } from '../../domain/lists';
import type { Language } from '../../i18n/language';
import type { Texts, Dictionaries } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { ListEntry } from '../../sheets/lists';
import { entriesOf, listFormula, listName, listsTemplate, readLists } from '../../sheets/lists';
import { LISTS } from '../../sheets/schema/listsSchema';
import type { ListColumn } from '../../sheets/schema/listsSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import { headerRowOf } from '../../sheets/template';
import { updateSheet } from '../../sheets/updateSheet';
import type { SheetPlan, WritePlan } from '../../workbook/plan';
import { newOwnSheet } from './newOwnSheet';
import type { WorkbookState } from './workbookState';
import { readOwnTable } from './workbookState';

/** What drop-downs need: the lists sheet, made or repaired, and the names that stand for its lists. */
export interface ListsPlan {
  readonly sheet: SheetPlan | null;
  readonly names: NonNullable<WritePlan['names']>;
}

/**
 * Makes the lists sheet, or brings back what was deleted: a list's column, all of its entries, its name. Entries that
 * people added, reworded or took away stay as they are. People that are new come at the end of their list.
 * @param people owners and visitors known so far
 */
export async function listsPlan(
  state: WorkbookState,
  dictionaries: Dictionaries,
  language: Language,
  people: readonly string[],
): Promise<ListsPlan> {
  const texts = dictionaries[language];
  const template = listsTemplate(texts);
  const lists = LIST_IDS.map((id) => [id, id === 'person' ? persons([], people) : entriesOf(id, texts)] as const);
  const first = tableRows(new Map(lists));
  const table = await readOwnTable(state, LISTS);
  if (table === null) {
    const sheet = await newOwnSheet(state, template, first);
    const header = headerRowOf(template);
    const names = LIST_IDS.map((id) => ({
      name: listName(id),
      formula: listFormula(sheet.sheet.name, header, columnOf(template.columns, id), []),
    }));
    return { sheet, names };
  }
  return { sheet: repairList(template, table, texts, people), names: await missingNames(state, template, table) };
}

/** Meanings of entries: the code of a text in a list, also of entries people have reworded. */
export type ListCodes = (id: ListId, text: string) => string | null;

/** Looks entries up in the workbook's own lists first, then in the dictionaries of all languages. */
export async function listCodes(state: WorkbookState, dictionaries: Dictionaries): Promise<ListCodes> {
  const all = Object.values(dictionaries);
  const known = new Map<string, string>();
  const add = (id: ListId, { text, code }: ListEntry): void => {
    if (code !== '') known.set(`${id} ${fold(text)}`, code);
  };
  for (const texts of all) for (const id of LIST_IDS) for (const entry of entriesOf(id, texts)) add(id, entry);
  const table = await readOwnTable(state, LISTS);
  if (table !== null) for (const [id, entries] of readLists(table)) for (const entry of entries) add(id, entry);
  return (id, text) => known.get(`${id} ${fold(text)}`) ?? null;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function columnOf(columns: readonly { readonly key: ListColumn }[], key: ListColumn): number {
  return columns.findIndex((column) => column.key === key);
}

/** Names that are not in the list yet, each once. */
function persons(there: readonly ListEntry[], people: readonly string[]): ListEntry[] {
  const known = new Set(there.map(({ text }) => fold(text)));
  const added: ListEntry[] = [];
  for (const name of people) {
    const text = name.trim();
    if (text === '' || known.has(fold(text))) continue;
    known.add(fold(text));
    added.push({ text, code: '' });
  }
  return added;
}

/** Rows of the table; cells of entries that are undefined stay as they are. */
function tableRows(lists: ReadonlyMap<ListId, readonly (ListEntry | undefined)[]>): RowValues<ListColumn>[] {
  const count = Math.max(0, ...[...lists.values()].map((entries) => entries.length));
  return Array.from({ length: count }, (_, row) => {
    const values: Partial<Record<ListColumn, string>> = {};
    for (const [id, entries] of lists) {
      const entry = entries[row];
      if (entry === undefined) continue;
      values[id] = entry.text;
      if (id !== 'person') values[`${id}Code`] = entry.code;
    }
    return values;
  });
}

/** Lists that are gone come back whole, new people come below; everything else is a person's. */
function repairList(
  template: ReturnType<typeof listsTemplate>,
  table: OwnTable<ListColumn>,
  texts: Texts,
  people: readonly string[],
): SheetPlan | null {
  const there = readLists(table);
  const wanted = new Map<ListId, readonly (ListEntry | undefined)[]>();
  for (const id of LIST_IDS) if (id !== 'person' && there.get(id) === undefined) wanted.set(id, entriesOf(id, texts));
  const added = persons(there.get('person') ?? [], people);
  if (added.length > 0) {
    const used = table.rows.findLastIndex((_, row) => table.cell(row, 'person') !== '') + 1;
    wanted.set('person', [...Array.from({ length: used }, () => undefined), ...added]);
  }
  const rows = tableRows(wanted);
  const changed = new Map(rows.slice(0, table.rows.length).map((row, i) => [i, row]));
  return updateSheet(template, table, { rows: changed, added: rows.slice(table.rows.length) });
}

/** Names that are gone or stand for something else than their list. */
async function missingNames(
  state: WorkbookState,
  template: ReturnType<typeof listsTemplate>,
  table: OwnTable<ListColumn>,
): Promise<ListsPlan['names']> {
  const known = new Map((await state.port.names()).map(({ name, formula }) => [name.toLowerCase(), formula]));
  let next = table.area.columns;
  const offsets = template.columns.map(({ key }) => (table.offset(key) >= 0 ? table.offset(key) : next++));
  return LIST_IDS.flatMap((id) => {
    const offset = offsets[columnOf(template.columns, id)] ?? 0;
    const entries = table.rows.map((row) => row[offset] ?? '');
    const formula = listFormula(table.sheetName, table.area.row, table.area.column + offset, entries);
    const name = listName(id);
    return sameFormula(known.get(name.toLowerCase()), formula) ? [] : [{ name, formula }];
  });
}

/** Excel and files may spell the same formula with other quotes, case or blanks. */
function sameFormula(a: string | undefined, b: string): boolean {
  const plain = (text: string): string => text.replaceAll(/['\s]/g, '').toLowerCase();
  return a !== undefined && plain(a) === plain(b);
}
