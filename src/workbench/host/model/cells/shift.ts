import type { Area } from '../../../../workbook/cells';
import type { Shift } from '../types';

/** Where an area of the sheet lies afterwards; null when all of it went. Areas that lie only in part in the way stay. */
export function movedArea(shift: Shift, area: Area): Area | null {
  const { axis, at, count, from, to } = shift;
  const isRow = axis === 'row';
  const cross = isRow ? area.column : area.row;
  const crossEnd = cross + (isRow ? area.columns : area.rows) - 1;
  if (cross < from || crossEnd > to) return area;
  const start = isRow ? area.row : area.column;
  const size = isRow ? area.rows : area.columns;
  const moved = count > 0 ? insertLines(start, size, at, count) : deleteLines(start, size, at, -count);
  if (moved === null) return null;
  return isRow
    ? { ...area, row: moved.start, rows: moved.size }
    : { ...area, column: moved.start, columns: moved.size };
}

interface Span {
  readonly start: number;
  readonly size: number;
}

function insertLines(start: number, size: number, at: number, count: number): Span {
  if (start >= at) return { start: start + count, size };
  return start + size > at ? { start, size: size + count } : { start, size };
}

function deleteLines(start: number, size: number, at: number, count: number): Span | null {
  const end = start + size;
  const gone = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  if (gone === size) return null;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return { start: start - (start > at ? before : 0), size: size - gone };
}

/** The cells that move or go: everything from the place on, to the end of the sheet. */
export function behind({ axis, at, from, to }: Shift, limit: number): Area {
  return axis === 'row'
    ? { row: at, rows: limit - at, column: from, columns: to - from + 1 }
    : { column: at, columns: limit - at, row: from, rows: to - from + 1 };
}
