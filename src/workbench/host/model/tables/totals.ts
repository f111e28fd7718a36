import { MAX_ROWS } from '../cells/cellRange';
import { HostError } from '../../richapi/errors';
import { shiftCells } from '../cells/shiftCells';
import type { TableModel } from '../types';

/** Shows or hides the totals row, which Excel inserts below the body: "Total", and the sum of the last column. */
export function showTotals(table: TableModel, show: boolean): void {
  const { sheet, area } = table;
  if (table.hasTotals === show) return;
  sheet.guard(area);
  const span = { sheet, axis: 'row' as const, from: area.column, to: area.column + area.columns - 1 };
  if (!show) {
    const { row } = table.totalsArea;
    table.raw.table.totalsRow = false;
    table.moveTo({ ...area, rows: area.rows - 1 }, { ...span, at: row, count: -1 });
    shiftCells({ ...span, at: row, count: -1 }, table);
    return;
  }
  const at = area.row + area.rows;
  if (at >= MAX_ROWS) throw new HostError('InsertDeleteConflict', 'There is no row below the table.');
  shiftCells({ ...span, at, count: 1 }, table);
  table.raw.table.totalsRow = true;
  table.moveTo({ ...area, rows: area.rows + 1 }, { ...span, at, count: 1 });
  sheet.workbook.calculation.bringUpToDate();
  const names = table.columnNames();
  const last = names.at(-1) ?? '';
  sheet.makeCell(at, area.column).value = 'Total';
  if (names.length > 1) {
    const isNumber = typeof sheet.value(at - 1, area.column + names.length - 1) === 'number';
    sheet.makeCell(at, area.column + names.length - 1).value = {
      formula: `SUBTOTAL(${isNumber ? 109 : 103},${table.name}[${last.replace(/[[\]#'@]/g, "'$&")}])`,
    };
    sheet.workbook.formulaWritten();
  }
  sheet.noteChange();
}
