import { UserError } from '../../../../domain/errors';

/**
 * An element by its offsets in the text. Parts are never parsed into a tree and written anew: changes are spliced into
 * the text, so that everything nobody asked to change stays as it was, to the last blank.
 */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Namespace prefix with its colon, or ''. */
  readonly prefix: string;
  readonly start: number;
  /** Just behind the '>' of the start tag. */
  readonly openEnd: number;
  /** Where the end tag begins; equal to openEnd when the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
}

interface Open extends XmlElement {
  closeStart: number;
  end: number;
  readonly children: XmlElement[];
}

const damageError = (details: string): UserError => new UserError('file-unreadable', {}, `xml: ${details}`);

/** Index of the '>' that ends the tag begun at `from`; '>' inside quotes does not count. */
export function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw damageError('a tag without end');
}

function skip(text: string, from: number, closing: string): number {
  const at = text.indexOf(closing, from);
  if (at < 0) throw damageError(`no ${closing}`);
  return at + closing.length;
}

/**
 * Finds the elements of a document. The content of elements named in `opaque` is not looked into (the rows of a sheet,
 * which have a scanner of their own). A document type is refused: Office has none, and entities could grow without end.
 * @throws UserError file-unreadable when the text is not well-formed
 */
export function parseXml(text: string, opaque: ReadonlySet<string> = new Set()): XmlElement {
  const stack: Open[] = [];
  let root: Open | null = null;
  let at = text.indexOf('<');
  while (at >= 0) {
    const next = text[at + 1] ?? '';
    if (next === '?') at = skip(text, at, '?>');
    else if (text.startsWith('<!--', at)) at = skip(text, at, '-->');
    else if (text.startsWith('<![CDATA[', at)) at = skip(text, at, ']]>');
    else if (next === '!') throw damageError('a document type');
    else if (next === '/') {
      const end = tagEnd(text, at) + 1;
      const open = stack.pop();
      if (open === undefined || text.slice(at + 2, end - 1).trim() !== open.prefix + open.name)
        throw damageError('an end tag without its start');
      open.closeStart = at;
      open.end = end;
      at = end;
    } else {
      const end = tagEnd(text, at) + 1;
      const tag = /^([^\s/>:]+:)?([^\s/>:]+)/.exec(text.slice(at + 1, Math.min(end, at + 300)));
      if (tag === null || (root !== null && stack.length === 0)) throw damageError('a stray tag');
      const name = tag[2] ?? '';
      const prefix = tag[1] ?? '';
      const element: Open = { name, prefix, start: at, openEnd: end, closeStart: end, end, children: [] };
      root ??= element;
      stack.at(-1)?.children.push(element);
      at = end;
      if (text[end - 2] !== '/') {
        stack.push(element);
        if (opaque.has(name)) {
          at = text.indexOf(`</${prefix}${name}`, end);
          if (at < 0) throw damageError(`no end of ${name}`);
        }
      }
    }
    at = text.indexOf('<', at);
  }
  if (root === null || stack.length > 0) throw damageError('the end is missing');
  return root;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an attribute or of character data, entities resolved. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex !== undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text made safe for character data and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);
}

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes of a start tag by their full names, entities resolved. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of tag.matchAll(ATTRIBUTE)) found.set(match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? ''));
  return found;
}

export function openTag(text: string, element: XmlElement): string {
  return text.slice(element.start, element.openEnd);
}

export function attribute(text: string, element: XmlElement, name: string): string | undefined {
  return attributesOf(openTag(text, element)).get(name);
}

/** Value of the relationship id, whatever prefix the document gave its namespace. */
export function relationId(text: string, element: XmlElement): string | undefined {
  for (const [name, value] of attributesOf(openTag(text, element))) if (/^[^:]+:id$/.test(name)) return value;
  return undefined;
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

export function outer(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

export function inner(text: string, element: XmlElement): string {
  return text.slice(element.openEnd, element.closeStart);
}

/** Gives every element of a fragment the prefix of the document it goes into. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g, `<$1${prefix}$2`);
}
