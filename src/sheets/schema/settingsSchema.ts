import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type SettingsColumn = keyof Texts['sheets']['settings']['headers'];

export const SETTINGS: TableSchema<SettingsColumn> = {
  sheet: 'settings',
  words: ({ sheets: { settings } }) => ({ ...settings, title: settings.name }),
  keys: [['setting'], ['for'], ['value']],
  columns: {
    setting: { owner: 'ours', kind: 'text' },
    for: { owner: 'ours', kind: 'text' },
    value: { owner: 'ours', kind: 'text' },
  },
};
