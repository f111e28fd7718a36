import type { Texts } from '../i18n/texts';
import { FORMATS, twoLines } from './style';
import { ISSUES } from './schema/issuesSchema';
import type { IssueColumn } from './schema/issuesSchema';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** The sheet "Data check": one line per skipped row, total that differs, assumption and suggested merge. */
export function issuesTemplate(texts: Texts): TableTemplate<IssueColumn> {
  const words = texts.sheets.issues;
  const styles: Record<IssueColumn, ColumnStyle<IssueColumn>> = {
    kind: { width: 18, align: 'left', bold: true },
    sheet: { width: 22, align: 'left', format: FORMATS.text },
    cell: { width: 12, align: 'left' },
    found: { width: 34, align: 'left', format: FORMATS.text, wrap: true },
    todo: { width: 70, align: 'left', wrap: true },
  };
  return {
    schema: ISSUES,
    name: words.name,
    title: words.title,
    lines: [words.line],
    columns: styledColumns(ISSUES, texts, styles),
    rowHeight: twoLines(words.name),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
  };
}
