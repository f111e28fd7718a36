import type { RowValues } from '../../sheets/createSheet';
import { createSheet } from '../../sheets/createSheet';
import { MARKS, TABLES } from '../../sheets/names';
import type { TableTemplate } from '../../sheets/template';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
import type { SheetInfo } from '../../workbook/port';
import { freeName, type WorkbookState } from './workbookState';

/**
 * The plan of a sheet that the workbook hasn't got. A sheet of ours without its table, left by a run that was interrupted
 * or taken back, is used again, unless it holds anything that this plan would not write there: a person typed that.
 */
export async function newOwnSheet<K extends string>(
  state: WorkbookState,
  template: TableTemplate<K>,
  rows: readonly RowValues<K>[],
): Promise<SheetPlan> {
  const which = template.schema.sheet;
  // A run that stops right after it made a sheet leaves it empty and without our mark.
  const isBare = ({ name, mark, used }: SheetInfo): boolean =>
    mark === null && used === null && name.toLowerCase() === template.name.toLowerCase();
  const left = state.sheets.find(
    (sheet) => (sheet.mark === MARKS[which] || isBare(sheet)) && !hasTable(state, sheet.id, TABLES[which]),
  );
  if (left !== undefined) {
    const plan = createSheet(template, left.name, rows);
    if (!left.isProtected && (await holdsOnly(state, left, plan))) return plan;
  }
  return createSheet(template, freeName(state, template.name), rows);
}

const hasTable = ({ tables }: WorkbookState, sheet: string, name: string): boolean =>
  tables.some((table) => table.sheetId === sheet && table.name === name);

/** Whether each filled cell of a sheet is one that the plan writes, with the value it writes. */
async function holdsOnly({ port }: WorkbookState, { id, used }: SheetInfo, plan: SheetPlan): Promise<boolean> {
  if (used === null) return true;
  const columns = Array.from({ length: used.columns }, (_, i) => used.column + i);
  for await (const block of port.read({ sheetId: id, row: used.row, rows: used.rows, columns }))
    for (const [r, row] of block.values.entries())
      for (const [c, found] of row.entries())
        if (found !== '' && !isWritten(cellOfPlan(plan, block.row + r, used.column + c), found)) return false;
  return true;
}

function cellOfPlan(plan: SheetPlan, row: number, column: number): PlanCell {
  for (const block of plan.blocks ?? []) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined) return cell;
  }
  return null;
}

/** What a formula shows is not known before it is calculated. */
const isWritten = (wanted: PlanCell, found: CellValue): boolean =>
  wanted !== null && (typeof wanted === 'object' || wanted === found);
