import { Edits } from '../xml/edits';
import { attribute, parseXml, unescapeXml, withPrefix } from '../xml/xml';

const EMPTY = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>';

/** Entries of a shared string table as they stand. Nothing but entries ends in </si>, so no tree is needed. */
function entriesOf(text: string, prefix: string): string[] {
  const entries: string[] = [];
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = text.indexOf(open);
  while (at >= 0) {
    const tag = text.indexOf('>', at);
    if (tag < 0) break;
    const end = text[tag - 1] === '/' ? tag + 1 : text.indexOf(close, tag) + close.length;
    if (end <= at) break;
    entries.push(text.slice(at, end));
    at = text.indexOf(open, end);
  }
  return entries;
}

const SHELL = new Set(['sst']);

/** The texts of a table without their looks and readings; the entries have no prefix. */
export function plainStrings(text: string): readonly string[] {
  return entriesOf(text, '').map((entry) =>
    [...entry.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)]
      .map((match) => unescapeXml(match[1] ?? ''))
      .join(''),
  );
}

/** Brings strings of the written workbook into the original's table; old indexes stay good. */
export class StringMerger {
  private readonly prefix: string;
  private readonly writtenEntries: readonly string[];
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly mapped = new Map<number, number>();
  private count = 0;
  private uses = 0;

  /** `original` is null when the workbook has no table. */
  constructor(
    private readonly original: string | null,
    written: string | null,
  ) {
    this.prefix = original === null ? '' : parseXml(original, SHELL).prefix;
    for (const entry of original === null ? [] : entriesOf(original, this.prefix)) {
      if (!this.known.has(entry)) this.known.set(entry, this.count);
      this.count += 1;
    }
    this.writtenEntries = written === null ? [] : entriesOf(written, '');
  }

  /** Index in the original's table of an entry of the written table. */
  index(written: number): number {
    this.uses += 1;
    const mapped = this.mapped.get(written);
    if (mapped !== undefined) return mapped;
    const entry = withPrefix(this.writtenEntries[written] ?? '<si><t/></si>', this.prefix);
    let index = this.known.get(entry);
    if (index === undefined) {
      index = this.count;
      this.count += 1;
      this.added.push(entry);
      this.known.set(entry, index);
    }
    this.mapped.set(written, index);
    return index;
  }

  /** The table with what was asked for; null when nothing was added. */
  apply(): string | null {
    if (this.added.length === 0) return null;
    const text = this.original ?? EMPTY;
    const root = parseXml(text, SHELL);
    const edits = new Edits(text);
    edits.append(root, ''); // opens a table that closes itself
    const total = Number(attribute(text, root, 'count') ?? 0) + this.uses;
    edits.setAttributes(root, { count: total, uniqueCount: this.count });
    const close = `</${this.prefix}sst>`;
    const opened = edits.apply();
    const end = opened.lastIndexOf(close);
    return `${opened.slice(0, end)}${this.added.join('')}${opened.slice(end)}`;
  }
}
