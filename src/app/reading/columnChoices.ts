import { cleanText } from '../../domain/sales/customerKey';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import { isDateFormat } from '../../intake/values/date';
import { columnLetters } from '../../workbook/address';
import type { Field, SheetHints } from './hints';
import type { ChosenSheet } from './readSales';
import type { SavedMapping } from '../ownSheets/settings';

/** A column a person may choose, with what stands in it. */
export interface ColumnChoice {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly letters: string;
  /** '' where the table has no header. */
  readonly header: string;
  /** The first different cells of the column below the header. */
  readonly examples: readonly ColumnExample[];
}

/** What stands in a cell: a text, a number, or with `isDay` the serial (1900 system) of a day. */
export interface ColumnExample {
  readonly value: string | number;
  readonly isDay: boolean;
}

const EXAMPLES = 3;

/** The columns of a sheet that hold anything below the header. */
export function columnChoices({ sample, layout }: ChosenSheet): ColumnChoice[] {
  const below = sample.values.slice(layout.headerLast + 1);
  return Array.from({ length: sample.columns }, (_, c): ColumnChoice => {
    const examples = new Map<string, ColumnExample>();
    for (const [r, row] of below.entries()) {
      const cell = row[c] ?? '';
      const text = cleanText(String(cell));
      const isDay = typeof cell === 'number' && isDateFormat(sample.formats[layout.headerLast + 1 + r]?.[c] ?? '');
      const value = typeof cell !== 'number' ? text : isDay && sample.date1904 ? cell + DAYS_1900_TO_1904 : cell;
      if (text !== '') examples.set(text, { value, isDay });
      if (examples.size === EXAMPLES) break;
    }
    const column = sample.column + c;
    return {
      column,
      letters: columnLetters(column),
      header: headerText(layout.labels[c]?.text),
      examples: [...examples.values()],
    };
  }).filter(({ header, examples }) => header !== '' || examples.length > 0);
}

/** The absolute column a field was read from; null where the sheet has none. */
export function columnOf({ sample, layout }: ChosenSheet, field: Field): number | null {
  const column = field === 'customer' ? layout.columns.customer[0] : layout.columns[field];
  return column === undefined ? null : sample.column + column;
}

/**
 * A person's word on a sheet: columns by field, or how its texts are read. It is remembered with the headers of the
 * columns it speaks of, and holds while they stand there.
 * @param earlier what was said of the sheet before; it stays where nothing new is said
 */
export function mappingOf(sheet: ChosenSheet, said: SheetHints, earlier?: SavedMapping): SavedMapping {
  const { sample, layout } = sheet;
  const columns = { ...earlier?.hints.columns, ...said.columns };
  const hints: SheetHints = {
    ...earlier?.hints,
    ...said,
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(layout.headerLast >= 0 ? { headerRow: sample.row + layout.headerLast } : {}),
  };
  const header = sample.values[layout.headerLast] ?? [];
  const headers = Object.entries(columns).map(([field, column]): [string, string] => [
    field,
    cleanText(String(header[column - sample.column] ?? '')),
  ]);
  return { hints, headers: layout.headerLast < 0 ? {} : Object.fromEntries(headers) };
}

function headerText(text: string | undefined): string {
  return cleanText(text ?? '');
}
