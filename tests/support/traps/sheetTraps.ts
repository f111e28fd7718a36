import type { CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../memoryPort';
import type { Draft, Trap } from './draft';
import { blocksOf, rowsOf } from './draft';
import { renderSheet } from './render';
import { WORDS } from './words';

const BOTH = ['ledger', 'matrix'] as const;

/** What stands around the table, and sheets that are no sales. */
export const SHEET_TRAPS: readonly Trap[] = [
  {
    name: 'title rows',
    bullet: 'title rows, notes and blank rows',
    on: BOTH,
    phase: 9,
    chance: 0.3,
    apply: (draft) => {
      const { random } = draft;
      const words = WORDS[draft.language];
      for (const { blocks } of draft.sheets) {
        const [first] = blocks;
        if (first === undefined) continue;
        const title = random.pick(words.title('')).replace(/[-\s]+$/, '');
        first.above.unshift([title], [random.pick(words.notes)], []);
      }
      return true;
    },
  },
  {
    name: 'print date in the title',
    bullet: 'title rows, notes and blank rows',
    on: BOTH,
    phase: 9.1,
    chance: 0.15,
    apply: (draft) => {
      const text = {
        en: 'Printed on 2026-11-20',
        'zh-Hans': '打印日期：2026-11-20',
        'zh-Hant': '列印日期：2026-11-20',
        es: 'Fecha de impresión: 20/11/2026',
        de: 'Printed on 2026-11-20',
        fr: 'Printed on 2026-11-20',
        pt: 'Printed on 2026-11-20',
        it: 'Printed on 2026-11-20',
        ja: 'Printed on 2026-11-20',
      }[draft.language];
      for (const { blocks } of draft.sheets) blocks[0]?.above.unshift([text]);
      return true;
    },
  },
  {
    name: 'footers',
    bullet: 'title rows, notes and blank rows',
    on: BOTH,
    phase: 9,
    apply: (draft) => {
      const { notes } = WORDS[draft.language];
      for (const { blocks } of draft.sheets) blocks.at(-1)?.below.push([], [draft.random.pick(notes)]);
      return true;
    },
  },
  {
    name: 'leading empty columns',
    bullet: 'leading empty columns',
    on: BOTH,
    phase: 9,
    apply: (draft) => {
      for (const sheet of draft.sheets) sheet.leadColumns = draft.random.int(1, 3);
      for (const sheet of draft.sheets) sheet.leadRows = draft.random.int(0, 4);
      return true;
    },
  },
  {
    name: 'hidden rows',
    bullet: 'hidden and filtered rows',
    on: BOTH,
    phase: 9,
    apply: (draft) => {
      for (const sheet of draft.sheets) sheet.hiddenRows = 3;
      return true;
    },
  },
  {
    name: 'plan sheet',
    bullet: 'forecast and plan figures',
    on: BOTH,
    phase: 9.5,
    chance: 0.12,
    apply: (draft) => {
      const copy = copyOf(draft, draft.random.pick(WORDS[draft.language].planSheet), (value) => value * 1.1);
      if (copy !== null) draft.decoys.push(copy);
      return copy !== null;
    },
  },
  {
    name: 'sheet of returned orders without amounts',
    bullet: 'sheets of returned order numbers',
    on: BOTH,
    phase: 9.5,
    chance: 0.12,
    apply: (draft) => {
      const cells: CellValue[][] = [['Returned', 'Order ID']];
      for (let i = 0; i < 12; i += 1) cells.push(['Yes', `CA-2025-${String(10000 + 7 * i)}`]);
      draft.decoys.push({ name: 'Returns', cells });
      return true;
    },
  },
  {
    name: 'lookup sheet',
    bullet: 'sheets ignored',
    on: BOTH,
    phase: 9.5,
    chance: 0.12,
    apply: (draft) => {
      const words = WORDS[draft.language];
      const cells: CellValue[][] = [[words.customer[0] ?? '', words.rep[0] ?? '', words.region[0] ?? '']];
      for (const { name } of draft.customers) cells.push([name, 'Ann Lee', words.regions[0] ?? '']);
      draft.decoys.push({ name: 'Master', cells, visible: draft.random.chance(0.5) });
      return true;
    },
  },
  {
    name: 'hidden old copy',
    bullet: 'sheets ignored',
    on: BOTH,
    phase: 9.6,
    chance: 0.08,
    apply: (draft) => {
      if (draft.sheets.length > 1 || rowsOf(draft).length < 6) return false;
      if (draft.trail.includes('month names, year in the sheet name')) return false;
      const copy = copyOf(draft, 'old', (value) => value);
      const [table] = blocksOf(draft);
      if (copy === null || table === undefined) return false;
      draft.decoys.push({ ...copy, cells: copy.cells.slice(0, -2), visible: false });
      return true;
    },
  },
  {
    name: 'copy of the sheet',
    bullet: 'sheets ignored',
    on: BOTH,
    phase: 9.6,
    chance: 0.06,
    apply: (draft) => {
      if (draft.sheets.length > 1) return false;
      const copy = copyOf(draft, `${draft.sheets[0]?.name ?? ''} (2)`, (value) => value);
      if (copy !== null) draft.decoys.push(copy);
      return copy !== null;
    },
  },
];

function copyOf(draft: Draft, name: string, change: (value: number) => number): MemorySheet | null {
  const [sheet] = draft.sheets;
  if (sheet === undefined) return null;
  const own = renderSheet(sheet).sheet;
  return {
    ...own,
    name,
    cells: own.cells.map((row, r) =>
      row.map((cell, c) =>
        typeof cell === 'number' && own.formats?.[r]?.[c] === undefined && !Number.isInteger(cell)
          ? change(cell)
          : cell,
      ),
    ),
  };
}
