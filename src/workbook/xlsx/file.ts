import { asUserError, UserError } from '../../domain/errors';
import type { NewSheet, Removals, SheetPlan, WritePlan } from '../plan';
import type { Area } from '../cells';
import type {
  CellBlock,
  Control,
  NameInfo,
  ReadRequest,
  SheetInfo,
  TableInfo,
  WorkbookPort,
  WriteOutcome,
} from '../port';
import type { BookReader } from './bookReader';
import { filePlan } from './fileFormula';
import { openBook } from './openBook';
import type { Calculate, Lost, Package, TableColumns } from './package';
import { readMarkText } from '../mark';
import { countsFrom1904, namesOf, newWorkbook, openPackage, readMarks } from './package';
import { removeFrom, sheetParts, splice, tableColumns } from './package';
import { outcomeOf } from './writtenCells';

/** The library is loaded when something has to be calculated. */
const calculate: Calculate = async (parts, cells, sheets) => {
  const { calculateWithLibrary } = await import('./libraryModel');
  return calculateWithLibrary(parts, cells, sheets);
};

/** A saved workbook: its bytes, and what of the original could not be kept. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

/**
 * An .xlsx file as a workbook. Plans go straight into the package, part by part; what is read comes
 * straight from the package too, which is scanned when it is opened and again after a plan.
 */
export class XlsxFile implements WorkbookPort {
  private lost: readonly Lost[] = [];
  /** No later sheet gets the id of one that went. */
  private lastSheetId = 0;

  private constructor(
    private pkg: Package,
    private book: BookReader | null,
  ) {}

  /**
   * Opens the bytes of an .xlsx file.
   * @throws UserError 'file-unreadable', 'file-not-a-workbook', 'file-old-xls', 'file-encrypted', 'file-too-large'
   */
  static async open(bytes: Uint8Array): Promise<XlsxFile> {
    const pkg = openPackage(bytes);
    return new XlsxFile(pkg, await openBook(pkg));
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
    return (await this.reader()).rowsInUse;
  }

  date1904(): Promise<boolean> {
    return Promise.resolve(countsFrom1904(this.pkg));
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return (await this.reader()).sheets;
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
    return (await this.reader()).hiddenRows(sheetId);
  }

  async *read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    yield* (await this.reader()).read(request, control);
  }

  async numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return (await this.reader()).numberFormats(sheetId, area);
  }

  async formulas(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return (await this.reader()).formulas(sheetId, area);
  }

  async mergedAreas(sheetId: string, area: Area): Promise<readonly Area[]> {
    return (await this.reader()).mergedAreas(sheetId, area);
  }

  /** Carries a plan out, or nothing of it. */
  async execute(plan: WritePlan, control?: Control): Promise<WriteOutcome> {
    if (control?.signal?.aborted === true) throw new UserError('cancelled');
    for (const { sheet } of plan.sheets) this.refuseSheet(sheet);
    const tables = this.fileTables();
    const filed = filePlan(plan, (name) => tables.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()));
    const { pkg: before, lost: lostBefore } = this;
    try {
      const { pkg, lost } = await splice(before, filed, {
        calculate,
        lastSheetId: this.lastSheetId,
      });
      this.use(pkg, lost);
      if (plan.removals !== undefined) await this.remove(plan.removals);
    } catch (error) {
      this.use(before, []);
      this.lost = lostBefore;
      throw asUserError(error, 'cannot-write');
    }
    return outcomeOf(plan, filed);
  }

  private use(pkg: Package, lost: readonly Lost[]): void {
    if (pkg !== this.pkg) this.book = null;
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
    const reader = await this.reader();
    for await (const { values } of reader.read({ sheetId, row, rows: 1, columns: [column] }))
      return String(values[0]?.[0] ?? '');
    return '';
  }

  /** A new sheet takes the place of one that bears its mark, and of no other; a plan for a sheet that is gone fails. */
  private refuseSheet(sheet: SheetPlan['sheet']): void {
    const there = this.partNamed(sheet.name);
    if (sheet.kind === 'existing') {
      const meant = sheetParts(this.pkg).find(({ id }) => id === sheet.id);
      if (meant?.name.toLowerCase() !== sheet.name.toLowerCase())
        throw new UserError('sheet-gone', { sheet: sheet.name });
    } else if (there === undefined) refuseName(sheet);
    else if (readMarkText(readMarks(this.pkg).get(there.name)).mark !== sheet.mark)
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

  private async reader(): Promise<BookReader> {
    this.book ??= await openBook(this.pkg);
    return this.book;
  }
}

/** What Excel takes for no name of a sheet. */
function refuseName({ name }: NewSheet): void {
  if (name === '' || name.length > 31 || /[\\/*?:[\]]|^'|'$/.test(name))
    throw new UserError('cannot-write', { sheet: name }, 'no name for a sheet');
}
