import { cleanText } from '../../domain/text';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import { isDateFormat } from '../../intake/values/date';
import { columnLetters } from '../../workbook/address';
import type { ChosenSheet, Field } from './types';

/** A column the user may choose, with what stands in it. */
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

function headerText(text: string | undefined): string {
  return cleanText(text ?? '');
}
