import { stripAccents } from '../words/fold';

/** Whole words of a header, also of "DocTotal" and "medio_pago": lower case, without accents and signs. */
export function headerTokens(header: string): string[] {
  const apart = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return stripAccents(apart.toLowerCase()).match(/[\p{L}\p{N}%]+/gu) ?? [];
}

/** Words as a set, written with blanks between them. */
export function wordList(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(' ')));
}
