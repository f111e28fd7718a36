import { ValueType, type Cell, type CellErrorValue } from '@cj-tech-master/excelts';
import type { Area, CellValue } from '../../../../workbook/cells';
import { invalidArgument } from '../../richapi/errors';
import { cellFormula } from './cellValues';
import { cellCount, intersection, MAX_ROWS } from './cellRange';
import { hasFilteredRows, isFilteredOut } from '../tables/filters';
import { isTextFormat, numberFormatOf, setNumberFormat } from './numberFormats';
import { shiftFormula } from './shiftFormula';
import { toStoredFormula, usesImplicitRow } from '../tables/structuredReferences';
import { parseTyped } from './typedText';
import type { SheetModel, TableModel } from '../types';

/** Excel refuses larger single operations. */
const MOST_CELLS = 33_554_000;

/**
 * What a set of a two-dimensional property asks of each cell: a scalar fills the range, an array must have its shape,
 * null leaves the cell alone.
 */
function inputAt(area: Area, input: unknown): Input {
  if (cellCount(area) > MOST_CELLS) throw invalidArgument('the range has too many cells');
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument('the array does not have the shape of the range');
  return (row, column) => (rows[row] as unknown[])[column];
}

type Input = (row: number, column: number) => unknown;

/**
 * Values of several rows written over rows that a filter hides do not arrive where they belong: the hidden rows keep
 * what they have, and every row that shows gets the first row of the values (OfficeDev/office-js #224; seen in desktop
 * Excel by xlwings #747). Excel says nothing about it.
 */
function misplaceInput(sheet: SheetModel, area: Area, at: Input): Input {
  if (area.rows === 1 || !hasFilteredRows(sheet, area)) return at;
  return (row, column) => (isFilteredOut(sheet, area.row + row) ? null : at(0, column));
}

/** `range.values = …` and `range.formulas = …`: every text is taken as somebody would type it. */
export function writeCells(sheet: SheetModel, area: Area, input: unknown): void {
  const at = misplaceInput(sheet, area, inputAt(area, input));
  sheet.guard(area);
  growTables(sheet, area);
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const value = at(row, column);
      if (value === null || value === undefined) continue;
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        throw invalidArgument('a cell takes text, a number or a boolean');
      if (typeof value === 'number' && !Number.isFinite(value)) throw invalidArgument('the number is not finite');
      writeInput(sheet, area.row + row, area.column + column, value);
    }
  sheet.noteChange(area);
  for (const table of sheet.tables) followTable(table, area);
  sheet.workbook.cellsChanged(sheet, area);
}

function writeInput(sheet: SheetModel, row: number, column: number, input: CellValue): void {
  const cell = sheet.makeCell(row, column);
  // The cells under a merge keep nothing of what is written to them.
  if (cell.type === ValueType.Merge) return;
  if (isTextFormat(numberFormatOf(cell))) {
    const text = String(typeof input === 'boolean' ? String(input).toUpperCase() : input);
    cell.value = text === '' ? null : text.startsWith("'") ? text.slice(1) : text;
    return;
  }
  if (typeof input !== 'string') cell.value = input;
  else writeTyped({ sheet, cell, row, column, input });
}

function writeTyped({
  sheet,
  cell,
  row,
  column,
  input,
}: {
  readonly sheet: SheetModel;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly input: string;
}): void {
  const { date1904, thisYear } = sheet.workbook;
  const typed = parseTyped(input, date1904, thisYear);
  switch (typed.kind) {
    case 'empty':
      cell.value = null;
      return;
    case 'text':
      cell.value = typed.text === '' ? null : typed.text;
      return;
    case 'boolean':
      cell.value = typed.boolean;
      return;
    case 'error':
      cell.value = { error: typed.error as CellErrorValue['error'] };
      return;
    case 'number':
      cell.value = typed.number;
      if (typed.format !== undefined && numberFormatOf(cell) === 'General') setNumberFormat(cell, typed.format);
      return;
    case 'formula':
      writeFormula({ sheet, cell, row, column, formula: typed.formula });
      return;
    case 'refused':
      throw invalidArgument(`"${input}" is no formula Excel accepts`);
  }
}

function writeFormula({
  sheet,
  cell,
  row,
  column,
  formula,
}: {
  readonly sheet: SheetModel;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}): void {
  const table = sheet.tables.find(
    ({ bodyArea }) => intersection(bodyArea, { row, column, rows: 1, columns: 1 }) !== null,
  );
  if (usesImplicitRow(formula) && table === undefined) throw invalidArgument(`${formula} stands in no table`);
  if (!isBalanced(formula)) throw invalidArgument(`${formula} is no formula`);
  cell.value = { formula: (table === undefined ? formula : toStoredFormula(formula, table.name)).slice(1) };
  sheet.workbook.formulaWritten();
}

function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '').replace(/'[^']*'/g, '');
  return !bare.includes('"') && (bare.match(/\(/g) ?? []).length === (bare.match(/\)/g) ?? []).length;
}

/** Text exactly as it is, as Excel stores header cells. */
export function writeText(sheet: SheetModel, row: number, column: number, text: string): void {
  sheet.makeCell(row, column).value = text;
}

/** Values written directly below a table become rows of it, as after typing there. */
function growTables(sheet: SheetModel, area: Area): void {
  for (const table of sheet.tables) {
    const { row, column, rows, columns } = table.area;
    const below = row + rows;
    const inside = area.column >= column && area.column + area.columns <= column + columns;
    if (table.hasTotals || area.row !== below || !inside || below + area.rows > MAX_ROWS) continue;
    const target = { row: below, column, rows: area.rows, columns };
    if (!isEmptyArea(sheet, target)) continue;
    if (sheet.tables.some((other) => other !== table && intersection(other.area, target) !== null)) continue;
    table.resize({ row, column, rows: rows + area.rows, columns });
    fillCalculated(table, target);
  }
}

function isEmptyArea(sheet: SheetModel, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (sheet.hasContent(row, column)) return false;
  return true;
}

/** What a table does after cells of it were written: header names, calculated columns. */
function followTable(table: TableModel, area: Area): void {
  if (table.hasHeader) {
    const head = intersection(table.headerArea, area);
    for (let column = 0; head !== null && column < head.columns; column++)
      table.headerWritten(head.column + column - table.area.column);
  }
  const written = intersection(table.bodyArea, area);
  for (let column = 0; written !== null && column < written.columns; column++)
    makeCalculated(table, { ...written, column: written.column + column, columns: 1 });
}

/**
 * A formula entered into a table column makes the column calculated: Excel fills it down, over constants too
 * (OfficeDev/office-js #2093, #1916, #6745).
 */
function makeCalculated(table: TableModel, written: Area): void {
  const { sheet, bodyArea } = table;
  const index = written.column - bodyArea.column;
  for (let row = written.row; row < written.row + written.rows; row++) {
    const formula = cellFormula(sheet.cell(row, written.column));
    if (formula === null) continue;
    table.calculated.set(index, shiftFormula(formula, bodyArea.row - row, 0));
    fillCalculated(table, { ...bodyArea, column: written.column, columns: 1 });
    return;
  }
}

/** Writes the formulas of calculated columns into the cells of an area that hold none. */
export function fillCalculated(table: TableModel, area: Area): void {
  const { sheet, bodyArea } = table;
  for (const [index, formula] of table.calculated) {
    const column = bodyArea.column + index;
    if (column < area.column || column >= area.column + area.columns) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cell = sheet.makeCell(row, column);
      if (cellFormula(cell) !== null) continue;
      cell.value = { formula: shiftFormula(formula, row - bodyArea.row, 0).slice(1) };
      sheet.workbook.formulaWritten();
    }
    sheet.noteChange({ ...area, column, columns: 1 });
  }
}

/** `range.numberFormat = …`. */
export function writeNumberFormats(sheet: SheetModel, area: Area, input: unknown): void {
  const at = inputAt(area, input);
  sheet.guard(area);
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const format = at(row, column);
      if (format === null || format === undefined) continue;
      if (typeof format !== 'string') throw invalidArgument('a number format is a text');
      setNumberFormat(sheet.makeCell(area.row + row, area.column + column), format);
    }
  sheet.noteChange(area);
}

type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** `range.clear(…)`. Validation goes with All, as in Excel. */
export function clearCells(sheet: SheetModel, area: Area, what: ClearWhat): void {
  sheet.guard(area);
  const used = sheet.usedArea(false);
  const cells = used === null ? null : intersection(used, area);
  for (let row = 0; cells !== null && row < cells.rows; row++)
    for (let column = 0; column < cells.columns; column++) {
      const cell = sheet.cell(cells.row + row, cells.column + column);
      if (cell === undefined || cell.type === ValueType.Merge) continue;
      if (what === 'All' || what === 'Contents') cell.value = null;
      if (what === 'All' || what === 'Formats') cell.style = {};
    }
  sheet.noteChange(area);
  for (const table of sheet.tables) followTable(table, area);
  sheet.workbook.cellsChanged(sheet, area);
}
