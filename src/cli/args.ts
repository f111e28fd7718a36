import { parseArgs } from 'node:util';
import { UserError } from '../domain/errors';
import type { Month } from '../domain/time/month';
import { parseMonth } from '../domain/time/month';
import type { SerialDate } from '../domain/time/serialDate';
import { parseDay } from '../domain/time/serialDate';
import type { Basis, WindowKind } from '../domain/types';
import type { SheetHints } from '../app/reading/types';
import type { RememberedOptions } from '../app/ownSheets/settings';
import type { Language } from '../i18n/language';
import { isLanguage, LANGUAGES } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { columnIndex } from '../workbook/address';

/** What "classify" was asked to do. */
export interface ClassifyArgs {
  readonly inputs: readonly string[];
  readonly output: string | null;
  readonly json: string | null;
  readonly force: boolean;
  readonly sheets: readonly string[] | null;
  readonly hints: SheetHints;
  readonly options: RememberedOptions;
  readonly asOf: Month | null;
  readonly today: SerialDate | null;
  readonly writeBack: boolean;
  readonly dataCheck: boolean;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  json: { type: 'string' },
  force: { type: 'boolean' },
  sheet: { type: 'string', multiple: true },
  map: { type: 'string' },
  months: { type: 'string' },
  'header-row': { type: 'string' },
  year: { type: 'string' },
  'first-period': { type: 'string' },
  'date-order': { type: 'string' },
  unit: { type: 'string' },
  'as-of': { type: 'string' },
  window: { type: 'string' },
  abc: { type: 'string' },
  basis: { type: 'string' },
  growth: { type: 'string' },
  dormant: { type: 'string' },
  today: { type: 'string' },
  'write-back': { type: 'boolean' },
  'data-check': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Names that --map takes -> fields. */
const MAP_FIELDS: Readonly<Record<string, keyof NonNullable<SheetHints['columns']>>> = {
  customer: 'customer',
  id: 'customerId',
  date: 'date',
  amount: 'amount',
  quantity: 'quantity',
  price: 'unitPrice',
  discount: 'discount',
  profit: 'profit',
  rep: 'rep',
  region: 'region',
  product: 'product',
  status: 'status',
  currency: 'currency',
  'last-year': 'lastYear',
  'this-year': 'thisYear',
};

/** The language asked for, before anything else is looked at, so that even usage errors are in it. */
export function languageArg(argv: readonly string[]): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '');
  return isLanguage(value) ? value : 'en';
}

/** @throws UserError 'usage' with the problem in the user's language */
export function classifyArgs(argv: readonly string[], texts: Texts): ClassifyArgs {
  const words = texts.cli.usage;
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = (OPTIONS as Record<string, { type: string } | undefined>)[token.name];
    if (known === undefined) throw new UserError('usage', { problem: words.unknownOption({ option: token.rawName }) });
    if (known.type === 'string' && (token.value === undefined || token.value === ''))
      throw new UserError('usage', { problem: words.missingValue({ option: token.rawName }) });
  }
  const text = (name: keyof typeof OPTIONS): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const bad = (name: keyof typeof OPTIONS, expected: string): UserError =>
    new UserError('usage', { problem: words.badValue({ option: `--${name}`, value: text(name) ?? '', expected }) });
  const choice = <T extends string>(name: keyof typeof OPTIONS, allowed: readonly T[]): T | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw bad(name, allowed.join(', '));
    return found;
  };
  const number = (
    name: keyof typeof OPTIONS,
    expected: string,
    fits: (value: number) => boolean,
  ): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (value.trim() === '' || !Number.isFinite(Number(value)) || !fits(Number(value))) throw bad(name, expected);
    return Number(value);
  };
  const parsed = <T>(
    name: keyof typeof OPTIONS,
    expected: string,
    read: (value: string) => T | null,
  ): T | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const result = read(value);
    if (result === null) throw bad(name, expected);
    return result;
  };
  choice('lang', LANGUAGES);
  if (positionals.length === 0) throw new UserError('usage', { problem: words.noInput });
  const output = parsed('output', '*.xlsx', (value) => (/\.xlsx$/i.test(value) ? value : null));
  const map = parsed('map', 'customer=B,date=A,amount=F', readMap);
  const months = parsed('months', 'C:N', readMonths);
  const headerRow = number('header-row', '1, 2, 3 …', (value) => Number.isInteger(value) && value >= 1);
  const year = number('year', '1990 … 2100', (value) => Number.isInteger(value) && value >= 1990 && value <= 2100);
  const firstPeriod = parsed('first-period', 'YYYY-MM', parseMonth);
  const dateOrder = choice('date-order', ['dmy', 'mdy', 'ymd'] as const);
  const unit = number('unit', '1, 1000, 10000', (value) => value > 0);
  const window = choice<WindowKind>('window', ['ly+ty', '12m', '24m', 'ty', 'all']);
  const basis = choice<Basis>('basis', ['amount', 'profit', 'quantity']);
  const abc = parsed('abc', '80/95', readCutoffs);
  const growth = number('growth', '0.2', (value) => value > -1);
  const dormantMonths = number('dormant', '6', (value) => value > 0);
  return {
    inputs: positionals,
    output: output ?? null,
    json: text('json') ?? null,
    force: values.force === true,
    sheets: Array.isArray(values.sheet) ? values.sheet.map(String) : null,
    hints: {
      ...(map === undefined ? {} : { columns: map }),
      ...(months === undefined ? {} : { months }),
      ...(headerRow === undefined ? {} : { headerRow: headerRow - 1 }),
      ...(year === undefined ? {} : { year }),
      ...(firstPeriod === undefined ? {} : { firstPeriod }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(unit === undefined ? {} : { unit }),
    },
    options: {
      ...(window === undefined ? {} : { window }),
      ...(basis === undefined ? {} : { basis }),
      ...(abc === undefined ? {} : { abc }),
      ...(growth === undefined ? {} : { growth }),
      ...(dormantMonths === undefined ? {} : { dormantMonths }),
    },
    asOf: parsed('as-of', 'YYYY-MM', parseMonth) ?? null,
    today: parsed('today', 'YYYY-MM-DD', parseDay) ?? null,
    writeBack: values['write-back'] === true,
    dataCheck: values['data-check'] === true,
  };
}

function readMap(text: string): NonNullable<SheetHints['columns']> | null {
  const columns: Partial<Record<keyof NonNullable<SheetHints['columns']>, number>> = {};
  for (const part of text.split(',')) {
    const [name = '', letters = ''] = part.split('=').map((piece) => piece.trim());
    const field = MAP_FIELDS[name];
    const column = columnIndex(letters);
    if (field === undefined || column === null) return null;
    columns[field] = column;
  }
  return columns;
}

function readMonths(text: string): { first: number; last: number } | null {
  const [from = '', to = from] = text.split(':');
  const [first, last] = [columnIndex(from), columnIndex(to)];
  return first === null || last === null || last < first ? null : { first, last };
}

function readCutoffs(text: string): { a: number; b: number } | null {
  const match = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!match) return null;
  const [a, b] = [Number(match[1]) / 100, Number(match[2]) / 100];
  return a > 0 && a < b && b < 1 ? { a, b } : null;
}
