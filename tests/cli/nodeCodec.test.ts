import { NODE_CODEC } from '../../src/cli/nodeCodec';
import { codec, useCodec, type Codec } from '../../src/workbook/xlsx/package/container/codec';
import { seedRandom } from '../support/fuzz';

useCodec({});
const portable = codec();
const node: Codec = { ...portable, ...NODE_CODEC };
const random = seedRandom(7);
const samples = [0, 1, 1000, 70_000].map((length) => Uint8Array.from({ length }, () => random(9)));

test.each(samples.map((bytes) => [bytes.length, bytes] as const))(
  '%i bytes: the two ways to pack understand each other',
  (_, bytes) => {
    expect(node.crc32(bytes)).toBe(portable.crc32(bytes));
    for (const [pack, unpack] of [
      [node, portable],
      [portable, node],
    ] as const) {
      const packed = pack.deflate(bytes);
      expect(Buffer.compare(unpack.inflate(packed, bytes.length), bytes)).toBe(0);
      expect(unpack.becomes(packed, bytes.length)).toBe(true);
      expect(unpack.becomes(packed, bytes.length + 1)).toBe(false);
    }
  },
);

test.each([node, portable])('a stream that becomes more than claimed, or is damaged, is none', (way) => {
  const packed = way.deflate(new Uint8Array(500_000));
  expect(way.becomes(packed, 1000)).toBe(false);
  expect(way.becomes(packed.subarray(0, 20), 500_000)).toBe(false);
});
