import type { Workbook as LibraryWorkbook, Worksheet } from '@cj-tech-master/excelts';
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { UserError } from '../../domain/errors';
import { cellAddress } from '../address';
import type { WritePlan } from '../plan';
import type {
  Area,
  CellBlock,
  CellValue,
  Control,
  NotKept,
  ReadRequest,
  SheetInfo,
  TableInfo,
  WorkbookPort,
  WriteOutcome,
} from '../port';
import { applyPlan } from './applyPlan';
import { formulaOf, numberFormatOf } from './cellValue';
import type { Lost, Package } from './package';
import { graft, libraryCopy, openPackage, readMarks } from './package';
import { cellAt, readBlocks, usedArea, valueAt } from './readSheet';

installChartSupport();
installFormulaEngine();

/** A saved workbook: its bytes, and what of the original could not be kept. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

/** An .xlsx file as a workbook. The library's model is read and written; what it cannot hold is grafted on at save. */
export class XlsxFile implements WorkbookPort {
  private readonly plans: WritePlan[] = [];
  private readonly marks: Map<string, string>;

  private constructor(
    private readonly workbook: LibraryWorkbook,
    private readonly original: Package | null,
  ) {
    this.marks = new Map(original === null ? [] : readMarks(original));
  }

  /**
   * Opens the bytes of an .xlsx file.
   * @throws UserError 'file-unreadable', 'file-not-a-workbook', 'file-old-xls', 'file-encrypted', 'file-too-large'
   */
  static async open(bytes: Uint8Array): Promise<XlsxFile> {
    const original = openPackage(bytes);
    const workbook = new Workbook();
    try {
      await workbook.xlsx.load(libraryCopy(original, bytes));
      if (hasStaleFormulas(workbook)) workbook.calculateFormulas();
    } catch (error) {
      throw new UserError('file-unreadable', {}, error instanceof Error ? error.message : String(error));
    }
    return new XlsxFile(workbook, original);
  }

  /** A new workbook without sheets, for results whose source is no workbook. */
  static empty(): XlsxFile {
    return new XlsxFile(new Workbook(), null);
  }

  /** The file with every plan carried out; parts the library dropped are put back from the original. */
  async save(): Promise<SavedFile> {
    this.workbook.calculateFormulas();
    const written = new Uint8Array(await this.workbook.xlsx.writeBuffer({ validate: false } as never));
    if (this.original === null) return { bytes: written, lost: [] };
    return graft(this.original, written, this.plans);
  }

  date1904(): Promise<boolean> {
    return Promise.resolve(this.is1904);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.workbook.worksheets.map((sheet) => ({
        id: String(sheet.id),
        name: sheet.name,
        visible: sheet.state === 'visible',
        used: usedArea(sheet),
        mark: this.marks.get(sheet.name) ?? null,
        isProtected: sheet.sheetProtection !== null && sheet.sheetProtection !== undefined,
      })),
    );
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve(
      this.workbook.worksheets.flatMap((sheet) =>
        sheet.getTables().map((table) => ({
          name: table.name,
          sheetId: String(sheet.id),
          area: parseArea(table.model.tableRef ?? table.ref),
          hasHeaderRow: table.headerRow !== false,
          hasTotalsRow: table.totalsRow === true,
        })),
      ),
    );
  }

  hiddenRows(sheetId: string): Promise<number> {
    let hidden = 0;
    this.sheet(sheetId).eachRow((row) => {
      if (row.hidden) hidden += 1;
    });
    return Promise.resolve(hidden);
  }

  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    return readBlocks(this.sheet(request.sheetId), request, this.is1904, control);
  }

  numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(
      this.grid(sheetId, area, (sheet, row, column) => numberFormatOf(cellAt(sheet, row, column))),
    );
  }

  formulas(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(this.grid(sheetId, area, (sheet, row, column) => formulaOf(cellAt(sheet, row, column))));
  }

  mergedAreas(sheetId: string, area: Area): Promise<readonly Area[]> {
    const touches = (other: Area): boolean =>
      other.row < area.row + area.rows &&
      area.row < other.row + other.rows &&
      other.column < area.column + area.columns &&
      area.column < other.column + other.columns;
    const merged = this.sheet(sheetId).mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    }));
    return Promise.resolve(merged.filter(touches));
  }

  execute(plan: WritePlan, control?: Control): Promise<WriteOutcome> {
    if (control?.signal?.aborted === true) throw new UserError('cancelled');
    applyPlan(this.workbook, plan, (id) => this.workbook.worksheets.find((sheet) => String(sheet.id) === id));
    this.plans.push(plan);
    for (const { sheet } of plan.sheets) if (sheet.mark !== undefined) this.marks.set(sheet.name, sheet.mark);
    return Promise.resolve(this.verify(plan));
  }

  private get is1904(): boolean {
    return this.workbook.properties.date1904 === true;
  }

  private sheet(id: string): Worksheet {
    const sheet = this.workbook.worksheets.find((candidate) => String(candidate.id) === id);
    if (sheet === undefined) throw new UserError('sheet-gone', { sheet: id });
    return sheet;
  }

  private grid<T>(sheetId: string, area: Area, read: (sheet: Worksheet, row: number, column: number) => T): T[][] {
    const sheet = this.sheet(sheetId);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(sheet, area.row + r, area.column + c)),
    );
  }

  private verify(plan: WritePlan): WriteOutcome {
    let cellsWritten = 0;
    const notKept: NotKept[] = [];
    for (const { sheet: target, blocks } of plan.sheets) {
      const sheet = this.workbook.worksheets.find(({ name }) => name === target.name);
      for (const block of blocks ?? [])
        block.cells.forEach((row, r) => {
          row.forEach((cell, c) => {
            if (cell === null) return;
            cellsWritten += 1;
            if (typeof cell === 'object' || sheet === undefined) return;
            const found: CellValue = valueAt(sheet, block.row + r, block.column + c, this.is1904);
            if (found !== cell)
              notKept.push({
                sheet: target.name,
                address: cellAddress(block.row + r, block.column + c),
                wanted: cell,
                found,
              });
          });
        });
    }
    return { cellsWritten, notKept };
  }
}

/** Formulas saved without a result: other programs leave them for Excel to calculate. */
function hasStaleFormulas(workbook: LibraryWorkbook): boolean {
  let stale = false;
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      if (stale) return;
      row.eachCell((cell) => {
        if (cell.formula !== undefined && cell.formula !== '' && (cell.result === undefined || cell.result === null))
          stale = true;
      });
    });
  return stale;
}

function parseArea(ref: string): Area {
  const [first = '', last = first] = ref.replaceAll('$', '').split(':');
  const cell = (text: string): { row: number; column: number } => {
    const match = /^([A-Z]+)(\d+)$/.exec(text);
    const letters = match?.[1] ?? 'A';
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    return { row: Number(match?.[2] ?? 1) - 1, column: column - 1 };
  };
  const [from, to] = [cell(first), cell(last)];
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
