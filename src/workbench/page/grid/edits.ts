import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { Area } from '../../../workbook/cells';
import { isTextFormat, numberFormatOf } from '../../host/model/cells/numberFormats';
import { writeCells } from '../../host/model/cells/writeCells';
import type { SheetModel } from '../../host/model/types';

/** Cells of the grid that a person has changed, by row and column. */
export type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** The text as somebody typed it, before the grid made something of it. */
export interface Typed {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type Input = string | number | boolean | null;

/**
 * A mutation whose cells bring only looks changes nothing of the contents; nor does one that only says that a formula is
 * gone, which the grid sends after the one that has put the value back.
 */
const hasContent = (cell: Nullable<ICellData>): boolean =>
  cell === null ||
  cell === undefined ||
  'v' in cell ||
  (cell.p !== null && cell.p !== undefined) ||
  (typeof cell.f === 'string' && cell.f !== '');

/**
 * What a changed cell of the grid is to the workbook, as `range.values` would take it; null leaves the cell alone.
 * Texts that look like something else get Excel's apostrophe: "007" pasted as text stays text.
 */
function inputOf(cell: Nullable<ICellData>, isText: boolean): Input {
  if (cell === null || cell === undefined) return '';
  if (!hasContent(cell)) return null;
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  const { v, t, p } = cell;
  if (p !== null && p !== undefined) return (p.body?.dataStream ?? '').replace(/\r?\n?$/, '').replaceAll('\r', '\n');
  if (v === null || v === undefined || v === '') return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (typeof v === 'string') {
    const isForced = t === CellValueType.STRING || t === CellValueType.FORCE_STRING;
    return isForced && !isText && /^[\s=+\-@'\d.($%#]|^(true|false)$/i.test(v) ? `'${v}` : v;
  }
  return v;
}

/** Writes what a person did in the grid into the workbook. @returns the area that was touched, null for nothing */
export function writeEdits(sheet: SheetModel, cells: CellMatrix, typed: Typed | null): Area | null {
  const found: { readonly row: number; readonly column: number; readonly input: Input }[] = [];
  for (const [rowKey, line] of Object.entries(cells))
    for (const [columnKey, cell] of Object.entries(line ?? {})) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const own = typed?.sheetId === sheet.id && typed.row === row && typed.column === column;
      const isText = isTextFormat(numberFormatOf(sheet.cell(row, column)));
      // A click into an empty cell and out of it again, or a look alone, is no edit.
      const input = own && hasContent(cell) ? typed.text : inputOf(cell, isText);
      if (input !== null) found.push({ row, column, input });
    }
  if (found.length === 0) return null;
  const area = bounds(found);
  const rows = Array.from({ length: area.rows }, (): Input[] => Array.from({ length: area.columns }, () => null));
  for (const { row, column, input } of found) {
    const line = rows[row - area.row];
    if (line !== undefined) line[column - area.column] = input;
  }
  writeCells(sheet, area, rows);
  return area;
}

function bounds(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
