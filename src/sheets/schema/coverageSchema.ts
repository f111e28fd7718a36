import type { Texts } from '../../i18n/texts';
import type { TableSchema } from './tableSchema';

export type CoverageColumn = keyof Texts['roleSheets']['coverage']['headers'];

export const COVERAGE: TableSchema<CoverageColumn> = {
  sheet: 'coverage',
  words: ({ roleSheets }) => roleSheets.coverage,
  keys: [['account']],
  columns: {
    account: { owner: 'ours', kind: 'text' },
    abc: { owner: 'ours', kind: 'text' },
    status: { owner: 'ours', kind: 'text' },
    missing: { owner: 'ours', kind: 'text' },
    notMet: { owner: 'ours', kind: 'text' },
    met: { owner: 'ours', kind: 'number' },
  },
};
