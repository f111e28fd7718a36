import type { HandSet } from '../../domain/options';
import type { AbcClass } from '../../domain/types';
import type { QuestionCode } from '../../intake/layout/hints';
import type { Field, SheetHints } from '../../intake/layout/layout';
import type { Language } from '../../i18n/language';
import { isLanguage } from '../../i18n/language';
import type { RememberedOptions } from './rememberedOptions';
import { classNamed, isMapping, parseRecord, readOptions } from './settingsCheck';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { SettingsColumn } from '../../sheets/schema/settingsSchema';

export type { RememberedOptions } from './rememberedOptions';

/** What a person said that a workbook remembers; a field that is given stands for all of the workbook's own. */
export type Answers = Partial<Pick<Settings, 'language' | 'accepted' | 'refused' | 'byHand'>>;

/** A mapping a person has set for one sheet; it holds while the headers still match. */
export interface SavedMapping {
  readonly hints: SheetHints;
  /** Field -> header text at the time. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
}

/** What a workbook remembers of us. */
export interface Settings {
  readonly language: Language | null;
  readonly options: RememberedOptions;
  /** By sheet name. */
  readonly mappings: ReadonlyMap<string, SavedMapping>;
  /** Customer key -> key it is joined with. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Pairs the user wants apart, `${a}\n${b}`. */
  readonly refused: ReadonlySet<string>;
  readonly byHand: ReadonlyMap<string, HandSet>;
  /** Spelling of a person in the visit log, `${account}|${person}` -> name in the role map; '' keeps them apart. */
  readonly people: ReadonlyMap<string, string>;
  /** Customer key -> marks of the cells we last wrote, to notice what was typed over. */
  readonly written: ReadonlyMap<string, string>;
}

export const NO_SETTINGS: Settings = {
  language: null,
  options: {},
  mappings: new Map(),
  accepted: new Map(),
  refused: new Set(),
  byHand: new Map(),
  people: new Map(),
  written: new Map(),
};

/** One line of the settings table. */
export interface SettingRow {
  readonly setting: string;
  readonly for: string;
  readonly value: string;
}

export const SETTING_FIELDS = ['setting', 'for', 'value'] as const;

const KNOWN = ['language', 'options', 'mapping', 'join', 'apart', 'customer', 'person', 'written'];

/** Whether a line is one that we write; any other is of a later version, or the user's. */
export function isSetting(setting: string): boolean {
  return KNOWN.includes(setting);
}

/** Reads the settings table. Lines that don't make sense are passed over: they may be of a later version. */
export function readSettings(table: OwnTable<SettingsColumn> | null): Settings {
  if (table === null) return NO_SETTINGS;
  const mappings = new Map<string, SavedMapping>();
  const accepted = new Map<string, string>();
  const refused = new Set<string>();
  const byHand = new Map<string, HandSet>();
  const people = new Map<string, string>();
  const written = new Map<string, string>();
  let language: Language | null = null;
  let options: RememberedOptions = {};
  for (const row of table.rows.keys()) {
    const [setting, subject, value] = SETTING_FIELDS.map((key) => String(table.cell(row, key)));
    if (setting === undefined || subject === undefined || value === undefined) continue;
    if (setting === 'language' && isLanguage(value)) language = value;
    else if (setting === 'options') options = readOptions(value);
    else if (setting === 'mapping') {
      const mapping = parseRecord(value);
      if (isMapping(mapping)) mappings.set(subject, mapping as unknown as SavedMapping);
    } else if (setting === 'join') accepted.set(subject, value);
    else if (setting === 'apart') refused.add(`${subject}\n${value}`);
    else if (setting === 'customer') {
      const hand = readHand(value);
      if (hand !== null) byHand.set(subject, hand);
    } else if (setting === 'person') people.set(subject, value);
    else if (setting === 'written') written.set(subject, value);
  }
  return { language, options, mappings, accepted, refused, byHand, people, written };
}

function readHand(value: string): HandSet | null {
  if (value === 'out') return { kind: 'excluded' };
  const abc = classNamed(value);
  return abc === undefined ? null : { kind: 'class', class: abc };
}

/** The lines of the settings table, in a fixed order. */
export function settingRows(settings: Settings): SettingRow[] {
  const byKey = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    { setting: 'language', for: '', value: settings.language ?? 'en' },
    { setting: 'options', for: '', value: JSON.stringify(settings.options) },
    ...byKey(settings.mappings).map(([sheet, mapping]) => ({
      setting: 'mapping',
      for: sheet,
      value: JSON.stringify(lasting(mapping)),
    })),
    ...byKey(settings.accepted).map(([key, other]) => ({ setting: 'join', for: key, value: other })),
    ...[...settings.refused]
      .sort()
      .map((pair) => ({ setting: 'apart', for: pair.split('\n')[0] ?? '', value: pair.split('\n')[1] ?? '' })),
    ...byKey(settings.byHand).map(([key, hand]) => ({ setting: 'customer', for: key, value: handText(hand) })),
    ...byKey(settings.people).map(([key, name]) => ({ setting: 'person', for: key, value: name })),
    ...byKey(settings.written).map(([key, value]) => ({ setting: 'written', for: key, value })),
  ];
}

/** Doubts about one run: what was let stand then says nothing about the next. */
const OF_ONE_RUN: readonly QuestionCode[] = ['known-customers', 'our-words'];

/** What holds for further runs too. */
function lasting({ hints, headers }: SavedMapping): SavedMapping {
  const { confirmed, ...others } = hints;
  const left = (confirmed ?? []).filter((code) => !OF_ONE_RUN.includes(code));
  return { hints: left.length === 0 ? others : { ...others, confirmed: left }, headers };
}

function handText(hand: HandSet): AbcClass | 'out' {
  return hand.kind === 'class' ? hand.class : 'out';
}
