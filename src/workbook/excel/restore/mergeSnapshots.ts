import type { PlanCell } from '../../plan';
import type { SheetSnapshot, Snapshot, SnapshotBlock } from '../../restore';
import { areaAddress } from '../../address';
import { holds } from '../read/compareCells';
import { isFormula } from '../read/rectangles';

type Cells = ReadonlyMap<string, { readonly before: PlanCell; readonly written: PlanCell }>;

const cellKey = (row: number, column: number): string => `${row},${column}`;

/**
 * The snapshot of a run that takes up an interrupted one: a cell that held what the interrupted run wrote goes back to
 * what it held before that run, not to our own text.
 */
export function mergeSnapshots(earlier: Snapshot, later: Snapshot): Snapshot {
  const earlierSheets = new Map(earlier.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const laterIds = new Set(later.sheets.map(({ sheetId }) => sheetId));
  const resized = new Map([...earlier.resizedTables, ...later.resizedTables].map((table) => [table.name, table]));
  const names = new Map([...earlier.names, ...later.names].map((entry) => [entry.name, entry]));
  return {
    stamp: later.stamp,
    sheets: [
      ...later.sheets.map((sheet) => mergeSheets(earlierSheets.get(sheet.sheetId), sheet)),
      ...earlier.sheets.filter(({ sheetId }) => !laterIds.has(sheetId)),
    ],
    addedTables: [...new Set([...earlier.addedTables, ...later.addedTables])],
    resizedTables: [...resized.values()]
      .filter(({ name }) => !earlier.addedTables.includes(name))
      .map((table) => ({ ...table, before: earlier.resizedTables.find(byName(table.name))?.before ?? table.before })),
    names: [...names.values()].map((entry) => {
      const first = earlier.names.find(byName(entry.name));
      return first === undefined ? entry : { ...entry, before: first.before };
    }),
  };
}

const byName =
  (name: string) =>
  (entry: { readonly name: string }): boolean =>
    entry.name === name;

function mergeSheets(earlier: SheetSnapshot | undefined, later: SheetSnapshot): SheetSnapshot {
  if (earlier === undefined) return later;
  const old = cellsOf(earlier.blocks);
  const now = cellsOf(later.blocks);
  return {
    ...later,
    added: earlier.added || later.added,
    blocks: [
      ...later.blocks.map((block) => withBefore(block, old)),
      ...earlier.blocks.map((block) => withoutCells(block, now)),
    ],
    // The last one that covers a cell counts when formats are put back.
    formats: [...later.formats, ...earlier.formats],
    looks: {
      styles: [...later.looks.styles, ...earlier.looks.styles],
      widths: [...later.looks.widths, ...earlier.looks.widths],
      heights: [...later.looks.heights, ...earlier.looks.heights],
    },
    validations: firstOf(earlier.validations, later.validations, ({ area }) => areaAddress(area)),
    conditionalFormats: [...later.conditionalFormats, ...earlier.conditionalFormats],
    dataBars: [...later.dataBars, ...earlier.dataBars],
    merges: [...later.merges, ...earlier.merges],
    charts: firstOf(earlier.charts, later.charts, ({ name }) => name),
    drawings: later.drawings.map((drawing) => ({
      ...drawing,
      replaced: earlier.drawings.find(({ prefix }) => prefix === drawing.prefix)?.replaced ?? drawing.replaced,
    })),
  };
}

/** What both runs wrote, with what was there before the first of them. */
function firstOf<T extends { readonly before: unknown }>(
  earlier: readonly T[],
  later: readonly T[],
  key: (entry: T) => string,
): readonly T[] {
  const first = new Map(earlier.map((entry) => [key(entry), entry.before]));
  const again = new Set(later.map(key));
  return [
    ...later.map((entry) => (first.has(key(entry)) ? { ...entry, before: first.get(key(entry)) } : entry)),
    ...earlier.filter((entry) => !again.has(key(entry))),
  ];
}

function cellsOf(blocks: readonly SnapshotBlock[]): Cells {
  const cells = new Map<string, { before: PlanCell; written: PlanCell }>();
  for (const block of blocks)
    for (const [r, row] of block.written.entries())
      for (const [c, written] of row.entries())
        if (written !== null)
          cells.set(cellKey(block.row + r, block.column + c), { before: block.before[r]?.[c] ?? null, written });
  return cells;
}

function withBefore(block: SnapshotBlock, old: Cells): SnapshotBlock {
  const before = block.before.map((row, r) =>
    row.map((cell, c) => {
      const first = old.get(cellKey(block.row + r, block.column + c));
      return first !== undefined && isWritten(first.written, cell) ? first.before : cell;
    }),
  );
  return { ...block, before };
}

function isWritten(written: PlanCell, found: PlanCell): boolean {
  if (found === null) return false;
  return isFormula(found) ? holds(written, '', found.formula) : holds(written, found, '');
}

function withoutCells(block: SnapshotBlock, covered: Cells): SnapshotBlock {
  const written = block.written.map((row, r) =>
    row.map((cell, c) => (covered.has(cellKey(block.row + r, block.column + c)) ? null : cell)),
  );
  return { ...block, written };
}
