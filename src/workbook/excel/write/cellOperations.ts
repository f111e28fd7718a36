import type { Area, CellValue } from '../../cells';
import type { BlockPlan, NumberFormatPlan, PlanCell } from '../../plan';
import { single, type AfterSync, type Operation } from './operations';
import { splitArea } from './pieces';
import { isFormula, rectangles } from '../read/rectangles';
import { rangeAt } from '../session';
import { asTyped } from './typedText';

/** The sheet an operation works on. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

/** Whether a row of a sheet is hidden while a filter is on. */
export type IsFilteredOut = (sheetId: string, row: number) => boolean;

/** Whether a cell is formatted as text when the values come. */
export type IsTextCell = (row: number, column: number) => boolean;

/** Takes note of what stood in an area right before it was written; `formulas` as Excel gives it. */
interface OverwrittenNotes {
  note(place: Place, area: Area, formulas: readonly (readonly CellValue[])[]): void;
}

/** Library and protocol add this much to each 1,500 cells of a write. */
const OVERHEAD_BYTES = 1_500;

class CellsOperation implements Operation {
  readonly size: number;
  readonly cells: number;
  readonly sheet: string;

  constructor(
    private readonly place: Place,
    private readonly area: Area,
    private readonly inputs: readonly (readonly (string | number | boolean)[])[],
    private readonly overwritten: OverwrittenNotes | null,
  ) {
    this.sheet = place.name;
    this.cells = area.rows * area.columns;
    this.size = OVERHEAD_BYTES + inputs.reduce((sum, row) => sum + rowBytes(row), 0);
  }

  apply(context: Excel.RequestContext): AfterSync | null {
    const { overwritten, place, area } = this;
    // What is loaded before the values are set is what stood there until then: a request is carried out in order.
    const before = overwritten === null ? null : rangeAt(context, place.id, area).load('formulas');
    rangeAt(context, place.id, area).values = this.inputs.map((row) => [...row]);
    return before === null ? null : () => overwritten?.note(place, area, before.formulas as CellValue[][]);
  }

  halves(): readonly [Operation, Operation] | null {
    const areas = splitArea(this.area);
    if (areas === null) return null;
    const part = (area: Area): CellsOperation =>
      new CellsOperation(
        this.place,
        area,
        this.inputs
          .slice(area.row - this.area.row, area.row - this.area.row + area.rows)
          .map((row) => row.slice(area.column - this.area.column, area.column - this.area.column + area.columns)),
        this.overwritten,
      );
    return [part(areas[0]), part(areas[1])];
  }
}

/** JSON bytes of a row; a character may take three bytes. */
function rowBytes(row: readonly (string | number | boolean)[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length * 3 + 3 : 12), 2);
}

/**
 * Writes of constants, or of formulas: two passes, because formulas may speak of tables and names not there yet.
 *
 * @param overwritten is told what stood in the cells until they were written.
 */
export function cellOperations({
  place,
  blocks,
  what,
  isText,
  isFilteredOut,
  overwritten = null,
}: {
  readonly place: Place;
  readonly blocks: readonly BlockPlan[];
  readonly what: 'constants' | 'formulas';
  readonly isText: IsTextCell;
  readonly isFilteredOut: IsFilteredOut;
  readonly overwritten?: OverwrittenNotes | null | undefined;
}): readonly Operation[] {
  return blocks.flatMap((block) =>
    rectangles(block, (cell) => isFormula(cell) === (what === 'formulas'))
      .flatMap((area) => partsAroundHidden(area, (row) => isFilteredOut(place.id, row)))
      .map((area) => new CellsOperation(place, area, inputsOf(block, area, isText), overwritten)),
  );
}

/** Rows a filter hides are written one by one, those between them together. */
function partsAroundHidden(area: Area, isHidden: (row: number) => boolean): readonly Area[] {
  const parts: { row: number; rows: number }[] = [];
  let wasHidden = true;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const hidden = isHidden(row);
    const last = parts.at(-1);
    if (last === undefined || hidden || wasHidden) parts.push({ row, rows: 1 });
    else last.rows += 1;
    wasHidden = hidden;
  }
  return parts.map((part) => ({ ...area, ...part }));
}

function inputsOf(block: BlockPlan, area: Area, isText: IsTextCell): (string | number | boolean)[][] {
  return Array.from({ length: area.rows }, (_unused, r) =>
    Array.from({ length: area.columns }, (_nothing, c) => {
      const cell = block.cells[area.row - block.row + r]?.[area.column - block.column + c] ?? null;
      return inputOf(cell, isText(area.row + r, area.column + c));
    }),
  );
}

function inputOf(cell: PlanCell, isText: boolean): string | number | boolean {
  if (cell === null) return '';
  if (isFormula(cell)) return cell.formula;
  return typeof cell === 'string' ? asTyped(cell, isText) : cell;
}

/** A scalar fills a range; the type declarations know only arrays. */
const fillWith = (value: string): string[][] => value as unknown as string[][];

export function formatOperations(place: Place, formats: readonly NumberFormatPlan[]): readonly Operation[] {
  return formats.map(({ area, format }) =>
    single(place.name, (context) => {
      rangeAt(context, place.id, area).numberFormat = fillWith(format);
    }),
  );
}
