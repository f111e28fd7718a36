import type { Area } from '../../../workbook/cells';
import type { ExcelHost } from '../../host/excelHost';
import { setColumnWidth, setRowHeight } from '../../host/model/looks/layout';
import { writeEdits, type CellMatrix, type Typed } from './edits';
import { guardList } from './lists';
import type { Grid } from './univer';
import type { SheetModel } from '../../host/model/types';

const POINTS_PER_PIXEL = 0.75;

/** What people do in the grid, once the workbook has it. */
export interface PeopleListener {
  /** Cells that somebody touched; the workbook may have made something else of them, or refused them. */
  onEdited(sheet: SheetModel, areas: readonly Area[]): void;
  reshaped(sheet: SheetModel): void;
  refused(error: unknown): void;
}

type Sizes = number | Readonly<Record<number, number | null>> | undefined;

interface SheetMutation {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly ranges?: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly colWidth?: Sizes;
  readonly rowHeight?: Sizes;
}

/** Hands on to the workbook what people type, paste, fill, clear, undo and pull at. */
export function listenToPeople({ api, commands }: Grid, host: ExcelHost, listener: PeopleListener): void {
  let typed: Typed | null = null;
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    const text = value.toPlainText().replace(/\r?\n?$/, '');
    typed = isConfirm ? { sheetId: worksheet.getSheetId(), row, column, text } : null;
  });
  const onEdited = (sheet: SheetModel, cells: CellMatrix): void => {
    const text = typed;
    typed = null;
    try {
      if (text?.sheetId === sheet.id) guardList(sheet, text.row, text.column, text.text);
      host.act(() => writeEdits(sheet, cells, text));
    } catch (error) {
      listener.refused(error);
    }
    listener.onEdited(sheet, touchedAreas(cells));
  };
  commands.onCommandExecuted(({ id, params }) => {
    const mutation = (params ?? {}) as SheetMutation;
    const sheet = mutation.subUnitId === undefined ? null : host.model.sheet(mutation.subUnitId);
    if (sheet === null) return;
    if (id === 'sheet.mutation.set-range-values') onEdited(sheet, mutation.cellValue ?? {});
    else if (id === 'sheet.mutation.set-worksheet-col-width') widen(sheet, mutation);
    else if (id === 'sheet.mutation.set-worksheet-row-height') heighten(sheet, mutation);
    else if (!/^sheet\.mutation\.(add|remove)-worksheet-merge$/.test(id)) return;
    listener.reshaped(sheet);
  });
}

/** Row by row: a line of cells is one area. */
function touchedAreas(cells: CellMatrix): readonly Area[] {
  return Object.entries(cells).flatMap(([row, line]) => {
    const columns = Object.keys(line ?? {}).map(Number);
    if (columns.length === 0) return [];
    const first = Math.min(...columns);
    return [{ row: Number(row), column: first, rows: 1, columns: Math.max(...columns) - first + 1 }];
  });
}

const sizeAt = (sizes: Sizes, index: number): number | null =>
  (typeof sizes === 'object' ? sizes[index] : sizes) ?? null;

function widen(sheet: SheetModel, { ranges = [], colWidth }: SheetMutation): void {
  for (const { startColumn, endColumn } of ranges)
    for (let column = startColumn; column <= endColumn; column++) {
      const pixels = sizeAt(colWidth, column);
      if (pixels !== null) setColumnWidth(sheet, column, pixels * POINTS_PER_PIXEL);
    }
}

function heighten(sheet: SheetModel, { ranges = [], rowHeight }: SheetMutation): void {
  for (const { startRow, endRow } of ranges)
    for (let row = startRow; row <= endRow; row++) {
      const pixels = sizeAt(rowHeight, row);
      if (pixels !== null) setRowHeight(sheet, row, pixels * POINTS_PER_PIXEL);
    }
}
