import type { RowValues } from '../../sheets/createSheet';
import { SETTINGS } from '../../sheets/schema/settingsSchema';
import type { SettingsColumn } from '../../sheets/schema/settingsSchema';
import { settingsTemplate } from '../../sheets/settings';
import { updateSheet } from '../../sheets/updateSheet';
import type { SheetPlan } from '../../workbook/plan';
import type { Dictionaries } from '../../i18n/texts';
import { newOwnSheet } from './newOwnSheet';
import type { WorkbookState } from './workbookState';
import { readOwnTable } from './workbookState';
import type { Settings } from './settings';
import { settingRows } from './settings';

/** Brings the settings table up to date: lines in place, new ones below, lines no longer needed emptied. */
export async function settingsSheetPlan(
  state: WorkbookState,
  settings: Settings,
  dictionaries: Dictionaries,
): Promise<SheetPlan | null> {
  const template = settingsTemplate(dictionaries[settings.language ?? 'en']);
  const rows: readonly RowValues<SettingsColumn>[] = settingRows(settings).map((row) => ({ ...row }));
  const table = await readOwnTable(state, SETTINGS);
  if (table === null) return newOwnSheet(state, template, rows);
  const kept = rows.slice(0, table.rows.length);
  const emptied = table.rows.slice(rows.length).map(() => ({ setting: '', for: '', value: '' }));
  const changed = new Map([...kept, ...emptied].map((row, i) => [i, row]));
  return updateSheet(template, table, { rows: changed, added: rows.slice(table.rows.length) });
}
