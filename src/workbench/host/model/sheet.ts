import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import type { Area, CellValue } from '../../../workbook/cells';
import { accessDenied, invalidArgument, itemAlreadyExists } from '../richapi/errors';
import { cellFormula, cellValue } from './cells/cellValues';
import { followRename } from './cells/formulaRewriting';
import { checkSheetName } from './sheetNames';
import type { ChartModel, ConditionalFormatModel, ShapeModel, SheetModel, TableModel, WorkbookModel } from './types';

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet: the stored worksheet and what Excel keeps about it while it is open. */
export class OpenSheet implements SheetModel {
  readonly customProperties = new Map<string, string>();
  conditionalFormats: ConditionalFormatModel[] = [];
  tables: TableModel[] = [];
  charts: ChartModel[] = [];
  /** From the back to the front. */
  shapes: ShapeModel[] = [];
  /** Active cell or selected area. */
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  isDataFiltered = false;
  deleted = false;
  /** Whoever shows the sheet is told which cells to look at anew. */
  onChanged: (area: Area | null) => void = () => undefined;
  private usedCache: { readonly valuesOnly: boolean; readonly area: Area | null } | null = null;

  constructor(
    readonly workbook: WorkbookModel,
    readonly raw: Worksheet,
    readonly id: string,
  ) {}

  get name(): string {
    return this.raw.name;
  }

  rename(name: string): void {
    checkSheetName(name);
    if (this.workbook.sheets.some((other) => other !== this && other.name.toLowerCase() === name.toLowerCase()))
      throw itemAlreadyExists(`worksheet "${name}"`);
    followRename(this, name);
    this.raw.name = name;
  }

  get visibility(): Visibility {
    return this.raw.state === 'veryHidden' ? 'VeryHidden' : this.raw.state === 'hidden' ? 'Hidden' : 'Visible';
  }

  set visibility(value: Visibility) {
    const others = this.workbook.sheets.filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (value !== 'Visible' && others.length === 0) throw invalidArgument('a workbook needs one visible sheet');
    this.raw.state = value === 'VeryHidden' ? 'veryHidden' : value === 'Hidden' ? 'hidden' : 'visible';
  }

  get isProtected(): boolean {
    return this.raw.sheetProtection?.sheet === true;
  }

  /** Refuses changes on a protected sheet unless every cell of the area is unlocked. */
  guard(area: Area): void {
    this.workbook.guard();
    if (!this.isProtected) return;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (this.cell(row, column)?.protection?.locked !== false)
          throw accessDenied(`the sheet "${this.name}" is protected`);
  }

  cell(row: number, column: number): Cell | undefined {
    return this.raw.findRow(row + 1)?.findCell(column + 1);
  }

  makeCell(row: number, column: number): Cell {
    return this.raw.getRow(row + 1).getCell(column + 1);
  }

  value(row: number, column: number): CellValue {
    return cellValue(this.cell(row, column), this.workbook.date1904);
  }

  /** Whether a cell has any content, without bringing formulas up to date. */
  hasContent(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell !== undefined && (cellFormula(cell) !== null || cellValue(cell, this.workbook.date1904) !== '');
  }

  /** Cells are not as they were; null is the whole sheet. */
  noteChange(area: Area | null = null): void {
    this.usedCache = null;
    this.onChanged(area);
  }

  /** The smallest area that holds every cell with content; with formatted cells too unless `valuesOnly`. */
  usedArea(valuesOnly: boolean): Area | null {
    if (this.usedCache?.valuesOnly === valuesOnly) return this.usedCache.area;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.raw.eachRow({ includeEmpty: false }, (row, number) => {
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const counts = valuesOnly
          ? cellFormula(cell) !== null || cellValue(cell, this.workbook.date1904) !== ''
          : cell.value !== null || Object.keys(cell.style).length > 0;
        if (!counts) return;
        top = Math.min(top, number - 1);
        bottom = Math.max(bottom, number - 1);
        left = Math.min(left, column - 1);
        right = Math.max(right, column - 1);
      });
    });
    const area = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    this.usedCache = { valuesOnly, area };
    return area;
  }
}
