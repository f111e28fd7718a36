import type { Texts } from '../i18n/texts';
import { FORMATS } from './style';
import { SETTINGS } from './schema/settingsSchema';
import type { SettingsColumn } from './schema/settingsSchema';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** The hidden sheet that holds what can't be rebuilt: language, options, mappings, answers, and what we last wrote. */
export function settingsTemplate(texts: Texts): TableTemplate<SettingsColumn> {
  const words = texts.sheets.settings;
  const style = (width: number): ColumnStyle<SettingsColumn> => ({ width, align: 'left', format: FORMATS.text });
  const styles = { setting: style(24), for: style(40), value: style(60) };
  return {
    schema: SETTINGS,
    name: words.name,
    hidden: true,
    title: words.name,
    lines: [words.title],
    columns: styledColumns(SETTINGS, texts, styles),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'portrait', fitWidth: 1 },
  };
}
