import { formatCellValue } from '@cj-tech-master/excelts';
import type { Area } from '../../../workbook/cells';
import { cellFormula, cellValue, valueTypeOf } from '../model/cells/cellValues';
import {
  boundingArea,
  cellCount,
  fullAddress,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../model/cells/cellRange';
import { isColumnHidden, isRowHidden } from '../model/looks/layout';
import { numberFormatOf, shownDateFormat } from '../model/cells/numberFormats';
import { placeOf } from '../model/drawings/places';
import type { RangeTarget } from '../model/cells/rangeTarget';
import { toShownFormula } from '../model/tables/structuredReferences';
import { clearCells, writeCells, writeNumberFormats } from '../model/cells/writeCells';
import { invalidArgument, itemNotFound, notImplemented } from '../richapi/errors';
import type { Args, HostRef } from '../richapi/types';
import { choice, rangeArgument } from './arguments';
import { STRUCTURE } from './rangeStructure';
import { define, ref } from './targets';

/** Reads of more cells give null without an error (OfficeDev/office-js #6781); so do unbounded ranges. */
const MOST_READ = 5_000_000;

type CellReader = (range: RangeTarget, row: number, column: number) => unknown;

function grid(range: RangeTarget, read: CellReader): unknown[][] | null {
  const { area } = range.alive();
  if (isWholeColumns(area) || isWholeRows(area) || cellCount(area) > MOST_READ) return null;
  range.sheet.workbook.calculation.bringUpToDate();
  const rows: unknown[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: unknown[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) line.push(read(range, row, column));
    rows.push(line);
  }
  return rows;
}

const valueAt: CellReader = ({ sheet }, row, column) => cellValue(sheet.cell(row, column), sheet.workbook.date1904);

const formulaAt: CellReader = (range, row, column) => {
  const formula = cellFormula(range.sheet.cell(row, column));
  if (formula === null) return valueAt(range, row, column);
  const table = range.sheet.tables.find(
    ({ area }) => intersection(area, { row, column, rows: 1, columns: 1 }) !== null,
  );
  return table === undefined ? formula : toShownFormula(formula, table.name);
};

const textAt: CellReader = (range, row, column) => {
  const cell = range.sheet.cell(row, column);
  const value = valueAt(range, row, column);
  if (cell === undefined || typeof value === 'boolean') return String(value).toUpperCase();
  const format = shownDateFormat(cell);
  return format !== null && typeof value === 'number' ? formatCellValue(value, format) : cell.displayText;
};

const hiddenIn = (from: number, count: number, isHidden: (index: number) => boolean): boolean | null => {
  const first = isHidden(from);
  for (let index = from + 1; index < from + count; index++) if (isHidden(index) !== first) return null;
  return first;
};

const rowHidden = ({ sheet, area }: RangeTarget): boolean | null =>
  hiddenIn(area.row, area.rows, (row) => isRowHidden(sheet, row));
const columnHidden = ({ sheet, area }: RangeTarget): boolean | null =>
  hiddenIn(area.column, area.columns, (column) => isColumnHidden(sheet, column));

/** True when every cell is part of a spilled range, false when none is, else null. */
function hasSpill({ sheet, area }: RangeTarget): boolean | null {
  const { calculation } = sheet.workbook;
  calculation.bringUpToDate();
  const used = sheet.usedArea(true);
  const part = used === null ? null : intersection(used, area);
  let count = 0;
  for (let row = 0; part !== null && row < part.rows; row++)
    for (let column = 0; column < part.columns; column++)
      if (calculation.spills.covers(sheet.raw, part.row + row, part.column + column)) count += 1;
  return count === 0 ? false : count === cellCount(area) ? true : null;
}

const range = (target: RangeTarget): HostRef => ref('Range', target);

function usedPart(target: RangeTarget, args: Args): RangeTarget | null {
  const area = target.sheet.usedArea(args.flag(0));
  const part = area === null ? null : intersection(area, target.area);
  return part === null ? null : target.with(part);
}

function overlap(target: RangeTarget, args: Args): RangeTarget | null {
  const other = rangeArgument(args, 0, target.sheet, target.sheet.workbook);
  const part = other.sheet === target.sheet ? intersection(target.area, other.area) : null;
  return part === null ? null : target.with(part);
}

const line = (target: RangeTarget, part: Partial<Area>): HostRef => range(target.with({ ...target.area, ...part }));

function rowProperties(target: RangeTarget, args: Args): unknown {
  const wanted = args.raw(0) as Record<string, unknown> | null;
  const known = Object.keys(wanted ?? {}).filter((key) => wanted?.[key] !== undefined);
  if (known.some((key) => key !== 'rowHidden' && key !== 'rowIndex'))
    throw notImplemented(`Range.GetRowProperties with ${known.join(', ')}`);
  return Array.from({ length: target.area.rows }, (_unused, index) => ({
    ...(known.includes('rowHidden') ? { rowHidden: isRowHidden(target.sheet, target.area.row + index) } : {}),
    ...(known.includes('rowIndex') ? { rowIndex: target.area.row + index } : {}),
  }));
}

function requireRange(found: RangeTarget | null, what: string): HostRef {
  if (found === null) throw itemNotFound(what);
  return range(found);
}

export const defineRange = define('Range', {
  scalars: {
    Address: ({ sheet, area }) => fullAddress(sheet.name, area),
    CellCount: ({ area }) => cellCount(area),
    ColumnCount: ({ area }) => area.columns,
    ColumnHidden: columnHidden,
    ColumnIndex: ({ area }) => area.column,
    Formulas: (target) => grid(target, formulaAt),
    HasSpill: hasSpill,
    Height: ({ sheet, area }) => placeOf(sheet, area).height,
    Left: ({ sheet, area }) => placeOf(sheet, area).left,
    Top: ({ sheet, area }) => placeOf(sheet, area).top,
    Width: ({ sheet, area }) => placeOf(sheet, area).width,
    Hidden: (target) => (rowHidden(target) === true || columnHidden(target) === true ? true : rowHidden(target)),
    NumberFormat: (target) => grid(target, ({ sheet }, row, column) => numberFormatOf(sheet.cell(row, column))),
    RowCount: ({ area }) => area.rows,
    RowHidden: rowHidden,
    RowIndex: ({ area }) => area.row,
    Text: (target) => grid(target, textAt),
    ValueTypes: (target) => grid(target, (of, row, column) => valueTypeOf(of.sheet.value(row, column))),
    Values: (target) => grid(target, valueAt),
  },
  setters: {
    Values: ({ sheet, area }, value) => writeCells(sheet, area, value),
    Formulas: ({ sheet, area }, value) => writeCells(sheet, area, value),
    NumberFormat: ({ sheet, area }, value) => writeNumberFormats(sheet, area, value),
    RowHidden: ({ sheet, area }, value) => {
      sheet.guard(area);
      for (let row = area.row; row < area.row + area.rows; row++) sheet.raw.getRow(row + 1).hidden = value === true;
    },
    ColumnHidden: ({ sheet, area }, value) => {
      sheet.guard(area);
      for (let column = area.column; column < area.column + area.columns; column++)
        sheet.raw.getColumn(column + 1).hidden = value === true;
    },
  },
  links: {
    ConditionalFormats: (target) => ref('ConditionalFormatCollection', target),
    DataValidation: (target) => ref('DataValidation', target),
    Format: (target) => ref('RangeFormat', target),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
  },
  methods: {
    _KeepReference: (_target, _args, call) => call.keep(),
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns)
        throw invalidArgument('the array does not have the shape of the range');
    },
    Clear: ({ sheet, area }, args) =>
      clearCells(
        sheet,
        area,
        choice(args.raw(0) ?? 'All', 'All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'),
      ),
    GetBoundingRect: (target, args) => {
      const other = rangeArgument(args, 0, target.sheet, target.sheet.workbook);
      return range(target.with(boundingArea(target.area, other.area)));
    },
    GetCell: (target, args) =>
      range(target.to(target.area.row + args.integer(0), target.area.column + args.integer(1), 1, 1)),
    GetColumn: (target, args) => line(target, { column: target.area.column + args.integer(0), columns: 1 }),
    GetRow: (target, args) => line(target, { row: target.area.row + args.integer(0), rows: 1 }),
    GetEntireColumn: (target) => line(target, { row: 0, rows: MAX_ROWS }),
    GetEntireRow: (target) => line(target, { column: 0, columns: MAX_COLUMNS }),
    GetIntersection: (target, args) => requireRange(overlap(target, args), 'the intersection'),
    GetIntersectionOrNullObject: (target, args) => {
      const part = overlap(target, args);
      return part === null ? null : range(part);
    },
    GetLastCell: (target) =>
      range(target.to(target.area.row + target.area.rows - 1, target.area.column + target.area.columns - 1, 1, 1)),
    GetLastColumn: (target) => line(target, { column: target.area.column + target.area.columns - 1, columns: 1 }),
    GetLastRow: (target) => line(target, { row: target.area.row + target.area.rows - 1, rows: 1 }),
    GetOffsetRange: (target, args) =>
      line(target, { row: target.area.row + args.integer(0), column: target.area.column + args.integer(1) }),
    GetPivotTables: (target) => ref('PivotTableScopedCollection', target),
    GetResizedRange: (target, args) =>
      line(target, {
        rows: target.area.rows + args.integer(0),
        columns: target.area.columns + args.integer(1),
      }),
    GetAbsoluteResizedRange: (target, args) => line(target, { rows: args.integer(0), columns: args.integer(1) }),
    GetRowProperties: rowProperties,
    GetUsedRange: (target, args) =>
      range(usedPart(target, args) ?? target.to(target.area.row, target.area.column, 1, 1)),
    GetUsedRangeOrNullObject: (target, args) => {
      const area = usedPart(target, args);
      return area === null ? null : range(area);
    },
    ...STRUCTURE,
    Select: ({ sheet, area }) => sheet.workbook.select(sheet, area),
    Calculate: ({ sheet }) => sheet.workbook.calculation.bringUpToDate(),
  },
});
