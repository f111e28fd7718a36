import Papa from 'papaparse';

/** Commas come last: of all separators they stand most often inside the cells of files separated by another. */
const SEPARATORS = ['\t', ';', '|', ','];
const SAMPLE_CHARACTERS = 1 << 18;
const SAMPLE_ROWS = 200;

export interface Dialect {
  readonly separator: string;
  /** Where the cells begin: behind a line "sep=;", which Excel takes as an order and shows to nobody. */
  readonly start: number;
}

/**
 * The separator that cuts most rows into the same number of cells, at least two; of equals the one least likely inside
 * a cell. A file without any is one column.
 * @param text with line ends "\n"
 */
export function dialectOf(text: string): Dialect {
  const named = /^sep=(.)\n/iu.exec(text);
  if (named) return { separator: named[1] ?? ',', start: named[0].length };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { readonly separator: string; readonly agreement: number } = { separator: Papa.UNIT_SEP, agreement: 0 };
  for (const separator of SEPARATORS) {
    const agreement = agreementOf(sample, separator);
    if (agreement > best.agreement) best = { separator, agreement };
  }
  return { separator: best.separator, start: 0 };
}

/** Rows with the commonest number of cells; 0 when that is one. Blank rows say nothing. */
function agreementOf(sample: string, separator: string): number {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter: separator,
    newline: '\n',
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
  });
  const rows = new Map<number, number>();
  for (const { length } of data) if (length > 1) rows.set(length, (rows.get(length) ?? 0) + 1);
  return Math.max(0, ...rows.values());
}
