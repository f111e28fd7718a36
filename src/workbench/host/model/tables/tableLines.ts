import type { Area } from '../../../../workbook/cells';
import { invalidArgument } from '../../richapi/errors';
import { intersection, MAX_COLUMNS, MAX_ROWS } from '../cells/cellRange';
import { shiftCells } from '../cells/shiftCells';
import { fillCalculated } from '../cells/writeCells';
import type { SheetModel, TableModel } from '../types';

function hasContent(sheet: SheetModel, area: Area): boolean {
  const used = sheet.usedArea(true);
  const part = used === null ? null : intersection(used, area);
  for (let row = 0; part !== null && row < part.rows; row++)
    for (let column = 0; column < part.columns; column++)
      if (sheet.hasContent(part.row + row, part.column + column)) return true;
  return false;
}

/**
 * New rows of a table at an index of its body. Cells below the table move down as far as the table is wide; at the end,
 * over empty cells, nothing moves. Calculated columns fill the new rows.
 */
export function insertRows(table: TableModel, index: number, count: number): Area {
  const { sheet, bodyArea, area } = table;
  if (index < 0 || index > bodyArea.rows) throw invalidArgument('the index is outside the table');
  const at = bodyArea.row + index;
  const added = { row: at, column: area.column, rows: count, columns: area.columns };
  sheet.guard(added);
  const isEnd = index === bodyArea.rows && !table.hasTotals;
  if (!isEnd || hasContent(sheet, { ...added, rows: MAX_ROWS - at }))
    shiftCells({ sheet, axis: 'row', at, count, from: area.column, to: area.column + area.columns - 1 }, table);
  if (isEnd) table.resize({ ...area, rows: area.rows + count });
  fillCalculated(table, added);
  return added;
}

/** A new column of a table at an index; cells to the right of the table move as far as the table is high. */
export function insertColumn(table: TableModel, index: number): Area {
  const { sheet, area } = table;
  if (index < 0 || index > area.columns) throw invalidArgument('the index is outside the table');
  const at = area.column + index;
  const added = { row: area.row, rows: area.rows, column: at, columns: 1 };
  sheet.guard(added);
  const isEnd = index === area.columns;
  if (!isEnd || hasContent(sheet, { ...added, columns: MAX_COLUMNS - at }))
    shiftCells({ sheet, axis: 'column', at, count: 1, from: area.row, to: area.row + area.rows - 1 }, table);
  if (isEnd) table.resize({ ...area, columns: area.columns + 1 });
  return added;
}

/** Takes a column out of a table; cells to its right move in, within the rows of the table. */
export function deleteColumn(table: TableModel, index: number): void {
  const { sheet, area } = table;
  if (area.columns === 1) throw invalidArgument('a table keeps one column');
  sheet.guard({ ...area, column: area.column + index, columns: 1 });
  shiftCells(
    { sheet, axis: 'column', at: area.column + index, count: -1, from: area.row, to: area.row + area.rows - 1 },
    table,
  );
}

/** Takes rows out of the body of a table; cells below move up as far as the table is wide. */
export function deleteRows(table: TableModel, index: number, count: number): void {
  const { sheet, bodyArea, area } = table;
  if (index < 0 || index + count > bodyArea.rows) throw invalidArgument('the rows are outside the table');
  sheet.guard({ ...bodyArea, row: bodyArea.row + index, rows: count });
  shiftCells(
    {
      sheet,
      axis: 'row',
      at: bodyArea.row + index,
      count: -count,
      from: area.column,
      to: area.column + area.columns - 1,
    },
    table,
  );
}
