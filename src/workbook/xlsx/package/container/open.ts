import { UserError } from '../../../../domain/errors';
import { Package } from './package';
import { sheetParts } from './workbookPart';
import { packedBytes, readDirectory, unpacksAsClaimed, type ZipEntry } from './zip';

export interface PackageLimits {
  /** All parts together, unpacked, in bytes. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Unpacked to packed, asked of parts above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Each of the parts that say where the others are, in bytes: they are read as soon as a file is opened. */
  readonly indexBytes: number;
}

/**
 * 2 GB is what the command line promises to read. Real sheets full of the same styled empty cells reach ratios of about
 * 300; bombs lie near 1,000, the most that deflate can do.
 */
export const PACKAGE_LIMITS: PackageLimits = {
  unpackedBytes: 2 * 1024 ** 3,
  entries: 20_000,
  ratio: 500,
  ratioFrom: 64 * 1024 ** 2,
  indexBytes: 64 * 1024 ** 2,
};

const INDEX_PART = /(\.rels|\[content_types\]\.xml|workbook\d*\.xml)$/i;

/** No deflate stream unpacks to more than this many times its size. */
const DEFLATE_MOST = 1032;

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Stream names of an OLE2 compound file: 128-byte directory entries, name in UTF-16, its length at 64, type at 66. */
function* streamNames(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    if (bytes[at + 66] === 2 && length >= 4 && length <= 64) yield decoder.decode(bytes.subarray(at, at + length - 2));
  }
}

/** What a file that is no zip is instead. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE2)) {
    const names = new Set(streamNames(bytes));
    if (names.has('EncryptedPackage')) throw new UserError('file-encrypted');
    if (names.has('Workbook') || names.has('Book')) throw new UserError('file-old-xls');
    throw new UserError('file-not-a-workbook', {}, 'OLE2');
  }
  // Excel 2 to 4 wrote a bare stream that begins with a BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00)
    throw new UserError('file-old-xls');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new UserError('file-unreadable', {}, 'not a zip');
}

function refuseBadDirectory(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    if ((entry.flags & 1) !== 0) throw new UserError('file-encrypted', {}, `zip: ${entry.name}`);
    if (entry.method !== 0 && entry.method !== 8)
      throw new UserError('file-unreadable', {}, `zip: method ${entry.method} of ${entry.name}`);
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw new UserError('file-unreadable', {}, `zip: ${entry.name} twice`);
    seen.add(key);
  }
  // Entries that share packed bytes multiply them (overlapping zip bombs).
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw new UserError('file-unreadable', {}, `zip: ${entry.name} overlaps another entry`);
    end = entry.offset + 30 + entry.packedSize;
  }
  if (end > bytes.length) throw new UserError('file-unreadable', {}, 'zip: cut off');
}

function refuseTooLarge(bytes: Uint8Array, entries: readonly ZipEntry[], limits: PackageLimits): void {
  const tooLarge = (details: string): UserError => new UserError('file-too-large', {}, details);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.unpackedBytes) throw tooLarge(`${total} bytes unpacked`);
  for (const entry of entries)
    if (entry.size > limits.ratioFrom && entry.size > limits.ratio * entry.packedSize)
      throw tooLarge(`${entry.name}: ${entry.packedSize} bytes become ${entry.size}`);
  const index = entries.find(({ name, size }) => size > limits.indexBytes && INDEX_PART.test(name));
  if (index !== undefined) throw tooLarge(`${index.name}: ${index.size} bytes`);
  // The directory can lie. Where a lie could cost much, what really comes out is counted before anyone unpacks it.
  for (const entry of entries)
    if (entry.packedSize * DEFLATE_MOST - entry.size > limits.ratioFrom) {
      if (!unpacksAsClaimed(entry, packedBytes(bytes, entry)))
        throw new UserError('file-unreadable', {}, `zip: ${entry.name} is not what the directory says`);
    }
}

/**
 * Opens a workbook file without unpacking more than its short parts. Everything that would cost memory is refused from
 * the zip's directory alone.
 * @throws UserError file-encrypted, file-old-xls, file-unreadable, file-not-a-workbook, file-too-large
 */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): Package {
  refuseOtherFormats(bytes);
  const entries = readDirectory(bytes, limits.entries);
  refuseBadDirectory(bytes, entries);
  refuseTooLarge(bytes, entries, limits);
  const opened = new Package(bytes, entries);
  if (sheetParts(opened).length === 0) throw new UserError('file-not-a-workbook', {}, 'no sheet');
  return opened;
}
