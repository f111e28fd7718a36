import type { SheetPlan, TablePlan } from '../../plan';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';

/** A table by its name, which Excel compares without regard to case. */
export function knownTable(tables: readonly TableInfo[], name: string): TableInfo | undefined {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** Rows between header row and totals row. */
export function bodyRows({ area, hasHeaderRow, hasTotalsRow }: TableInfo): number {
  return area.rows - (hasHeaderRow ? 1 : 0) - (hasTotalsRow ? 1 : 0);
}

/** Area of a table without its totals row, as plans count it. */
export function withoutTotals({ area, hasTotalsRow }: TableInfo): Area {
  return hasTotalsRow ? { ...area, rows: area.rows - 1 } : area;
}

/** The area a table is to have, its totals row included when it has one. */
export function wantedArea({ area }: TablePlan, known: TableInfo): Area {
  return known.hasTotalsRow ? { ...area, rows: area.rows + 1 } : area;
}

/** Rows that a plan inserts above the totals row of a table that has one; null when there are none. */
export function insertedRows(table: TablePlan, tables: readonly TableInfo[]): Area | null {
  const known = knownTable(tables, table.name);
  if (known === undefined || !known.hasTotalsRow) return null;
  const now = withoutTotals(known);
  const rows = table.area.row + table.area.rows - (now.row + now.rows);
  return rows <= 0 ? null : { ...now, row: now.row + now.rows, rows };
}

/** All rows a plan inserts on a sheet. */
export function insertedAreas(plan: Pick<SheetPlan, 'tables'>, tables: readonly TableInfo[]): readonly Area[] {
  return (plan.tables ?? []).flatMap((table) => insertedRows(table, tables) ?? []);
}

export function covers(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
