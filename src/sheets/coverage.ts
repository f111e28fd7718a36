import type { Texts } from '../i18n/texts';
import { FORMATS, LOOK, twoLines } from './style';
import { COVERAGE } from './schema/coverageSchema';
import type { CoverageColumn } from './schema/coverageSchema';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** The sheet "Coverage": one row per A and B account, all of it worked out anew at every run. */
export function coverageTemplate(texts: Texts, counts: string): TableTemplate<CoverageColumn> {
  const words = texts.roleSheets.coverage;
  const styles: Record<CoverageColumn, ColumnStyle<CoverageColumn>> = {
    account: { width: 30, align: 'left', format: FORMATS.text, bold: true, wrap: true },
    abc: { width: 8, align: 'center' },
    status: { width: 26, align: 'left' },
    missing: { width: 40, align: 'left', wrap: true },
    notMet: { width: 40, align: 'left', wrap: true },
    met: { width: 13, align: 'center', format: FORMATS.count },
  };
  return {
    schema: COVERAGE,
    name: words.name,
    title: words.title,
    lines: [words.line, counts],
    columns: styledColumns(COVERAGE, texts, styles),
    rowHeight: twoLines(words.name),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
    rules: ({ ref, area }) => [
      ...(['A', 'B'] as const).map((abc) => ({
        area: area('abc'),
        formula: `=${ref('abc')}="${abc}"`,
        style: LOOK.classes[abc],
      })),
      { area: area('missing'), formula: `=${ref('missing')}<>""`, style: LOOK.mustAct },
      // Fewer than two: the account hangs on one person.
      { area: area('met'), formula: `=AND(ISNUMBER(${ref('met')}),${ref('met')}<2)`, style: LOOK.mustAct },
    ],
  };
}
