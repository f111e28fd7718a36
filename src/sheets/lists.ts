/**
 * The lists sheet: what the drop-downs of our sheets offer. Each list is a column of entries with a column of codes
 * beside it, and a name of the workbook ("KA_List_Method") that covers the entries that are there. A column of another
 * sheet gets a drop-down by `list: fromList('method', texts)` in its template; a new list needs its id in
 * `domain/lists`, its header in the dictionaries and its entries in `entriesOf`.
 */
import { ATTITUDES, BUYING_ROLES, LAYERS, PERSONALITIES, SENSITIVITIES } from '../domain/stakeholders/contact';
import { LIST_IDS, type ListId } from '../domain/lists';
import { ABC_CLASSES } from '../domain/types';
import { playbookPairs } from '../domain/playbook/playbook';
import { VISIT_METHODS } from '../domain/visits/visit';
import type { Texts } from '../i18n/texts';
import { columnLetters, quoteSheetName } from '../workbook/address';
import type { CellValue } from '../workbook/cells';
import { FORMATS, LOOK } from './style';
import { CODED_LISTS, LISTS } from './schema/listsSchema';
import type { ListColumn } from './schema/listsSchema';
import type { OwnTable } from './schema/openTable';
import type { ColumnStyle, ListTemplate, TableTemplate } from './template';
import { styledColumns } from './template';

export interface ListEntry {
  readonly text: string;
  /** '' for an entry a person has added. */
  readonly code: string;
}

/** Rows below the header that a list may grow into before its name is made again. */
const ROOM = 500;

/** How drop-downs that take a list of the lists sheet begin. */
export const LIST_SOURCE = '=KA_List_';

/** Name of the workbook that stands for the names of our Customers sheet. */
export const CUSTOMER_LIST = `${LIST_SOURCE.slice(1)}Customer`;

/** Name of the workbook that stands for a list's entries. */
export function listName(id: ListId): string {
  return `${LIST_SOURCE.slice(1)}${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

/** A drop-down from a list. @param strict refuses other values; else they are allowed after a warning */
export function fromList(id: ListId, texts: Texts, strict: boolean, note?: string): ListTemplate {
  return {
    source: `=${listName(id)}`,
    strict,
    refusal: texts.lists.refusal,
    ...(note === undefined ? {} : { note }),
  };
}

/** The entries we ship, in the order of the drop-down. */
export function entriesOf(id: ListId, texts: Texts): readonly ListEntry[] {
  const nameEntries = <C extends string>(codes: readonly C[], names: Readonly<Record<C, string>>): ListEntry[] =>
    codes.map((code) => ({ code, text: names[code] }));
  switch (id) {
    case 'class':
      return ABC_CLASSES.map((code) => ({ code, text: code }));
    case 'segment':
      return nameEntries([...new Set(playbookPairs().map(({ segment }) => segment))], texts.terms.segments);
    case 'person':
      return [];
    case 'method':
      return nameEntries(VISIT_METHODS, texts.visits.methods);
    case 'role':
      return nameEntries(BUYING_ROLES, texts.roles.names);
    case 'layer':
      return nameEntries(LAYERS, texts.roles.layers);
    case 'attitude':
      return nameEntries(ATTITUDES, texts.roles.attitudes);
    case 'personality':
      return nameEntries(PERSONALITIES, texts.roles.personalities);
    case 'sensitivity':
      return nameEntries(SENSITIVITIES, texts.roles.sensitivities);
  }
}

/** The sheet "Lists". */
export function listsTemplate(texts: Texts): TableTemplate<ListColumn> {
  const words = texts.lists;
  const style = (width: number): ColumnStyle<ListColumn> => ({ width, align: 'left', format: FORMATS.text });
  const entries = LIST_IDS.map((id): [ListColumn, ColumnStyle<ListColumn>] => {
    const longest = Math.max(...entriesOf(id, texts).map(({ text }) => text.length), words.headers[id].length);
    return [id, style(Math.max(16, longest + 4))];
  });
  const codes = CODED_LISTS.map((id): [ListColumn, ColumnStyle<ListColumn>] => [`${id}Code`, style(16)]);
  const styles = Object.fromEntries([...entries, ...codes]) as Record<ListColumn, ColumnStyle<ListColumn>>;
  return {
    schema: LISTS,
    name: words.name,
    title: words.title,
    lines: [words.line],
    columns: styledColumns(LISTS, texts, styles),
    frozenColumns: 0,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
    // Codes stand back: they are for reading the sheet in another language, not for people.
    rules: ({ area, ref }) =>
      CODED_LISTS.map((id) => ({
        area: area(`${id}Code`),
        formula: `=${ref(`${id}Code`)}<>""`,
        style: { color: LOOK.quiet },
      })),
  };
}

/** Entries of each list as they stand in the table; a list whose column is gone or empty is absent. */
export function readLists(table: OwnTable<ListColumn>): ReadonlyMap<ListId, readonly ListEntry[]> {
  const lists = new Map<ListId, readonly ListEntry[]>();
  for (const id of LIST_IDS) {
    const entries = table.rows.flatMap((_, row) => {
      const text = String(table.cell(row, id)).trim();
      const code = id === 'person' ? '' : String(table.cell(row, `${id}Code`)).trim();
      return text === '' ? [] : [{ text, code }];
    });
    if (entries.length > 0) lists.set(id, entries);
  }
  return lists;
}

/**
 * What a list's name stands for: the entries below a header, as many as there are, so that one typed below counts at once.
 * Where a person has emptied one in between, counting would cut off the last: then down to that one, as it stands.
 * @param column of the sheet @param entries cells of the list, in the order of the rows
 */
export function listFormula(sheet: string, headerRow: number, column: number, entries: readonly CellValue[]): string {
  const place = quoteSheetName(sheet);
  const letters = columnLetters(column);
  const first = headerRow + 2;
  const count = entries.filter((entry) => entry !== '').length;
  const used = entries.findLastIndex((entry) => entry !== '') + 1;
  if (count < used) return `=${place}!$${letters}$${first}:$${letters}$${first + used - 1}`;
  const all = `${place}!$${letters}$${first}:$${letters}$${headerRow + 1 + Math.max(ROOM, entries.length)}`;
  return `=${place}!$${letters}$${first}:INDEX(${all},MAX(1,COUNTA(${all})))`;
}
