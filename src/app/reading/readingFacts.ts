import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { NothingToRead } from './nothingToRead';

/** The one currency of the sheets that were read; null when they name none or several. */
export function currencyOf({ reading }: Pick<ClassifyResult, 'reading'>): string | null {
  const named = new Set(reading.sheets.flatMap(({ currency, currencyRows }) => currency ?? Object.keys(currencyRows)));
  const [only] = named;
  return named.size === 1 && only !== undefined && /^[A-Z]{3}$/u.test(only) ? only : null;
}

/** What a look at the sheets brought, before anything is classified. */
export interface ReadingFacts {
  readonly rows: number;
  readonly sales: number;
  readonly sheets: readonly string[];
  /** Totals that the sheets state, and how many of them agree with what was read. */
  readonly totals: { readonly stated: number; readonly agree: number };
  readonly skipped: number;
  /** Names of sheets that were left alone, our own not counted. */
  readonly alone: readonly string[];
}

export function readingFacts({ reading }: Pick<ClassifyResult, 'reading'>): ReadingFacts {
  const { reports, ignored } = reading;
  const totals = reports.flatMap((report) => report.totals.filter(({ stated }) => stated !== null));
  return {
    rows: reports.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    sales: reports.reduce((sum, { amountRead }) => sum + amountRead, 0),
    sheets: reports.map(({ sheet }) => sheet),
    totals: { stated: totals.length, agree: totals.filter(({ agrees }) => agrees).length },
    skipped: reports.reduce((sum, { skipped }) => sum + new Set(skipped.map(({ place }) => place.row)).size, 0),
    alone: ignored.filter(({ why }) => why !== 'our-own-sheet').map(({ sheet }) => sheet),
  };
}

/** Sheets that were looked at in vain, with why; our own are not among them. */
export function lookedAt({ ignored }: Pick<NothingToRead, 'ignored'>): NothingToRead['ignored'] {
  return ignored.filter(({ why }) => why !== 'our-own-sheet');
}
