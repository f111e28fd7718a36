import type { Texts } from '../i18n/texts';
import { FORMATS } from './style';
import { MARKS, TABLES } from './names';
import { SUMMARY_FORMATS } from './summary/style';
import type { ColumnTemplate, TableTemplate } from './template';

export type IndexColumn = keyof Texts['summary']['index']['headers'];

/** The sheet "Summaries": one row per monthly summary with its key figures and a link to its sheet. */
export function summariesTemplate(
  texts: Texts,
  allLanguages: readonly Texts[],
  amount: string,
): TableTemplate<IndexColumn> {
  const words = texts.summary.index;
  const looks: Record<IndexColumn, Omit<ColumnTemplate<IndexColumn>, 'key' | 'header' | 'knownAs'>> = {
    month: { width: 11, align: 'center', format: FORMATS.month, bold: true, owner: 'ours' },
    sheet: { width: 24, align: 'left', owner: 'ours' },
    sales: { width: 15, align: 'right', format: amount, owner: 'ours' },
    lastMonth: { width: 14, align: 'right', format: FORMATS.change, owner: 'ours' },
    lastYear: { width: 14, align: 'right', format: FORMATS.change, owner: 'ours' },
    yearToDate: { width: 15, align: 'right', format: amount, owner: 'ours' },
    plan: { width: 12, align: 'right', format: FORMATS.share, owner: 'ours' },
    classA: { width: 13, align: 'center', format: SUMMARY_FORMATS.count, owner: 'ours' },
    dormant: { width: 13, align: 'center', format: SUMMARY_FORMATS.count, owner: 'ours' },
  };
  return {
    mark: MARKS.summaries,
    table: TABLES.summaries,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ summary }) => summary.index.title),
    lines: [words.line],
    columns: (Object.keys(words.headers) as IndexColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ summary }) => summary.index.headers[key]),
      ...looks[key],
    })),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
  };
}
