import type { Cell, Style, Worksheet } from '@cj-tech-master/excelts';
import type { BlockPlan, CellStyle, PlanCell, StylePlan } from '../../../workbook/plan';
import { cellFormula } from '../model/cells/cellValues';
import type { SheetModel } from '../model/types';
import { changedLook } from './cellLooks';

/** Cells of a sheet that are not as they were in the file. */
export interface CellDifferences {
  readonly blocks: readonly BlockPlan[];
  /** Areas whose cells look otherwise, each with what is new in their look. */
  readonly styles: readonly StylePlan[];
  readonly rowHeights: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
}

/** Compares every cell of two states of one sheet. */
export function cellDifferences(before: SheetModel, now: SheetModel): CellDifferences {
  const rows: PlanCell[][] = [];
  const styled = new Map<string, Runs>();
  const rowHeights: { row: number; rows: number; height: number }[] = [];
  const last = Math.max(before.raw.rowCount, now.raw.rowCount);
  for (let row = 0; row < last; row++) {
    const [old, current] = [before.raw.findRow(row + 1), now.raw.findRow(row + 1)];
    const width = Math.max(old?.cellCount ?? 0, current?.cellCount ?? 0);
    for (let column = 0; column < width; column++) {
      const [was, is] = [old?.findCell(column + 1), current?.findCell(column + 1)];
      if (was === undefined && is === undefined) continue;
      if (now.workbook.calculation.spills.isFilled(now.raw, row, column)) continue;
      if (contentOf(was) !== contentOf(is)) put(rows, row, column, cellOf(now, row, column, is));
      const look = lookChange(was, is);
      if (look === '{}') continue;
      const runs = styled.get(look) ?? new Runs();
      styled.set(look, runs);
      runs.add(row, column);
    }
    const height = current?.height;
    if (height !== undefined && height !== old?.height) rowHeights.push({ row, rows: 1, height });
  }
  // One block however many cells: what reads it looks at every block for every row.
  const blocks = rows.length === 0 ? [] : [{ row: 0, column: 0, cells: rows }];
  const styles = [...styled].flatMap(([look, runs]) => {
    const style = JSON.parse(look) as CellStyle;
    return runs.areas().map((area) => ({ area, style }));
  });
  return { blocks, styles, rowHeights };
}

function put(rows: PlanCell[][], row: number, column: number, cell: PlanCell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
}

function cellOf(sheet: SheetModel, row: number, column: number, cell: Cell | undefined): PlanCell {
  const formula = cellFormula(cell);
  return formula === null ? sheet.value(row, column) : { formula };
}

/** The formula of a cell, else its constant; what a formula results in is no content of its own. */
function contentOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const formula = cellFormula(cell);
  if (formula !== null) return formula;
  const { value } = cell;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

/** Cells share their styles, so that each is turned into text once, and each two of them compared once. */
const texts = new WeakMap<Partial<Style>, string>();
const changes = new Map<string, string>();

function textOf(style: Partial<Style>): string {
  const known = texts.get(style) ?? JSON.stringify(style);
  texts.set(style, known);
  return known;
}

/** What is new in the look of a cell, as text. */
function lookChange(was: Cell | undefined, is: Cell | undefined): string {
  const [before, now] = [was?.style ?? {}, is?.style ?? {}];
  const [old, text] = [textOf(before), textOf(now)];
  if (old === text) return '{}';
  const key = `${old}\n${text}`;
  const known = changes.get(key) ?? JSON.stringify(changedLook(before, now));
  changes.set(key, known);
  return known;
}

interface Run {
  readonly row: number;
  rows: number;
}

/** Single cells gathered into as few areas as their columns allow. */
class Runs {
  private readonly columns = new Map<number, Run[]>();

  /** Rows of a column come in order. */
  add(row: number, column: number): void {
    const runs = this.columns.get(column) ?? [];
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
    this.columns.set(column, runs);
  }

  areas(): StylePlan['area'][] {
    const areas = new Map<string, { row: number; rows: number; column: number; columns: number }[]>();
    for (const [column, runs] of [...this.columns].sort(([a], [b]) => a - b))
      for (const { row, rows } of runs) {
        const alike = areas.get(`${row} ${rows}`) ?? [];
        const left = alike.at(-1);
        if (left !== undefined && left.column + left.columns === column) left.columns += 1;
        else alike.push({ row, rows, column, columns: 1 });
        areas.set(`${row} ${rows}`, alike);
      }
    return [...areas.values()].flat();
  }
}

/** Widths of columns that are not as they were. */
export function widthDifferences(
  before: Worksheet,
  now: Worksheet,
): { readonly column: number; readonly columns: number; readonly width: number }[] {
  const widths: { column: number; columns: number; width: number }[] = [];
  for (let column = 0; column < now.columnCount; column++) {
    const { width } = now.getColumn(column + 1);
    if (width !== undefined && width !== before.getColumn(column + 1).width) widths.push({ column, columns: 1, width });
  }
  return widths;
}
