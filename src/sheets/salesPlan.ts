import type { PlanLevel } from '../domain/summary/salesPlan';
import { PLAN_LEVELS } from '../domain/summary/salesPlan';
import type { Texts } from '../i18n/texts';
import { FORMATS } from './style';
import { SALES_PLAN } from './schema/salesPlanSchema';
import type { PlanColumn } from './schema/salesPlanSchema';
import type { ColumnStyle, TableTemplate } from './template';
import { styledColumns } from './template';

/** The sheet "Plan": one row per month and target, for the firm, a rep or a customer. */
export function planTemplate(texts: Texts, amount: string): TableTemplate<PlanColumn> {
  const words = texts.summary.planSheet;
  const styles: Record<PlanColumn, ColumnStyle<PlanColumn>> = {
    month: { width: 12, align: 'center', format: FORMATS.month },
    level: { width: 14, align: 'left' },
    name: { width: 26, align: 'left', format: FORMATS.text },
    target: { width: 16, align: 'right', format: amount, bold: true },
    basedOn: { width: 14, align: 'center', format: FORMATS.month },
    base: { width: 16, align: 'right', format: amount },
  };
  return {
    schema: SALES_PLAN,
    name: words.name,
    title: words.title,
    lines: [words.line, words.kept],
    columns: styledColumns(SALES_PLAN, texts, styles),
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
