import type { Cell, Style } from '@cj-tech-master/excelts';
import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { Area } from '../../../workbook/cells';
import { cellFormula, valueTypeOf } from '../../host/model/cells/cellValues';
import { boundingArea, contains } from '../../host/model/cells/cellRange';
import { numberFormatOf } from '../../host/model/cells/numberFormats';
import { lookOf } from './looks';
import type { SheetModel } from '../../host/model/types';

/** Where the grid keeps the looks its cells name. */
export interface LookStore {
  /** The name under which a look is kept. */
  setValue(look: Nullable<IStyleData>): Nullable<string>;
}

/** Turns stored cells into cells of the grid. A look that many cells share is worked out once. */
export class CellPainter {
  private readonly known = new WeakMap<Partial<Style>, string | null>();
  private readonly byText = new Map<string, string | null>();
  /** Where formulas stand, per sheet: the smallest area that has held all of them. */
  readonly formulas = new Map<SheetModel, Area>();

  /** @param store of the opened grid, or of the data it is opened with */
  constructor(public store: LookStore) {}

  /** What the grid keeps for a cell; null for one that has neither content nor a look of its own. */
  cell(sheet: SheetModel, row: number, column: number): ICellData | null {
    const stored = sheet.cell(row, column);
    if (stored === undefined) return null;
    const look = this.look(stored);
    const content = contentOf(sheet, stored, row, column);
    if (content === null) return look === null ? null : { s: look };
    if (content.f !== undefined) this.noteFormula(sheet, row, column);
    return look === null ? content : { ...content, s: look };
  }

  private noteFormula(sheet: SheetModel, row: number, column: number): void {
    const known = this.formulas.get(sheet);
    const here = { row, column, rows: 1, columns: 1 };
    if (known === undefined) this.formulas.set(sheet, here);
    else if (!contains(known, here)) this.formulas.set(sheet, boundingArea(known, here));
  }

  private look(cell: Cell): string | null {
    const { style } = cell;
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const look = lookOf(style, numberFormatOf(cell));
    const text = JSON.stringify(look);
    let id = this.byText.get(text);
    if (id === undefined) {
      id = text === '{}' ? null : (this.store.setValue(look) ?? null);
      this.byText.set(text, id);
    }
    this.known.set(style, id);
    return id;
  }
}

function contentOf(sheet: SheetModel, cell: Cell, row: number, column: number): ICellData | null {
  const formula = cellFormula(cell);
  const value = sheet.value(row, column);
  if (formula === null && value === '') return null;
  const shown = shownValue(value);
  return formula === null ? shown : { ...shown, f: formula };
}

function shownValue(value: string | number | boolean): ICellData {
  switch (valueTypeOf(value)) {
    case 'Double':
      return { v: value, t: CellValueType.NUMBER };
    case 'Boolean':
      return { v: value === true ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'Empty':
    case 'String':
    case 'Error':
      return { v: String(value), t: CellValueType.STRING };
  }
}
