import type { Texts } from '../i18n/texts';
import { FORMATS } from './style';
import { SUMMARIES } from './schema/summariesSchema';
import type { IndexColumn } from './schema/summariesSchema';
import { SUMMARY_FORMATS } from './summary/style';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** The sheet "Summaries": one row per monthly summary with its key figures and a link to its sheet. */
export function summariesTemplate(texts: Texts, amount: string): TableTemplate<IndexColumn> {
  const words = texts.summary.index;
  const styles: Record<IndexColumn, ColumnStyle<IndexColumn>> = {
    month: { width: 11, align: 'center', format: FORMATS.month, bold: true },
    sheet: { width: 24, align: 'left' },
    sales: { width: 15, align: 'right', format: amount },
    lastMonth: { width: 14, align: 'right', format: FORMATS.change },
    lastYear: { width: 14, align: 'right', format: FORMATS.change },
    yearToDate: { width: 15, align: 'right', format: amount },
    plan: { width: 12, align: 'right', format: FORMATS.share },
    classA: { width: 13, align: 'center', format: SUMMARY_FORMATS.count },
    dormant: { width: 13, align: 'center', format: SUMMARY_FORMATS.count },
  };
  return {
    schema: SUMMARIES,
    name: words.name,
    title: words.title,
    lines: [words.line],
    columns: styledColumns(SUMMARIES, texts, styles),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
  };
}
