import { cleanText } from '../../domain/text';
import { rememberTexts } from './rememberTexts';

/**
 * A text made comparable: NFKC, lower case, without accents, blanks, and the marks people sprinkle over headers
 * (_ - . : / # *), so that "Order_Date", "order date" and "ORDER-DATE:" are one word.
 */
export function foldWord(text: string): string {
  return stripAccents(cleanText(text).toLowerCase()).replace(/[\s_\-.:：/\\#*'’"“”º°ª,，、;；|]+/gu, '');
}

/** Header text folded, brackets with their content removed: "金额(万元)" -> "金额". */
export function foldHeader(text: string): string {
  const bare = cleanText(text).replace(/[([{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]/gu, ' ');
  const folded = foldWord(bare);
  return folded === '' ? foldWord(text).replace(/[()[\]{}【】〔〕]/gu, '') : folded;
}

/** Lower-case Latin words and runs of other letters, accents removed: "Nº Factura (EUR)" -> ["no", "factura", "eur"]. */
export function wordsOf(text: string): string[] {
  return stripAccents(cleanText(text).toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function stripAccents(text: string): string {
  return isAscii(text) ? text : stripMarks(text);
}

const stripMarks = rememberTexts((text) =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC'),
);

/** Most names are plain; normalising them twice over would take longer than reading their rows. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Whether a text holds Chinese, Japanese or Korean characters. */
export function isCjk(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
