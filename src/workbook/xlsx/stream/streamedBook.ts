import type { Area } from '../../cells';
import type { CellBlock, Control, ReadRequest, SheetInfo } from '../../port';
import type { BookReader } from '../bookReader';
import { UserError } from '../../../domain/errors';
import { overlap } from '../package/sheet/areas';
import { readMarkText } from '../../mark';
import { countsFrom1904, readMarks, type Package } from '../package';
import { formulasIn } from './formulas';
import { readNumberFormats } from './numberFormats';
import { readSharedStrings } from './sharedStrings';
import { scanSheet, type ScannedSheet } from './sheetScan';
import { TextTable } from './textTable';
import { utf8Part } from './utf8Part';
import { partOfKind, worksheetsOf, type SheetEntry } from './worksheets';

/**
 * A workbook read straight from its package: values, number formats, formulas, merged areas and tables, without a model
 * of everything else a workbook holds. Every sheet is scanned once; nothing is calculated.
 */
export class StreamedBook implements BookReader {
  private readonly scanned = new Map<string, ScannedSheet>();
  private readonly marks: ReadonlyMap<string, string>;
  /** Number formats by cell format. */
  private readonly formats: readonly string[];

  private readonly entries: readonly SheetEntry[];

  /** @throws UserError file-unreadable, file-not-a-workbook, file-too-large */
  constructor(private readonly pkg: Package) {
    this.marks = readMarks(pkg);
    this.entries = worksheetsOf(pkg);
    const styles = partOfKind(pkg, 'styles');
    this.formats = styles === null ? [] : readNumberFormats(utf8Part(pkg, styles));
    const strings = partOfKind(pkg, 'sharedStrings');
    const texts = strings === null ? new TextTable(new Uint8Array()) : readSharedStrings(utf8Part(pkg, strings));
    const book = { texts, sharedCount: texts.size, date1904: countsFrom1904(pkg) };
    for (const { id, name, part } of this.entries) this.scanned.set(id, scanSheet(name, utf8Part(pkg, part), book));
  }

  /** Whether the file has a value for every formula. */
  get isCalculated(): boolean {
    return [...this.scanned.values()].every(({ uncalculated }) => uncalculated === 0);
  }

  get sheets(): readonly SheetInfo[] {
    return this.entries.map(({ id, name, visible }) => {
      const { cells, isProtected } = this.sheet(id);
      return { id, name, visible, used: cells.used, ...readMarkText(this.marks.get(name)), isProtected };
    });
  }

  /** Rows of all sheets that hold anything. */
  get rowsInUse(): number {
    return [...this.scanned.values()].reduce((sum, { cells }) => sum + cells.countRows(), 0);
  }

  hiddenRows(sheetId: string): number {
    return this.sheet(sheetId).hiddenRows;
  }

  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    return this.sheet(request.sheetId).cells.read(request, control);
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    const { formats } = this;
    const { cells } = this.sheet(sheetId);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from(
        { length: area.columns },
        (__, c) => formats[cells.styleAt(area.row + r, area.column + c)] ?? 'General',
      ),
    );
  }

  formulas(sheetId: string, area: Area): string[][] {
    const grid = formulasIn(this.pkg.text(this.entry(sheetId).part), area);
    // Of a merged area only the first cell shows anything.
    for (const merged of this.mergedAreas(sheetId, area))
      for (let row = merged.row; row < merged.row + merged.rows; row += 1)
        for (let column = merged.column; column < merged.column + merged.columns; column += 1) {
          const line = grid[row - area.row];
          const place = column - area.column;
          if (line?.[place] !== undefined && (row > merged.row || column > merged.column)) line[place] = '';
        }
    return grid;
  }

  mergedAreas(sheetId: string, area: Area): readonly Area[] {
    return this.sheet(sheetId).merges.filter((merged) => overlap(merged, area));
  }

  private entry(id: string): SheetEntry {
    const entry = this.entries.find((each) => each.id === id);
    if (entry === undefined) throw new UserError('sheet-gone', { sheet: id });
    return entry;
  }

  private sheet(id: string): ScannedSheet {
    const sheet = this.scanned.get(id);
    if (sheet === undefined) throw new UserError('sheet-gone', { sheet: id });
    return sheet;
  }
}
