import Papa, { type ParseResult } from 'papaparse';
import { UserError } from '../../domain/errors';
import { CellStore } from '../cellStore';
import type { Dialect } from './dialect';
import { plainText } from './plainNumber';

/** Characters parsed at a time: few enough to keep memory low, enough that a quote nobody closes is found soon. */
const CHUNK = 1 << 23;
const MOST_COLUMNS = 16_384;

/**
 * The cells of a csv text. Numbers become numbers in columns that write them in one way only: where "1.234" or "1,234"
 * stands, all cells with a point stay texts, and whoever reads the column as a whole decides what the mark means.
 * @param text with line ends "\n"
 * @throws UserError 'file-unreadable' for more columns than a sheet has and for quotation marks that swallow rows,
 * 'file-too-large'
 */
export function parseCells(text: string, dialect: Dialect): CellStore {
  const either = new Set<number>();
  for (;;) {
    const known = either.size;
    const store = parseOnce(text, dialect, either);
    if (either.size === known) return store;
  }
}

/** @param either columns whose decimals stay texts; those found on the way are added */
function parseOnce(text: string, { separator, start }: Dialect, either: Set<number>): CellStore {
  const store = new CellStore();
  const known = new Set(either);
  let row = 0;
  const config = {
    delimiter: separator,
    newline: '\n' as const,
    chunkSize: CHUNK,
    chunk: ({ data, errors }: ParseResult<string[]>): void => {
      for (const error of errors) if (error.type === 'Quotes') checkQuotes(error.code, data[error.row ?? -1], row);
      for (const cells of data) {
        if (cells.length > MOST_COLUMNS) throw new UserError('file-unreadable', {}, `row ${String(row + 1)}: too wide`);
        for (let column = 0; column < cells.length; column += 1) {
          const cell = cells[column] ?? '';
          if (cell === '') continue;
          const kind = plainText(cell);
          if (kind === 'either') either.add(column);
          const isNumber = kind === 'number' && !(known.has(column) && cell.includes('.'));
          store.put(row, column, isNumber ? Number(cell) + 0 : cell);
        }
        row += 1;
      }
    },
  };
  Papa.parse<string[]>(start === 0 ? text : text.slice(start), config);
  return store;
}

/** A stray mark within one line is part of its cell; one that reaches over lines would make rows disappear. */
function checkQuotes(code: string, cells: readonly string[] | undefined, row: number): void {
  if (code === 'InvalidQuotes' && cells !== undefined && !cells.some((cell) => cell.includes('\n'))) return;
  throw new UserError('file-unreadable', {}, `a quotation mark is not closed after row ${String(row + 1)}`);
}
