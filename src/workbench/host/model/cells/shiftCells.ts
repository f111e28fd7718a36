import { ValueType, type CellValue, type Style } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { areaAddress } from '../../../../workbook/address';
import { accessDenied, HostError } from '../../richapi/errors';
import { intersection, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './cellRange';
import { storeConditionalFormats } from '../looks/conditionalFormats';
import { refuseFiltered } from '../tables/filters';
import { followShift } from './formulaRewriting';
import { printAreas, setPrintArea } from '../looks/layout';
import { mergesOf } from './merges';
import { areaOfPlace, placeOf } from '../drawings/places';
import { behind, movedArea } from './shift';
import { validationAreas } from '../looks/validation';
import { fillCalculated } from './writeCells';
import type { Place, SheetModel, Shift } from '../types';

const conflict = (why: string): HostError => new HostError('InsertDeleteConflict', why);

/** Carries out a shift: cells, then all that lies on them or speaks of them. `inTable` may be cut by it. */
export function shiftCells(shift: Shift, inTable: object | null = null): void {
  const { sheet, axis } = shift;
  const whole = isWhole(shift);
  sheet.workbook.guard();
  if (sheet.isProtected) throw accessDenied(`the sheet "${sheet.name}" is protected`);
  const region = behind(shift, axis === 'row' ? MAX_ROWS : MAX_COLUMNS);
  refuseFiltered(sheet, region);
  refuseConflicts(shift, region, inTable);
  const drawn = [...sheet.charts, ...sheet.shapes].map((place) => {
    const over = areaOfPlace(sheet, place);
    return { place, over, before: placeOf(sheet, over) };
  });
  const merges = takeMerges(sheet);
  moveCells(shift);
  if (whole) moveSizes(shift);
  followShift(shift);
  for (const merge of merges) putMerge(sheet, movedArea(shift, merge));
  moveTables(shift);
  moveRules(shift);
  sheet.noteChange();
  for (const { place, over, before } of drawn) moveDrawn(shift, place, over, before);
  sheet.workbook.noteMove(shift);
}

function isWhole({ axis, from, to }: Shift): boolean {
  return from === 0 && to === (axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;
}

function refuseConflicts(shift: Shift, region: Area, inTable: object | null): void {
  const { sheet, axis, count, at } = shift;
  const isCut = (area: Area): boolean => {
    const part = intersection(area, region);
    const cross = axis === 'row' ? part?.columns !== area.columns : part?.rows !== area.rows;
    return part !== null && cross;
  };
  for (const table of sheet.tables) {
    if (table === inTable) continue;
    if (isCut(table.area)) throw conflict('This would move a part of a table.');
    const head = table.hasHeader ? table.headerArea : null;
    const gone = head !== null && axis === 'row' && movedArea(shift, head) === null;
    if (gone && movedArea(shift, table.area) !== null) throw conflict('The header row of a table cannot be deleted.');
  }
  for (const merge of mergesOf(sheet))
    if (isCut(merge)) throw new HostError('MergedRangeConflict', 'Merged cells are in the way.');
  const used = sheet.usedArea(true);
  if (used === null || count < 0) return;
  const end = axis === 'row' ? used.row + used.rows : used.column + used.columns;
  if (end > at && end + count > (axis === 'row' ? MAX_ROWS : MAX_COLUMNS) && intersection(used, region) !== null)
    throw new HostError('NonBlankCellOffSheet', 'Cells with content would leave the sheet.');
}

function takeMerges(sheet: SheetModel): readonly Area[] {
  const merges = mergesOf(sheet);
  for (const { row, column, rows, columns } of merges)
    sheet.raw.unMergeCells(row + 1, column + 1, row + rows, column + columns);
  return merges;
}

function putMerge(sheet: SheetModel, area: Area | null): void {
  if (area === null || (area.rows === 1 && area.columns === 1)) return;
  sheet.raw.mergeCells(area.row + 1, area.column + 1, area.row + area.rows, area.column + area.columns);
}

interface Kept {
  readonly value: CellValue;
  readonly style: Partial<Style>;
}

/** Moves contents and looks line by line; new cells look like those before them. */
function moveCells(shift: Shift): void {
  const { sheet, axis, at, count, from } = shift;
  const used = sheet.usedArea(false);
  if (used === null) return;
  const isRow = axis === 'row';
  const last = isRow ? used.row + used.rows - 1 : used.column + used.columns - 1;
  const to = Math.min(shift.to, isRow ? used.column + used.columns - 1 : used.row + used.rows - 1);
  const take = (line: number, cross: number): Kept => {
    const cell = isRow ? sheet.cell(line, cross) : sheet.cell(cross, line);
    return cell === undefined || cell.type === ValueType.Merge
      ? { value: null, style: {} }
      : { value: cell.value, style: cell.style };
  };
  const put = (line: number, cross: number, { value, style }: Kept): void => {
    const isNothing = value === null && Object.keys(style).length === 0;
    const known = isRow ? sheet.cell(line, cross) : sheet.cell(cross, line);
    if (isNothing && known === undefined) return;
    const cell = known ?? (isRow ? sheet.makeCell(line, cross) : sheet.makeCell(cross, line));
    cell.value = value;
    cell.style = style;
  };
  for (let cross = from; cross <= to; cross++) {
    if (count > 0) {
      for (let line = last; line >= at; line--) put(line + count, cross, take(line, cross));
      const { style } = at > 0 ? take(at - 1, cross) : { style: {} };
      for (let line = at; line < at + count; line++) put(line, cross, { value: null, style });
    } else {
      for (let line = at; line <= last; line++) put(line, cross, take(line - count, cross));
    }
  }
}

/** Heights of rows or widths of columns move with whole rows and columns. */
function moveSizes({ sheet: { raw }, axis, at, count }: Shift): void {
  const last = axis === 'row' ? raw.rowCount : raw.columnCount;
  const lines = Array.from({ length: Math.max(0, last - at) }, (_unused, index) => at + index);
  for (const line of count > 0 ? [...lines].reverse() : lines) {
    const [from, to] = count > 0 ? [line, line + count] : [line - count, line];
    if (axis === 'row') {
      const [source, target] = [raw.findRow(from + 1), raw.getRow(to + 1)];
      target.hidden = source?.hidden ?? false;
      if (source?.height !== undefined || target.height !== undefined) target.height = source?.height as number;
    } else {
      const [source, target] = [raw.getColumn(from + 1), raw.getColumn(to + 1)];
      target.hidden = source.hidden;
      if (source.width !== undefined || target.width !== undefined) target.width = source.width as number;
    }
  }
}

function moveTables(shift: Shift): void {
  for (const table of [...shift.sheet.tables]) {
    const before = table.area;
    const after = movedArea(shift, before);
    if (after === null) table.remove();
    else if (areaAddress(after) !== areaAddress(before)) {
      table.moveTo(after, shift);
      if (shift.axis === 'row' && after.rows > before.rows)
        fillCalculated(table, { ...table.bodyArea, row: shift.at, rows: shift.count });
    }
  }
}

function moveRules(shift: Shift): void {
  const { sheet } = shift;
  const { raw } = sheet;
  const validations = validationAreas(sheet);
  for (const { key } of validations) raw.dataValidations.model[key] = undefined;
  for (const { area, rule } of validations) {
    const moved = movedArea(shift, area);
    if (moved !== null) raw.dataValidations.model[`range:${areaAddress(moved)}`] = rule;
  }
  for (const format of sheet.conditionalFormats)
    format.areas = format.areas.flatMap((area) => movedArea(shift, area) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  storeConditionalFormats(sheet);
  const printed = printAreas(sheet);
  if (printed.length > 0)
    setPrintArea(
      sheet,
      printed.flatMap((area) => movedArea(shift, area) ?? []),
    );
  if (shift.axis === 'row' && isWhole(shift))
    raw.rowBreaks = raw.rowBreaks.flatMap((pageBreak) => {
      const moved = movedArea(shift, { row: pageBreak.id, rows: 1, column: 0, columns: 1 });
      return moved === null ? [] : [{ ...pageBreak, id: moved.row }];
    });
}

/** Drawn objects move and grow with the cells they lie over. */
function moveDrawn(shift: Shift, place: Place, over: Area, before: Place): void {
  const moved = movedArea(shift, over);
  if (moved === null || areaAddress(moved) === areaAddress(over)) return;
  const after = placeOf(shift.sheet, moved);
  place.left += after.left - before.left;
  place.top += after.top - before.top;
  place.width = Math.max(0, place.width + after.width - before.width);
  place.height = Math.max(0, place.height + after.height - before.height);
}

/** `range.insert` and `range.delete`: whole rows and columns, or cells that push others along. */
export function shiftOf(sheet: SheetModel, area: Area, direction: 'row' | 'column', sign: 1 | -1): Shift {
  return direction === 'row'
    ? {
        sheet,
        axis: 'row',
        at: area.row,
        count: sign * area.rows,
        from: area.column,
        to: area.column + area.columns - 1,
      }
    : {
        sheet,
        axis: 'column',
        at: area.column,
        count: sign * area.columns,
        from: area.row,
        to: area.row + area.rows - 1,
      };
}

/** Whole rows move rows, whole columns move columns, whatever direction was asked for. */
export function axisOf(area: Area, asked: 'row' | 'column'): 'row' | 'column' {
  if (isWholeRows(area)) return 'row';
  return isWholeColumns(area) ? 'column' : asked;
}
