import * as zlib from 'node:zlib';
import type { Codec } from '../workbook/xlsx/package/container/codec';

/** No deflate stream unpacks to more than this many times its size. */
const DEFLATE_MOST = 1032;

/** In one piece, and never more memory than can be filled, whatever size is claimed. */
const inflate = (packed: Uint8Array, size: number): Buffer =>
  zlib.inflateRawSync(packed, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.max(64, Math.min(size + 1, packed.length * DEFLATE_MOST + 64)),
  });

/** Packing and unpacking by Node's zlib. */
export const NODE_CODEC: Partial<Codec> = {
  inflate,
  becomes: (packed, size) => {
    try {
      return inflate(packed, size).length === size;
    } catch {
      return false;
    }
  },
  deflate: (bytes) => zlib.deflateRawSync(bytes, { level: 6 }),
  // Node has it since 20.15.
  ...(typeof zlib.crc32 === 'function' ? { crc32: (bytes: Uint8Array) => zlib.crc32(bytes) } : {}),
};
