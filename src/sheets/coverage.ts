import type { Texts } from '../i18n/texts';
import { FORMATS, LOOK, twoLines } from './style';
import { MARKS, TABLES } from './names';
import type { ColumnTemplate, TableTemplate } from './template';

export type CoverageColumn = keyof Texts['roleSheets']['coverage']['headers'];

/** The sheet "Coverage": one row per A and B account, all of it worked out anew at every run. */
export function coverageTemplate(
  texts: Texts,
  allLanguages: readonly Texts[],
  counts: string,
): TableTemplate<CoverageColumn> {
  const words = texts.roleSheets.coverage;
  const looks: Record<CoverageColumn, Omit<ColumnTemplate<CoverageColumn>, 'key' | 'header' | 'knownAs'>> = {
    account: { width: 30, align: 'left', format: FORMATS.text, bold: true, wrap: true, owner: 'ours' },
    abc: { width: 8, align: 'center', owner: 'ours' },
    status: { width: 26, align: 'left', owner: 'ours' },
    missing: { width: 40, align: 'left', wrap: true, owner: 'ours' },
    notMet: { width: 40, align: 'left', wrap: true, owner: 'ours' },
    met: { width: 13, align: 'center', format: FORMATS.count, owner: 'ours' },
  };
  return {
    mark: MARKS.coverage,
    table: TABLES.coverage,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ roleSheets }) => roleSheets.coverage.title),
    lines: [words.line, counts],
    columns: (Object.keys(words.headers) as CoverageColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ roleSheets }) => roleSheets.coverage.headers[key]),
      ...looks[key],
    })),
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
