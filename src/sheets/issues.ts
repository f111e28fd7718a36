import type { Texts } from '../i18n/texts';
import { FORMATS, twoLines } from './style';
import { MARKS, TABLES } from './names';
import type { ColumnTemplate, TableTemplate } from './template';

export type IssueColumn = keyof Texts['sheets']['issues']['headers'];

/** The sheet "Data check": one line per skipped row, total that differs, assumption and suggested merge. */
export function issuesTemplate(texts: Texts, allLanguages: readonly Texts[]): TableTemplate<IssueColumn> {
  const words = texts.sheets.issues;
  const looks: Record<IssueColumn, Omit<ColumnTemplate<IssueColumn>, 'key' | 'header' | 'knownAs'>> = {
    kind: { width: 18, align: 'left', bold: true, owner: 'ours' },
    sheet: { width: 22, align: 'left', format: FORMATS.text, owner: 'ours' },
    cell: { width: 12, align: 'left', owner: 'ours' },
    found: { width: 34, align: 'left', format: FORMATS.text, wrap: true, owner: 'ours' },
    todo: { width: 70, align: 'left', wrap: true, owner: 'ours' },
  };
  return {
    mark: MARKS.issues,
    table: TABLES.issues,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ sheets }) => sheets.issues.title),
    lines: [words.line],
    columns: (Object.keys(words.headers) as IssueColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ sheets }) => sheets.issues.headers[key]),
      ...looks[key],
    })),
    rowHeight: twoLines(words.name),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
  };
}
