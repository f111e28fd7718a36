import { UserError } from '../../../domain/errors';
import { cellText, decodeUtf8 } from './xmlText';

/** Entry whose text has been put together already. */
const MADE = -1;

/**
 * The texts of a workbook by number. Those of the shared strings are kept as places in their part and made when they are
 * first asked for: most texts of most columns nobody reads.
 */
export class TextTable {
  private readonly made: (string | undefined)[] = [];
  private offsets = new Int32Array(1024);
  private count = 0;
  /** The part as a string, where its characters are its bytes. */
  private ascii: string | null = null;

  /** @param bytes the part that offsets are into */
  constructor(private readonly bytes: Uint8Array) {}

  get size(): number {
    return this.count;
  }

  /** Adds a text that stands between two offsets as it is, without comments in it. */
  addPlace(from: number, to: number): number {
    return this.push(from, to);
  }

  addText(text: string): number {
    this.made[this.count] = text;
    return this.push(MADE, text.length);
  }

  /** Whether a text has no characters. */
  isEmpty(number: number): boolean {
    const from = this.offsets[2 * number] ?? 0;
    const to = this.offsets[2 * number + 1] ?? 0;
    return from === MADE ? to === 0 : from === to;
  }

  at(number: number): string {
    return this.made[number] ?? this.make(number);
  }

  private push(from: number, to: number): number {
    if (2 * this.count >= this.offsets.length) {
      const grown = new Int32Array(2 * this.offsets.length);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    this.offsets[2 * this.count] = from;
    this.offsets[2 * this.count + 1] = to;
    this.count += 1;
    return this.count - 1;
  }

  /** @throws UserError file-unreadable when the workbook has no such text */
  private make(number: number): string {
    if (!(number >= 0 && number < this.count)) throw new UserError('file-unreadable', {}, `no shared string ${number}`);
    const [from = 0, to = 0] = [this.offsets[2 * number], this.offsets[2 * number + 1]];
    this.ascii ??= isAscii(this.bytes) ? decodeUtf8(this.bytes) : '';
    const raw = this.ascii === '' ? decodeUtf8(this.bytes.subarray(from, to)) : this.ascii.slice(from, to);
    const text = cellText(raw, false);
    this.made[number] = text;
    return text;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 127) return false;
  return true;
}
