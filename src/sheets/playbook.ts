import type { Texts } from '../i18n/texts';
import { fromList } from './lists';
import { FORMATS, LOOK, twoLines } from './style';
import { PLAYBOOK } from './schema/playbookSchema';
import type { PlaybookColumn } from './schema/playbookSchema';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** The sheet "Playbook": twelve rows of segment x class with texts that people may change. */
export function playbookTemplate(texts: Texts): TableTemplate<PlaybookColumn> {
  const words = texts.sheets.playbook;
  const styles: Record<PlaybookColumn, ColumnStyle<PlaybookColumn>> = {
    segment: { width: 20, align: 'left', bold: true, list: fromList('segment', texts, true) },
    class: { width: 10, align: 'center', list: fromList('class', texts, true) },
    strategy: { width: 48, align: 'left', wrap: true, format: FORMATS.text },
    nextAction: { width: 44, align: 'left', wrap: true, format: FORMATS.text },
    owner: { width: 18, align: 'left', format: FORMATS.text, list: fromList('person', texts, false) },
    cadence: { width: 12, align: 'center', format: FORMATS.count },
  };
  return {
    schema: PLAYBOOK,
    name: words.name,
    title: words.title,
    lines: [words.intro, words.kept],
    columns: styledColumns(PLAYBOOK, texts, styles),
    rowHeight: twoLines(words.name),
    frozenColumns: 2,
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
    rules: ({ ref, area }) => [
      ...(['A', 'B'] as const).map((abc) => ({
        area: area('class'),
        formula: `=${ref('class')}="${abc}"`,
        style: LOOK.classes[abc],
      })),
      ...(Object.keys(LOOK.segments) as (keyof typeof LOOK.segments)[]).map((segment) => ({
        area: area('segment'),
        formula: `=${ref('segment')}="${texts.terms.segments[segment]}"`,
        style: LOOK.segments[segment],
      })),
    ],
  };
}
