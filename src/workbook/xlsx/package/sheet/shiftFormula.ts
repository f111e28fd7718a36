import { columnIndex, columnLetters } from '../../../address';
import { bracketEnd } from './formulaReferences';

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(![])/u;
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/u, // text
    /'(?:[^']|'')+'!?/u,
    `(?<cell>${CELL.source})`,
    /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(![])/u,
    /(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/u,
    /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u,
    /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/u,
    /(?<bracket>\[)/u,
  ]
    .map((part) => (typeof part === 'string' ? part : part.source))
    .join('|'),
  'gu',
);

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Excel goes round at the ends of the sheet. */
const around = (value: number, count: number): number => ((value % count) + count) % count;

const movedColumn = (fixed: string, letters: string, by: number): string =>
  fixed + (fixed === '$' ? letters : columnLetters(around((columnIndex(letters) ?? 0) + by, LAST_COLUMN)));

const movedRow = (fixed: string, digits: string, by: number): string =>
  fixed + (fixed === '$' ? digits : String(around(Number(digits) - 1 + by, LAST_ROW) + 1));

/**
 * The text that a shared formula has in another of its cells: references move by as many rows and columns as the cell
 * lies away from the one with the text, those with "$" do not (ECMA-376 part 1, 18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const pieces: string[] = [];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const groups = match.groups ?? {};
    let moved: string | null = null;
    if (groups['bracket'] !== undefined) TOKEN.lastIndex = bracketEnd(formula, match.index);
    else if (groups['cell'] !== undefined) moved = movedCell(match[0], rows, columns);
    else if (groups['columns'] !== undefined)
      moved = match[0].replace(/(\$?)([A-Za-z]+)/g, (_, fixed: string, name: string) =>
        movedColumn(fixed, name, columns),
      );
    else if (groups['rows'] !== undefined)
      moved = match[0].replace(/(\$?)(\d+)/g, (_, fixed: string, row: string) => movedRow(fixed, row, rows));
    if (moved === null) continue;
    pieces.push(formula.slice(at, match.index), moved);
    at = match.index + match[0].length;
  }
  return pieces.join('') + formula.slice(at);
}

function movedCell(text: string, rows: number, columns: number): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = CELL.exec(text) ?? [];
  if (columnIndex(letters) === null) return text;
  return movedColumn(fixedColumn, letters, columns) + movedRow(fixedRow, digits, rows);
}
