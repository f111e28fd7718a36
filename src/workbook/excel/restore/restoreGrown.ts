import { UserError } from '../../../domain/errors';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';
import type { Snapshot } from '../../restore';
import { holds } from '../read/compareCells';
import { readTables } from '../read/readWorkbookFacts';
import { perform, single } from '../write/operations';
import { readAreas } from '../read/readAreas';
import { blockArea, isFormula } from '../read/rectangles';
import type { SheetNow } from './types';
import { rangeAt, type ExcelSession } from '../session';
import { covers, knownTable } from '../read/tableAreas';

type Resized = Snapshot['resizedTables'][number];

export interface GrownBack {
  /** The sheets without the cells of rows and columns that are gone. */
  readonly sheets: readonly SheetNow[];
  /** Names of tables that keep rows or columns, because somebody typed into them. */
  readonly left: readonly string[];
}

/**
 * Tables with a totals row: rows and columns a plan inserted go again, and the totals row moves back up, if nothing stands
 * in them but what the plan wrote and what Excel filled in. Where they never came, what stands in their place is left.
 */
export async function restoreGrown(
  session: ExcelSession,
  { resizedTables }: Snapshot,
  sheets: readonly SheetNow[],
): Promise<GrownBack> {
  let now = sheets;
  const left: string[] = [];
  for (const grown of resizedTables.filter(({ hasTotals }) => hasTotals))
    for (const way of ['columns', 'rows'] as const) {
      const table = await tableNow(session, grown);
      if (table === null || grown.written[way] <= grown.before[way]) continue;
      const there = Math.min(grown.written[way], table.area[way]) - grown.before[way];
      const [added, missing] = [addedArea(grown, way, there), missingArea(grown, way, there)];
      now = now.map((sheet) => (sheet.place.id === grown.sheetId ? without(sheet, missing) : sheet));
      if (there <= 0) continue;
      const isGone = (await isOurs(session, now, grown.sheetId, added)) && (await takeOut(session, grown, way, added));
      if (isGone) now = now.map((sheet) => (sheet.place.id === grown.sheetId ? without(sheet, added) : sheet));
      else left.push(table.name);
    }
  return { sheets: now, left: [...new Set(left)] };
}

/** The table where it was; null when it is gone or somewhere else. */
async function tableNow(session: ExcelSession, { name, sheetId, before }: Resized): Promise<TableInfo | null> {
  const table = knownTable(await readTables(session), name);
  if (table === undefined || table.sheetId !== sheetId) return null;
  return table.area.row === before.row && table.area.column === before.column ? table : null;
}

type Way = 'rows' | 'columns';

/** Rows go in above the totals row, columns at the right end. */
function addedArea({ before, written }: Resized, way: Way, count: number): Area {
  return way === 'rows'
    ? { ...written, row: before.row + before.rows - 1, rows: Math.max(0, count) }
    : { ...written, column: before.column + before.columns, columns: Math.max(0, count) };
}

function missingArea(grown: Resized, way: Way, count: number): Area {
  const added = addedArea(grown, way, count);
  const missing = grown.written[way] - grown.before[way] - added[way];
  return way === 'rows'
    ? { ...added, row: added.row + added.rows, rows: missing }
    : { ...added, column: added.column + added.columns, columns: missing };
}

/** Whether every cell of an area is empty, holds what the plan wrote, or is calculated. */
async function isOurs(
  session: ExcelSession,
  sheets: readonly SheetNow[],
  sheetId: string,
  area: Area,
): Promise<boolean> {
  const [cells] = await readAreas(session, [{ sheetId, ...area }], ['formulas']);
  const blocks = sheets.filter(({ place }) => place.id === sheetId).flatMap(({ snapshot }) => snapshot.blocks);
  const written = new Map<string, (typeof blocks)[number]['written'][number][number]>();
  for (const block of blocks) {
    const of = blockArea({ ...block, cells: block.written });
    for (let row = Math.max(of.row, area.row); row < Math.min(of.row + of.rows, area.row + area.rows); row++)
      for (let column = of.column; column < of.column + of.columns; column++) {
        const cell = block.written[row - of.row]?.[column - of.column] ?? null;
        if (cell !== null) written.set(`${row},${column}`, cell);
      }
  }
  return (cells?.values ?? []).every((line, r) =>
    line.every((value, c) => {
      const formula = cells?.formulas[r]?.[c] ?? '';
      if (value === '' && formula === '') return true;
      const wanted = written.get(`${area.row + r},${area.column + c}`) ?? null;
      if (wanted === null || isFormula(wanted)) return formula !== '';
      return holds(wanted, value, formula);
    }),
  );
}

/** @returns whether they are gone: in a filtered table Excel refuses, or leaves rows without a word (office-js #994). */
async function takeOut(session: ExcelSession, grown: Resized, way: Way, area: Area): Promise<boolean> {
  const before = (await tableNow(session, grown))?.area[way] ?? 0;
  const operation = single('', (context) => {
    if (way === 'rows') rangeAt(context, grown.sheetId, area).delete('Up');
    else
      for (let column = area.column + area.columns - 1; column >= area.column; column--)
        context.workbook.tables
          .getItem(grown.name)
          .columns.getItemAt(column - grown.before.column)
          .delete();
  });
  try {
    await perform(session, [operation], undefined, { done: 0, total: 0 });
  } catch (error) {
    if (error instanceof UserError && error.code === 'filtered-range') return false;
    throw error;
  }
  return ((await tableNow(session, grown))?.area[way] ?? 0) === before - area[way];
}

function without(sheet: SheetNow, area: Area): SheetNow {
  if (area.rows <= 0 || area.columns <= 0) return sheet;
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row, r) =>
        row.map((cell, c) => (covers(area, block.row + r, block.column + c) ? null : cell)),
      ),
    })),
    kept: sheet.kept.filter(({ row, column }) => !covers(area, row, column)),
  };
}
