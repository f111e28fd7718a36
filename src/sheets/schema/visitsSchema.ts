import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type VisitColumn = keyof Texts['visits']['headers'];

export const VISITS: TableSchema<VisitColumn> = {
  sheet: 'visits',
  words: ({ visits }) => visits,
  keys: [['date'], ['customer']],
  columns: {
    date: { owner: 'person', kind: 'day' },
    start: { owner: 'person', kind: 'time' },
    customer: { owner: 'person', kind: 'text', isCustomer: true },
    place: { owner: 'person', kind: 'text' },
    method: { owner: 'person', kind: 'text', list: 'method' },
    visitor: { owner: 'person', kind: 'text', list: 'person' },
    contacts: { owner: 'person', kind: 'text' },
    purpose: { owner: 'person', kind: 'text' },
    keyPoints: { owner: 'person', kind: 'text' },
    thoughts: { owner: 'person', kind: 'text' },
    needs: { owner: 'person', kind: 'text' },
    objections: { owner: 'person', kind: 'text' },
    nextStep: { owner: 'person', kind: 'text' },
    nextVisit: { owner: 'person', kind: 'day' },
    followUpDue: { owner: 'ours', kind: 'day' },
    followUpDone: { owner: 'person', kind: 'day' },
    summary: { owner: 'person', kind: 'text' },
    expense: { owner: 'person', kind: 'number' },
    reimbursable: { owner: 'ours', kind: 'text' },
    status: { owner: 'ours', kind: 'text' },
  },
};
