import type { DormancyOption } from '../../domain/segments/dormancy/dormancy';
import type { AbcClass, Basis, WindowKind } from '../../domain/types';
import { ABC_CLASSES } from '../../domain/types';
import { isLanguage } from '../../i18n/language';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { SettingsColumn } from '../../sheets/schema/settingsSchema';
import { sheetAddress } from '../../workbook/address';
import type { RememberedOptions } from './rememberedOptions';

const WINDOWS: readonly WindowKind[] = ['ly+ty', '12m', '24m', 'ty', 'all'];
const DORMANCY: readonly DormancyOption[] = ['auto', 'chance', 'months'];
const BASES: readonly Basis[] = ['amount', 'profit', 'quantity'];

/** A line of the settings that makes no sense and was passed over. */
export interface PassedOver {
  readonly setting: string;
  /** "Key Accounts settings!C5" */
  readonly place: string;
}

/** Lines of the settings whose value makes no sense; lines of a later version, whose setting is not known, are none. */
export function passedOverLines(table: OwnTable<SettingsColumn> | null): PassedOver[] {
  if (table === null) return [];
  return [...table.rows.keys()].flatMap((row) => {
    const [setting, value] = [String(table.cell(row, 'setting')), String(table.cell(row, 'value'))];
    if (isSensible(setting, value)) return [];
    const column = table.area.column + Math.max(table.offset('value'), 0);
    return [{ setting, place: sheetAddress(table.sheetName, table.area.row + 1 + row, column) }];
  });
}

function isSensible(setting: string, value: string): boolean {
  switch (setting) {
    case 'language':
      return isLanguage(value);
    case 'options':
      return isWhole(value);
    case 'mapping':
      return isMapping(parseRecord(value));
    case 'customer':
      return value === 'out' || classNamed(value) !== undefined;
    default:
      return true;
  }
}

/** The class a text names. */
export function classNamed(text: string): AbcClass | undefined {
  return ABC_CLASSES.find((abc) => abc === text.toUpperCase());
}

/** Whether a mapping has the two parts it is read by. */
export function isMapping(value: Readonly<Record<string, unknown>> | null): boolean {
  return value !== null && isRecord(value['hints']) && isRecord(value['headers']);
}

/** The options a text holds; those that make no sense are left out. */
export function readOptions(text: string): RememberedOptions {
  const value = parseRecord(text) ?? {};
  return Object.fromEntries(Object.entries(value).filter(([name, option]) => isOption(name, option)));
}

function isWhole(text: string): boolean {
  const value = parseRecord(text);
  return value !== null && Object.entries(value).every(([name, option]) => !isKnown(name) || isOption(name, option));
}

const CHECKS: Readonly<Record<keyof RememberedOptions, (value: unknown) => boolean>> = {
  window: (value) => WINDOWS.some((kind) => kind === value),
  basis: (value) => BASES.some((basis) => basis === value),
  abc: (value) =>
    isRecord(value) && isShare(value['a']) && isShare(value['b']) && Number(value['a']) < Number(value['b']),
  yearStart: (value) => isNumberIn(value, 1, 12) && Number.isInteger(value),
  growth: (value) => isNumberIn(value, -0.999_999, 1000),
  decline: (value) => isNumberIn(value, -1, -0.000_001),
  market: (value) => typeof value === 'boolean',
  dormancy: (value) => DORMANCY.some((rule) => rule === value),
  dormantMonths: (value) => isNumberIn(value, 0.000_001, 1200),
  within: (value) =>
    isRecord(value) &&
    (value['field'] === 'rep' || value['field'] === 'region') &&
    typeof value['value'] === 'string' &&
    value['value'].trim() !== '',
};

function isKnown(name: string): name is keyof RememberedOptions {
  return Object.hasOwn(CHECKS, name);
}

/** Options of a later version are kept as they are. */
function isOption(name: string, value: unknown): boolean {
  return !isKnown(name) || CHECKS[name](value);
}

const isShare = (value: unknown): boolean => isNumberIn(value, 0.000_001, 1);

function isNumberIn(value: unknown, from: number, to: number): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= from && value <= to;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text in JSON as an object; null for anything else. */
export function parseRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
