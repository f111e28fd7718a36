import type { Workbook as LibraryWorkbook, Worksheet } from '@cj-tech-master/excelts';
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { UserError } from '../../domain/errors';
import type { Removals, SheetPlan, WritePlan } from '../plan';
import type {
  Area,
  CellBlock,
  Control,
  NameInfo,
  ReadRequest,
  SheetInfo,
  TableInfo,
  WorkbookPort,
  WriteOutcome,
} from '../port';
import { applyPlan } from './applyPlan';
import { calculate, ownFormulas } from './calculate';
import { formulaOf, numberFormatOf } from './cellValue';
import { filePlan, plainFormula } from './fileFormula';
import { namesOf } from './names';
import type { Lost, Package, StaleCells } from './package';
import { complete, graft, libraryCopy, openPackage, readMarks, removeFrom, staleCells } from './package';
import { outOfDate } from './outOfDate';
import { cellAt, countRows, readBlocks, usedArea, valueAt } from './readSheet';
import { asUserError, requireReadable } from './readable';
import { SheetIds } from './sheetIds';
import { tablesOn, tablesOnSheet } from './tables';
import { verify } from './verify';

installChartSupport();
installFormulaEngine();

/** Up to here a saved workbook is read again as a whole before it is given out; larger ones without their rows. */
const MOST_ROWS_TO_CHECK = 50_000;

/** A saved workbook: its bytes, and what of the original could not be kept. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

/** An .xlsx file as a workbook. The library's model is read and written; what it cannot hold is grafted on at save. */
export class XlsxFile implements WorkbookPort {
  private plans: WritePlan[] = [];
  private marks: Map<string, string>;
  private originalSheets: ReadonlySet<string>;
  private readonly ids = new SheetIds();
  /** What removals could not keep of the file. */
  private lost: readonly Lost[] = [];
  private isCalculated = true;
  /** What the plans so far make of the original's values. */
  private stale: StaleCells | null = null;

  private constructor(
    private workbook: LibraryWorkbook,
    private original: Package | null,
  ) {
    this.marks = new Map(original === null ? [] : readMarks(original));
    this.originalSheets = new Set(original === null ? [] : workbook.worksheets.map(({ name }) => name));
  }

  /**
   * Opens the bytes of an .xlsx file.
   * @throws UserError 'file-unreadable', 'file-not-a-workbook', 'file-old-xls', 'file-encrypted', 'file-too-large'
   */
  static async open(bytes: Uint8Array): Promise<XlsxFile> {
    const original = openPackage(bytes);
    const workbook = new Workbook();
    try {
      await workbook.xlsx.load(libraryCopy(original));
      ownFormulas(workbook);
      calculate(workbook);
      return new XlsxFile(workbook, original);
    } catch (error) {
      throw asUserError(error, 'file-unreadable');
    }
  }

  /** A new workbook without sheets, for results whose source is no workbook. */
  static empty(): XlsxFile {
    return new XlsxFile(new Workbook(), null);
  }

  /**
   * The file with every plan carried out; parts the library dropped are put back from the original.
   * @throws UserError 'cannot-write' and what a graft throws
   */
  async save(): Promise<SavedFile> {
    try {
      this.calculateAgain();
      const written = new Uint8Array(await this.workbook.xlsx.writeBuffer({ validate: false } as never));
      if (this.original === null) return { bytes: complete(written, this.plans), lost: this.lost };
      const saved = graft(this.original, written, this.plans, this.stale ?? undefined);
      await requireReadable(saved.bytes, this.rowsInUse() <= MOST_ROWS_TO_CHECK);
      return { ...saved, lost: [...this.lost, ...saved.lost] };
    } catch (error) {
      throw asUserError(error, 'cannot-write');
    }
  }

  /** Rows of all sheets that hold anything. */
  rowsInUse(): number {
    return this.workbook.worksheets.reduce((sum, sheet) => sum + countRows(sheet), 0);
  }

  date1904(): Promise<boolean> {
    return Promise.resolve(this.is1904);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.workbook.worksheets.map((sheet) => ({
        id: this.ids.of(sheet),
        name: sheet.name,
        visible: sheet.state === 'visible',
        used: usedArea(sheet),
        mark: this.marks.get(sheet.name) ?? null,
        isProtected: sheet.sheetProtection !== null && sheet.sheetProtection !== undefined,
      })),
    );
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve(this.workbook.worksheets.flatMap((sheet) => tablesOn(sheet, this.ids.of(sheet))));
  }

  names(): Promise<readonly NameInfo[]> {
    return Promise.resolve(namesOf(this.workbook));
  }

  hiddenRows(sheetId: string): Promise<number> {
    let hidden = 0;
    this.sheet(sheetId).eachRow((row) => {
      if (row.hidden) hidden += 1;
    });
    return Promise.resolve(hidden);
  }

  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    this.calculateAgain();
    return readBlocks(this.sheet(request.sheetId), request, this.is1904, control);
  }

  numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(
      this.grid(sheetId, area, (sheet, row, column) => numberFormatOf(cellAt(sheet, row, column))),
    );
  }

  formulas(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(
      this.grid(sheetId, area, (sheet, row, column) => plainFormula(formulaOf(cellAt(sheet, row, column)))),
    );
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

  // Async, so that a failure is always a rejected promise.
  async execute(plan: WritePlan, control?: Control): Promise<WriteOutcome> {
    if (control?.signal?.aborted === true) throw new UserError('cancelled');
    for (const { sheet } of plan.sheets) this.refuseForeign(sheet);
    const known = filePlan(plan, (name) => tablesOnSheet(this.workbook, name));
    try {
      applyPlan(this.workbook, known, (id) => this.ids.find(this.workbook, id));
    } catch (error) {
      throw asUserError(error, 'cannot-write');
    }
    this.plans.push(known);
    this.isCalculated = false;
    for (const { sheet } of plan.sheets) if (sheet.mark !== undefined) this.marks.set(sheet.name, sheet.mark);
    const outcome = verify(this.workbook, plan, this.is1904);
    if (plan.removals !== undefined) await this.remove(plan.removals);
    return outcome;
  }

  /** Removals are carried out on the file as it is by now, which is then opened again. */
  private async remove({ sheets, columns, names }: Removals): Promise<void> {
    const nameOf = (id: string): string | undefined => this.ids.find(this.workbook, id)?.name;
    const standing = columns.flatMap(({ sheetId, area, header }) => {
      const sheet = this.ids.find(this.workbook, sheetId);
      const first = sheet === undefined ? '' : valueAt(sheet, area.row, area.column, this.is1904);
      // Where another column stands by now, none is taken away.
      return sheet === undefined || (header !== undefined && first !== header) ? [] : [{ sheet: sheet.name, area }];
    });
    const going = sheets.flatMap(({ id }) => nameOf(id) ?? []);
    if (going.length + standing.length + names.length === 0) return;
    const before = await this.save();
    const { bytes, lost } = removeFrom(openPackage(before.bytes), { sheets: going, columns: standing, names });
    const next = await XlsxFile.open(bytes);
    this.ids.keep(this.workbook, next.workbook);
    this.workbook = next.workbook;
    this.original = next.original;
    this.marks = next.marks;
    this.originalSheets = next.originalSheets;
    this.plans = [];
    this.stale = null;
    this.isCalculated = true;
    this.lost = [...before.lost, ...lost];
  }

  /** A new sheet takes the place of one that bears its mark, and of no other. */
  private refuseForeign(sheet: SheetPlan['sheet']): void {
    const there = this.workbook.worksheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (sheet.kind === 'new' && there !== undefined && this.marks.get(there.name) !== sheet.mark)
      throw new UserError('sheet-not-ours', { sheet: there.name });
  }

  /** Values after our own writes: formulas of sheets we made, those we wrote, and those that read what we wrote. */
  private calculateAgain(): void {
    if (this.isCalculated) return;
    const stale = this.original === null ? null : staleCells(this.original, this.plans);
    calculate(this.workbook, stale === null ? () => true : outOfDate(stale, this.originalSheets));
    this.stale = stale;
    this.isCalculated = true;
  }

  private get is1904(): boolean {
    return this.workbook.properties.date1904 === true;
  }

  private sheet(id: string): Worksheet {
    const sheet = this.ids.find(this.workbook, id);
    if (sheet === undefined) throw new UserError('sheet-gone', { sheet: id });
    return sheet;
  }

  private grid<T>(sheetId: string, area: Area, read: (sheet: Worksheet, row: number, column: number) => T): T[][] {
    const sheet = this.sheet(sheetId);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(sheet, area.row + r, area.column + c)),
    );
  }
}
