import { columnIndex, columnLetters } from '../../address';

/** Texts, names of sheets and of other things stay as they are; what is left are references to cells. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(?<c>\$?[A-Za-z]{1,3})(?<r>\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.\\(!])|(?<![\p{L}\p{N}_.\\$])(?<c1>\$?[A-Za-z]{1,3}):(?<c2>\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.\\(!$])|(?<![\p{L}\p{N}_.\\$])(?<r1>\$?[1-9]\d{0,6}):(?<r2>\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.\\(!$])/gu;

/** A formula as it reads some rows further down and columns further right, as when Excel fills it (A1 notation). */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (text: string): string | null => {
    if (text.startsWith('$')) return columnIndex(text.slice(1)) === null ? null : text;
    const index = columnIndex(text);
    return index === null ? null : columnLetters((index + columns + 16_384) % 16_384);
  };
  const row = (text: string): string =>
    text.startsWith('$') ? text : String(((Number(text) - 1 + rows + 1_048_576) % 1_048_576) + 1);
  return formula.replace(TOKEN, (token, ...rest) => {
    const { c, r, c1, c2, r1, r2 } = rest.at(-1) as Partial<Record<string, string>>;
    if (c !== undefined && r !== undefined) {
      const moved = column(c);
      return moved === null ? token : moved + row(r);
    }
    if (c1 !== undefined && c2 !== undefined) {
      const [left, right] = [column(c1), column(c2)];
      return left === null || right === null ? token : `${left}:${right}`;
    }
    return r1 !== undefined && r2 !== undefined ? `${row(r1)}:${row(r2)}` : token;
  });
}
