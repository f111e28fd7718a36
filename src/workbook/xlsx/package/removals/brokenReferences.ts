import { bracketEnd, tableColumns } from '../sheet/formulaReferences';
import { escapeXml, unescapeXml } from '../xml/xml';

/** What is no longer there; names in lower case. */
export interface Gone {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** Columns that went out of tables that stay, by table. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
}

const CELLS =
  /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|[\p{L}_\\][\p{L}\p{N}_.\\]*/u;
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/u, // text
    `'(?<quoted>(?:[^']|'')+)'!(?:${CELLS.source})`,
    `(?<plain>[\\p{L}_][\\p{L}\\p{N}_.]*)!(?:${CELLS.source})`,
    /'(?:[^']|'')+'!/u,
    /(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)/u,
    /\[/u,
  ]
    .map((part) => (typeof part === 'string' ? part : part.source))
    .join('|'),
  'gu',
);

/** A formula with "#REF!" in the place of what it reads of things that are gone, as Excel leaves it. */
export function breakReferences(formula: string, gone: Gone): string {
  const pieces: string[] = [];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const { quoted, plain, word } = match.groups ?? {};
    let end = TOKEN.lastIndex;
    let isGone = false;
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet !== undefined) isGone = gone.sheets.has(sheet.toLowerCase());
    else if (match[0] === '[') end = bracketEnd(formula, match.index);
    else if (word !== undefined && formula[end] !== '(') {
      const table = word.toLowerCase();
      isGone = gone.tables.has(table);
      if (formula[end] === '[') {
        const close = bracketEnd(formula, end);
        const columns = gone.columns.get(table);
        isGone ||= tableColumns(formula.slice(end + 1, close - 1)).some((name) => columns?.has(name.toLowerCase()));
        end = close;
      }
    }
    TOKEN.lastIndex = end;
    if (!isGone) continue;
    pieces.push(formula.slice(at, match.index), '#REF!');
    at = end;
  }
  return pieces.length === 0 ? formula : pieces.join('') + formula.slice(at);
}

/** Whether a part can name something that is gone at all. */
function mentions(text: string, gone: Gone): boolean {
  const lower = text.toLowerCase();
  const names = [...gone.sheets, ...gone.tables, ...gone.columns.keys()];
  return names.some((name) => [name, name.replaceAll("'", "''")].some((each) => lower.includes(escapeXml(each))));
}

const FORMULA = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g;
const CELL = /<((?:[\w.-]+:)?)c(\s[^>]*)>((?:(?!<\/\1c>)[\s\S])*?<\1f(?:\s[^>]*)?>(?:(?!<\/\1c>)[\s\S])*?)<\/\1c>/g;

/**
 * A part (sheet or chart) whose formulas no longer read what is gone; a cell whose formula breaks shows the error.
 * Formulas that read it through such a cell are calculated when Excel opens the file.
 */
export function breakFormulas(text: string, gone: Gone): string {
  if (!mentions(text, gone)) return text;
  const broken = (xml: string): string =>
    xml.replace(FORMULA, (whole: string, open: string, content: string) => {
      const before = unescapeXml(content);
      const after = breakReferences(before, gone);
      return after === before ? whole : open + escapeXml(after);
    });
  const cells = text.replace(CELL, (whole: string, prefix: string, attributes: string, content: string) => {
    const after = broken(content);
    if (after === content) return whole;
    const bare = after.replace(new RegExp(`<${prefix}v>[^<]*</${prefix}v>|<${prefix}v/>`), '');
    const type = attributes.replace(/\st="\w*"/, '');
    return `<${prefix}c${type} t="e">${bare}<${prefix}v>#REF!</${prefix}v></${prefix}c>`;
  });
  return broken(cells);
}
