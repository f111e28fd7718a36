import { analyse } from 'chardet';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

/** A text, and which other encodings its bytes could be written in as well. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The next best reading where the bytes leave a doubt, with up to three words as each reads them; else null. */
  readonly doubt: EncodingDoubt | null;
}

export interface EncodingDoubt {
  readonly other: Encoding;
  readonly words: readonly string[];
  readonly otherWords: readonly string[];
}

const SAMPLE_BYTES = 1 << 18;
/** Of all characters beyond ASCII, the part that may be broken in a text that is UTF-8 nevertheless. */
const BROKEN = 0.01;
/** Windows-1252 from 0x80 to 0x9f; a blank where it has nothing. */
const WESTERN_SIGNS = Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ');
/** Points of confidence (of 100) by which one guess must lead to be believed. */
const SURE = 20;
/** Share of words by which the best reading must lead the next to be beyond doubt. */
const CLEAR = 0.25;
const SHOWN_WORDS = 3;
/** So few characters don't tell simplified from traditional Chinese by how often they are used. */
const FEW_PAIRS = 20;

/** The text of a file whose encoding nobody names: a byte order mark tells, else which strict reading holds words. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes.subarray(0, SAMPLE_BYTES));
  if (marked !== null) return { text: decodeAs(bytes, marked), encoding: marked, doubt: null };
  const first = bytes.findIndex((byte) => byte > 127);
  if (first < 0) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', doubt: null };
  const start = Math.max(0, first - 1024);
  const sample = bytes.subarray(start, start + SAMPLE_BYTES);
  if (isUtf8(sample)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', doubt: null };
  const { encoding, other } = legacyEncoding(sample);
  return {
    text: decodeAs(bytes, encoding),
    encoding,
    doubt:
      other === null ? null : { other, words: strangeWords(sample, encoding), otherWords: strangeWords(sample, other) },
  };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withWesternSigns(text) : text;
}

/** Node 20 decodes Windows-1252 as Latin-1, which leaves control characters where €, quotes and dashes belong. */
function withWesternSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (sign) => WESTERN_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
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

/** The best of the old encodings, and the next one where it reads nearly as well. */
function legacyEncoding(sample: Uint8Array): { encoding: Encoding; other: Encoding | null } {
  const east = easternEncoding(sample);
  const shares: [Encoding, number][] = [
    ['windows-1252', wordShare(decodeAs(sample, 'windows-1252'), isWesternRun)],
    ['shift_jis', strictShare(sample, 'shift_jis')],
    [east, strictShare(sample, east) * (east === 'gb18030' ? commonShare(sample) : 1)],
  ];
  shares.sort((a, b) => b[1] - a[1]);
  const [[encoding, best], [other, next]] = shares as [[Encoding, number], [Encoding, number]];
  if (next > 0 && best - next < CLEAR) return { encoding, other };
  return { encoding, other: encoding === east && isContested(sample) ? (east === 'big5' ? 'gb18030' : 'big5') : null };
}

/** 0 for bytes that the encoding doesn't have; the cut at the end of a sample is none of them. */
function strictShare(sample: Uint8Array, encoding: Encoding): number {
  const text = decodeAs(sample, encoding);
  return text.slice(0, -1).includes('\ufffd') ? 0 : wordShare(text, isEasternRun);
}

const RUN = /([A-Za-z]?)(\P{ASCII}+)([A-Za-z]?)/gu;

/** Of the runs of characters beyond ASCII, the share that look like parts of words; longer ones count for more. */
function wordShare(text: string, isWord: (run: string, before: string, after: string) => boolean): number {
  let [good, all] = [0, 0];
  for (const [, before = '', run = '', after = ''] of text.matchAll(RUN)) {
    all += run.length;
    if (isWord(run, before, after)) good += run.length;
  }
  return all === 0 ? 0 : good / all;
}

/** Accented letters stand among plain ones, at most three in a row ("Compañía"); signs stand alone. */
function isWesternRun(run: string, before: string, after: string): boolean {
  if (/^[€£¥§°ºª¿¡«»·–—‘’“”…®©´\u00a0]+$/u.test(run)) return run.length <= 2;
  return run.length <= 3 && (before !== '' || after !== '') && /^[À-ÖØ-öø-ÿŠšŽžŒœŸºª¿¡\u00a0’]+$/u.test(run);
}

/** Characters of everyday use; none of them stands inside a Latin word, and half-width katakana are never alone. */
function isEasternRun(run: string, before: string, after: string): boolean {
  if (before !== '' && after !== '' && run.length < 3) return false;
  return /^[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e、。・（）：；￥¥—…·“”‘’\u2160-\u216b\u2460-\u2473]+$/u.test(run);
}

/** Up to three texts with characters beyond ASCII, as an encoding reads them. */
function strangeWords(sample: Uint8Array, encoding: Encoding): string[] {
  const words = decodeAs(sample, encoding).match(/[^\s,;|"\t]*\P{ASCII}[^,;|"\t\r\n]*/gu) ?? [];
  return [...new Set(words)].slice(0, SHOWN_WORDS);
}

/** What is no valid GB18030 or no valid Big5 is the other; else the frequency of characters decides. */
function easternEncoding(sample: Uint8Array): Encoding {
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

/** A few words may be everyday ones in simplified and in traditional Chinese alike. */
function isContested(sample: Uint8Array): boolean {
  const broken = (encoding: Encoding): boolean => strictShare(sample, encoding) === 0;
  const pairs = commonPairs(sample, 0x81, 0xfe, 0x40);
  const [traditional, simplified] = [commonPairs(sample, 0xa1, 0xc6, 0x40), commonPairs(sample, 0xb0, 0xd7, 0xa1)];
  return !broken('gb18030') && !broken('big5') && pairs < FEW_PAIRS && traditional === simplified;
}

/** Share of the pairs of bytes that are GB 2312, in which nearly all of Chinese is written; Japanese bytes fall beside it. */
function commonShare(sample: Uint8Array): number {
  const all = commonPairs(sample, 0x81, 0xfe, 0x40);
  return all === 0 ? 0 : commonPairs(sample, 0xa1, 0xf7, 0xa1) / all;
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
