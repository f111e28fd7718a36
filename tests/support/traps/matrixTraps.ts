import { serialOf } from '../../../src/domain/time/serialDate';
import { someAmount } from './clean';
import type { Block, Column, Draft, Row, Trap } from './draft';
import { blankRow, blocksOf, monthKeys, rowsOf, toCents } from './draft';
import { WORDS } from './words';

const MATRIX = ['matrix'] as const;
const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!'];

const yearOf = (key: string): number => Math.floor(Number(key.slice(1)) / 12);
const monthOf = (key: string): number => (Number(key.slice(1)) % 12) + 1;
const isMonth = ({ key }: Column): boolean => /^m\d+$/.test(key);
const pad = (value: number): string => String(value).padStart(2, '0');

function relabel(draft: Draft, label: (column: Column, year: number, month: number) => Partial<Column>): void {
  for (const block of blocksOf(draft))
    block.columns = block.columns.map((column) =>
      isMonth(column) ? { ...column, ...label(column, yearOf(column.key), monthOf(column.key)) } : column,
    );
}

function years(block: Block): number[] {
  return [...new Set(monthKeys(block).map(yearOf))];
}

function monthName(draft: Draft): (month: number) => string {
  const names = draft.random.pick(WORDS[draft.language].months);
  return (month) => names[month - 1] ?? '';
}

/** Puts columns after each month column of every block. */
function beside(draft: Draft, make: (column: Column) => Column[]): void {
  for (const block of blocksOf(draft))
    block.columns = block.columns.flatMap((column) => (isMonth(column) ? make(column) : [column]));
}

/** Month headers, years, and columns and rows that are no sales. */
export const MATRIX_TRAPS: readonly Trap[] = [
  {
    name: 'cash sales row',
    bullet: 'rows that are no customer',
    on: MATRIX,
    phase: 1,
    apply: (draft) => {
      const label = draft.random.pick(WORDS[draft.language].cash);
      nobodyRow(draft, label);
      return true;
    },
  },
  {
    name: 'row without a name',
    bullet: 'rows that are no customer',
    on: MATRIX,
    phase: 1,
    chance: 0.15,
    apply: (draft) => {
      nobodyRow(draft, '');
      return true;
    },
  },
  {
    name: 'errors in cells',
    bullet: 'errors',
    on: MATRIX,
    phase: 1,
    apply: (draft) => breakCells(draft, () => [draft.random.pick(ERRORS), 'error-cell']),
  },
  {
    name: 'words in cells',
    bullet: 'amounts',
    on: MATRIX,
    phase: 1,
    apply: (draft) =>
      breakCells(draft, () => [draft.random.pick(['TBD', '待定', 'pendiente', 'Closed']), 'not-a-number']),
  },
  {
    name: 'dashes and zeros for nothing',
    bullet: 'amounts',
    on: MATRIX,
    phase: 1,
    apply: (draft) => {
      for (const block of blocksOf(draft))
        for (const row of block.rows)
          for (const key of monthKeys(block)) row.cells[key] ??= draft.random.pick(['', '-', ' ', 0, '—']);
      return true;
    },
  },
  {
    name: 'negative months',
    bullet: 'returns',
    on: MATRIX,
    phase: 1,
    apply: (draft) => {
      const row = draft.random.pick(rowsOf(draft).filter(({ counts }) => counts.length > 0));
      const count = draft.random.pick(row.counts);
      count.amount = -count.amount;
      row.cells[`m${String(count.month)}`] = count.amount;
      row.stated = toCents(row.stated + 2 * count.amount);
      return true;
    },
  },
  {
    name: 'month names, year in the title',
    bullet: 'layout: matrix, year from the title',
    on: MATRIX,
    phase: 5,
    group: 'months',
    apply: (draft) => nameMonths(draft, (block, year) => (block.above = [[`${year} ${titleWord(draft)}`]])),
  },
  {
    name: 'month names, year in the sheet name',
    bullet: 'layout: matrix, year from the sheet name',
    on: MATRIX,
    phase: 5,
    group: 'months',
    apply: (draft) => {
      if (draft.sheets.length > 1 || blocksOf(draft).length > 1) return false;
      return nameMonths(draft, (_, year) => {
        const [sheet] = draft.sheets;
        if (sheet) sheet.name = draft.random.pick([year, `Sales ${year}`, `${year}年`, `Ventas ${year}`]);
      });
    },
  },
  {
    name: 'year above month',
    bullet: 'layout: matrix, two header rows',
    on: MATRIX,
    phase: 5,
    chance: 0.3,
    group: 'months',
    apply: (draft) => {
      const name = draft.random.chance(0.7) ? monthName(draft) : (month: number): number => month;
      const text = draft.random.pick([(y: number) => y, (y: number) => `${String(y)}年`, (y: number) => String(y)]);
      relabel(draft, (_, year, month) => ({ header: name(month), group: text(year) }));
      return true;
    },
  },
  {
    name: 'real dates as months',
    bullet: 'layout: matrix, month headers',
    on: MATRIX,
    phase: 5,
    group: 'months',
    apply: (draft) => {
      const headerFormat = draft.random.pick(['mmm-yy', 'yyyy"年"m"月"', '[$-C0A]mmm-yy', 'yyyy-mm']);
      relabel(draft, (_, year, month) => ({ header: serialOf(year, month, 1), headerFormat }));
      return true;
    },
  },
  {
    name: 'months with their year',
    bullet: 'layout: matrix, month headers',
    on: MATRIX,
    phase: 5,
    chance: 0.4,
    group: 'months',
    apply: (draft) => {
      const names = draft.random.pick(WORDS[draft.language].months);
      const cjk = draft.language.startsWith('zh');
      const forms: ((y: number, m: number) => string | number)[] = [
        (y, m) => `${String(y)}/${String(m)}`,
        (y, m) => `${String(y)}.${pad(m)}`,
        (y, m) => y * 100 + m,
        (y, m) => `${pad(m)}/${String(y)}`,
        (y, m) => `${String(y)}-${pad(m)}-01 00:00:00`,
        ...(cjk
          ? [
              (y: number, m: number) => `${String(y)}年${String(m)}月`,
              (y: number, m: number) => `${String(y % 100)}年${String(m)}月`,
            ]
          : [
              (y: number, m: number) => `${(names[m - 1] ?? '').replace('.', '')}-${String(y % 100)}`,
              (y: number, m: number) => `${names[m - 1] ?? ''} ${String(y)}`,
            ]),
        ...(draft.language === 'zh-Hant' ? [(y: number, m: number) => `民國${String(y - 1911)}年${String(m)}月`] : []),
      ];
      const form = draft.random.pick(forms);
      relabel(draft, (_, year, month) => ({ header: form(year, month) }));
      return true;
    },
  },
  {
    name: 'months without any year',
    bullet: 'layout: matrix, year asked',
    on: MATRIX,
    phase: 5,
    chance: 0.04,
    group: 'months',
    ambiguous: true,
    apply: (draft) => {
      const [block, ...others] = blocksOf(draft);
      if (block === undefined || others.length > 0) return false;
      const name = monthName(draft);
      relabel(draft, (_, __, month) => ({ header: name(month) }));
      draft.questions.add('year');
      draft.hints = { ...draft.hints, year: Math.min(...years(block)) };
      return true;
    },
  },
  {
    name: 'a sheet per year',
    bullet: 'layout: several sheets',
    on: MATRIX,
    phase: 3,
    chance: 0.3,
    group: 'split',
    apply: (draft) => byYear(draft, 'sheets'),
  },
  {
    name: 'a block per year',
    bullet: 'layout: stacked blocks',
    on: MATRIX,
    phase: 3,
    chance: 0.3,
    group: 'split',
    apply: (draft) => byYear(draft, 'blocks'),
  },
  {
    name: 'row totals',
    bullet: 'layout: matrix, a row-total column is not a month',
    on: MATRIX,
    phase: 6,
    chance: 0.4,
    apply: (draft) => {
      const header = draft.random.pick(WORDS[draft.language].total);
      for (const block of blocksOf(draft)) {
        block.columns.push({ key: 'rowTotal', header });
        for (const row of [...block.rows, ...block.aboveHeader]) {
          const keys = monthKeys(block);
          const sum = keys.reduce((s, key) => s + (typeof row.cells[key] === 'number' ? Number(row.cells[key]) : 0), 0);
          if (row.who >= 0 || row.isTotal === true || row.nobody !== undefined) row.cells['rowTotal'] = toCents(sum);
        }
      }
      return true;
    },
  },
  {
    name: 'forecast columns named like months',
    bullet: 'layout: matrix, forecast columns are not sales',
    on: MATRIX,
    phase: 6,
    chance: 0.2,
    apply: (draft) => {
      const words = WORDS[draft.language];
      const form = draft.random.int(0, 5);
      for (const block of blocksOf(draft)) {
        const last = monthKeys(block).at(-1);
        if (last === undefined) continue;
        const group = block.columns.find(({ key }) => key === last)?.group;
        for (let i = 1; i <= 3; i += 1) {
          const month = ((monthOf(last) + i - 1) % 12) + 1;
          const texts = words.plan(words.months[0]?.[month - 1] ?? '');
          const column: Column = { key: `plan${String(i)}`, header: texts[form % texts.length] ?? '' };
          block.columns.push(group === undefined ? column : { ...column, group });
          for (const row of block.rows) if (row.who >= 0) row.cells[column.key] = someAmount(draft.random);
        }
      }
      return true;
    },
  },
  {
    name: 'growth column',
    bullet: 'layout: matrix, ratios are not months',
    on: MATRIX,
    phase: 6,
    apply: (draft) => {
      const header = draft.random.pick(['YoY %', '同比', '增长率', '% crecimiento', 'Share', '占比']);
      for (const block of blocksOf(draft)) {
        block.columns.push({ key: 'growth', header });
        for (const row of block.rows) if (row.who >= 0) row.cells['growth'] = draft.random.int(-40, 90) / 100;
      }
      return true;
    },
  },
  {
    name: 'quantity and amount per month',
    bullet: 'layout: matrix, two header rows',
    on: MATRIX,
    phase: 6,
    chance: 0.15,
    apply: (draft) => {
      const words = WORDS[draft.language];
      const hasGroups = blocksOf(draft).some(({ columns }) => columns.some(({ group }) => group !== undefined));
      const hasDates = blocksOf(draft).some(({ columns }) =>
        columns.some(({ headerFormat }) => headerFormat !== undefined),
      );
      if (hasGroups || hasDates) return false;
      const [quantity, amount] = [draft.random.pick(words.quantity), draft.random.pick(words.amount)];
      const two = draft.random.chance(0.6);
      beside(draft, (column) => {
        const label = String(column.header);
        const other: Column = { key: `q${column.key}`, header: two ? quantity : `${label}${quantity}` };
        if (!two) return [other, column];
        return [
          { ...other, group: label },
          { ...column, header: amount, group: label },
        ];
      });
      for (const row of rowsOf(draft))
        for (const key of Object.keys(row.cells))
          if (/^m\d+$/.test(key) && row.cells[key] !== '') row.cells[`q${key}`] = draft.random.int(1, 99);
      return true;
    },
  },
  {
    name: 'other columns beside the key',
    bullet: 'choosing columns',
    on: MATRIX,
    phase: 6.5,
    apply: (draft) => {
      const words = WORDS[draft.language];
      const { random } = draft;
      const extra: [string, string, () => string | number][] = [
        ['rep', random.pick(words.rep), () => random.pick(['Ann Lee', '王强', 'Luis Gil'])],
        ['region', random.pick(words.region), () => random.pick(words.regions)],
        ['no', random.pick(['No.', '序号', 'Nº', '#']), () => random.int(1, 99)],
      ];
      for (const [key, header, fill] of extra) {
        if (!random.chance(0.5)) continue;
        for (const block of blocksOf(draft)) block.columns.unshift({ key, header });
        for (const row of rowsOf(draft)) if (row.who >= 0) row.cells[key] = fill();
      }
      return true;
    },
  },
];

function titleWord(draft: Draft): string {
  return draft.random.pick(
    draft.language === 'es'
      ? ['ventas por cliente']
      : draft.language === 'en'
        ? ['sales by customer']
        : ['年客户销售统计'],
  );
}

function nameMonths(draft: Draft, say: (block: Block, year: string) => void): boolean {
  if (blocksOf(draft).some((block) => years(block).length !== 1)) return false;
  const name = monthName(draft);
  for (const block of blocksOf(draft)) say(block, String(years(block)[0] ?? ''));
  relabel(draft, (_, __, month) => ({ header: name(month) }));
  return true;
}

function byYear(draft: Draft, into: 'sheets' | 'blocks'): boolean {
  const [sheet] = draft.sheets;
  const model = sheet?.blocks[0];
  if (sheet === undefined || model === undefined || years(model).length < 2) return false;
  const blocks = years(model).map((year): Block => ({
    above: [],
    aboveHeader: [],
    columns: model.columns.filter((column) => !isMonth(column) || yearOf(column.key) === year).map((c) => ({ ...c })),
    rows: model.rows.map((row) => onlyYear(row, year)),
    below: [],
  }));
  if (into === 'blocks' && new Set(blocks.map((block) => monthKeys(block).length)).size > 1) {
    const [first, ...rest] = blocks;
    if (first === undefined || rest.some((block) => monthKeys(block).length > monthKeys(first).length)) return false;
  }
  if (into === 'blocks') sheet.blocks = blocks;
  else
    draft.sheets = blocks.map((block) => ({
      ...sheet,
      name: String(years(block)[0] ?? ''),
      blocks: [block],
    }));
  return true;
}

function onlyYear(row: Row, year: number): Row {
  const counts = row.counts.filter(({ month }) => Math.floor(month / 12) === year);
  const cells = Object.fromEntries(
    Object.entries(row.cells).filter(([key]) => !/^m\d+$/.test(key) || yearOf(key) === year),
  );
  const stated = toCents(counts.reduce((sum, { amount }) => sum + amount, 0));
  return { ...row, cells, counts, stated, skips: row.skips.filter(({ key }) => yearOf(key) === year) };
}

function nobodyRow(draft: Draft, label: string): void {
  const [block] = blocksOf(draft);
  if (block === undefined) return;
  const row = blankRow();
  row.cells['customer'] = label;
  for (const key of monthKeys(block)) {
    const amount = someAmount(draft.random);
    row.cells[key] = amount;
    row.counts.push({ customer: '', month: Number(key.slice(1)), amount });
    row.stated = toCents(row.stated + amount);
  }
  row.nobody = label === '' ? '(no customer)' : label;
  block.rows.splice(draft.random.int(0, block.rows.length), 0, row);
}

function breakCells(draft: Draft, make: () => [string, 'error-cell' | 'not-a-number']): boolean {
  const row = draft.random.pick(rowsOf(draft).filter(({ counts, who }) => counts.length > 1 && who >= 0));
  const count = row.counts.splice(draft.random.int(0, row.counts.length - 1), 1)[0];
  if (count === undefined) return false;
  const key = `m${String(count.month)}`;
  const [cell, reason] = make();
  row.cells[key] = cell;
  row.stated = toCents(row.stated - count.amount);
  row.skips.push({ reason, key });
  return true;
}
