import { readSettings, settingRows } from '../../../src/app/ownSheets/settings';
import type { OwnTable } from '../../../src/sheets/schema/openTable';
import { openTable } from '../../../src/sheets/schema/openTable';
import { SETTINGS } from '../../../src/sheets/schema/settingsSchema';
import type { SettingsColumn } from '../../../src/sheets/schema/settingsSchema';
import { DICTIONARIES } from '../../support/classified';

function tableOf(rows: readonly (readonly string[])[]): OwnTable<SettingsColumn> {
  const cells = {
    sheetId: '1',
    sheetName: 'Settings',
    mark: 'settings',
    tableName: 'KA_Settings',
    area: { row: 3, column: 0, rows: rows.length + 1, columns: 3 },
    header: ['Setting', 'For', 'Value'],
    rows,
    formulas: [],
    above: [],
  };
  return openTable(SETTINGS, cells, Object.values(DICTIONARIES));
}

test('what is written is what is read', () => {
  const settings = {
    language: 'zh-Hant' as const,
    options: { abc: { a: 0.7, b: 0.9 }, dormantMonths: 4 },
    mappings: new Map([
      ['Sales', { hints: { columns: { customer: 2 }, headerRow: 4 }, headers: { customer: 'Kunde' } }],
    ]),
    accepted: new Map([['acme sl', 'acme s.l.']]),
    refused: new Set(['a\nb']),
    byHand: new Map([
      ['own company', { kind: 'excluded' as const }],
      ['friend', { kind: 'class' as const, class: 'A' as const }],
    ]),
    people: new Map([['acme|eva marek', 'E. Marek']]),
    written: new Map([['acme', 'abcd']]),
  };
  const rows = settingRows(settings).map((row) => [row.setting, row.for, row.value]);
  expect(readSettings(tableOf(rows))).toEqual(settings);
});

test('lines of a later version or spoilt ones are passed over', () => {
  const settings = readSettings(
    tableOf([
      ['language', '', 'xx'],
      ['options', '', '{not json'],
      ['future', 'x', 'y'],
      ['customer', 'acme', 'D'],
      ['', '', ''],
    ]),
  );
  expect(settings).toMatchObject({ language: null, options: {} });
  expect(settings.byHand.size).toBe(0);
});
