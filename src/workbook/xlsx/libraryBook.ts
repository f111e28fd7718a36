import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { UserError } from '../../domain/errors';
import type { Area } from '../cells';
import type { CellBlock, Control, ReadRequest, SheetInfo } from '../port';
import type { BookReader } from './bookReader';
import { formulaOf, numberFormatOf } from './cellValue';
import { plainFormula } from './fileFormula';
import { loadModel } from './libraryModel';
import { readMarkText } from '../mark';
import { countsFrom1904, readMarks, type Package } from './package';
import { overlap } from './package/sheet/areas';
import { cellAt, countRows, readBlocks, usedArea } from './readSheet';
import { worksheetsOf, type SheetEntry } from './stream/worksheets';

/** A workbook read through the library's model of it: slow and large, and able to calculate what the file has no value for. */
export class LibraryBook implements BookReader {
  private constructor(
    private readonly pkg: Package,
    private readonly entries: readonly SheetEntry[],
    private readonly workbook: Workbook,
  ) {}

  /** @throws UserError file-unreadable, file-not-a-workbook, file-too-large */
  static async open(pkg: Package): Promise<LibraryBook> {
    return new LibraryBook(pkg, worksheetsOf(pkg), await loadModel(pkg));
  }

  get sheets(): readonly SheetInfo[] {
    const marks = readMarks(this.pkg);
    return this.entries.map(({ id, name, visible }) => {
      const sheet = this.sheet(id);
      const isProtected = sheet.sheetProtection !== null && sheet.sheetProtection !== undefined;
      return { id, name, visible, used: usedArea(sheet), ...readMarkText(marks.get(name)), isProtected };
    });
  }

  get rowsInUse(): number {
    return this.workbook.worksheets.reduce((sum, sheet) => sum + countRows(sheet), 0);
  }

  hiddenRows(sheetId: string): number {
    let hidden = 0;
    this.sheet(sheetId).eachRow((row) => {
      if (row.hidden) hidden += 1;
    });
    return hidden;
  }

  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    return readBlocks(this.sheet(request.sheetId), request, countsFrom1904(this.pkg), control);
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    return this.grid(sheetId, area, (sheet, row, column) => numberFormatOf(cellAt(sheet, row, column)));
  }

  formulas(sheetId: string, area: Area): string[][] {
    return this.grid(sheetId, area, (sheet, row, column) => plainFormula(formulaOf(cellAt(sheet, row, column))));
  }

  mergedAreas(sheetId: string, area: Area): readonly Area[] {
    return this.sheet(sheetId)
      .mergedRegions.map(({ top, left, bottom, right }) => ({
        row: top - 1,
        column: left - 1,
        rows: bottom - top + 1,
        columns: right - left + 1,
      }))
      .filter((merged) => overlap(merged, area));
  }

  private sheet(id: string): Worksheet {
    const entry = this.entries.find((each) => each.id === id);
    const sheet = this.workbook.worksheets.find(({ name }) => name.toLowerCase() === entry?.name.toLowerCase());
    if (sheet === undefined) throw new UserError('sheet-gone', { sheet: id });
    return sheet;
  }

  private grid(
    sheetId: string,
    area: Area,
    read: (sheet: Worksheet, row: number, column: number) => string,
  ): string[][] {
    const sheet = this.sheet(sheetId);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(sheet, area.row + r, area.column + c)),
    );
  }
}
