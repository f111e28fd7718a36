import { columnIndex } from '../../../address';

/** Cells that a reference covers; `fixed` says which end does not move when the formula is filled to other cells. */
export interface CellSpan {
  /** null: the sheet of the formula. "Jan:Dec" for a reference over several sheets. */
  readonly sheet: string | null;
  readonly first: number;
  readonly last: number;
  readonly firstFixed: boolean;
  readonly lastFixed: boolean;
  /** 0-based, as the formula is written; whole columns have all rows. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstRowFixed: boolean;
  readonly lastRowFixed: boolean;
}

interface TableReference {
  /** null: the table around the formula. */
  readonly table: string | null;
  /** Names of the columns; empty: all of them. */
  readonly columns: readonly string[];
  readonly rows: 'data' | 'this' | 'all';
}

/** What a formula may read, as far as its text tells. */
export interface References {
  readonly spans: readonly CellSpan[];
  readonly tables: readonly TableReference[];
  /** Defined names (and words that are none). */
  readonly names: readonly string[];
  /**
   * How far the text tells: everything; not which cells of the sheets it names (OFFSET, computed ranges); not even which
   * sheets (INDIRECT).
   */
  readonly reach: 'stated' | 'sheets' | 'anywhere';
  /** Whether our engine cannot be trusted with it: the reach is open, it reads other workbooks, or asks for surroundings. */
  readonly isForeign: boolean;
  /** Texts in quotes, for what INDIRECT may mean by them. */
  readonly texts: readonly string[];
}

/** Functions that tell of the program, the file or a server. */
const SURROUNDINGS = /^(CELL|INFO|RTD|GETPIVOTDATA|WEBSERVICE|CUBE\w+|_xldudf_\w+)$/i;

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;
const TOKEN = new RegExp(
  [
    /(?<text>"(?:[^"]|"")*")/u,
    /'(?<quoted>(?:[^']|'')+)'!/u,
    /(?<plain>(?:\[\d+\])?[\p{L}\p{N}_.\\]+(?::[\p{L}\p{N}_.\\]+)?)!/u,
    /(?<f1>\$?)(?<c1>[A-Za-z]{1,3})(?<g1>\$?)(?<r1>\d{1,7})(?::(?<f2>\$?)(?<c2>[A-Za-z]{1,3})(?<g2>\$?)(?<r2>\d{1,7}))?(?![\p{L}\p{N}_.([])/u,
    /(?<f3>\$?)(?<c3>[A-Za-z]{1,3}):(?<f4>\$?)(?<c4>[A-Za-z]{1,3})(?![\p{L}\p{N}_.([])/u,
    /(?<g3>\$?)(?<r3>\d{1,7}):(?<g4>\$?)(?<r4>\d{1,7})/u,
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

function rowsOf(inside: string): TableReference['rows'] {
  if (/#(All|Headers|Totals)/i.test(inside)) return 'all';
  return /^\s*@|#This Row/i.test(inside) ? 'this' : 'data';
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The cells of "B2:$C9", "B:C" or "2:9"; null for a name that looks like a cell. */
function spanOf(group: Groups, sheet: string | null): CellSpan | null {
  const row = (text: string | undefined, other: number): number => (text === undefined ? other : Number(text) - 1);
  if (group['r3'] !== undefined) {
    const [firstRow, lastRow] = [row(group['r3'], 0), row(group['r4'], LAST_ROW)];
    const columns = { first: 0, last: LAST_COLUMN, firstFixed: true, lastFixed: true };
    return {
      sheet,
      ...columns,
      firstRow,
      lastRow,
      firstRowFixed: group['g3'] === '$',
      lastRowFixed: group['g4'] === '$',
    };
  }
  const letters = group['c1'] ?? group['c3'] ?? '';
  const first = columnIndex(letters);
  if (first === null) return null;
  const isWhole = group['c3'] !== undefined;
  return {
    sheet,
    first,
    last: columnIndex(group['c2'] ?? group['c4'] ?? letters) ?? LAST_COLUMN,
    firstFixed: (group['f1'] ?? group['f3']) === '$',
    lastFixed: (group['f2'] ?? group['f4'] ?? group['f1']) === '$',
    firstRow: row(group['r1'], 0),
    lastRow: row(group['r2'] ?? group['r1'], LAST_ROW),
    firstRowFixed: isWhole || group['g1'] === '$',
    lastRowFixed: isWhole || (group['g2'] ?? group['g1']) === '$',
  };
}

/** Reads the references of a formula (A1 notation of the file, without its '='). */
export function referencesOf(formula: string): References {
  const spans: CellSpan[] = [];
  const tables: TableReference[] = [];
  const names: string[] = [];
  const texts: string[] = [];
  let reach: References['reach'] = 'stated';
  let isForeign = false;
  let sheet: string | null = null;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const group = match.groups ?? {};
    const { quoted, plain, word, bracket, colon, text } = group;
    if (quoted !== undefined || plain !== undefined) {
      sheet = (quoted ?? plain ?? '').replaceAll("''", "'");
      isForeign ||= sheet.includes('[');
      continue;
    }
    if (text !== undefined) texts.push(text.slice(1, -1).replaceAll('""', '"'));
    else if ((group['c1'] ?? group['c3'] ?? group['r3']) !== undefined) {
      const span = spanOf(group, sheet);
      if (span === null) names.push(match[0]);
      else spans.push(span);
    } else if (bracket !== undefined || (word !== undefined && formula[TOKEN.lastIndex] === '[')) {
      const from = bracket === undefined ? TOKEN.lastIndex : match.index;
      const end = bracketEnd(formula, from);
      const inside = formula.slice(from + 1, end - 1);
      tables.push({ table: word ?? null, columns: tableColumns(inside), rows: rowsOf(inside) });
      TOKEN.lastIndex = end;
    } else if (word !== undefined) {
      if (formula[TOKEN.lastIndex] !== '(') names.push(word);
      else if (/^INDIRECT$/i.test(word)) reach = 'anywhere';
      else if (/^OFFSET$/i.test(word) && reach === 'stated') reach = 'sheets';
      else isForeign ||= SURROUNDINGS.test(word);
    } else if (colon !== undefined && reach === 'stated') reach = 'sheets';
    sheet = null;
  }
  return { spans, tables, names, reach, isForeign: isForeign || reach !== 'stated', texts };
}
