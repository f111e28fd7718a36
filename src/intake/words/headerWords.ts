import { foldWord, isCjk, wordsOf } from './fold';
import { ENGLISH } from './headers/english';
import { FRENCH } from './headers/french';
import { GERMAN } from './headers/german';
import { ITALIAN } from './headers/italian';
import { JAPANESE } from './headers/japanese';
import { PORTUGUESE } from './headers/portuguese';
import { SIMPLIFIED_CHINESE } from './headers/simplifiedChinese';
import { SPANISH } from './headers/spanish';
import type { HeaderField, HeaderTable, WordLanguage } from './headers/table';
import { TRADITIONAL_CHINESE } from './headers/traditionalChinese';

export type { HeaderField, WordLanguage } from './headers/table';

/** Header words by language. Of a word that several languages share, the earlier one counts. */
export const HEADER_WORDS: readonly (readonly [WordLanguage, HeaderTable])[] = [
  ['en', ENGLISH],
  ['zh-Hans', SIMPLIFIED_CHINESE],
  ['zh-Hant', TRADITIONAL_CHINESE],
  ['es', SPANISH],
  ['ja', JAPANESE],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
];

/** One word of the tables. */
export interface HeaderWord {
  readonly field: HeaderField;
  readonly language: WordLanguage;
  /** Place in its list, 0 for the best; equal from LAST_RANK on. */
  readonly rank: number;
  readonly tokens: readonly string[];
  readonly folded: string;
}

/** A word found inside a longer header. */
export interface PartOfHeader {
  readonly word: HeaderWord;
  /** Share of the header that the word fills, above 0 and below 1. */
  readonly share: number;
}

/** So many words of a list are told apart by their place; what follows is rarer than sorted. */
const LAST_RANK = 29;
const SHORTEST_PART = 3;

const EXACT = new Map<string, HeaderWord[]>();
const BY_FIRST_TOKEN = new Map<string, HeaderWord[]>();
let longestCjk = 0;

for (const [language, table] of HEADER_WORDS)
  for (const [field, lines] of Object.entries(table) as [HeaderField, readonly (readonly [string, string])[]][]) {
    const words = lines.flatMap(([, line]) => line.split(', '));
    words.forEach((text, place) => {
      const folded = foldWord(text);
      const word = { field, language, rank: Math.min(place, LAST_RANK), tokens: wordsOf(text), folded };
      push(EXACT, folded, word);
      if (isCjk(folded)) longestCjk = Math.max(longestCjk, folded.length);
      else if (folded.length >= SHORTEST_PART) push(BY_FIRST_TOKEN, word.tokens[0] ?? '', word);
    });
  }

function push(map: Map<string, HeaderWord[]>, key: string, word: HeaderWord): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [word]);
  else known.push(word);
}

/** The words that a folded header is, in any language. */
export function wordsThatAre(folded: string): readonly HeaderWord[] {
  return EXACT.get(folded) ?? [];
}

/**
 * The words that a header holds among others: "Customer name (bill to)", "2025年销售金额". Latin words count whole, in
 * Chinese and Japanese two characters in a row are enough.
 * @param folded the header as `foldHeader` leaves it
 * @param tokens the header as `wordsOf` cuts it
 */
export function wordsWithin(folded: string, tokens: readonly string[]): readonly PartOfHeader[] {
  const found: PartOfHeader[] = [];
  tokens.forEach((token, i) => {
    for (const word of BY_FIRST_TOKEN.get(token) ?? [])
      if (word.tokens.every((part, j) => tokens[i + j] === part))
        found.push({ word, share: word.tokens.length / tokens.length });
  });
  if (!isCjk(folded)) return found;
  for (let start = 0; start < folded.length; start += 1)
    for (let length = 2; length <= Math.min(longestCjk, folded.length - start); length += 1) {
      const part = folded.slice(start, start + length);
      for (const word of EXACT.get(part) ?? [])
        if (isCjk(part)) found.push({ word, share: part.length / folded.length });
    }
  return found;
}
