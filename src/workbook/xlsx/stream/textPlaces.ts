import type { RichText } from './richText';
import type { TextTable } from './textTable';

const FIRST_SLOTS = 1024;

/**
 * Texts that stand in the cells of a sheet themselves. The same bytes get the same number, told by a hash table over
 * their places: a text is made once, however many cells repeat it.
 */
export class TextPlaces {
  /** Three for each slot: from, to, number + 1. */
  private slots = new Int32Array(3 * FIRST_SLOTS);
  private count = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly texts: TextTable,
  ) {}

  /** Number of the text in the table. */
  number(rich: RichText): number {
    if (!rich.isPlain) return this.texts.addText(rich.text());
    const { from, to } = rich;
    const slot = this.find(from, to);
    const known = this.slots[slot + 2] ?? 0;
    if (known > 0) return known - 1;
    const number = this.texts.addText(rich.text());
    this.slots[slot] = from;
    this.slots[slot + 1] = to;
    this.slots[slot + 2] = number + 1;
    this.count += 1;
    if (2 * this.count * 3 > this.slots.length) this.grow();
    return number;
  }

  /** The slot of a text, or the empty one where it belongs. */
  private find(from: number, to: number): number {
    const { bytes, slots } = this;
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const mask = slots.length / 3 - 1;
    for (let index = (hash ^ (hash >>> 15)) & mask; ; index = (index + 1) & mask) {
      const slot = 3 * index;
      if (slots[slot + 2] === 0 || this.isSame(slots[slot] ?? 0, slots[slot + 1] ?? 0, from, to)) return slot;
    }
  }

  private isSame(from: number, to: number, other: number, otherTo: number): boolean {
    if (to - from !== otherTo - other) return false;
    for (let i = 0; i < to - from; i += 1) if (this.bytes[from + i] !== this.bytes[other + i]) return false;
    return true;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += 3) {
      if (before[slot + 2] === 0) continue;
      this.slots.set(before.subarray(slot, slot + 3), this.find(before[slot] ?? 0, before[slot + 1] ?? 0));
    }
  }
}
