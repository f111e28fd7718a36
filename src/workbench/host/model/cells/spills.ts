import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { parseAddress } from './cellRange';

/** Functions whose results fill the cells around them. Arrays by plain operators are not among the formulas that spill. */
const SPILLING = /\b(?:_XLFN\.(?:_XLWS\.)?)?(?:SEQUENCE|UNIQUE|SORT|SORTBY|FILTER|RANDARRAY)\s*\(/i;

interface Spill {
  readonly sheet: Worksheet;
  readonly area: Area;
  /** What the formula put into each cell but its own, by "row,column". */
  readonly filled: ReadonlyMap<string, unknown>;
}

const key = (row: number, column: number): string => `${row},${column}`;

/** Formulas that fill cells beside and below them: where they do, and what blocks them. */
export class Spills {
  private list: readonly Spill[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** Calculates, and finds out which cells formulas have filled. A formula that is blocked shows #SPILL! and fills none. */
  around(calculate: () => void): void {
    const sources = this.sources();
    if (sources.length === 0 && this.list.length === 0) {
      calculate();
      return;
    }
    const before = new Map(sources.map(({ sheet }) => [sheet, this.findTyped(sheet)]));
    calculate();
    const old = this.list;
    this.list = sources.flatMap(({ sheet, row, column }) => {
      const filled = this.filledFrom(sheet, row, column, before.get(sheet) ?? new Set());
      return filled === null ? [] : [filled];
    });
    for (const spill of old) this.clearLeft(spill);
  }

  /** Cells that formulas fill in an area, as far as their own cell is among them or not. */
  covers(sheet: Worksheet, row: number, column: number): boolean {
    return this.list.some(({ sheet: on, area }) => on === sheet && inside(area, row, column));
  }

  isFilled(sheet: Worksheet, row: number, column: number): boolean {
    return this.list.some(({ sheet: on, filled }) => on === sheet && filled.has(key(row, column)));
  }

  /** What formulas of a loaded file had filled when it was saved is no content of its own. */
  load(): boolean {
    let found = false;
    for (const sheet of this.workbook.worksheets)
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          const value = cell.value as { isDynamicArray?: unknown; ref?: unknown } | null;
          const area =
            typeof value === 'object' && value?.isDynamicArray === true ? parseAddress(String(value.ref)) : null;
          if (area === null) return;
          found = true;
          for (let line = area.row; line < area.row + area.rows; line++)
            for (let column = area.column; column < area.column + area.columns; column++) {
              const filled = sheet.findRow(line + 1)?.findCell(column + 1);
              if (filled !== undefined && filled !== cell && !hasFormula(filled.formula)) filled.value = null;
            }
        });
      });
    return found;
  }

  private sources(): { readonly sheet: Worksheet; readonly row: number; readonly column: number }[] {
    const found: { sheet: Worksheet; row: number; column: number }[] = [];
    for (const sheet of this.workbook.worksheets)
      sheet.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          if (hasFormula(cell.formula) && SPILLING.test(cell.formula))
            found.push({ sheet, row: number - 1, column: column - 1 });
        });
      });
    return found;
  }

  /** Cells of a sheet with content of their own. */
  private findTyped(sheet: Worksheet): Set<string> {
    const cells = new Set<string>();
    sheet.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        const spill = this.list.find(
          ({ sheet: on, filled }) => on === sheet && filled.has(key(number - 1, column - 1)),
        );
        const isOwn = spill === undefined || spill.filled.get(key(number - 1, column - 1)) !== cell.value;
        if (cell.value !== null && isOwn) cells.add(key(number - 1, column - 1));
      });
    });
    return cells;
  }

  private filledFrom(sheet: Worksheet, row: number, column: number, typed: ReadonlySet<string>): Spill | null {
    const valueAt = (line: number, at: number): unknown => sheet.findRow(line + 1)?.findCell(at + 1)?.value ?? null;
    const isFilled = (line: number, at: number): boolean => valueAt(line, at) !== null && !typed.has(key(line, at));
    let [rows, columns] = [1, 1];
    while (isFilled(row + rows, column)) rows += 1;
    while (isFilled(row, column + columns)) columns += 1;
    if (rows === 1 && columns === 1) return null;
    const filled = new Map<string, unknown>();
    for (let line = row; line < row + rows; line++)
      for (let at = column; at < column + columns; at++)
        if (line !== row || at !== column) filled.set(key(line, at), valueAt(line, at));
    const result = sheet.findRow(row + 1)?.findCell(column + 1)?.result;
    const isBlocked = typeof result === 'object' && result !== null && 'error' in result;
    if (!isBlocked) return { sheet, area: { row, column, rows, columns }, filled };
    this.clearLeft({ sheet, area: { row, column, rows, columns }, filled });
    return null;
  }

  /** Cells of an old spill that no formula fills any more become empty, unless somebody typed into them. */
  private clearLeft({ sheet, filled }: Spill): void {
    for (const [place, value] of filled) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const cell = sheet.findRow(row + 1)?.findCell(column + 1);
      if (cell !== undefined && !this.isFilled(sheet, row, column) && cell.value === value) cell.value = null;
    }
  }
}

const hasFormula = (formula: string | undefined): formula is string => formula !== undefined && formula !== '';

const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
