import { serialOf } from '../../../src/domain/time/serialDate';
import { saleRow, someAmount } from './clean';
import type { Block, Draft, Row, Trap } from './draft';
import { blankRow, blocksOf, rowsOf, salesOf } from './draft';
import { WORDS } from './words';

const LEDGER = ['ledger'] as const;

function insert(draft: Draft, row: Row, block: Block = draft.random.pick(blocksOf(draft))): void {
  block.rows.splice(draft.random.int(0, block.rows.length), 0, row);
}

/** A new row on a day of the sheet for one of its customers. */
function another(draft: Draft, amount = someAmount(draft.random)): Row {
  const like = draft.random.pick(salesOf(rowsOf(draft)));
  return saleRow(draft, draft.random.int(0, draft.customers.length - 1), like.day, amount);
}

function leftOut(row: Row, reason: Row['skips'][number]['reason'], key: string): Row {
  row.left = row.stated;
  row.counts = [];
  row.stated = 0;
  row.skips = [{ reason, key }];
  return row;
}

function several(draft: Draft, make: () => Row): boolean {
  for (let i = draft.random.int(1, 3); i > 0; i -= 1) insert(draft, make());
  return true;
}

/** Rows of a ledger that are not plain sales to a customer. */
export const LEDGER_ROW_TRAPS: readonly Trap[] = [
  {
    name: 'returns',
    bullet: 'returns',
    on: LEDGER,
    phase: 1,
    apply: (draft) => several(draft, () => another(draft, -someAmount(draft.random))),
  },
  {
    name: 'zero amounts',
    bullet: 'zero-amount rows',
    on: LEDGER,
    phase: 1,
    apply: (draft) => several(draft, () => another(draft, 0)),
  },
  {
    name: 'cash sales',
    bullet: 'rows that are no customer',
    on: LEDGER,
    phase: 1,
    apply: (draft) => {
      const label = draft.random.pick(WORDS[draft.language].cash);
      return several(draft, () => nobody(another(draft), label));
    },
  },
  {
    name: 'no customer',
    bullet: 'rows that are no customer',
    on: LEDGER,
    phase: 1,
    apply: (draft) => several(draft, () => nobody(another(draft), '')),
  },
  {
    name: 'cancelled orders',
    bullet: 'cancelled orders',
    on: LEDGER,
    phase: 1,
    apply: (draft) => {
      const words = WORDS[draft.language];
      for (const block of blocksOf(draft))
        block.columns.push({ key: 'status', header: draft.random.pick(words.status) });
      for (const row of rowsOf(draft))
        if (draft.random.chance(0.8)) row.cells['status'] = draft.random.pick(words.kept);
      return several(draft, () => {
        const row = another(draft);
        row.cells['status'] = draft.random.pick(words.cancelled);
        return leftOut(row, 'cancelled', 'status');
      });
    },
  },
  {
    name: 'errors in amounts',
    bullet: 'errors',
    on: LEDGER,
    phase: 1,
    apply: (draft) => several(draft, () => broken(another(draft), 'amount', draft.random.pick(ERRORS), 'error-cell')),
  },
  {
    name: 'errors in dates',
    bullet: 'errors',
    on: LEDGER,
    phase: 1,
    apply: (draft) => several(draft, () => broken(another(draft), 'date', draft.random.pick(ERRORS), 'error-cell')),
  },
  {
    name: 'errors in names',
    bullet: 'errors',
    on: LEDGER,
    phase: 1,
    apply: (draft) => several(draft, () => broken(another(draft), 'customer', draft.random.pick(ERRORS), 'error-cell')),
  },
  {
    name: 'empty amounts',
    bullet: 'amounts',
    on: LEDGER,
    phase: 1,
    apply: (draft) =>
      several(draft, () => broken(another(draft), 'amount', draft.random.pick(['', '-', ' ', '—']), 'blank-amount')),
  },
  {
    name: 'words for amounts',
    bullet: 'amounts',
    on: LEDGER,
    phase: 1,
    apply: (draft) =>
      several(draft, () =>
        broken(another(draft), 'amount', draft.random.pick(['TBD', 'Closed', '待定', 'pendiente']), 'not-a-number'),
      ),
  },
  {
    name: 'future dates',
    bullet: 'dates',
    on: LEDGER,
    phase: 1,
    apply: (draft) =>
      several(draft, () => {
        const row = another(draft);
        row.cells['date'] = draft.today + draft.random.int(40, 400);
        return leftOut(row, 'future-date', 'date');
      }),
  },
  {
    name: 'dates out of range',
    bullet: 'dates',
    on: LEDGER,
    phase: 1,
    apply: (draft) =>
      several(draft, () => {
        const row = another(draft);
        row.cells['date'] = serialOf(draft.random.pick([1931, 1980, 1989]), 7, 23);
        return leftOut(row, 'date-out-of-range', 'date');
      }),
  },
  {
    name: 'words for dates',
    bullet: 'dates',
    on: LEDGER,
    phase: 1,
    apply: (draft) =>
      several(draft, () =>
        broken(another(draft), 'date', draft.random.pick(['n/a', '未知', 'sin fecha', 'TBC']), 'not-a-date'),
      ),
  },
  {
    name: 'loose number',
    bullet: 'the JSON report: loose-number',
    on: LEDGER,
    phase: 1,
    chance: 0.1,
    apply: (draft) => {
      const row = blankRow();
      const amount = draft.random.int(11, 99) / 4;
      row.cells = { amount };
      row.left = amount;
      row.skips = [{ reason: 'loose-number', key: 'amount' }];
      insert(draft, row);
      return true;
    },
  },
];

const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!'];

function nobody(row: Row, label: string): Row {
  row.cells['customer'] = label;
  delete row.cells['id'];
  row.counts = row.counts.map((count) => ({ ...count, customer: '' }));
  row.who = -1;
  row.nobody = label === '' ? '(no customer)' : label;
  return row;
}

function broken(row: Row, key: string, cell: string, reason: Row['skips'][number]['reason']): Row {
  row.cells[key] = cell;
  const out = leftOut(row, reason, key);
  if (key === 'amount') out.left = 0;
  return out;
}
