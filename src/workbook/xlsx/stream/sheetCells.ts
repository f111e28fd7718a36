import type { Area, CellValue } from '../../cells';
import type { CellBlock, Control, ReadRequest } from '../../port';
import { UserError } from '../../../domain/errors';
import type { TextTable } from './textTable';

const PAGE_BITS = 10;
const PAGE_ROWS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_ROWS - 1;
/** 100,000 pages of up to 14 KB: more cells than this are a hostile file, or one that no sales team ever had. */
const MOST_PAGES = 100_000;
const BLOCK_ROWS = 5000;

/** What `codes` says of a cell; every code from TEXT on is a text of the table. */
const EMPTY = 0;
const NUMBER = 1;
const FALSE = 2;
const TRUE = 3;
/** A formula whose result is an empty text: content that shows nothing. */
const BLANK = 4;
const TEXT = 5;

interface Page {
  numbers: Float64Array | null;
  readonly codes: Uint32Array;
  /** Numbers of the cell formats. */
  styles: Uint16Array | null;
}

type Pages = (Page | undefined)[];

/** The cells of one sheet, column by column: 4 bytes for a text, 12 for a number, pages without content not kept at all. */
export class SheetCells {
  private readonly columns: (Pages | undefined)[] = [];
  private pages = 0;
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;
  /** By row: 1 where a cell has content. */
  private filled = new Uint8Array(1024);

  constructor(private readonly texts: TextTable) {}

  putNumber(row: number, column: number, value: number): void {
    const page = this.page(row, column);
    page.numbers ??= new Float64Array(PAGE_ROWS);
    page.numbers[row & PAGE_MASK] = value;
    page.codes[row & PAGE_MASK] = NUMBER;
    this.fill(row, column);
  }

  /** @param number of the text table; a text without characters leaves the cell empty unless `isFormula` */
  putText(row: number, column: number, number: number, isFormula: boolean): void {
    const isEmpty = this.texts.isEmpty(number);
    if (isEmpty && !isFormula) return;
    this.page(row, column).codes[row & PAGE_MASK] = isEmpty ? BLANK : TEXT + number;
    this.fill(row, column);
  }

  putBoolean(row: number, column: number, value: boolean): void {
    this.page(row, column).codes[row & PAGE_MASK] = value ? TRUE : FALSE;
    this.fill(row, column);
  }

  putBlank(row: number, column: number): void {
    this.page(row, column).codes[row & PAGE_MASK] = BLANK;
    this.fill(row, column);
  }

  putStyle(row: number, column: number, style: number): void {
    const page = this.page(row, column);
    page.styles ??= new Uint16Array(PAGE_ROWS);
    page.styles[row & PAGE_MASK] = style;
  }

  /** Cells of a merged area other than the first show nothing; they count as used where the first one has content. */
  merge(areas: readonly Area[]): void {
    let cleared = false;
    for (const area of areas) cleared = this.clearBehind(area) || cleared;
    if (cleared) this.measure();
    for (const area of areas) {
      if (this.codeAt(area.row, area.column) === EMPTY) continue;
      for (let row = area.row; row < area.row + area.rows; row += 1) this.fill(row, area.column);
      this.fill(area.row, area.column + area.columns - 1);
    }
  }

  /** Empties the cells of an area but the first; true when one of them had content. */
  private clearBehind(area: Area): boolean {
    let cleared = false;
    for (let row = area.row; row < Math.min(area.row + area.rows, this.bottom + 1); row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const page = this.columns[column]?.[row >> PAGE_BITS];
        if (page === undefined || (row === area.row && column === area.column)) continue;
        cleared ||= page.codes[row & PAGE_MASK] !== EMPTY;
        page.codes[row & PAGE_MASK] = EMPTY;
      }
    return cleared;
  }

  /** Finds anew which rows and columns have content. */
  private measure(): void {
    this.top = this.left = Infinity;
    this.bottom = this.right = -1;
    this.filled.fill(0);
    this.columns.forEach((pages, column) => {
      pages?.forEach((page, number) => {
        page?.codes.forEach((code, index) => {
          if (code !== EMPTY) this.fill((number << PAGE_BITS) + index, column);
        });
      });
    });
  }

  at(row: number, column: number): CellValue {
    return this.value(this.columns[column]?.[row >> PAGE_BITS], row & PAGE_MASK);
  }

  /** Number of a cell's format; 0 where it has none of its own. */
  styleAt(row: number, column: number): number {
    return this.columns[column]?.[row >> PAGE_BITS]?.styles?.[row & PAGE_MASK] ?? 0;
  }

  /** Whether a row has a cell with content. */
  isFilled(row: number): boolean {
    return this.filled[row] === 1;
  }

  /** Rows with content. */
  countRows(): number {
    let rows = 0;
    for (let row = 0; row <= this.bottom; row += 1) rows += this.filled[row] ?? 0;
    return rows;
  }

  /** The smallest rectangle that holds every cell with content; null when there is none. */
  get used(): Area | null {
    if (this.bottom < 0) return null;
    const { top: row, left: column } = this;
    return { row, column, rows: this.bottom - row + 1, columns: this.right - column + 1 };
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
      for (let row = from; row < to; row += 1) {
        const line: CellValue[] = [];
        for (const pages of columns) line.push(this.value(pages?.[row >> PAGE_BITS], row & PAGE_MASK));
        values.push(line);
      }
      yield await Promise.resolve({ row: from, values });
      control?.onProgress?.(to - request.row, request.rows);
    }
  }

  private value(page: Page | undefined, index: number): CellValue {
    if (page === undefined) return '';
    const code = page.codes[index] ?? EMPTY;
    if (code === NUMBER) return page.numbers?.[index] ?? 0;
    if (code >= TEXT) return this.texts.at(code - TEXT);
    return code === TRUE || (code === FALSE ? false : '');
  }

  private codeAt(row: number, column: number): number {
    return this.columns[column]?.[row >> PAGE_BITS]?.codes[row & PAGE_MASK] ?? EMPTY;
  }

  private fill(row: number, column: number): void {
    if (row >= this.filled.length) {
      const grown = new Uint8Array(Math.max(2 * this.filled.length, row + 1));
      grown.set(this.filled);
      this.filled = grown;
    }
    this.filled[row] = 1;
    if (row > this.bottom) this.bottom = row;
    if (row < this.top) this.top = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  private page(row: number, column: number): Page {
    return this.columns[column]?.[row >> PAGE_BITS] ?? this.addPage(row >> PAGE_BITS, column);
  }

  private addPage(number: number, column: number): Page {
    this.pages += 1;
    if (this.pages > MOST_PAGES) throw new UserError('file-too-large');
    while (this.columns.length <= column) this.columns.push(undefined);
    const pages = (this.columns[column] ??= []);
    while (pages.length <= number) pages.push(undefined);
    const page: Page = { numbers: null, codes: new Uint32Array(PAGE_ROWS), styles: null };
    pages[number] = page;
    return page;
  }
}
