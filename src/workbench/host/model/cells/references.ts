import { columnIndex, columnLetters, quoteSheetName } from '../../../../workbook/address';
import type { Area } from '../../../../workbook/cells';
import { MAX_COLUMNS, MAX_ROWS } from './cellRange';

const PREFIX = String.raw`(?:'(?<quoted>(?:[^']|'')+)'!|(?<plain>[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const REFERENCE = new RegExp(
  String.raw`(?<text>"(?:[^"]|"")*")|(?<bracket>\[(?:[^[\]]|\[[^\]]*\])*\])|(?<![\p{L}\p{N}_.$])${PREFIX}` +
    String.raw`(?<a1>${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|#REF!)(?![\p{L}\p{N}_.(!])`,
  'giu',
);

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

function cornerOf(text: string): Corner | null {
  const match = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?$/i.exec(text);
  if (match === null) return null;
  const [, first = '', letters, second = '', digits] = match;
  const column = letters === undefined ? null : columnIndex(letters);
  if (letters !== undefined && column === null) return null;
  const isRowOnly = letters === undefined;
  return {
    column,
    row: digits === undefined ? null : Number(digits) - 1,
    fixedColumn: !isRowOnly && first === '$',
    fixedRow: (isRowOnly ? first : second) === '$',
  };
}

/** What a reference means to a rewriter: the sheet by name (null: the formula's own) and the area. */
export interface ReferenceChange {
  /** New name of the sheet, or undefined to keep it as it stands. */
  readonly sheet?: string;
  /** New area; null when nothing of it is left. */
  readonly area: Area | null;
}

type Rewrite = (sheet: string | null, area: Area) => ReferenceChange | null;

/** A formula (or a name's) with every reference as `rewrite` wants it; null leaves a reference as it is. */
export function rewriteReferences(formula: string, rewrite: Rewrite): string {
  return formula.replace(REFERENCE, (match: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { quoted, plain, a1 } = groups;
    if (a1 === undefined || a1 === '#REF!') return match;
    const [firstText = '', lastText] = a1.split(':');
    const first = cornerOf(firstText);
    const last = lastText === undefined ? first : cornerOf(lastText);
    if (first === null || last === null) return match;
    const name = quoted?.replaceAll("''", "'") ?? plain ?? null;
    const change = rewrite(name, areaBetween(first, last));
    if (change === null) return match;
    const sheet = change.sheet ?? name;
    const prefix = sheet === null ? '' : `${quoteSheetName(sheet)}!`;
    return change.area === null
      ? '#REF!'
      : `${prefix}${writeReference(change.area, first, last, lastText !== undefined)}`;
  });
}

function areaBetween(first: Corner, last: Corner): Area {
  const [top, bottom] = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const [left, right] = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  return {
    row: Math.min(top, bottom),
    rows: Math.abs(bottom - top) + 1,
    column: Math.min(left, right),
    columns: Math.abs(right - left) + 1,
  };
}

function writeReference(area: Area, first: Corner, last: Corner, isPair: boolean): string {
  const corner = (row: number, column: number, as: Corner): string =>
    (as.column === null ? '' : `${as.fixedColumn ? '$' : ''}${columnLetters(column)}`) +
    (as.row === null ? '' : `${as.fixedRow ? '$' : ''}${row + 1}`);
  const start = corner(area.row, area.column, first);
  return isPair ? `${start}:${corner(area.row + area.rows - 1, area.column + area.columns - 1, last)}` : start;
}
