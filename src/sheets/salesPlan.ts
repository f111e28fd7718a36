import type { PlanLevel } from '../domain/summary/salesPlan';
import { PLAN_LEVELS } from '../domain/summary/salesPlan';
import type { Texts } from '../i18n/texts';
import { FORMATS } from './style';
import { MARKS, TABLES } from './names';
import type { ColumnTemplate, TableTemplate } from './template';

export type PlanColumn = keyof Texts['summary']['planSheet']['headers'];

/** The sheet "Plan": one row per month and target, for the firm, a rep or a customer. */
export function planTemplate(texts: Texts, allLanguages: readonly Texts[], amount: string): TableTemplate<PlanColumn> {
  const words = texts.summary.planSheet;
  const looks: Record<PlanColumn, Omit<ColumnTemplate<PlanColumn>, 'key' | 'header' | 'knownAs'>> = {
    month: { width: 12, align: 'center', format: FORMATS.month, owner: 'person' },
    level: { width: 14, align: 'left', owner: 'person' },
    name: { width: 26, align: 'left', format: FORMATS.text, owner: 'person' },
    target: { width: 16, align: 'right', format: amount, bold: true, owner: 'person' },
    basedOn: { width: 14, align: 'center', format: FORMATS.month, owner: 'ours' },
    base: { width: 16, align: 'right', format: amount, owner: 'ours' },
  };
  return {
    mark: MARKS.plan,
    table: TABLES.plan,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ summary }) => summary.planSheet.title),
    lines: [words.line, words.kept],
    columns: (Object.keys(words.headers) as PlanColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ summary }) => summary.planSheet.headers[key]),
      ...looks[key],
    })),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'portrait', fitWidth: 1 },
    validations: ({ area }) => [
      { area: area('level'), source: PLAN_LEVELS.map((level) => words.levels[level]), strict: true },
    ],
  };
}

/** The level a cell names in any language; null for anything else. */
export function levelOf(text: string, allLanguages: readonly Texts[]): PlanLevel | null {
  const folded = text.trim().toLowerCase();
  return (
    PLAN_LEVELS.find((level) =>
      allLanguages.some(({ summary }) => summary.planSheet.levels[level].toLowerCase() === folded),
    ) ?? null
  );
}
