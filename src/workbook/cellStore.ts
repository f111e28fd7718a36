import type { Area, CellValue } from './cells';
import type { CellBlock, Control, ReadRequest } from './port';
import { UserError } from '../domain/errors';

const PAGE_BITS = 10;
const PAGE_ROWS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_ROWS - 1;
/** 100,000 pages of 12 KB: more cells than this are a hostile file, or one that no sales team ever had. */
const MOST_PAGES = 100_000;
/** A column whose texts hardly repeat is not worth remembering them. */
const MOST_REMEMBERED = 100_000;
const BLOCK_ROWS = 5000;

/** What `codes` says of a cell; every code from TEXT on is a text. */
const EMPTY = 0;
const NUMBER = 1;
const FALSE = 2;
const TRUE = 3;
const TEXT = 4;

interface Page {
  readonly numbers: Float64Array;
  readonly codes: Uint32Array;
}

/** The cells of one column: 12 bytes each, a repeated text kept once, pages without content not kept at all. */
class Column {
  readonly pages: (Page | undefined)[] = [];
  readonly texts: string[] = [];
  private known: Map<string, number> | null = new Map();

  text(value: string): number {
    let code = this.known?.get(value);
    if (code === undefined) {
      code = this.texts.push(value) - 1;
      if (this.known !== null && this.known.size < MOST_REMEMBERED) this.known.set(value, code);
      else this.known = null;
    }
    return code + TEXT;
  }

  at(row: number): CellValue {
    const page = this.pages[row >> PAGE_BITS];
    const code = page?.codes[row & PAGE_MASK] ?? EMPTY;
    if (code === EMPTY) return '';
    if (code === NUMBER) return page?.numbers[row & PAGE_MASK] ?? 0;
    return code >= TEXT ? (this.texts[code - TEXT] ?? '') : code === TRUE;
  }
}

/** The values of one large sheet, column by column in typed arrays, for files that are read and never written. */
export class CellStore {
  private readonly columns: (Column | undefined)[] = [];
  private pages = 0;
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;

  /**
   * Puts a value into an empty cell; '' leaves it empty.
   * @throws UserError 'file-too-large'
   */
  put(row: number, column: number, value: CellValue): void {
    if (value === '') return;
    const own = this.columns[column] ?? this.addColumn(column);
    const page = own.pages[row >> PAGE_BITS] ?? this.addPage(own, row >> PAGE_BITS);
    const index = row & PAGE_MASK;
    if (typeof value === 'number') {
      page.numbers[index] = value;
      page.codes[index] = NUMBER;
    } else page.codes[index] = typeof value === 'string' ? own.text(value) : value ? TRUE : FALSE;
    if (row > this.bottom) this.bottom = row;
    if (row < this.top) this.top = row;
    if (column < this.left) this.left = column;
  }

  at(row: number, column: number): CellValue {
    return this.columns[column]?.at(row) ?? '';
  }

  /** The smallest rectangle that holds every cell with content; null when there is none. */
  get used(): Area | null {
    if (this.bottom < 0) return null;
    const { top: row, left: column } = this;
    return { row, column, rows: this.bottom - row + 1, columns: this.columns.length - column };
  }

  /**
   * Blocks of rows, top to bottom.
   * @throws UserError 'cancelled'
   */
  async *read(request: ReadRequest, control?: Control): AsyncGenerator<CellBlock> {
    const end = request.row + request.rows;
    const size = request.blockRows ?? BLOCK_ROWS;
    const columns = request.columns.map((column) => this.columns[column]);
    for (let from = request.row; from < end; from += size) {
      if (control?.signal?.aborted === true) throw new UserError('cancelled');
      const to = Math.min(end, from + size);
      const values: CellValue[][] = [];
      for (let row = from; row < to; row += 1) values.push(columns.map((column) => column?.at(row) ?? ''));
      yield await Promise.resolve({ row: from, values });
      control?.onProgress?.(to - request.row, request.rows);
    }
  }

  private addColumn(number: number): Column {
    while (this.columns.length < number) this.columns.push(undefined);
    const column = new Column();
    this.columns[number] = column;
    return column;
  }

  private addPage(column: Column, number: number): Page {
    this.pages += 1;
    if (this.pages > MOST_PAGES) throw new UserError('file-too-large');
    while (column.pages.length < number) column.pages.push(undefined);
    const page = { numbers: new Float64Array(PAGE_ROWS), codes: new Uint32Array(PAGE_ROWS) };
    column.pages[number] = page;
    return page;
  }
}
