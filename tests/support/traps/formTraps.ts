import { DAYS_1900_TO_1904, ymdOf } from '../../../src/domain/time/serialDate';
import type { Draft, Row, SheetDraft, Trap } from './draft';
import { blocksOf, monthKeys, rowsOf } from './draft';
import { WORDS } from './words';

const BOTH = ['ledger', 'matrix'] as const;
const LEDGER = ['ledger'] as const;
const pad = (value: number): string => String(value).padStart(2, '0');

function groupDigits(value: number, thousands: string, decimal: string): string {
  const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${cents}`;
}

const english = (value: number): string => groupDigits(value, ',', '.');
const continental = (value: number): string => groupDigits(value, '.', ',');
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Rewrites every number that stands where amounts do, totals included. */
function amounts(draft: Draft, form: (value: number, row: Row, key: string) => string | number, share = 1): void {
  for (const block of blocksOf(draft)) {
    const keys = draft.kind === 'ledger' ? ['amount'] : [...monthKeys(block), 'rowTotal'];
    for (const row of [...block.rows, ...block.aboveHeader])
      for (const key of keys) {
        const value = row.cells[key];
        if (typeof value === 'number' && draft.random.chance(share)) row.cells[key] = form(value, row, key);
      }
  }
}

/** Rewrites the days of a sheet; `form` gets year, month, day. */
function days(
  draft: Draft,
  sheet: SheetDraft,
  form: (y: number, m: number, d: number) => string | number,
  share = 1,
): void {
  for (const { rows } of sheet.blocks)
    for (const row of rows) {
      const value = row.cells['date'];
      if (typeof value !== 'number' || !draft.random.chance(share)) continue;
      const { year, month, day } = ymdOf(value);
      row.cells['date'] = form(year, month, day);
      delete row.formats['date'];
    }
}

/** Whether the days of every sheet tell day from month: some lie after the 12th, and are no skipped ones. */
function provesOrder(draft: Draft): boolean {
  return draft.sheets.every(({ blocks }) =>
    blocks.some(({ rows }) =>
      rows.some((row) => row.skips.length === 0 && row.day > 0 && row.who >= 0 && ymdOf(row.day).day > 12),
    ),
  );
}

/** Languages that write 1.234,56. */
const isContinental = ({ language }: Draft): boolean => ['es', 'de', 'fr', 'pt', 'it'].includes(language);

const hasSerials = (draft: Draft): boolean => rowsOf(draft).some(({ cells }) => typeof cells['date'] === 'number');

/** How amounts, dates and names are written. */
export const FORM_TRAPS: readonly Trap[] = [
  amountTrap('text amounts', (draft) => amounts(draft, isContinental(draft) ? continental : english)),
  amountTrap('amounts with a currency sign', (draft) => {
    const { currencySign } = WORDS[draft.language];
    amounts(draft, (value) => currencySign(isContinental(draft) ? continental(value) : english(value)));
  }),
  amountTrap('negative amounts in brackets', (draft) =>
    amounts(draft, (value) => (value < 0 ? `(${english(-value)})` : english(value))),
  ),
  amountTrap('trailing minus', (draft) =>
    amounts(draft, (value) => (value < 0 ? `${english(-value)}-` : english(value))),
  ),
  amountTrap('full-width digits', (draft) => amounts(draft, (value) => fullWidth(english(value)))),
  amountTrap('blanks between thousands', (draft) => amounts(draft, (value) => groupDigits(value, '\u00a0', ','))),
  amountTrap('numbers and texts mixed', (draft) => amounts(draft, english, 0.3)),
  amountTrap('units behind the number', (draft) =>
    amounts(draft, (value) => `${String(Number((value / 10000).toPrecision(15)))}万`, 0.5),
  ),
  {
    name: 'unit in the header',
    bullet: 'amounts: column units',
    on: BOTH,
    phase: 7,
    group: 'amounts',
    chance: 0.15,
    apply: (draft) => {
      if (rowsOf(draft).some(({ cells }) => 'qty' in cells)) return false;
      const [unit, factor] = draft.random.pick(WORDS[draft.language].unit);
      for (const block of blocksOf(draft)) {
        const keys = draft.kind === 'ledger' ? ['amount'] : monthKeys(block);
        for (const column of block.columns)
          if (keys.includes(column.key) && (column.headerFormat !== undefined || typeof column.header === 'number'))
            return false;
        for (const column of block.columns)
          if (keys.includes(column.key)) column.header = `${String(column.header)}(${unit})`;
      }
      amounts(draft, (value) => Number((value / factor).toPrecision(15)));
      return true;
    },
  },
  {
    name: 'unit in the title',
    bullet: 'amounts: column units',
    on: BOTH,
    phase: 7,
    group: 'amounts',
    chance: 0.1,
    apply: (draft) => {
      const [unit, factor] = draft.random.pick(WORDS[draft.language].unitTitle);
      for (const { blocks } of draft.sheets) blocks[0]?.above.push([unit]);
      amounts(draft, (value) => Number((value / factor).toPrecision(15)));
      return true;
    },
  },
  dateTrap('ISO text dates', (draft) => each(draft, (y, m, d) => `${String(y)}-${pad(m)}-${pad(d)}`)),
  dateTrap('text dates with a time', (draft) => each(draft, (y, m, d) => `${String(y)}-${pad(m)}-${pad(d)} 14:05:09`)),
  dateTrap(
    'd/m/y text dates',
    (draft) => provesOrder(draft) && each(draft, (y, m, d) => `${pad(d)}/${pad(m)}/${String(y)}`),
  ),
  dateTrap(
    'm/d/y text dates',
    (draft) => provesOrder(draft) && each(draft, (y, m, d) => `${String(m)}/${String(d)}/${String(y)}`),
  ),
  dateTrap('Chinese dates', (draft) => each(draft, (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日`)),
  dateTrap('dates as eight digits', (draft) => each(draft, (y, m, d) => y * 10000 + m * 100 + d)),
  dateTrap('dates as eight digits in text', (draft) => each(draft, (y, m, d) => String(y * 10000 + m * 100 + d))),
  dateTrap('named months', (draft) => {
    const names = WORDS[/^(?:zh|ja)/u.test(draft.language) ? 'en' : draft.language].months[0] ?? [];
    return each(draft, (y, m, d) => `${String(d)}-${(names[m - 1] ?? '').toLowerCase()}-${String(y)}`);
  }),
  dateTrap('dates with dots', (draft) => each(draft, (y, m, d) => `${pad(d)}.${pad(m)}.${String(y)}`)),
  dateTrap('texts and serials mixed', (draft) =>
    each(draft, (y, m, d) => `${String(y)}/${String(m)}/${String(d)}`, 0.4),
  ),
  dateTrap('serials without a date format', (draft) => {
    if (draft.trail.includes('words for dates') || draft.trail.includes('errors in dates')) return false;
    for (const row of rowsOf(draft)) delete row.formats['date'];
    return true;
  }),
  {
    name: 'years of the Republic of China',
    bullet: 'dates',
    on: LEDGER,
    phase: 7,
    group: 'dates',
    chance: 0.1,
    apply: (draft) =>
      draft.language === 'zh-Hant' &&
      hasSerials(draft) &&
      each(draft, (y, m, d) =>
        y < 1912 ? `${String(y)}-${pad(m)}-${pad(d)}` : `民國${String(y - 1911)}年${String(m)}月${String(d)}日`,
      ),
  },
  {
    name: 'months instead of days',
    bullet: 'dates',
    on: LEDGER,
    phase: 7,
    group: 'dates',
    chance: 0.08,
    apply: (draft) => {
      if (!hasSerials(draft)) return false;
      const header = draft.random.pick(WORDS[draft.language].month);
      for (const block of blocksOf(draft))
        for (const column of block.columns) if (column.key === 'date') column.header = header;
      const form = draft.random.pick([
        (y: number, m: number) => `${String(y)}-${pad(m)}`,
        (y: number, m: number) => y * 100 + m,
        (y: number, m: number) => `${String(y)}年${String(m)}月`,
      ]);
      return each(draft, form);
    },
  },
  {
    name: 'ambiguous text dates',
    bullet: 'dates: the order is assumed and the pane asks',
    on: LEDGER,
    phase: 7,
    group: 'dates',
    chance: 0.03,
    ambiguous: true,
    apply: (draft) => {
      if (!hasSerials(draft) || rowsOf(draft).some(({ cells }) => 'due' in cells || 'erp0' in cells)) return false;
      if (rowsOf(draft).some((row) => row.skips.some(({ key }) => key === 'date'))) return false;
      const order = draft.random.pick(['dmy', 'mdy'] as const);
      // Nobody's sale lies after the 12th: the days are moved, their months stay.
      let ambiguous = false;
      for (const row of rowsOf(draft)) {
        if (typeof row.cells['date'] !== 'number') continue;
        const { year, month } = ymdOf(row.cells['date']);
        const day = draft.random.int(1, 12);
        if (day !== month) ambiguous = true;
        row.cells['date'] =
          order === 'dmy' ? `${pad(day)}/${pad(month)}/${String(year)}` : `${pad(month)}/${pad(day)}/${String(year)}`;
        delete row.formats['date'];
      }
      draft.questions.add('date-order');
      draft.hints = { ...draft.hints, dateOrder: order };
      return ambiguous;
    },
  },
  {
    name: 'dates of the 1904 system',
    bullet: 'dates: 1904',
    on: LEDGER,
    phase: 8,
    chance: 0.1,
    apply: (draft) => {
      const plain = rowsOf(draft).some(
        ({ cells, formats }) =>
          typeof cells['date'] === 'number' && formats['date'] === undefined && Number(cells['date']) < 100_000,
      );
      if (plain) return false;
      draft.date1904 = true;
      for (const row of rowsOf(draft))
        for (const [key, cell] of Object.entries(row.cells))
          if (typeof cell === 'number' && row.formats[key] === 'yyyy-mm-dd') row.cells[key] = cell - DAYS_1900_TO_1904;
      return true;
    },
  },
  {
    name: 'spellings',
    bullet: 'the same customer under several spellings',
    on: BOTH,
    phase: 1.5,
    apply: (draft) => {
      const { random } = draft;
      const forms: ((name: string) => string)[] = [
        (name) => name.toUpperCase(),
        (name) => ` ${name}  `,
        (name) => `${name}\n`,
        (name) => name.replace(/ /g, '  '),
        fullWidth,
        (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}`,
        (name) => `\u00a0${name}`,
      ];
      for (const row of rowsOf(draft)) {
        const name = row.cells['customer'];
        if (row.who < 0 || typeof name !== 'string' || name.startsWith('#') || !random.chance(0.3)) continue;
        row.cells['customer'] = random.pick(forms)(name);
      }
      return true;
    },
  },
];

function each(draft: Draft, form: (y: number, m: number, d: number) => string | number, share = 1): boolean {
  if (!hasSerials(draft)) return false;
  for (const sheet of draft.sheets) days(draft, sheet, form, share);
  return true;
}

function amountTrap(name: string, apply: (draft: Draft) => void): Trap {
  return {
    ...{ name, bullet: 'amounts', on: BOTH, phase: 7, group: 'amounts', chance: 0.08 },
    apply: (draft) => {
      apply(draft);
      return true;
    },
  };
}

function dateTrap(name: string, apply: (draft: Draft) => boolean): Trap {
  return { name, bullet: 'dates', on: LEDGER, phase: 7, group: 'dates', chance: 0.1, apply };
}
