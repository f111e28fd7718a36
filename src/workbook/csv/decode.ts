import { analyse } from 'chardet';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

const SAMPLE_BYTES = 1 << 18;
/** Of all characters beyond ASCII, the part that may be broken in a text that is UTF-8 nevertheless. */
const BROKEN = 0.01;
/** Western letters stand alone among plain ones; in Chinese encodings bytes above 127 come in twos and more. */
const ALONE = 0.9;
/** The letters and signs that Spanish and its neighbours use, in Windows-1252; € and curly quotes lie below 160 there. */
const WESTERN_LETTERS = new Set([
  ...Array.from('áéíóúñüÁÉÍÓÚÑÜ¿¡ºªçÇàèòâêôãõäöß«»´·', (letter) => letter.charCodeAt(0)),
  ...[0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97],
]);
/** Windows-1252 from 0x80 to 0x9f; a blank where it has nothing. */
const WESTERN_SIGNS = Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ');
/** Points of confidence (of 100) by which one guess must lead to be believed. */
const SURE = 20;

/** The text of a file whose encoding nobody names: a byte order mark tells, else what the bytes look like. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withWesternSigns(text) : text;
}

/** Node 20 decodes Windows-1252 as Latin-1, which leaves control characters where €, quotes and dashes belong. */
function withWesternSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (sign) => WESTERN_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes.subarray(0, SAMPLE_BYTES));
  if (wide !== null) return wide;
  const first = bytes.findIndex((byte) => byte > 127);
  if (first < 0) return 'utf-8';
  const start = Math.max(0, first - 1024);
  const sample = bytes.subarray(start, start + SAMPLE_BYTES);
  if (isUtf8(sample)) return 'utf-8';
  return isWestern(sample) ? 'windows-1252' : chineseEncoding(sample);
}

/** UTF-16 without a mark: separators, digits and line ends leave every other byte zero. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 40 || Math.min(even, odd) > Math.max(even, odd) / 10) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A few broken bytes don't make a UTF-8 text something else; the cut at the end of a sample is none of them. */
function isUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let beyond = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) beyond += 1;
    if (code === 0xfffd && i < text.length - 1) broken += 1;
  }
  return broken <= BROKEN * beyond;
}

function isWestern(sample: Uint8Array): boolean {
  let [runs, alone, bytes, letters] = [0, 0, 0, 0];
  for (let i = 0; i < sample.length;) {
    let length = 0;
    for (let byte = sample[i] ?? 0; byte > 127; byte = sample[i + length] ?? 0) {
      if (WESTERN_LETTERS.has(byte)) letters += 1;
      length += 1;
    }
    bytes += length;
    if (length > 0) runs += 1;
    if (length === 1) alone += 1;
    i += length + 1;
  }
  return alone >= ALONE * runs || (alone >= runs / 2 && letters >= ALONE * bytes);
}

/** What is no valid GB18030 or no valid Big5 is the other; else the frequency of characters decides. */
function chineseEncoding(sample: Uint8Array): Encoding {
  const broken = (encoding: Encoding): boolean =>
    new TextDecoder(encoding).decode(sample).slice(0, -1).includes('\ufffd');
  const [gb, big5] = [broken('gb18030'), broken('big5')];
  if (gb !== big5) return gb ? 'big5' : 'gb18030';
  const guesses = analyse(sample);
  const confidence = (name: string): number => guesses.find((guess) => guess.name === name)?.confidence ?? 0;
  const sure = confidence('Big5') - confidence('GB18030');
  if (Math.abs(sure) >= SURE) return sure > 0 ? 'big5' : 'gb18030';
  return commonPairs(sample, 0xa1, 0xc6, 0x40) > commonPairs(sample, 0xb0, 0xd7, 0xa1) ? 'big5' : 'gb18030';
}

/**
 * Characters from the part of a code table that holds the everyday ones: rows B0 to D7 of GB 2312, A1 to C6 of Big5.
 * A few words are too little for the frequencies of single characters, and enough for this.
 */
function commonPairs(sample: Uint8Array, first: number, last: number, lowestSecond: number): number {
  let common = 0;
  for (let i = 0; i + 1 < sample.length; i += 1) {
    const lead = sample[i] ?? 0;
    if (lead < 128) continue;
    const second = sample[i + 1] ?? 0;
    if (lead >= first && lead <= last && second >= lowestSecond) common += 1;
    i += 1;
  }
  return common;
}
