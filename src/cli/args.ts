import { parseArgs } from 'node:util';
import { QUESTION_CODES } from '../app/reading/questions/optionText';
import { UserError } from '../domain/errors';
import type { Month } from '../domain/time/month';
import type { DormancyOption } from '../domain/segments/dormancy/dormancy';
import { parseMonth } from '../domain/time/month';
import type { SerialDate } from '../domain/time/serialDate';
import { parseDay } from '../domain/time/serialDate';
import type { Basis, WindowKind } from '../domain/types';
import type { SheetHints } from '../app/reading/types';
import type { RememberedOptions, SavedMapping } from '../app/ownSheets/settings';
import type { Language } from '../i18n/language';
import { isLanguage, LANGUAGES } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { readConfirmed, readCurrency, readDocuments, readMaps, readMonths } from './readingArgs';
import { expectedOutput, isExpectedOutput } from './outputKind';

/** What "classify" was asked to do. */
export interface ClassifyArgs {
  readonly inputs: readonly string[];
  readonly output: string | null;
  readonly json: string | null;
  readonly force: boolean;
  readonly sheets: readonly string[] | null;
  readonly hints: SheetHints;
  /** What was said of single sheets, by name. */
  readonly mappings: ReadonlyMap<string, SavedMapping>;
  /** Take the likeliest answer to every open question. */
  readonly assume: boolean;
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
  map: { type: 'string', multiple: true },
  currency: { type: 'string' },
  documents: { type: 'string', multiple: true },
  'document-total': { type: 'string' },
  sign: { type: 'string' },
  confirm: { type: 'string', multiple: true },
  complete: { type: 'string' },
  assume: { type: 'boolean' },
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
  dormancy: { type: 'string' },
  market: { type: 'string' },
  decline: { type: 'string' },
  today: { type: 'string' },
  'write-back': { type: 'boolean' },
  'data-check': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

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
  const parseOption = <T>(
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
  const several = <T>(
    name: keyof typeof OPTIONS,
    expected: string,
    read: (values: readonly string[]) => T | null,
  ): T | undefined => {
    const list = values[name];
    if (!Array.isArray(list)) return undefined;
    const result = read(list.map(String));
    if (result === null)
      throw new UserError('usage', {
        problem: words.badValue({ option: `--${name}`, value: list.join(' '), expected }),
      });
    return result;
  };
  choice('lang', LANGUAGES);
  if (positionals.length === 0) throw new UserError('usage', { problem: words.noInput });
  const [first] = positionals;
  const output = parseOption('output', expectedOutput(first), (value) =>
    isExpectedOutput(first, value) ? value : null,
  );
  const map = several('map', 'customer=B,date=A,amount=Sheet1!F', readMaps);
  const documents = several('documents', 'SC=return', readDocuments);
  const confirmed = several('confirm', QUESTION_CODES.join(', '), readConfirmed);
  const currency = parseOption('currency', 'EUR, USD, CNY …', readCurrency);
  const documentTotal = choice('document-total', ['once', 'each'] as const);
  const sign = choice('sign', ['reversed', 'as-is'] as const);
  const months = parseOption('months', 'C:N', readMonths);
  const headerRow = number('header-row', '1, 2, 3 …', (value) => Number.isInteger(value) && value >= 1);
  const year = number('year', '1990 … 2100', (value) => Number.isInteger(value) && value >= 1990 && value <= 2100);
  const completeMonth = parseOption('complete', 'YYYY-MM', parseMonth);
  const firstPeriod = parseOption('first-period', 'YYYY-MM', parseMonth);
  const dateOrder = choice('date-order', ['dmy', 'mdy', 'ymd'] as const);
  const unit = number('unit', '1, 1000, 10000', (value) => value > 0);
  const window = choice<WindowKind>('window', ['ly+ty', '12m', '24m', 'ty', 'all']);
  const basis = choice<Basis>('basis', ['amount', 'profit', 'quantity']);
  const abc = parseOption('abc', '80/95', readCutoffs);
  const growth = number('growth', '0.2', (value) => value > -1);
  const dormantMonths = number('dormant', '6', (value) => value > 0);
  const dormancy = choice<DormancyOption>('dormancy', ['auto', 'chance', 'months']);
  const market = choice('market', ['on', 'off'] as const);
  const decline = number('decline', '-0.3', (value) => value > -1 && value < 0);
  return {
    inputs: positionals,
    output: output ?? null,
    json: text('json') ?? null,
    force: values.force === true,
    sheets: Array.isArray(values.sheet) ? values.sheet.map(String) : null,
    hints: {
      ...(map === undefined || Object.keys(map.all).length === 0 ? {} : { columns: map.all }),
      ...(documents === undefined ? {} : { documents }),
      ...(confirmed === undefined ? {} : { confirmed }),
      ...(completeMonth === undefined ? {} : { completeMonth }),
      ...(currency === undefined ? {} : { currency }),
      ...(documentTotal === undefined ? {} : { documentTotal }),
      ...(sign === undefined ? {} : { sign }),
      ...(months === undefined ? {} : { months }),
      ...(headerRow === undefined ? {} : { headerRow: headerRow - 1 }),
      ...(year === undefined ? {} : { year }),
      ...(firstPeriod === undefined ? {} : { firstPeriod }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(unit === undefined ? {} : { unit }),
    },
    mappings: map?.bySheet ?? new Map<string, SavedMapping>(),
    assume: values.assume === true,
    options: {
      ...(window === undefined ? {} : { window }),
      ...(basis === undefined ? {} : { basis }),
      ...(abc === undefined ? {} : { abc }),
      ...(growth === undefined ? {} : { growth }),
      ...(dormantMonths === undefined ? {} : { dormantMonths }),
      ...(dormancy === undefined ? {} : { dormancy }),
      ...(market === undefined ? {} : { market: market === 'on' }),
      ...(decline === undefined ? {} : { decline }),
    },
    asOf: parseOption('as-of', 'YYYY-MM', parseMonth) ?? null,
    today: parseOption('today', 'YYYY-MM-DD', parseDay) ?? null,
    writeBack: values['write-back'] === true,
    dataCheck: values['data-check'] === true,
  };
}

function readCutoffs(text: string): { a: number; b: number } | null {
  const match = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!match) return null;
  const [a, b] = [Number(match[1]) / 100, Number(match[2]) / 100];
  return a > 0 && a < b && b < 1 ? { a, b } : null;
}
