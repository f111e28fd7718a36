import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type PlanColumn = keyof Texts['summary']['planSheet']['headers'];

export const SALES_PLAN: TableSchema<PlanColumn> = {
  sheet: 'plan',
  words: ({ summary }) => summary.planSheet,
  keys: [['month'], ['target']],
  columns: {
    month: { owner: 'person', kind: 'month' },
    level: { owner: 'person', kind: 'text' },
    name: { owner: 'person', kind: 'text' },
    target: { owner: 'person', kind: 'number' },
    basedOn: { owner: 'ours', kind: 'month' },
    base: { owner: 'ours', kind: 'number' },
  },
};
