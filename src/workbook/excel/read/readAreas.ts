import type { Area, CellValue } from '../../cells';
import type { Control } from '../../port';
import { inRequests, splitArea, type Piece } from '../write/pieces';
import { UserError } from '../../../domain/errors';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** What is read of each cell. */
type Aspect = 'values' | 'formulas' | 'numberFormat';

export interface AreaOnSheet extends Area {
  readonly sheetId: string;
}

/** Rows of an area that was asked for, one grid per aspect; grids that were not asked for are empty. */
export interface AreaCells {
  readonly values: CellValue[][];
  /** '=…' where the cell has a formula, else ''. */
  readonly formulas: string[][];
  readonly numberFormat: string[][];
}

/** A cell costs about this many bytes of JSON in each aspect. */
const CELL_BYTES = 16;

class ReadPiece implements Piece<ReadPiece> {
  readonly size: number;
  readonly cells: number;

  constructor(
    readonly index: number,
    readonly area: AreaOnSheet,
    private readonly aspects: number,
  ) {
    this.cells = area.rows * area.columns;
    this.size = 500 + this.cells * CELL_BYTES * aspects;
  }

  halves(): readonly [ReadPiece, ReadPiece] | null {
    const halves = splitArea(this.area);
    if (halves === null) return null;
    return [new ReadPiece(this.index, halves[0], this.aspects), new ReadPiece(this.index, halves[1], this.aspects)];
  }
}

/**
 * Reads areas of any size, several in one request as long as they are small, one sync per request.
 *
 * @returns one entry per area asked for, in the same order.
 */
export async function readAreas(
  session: ExcelSession,
  areas: readonly AreaOnSheet[],
  aspects: readonly Aspect[],
  control?: Control,
): Promise<readonly AreaCells[]> {
  const wanted = new Set(aspects);
  // A text that looks like a formula is told from one by its value.
  if (wanted.has('formulas')) wanted.add('values');
  const cells = areas.map((area) => emptyCells(area.rows));
  const pieces = areas.flatMap((area, index) =>
    area.rows * area.columns === 0 ? [] : [new ReadPiece(index, area, wanted.size)],
  );
  const progress = { done: 0, total: pieces.reduce((sum, piece) => sum + piece.cells, 0) };
  await inRequests(
    pieces,
    async (request) => {
      const ranges = await inExcel(session, async (context) => {
        const loaded = request.map((piece) => rangeAt(context, piece.area.sheetId, piece.area).load([...wanted]));
        await context.sync();
        return loaded.map((range) => gridsOf(range, wanted));
      });
      for (const [at, piece] of request.entries()) {
        const whole = areas[piece.index];
        const into = cells[piece.index];
        const grids = ranges[at];
        if (whole !== undefined && into !== undefined && grids !== undefined) place(into, whole, piece.area, grids);
      }
    },
    control,
    progress,
  );
  return cells;
}

function emptyCells(rows: number): AreaCells {
  const grid = <T>(): T[][] => Array.from({ length: rows }, () => []);
  return { values: grid(), formulas: grid(), numberFormat: grid() };
}

function gridsOf(range: Excel.Range, wanted: ReadonlySet<Aspect>): AreaCells {
  const values = wanted.has('values') ? (range.values as CellValue[][] | null) : [];
  const formulas = wanted.has('formulas') ? (range.formulas as CellValue[][] | null) : [];
  const numberFormat = wanted.has('numberFormat') ? (range.numberFormat as string[][] | null) : [];
  // Beyond its limits Excel gives null without an error (OfficeDev/office-js #6781).
  if (values === null || formulas === null || numberFormat === null) throw new UserError('payload-too-large');
  return {
    values,
    formulas: formulas.map((row, r) => row.map((formula, c) => formulaOnly(formula, values[r]?.[c]))),
    numberFormat,
  };
}

/** `range.formulas` repeats the value of a cell that has no formula, a text that starts with '=' included. */
function formulaOnly(formula: CellValue, value: CellValue | undefined): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}

/** Pieces come top to bottom and, within a row, left to right: each adds to the right end of its rows. */
function place(into: AreaCells, whole: Area, piece: Area, grids: AreaCells): void {
  for (const aspect of ['values', 'formulas', 'numberFormat'] as const) {
    const target: (CellValue | string)[][] = into[aspect];
    const from: readonly (readonly (CellValue | string)[])[] = grids[aspect];
    for (const [r, row] of from.entries()) target[piece.row - whole.row + r]?.push(...row);
  }
}
