import { UserError } from '../../../../domain/errors';
import { attributesOf, escapeXml, openTag, withPrefix, type XmlElement } from './xml';

/** Changes to one text, collected by offset and applied at once. */
export class Edits {
  private readonly list: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  /** What comes into elements that are written as one empty tag: only together can it take the place of their "/>". */
  private readonly filled = new Map<XmlElement, string[]>();

  constructor(readonly text: string) {}

  get isEmpty(): boolean {
    return this.list.length === 0 && this.filled.size === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Sets attributes of a start tag; undefined takes one away. */
  setAttributes(element: XmlElement, values: Readonly<Record<string, string | number | undefined>>): void {
    const tag = openTag(this.text, element);
    const present = attributesOf(tag);
    const tail = element.openEnd - (tag.endsWith('/>') ? 2 : 1);
    for (const [name, value] of Object.entries(values)) {
      if (!present.has(name)) {
        if (value !== undefined) this.replace(tail, tail, ` ${name}="${escapeXml(String(value))}"`);
        continue;
      }
      const match = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
      if (match === null) continue;
      const start = element.start + match.index;
      this.replace(start, start + match[0].length, value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`);
    }
  }

  /** Sets one attribute that is there to a text which is XML already. */
  setRawAttribute(element: XmlElement, name: string, xml: string): void {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(openTag(this.text, element));
    if (match === null) return;
    const start = element.start + match.index;
    this.replace(start, start + match[0].length, ` ${name}="${xml}"`);
  }

  /** Adds a fragment behind the last child; the fragment comes without prefixes. */
  append(parent: XmlElement, fragment: string): void {
    const xml = withPrefix(fragment, parent.prefix);
    if (parent.openEnd !== parent.end) this.replace(parent.closeStart, parent.closeStart, xml);
    else this.filled.set(parent, [...(this.filled.get(parent) ?? []), xml]);
  }

  /** Adds a fragment as a child of `parent` at the place that `order` (the schema's sequence) gives to `name`. */
  insertInOrder(parent: XmlElement, order: readonly string[], name: string, fragment: string): void {
    const place = order.indexOf(name);
    const follower = parent.children.find((each) => order.indexOf(each.name) > place);
    if (follower === undefined) this.append(parent, fragment);
    else this.replace(follower.start, follower.start, withPrefix(fragment, parent.prefix));
  }

  apply(): string {
    // At one place insertions come before a replacement, and keep the order in which they were asked for.
    const filled = [...this.filled].map(([{ prefix, name, end }, parts]) => ({
      start: end - 2,
      end,
      text: `>${parts.join('')}</${prefix}${name}>`,
    }));
    const sorted = [...this.list, ...filled].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < at) throw new UserError('unexpected', {}, `two changes of the same text at ${start}`);
      pieces.push(this.text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }
}
