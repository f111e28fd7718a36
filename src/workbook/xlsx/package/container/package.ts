import { UserError } from '../../../../domain/errors';
import { packedBytes, readDirectory, unpack, writeZip, type ZipContent, type ZipEntry } from './zip';

/** Longest text a part may have to be read as text: what a JavaScript string holds. */
const LONGEST_TEXT = 512 * 1024 * 1024 - 1024;

/** Parts from here on are asked only once whether they hold formulas. */
const LARGE_PART = 64 * 1024;

/** Whether an element named "f", with a prefix or without, may begin anywhere. */
function mayHoldFormulas(bytes: Uint8Array): boolean {
  // Two bytes for each character: not looked into.
  if (bytes[1] === 0 || bytes[0] === 0xfe || bytes[0] === 0xff) return true;
  for (let at = bytes.indexOf(F); at >= 0; at = bytes.indexOf(F, at + 1)) {
    const [before, after = 0] = [bytes[at - 1], bytes[at + 1]];
    if ((before === 0x3c || before === 0x3a) && (after <= 0x20 || after === 0x3e || after === 0x2f)) return true;
  }
  return false;
}

const F = 0x66;

/** The encoding that an XML part declares: UTF-8, UTF-16 with a byte order mark, or another by name. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

/** An XML part in UTF-8; null where it is that already. */
function inUtf8(part: string, bytes: Uint8Array): ZipContent | null {
  if (/^(utf-8|utf8|us-ascii|ascii)$/.test(encodingOf(bytes))) return null;
  return { bytes: new TextEncoder().encode(declareUtf8(decodeXml(part, bytes))) };
}

function decodeXml(part: string, bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('file-unreadable', {}, `${part}: not ${label}`);
  }
}

/** What we write is UTF-8, whatever the original declared. */
function declareUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
}

/**
 * The parts of a workbook file. Part names have no leading slash ("xl/workbook.xml") and are compared without case, as
 * the Open Packaging Conventions (ECMA-376 part 2) want it. Parts are unpacked when they are asked for.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  /** Large parts that were unpacked once and hold no formula. */
  private readonly withoutFormulas = new Set<string>();

  constructor(
    private readonly zip: Uint8Array,
    directory: readonly ZipEntry[],
  ) {
    for (const entry of directory) this.entries.set(entry.name.toLowerCase(), entry);
  }

  /** In the order of the zip, spelt as there. */
  names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** The file itself. */
  toBytes(): Uint8Array {
    return this.zip;
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** Unpacked bytes of a part. @throws UserError file-unreadable when it is missing or damaged */
  bytes(part: string): Uint8Array {
    const entry = this.entry(part);
    const bytes = unpack(entry, packedBytes(this.zip, entry));
    if (bytes.length >= LARGE_PART && !mayHoldFormulas(bytes)) this.withoutFormulas.add(part.toLowerCase());
    return bytes;
  }

  /** Whether a part is known to hold no formula, so that it need not be unpacked again to look for one. */
  isWithoutFormulas(part: string): boolean {
    return this.withoutFormulas.has(part.toLowerCase());
  }

  /** Text of an XML part. @throws UserError file-unreadable, file-too-large */
  text(part: string): string {
    const { size } = this.entry(part);
    if (size > LONGEST_TEXT) throw new UserError('file-too-large', {}, `${part}: ${size} bytes`);
    return decodeXml(part, this.bytes(part));
  }

  packPart(part: string): ZipContent {
    const entry = this.entry(part);
    return { entry, packed: packedBytes(this.zip, entry) };
  }

  /** A part for readers that know UTF-8 only: packed as it is, unless it is in another encoding. */
  packedUtf8(part: string): ZipContent {
    return inUtf8(part, this.bytes(part)) ?? this.packPart(part);
  }

  private entry(part: string): ZipEntry {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) throw new UserError('file-unreadable', {}, `no part ${part}`);
    return entry;
  }
}

/** A part in change: its bytes, or its text, which is packed at the end only. */
interface ChangedPart {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** A package in change: parts of the original, as they are, plus parts changed, added and taken away. */
export class PackageDraft {
  private readonly changed = new Map<string, ChangedPart>();
  private readonly removed = new Set<string>();

  constructor(private readonly original: Package) {}

  get isUntouched(): boolean {
    return this.changed.size === 0 && this.removed.size === 0;
  }

  names(): readonly string[] {
    const names = this.original.names().filter((name) => !this.removed.has(name.toLowerCase()));
    const added = [...this.changed.values()].map(({ name }) => name).filter((name) => !this.original.has(name));
    return [...names, ...added];
  }

  has(part: string): boolean {
    const key = part.toLowerCase();
    return this.changed.has(key) || (this.original.has(part) && !this.removed.has(key));
  }

  bytes(part: string): Uint8Array {
    const changed = this.changed.get(part.toLowerCase());
    return changed === undefined ? this.original.bytes(part) : encodePart(changed);
  }

  text(part: string): string {
    const changed = this.changed.get(part.toLowerCase());
    if (changed === undefined) return this.original.text(part);
    return typeof changed.content === 'string' ? changed.content : decodeXml(part, changed.content);
  }

  setBytes(part: string, bytes: Uint8Array): void {
    this.removed.delete(part.toLowerCase());
    this.changed.set(part.toLowerCase(), { name: part, content: bytes });
  }

  setText(part: string, text: string): void {
    this.removed.delete(part.toLowerCase());
    this.changed.set(part.toLowerCase(), { name: part, content: declareUtf8(text) });
  }

  remove(part: string): void {
    this.changed.delete(part.toLowerCase());
    this.removed.add(part.toLowerCase());
  }

  /** A part as it goes into a zip. */
  packPart(part: string): ZipContent {
    const changed = this.changed.get(part.toLowerCase());
    return changed === undefined ? this.original.packPart(part) : { bytes: encodePart(changed) };
  }

  packedUtf8(part: string): ZipContent {
    const changed = this.changed.get(part.toLowerCase());
    return changed === undefined ? this.original.packedUtf8(part) : { bytes: encodePart(changed) };
  }

  isWithoutFormulas(part: string): boolean {
    return !this.changed.has(part.toLowerCase()) && this.original.isWithoutFormulas(part);
  }

  /** Names of the XML parts that were changed or added. */
  changedXml(): readonly string[] {
    return [...this.changed.values()].map(({ name }) => name).filter((name) => /\.(xml|rels)$/i.test(name));
  }

  /** A part name that nobody has: "xl/charts/chart1.xml" becomes "xl/charts/chart4.xml" where 1 to 3 are taken. */
  freeName(like: string): string {
    if (!this.has(like)) return like;
    const [, stem = like, extension = ''] = /^(.*?)\d*(\.[^./]*)?$/.exec(like) ?? [];
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  toBytes(): Uint8Array {
    return writeZip(new Map(this.names().map((name) => [name, this.packPart(name)])));
  }

  /** The package as it is now. */
  toPackage(): Package {
    const bytes = this.toBytes();
    return new Package(bytes, readDirectory(bytes, this.names().length));
  }
}

const encodePart = ({ content }: ChangedPart): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
