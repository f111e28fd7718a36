import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type PlaybookColumn = keyof Texts['sheets']['playbook']['headers'];

export const PLAYBOOK: TableSchema<PlaybookColumn> = {
  sheet: 'playbook',
  words: ({ sheets }) => sheets.playbook,
  keys: [['segment'], ['class']],
  columns: {
    segment: { owner: 'ours', kind: 'text', list: 'segment' },
    class: { owner: 'ours', kind: 'text', list: 'class' },
    strategy: { owner: 'person', kind: 'text' },
    nextAction: { owner: 'person', kind: 'text' },
    owner: { owner: 'person', kind: 'text', list: 'person' },
    cadence: { owner: 'person', kind: 'number' },
  },
};
