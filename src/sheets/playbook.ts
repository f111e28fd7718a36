import type { Texts } from '../i18n/texts';
import { fromList } from './lists';
import { FORMATS, LOOK, twoLines } from './style';
import { MARKS, TABLES } from './names';
import type { ColumnTemplate, TableTemplate } from './template';

export type PlaybookColumn = keyof Texts['sheets']['playbook']['headers'];

/** The sheet "Playbook": twelve rows of segment x class with texts that people may change. */
export function playbookTemplate(texts: Texts, allLanguages: readonly Texts[]): TableTemplate<PlaybookColumn> {
  const words = texts.sheets.playbook;
  const looks: Record<PlaybookColumn, Omit<ColumnTemplate<PlaybookColumn>, 'key' | 'header' | 'knownAs'>> = {
    segment: { width: 20, align: 'left', bold: true, owner: 'ours', list: fromList('segment', texts, true) },
    class: { width: 10, align: 'center', owner: 'ours', list: fromList('class', texts, true) },
    strategy: { width: 48, align: 'left', wrap: true, format: FORMATS.text, owner: 'person' },
    nextAction: { width: 44, align: 'left', wrap: true, format: FORMATS.text, owner: 'person' },
    owner: { width: 18, align: 'left', format: FORMATS.text, owner: 'person', list: fromList('person', texts, false) },
    cadence: { width: 12, align: 'center', format: FORMATS.count, owner: 'person' },
  };
  return {
    mark: MARKS.playbook,
    table: TABLES.playbook,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ sheets }) => sheets.playbook.title),
    lines: [words.intro, words.kept],
    columns: (Object.keys(words.headers) as PlaybookColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ sheets }) => sheets.playbook.headers[key]),
      ...looks[key],
    })),
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
