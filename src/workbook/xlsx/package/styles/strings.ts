import { Edits } from '../xml/edits';
import type { XmlElement } from '../xml/xml';
import { attribute, escapeXml, parseXml, tagEnd, unescapeXml, withPrefix } from '../xml/xml';

const EMPTY = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>';
const SHELL = new Set(['sst']);

/** Entries of a shared string table as they stand: the children of the table. What else stands among them is passed over. */
function entriesOf(text: string, { openEnd, prefix }: XmlElement): string[] {
  const entries: string[] = [];
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  for (let at = text.indexOf('<', openEnd); at >= 0 && text[at + 1] !== '/';) {
    let end: number;
    if (text.startsWith(open, at) && /[\s/>]/.test(text[at + open.length] ?? '')) {
      const tag = tagEnd(text, at) + 1;
      end = text[tag - 2] === '/' ? tag : text.indexOf(close, tag) + close.length;
      if (end < tag) break;
      entries.push(text.slice(at, end));
    } else end = elementEnd(text, at);
    at = text.indexOf('<', end);
  }
  return entries;
}

/** Where an element, a comment or an instruction that begins at `from` ends; the end of the text where it never does. */
function elementEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) break;
      at = end + 3;
    } else {
      const end = tagEnd(text, at) + 1;
      if (text[at + 1] === '/') depth -= 1;
      else if (text[at + 1] !== '?' && text[end - 2] !== '/') depth += 1;
      at = end;
    }
    if (depth <= 0) return at;
  }
  return text.length;
}

/** A character that XML cannot hold stands as _x0001_; so does the first sign of what would be read as one. */
export function encodeText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return plain.replace(/[^\t\n\u0020-\ufffd]/g, hexOf);
}

const hexOf = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text of a file as people see it. */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text of an entry without its looks and readings. */
export function plainText(entry: string): string {
  const bare = entry.includes('rPh') ? entry.replace(/<((?:[\w.-]+:)?)rPh\b[\s\S]*?<\/\1rPh>/g, '') : entry;
  const runs = [...bare.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<\//g)].map((match) => match[1] ?? '');
  return decodeText(unescapeXml(runs.join('')));
}

/** An entry for a text; blanks at the ends and breaks are kept only where the entry says so. */
function entryFor(text: string): string {
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeXml(encodeText(text))}</t></si>`;
}

/** The shared strings of a workbook, to which texts are added; old indexes stay good. */
export class StringTable {
  private readonly prefix: string;
  private readonly entries: readonly string[];
  /** Plain entries by their text; made when a text is first looked for. */
  private known: Map<string, number> | null = null;
  private readonly added: string[] = [];
  private uses = 0;

  /** `original` is null when the workbook has no table. */
  constructor(private readonly original: string | null) {
    const text = original ?? EMPTY;
    const root = parseXml(text, SHELL);
    this.prefix = root.prefix;
    this.entries = entriesOf(text, root);
  }

  /** Text of an entry of the original; '' where there is none. */
  text(index: number): string {
    return plainText(this.entries[index] ?? '');
  }

  /** Index of a text; an entry with runs of its own looks is not taken for a plain one. */
  index(text: string): number {
    this.uses += 1;
    this.known ??= this.plainEntries();
    let index = this.known.get(text);
    if (index === undefined) {
      index = this.entries.length + this.added.push(withPrefix(entryFor(text), this.prefix)) - 1;
      this.known.set(text, index);
    }
    return index;
  }

  private plainEntries(): Map<string, number> {
    const known = new Map<string, number>();
    const [run, reading] = [`<${this.prefix}r>`, `<${this.prefix}rPh`];
    this.entries.forEach((entry, index) => {
      if (entry.includes(run) || entry.includes(reading)) return;
      const text = plainText(entry);
      if (!known.has(text)) known.set(text, index);
    });
    return known;
  }

  /** The table with what was asked for; null when nothing was added. */
  apply(): string | null {
    if (this.added.length === 0) return null;
    const text = this.original ?? EMPTY;
    const root = parseXml(text, SHELL);
    const edits = new Edits(text);
    edits.append(root, ''); // opens a table that closes itself
    const total = Number(attribute(text, root, 'count') ?? 0) + this.uses;
    edits.setAttributes(root, { count: total, uniqueCount: this.entries.length + this.added.length });
    const close = `</${this.prefix}sst>`;
    const opened = edits.apply();
    const end = opened.lastIndexOf(close);
    return `${opened.slice(0, end)}${this.added.join('')}${opened.slice(end)}`;
  }
}
