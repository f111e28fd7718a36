import { LIST_IDS, type ListId } from '../../domain/lists';
import type { ColumnSchema, TableSchema } from './tableSchema';

export type ListColumn = ListId | `${ListId}Code`;

/** Lists whose entries have a code: all but the names of people. */
export const CODED_LISTS = LIST_IDS.filter((id) => id !== 'person');

const entries = LIST_IDS.map((id): [ListColumn, ColumnSchema] => [id, { owner: 'person', kind: 'text' }]);
const codes = CODED_LISTS.map((id): [ListColumn, ColumnSchema] => [`${id}Code`, { owner: 'ours', kind: 'text' }]);

export const LISTS: TableSchema<ListColumn> = {
  sheet: 'lists',
  words: ({ lists }) => ({
    ...lists,
    headers: Object.fromEntries([
      ...LIST_IDS.map((id) => [id, lists.headers[id]]),
      ...CODED_LISTS.map((id) => [`${id}Code`, lists.code({ list: lists.headers[id] })]),
    ]) as Record<ListColumn, string>,
  }),
  keys: [],
  columns: Object.fromEntries([...entries, ...codes]) as Record<ListColumn, ColumnSchema>,
};
