import { cellAddress } from '../workbook/address';
import type { ListValidationPlan, TablePlan } from '../workbook/plan';
import type { CellValue } from '../workbook/cells';
import type { ColumnTemplate } from './template';

/** Titles of notes hold no more. */
const LONGEST_TITLE = 32;

/**
 * Drop-downs of rows of a table.
 * @param at column of the sheet of each template column, -1 for one that isn't there
 */
export function listsFor<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  at: readonly number[],
  row: number,
  rows: number,
): ListValidationPlan[] {
  return columns.flatMap(({ list, header }, c) => {
    const column = at[c] ?? -1;
    if (list === undefined || column < 0 || rows === 0) return [];
    const title = header.slice(0, LONGEST_TITLE);
    return [
      {
        area: { row, column, rows, columns: 1 },
        source: list.source,
        strict: list.strict,
        ...(list.note === undefined ? {} : { prompt: { title, text: list.note } }),
        ...(list.refusal === undefined ? {} : { refusal: { title, text: list.refusal } }),
      },
    ];
  });
}

/** Formula of each calculated column, by its key. @param headers header of each template column as it stands in the table */
export function columnFormulas<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  headers: readonly CellValue[],
): ReadonlyMap<K, string> {
  const own = (key: K): string => {
    const at = columns.findIndex((column) => column.key === key);
    return thisRow(String(headers[at] ?? columns[at]?.header ?? ''));
  };
  return new Map(columns.flatMap(({ key, formula }) => (formula === undefined ? [] : [[key, formula(own)] as const])));
}

/** The same for one row of a plain range, with the addresses of its cells. @param at column of the sheet of each column */
export function cellFormulas<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  at: readonly number[],
  row: number,
): ReadonlyMap<K, string> {
  const own = (key: K): string => `$${cellAddress(row, at[columns.findIndex((column) => column.key === key)] ?? 0)}`;
  return new Map(columns.flatMap(({ key, formula }) => (formula === undefined ? [] : [[key, formula(own)] as const])));
}

/** What a table's plan says of its calculated columns. */
export function formulasFor<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  at: readonly number[],
  formulas: ReadonlyMap<K, string>,
): Pick<TablePlan, 'formulas'> {
  const placed = columns.flatMap(({ key }, c) => {
    const formula = formulas.get(key);
    const column = at[c] ?? -1;
    return formula === undefined || column < 0 ? [] : [{ column, formula }];
  });
  return placed.length === 0 ? {} : { formulas: placed };
}

/** "[@Date]"; names that hold more than letters and digits stand in brackets of their own, brackets and quotes are escaped. */
function thisRow(header: string): string {
  const escaped = header.replaceAll(/['#[\]@]/gu, "'$&");
  return /^[\p{L}\p{N}]+$/u.test(header) ? `[@${escaped}]` : `[@[${escaped}]]`;
}
