import { UserError } from '../../../../domain/errors';
import { codec } from './codec';

/** One file in a zip, as its central directory describes it. Sizes are what the directory claims. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** General purpose flags; bit 0 says that the entry is encrypted. */
  readonly flags: number;
  /** Where the local header begins. */
  readonly offset: number;
}

/** What goes into a new zip: an entry taken over as it is packed, or new content. */
export type ZipContent = { readonly entry: ZipEntry; readonly packed: Uint8Array } | { readonly bytes: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FULL_32 = 0xffffffff;
// DOS time of 1 January 1980, the zip epoch: the same content gives the same bytes.
const DOS_DATE = 0x0021;

const damageError = (details: string): UserError => new UserError('file-unreadable', {}, `zip: ${details}`);

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the directory begins and how many entries it has, from the end record (zip64 too). */
function findDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== FULL_32) return { offset, count };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { offset, count };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw damageError('zip64 end record');
    return { offset: Number(view.getBigUint64(end64 + 48, true)), count: Number(view.getBigUint64(end64 + 32, true)) };
  }
  throw damageError('no end record');
}

/** Sizes and offset that did not fit into 32 bits stand in extra field 1, in this order and only where needed. */
function wideNumbers(view: DataView, from: number, to: number, narrow: readonly number[]): number[] {
  const wide = [...narrow];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const [index, value] of narrow.entries())
      if (value === FULL_32) {
        if (next + 8 > to) throw damageError('zip64 field');
        wide[index] = Number(view.getBigUint64(next, true));
        next += 8;
      }
    break;
  }
  return wide;
}

/** The central directory, without unpacking anything. @throws UserError file-unreadable */
export function readDirectory(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  if (bytes.length < 22) throw damageError('too short');
  const view = viewOf(bytes);
  const { offset: directory, count } = findDirectory(view);
  if (count > maxEntries) throw new UserError('file-too-large', {}, `zip: ${count} entries`);
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damageError('directory');
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damageError('directory entry');
    const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packedSize = 0, offset = 0] = wideNumbers(view, nameEnd, extraEnd, narrow);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    const entry = { name, flags, offset, packedSize, size, crc: view.getUint32(at + 16, true) };
    if (!name.endsWith('/')) entries.push({ ...entry, method: view.getUint16(at + 10, true) });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry. @throws UserError file-unreadable when they are not where the directory says */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
    throw damageError(`no local header for ${entry.name}`);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw damageError(`${entry.name} is cut off`);
  return bytes.subarray(start, start + entry.packedSize);
}

/** Whether an entry really unpacks to as many bytes as claimed; stops as soon as it is more. */
export function unpacksAsClaimed(entry: ZipEntry, packed: Uint8Array): boolean {
  if (entry.method === 0) return entry.size === packed.length;
  return codec().becomes(packed, entry.size);
}

/** Unpacks an entry and checks it. @throws UserError file-unreadable */
export function unpack(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  let bytes = packed;
  if (entry.method !== 0) {
    try {
      bytes = codec().inflate(packed, entry.size);
    } catch (error) {
      throw damageError(`${entry.name}: ${String(error)}`);
    }
  }
  if (bytes.length !== entry.size || codec().crc32(bytes) !== entry.crc)
    throw damageError(`${entry.name} fails its check sum`);
  return bytes;
}

function header(signature: number, name: Uint8Array, entry: ZipEntry, offset: number | null): Uint8Array {
  const fixed = offset === null ? 30 : 46;
  const bytes = new Uint8Array(fixed + name.length);
  const view = viewOf(bytes);
  // The central header has one field more (version made by) and then runs parallel to the local one.
  const shift = offset === null ? 0 : 2;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  if (offset !== null) view.setUint16(6, 20, true);
  view.setUint16(6 + shift, 0x0800, true); // names are UTF-8; sizes stand in the header, not behind the data
  view.setUint16(8 + shift, entry.method, true);
  view.setUint16(12 + shift, DOS_DATE, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.packedSize, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, name.length, true);
  if (offset !== null) view.setUint32(42, offset, true);
  bytes.set(name, fixed);
  return bytes;
}

function pack(name: string, bytes: Uint8Array): { entry: ZipEntry; packed: Uint8Array } {
  const packed = codec().deflate(bytes);
  const entry = { name, method: 8, crc: codec().crc32(bytes), packedSize: packed.length, size: bytes.length };
  return { entry: { ...entry, flags: 0, offset: 0 }, packed };
}

/**
 * Writes a zip. Entries taken over keep their packed bytes, so what nobody changed stays the same to the last byte.
 * @throws UserError file-too-large beyond 4 GB or 65,534 entries, which would need zip64
 */
export function writeZip(contents: ReadonlyMap<string, ZipContent>): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of contents) {
    const { entry, packed } = 'bytes' in content ? pack(name, content.bytes) : content;
    const encoded = encoder.encode(name);
    const local = header(LOCAL, encoded, entry, null);
    directory.push(header(CENTRAL, encoded, entry, offset));
    chunks.push(local, packed);
    offset += local.length + packed.length;
    if (offset > FULL_32 - 1) throw new UserError('file-too-large', {}, 'zip: over 4 GB');
  }
  const directorySize = directory.reduce((sum, each) => sum + each.length, 0);
  if (contents.size > 0xfffe || offset + directorySize > FULL_32 - 1)
    throw new UserError('file-too-large', {}, 'zip: directory');
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, contents.size, true);
  view.setUint16(10, contents.size, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);
  const whole = new Uint8Array(offset + directorySize + end.length);
  let at = 0;
  for (const chunk of [...chunks, ...directory, end]) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
