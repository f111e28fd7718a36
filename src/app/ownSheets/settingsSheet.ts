import type { RowValues } from '../../sheets/createSheet';
import { SETTINGS } from '../../sheets/schema/settingsSchema';
import type { SettingsColumn } from '../../sheets/schema/settingsSchema';
import { settingsTemplate } from '../../sheets/settings';
import { updateSheet } from '../../sheets/updateSheet';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import type { Dictionaries } from '../../i18n/texts';
import { newOwnSheet } from './newOwnSheet';
import type { WorkbookState } from './workbookState';
import { readOwnTable } from './workbookState';
import type { Settings } from './settings';
import { placeRows } from './placeRows';
import { isSetting, SETTING_FIELDS, settingRows } from './settings';

/** Brings the settings table up to date: lines in place, new ones below, lines no longer needed emptied, others kept. */
export async function settingsSheetPlan(
  state: WorkbookState,
  settings: Settings,
  dictionaries: Dictionaries,
): Promise<SheetPlan | null> {
  const template = settingsTemplate(dictionaries[settings.language ?? 'en']);
  const rows: readonly RowValues<SettingsColumn>[] = settingRows(settings).map((row) => ({ ...row }));
  const table = await readOwnTable(state, SETTINGS);
  if (table === null) return newOwnSheet(state, template, rows);
  const keyAt = (row: number): string | null => {
    const [setting, subject, value] = SETTING_FIELDS.map((key) => String(table.cell(row, key)));
    return isSetting(setting ?? '') || `${setting}${subject}${value}` === '' ? keyOf(setting, subject, value) : null;
  };
  return updateSheet(
    template,
    table,
    placeRows(table, rows, {
      keyOf: ({ setting, for: subject, value }) => keyOf(setting, subject, value),
      keyAt,
      emptied: { setting: '', for: '', value: '' },
    }),
  );
}

/** What a line is about: a pair that is kept apart is named by both of its customers. */
function keyOf(setting: PlanCell = '', subject: PlanCell = '', value: PlanCell = ''): string {
  return [setting, subject, ...(setting === 'apart' ? [value] : [])].map(String).join('\n');
}
