import type { Area, CellValue } from '../../src/workbook/cells';
import type {
  CellBlock,
  NameInfo,
  ReadRequest,
  SheetInfo,
  TableInfo,
  WorkbookPort,
  WriteOutcome,
} from '../../src/workbook/port';

/** A sheet as plain data; the first cell is A1. */
export interface MemorySheet {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  /** Number formats by place; "General" where there is none. */
  readonly formats?: readonly (readonly (string | undefined)[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: number;
  readonly visible?: boolean;
}

/** A workbook in memory, for reading. */
export class MemoryPort implements WorkbookPort {
  constructor(
    private readonly content: readonly MemorySheet[],
    private readonly is1904 = false,
    private readonly blockRows = 5000,
  ) {}

  date1904(): Promise<boolean> {
    return Promise.resolve(this.is1904);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.content.map((sheet, i) => ({
        id: String(i),
        name: sheet.name,
        visible: sheet.visible ?? true,
        used: usedArea(sheet.cells),
        mark: null,
        isProtected: false,
      })),
    );
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve([]);
  }

  names(): Promise<readonly NameInfo[]> {
    return Promise.resolve([]);
  }

  hiddenRows(sheetId: string): Promise<number> {
    return Promise.resolve(this.sheet(sheetId).hiddenRows ?? 0);
  }

  async *read({ sheetId, row, rows, columns, blockRows }: ReadRequest): AsyncGenerator<CellBlock> {
    const { cells } = this.sheet(sheetId);
    const size = blockRows ?? this.blockRows;
    for (let from = row; from < row + rows; from += size) {
      const values: CellValue[][] = [];
      for (let r = from; r < Math.min(row + rows, from + size); r += 1)
        values.push(columns.map((column) => cells[r]?.[column] ?? ''));
      yield await Promise.resolve({ row: from, values });
    }
  }

  numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    const { formats } = this.sheet(sheetId);
    return Promise.resolve(this.grid(area, (r, c) => formats?.[r]?.[c] ?? 'General'));
  }

  formulas(_sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(this.grid(area, () => ''));
  }

  mergedAreas(sheetId: string, area: Area): Promise<readonly Area[]> {
    const touches = (other: Area): boolean =>
      other.row < area.row + area.rows &&
      area.row < other.row + other.rows &&
      other.column < area.column + area.columns &&
      area.column < other.column + other.columns;
    return Promise.resolve((this.sheet(sheetId).merges ?? []).filter(touches));
  }

  execute(): Promise<WriteOutcome> {
    return Promise.reject(new Error('this workbook is for reading'));
  }

  private sheet(id: string): MemorySheet {
    const sheet = this.content[Number(id)];
    if (sheet === undefined) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  private grid(area: Area, read: (row: number, column: number) => string): string[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(area.row + r, area.column + c)),
    );
  }
}

function usedArea(cells: MemorySheet['cells']): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === '') return;
      [top, left] = [Math.min(top, r), Math.min(left, c)];
      [bottom, right] = [Math.max(bottom, r), Math.max(right, c)];
    });
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
