import type { SkipReason } from '../../../src/intake/report';
import type { CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../memoryPort';
import type { Block, Draft, Merge, Row, SheetDraft } from './draft';

/** What the report must say about one sheet, rows and columns 0-based. */
export interface Expected {
  readonly file: string;
  readonly sheet: string;
  readonly skips: { reason: SkipReason; row: number; column: number }[];
  readonly totals: number[];
  readonly nobody: { label: string; row: number }[];
}

/** Lays a sheet out cell by cell. */
export function renderSheet(sheet: SheetDraft): { sheet: MemorySheet; expected: Expected } {
  const cells: CellValue[][] = [];
  const formats: (string | undefined)[][] = [];
  const merges: Merge[] = [];
  const expected: Expected = { file: sheet.file, sheet: sheet.name, skips: [], totals: [], nobody: [] };
  const lead = sheet.leadColumns;
  const line = (): number => {
    formats.push([]);
    return cells.push([]) - 1;
  };
  const put = (row: number, column: number, cell: CellValue, format?: string): void => {
    const target = cells[row];
    const targetFormats = formats[row];
    if (target === undefined || targetFormats === undefined) return;
    while (target.length <= column + lead) target.push('');
    target[column + lead] = cell;
    if (format !== undefined) targetFormats[column + lead] = format;
  };
  const putRow = (block: Block, row: Row): number => {
    const r = line();
    block.columns.forEach(({ key }, c) => {
      const cell = row.cells[key];
      if (cell !== undefined && cell !== '') put(r, c, cell, row.formats[key]);
      for (const skip of row.skips)
        if (skip.key === key) expected.skips.push({ reason: skip.reason, row: r, column: c + lead });
    });
    if (row.isTotal === true) expected.totals.push(r);
    if (row.nobody !== undefined) expected.nobody.push({ label: row.nobody, row: r });
    return r;
  };
  for (let i = 0; i < sheet.leadRows; i += 1) line();
  sheet.blocks.forEach((block, i) => {
    if (i > 0) line();
    for (const texts of block.above) {
      const r = line();
      texts.forEach((text, c) => {
        if (text !== '') put(r, c, text);
      });
    }
    for (const row of block.aboveHeader) putRow(block, row);
    putHeader({ block, line, put, merges, lead });
    const places = block.rows.map((row) => putRow(block, row));
    for (const key of sheet.mergedKeys) mergeDown({ block, key, places, cells, merges, lead });
    for (const texts of block.below) {
      const r = line();
      texts.forEach((text, c) => {
        if (text !== '') put(r, c, text);
      });
    }
  });
  const { name, visible, hiddenRows } = sheet;
  return { sheet: { name, cells, formats, merges, visible, hiddenRows }, expected };
}

function putHeader({
  block: { columns },
  line,
  put,
  merges,
  lead,
}: {
  readonly block: Block;
  readonly line: () => number;
  readonly put: (row: number, column: number, cell: CellValue, format?: string) => void;
  readonly merges: Merge[];
  readonly lead: number;
}): void {
  const two = columns.some(({ group }) => group !== undefined);
  const upper = two ? line() : -1;
  const lower = line();
  let start = -1;
  columns.forEach(({ header, headerFormat, group }, c) => {
    put(lower, c, header, headerFormat);
    if (group === undefined) return;
    const starts = columns[c - 1]?.group !== group;
    if (starts) {
      start = c;
      put(upper, c, group);
    }
    const ends = columns[c + 1]?.group !== group;
    if (ends && c > start) merges.push({ row: upper, column: start + lead, rows: 1, columns: c - start + 1 });
  });
}

/** Merges equal neighbours of a column: only the first keeps its value. */
function mergeDown({
  block,
  key,
  places,
  cells,
  merges,
  lead,
}: {
  readonly block: Block;
  readonly key: string;
  readonly places: readonly number[];
  readonly cells: CellValue[][];
  readonly merges: Merge[];
  readonly lead: number;
}): void {
  const column = block.columns.findIndex((c) => c.key === key) + lead;
  if (column < lead) return;
  const value = (i: number): CellValue | undefined => {
    const row = block.rows[i];
    return row === undefined || row.isTotal === true || row.who < 0 || row.skips.length > 0
      ? undefined
      : row.cells[key];
  };
  for (let i = 0; i < block.rows.length; i += 1) {
    let end = i;
    while (value(i) !== undefined && value(end + 1) === value(i) && places[end + 1] === (places[end] ?? 0) + 1)
      end += 1;
    if (end === i) continue;
    for (let j = i + 1; j <= end; j += 1) {
      const target = cells[places[j] ?? -1];
      if (target !== undefined) target[column] = '';
    }
    merges.push({ row: places[i] ?? 0, column, rows: end - i + 1, columns: 1 });
    i = end;
  }
}

/** Sheets of a draft by file, with what must be said about them. */
export function render(draft: Draft): { files: Map<string, MemorySheet[]>; expected: Expected[] } {
  const files = new Map<string, MemorySheet[]>();
  const expected: Expected[] = [];
  for (const sheet of draft.sheets) {
    const done = renderSheet(sheet);
    files.set(sheet.file, [...(files.get(sheet.file) ?? []), done.sheet]);
    expected.push(done.expected);
  }
  const first = draft.sheets[0]?.file ?? '';
  files.set(first, [...(files.get(first) ?? []), ...draft.decoys]);
  return { files, expected };
}
