import { Inflate, deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** How packed bytes of a zip become plain ones and back. */
export interface Codec {
  /** Unpacks a deflate stream. @throws when it is damaged or becomes more than `size` bytes */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** Whether a deflate stream becomes exactly `size` bytes; never unpacks much more than that. */
  becomes(packed: Uint8Array, size: number): boolean;
  deflate(bytes: Uint8Array): Uint8Array;
  /** CRC-32 as zip uses it, as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}

const PIECE = 32_768;

/** In JavaScript, for browsers. */
const PORTABLE: Codec = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  becomes: (packed, size) => {
    let count = 0;
    const inflate = new Inflate((chunk) => (count += chunk.length));
    try {
      for (let at = 0; at < packed.length && count <= size; at += PIECE)
        inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      return false;
    }
    return count === size;
  },
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};

let current = PORTABLE;

export function codec(): Codec {
  return current;
}

/** Takes what the platform has in place of the portable code; Node's own zlib is about six times as fast. */
export function useCodec(faster: Partial<Codec>): void {
  current = { ...PORTABLE, ...faster };
}
