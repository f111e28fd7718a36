import { cleanText } from '../../domain/text';
import type { Cell, SheetSample } from '../../intake/sheet';
import type { Texts } from '../../i18n/texts';

export type BackColumn = 'abc' | 'segment' | 'strategy';

/** The columns of a sheet that an earlier run wrote beside the user's table, as columns of the sample. */
export type OwnColumns = Readonly<Partial<Record<BackColumn, number>>>;

/** How the columns that we write back are told: by our headers and our words for segments, in all languages. */
export interface OwnColumnWords {
  readonly headers: Readonly<Record<BackColumn, ReadonlySet<string>>>;
  readonly segments: ReadonlySet<string>;
}

/** Rows of the sample in which our headers are looked for. */
const SEARCHED_ROWS = 80;
/** Share of our cells that are still as we wrote them; a person may have retyped one. */
const NEARLY_ALL = 0.9;
const CLASSES: ReadonlySet<string> = new Set(['A', 'B', 'C']);

export function ownColumnWords(languages: readonly Texts[]): OwnColumnWords {
  const headers = (key: BackColumn): ReadonlySet<string> =>
    new Set(languages.map(({ sheets }) => sheets.writeBack[key]));
  return {
    headers: { abc: headers('abc'), segment: headers('segment'), strategy: headers('strategy') },
    segments: new Set(languages.flatMap(({ terms }) => Object.values(terms.segments))),
  };
}

/**
 * Finds the columns that we wrote: our headers in one row, and below them our classes and segments and nothing else. Both
 * are needed: an "ABC" or a "Segment" with other words is the user's own. Strategies are texts of the playbook, which
 * anybody may reword, so theirs is the column under
 * our header that is nearest to the segments.
 */
export function findOwnColumns(sample: SheetSample, words: OwnColumnWords): OwnColumns {
  const end = Math.min(sample.values.length, SEARCHED_ROWS);
  for (let r = 0; r < end; r += 1) {
    const row = sample.values[r] ?? [];
    const isHeader = (key: BackColumn, cell: Cell): boolean =>
      typeof cell === 'string' && words.headers[key].has(cleanText(cell));
    const abc = row.findIndex((cell, c) => isHeader('abc', cell) && holdsOnly(sample, r, c, CLASSES));
    if (abc < 0) continue;
    const segment = row.findIndex((cell, c) => isHeader('segment', cell) && holdsOnly(sample, r, c, words.segments));
    if (segment < 0) continue;
    const strategies = row.flatMap((cell, c) => (isHeader('strategy', cell) ? [c] : []));
    const [strategy] = strategies.sort((a, b) => Math.abs(a - segment) - Math.abs(b - segment));
    return { abc, segment, ...(strategy === undefined ? {} : { strategy }) };
  }
  return {};
}

/** Cells may all be empty: segments are where a sheet has no months, and all are where a run was interrupted. */
function holdsOnly({ values }: SheetSample, header: number, column: number, words: ReadonlySet<string>): boolean {
  const texts = values
    .slice(header + 1)
    .map((row) => cleanText(String(row[column] ?? '')))
    .filter((text) => text !== '');
  return texts.filter((text) => words.has(text)).length >= NEARLY_ALL * texts.length;
}

/** A sample in which our own columns are empty, header and all: what we wrote is never read. */
export function withoutOwnColumns(sample: SheetSample, own: OwnColumns): SheetSample {
  const columns = Object.values(own);
  if (columns.length === 0) return sample;
  const values = sample.values.map((row) => row.map((cell, c): Cell => (columns.includes(c) ? '' : cell)));
  return { ...sample, values };
}
