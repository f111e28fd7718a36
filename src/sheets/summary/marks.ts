import type { PlanCell } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
import { DATA_COLUMN, DATA_COLUMNS } from './charts';
import { FIRST_MARK } from './findMarks';

/**
 * Beside every row stands what we wrote into it, as short marks. They move with the row, so that a later run knows our
 * cells from those a person typed, wherever rows or columns were put in meanwhile.
 */
export const MARK_COLUMN = DATA_COLUMN + DATA_COLUMNS + 1;

/** Beside the title of the notes, and beside the rows for them. */
const NOTES_TITLE = 'KA-notes ';
const NOTE = 'KA-note';
const OTHER = 'KA ';
const LETTERS = 4;

/** What a cell shows: of a link its text. */
export function shownBy(cell: PlanCell): CellValue {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  const text = /,\s*"((?:[^"]|"")*)"\)$/u.exec(cell.formula)?.[1];
  return text === undefined ? cell.formula : text.replaceAll('""', '"');
}

/** A number without the dust that files and float sums leave behind the twelfth digit. */
export function plainNumber(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(12));
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? plainNumber(a) === plainNumber(b) : a === b;
}

/** The first row's mark names the looks of the whole sheet. */
export function firstMark(look: string, cells: readonly PlanCell[]): string {
  return `${FIRST_MARK}${shortHash(look)}${shortHash(`${look}.`)} ${marksOf(cells)}`;
}

export function rowMark(cells: readonly PlanCell[], kind: 'row' | 'notes-title' | 'note'): string {
  if (kind === 'note') return NOTE;
  const marks = marksOf(cells);
  if (kind === 'notes-title') return NOTES_TITLE + marks;
  return marks === '' ? '' : OTHER + marks;
}

export type RowKind = 'first' | 'row' | 'notes-title' | 'note' | 'none';

/** What a mark says its row is. */
export function kindOf(mark: string): RowKind {
  if (mark.startsWith(FIRST_MARK)) return 'first';
  if (mark.startsWith(NOTES_TITLE)) return 'notes-title';
  if (mark === NOTE) return 'note';
  return mark.startsWith(OTHER) ? 'row' : 'none';
}

/** The looks a first mark names; '' for any other. */
export function lookOf(mark: string): string {
  return mark.startsWith(FIRST_MARK) ? (mark.split(' ')[1] ?? '') : '';
}

export function lookHash(look: string): string {
  return `${shortHash(look)}${shortHash(`${look}.`)}`;
}

/** Whether a value was written by us into the row that bears the mark. */
export function isOurs(value: CellValue, mark: string): boolean {
  const marks = mark.slice(mark.lastIndexOf(' ') + 1);
  const wanted = markOf(value);
  for (let at = 0; at + LETTERS <= marks.length; at += LETTERS) if (marks.startsWith(wanted, at)) return true;
  return false;
}

function marksOf(cells: readonly PlanCell[]): string {
  return cells
    .map(shownBy)
    .filter((value) => value !== '')
    .map(markOf)
    .join('');
}

function markOf(value: CellValue): string {
  return shortHash(typeof value === 'number' ? String(plainNumber(value)) : String(value));
}

/** 20 bits of FNV-1a in four letters: enough to notice a change in one cell. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 0xfffff).toString(36).padStart(LETTERS, '0');
}
