import { columnIndex } from '../../../address';

/** Cells that a reference covers; `fixed` says which end does not move when the formula is filled sideways. */
interface ColumnSpan {
  /** null: the sheet of the formula. */
  readonly sheet: string | null;
  readonly first: number;
  readonly last: number;
  readonly firstFixed: boolean;
  readonly lastFixed: boolean;
  /** 0-based, as the formula is written; whole columns have all rows. */
  readonly firstRow: number;
  readonly lastRow: number;
}

interface TableReference {
  /** null: the table around the formula. */
  readonly table: string | null;
  /** Names of the columns; empty: all of them. */
  readonly columns: readonly string[];
}

/** What a formula may read, as far as its text tells. */
export interface References {
  readonly spans: readonly ColumnSpan[];
  readonly tables: readonly TableReference[];
  /** Defined names (and words that are none). */
  readonly names: readonly string[];
  /** True when the text does not tell everything: INDIRECT, OFFSET, references over several sheets, computed ranges. */
  readonly open: boolean;
}

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;
const ALL_CELLS = {
  ...{ first: 0, last: LAST_COLUMN, firstFixed: true, lastFixed: true },
  ...{ firstRow: 0, lastRow: LAST_ROW },
};
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/u, // text
    /'(?<quoted>(?:[^']|'')+)'!/u,
    /(?<plain>(?:\[\d+\])?[\p{L}\p{N}_.\\]+(?::[\p{L}\p{N}_.\\]+)?)!/u,
    /(?<f1>\$?)(?<c1>[A-Za-z]{1,3})\$?(?<r1>\d{1,7})(?::(?<f2>\$?)(?<c2>[A-Za-z]{1,3})\$?(?<r2>\d{1,7}))?(?![\p{L}\p{N}_.([])/u,
    /(?<f3>\$?)(?<c3>[A-Za-z]{1,3}):(?<f4>\$?)(?<c4>[A-Za-z]{1,3})(?![\p{L}\p{N}_.([])/u,
    /(?<rows>\$?\d{1,7}:\$?\d{1,7})/u,
    /(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)/u,
    /(?<bracket>\[)/u,
    /(?<colon>:)/u,
    /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Index behind the ']' that closes the '[' at `from`. An apostrophe makes the next character a plain one. */
export function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const char = formula[at];
    if (char === "'") at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Names of the columns in the brackets of a structured reference; empty when it means all of them. */
export function tableColumns(inside: string): readonly string[] {
  if (/\]\s*:\s*@?\[/.test(inside)) return []; // from one column to another: take them all
  const unescape = (name: string): string => name.replace(/'(.)/g, '$1');
  const parts = inside.includes('[') ? [...inside.matchAll(/\[((?:'.|[^[\]'])+)\]/g)].map((m) => m[1] ?? '') : [inside];
  return parts
    .map((part) => part.replace(/^@/, '').trim())
    .filter((part) => part !== '' && !part.startsWith('#'))
    .map(unescape);
}

/** Reads the references of a formula (A1 notation of the file, without its '='). */
export function referencesOf(formula: string): References {
  const spans: ColumnSpan[] = [];
  const tables: TableReference[] = [];
  const names: string[] = [];
  let open = false;
  let sheet: string | null = null;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const group = match.groups ?? {};
    const { quoted, plain, rows, word, bracket, colon } = group;
    if (quoted !== undefined || plain !== undefined) {
      sheet = (quoted ?? plain ?? '').replaceAll("''", "'");
      if (sheet.includes(':')) open = true;
      continue;
    }
    const first = group['c1'] ?? group['c3'];
    if (first !== undefined) {
      const from = columnIndex(first);
      if (from === null) {
        names.push(match[0]); // beyond XFD: a name that looks like a cell
        continue;
      }
      const to = columnIndex(group['c2'] ?? group['c4'] ?? first) ?? LAST_COLUMN;
      const firstFixed = (group['f1'] ?? group['f3']) === '$';
      const lastFixed = (group['f2'] ?? group['f4'] ?? group['f1']) === '$';
      const [top, bottom] = [Number(group['r1'] ?? 1), Number(group['r2'] ?? group['r1'] ?? LAST_ROW + 1)];
      const span = { firstRow: Math.min(top, bottom) - 1, lastRow: Math.max(top, bottom) - 1 };
      spans.push({ sheet, first: from, last: to, firstFixed, lastFixed, ...span });
    } else if (rows !== undefined) spans.push({ ...ALL_CELLS, sheet });
    else if (bracket !== undefined || (word !== undefined && formula[TOKEN.lastIndex] === '[')) {
      const from = bracket === undefined ? TOKEN.lastIndex : match.index;
      const end = bracketEnd(formula, from);
      tables.push({ table: word ?? null, columns: tableColumns(formula.slice(from + 1, end - 1)) });
      TOKEN.lastIndex = end;
    } else if (word !== undefined) {
      if (/^(INDIRECT|OFFSET)$/i.test(word) && formula[TOKEN.lastIndex] === '(') open = true;
      names.push(word);
    } else if (colon !== undefined) open = true;
    sheet = null;
  }
  return { spans, tables, names, open };
}
