import { monthOf } from '../../../src/domain/time/month';
import { monthOfSerial, serialOf } from '../../../src/domain/time/serialDate';
import type { Block, Draft, Row, SheetDraft } from './draft';
import { blankRow, toCents } from './draft';
import type { Random } from './random';
import type { TrapLanguage } from './words';
import { CUSTOMERS, WORDS } from './words';

export const TODAY = serialOf(2026, 11, 21);

/** A clean ledger or matrix of a few customers in one language: what every reader must read. */
export function cleanDraft(kind: Draft['kind'], language: TrapLanguage, random: Random): Draft {
  const names = random.shuffle(CUSTOMERS[language]).slice(0, random.int(4, 9));
  const hasIds = random.chance(0.2);
  const customers = names.map((name, i) => ({ name, id: String(1001 + 37 * i).padStart(6, '0') }));
  const sheet: SheetDraft = {
    name: random.pick(['Sheet1', 'Data', 'Hoja1', '工作表1']),
    blocks: [],
    visible: true,
    leadColumns: 0,
    leadRows: 0,
    hiddenRows: 0,
    mergedKeys: [],
    file: '',
  };
  const draft: Draft = {
    ...{ kind, language, customers, hasIds, sheets: [sheet], decoys: [], date1904: false, today: TODAY },
    ...{ hints: {}, questions: new Set<string>(), trail: [], random },
  };
  sheet.blocks.push(kind === 'ledger' ? ledgerBlock(draft) : matrixBlock(draft));
  return draft;
}

export function keyOf(draft: Draft, who: number): string {
  const customer = draft.customers[who];
  if (customer === undefined) return '';
  return draft.hasIds ? customer.id : customer.name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** A ledger row of a customer on a day. */
export function saleRow(draft: Draft, who: number, day: number, amount: number): Row {
  const customer = draft.customers[who];
  const row = blankRow();
  row.cells = { customer: customer?.name ?? '', date: day, amount };
  row.formats = { date: 'yyyy-mm-dd' };
  if (draft.hasIds) row.cells['id'] = customer?.id ?? '';
  row.counts = [{ customer: keyOf(draft, who), month: monthOfSerial(day), amount }];
  row.stated = amount;
  row.who = who;
  row.day = day;
  return row;
}

export function someAmount(random: Random): number {
  return toCents(random.int(1000, 999_999) / 100 + random.int(1, 40) * 100);
}

function ledgerBlock(draft: Draft): Block {
  const { random } = draft;
  const words = WORDS[draft.language];
  const months = random.int(3, 26);
  const first = serialOf(2026, 10, 30) - months * 30;
  const rows: Row[] = [];
  for (let i = random.int(18, 60); i > 0; i -= 1) {
    const who = random.int(0, draft.customers.length - 1);
    rows.push(saleRow(draft, who, random.int(first, serialOf(2026, 10, 31)), someAmount(random)));
  }
  draft.customers.forEach((_, who) => rows.push(saleRow(draft, who, first + 20 + who, someAmount(random))));
  rows.sort((a, b) => a.day - b.day);
  const columns = [
    { key: 'date', header: random.pick(words.date) },
    { key: 'customer', header: random.pick(words.customer) },
    { key: 'amount', header: random.pick(words.amount) },
  ];
  if (draft.hasIds) columns.splice(1, 0, { key: 'id', header: random.pick(words.id) });
  return { above: [], aboveHeader: [], columns, rows, below: [] };
}

function matrixBlock(draft: Draft): Block {
  const { random, language } = draft;
  const words = WORDS[language];
  const years = random.chance(0.3) ? 2 : 1;
  const firstYear = random.pick([2024, 2025]) - (years - 1);
  const count = years === 2 ? 12 + random.int(2, 12) : random.int(3, 12);
  const months = Array.from({ length: count }, (_, i) => monthOf(firstYear, 1) + i);
  const rows = draft.customers.map((customer, who) => {
    const row = blankRow();
    row.who = who;
    row.cells['customer'] = customer.name;
    if (draft.hasIds) row.cells['id'] = customer.id;
    for (const month of months) {
      if (random.chance(0.25)) continue;
      const amount = someAmount(random);
      row.cells[`m${String(month)}`] = amount;
      row.counts.push({ customer: keyOf(draft, who), month, amount });
      row.stated = toCents(row.stated + amount);
    }
    return row;
  });
  const columns = [
    { key: 'customer', header: random.pick(words.customer) },
    ...months.map((month) => ({
      key: `m${String(month)}`,
      header: `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`,
    })),
  ];
  if (draft.hasIds) columns.unshift({ key: 'id', header: random.pick(words.id) });
  return { above: [], aboveHeader: [], columns, rows, below: [] };
}
