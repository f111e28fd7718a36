import { columnIndex, columnLetters } from '../../../address';
import { UserError } from '../../../../domain/errors';
import { attributesOf, tagEnd } from '../xml/xml';

/** A row of a sheet by its offsets in the sheet's text. */
export interface RowSlice {
  /** 0-based. */
  readonly row: number;
  readonly start: number;
  /** Just behind the start tag. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface CellSlice {
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

interface Slice {
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

/**
 * The next element `name` (prefix included) in the range, or null. Elements of that name do not nest. Looked for in a
 * slice: a search of the whole text runs to its end for every cell that has no such part.
 */
function nextSlice(text: string, name: string, from: number, to: number): Slice | null {
  const open = `<${name}`;
  const range = text.slice(from, to);
  for (let found = range.indexOf(open); found >= 0; found = range.indexOf(open, found + 1)) {
    const start = from + found;
    const follower = text.charCodeAt(start + open.length);
    if (follower !== 32 && follower !== 62 && follower !== 47 && follower > 32) continue; // <cfRule is no <c
    const openEnd = tagEnd(text, start) + 1;
    if (text.charCodeAt(openEnd - 2) === 47) return { start, openEnd, closeStart: openEnd, end: openEnd };
    const closeStart = text.indexOf(`</${name}`, openEnd);
    if (closeStart < 0 || closeStart > to) throw new UserError('file-unreadable', {}, `xml: no end of ${name}`);
    return { start, openEnd, closeStart, end: tagEnd(text, closeStart) + 1 };
  }
  return null;
}

const ROW_NUMBER = /\sr\s*=\s*["'](\d+)["']/;
const CELL_ADDRESS = /\sr\s*=\s*["']\$?([A-Za-z]{1,3})\$?\d+["']/;

/** The rows in a range of the text; a row without its number follows the one before. */
export function* rowsOf(text: string, prefix: string, from: number, to: number): Generator<RowSlice> {
  let row = -1;
  for (let at = from; ;) {
    const slice = nextSlice(text, `${prefix}row`, at, to);
    if (slice === null) return;
    const number = ROW_NUMBER.exec(text.slice(slice.start, slice.openEnd));
    row = number === null ? row + 1 : Number(number[1]) - 1;
    yield { row, ...slice };
    at = slice.end;
  }
}

/** The cells of a row; a cell without its address follows the one before. */
export function* cellsOf(text: string, prefix: string, row: RowSlice): Generator<CellSlice> {
  let column = -1;
  for (let at = row.openEnd; ;) {
    const slice = nextSlice(text, `${prefix}c`, at, row.closeStart);
    if (slice === null) return;
    const letters = CELL_ADDRESS.exec(text.slice(slice.start, slice.openEnd))?.[1];
    column = (letters === undefined ? null : columnIndex(letters)) ?? column + 1;
    yield { row: row.row, column, ...slice };
    at = slice.end;
  }
}

export function cellAttributes(text: string, cell: CellSlice): Map<string, string> {
  return attributesOf(text.slice(cell.start, cell.openEnd));
}

/** Offsets of a child of a cell: f, v or is. */
export function partOfCell(text: string, prefix: string, cell: CellSlice, name: string): Slice | null {
  return nextSlice(text, prefix + name, cell.openEnd, cell.closeStart);
}

/** Content of a child of a cell as it stands, '' when it has none; null when there is no such child. */
export function contentOf(text: string, prefix: string, cell: CellSlice, name: string): string | null {
  const slice = partOfCell(text, prefix, cell, name);
  return slice === null ? null : text.slice(slice.openEnd, slice.closeStart);
}

/** First and last row and column of "B2:D9", "B2" or "$B$2:$D$9"; null for anything else. */
export function parseRange(text: string): { row: number; column: number; lastRow: number; lastColumn: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (match === null) return null;
  const column = columnIndex(match[1] ?? '');
  const lastColumn = columnIndex(match[3] ?? match[1] ?? '');
  if (column === null || lastColumn === null) return null;
  const row = Number(match[2]) - 1;
  return { row, column, lastRow: Number(match[4] ?? match[2]) - 1, lastColumn };
}

export function rangeText(range: { row: number; column: number; lastRow: number; lastColumn: number }): string {
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  const last = `${columnLetters(range.lastColumn)}${range.lastRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}
