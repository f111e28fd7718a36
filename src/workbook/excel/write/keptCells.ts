import { cellAddress } from '../../address';
import type { BlockPlan, PlanCell } from '../../plan';
import type { NotKept, TableInfo } from '../../port';
import { cellOperations, type IsFilteredOut } from './cellOperations';
import { holds, shownValue, shownPlan } from '../read/compareCells';
import { formulaColumns } from './mixedColumns';
import { perform } from './operations';
import type { Target } from './prepare';
import { readAreas, type AreaCells, type AreaOnSheet } from '../read/readAreas';
import type { ExcelSession } from '../session';
import { bodyRows, covers, knownTable, wantedArea } from '../read/tableAreas';

/** The cells of a table column that a plan does not write, while it writes formulas into others; null for the others. */
export interface KeptColumn {
  readonly target: Target;
  readonly area: AreaOnSheet;
  readonly cells: readonly PlanCell[];
}

/**
 * Reads the columns of tables that are there and in which the plan writes formulas: Excel may fill such a formula over
 * what else stands in the column, values somebody typed and formulas of another kind (OfficeDev/office-js #2093, #1916,
 * #6745).
 */
export async function readKept(
  session: ExcelSession,
  targets: readonly Target[],
  tables: readonly TableInfo[],
): Promise<readonly KeptColumn[]> {
  const asked = targets.flatMap((target) => columnsOf(target, tables).map((area) => ({ target, area })));
  const cells = await readAreas(
    session,
    asked.map(({ area }) => area),
    ['formulas'],
  );
  return asked
    .map(({ target, area }, index) => ({ target, area, cells: keptCells(target, area, cells[index]) }))
    .filter((column) => column.cells.some((cell) => cell !== null));
}

function columnsOf({ plan, place, added }: Target, tables: readonly TableInfo[]): readonly AreaOnSheet[] {
  if (added) return [];
  return tables
    .filter(({ sheetId }) => sheetId === place.id)
    .flatMap((table) => {
      const planned = (plan.tables ?? []).find(({ name }) => knownTable([table], name) !== undefined);
      const area = planned === undefined ? table.area : wantedArea(planned, table);
      const row = table.area.row + (table.hasHeaderRow ? 1 : 0);
      const rows = bodyRows(table);
      return [...formulaColumns(plan.blocks ?? [], area)]
        .filter((column) => rows > 0 && covers(table.area, row, column))
        .map((column) => ({ sheetId: place.id, row, column, rows, columns: 1 }));
    });
}

function keptCells({ plan }: Target, { row, column, rows }: AreaOnSheet, found?: AreaCells): readonly PlanCell[] {
  const kept = Array.from({ length: rows }, (_unused, r): PlanCell => {
    const formula = found?.formulas[r]?.[0] ?? '';
    const value = found?.values[r]?.[0] ?? '';
    return formula !== '' ? { formula } : value === '' ? null : value;
  });
  for (const block of plan.blocks ?? [])
    for (const [r, line] of block.cells.entries())
      if ((line[column - block.column] ?? null) !== null) kept[block.row + r - row] = null;
  return kept.slice(0, rows);
}

/**
 * Puts back what Excel has filled formulas over.
 *
 * @returns the cells that Excel did not keep even then.
 */
export async function keepCells(
  session: ExcelSession,
  columns: readonly KeptColumn[],
  isFilteredOut: IsFilteredOut,
): Promise<readonly NotKept[]> {
  const lost = (await lostCells(session, columns)).filter(({ notKept }) => notKept.length > 0);
  if (lost.length === 0) return [];
  const operations = lost.flatMap(({ column: { target }, block }) => [
    ...cellOperations({ place: target.place, blocks: [block], what: 'formulas', isText: () => false, isFilteredOut }),
    ...cellOperations({ place: target.place, blocks: [block], what: 'constants', isText: () => false, isFilteredOut }),
  ]);
  await perform(session, operations, undefined, { done: 0, total: 0 });
  const after = await lostCells(
    session,
    lost.map(({ column }) => column),
  );
  return after.flatMap(({ notKept }) => notKept);
}

interface Lost {
  readonly column: KeptColumn;
  /** The cells to write again. */
  readonly block: BlockPlan;
  readonly notKept: readonly NotKept[];
}

async function lostCells(session: ExcelSession, columns: readonly KeptColumn[]): Promise<readonly Lost[]> {
  const now = await readAreas(
    session,
    columns.map(({ area }) => area),
    ['formulas'],
  );
  return columns.map((column, index) => {
    const { row, column: at } = column.area;
    const notKept: NotKept[] = [];
    const cells = column.cells.map((wanted, r): PlanCell[] => {
      const value = now[index]?.values[r]?.[0] ?? '';
      const formula = now[index]?.formulas[r]?.[0] ?? '';
      if (holds(wanted, value, formula)) return [null];
      const address = cellAddress(row + r, at);
      notKept.push({
        sheet: column.target.place.name,
        address,
        wanted: shownPlan(wanted),
        found: shownValue(value, formula),
      });
      return [wanted];
    });
    return { column, block: { row, column: at, cells }, notKept };
  });
}
