import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type IssueColumn = keyof Texts['sheets']['issues']['headers'];

export const ISSUES: TableSchema<IssueColumn> = {
  sheet: 'issues',
  words: ({ sheets }) => sheets.issues,
  keys: [],
  columns: {
    kind: { owner: 'ours', kind: 'text' },
    sheet: { owner: 'ours', kind: 'text' },
    cell: { owner: 'ours', kind: 'text' },
    found: { owner: 'ours', kind: 'text' },
    todo: { owner: 'ours', kind: 'text' },
  },
};
