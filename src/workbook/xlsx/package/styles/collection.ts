import type { Edits } from '../xml/edits';
import { attributesOf, child, openTag, outer, parseXml, type XmlElement } from '../xml/xml';

/** Sequence of CT_Stylesheet, ECMA-376 part 1, 18.8.39. */
export const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** An element without the accidents of its spelling, to find an equal one: order of attributes, blanks, prefixes. */
function canonical(text: string, element: XmlElement): string {
  const attributes = [...attributesOf(openTag(text, element))]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const children = element.children.map((each) => canonical(text, each));
  return `<${element.name} ${attributes.join(' ')}>${children.join('')}</>`;
}

/** An entry of a collection, and the text it is a part of. */
export interface StyleEntry {
  readonly text: string;
  readonly element: XmlElement;
}

/** One collection of a style sheet: finds an equal entry or adds one at the end, so that old indexes stay good. */
export class StyleCollection {
  private readonly known = new Map<string, number>();
  private readonly entries: StyleEntry[] = [];
  private readonly element: XmlElement | undefined;
  private readonly added: string[] = [];

  constructor(
    text: string,
    root: XmlElement,
    private readonly name: string,
  ) {
    this.element = child(root, name);
    for (const entry of this.element?.children ?? []) this.remember({ text, element: entry });
  }

  private remember(entry: StyleEntry): number {
    const key = canonical(entry.text, entry.element);
    const index = this.entries.push(entry) - 1;
    if (!this.known.has(key)) this.known.set(key, index);
    return index;
  }

  at(index: number): StyleEntry | undefined {
    return this.entries[index];
  }

  /** Index of a fragment (without prefix). */
  index(fragment: string): number {
    const entry = { text: fragment, element: parseXml(fragment) };
    const known = this.known.get(canonical(fragment, entry.element));
    if (known !== undefined) return known;
    this.added.push(fragment);
    return this.remember(entry);
  }

  write(edits: Edits, root: XmlElement): void {
    if (this.added.length === 0) return;
    const xml = this.added.join('');
    const count = this.entries.length;
    if (this.element === undefined)
      edits.insertInOrder(root, STYLES_ORDER, this.name, `<${this.name} count="${count}">${xml}</${this.name}>`);
    else {
      edits.append(this.element, xml);
      edits.setAttributes(this.element, { count });
    }
  }
}

/** An entry as a fragment without prefixes and namespaces; undefined gives the fallback. */
export function plainEntry(entry: StyleEntry | undefined, fallback: string): string {
  if (entry === undefined) return fallback;
  const xml = outer(entry.text, entry.element);
  const { prefix } = entry.element;
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
