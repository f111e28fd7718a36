import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type RoleColumn = keyof Texts['roleSheets']['map']['headers'];

export const ROLES: TableSchema<RoleColumn> = {
  sheet: 'roles',
  words: ({ roleSheets }) => roleSheets.map,
  keys: [['customer'], ['contact']],
  columns: {
    customer: { owner: 'person', kind: 'text', isCustomer: true },
    contact: { owner: 'person', kind: 'text' },
    title: { owner: 'person', kind: 'text' },
    department: { owner: 'person', kind: 'text' },
    role: { owner: 'person', kind: 'text', list: 'role' },
    layer: { owner: 'person', kind: 'text', list: 'layer' },
    reportsTo: { owner: 'person', kind: 'text' },
    attitude: { owner: 'person', kind: 'text', list: 'attitude' },
    strength: { owner: 'person', kind: 'number' },
    influence: { owner: 'person', kind: 'number' },
    personality: { owner: 'person', kind: 'text', list: 'personality' },
    sensitivity: { owner: 'person', kind: 'text', list: 'sensitivity' },
    background: { owner: 'person', kind: 'text' },
    competitors: { owner: 'person', kind: 'text' },
    goal: { owner: 'person', kind: 'text' },
    method: { owner: 'person', kind: 'text' },
    action: { owner: 'person', kind: 'text' },
    frequency: { owner: 'person', kind: 'number' },
    owner: { owner: 'person', kind: 'text', list: 'person' },
    lastMet: { owner: 'ours', kind: 'day' },
    nextDue: { owner: 'ours', kind: 'day' },
    howToServe: { owner: 'ours', kind: 'text' },
  },
};
