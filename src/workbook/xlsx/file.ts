import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { UserError } from '../../domain/errors';
import type { NewSheet, Removals, SheetPlan, WritePlan } from '../plan';
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
import { formulaOf, numberFormatOf } from './cellValue';
import { filePlan, plainFormula } from './fileFormula';
import { asUserError, calculateWithLibrary, loadModel } from './libraryModel';
import type { Lost, Package, TableColumns } from './package';
import { countsFrom1904, namesOf, newWorkbook, openPackage, readMarks } from './package';
import { removeFrom, sheetParts, splice, tableColumns } from './package';
import { cellAt, countRows, readBlocks, usedArea, valueAt } from './readSheet';
import { outcomeOf } from './writtenCells';

/** A saved workbook: its bytes, and what of the original could not be kept. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

/**
 * An .xlsx file as a workbook. Plans go straight into the package, part by part; what is read comes from the library's
 * model of it, which is made when it is first asked for and again after a plan.
 */
export class XlsxFile implements WorkbookPort {
  private lost: readonly Lost[] = [];
  /** No later sheet gets the id of one that went. */
  private lastSheetId = 0;

  private constructor(
    private pkg: Package,
    private workbook: Workbook | null,
  ) {}

  /**
   * Opens the bytes of an .xlsx file.
   * @throws UserError 'file-unreadable', 'file-not-a-workbook', 'file-old-xls', 'file-encrypted', 'file-too-large'
   */
  static async open(bytes: Uint8Array): Promise<XlsxFile> {
    const pkg = openPackage(bytes);
    return new XlsxFile(pkg, await loadModel(pkg));
  }

  /** A new workbook without sheets, for results whose source is no workbook. */
  static empty(): XlsxFile {
    return new XlsxFile(newWorkbook(), null);
  }

  /**
   * The file with every plan carried out. What no plan changed is the original's, to the last byte.
   * @throws UserError 'cannot-write' without a sheet
   */
  save(): Promise<SavedFile> {
    if (sheetParts(this.pkg).length === 0) return Promise.reject(new UserError('cannot-write', {}, 'no sheet'));
    return Promise.resolve({ bytes: this.pkg.toBytes(), lost: this.lost });
  }

  /** Rows of all sheets that hold anything. */
  async rowsInUse(): Promise<number> {
    return (await this.model()).worksheets.reduce((sum, sheet) => sum + countRows(sheet), 0);
  }

  date1904(): Promise<boolean> {
    return Promise.resolve(countsFrom1904(this.pkg));
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const marks = readMarks(this.pkg);
    const ids = new Map(sheetParts(this.pkg).map(({ name, id }) => [name.toLowerCase(), id]));
    const { worksheets } = await this.model();
    return worksheets.map((sheet) => ({
      id: ids.get(sheet.name.toLowerCase()) ?? sheet.name,
      name: sheet.name,
      visible: sheet.state === 'visible',
      used: usedArea(sheet),
      mark: marks.get(sheet.name) ?? null,
      isProtected: sheet.sheetProtection !== null && sheet.sheetProtection !== undefined,
    }));
  }

  tables(): Promise<readonly TableInfo[]> {
    const ids = new Map(sheetParts(this.pkg).map(({ name, id }) => [name, id]));
    return Promise.resolve(
      this.fileTables().map(({ name, sheet, area, headerRows, totalsRows }) => ({
        name,
        sheetId: ids.get(sheet) ?? sheet,
        area,
        hasHeaderRow: headerRows > 0,
        hasTotalsRow: totalsRows > 0,
      })),
    );
  }

  names(): Promise<readonly NameInfo[]> {
    return Promise.resolve(namesOf(this.pkg));
  }

  async hiddenRows(sheetId: string): Promise<number> {
    let hidden = 0;
    (await this.sheet(sheetId)).eachRow((row) => {
      if (row.hidden) hidden += 1;
    });
    return hidden;
  }

  async *read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    yield* readBlocks(await this.sheet(request.sheetId), request, countsFrom1904(this.pkg), control);
  }

  numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return this.grid(sheetId, area, (sheet, row, column) => numberFormatOf(cellAt(sheet, row, column)));
  }

  formulas(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return this.grid(sheetId, area, (sheet, row, column) => plainFormula(formulaOf(cellAt(sheet, row, column))));
  }

  async mergedAreas(sheetId: string, area: Area): Promise<readonly Area[]> {
    const touches = (other: Area): boolean =>
      other.row < area.row + area.rows &&
      area.row < other.row + other.rows &&
      other.column < area.column + area.columns &&
      area.column < other.column + other.columns;
    const merged = (await this.sheet(sheetId)).mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    }));
    return merged.filter(touches);
  }

  /** Carries a plan out, or nothing of it. */
  async execute(plan: WritePlan, control?: Control): Promise<WriteOutcome> {
    if (control?.signal?.aborted === true) throw new UserError('cancelled');
    for (const { sheet } of plan.sheets) this.refuseSheet(sheet);
    const tables = this.fileTables();
    const filed = filePlan(plan, (name) => tables.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()));
    const before = this.pkg;
    try {
      const { pkg, lost } = await splice(before, filed, {
        calculate: calculateWithLibrary,
        lastSheetId: this.lastSheetId,
      });
      this.use(pkg, lost);
      if (plan.removals !== undefined) await this.remove(plan.removals);
    } catch (error) {
      this.use(before, []);
      throw asUserError(error, 'cannot-write');
    }
    return outcomeOf(plan, filed);
  }

  private use(pkg: Package, lost: readonly Lost[]): void {
    if (pkg !== this.pkg) this.workbook = null;
    this.pkg = pkg;
    this.lost = [...this.lost, ...lost];
  }

  private async remove({ sheets, columns, names }: Removals): Promise<void> {
    const parts = sheetParts(this.pkg);
    const nameOf = (id: string): string | undefined => parts.find((part) => part.id === id)?.name;
    const standing: { sheet: string; area: Area }[] = [];
    for (const { sheetId, area, header } of columns) {
      const name = nameOf(sheetId);
      if (name === undefined) continue;
      const first = header === undefined ? undefined : await this.headerAt(sheetId, area);
      // Where another column stands by now, none is taken away.
      if (first === header) standing.push({ sheet: name, area });
    }
    const going = sheets.flatMap(({ id }) => nameOf(id) ?? []);
    if (going.length + standing.length + names.length === 0) return;
    this.lastSheetId = Math.max(this.lastSheetId, ...parts.map(({ id }) => Number(id)));
    const { bytes, lost } = removeFrom(this.pkg, { sheets: going, columns: standing, names });
    this.use(openPackage(bytes), lost);
  }

  private async headerAt(sheetId: string, { row, column }: Area): Promise<string> {
    return String(valueAt(await this.sheet(sheetId), row, column, countsFrom1904(this.pkg)));
  }

  /** A new sheet takes the place of one that bears its mark, and of no other; a plan for a sheet that is gone fails. */
  private refuseSheet(sheet: SheetPlan['sheet']): void {
    const there = this.partNamed(sheet.name);
    if (sheet.kind === 'existing') {
      const meant = sheetParts(this.pkg).find(({ id }) => id === sheet.id);
      if (meant?.name.toLowerCase() !== sheet.name.toLowerCase())
        throw new UserError('sheet-gone', { sheet: sheet.name });
    } else if (there === undefined) refuseName(sheet);
    else if (readMarks(this.pkg).get(there.name) !== sheet.mark)
      throw new UserError('sheet-not-ours', { sheet: there.name });
  }

  private fileTables(): readonly TableColumns[] {
    return tableColumns(
      this.pkg,
      sheetParts(this.pkg).filter(({ part }) => this.pkg.has(part)),
    );
  }

  private partNamed(name: string): ReturnType<typeof sheetParts>[number] | undefined {
    return sheetParts(this.pkg).find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  private async model(): Promise<Workbook> {
    this.workbook ??= sheetParts(this.pkg).length === 0 ? new Workbook() : await loadModel(this.pkg);
    return this.workbook;
  }

  private async sheet(id: string): Promise<Worksheet> {
    const part = sheetParts(this.pkg).find((each) => each.id === id);
    const { worksheets } = await this.model();
    const sheet = worksheets.find(({ name }) => name.toLowerCase() === part?.name.toLowerCase());
    if (sheet === undefined) throw new UserError('sheet-gone', { sheet: id });
    return sheet;
  }

  private async grid<T>(
    sheetId: string,
    area: Area,
    read: (sheet: Worksheet, row: number, column: number) => T,
  ): Promise<T[][]> {
    const sheet = await this.sheet(sheetId);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(sheet, area.row + r, area.column + c)),
    );
  }
}

/** What Excel takes for no name of a sheet. */
function refuseName({ name }: NewSheet): void {
  if (name === '' || name.length > 31 || /[\\/*?:[\]]|^'|'$/.test(name))
    throw new UserError('cannot-write', { sheet: name }, 'no name for a sheet');
}
