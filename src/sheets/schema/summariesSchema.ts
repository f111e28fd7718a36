import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type IndexColumn = keyof Texts['summary']['index']['headers'];

export const SUMMARIES: TableSchema<IndexColumn> = {
  sheet: 'summaries',
  words: ({ summary }) => summary.index,
  keys: [['month']],
  columns: {
    month: { owner: 'ours', kind: 'month' },
    sheet: { owner: 'ours', kind: 'text' },
    sales: { owner: 'ours', kind: 'number' },
    lastMonth: { owner: 'ours', kind: 'number' },
    lastYear: { owner: 'ours', kind: 'number' },
    yearToDate: { owner: 'ours', kind: 'number' },
    plan: { owner: 'ours', kind: 'number' },
    classA: { owner: 'ours', kind: 'number' },
    dormant: { owner: 'ours', kind: 'number' },
  },
};
