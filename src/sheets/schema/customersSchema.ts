import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type CustomerColumn = keyof Texts['sheets']['customers']['headers'];

export const CUSTOMERS: TableSchema<CustomerColumn> = {
  sheet: 'customers',
  words: ({ sheets }) => sheets.customers,
  keys: [['id', 'customer']],
  columns: {
    id: { owner: 'ours', kind: 'text' },
    customer: { owner: 'ours', kind: 'text' },
    abc: { owner: 'ours', kind: 'text' },
    segment: { owner: 'ours', kind: 'text' },
    flags: { owner: 'ours', kind: 'text' },
    strategy: { owner: 'ours', kind: 'text' },
    nextAction: { owner: 'ours', kind: 'text' },
    owner: { owner: 'person', kind: 'text', list: 'person' },
    cadence: { owner: 'person', kind: 'number' },
    lastVisit: { owner: 'ours', kind: 'day' },
    nextVisit: { owner: 'ours', kind: 'day' },
    lastYear: { owner: 'ours', kind: 'number' },
    thisYear: { owner: 'ours', kind: 'number' },
    share: { owner: 'ours', kind: 'number' },
    cumulative: { owner: 'ours', kind: 'number' },
    change3: { owner: 'ours', kind: 'number' },
    change12: { owner: 'ours', kind: 'number' },
    lastPurchase: { owner: 'ours', kind: 'day' },
    monthsSince: { owner: 'ours', kind: 'number' },
    activeMonths: { owner: 'ours', kind: 'number' },
    why: { owner: 'ours', kind: 'text' },
  },
};
