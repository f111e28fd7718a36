import type { Texts } from '../i18n/texts';
import { FORMATS } from './style';
import { MARKS, TABLES } from './names';
import type { TableTemplate } from './template';

export type SettingsColumn = keyof Texts['sheets']['settings']['headers'];

/** The hidden sheet that holds what can't be rebuilt: language, options, mappings, answers, and what we last wrote. */
export function settingsTemplate(texts: Texts, allLanguages: readonly Texts[]): TableTemplate<SettingsColumn> {
  const words = texts.sheets.settings;
  const widths: Record<SettingsColumn, number> = { setting: 24, for: 40, value: 60 };
  return {
    mark: MARKS.settings,
    table: TABLES.settings,
    name: words.name,
    hidden: true,
    title: words.name,
    knownTitles: allLanguages.map(({ sheets }) => sheets.settings.name),
    lines: [words.title],
    columns: (Object.keys(words.headers) as SettingsColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ sheets }) => sheets.settings.headers[key]),
      width: widths[key],
      align: 'left',
      format: FORMATS.text,
      owner: 'ours',
    })),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'portrait', fitWidth: 1 },
  };
}
