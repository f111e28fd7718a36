import { formatDay, monthOfSerial, ymdOf } from '../../../src/domain/time/serialDate';
import type { Block, Draft, Row, SheetDraft, Trap } from './draft';
import { blankRow, blocksOf, monthKeys, rowsOf, salesOf, toCents } from './draft';
import { WORDS } from './words';

const BOTH = ['ledger', 'matrix'] as const;
const LEDGER = ['ledger'] as const;

/** How the rows are spread over blocks, sheets and files, and where totals stand. */
export const ARRANGE_TRAPS: readonly Trap[] = [
  {
    name: 'stacked blocks',
    bullet: 'layout: stacked blocks',
    on: LEDGER,
    phase: 3,
    chance: 0.12,
    group: 'split',
    apply: (draft) => {
      stack(
        draft,
        groupRows(draft, (row) => String(monthOfSerial(row.day))),
        (rows) => {
          const day = rows.find(({ day: d }) => !Number.isNaN(d))?.day ?? draft.today;
          return [[`${String(ymdOf(day).year)} / ${String(ymdOf(day).month)}`]];
        },
      );
      return true;
    },
  },
  {
    name: 'daily blocks with the date in the title only',
    bullet: 'layout: stacked blocks',
    on: LEDGER,
    phase: 3,
    chance: 0.06,
    group: 'split',
    apply: (draft) => {
      if (rowsOf(draft).some((row) => 'year' in row.cells || row.skips.some(({ key }) => key === 'date'))) return false;
      if (rowsOf(draft).some((row) => 'due' in row.cells || 'erp0' in row.cells)) return false;
      if (rowsOf(draft).some((row) => Number.isNaN(row.day) || row.nobody === '(no customer)')) return false;
      if (draft.trail.includes('words for amounts') || draft.trail.includes('empty amounts')) return false;
      const form = WORDS[draft.language].dayTitle;
      stack(draft, groupRows(draft, (row) => formatDay(row.day)).slice(0, 40), (rows) => {
        const { year, month, day } = ymdOf(rows[0]?.day ?? draft.today);
        return [[form(year, month, day)]];
      });
      for (const block of blocksOf(draft)) block.columns = block.columns.filter(({ key }) => key !== 'date');
      for (const row of rowsOf(draft)) delete row.cells['date'];
      draft.trail.push('no date column');
      return true;
    },
  },
  {
    name: 'a sheet per month',
    bullet: 'layout: several sheets',
    on: LEDGER,
    phase: 3,
    chance: 0.08,
    group: 'split',
    apply: (draft) => {
      spread(
        draft,
        groupRows(draft, (row) => formatDay(row.day).slice(0, 7)),
        (name) => ({ name }),
      );
      return true;
    },
  },
  {
    name: 'a sheet per year',
    bullet: 'layout: several sheets',
    on: LEDGER,
    phase: 3,
    chance: 0.08,
    group: 'split',
    apply: (draft) => {
      spread(
        draft,
        groupRows(draft, (row) => formatDay(row.day).slice(0, 4)),
        (name) => ({ name }),
      );
      return true;
    },
  },
  {
    name: 'a workbook per year',
    bullet: 'layout: several sheets',
    on: LEDGER,
    phase: 3,
    chance: 0.08,
    group: 'split',
    apply: (draft) => {
      spread(
        draft,
        groupRows(draft, (row) => formatDay(row.day).slice(0, 4)),
        (name) => ({
          name: 'Sheet1',
          file: `sales ${name}.xlsx`,
        }),
      );
      return true;
    },
  },
  {
    name: 'a sheet per region',
    bullet: 'layout: several sheets',
    on: BOTH,
    phase: 3,
    chance: 0.06,
    group: 'split',
    apply: (draft) => {
      const { regions } = WORDS[draft.language];
      spread(
        draft,
        groupRows(draft, (row) => regions[Math.max(0, row.who) % 2] ?? ''),
        (name) => ({ name }),
      );
      return true;
    },
  },
  {
    name: 'rows sorted by customer with a subtotal each',
    bullet: 'totals rows',
    on: LEDGER,
    phase: 4,
    chance: 0.1,
    group: 'totals',
    apply: (draft) => {
      if (draft.trail.includes('loose number') || draft.trail.includes('no date column')) return false;
      if (rowsOf(draft).some(({ cells }) => 'qty' in cells)) return false;
      const { random } = draft;
      const form = random.int(0, 2);
      const rows = (block: Block): Row[] => {
        const groups = new Map<number, Row[]>();
        for (const row of block.rows) groups.set(row.who, [...(groups.get(row.who) ?? []), row]);
        return [...groups].flatMap(([who, own]) => {
          if (who < 0) return own;
          const labels = WORDS[draft.language].subtotal(draft.customers[who]?.name ?? '');
          return [...own, totalRow(own, labels[form % labels.length] ?? '', 'customer', false)];
        });
      };
      for (const block of blocksOf(draft)) block.rows = rows(block);
      return true;
    },
  },
  {
    name: 'total at the end',
    bullet: 'totals rows',
    on: BOTH,
    phase: 4.1,
    chance: 0.3,
    apply: (draft) => {
      addTotals(draft, 'end');
      return true;
    },
  },
  {
    name: 'total under the header',
    bullet: 'totals rows',
    on: BOTH,
    phase: 4.2,
    chance: 0.15,
    apply: (draft) => {
      addTotals(draft, 'top');
      return true;
    },
  },
  {
    name: 'total above the header',
    bullet: 'totals rows',
    on: BOTH,
    phase: 4.3,
    chance: 0.1,
    apply: (draft) => {
      if (blocksOf(draft).length > draft.sheets.length) return false;
      addTotals(draft, 'above');
      return true;
    },
  },
  {
    name: 'blank rows between',
    bullet: 'title rows, notes and blank rows',
    on: BOTH,
    phase: 4.5,
    chance: 0.15,
    apply: (draft) => {
      for (const block of blocksOf(draft))
        for (let i = draft.random.int(1, 3); i > 0; i -= 1)
          block.rows.splice(draft.random.int(1, Math.max(1, block.rows.length)), 0, filler());
      return true;
    },
  },
  {
    name: 'names merged down',
    bullet: 'merged cells',
    on: LEDGER,
    phase: 4.6,
    chance: 0.1,
    apply: (draft) => {
      if (draft.trail.includes('spellings')) return false;
      for (const block of blocksOf(draft)) {
        if (block.rows.some((row) => row.isTotal === true || row.isFiller === true)) continue;
        block.rows.sort((a, b) => a.who - b.who);
      }
      for (const sheet of draft.sheets) sheet.mergedKeys.push('customer', 'id');
      return true;
    },
  },
];

function filler(): Row {
  return { ...blankRow(), isFiller: true };
}

function groupRows(draft: Draft, keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  let last = '';
  for (const row of rowsOf(draft)) {
    const own = Number.isNaN(row.day) && draft.kind === 'ledger' ? last : keyOf(row);
    last = own;
    groups.set(own, [...(groups.get(own) ?? []), row]);
  }
  const [first] = groups.keys();
  if (groups.has('') && first !== undefined) {
    const loose = groups.get('') ?? [];
    groups.delete('');
    const target = groups.keys().next().value;
    if (target !== undefined) groups.set(target, [...(groups.get(target) ?? []), ...loose]);
  }
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function stack(
  draft: Draft,
  groups: readonly [string, Row[]][],
  title: (rows: readonly Row[]) => Block['above'],
): void {
  const [sheet] = draft.sheets;
  const model = sheet?.blocks[0];
  if (sheet === undefined || model === undefined) return;
  sheet.blocks = groups.map(([, rows]) => ({
    above: title(rows),
    aboveHeader: [],
    columns: model.columns.map((column) => ({ ...column })),
    rows,
    below: [],
  }));
}

function spread(
  draft: Draft,
  groups: readonly [string, Row[]][],
  place: (name: string) => Partial<Pick<SheetDraft, 'name' | 'file'>>,
): void {
  const [sheet] = draft.sheets;
  const model = sheet?.blocks[0];
  if (sheet === undefined || model === undefined) return;
  draft.sheets = groups.map(([name, rows]) => ({
    ...sheet,
    ...place(name),
    mergedKeys: [],
    blocks: [{ above: [], aboveHeader: [], columns: model.columns.map((column) => ({ ...column })), rows, below: [] }],
  }));
}

/** A totals row over some rows. */
function totalRow(rows: readonly Row[], label: string, labelKey: string, withLeft: boolean): Row {
  const total = blankRow();
  total.isTotal = true;
  if (label !== '') total.cells[labelKey] = label;
  const sums: Record<string, number> = {};
  for (const row of rows) {
    if (row.isTotal === true) continue;
    if (row.counts.length > 0 && Number.isNaN(row.day))
      for (const { month, amount } of row.counts) add(sums, `m${String(month)}`, amount);
    else add(sums, 'amount', row.stated + (withLeft ? row.left : 0));
  }
  for (const [key, sum] of Object.entries(sums)) total.cells[key] = toCents(sum);
  return total;
}

function add(sums: Record<string, number>, key: string, amount: number): void {
  sums[key] = (sums[key] ?? 0) + amount;
}

function addTotals(draft: Draft, where: 'end' | 'top' | 'above'): void {
  if (rowsOf(draft).some(({ cells }) => 'qty' in cells)) return; // nobody adds up unit prices
  const { random } = draft;
  const labels = WORDS[draft.language].total;
  const withLeft = random.chance(0.5);
  const label = random.chance(0.65) ? random.pick(labels) : '';
  for (const block of blocksOf(draft)) {
    if (salesOf(block.rows).length === 0) continue;
    const firstKey = block.columns.find(({ key }) =>
      ['customer', 'id', 'date', 'order', 'product', 'region'].includes(key),
    )?.key;
    const labelKey = random.chance(0.5) ? 'customer' : (firstKey ?? 'customer');
    const row = totalRow(block.rows, label, labelKey, withLeft);
    if (draft.kind === 'matrix') for (const key of monthKeys(block)) row.cells[key] ??= 0;
    if (where === 'end') block.rows.push(row);
    else if (where === 'top') block.rows.unshift(row);
    else block.aboveHeader.push(row);
  }
}
