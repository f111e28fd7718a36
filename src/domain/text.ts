// Zero-width characters, soft hyphens, direction marks, byte order marks, variation selectors and their like.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Text after NFKC without invisible characters, trimmed, inner white space (line breaks too) collapsed to one blank. */
export function cleanText(raw: string): string {
  const kind = kindOf(raw);
  if (kind === TIDY) return raw;
  if (kind === UNTIDY) return raw.replace(/\s+/gu, ' ').trim();
  return raw.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

const TIDY = 0;
const UNTIDY = 1;
const STRANGE = 2;

/**
 * What there is to clean. Most texts hold ASCII, the letters of Latin-1 and common Chinese characters only; of those
 * NFKC changes none and none is invisible, so that white space is all there is to look at.
 */
function kindOf(raw: string): typeof TIDY | typeof UNTIDY | typeof STRANGE {
  const { length } = raw;
  let kind: typeof TIDY | typeof UNTIDY = TIDY;
  let wasBlank = true;
  for (let i = 0; i < length; i += 1) {
    const code = raw.charCodeAt(i);
    if (code > 32 && code < 128) wasBlank = false;
    else if (code === 32) {
      if (wasBlank) kind = UNTIDY;
      wasBlank = true;
    } else if (code < 32) kind = UNTIDY;
    else if ((code >= 0xc0 && code <= 0xff) || (code >= 0x4e00 && code <= 0x9fff)) wasBlank = false;
    else return STRANGE;
  }
  return wasBlank && length > 0 ? UNTIDY : kind;
}

/** By code unit: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
