import type { Table } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { areaAddress } from '../../../../workbook/address';
import { invalidArgument, itemAlreadyExists } from '../../richapi/errors';
import { intersection, parseAddress } from '../cells/cellRange';
import { writeText } from '../cells/writeCells';
import type { SheetModel, Shift, TableModel } from '../types';

/** A table: the stored one, its id and what Excel knows of its calculated columns. */
export class StoredTable implements TableModel {
  isDataFiltered = false;
  /** Formula of a calculated column by column index, as stored for the first row of the body. */
  readonly calculated = new Map<number, string>();

  constructor(
    readonly sheet: SheetModel,
    readonly raw: Table,
    readonly id: string,
  ) {}

  get name(): string {
    return this.raw.name;
  }

  rename(name: string): void {
    checkTableName(this.sheet, name, this);
    const old = this.raw.name;
    const taken = this.sheet.raw.workbook._tableNames;
    taken.delete(old.toLowerCase());
    taken.add(name.toLowerCase());
    this.raw.table.name = name;
    this.raw.table.displayName = name;
    this.sheet.raw.tables = Object.fromEntries(
      Object.entries(this.sheet.raw.tables).map(([key, table]) => [key === old ? name : key, table]),
    );
  }

  /** Header row and totals row included. */
  get area(): Area {
    const area = parseAddress(this.raw.table.tableRef ?? this.raw.ref);
    if (area === null) throw invalidArgument(`table ${this.name} has no range`);
    return area;
  }

  get hasHeader(): boolean {
    return this.raw.headerRow !== false;
  }

  get hasTotals(): boolean {
    return this.raw.totalsRow === true;
  }

  get bodyArea(): Area {
    const { row, column, rows, columns } = this.area;
    const head = this.hasHeader ? 1 : 0;
    return { row: row + head, column, rows: Math.max(1, rows - head - (this.hasTotals ? 1 : 0)), columns };
  }

  get headerArea(): Area {
    if (!this.hasHeader) throw invalidArgument(`table ${this.name} has no header row`);
    return { ...this.area, rows: 1 };
  }

  get totalsArea(): Area {
    if (!this.hasTotals) throw invalidArgument(`table ${this.name} has no totals row`);
    const { row, rows } = this.area;
    return { ...this.area, row: row + rows - 1, rows: 1 };
  }

  columnNames(): readonly string[] {
    return this.raw.table.columns.map((column) => column.name);
  }

  /** The header cell of a column was written: Excel keeps cell and column name the same, text always, never empty. */
  headerWritten(index: number): void {
    const { row, column } = this.area;
    const stored = this.raw.table.columns[index];
    if (stored === undefined) return;
    const taken = this.columnNames().filter((_name, other) => other !== index);
    stored.name = headerName(String(this.sheet.value(row, column + index)), index, taken);
    writeText(this.sheet, row, column + index, stored.name);
  }

  /** Stretches or shrinks the table: same top left corner, at least a header and one row. */
  resize(area: Area): void {
    const old = this.area;
    if (area.row !== old.row || area.column !== old.column || area.rows < (this.hasHeader ? 2 : 1))
      throw invalidArgument('a table keeps its header row and overlaps its old range');
    const others = this.sheet.tables.filter((table) => table !== this);
    if (others.some((table) => intersection(table.area, area) !== null))
      throw invalidArgument('a table cannot overlap another table');
    const stored = this.raw.table;
    stored.columns = stored.columns.slice(0, area.columns);
    for (let index = stored.columns.length; index < area.columns; index++) {
      const text = this.hasHeader ? String(this.sheet.value(area.row, area.column + index)) : '';
      const name = headerName(text, index, this.columnNames());
      stored.columns.push({ name, totalsRowFunction: 'none' });
      if (this.hasHeader) writeText(this.sheet, area.row, area.column + index, name);
    }
    this.setRange(area);
    this.sheet.noteChange();
  }

  /** The table lies elsewhere, or cells came or went inside of it: columns of its own follow. */
  moveTo(area: Area, shift: Shift): void {
    const old = this.area;
    if (shift.axis === 'column' && area.columns !== old.columns) this.moveColumns(shift, old.column);
    // A table whose rows all went keeps an empty one.
    const least = (this.hasHeader ? 1 : 0) + (this.hasTotals ? 1 : 0) + 1;
    this.setRange({ ...area, rows: Math.max(area.rows, least) });
  }

  private moveColumns({ at, count }: Shift, first: number): void {
    const stored = this.raw.table;
    const index = Math.max(0, at - first);
    const gone = Math.min(at - count, first + stored.columns.length) - Math.max(at, first);
    const calculated = [...this.calculated];
    this.calculated.clear();
    for (const [column, formula] of calculated)
      if (column < index) this.calculated.set(column, formula);
      else if (count > 0 || column >= index + gone) this.calculated.set(column + (count > 0 ? count : -gone), formula);
    if (count < 0) {
      stored.columns.splice(index, gone);
      return;
    }
    for (let each = 0; each < count; each++) {
      const name = headerName('', index + each, this.columnNames());
      stored.columns.splice(index + each, 0, { name, totalsRowFunction: 'none' });
      if (this.hasHeader) writeText(this.sheet, this.area.row, first + index + each, name);
    }
  }

  /** Takes the table away; its cells stay. */
  remove(): void {
    this.sheet.raw.removeTable(this.name);
    this.sheet.tables = this.sheet.tables.filter((other) => other !== this);
    this.sheet.workbook.tableGone(this);
  }

  private setRange(area: Area): void {
    const stored = this.raw.table;
    const body = area.rows - (this.hasHeader ? 1 : 0) - (this.hasTotals ? 1 : 0);
    stored.ref = areaAddress({ ...area, rows: 1, columns: 1 });
    stored.tableRef = areaAddress(area);
    stored.autoFilterRef = areaAddress({ ...area, rows: area.rows - (this.hasTotals ? 1 : 0) });
    // The cells are the sheet's; the stored table only counts its rows.
    stored.rows = Array.from({ length: body }, () => []);
  }
}

/** Excel's names for header cells: text of the cell, "Column3" for an empty one, a number behind a name in use. */
function headerName(text: string, index: number, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const base = text.trim() === '' ? `Column${index + 1}` : text;
  let name = base;
  for (let number = 2; lower.has(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}

function checkTableName(sheet: SheetModel, name: string, self: TableModel | null): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255)
    throw invalidArgument(`"${name}" cannot name a table`);
  const workbook = sheet.workbook;
  const used =
    workbook.tables().some((table) => table !== self && table.name.toLowerCase() === name.toLowerCase()) ||
    workbook.names.get(name) !== null;
  if (used) throw itemAlreadyExists(`table "${name}"`);
}

/** Makes a table over the cells of an area; without headers Excel puts a row of its own above them. */
export function addTable(sheet: SheetModel, area: Area, hasHeaders: boolean): TableModel {
  const workbook = sheet.workbook;
  sheet.guard(area);
  if (!hasHeaders) throw invalidArgument('tables without headers are not emulated');
  if (sheet.tables.some((table) => intersection(table.area, area) !== null))
    throw invalidArgument('a table cannot overlap another table');
  const names: string[] = [];
  for (let index = 0; index < area.columns; index++) {
    names.push(headerName(String(sheet.value(area.row, area.column + index)), index, names));
  }
  let number = 1;
  while (workbook.tables().some((table) => table.name === `Table${number}`)) number += 1;
  const rows = Math.max(1, area.rows - 1);
  const raw = sheet.raw.addTable({
    name: `Table${number}`,
    ref: areaAddress({ ...area, rows: 1, columns: 1 }),
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: names.map((name) => ({ name, filterButton: true })),
    // Empty rows write no cells: the values are on the sheet already.
    rows: Array.from({ length: rows }, () => []),
  });
  const table = new StoredTable(sheet, raw, String(workbook.nextId()));
  sheet.tables.push(table);
  sheet.noteChange();
  workbook.tableAdded(table);
  return table;
}
