import { ymdOf } from '../../../src/domain/time/serialDate';
import type { Column, Draft, Row, Trap } from './draft';
import { blocksOf, rowsOf, salesOf, toCents } from './draft';
import { WORDS } from './words';

const LEDGER = ['ledger'] as const;

/** Adds a column at a random place of every block; `fill` gives the cells of ordinary rows. */
function addColumn(draft: Draft, column: Column, fill: (row: Row) => Row['cells'][string], at?: number): void {
  for (const block of blocksOf(draft))
    block.columns.splice(at ?? draft.random.int(0, block.columns.length), 0, { ...column });
  for (const row of rowsOf(draft)) if (!Number.isNaN(row.day)) row.cells[column.key] = fill(row);
}

/** Columns beside the ones that are needed, and needed figures made of several columns. */
export const LEDGER_COLUMN_TRAPS: readonly Trap[] = [
  {
    name: 'usual extra columns',
    bullet: 'choosing columns',
    on: LEDGER,
    phase: 2,
    chance: 0.4,
    apply: (draft) => {
      const { random } = draft;
      const words = WORDS[draft.language];
      const reps = ['Ann Lee', 'Bob Roy', '王强', 'Luis Gil'];
      if (random.chance(0.6)) addColumn(draft, { key: 'rep', header: random.pick(words.rep) }, () => random.pick(reps));
      if (random.chance(0.6))
        addColumn(draft, { key: 'region', header: random.pick(words.region) }, () => random.pick(words.regions));
      if (random.chance(0.6))
        addColumn(
          draft,
          { key: 'order', header: random.pick(words.order) },
          () => `SO-${String(random.int(10000, 99999))}`,
        );
      if (random.chance(0.6))
        addColumn(
          draft,
          { key: 'product', header: random.pick(words.product) },
          () => `P-${String(random.int(1, 9))} Total Kit`,
        );
      if (random.chance(0.6) && !rowsOf(draft).some(({ cells }) => 'qty' in cells))
        addColumn(draft, { key: 'units', header: random.pick(words.quantity) }, () => random.int(1, 90));
      return true;
    },
  },
  {
    name: 'ERP export',
    bullet: 'choosing columns',
    on: LEDGER,
    phase: 2,
    chance: 0.1,
    apply: (draft) => {
      const { random } = draft;
      if (rowsOf(draft).some(({ cells }) => 'qty' in cells)) return false;
      const pairs = WORDS[draft.language].erp.flatMap((list) => {
        const parts = list.split('|');
        return parts.flatMap((header, i) => (i % 2 === 0 ? [{ header, kind: parts[i + 1] ?? 'text' }] : []));
      });
      pairs.forEach(({ header, kind }, i) => {
        addColumn(draft, { key: `erp${String(i)}`, header }, (row) => {
          if (random.chance(0.15)) return '';
          if (kind === 'number') return random.int(1, 90_000) / 100;
          if (kind === 'percent') return 0.13;
          if (kind === 'date') {
            row.formats[`erp${String(i)}`] = 'yyyy-mm-dd';
            return row.day + 30;
          }
          return `T${String(random.int(1, 40))}`;
        });
      });
      return true;
    },
  },
  {
    name: 'end customer beside the customer',
    bullet: 'two customer columns',
    on: LEDGER,
    phase: 2,
    apply: (draft) => {
      const header = draft.random.pick(WORDS[draft.language].endCustomer);
      addColumn(draft, { key: 'end', header }, () => `Site ${String(draft.random.int(1, 30))} Ltd`);
      return true;
    },
  },
  {
    name: 'second amount column',
    bullet: 'two amount columns',
    on: LEDGER,
    phase: 2,
    apply: (draft) => {
      if (rowsOf(draft).some(({ cells }) => 'qty' in cells)) return false;
      const header = draft.random.pick(WORDS[draft.language].ordered);
      addColumn(draft, { key: 'ordered', header }, () => draft.random.int(100, 900_000) / 100);
      return true;
    },
  },
  {
    name: 'second date column',
    bullet: 'choosing columns',
    on: LEDGER,
    phase: 2,
    apply: (draft) => {
      const header = draft.random.pick(WORDS[draft.language].otherDate);
      addColumn(draft, { key: 'due', header }, (row) => {
        row.formats['due'] = 'yyyy-mm-dd';
        return row.day + 45;
      });
      return true;
    },
  },
  {
    name: 'quantity x unit price',
    bullet: 'layout: ledger amount',
    on: LEDGER,
    phase: 2,
    chance: 0.12,
    group: 'amount made of columns',
    apply: (draft) => {
      if (!rowsOf(draft).every((row) => row.skips.every(({ key }) => key !== 'amount'))) return false;
      if (rowsOf(draft).some(({ cells }) => 'units' in cells)) return false;
      if (rowsOf(draft).some(({ isTotal }) => isTotal === true)) return false;
      if (rowsOf(draft).some(({ cells }) => 'ordered' in cells || 'erp0' in cells)) return false;
      const words = WORDS[draft.language];
      const { random } = draft;
      for (const block of blocksOf(draft))
        block.columns = block.columns.flatMap((column) =>
          column.key === 'amount'
            ? [
                { key: 'amount', header: random.pick(words.unitPrice) },
                { key: 'qty', header: random.pick(words.quantity) },
              ]
            : [column],
        );
      for (const row of rowsOf(draft)) {
        const amount = row.cells['amount'];
        if (typeof amount !== 'number') continue;
        const quantity = random.pick([1, 2, 4, 5, 10]);
        const price = toCents(amount / quantity);
        row.cells['qty'] = quantity;
        row.cells['amount'] = price;
        const whole = toCents(price * quantity);
        row.counts = row.counts.map((count) => ({ ...count, amount: whole }));
        if (row.stated !== 0) row.stated = whole;
        if (row.left !== 0) row.left = whole;
      }
      return true;
    },
  },
  {
    name: 'year and month in columns of their own',
    bullet: 'dates',
    on: LEDGER,
    phase: 2,
    chance: 0.1,
    group: 'dates',
    apply: (draft) => {
      const { random } = draft;
      if (rowsOf(draft).some((row) => row.skips.some(({ key }) => key === 'date'))) return false;
      if (rowsOf(draft).some(({ cells }) => 'due' in cells || 'erp0' in cells)) return false;
      const words = WORDS[draft.language];
      const names = random.chance(0.5) ? random.pick(words.months) : Array.from({ length: 12 }, (_, i) => i + 1);
      for (const block of blocksOf(draft))
        block.columns = block.columns.flatMap((column) =>
          column.key === 'date'
            ? [
                { key: 'year', header: random.pick(words.year) },
                { key: 'date', header: random.pick(words.month) },
              ]
            : [column],
        );
      for (const row of rowsOf(draft)) {
        if (Number.isNaN(row.day)) continue;
        const { year, month } = ymdOf(row.day);
        row.cells['year'] = year;
        row.cells['date'] = names[month - 1] ?? month;
        delete row.formats['date'];
      }
      return true;
    },
  },
  {
    name: 'two currencies in a column',
    bullet: 'more than one currency',
    on: LEDGER,
    phase: 2,
    chance: 0.015,
    ambiguous: true,
    apply: (draft) => {
      const { random } = draft;
      if (rowsOf(draft).some((row) => row.nobody !== undefined)) return false;
      const [main, other] = random.pick([
        ['EUR', 'USD'],
        ['CNY', 'USD'],
        ['USD', 'MXN'],
      ] as const);
      addColumn(draft, { key: 'currency', header: random.pick(WORDS[draft.language].currency) }, () => main);
      for (const row of salesOf(rowsOf(draft))) {
        if (!random.chance(0.15)) continue;
        row.cells['currency'] = other;
        row.counts = [];
        row.stated = 0;
        row.skips = [{ reason: 'other-currency', key: 'currency' }];
      }
      draft.questions.add('currency');
      draft.hints = { ...draft.hints, currency: main };
      return rowsOf(draft).some((row) => row.skips.some(({ reason }) => reason === 'other-currency'));
    },
  },
  {
    name: 'columns in another order',
    bullet: 'choosing columns',
    on: LEDGER,
    phase: 2.9,
    chance: 0.3,
    apply: (draft) => {
      const order = new Map<string, number>();
      for (const block of blocksOf(draft))
        for (const { key } of block.columns) if (!order.has(key)) order.set(key, draft.random.next());
      for (const block of blocksOf(draft))
        block.columns.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
      return true;
    },
  },
];
