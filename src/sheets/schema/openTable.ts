import { UserError } from '../../domain/errors';
import { cleanText } from '../../domain/text';
import type { Texts } from '../../i18n/texts';
import type { Area, CellValue } from '../../workbook/cells';
import type { TableSchema } from './tableSchema';
import { missingKey, renamedColumn } from './renamedColumn';
import { columnKeys } from './tableSchema';

/** The cells of a table of ours as they stand in the workbook. */
export interface TableCells {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly mark: string | null;
  /** null for a plain range. */
  readonly tableName: string | null;
  /** Header row included, totals row not. */
  readonly area: Area;
  readonly header: readonly CellValue[];
  /** Rows below the header. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Formulas of the same rows, '' where a cell has none; empty for tables without formulas. */
  readonly formulas: readonly (readonly string[])[];
  /** The cells above the header from the top of the sheet, first column of the table only. */
  readonly above: readonly CellValue[];
}

/** A table of ours with its columns found: cells are asked for by row (0 = first below the header) and column key. */
export interface OwnTable<K extends string> extends TableCells {
  readonly schema: TableSchema<K>;
  /** Titles in every language, to recognise our own title line. */
  readonly titles: readonly string[];
  cell(row: number, key: K): CellValue;
  /** Column within the table, -1 where it is missing. */
  offset(key: K): number;
  /** Whether a column of the table, counted from its first, is one of ours. */
  isOurs(offset: number): boolean;
}

/**
 * Finds the columns of a table by their headers in any language; one that was renamed, by its place and content.
 * @throws UserError 'own-column-missing' when rows can't be told apart
 */
export function openTable<K extends string>(
  schema: TableSchema<K>,
  table: TableCells,
  languages: readonly Texts[],
): OwnTable<K> {
  const words = languages.map(schema.words);
  const located = new Map(
    locateColumns(
      schema,
      table.header,
      words.map(({ headers }) => headers),
    ),
  );
  const renamed = renamedColumn(schema, located, table.rows);
  if (renamed !== null) located.set(...renamed);
  const missing = missingKey(schema, located, table.rows);
  if (missing !== null) throw columnMissing(schema, table, missing, languages);
  const ours = new Set(located.values());
  const offset = (key: K): number => located.get(key) ?? -1;
  return {
    ...table,
    schema,
    titles: words.map(({ title }) => title),
    cell: (row, key) => table.rows[row]?.[offset(key)] ?? '',
    offset,
    isOurs: (column) => ours.has(column),
  };
}

/** Column within the header of each key that is there. Headers of the language that most of them are in count first. */
export function locateColumns<K extends string>(
  schema: TableSchema<K>,
  header: readonly CellValue[],
  languages: readonly Readonly<Record<K, string>>[],
): ReadonlyMap<K, number> {
  const texts = header.map((cell) => foldHeader(String(cell)));
  const found = languages.map((words) => {
    const offsets = columnKeys(schema).map((key) => [key, texts.indexOf(foldHeader(words[key]))] as const);
    return offsets.filter(([, offset]) => offset >= 0);
  });
  const located = new Map<K, number>();
  for (const offsets of found.sort((a, b) => b.length - a.length))
    for (const [key, offset] of offsets) if (!located.has(key)) located.set(key, offset);
  return new Map(columnKeys(schema).flatMap((key) => (located.has(key) ? [[key, located.get(key) ?? -1]] : [])));
}

/** A header as it is compared: without case and superfluous spaces. */
export function foldHeader(text: string): string {
  return cleanText(text).toLowerCase();
}

/** The error that says which column is missing in which sheet, headed in the language that most of the others are in. */
export function columnMissing<K extends string>(
  schema: TableSchema<K>,
  { header, sheetName }: TableCells,
  key: K,
  languages: readonly Texts[],
): UserError {
  const words = languages.map((texts) => schema.words(texts).headers);
  const hits = (own: Readonly<Record<K, string>>): number => locateColumns(schema, header, [own]).size;
  const column = [...words].sort((a, b) => hits(b) - hits(a))[0]?.[key] ?? key;
  return new UserError('own-column-missing', { sheet: sheetName, column });
}
