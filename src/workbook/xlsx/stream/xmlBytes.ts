import { UserError } from '../../../domain/errors';

const damageError = (details: string): UserError => new UserError('file-unreadable', {}, `xml: ${details}`);

export const END_OF_DOCUMENT = 0;
export const START = 1;
export const END = 2;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const DEEPEST = 256;

/**
 * Walks through the tags of an XML part in UTF-8, byte by byte. Nothing is made for a tag: names, attributes and texts
 * are offsets into the bytes, good until the next tag. Tags have to nest rightly; a document type is refused (Office has
 * none, and entities could grow without end).
 *
 * An own scanner, because it was measured to take a seventh to a tenth of the processor time of saxes 6 for the tags of a
 * sheet of 600,000 cells (docs/benchmarks.md): a SAX parser makes a string of every name, attribute and text, most of
 * which nobody reads.
 */
export class XmlBytes {
  /** Local name of the tag. */
  nameFrom = 0;
  nameTo = 0;
  /** True when a start tag closes itself; no end tag follows then. */
  isEmpty = false;
  /** Elements open around the position, the current one included. */
  depth = 0;
  /** Attributes of a start tag, four offsets each: local name from and to, value from and to. */
  attributes = new Int32Array(256);
  attributeCount = 0;
  /** The bytes between the last tag and this one. */
  textFrom = 0;
  textTo = 0;
  /** Whether a comment or a CDATA section stands in that text. */
  isBroken = false;
  private at = 0;
  private hasRoot = false;
  /** Offsets of the names of the open elements, prefix included. */
  private readonly open = new Int32Array(2 * DEEPEST);

  constructor(readonly bytes: Uint8Array) {}

  /** Moves to the next tag. @throws UserError file-unreadable when the document is not well-formed */
  next(): number {
    const { bytes } = this;
    let { at } = this;
    this.textFrom = at;
    this.isBroken = false;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LESS) at += 1;
      if (at >= bytes.length) {
        if (this.depth > 0 || !this.hasRoot) throw damageError('the end is missing');
        this.at = at;
        return END_OF_DOCUMENT;
      }
      const sign = bytes[at + 1];
      if (sign !== 33 && sign !== 63) break;
      this.isBroken = true;
      at = this.skip(at);
    }
    this.textTo = at;
    return bytes[at + 1] === SLASH ? this.endTag(at) : this.startTag(at);
  }

  /** Whether the tag's local name is `name` (ASCII). */
  is(name: string): boolean {
    return this.equals(this.nameFrom, this.nameTo, name);
  }

  /** Index of the value of an attribute in `attributes` (its end follows), or -1. @param name local and ASCII */
  attribute(name: string): number {
    const { attributes } = this;
    for (let i = 0; i < this.attributeCount; i += 1)
      if (this.equals(attributes[4 * i] ?? 0, attributes[4 * i + 1] ?? 0, name)) return 4 * i + 2;
    return -1;
  }

  equals(from: number, to: number, text: string): boolean {
    if (to - from !== text.length) return false;
    for (let i = 0; i < text.length; i += 1) if (this.bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Moves behind the end of the element whose start tag was read last. */
  skipElement(): void {
    if (this.isEmpty) return;
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === END_OF_DOCUMENT) return;
  }

  private startTag(from: number): number {
    const { bytes, attributes } = this;
    if (this.depth === 0 && this.hasRoot) throw damageError('a stray tag');
    this.hasRoot = true;
    let at = from + 1;
    this.nameFrom = at;
    for (; ; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === COLON) this.nameFrom = at + 1;
      else if (byte <= 32 || byte === GREATER || byte === SLASH) break;
    }
    this.nameTo = at;
    if (at === from + 1) throw damageError('a tag without name');
    const nameEnd = at;
    let count = 0;
    for (;;) {
      let byte = bytes[at];
      while (byte !== undefined && byte <= 32) byte = bytes[(at += 1)];
      if (byte === GREATER || byte === SLASH) break;
      let name = at;
      while (byte !== undefined && byte !== EQUALS && byte > 32 && byte !== GREATER && byte !== LESS) {
        if (byte === COLON) name = at + 1;
        byte = bytes[(at += 1)];
      }
      const nameTo = at;
      while (byte !== undefined && byte <= 32) byte = bytes[(at += 1)];
      if (byte !== EQUALS) throw damageError('an attribute without value');
      byte = bytes[(at += 1)];
      while (byte !== undefined && byte <= 32) byte = bytes[(at += 1)];
      if (byte !== QUOTE && byte !== APOSTROPHE) throw damageError('an attribute without quotes');
      const value = at + 1;
      at = value;
      while (at < bytes.length && bytes[at] !== byte) at += 1;
      if (at >= bytes.length) throw damageError('a tag without end');
      if (count < attributes.length) {
        attributes[count] = name;
        attributes[count + 1] = nameTo;
        attributes[count + 2] = value;
        attributes[count + 3] = at;
        count += 4;
      }
      at += 1;
    }
    this.attributeCount = count >> 2;
    this.isEmpty = bytes[at] === SLASH;
    if (this.isEmpty) at += 1;
    if (bytes[at] !== GREATER) throw damageError('a tag without end');
    this.at = at + 1;
    if (this.isEmpty) return START;
    if (this.depth >= DEEPEST) throw damageError('too deep');
    this.open[2 * this.depth] = from + 1;
    this.open[2 * this.depth + 1] = nameEnd;
    this.depth += 1;
    return START;
  }

  private endTag(from: number): number {
    const { bytes, open } = this;
    if (this.depth === 0) throw damageError('an end tag without its start');
    this.depth -= 1;
    let name = open[2 * this.depth] ?? 0;
    const nameTo = open[2 * this.depth + 1] ?? 0;
    let at = from + 2;
    this.nameFrom = at;
    for (; name < nameTo; name += 1, at += 1) {
      const byte = bytes[at];
      if (byte !== bytes[name]) throw damageError('an end tag without its start');
      if (byte === COLON) this.nameFrom = at + 1;
    }
    this.nameTo = at;
    while ((bytes[at] ?? GREATER) <= 32) at += 1;
    if (bytes[at] !== GREATER) throw damageError('an end tag without its start');
    this.at = at + 1;
    return END;
  }

  /** Index behind a comment, a CDATA section or a processing instruction. */
  private skip(from: number): number {
    const closing = this.equals(from, from + 4, '<!--')
      ? '-->'
      : this.equals(from, from + 9, '<![CDATA[')
        ? ']]>'
        : this.equals(from, from + 2, '<?')
          ? '?>'
          : null;
    if (closing === null) throw damageError('a document type');
    for (let at = from + 2; at + closing.length <= this.bytes.length; at += 1)
      if (this.equals(at, at + closing.length, closing)) return at + closing.length;
    throw damageError(`no ${closing}`);
  }
}
