import type { ListId } from '../../domain/lists';
import type { Texts } from '../../i18n/texts';
import type { OwnSheet } from '../names';

/** What a cell of a column holds when it is filled as it is meant to be. */
export type ColumnKind = 'text' | 'number' | 'day' | 'month' | 'time';

/** A column of a table of ours, apart from its style. */
export interface ColumnSchema {
  /** 'person': what the user types there is kept; 'ours': written at every run. */
  readonly owner: 'ours' | 'person';
  readonly kind: ColumnKind;
  /** The list its drop-down is taken from. */
  readonly list?: ListId;
  /** Its cells name a customer: a name, or "name (id)". */
  readonly isCustomer?: boolean;
}

/** The words of a table in one language. */
export interface TableWords<K extends string> {
  /** Of the sheet. */
  readonly name: string;
  /** First line of the sheet. */
  readonly title: string;
  readonly headers: Readonly<Record<K, string>>;
}

/**
 * A table of ours apart from its style: what its sheet, its columns and its headers are called in every language. It is
 * enough to find the table and to read it. A new table is one such schema, listed in `tableSchemas.ts`, with its words.
 */
export interface TableSchema<K extends string> {
  /** Gives the mark of the sheet and the fixed name of the table. */
  readonly sheet: OwnSheet;
  /** In the order of a new sheet. */
  readonly columns: Readonly<Record<K, ColumnSchema>>;
  readonly words: (texts: Texts) => TableWords<K>;
  /** Groups of columns of which one has to be there: without them rows can't be told apart, and would be added twice. */
  readonly keys: readonly (readonly K[])[];
}

/** Keys of the columns, in the order of a new sheet. */
export function columnKeys<K extends string>({ columns }: TableSchema<K>): readonly K[] {
  return Object.keys(columns) as K[];
}
