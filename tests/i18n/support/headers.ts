import type { Texts } from '../../../src/i18n/texts';

/** Headers by column, for every table of the sheets. */
export function columnsOfHeader({ sheets }: Texts): Record<string, Record<string, string>> {
  const tables = Object.entries(sheets).filter(([, sheet]) => 'headers' in sheet);
  return {
    ...Object.fromEntries(
      tables.map(([name, sheet]): [string, Record<string, string>] => [
        name,
        { ...(sheet as { readonly headers: Record<string, string> }).headers },
      ]),
    ),
    writeBack: { ...sheets.writeBack },
  };
}

/** A text broken into lines of a column, as Excel wraps: between words, and between any two Chinese characters. */
export function displayLines(text: string, width: number): { readonly text: string; readonly width: number }[] {
  const lines: { text: string; width: number }[] = [];
  for (const piece of text.match(/[\p{Script=Han}（）]|[^\s\p{Script=Han}（）]+|\s/gu) ?? []) {
    const wide = /[\p{Script=Han}（）]/u.test(piece) ? 2 : [...piece].length;
    const last = lines.at(-1);
    if (last !== undefined && last.width + wide <= width) {
      last.text += piece;
      last.width += wide;
    } else if (piece.trim() !== '') lines.push({ text: piece, width: wide });
  }
  return lines;
}
