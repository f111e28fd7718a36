import type { Texts } from '../i18n/texts';
import type { DataBarPlan } from '../workbook/plan';
import { CUSTOMER_LIST, fromList } from './lists';
import { FORMATS, LOOK, twoLines } from './style';
import { ROLES } from './schema/rolesSchema';
import type { RoleColumn } from './schema/rolesSchema';
import type { ColumnStyle, TablePlace, TableTemplate } from './template';
import { styledColumns } from './template';

/** 0-based row of the three counts above the table. */
export const COUNTS_ROW = 2;

const ATTITUDE_LOOKS = {
  for: LOOK.segments.loyal,
  against: LOOK.mustAct,
} as const;

const BAR = '#B4D6FA';

/**
 * The sheet "Role map": one row per contact of an account.
 * @param counts the line with the three counts, above the table where no filter hides it
 * @param day number format of dates
 * @param hasCustomers whether the workbook has a list of customers to choose from
 */
export function rolesTemplate({
  texts,
  allLanguages,
  counts,
  day,
  hasCustomers = false,
}: {
  readonly texts: Texts;
  readonly allLanguages: readonly Texts[];
  readonly counts: string;
  readonly day: string;
  readonly hasCustomers?: boolean | undefined;
}): TableTemplate<RoleColumn> {
  const words = texts.roleSheets.map;
  const typed = { align: 'left', format: FORMATS.text, wrap: true } as const;
  const { prompts } = words;
  const list = { align: 'left' } as const;
  const score = {
    width: 9.5,
    align: 'center',
    format: FORMATS.count,
    list: { source: ['1', '2', '3', '4', '5'], strict: true, note: prompts.score, refusal: prompts.score },
  } as const;
  const date = { width: 13, align: 'center', format: day } as const;
  const styles: Record<RoleColumn, ColumnStyle<RoleColumn>> = {
    // Prospects are allowed: Excel asks, it does not refuse.
    customer: {
      ...typed,
      width: 20,
      bold: true,
      ...(hasCustomers ? { list: { source: `=${CUSTOMER_LIST}`, strict: false } } : {}),
    },
    contact: { ...typed, width: 16, bold: true },
    title: { ...typed, width: 19 },
    department: { ...typed, width: 15 },
    role: {
      ...list,
      list: fromList('role', texts, true, prompts.role),
      width: Math.max(21, ...Object.values(texts.roles.names).map((name) => name.length + 3)),
    },
    layer: { ...list, width: 13, list: fromList('layer', texts, true, prompts.layer) },
    reportsTo: { ...typed, width: 15 },
    attitude: { ...list, width: 13, align: 'center', list: fromList('attitude', texts, true, prompts.attitude) },
    strength: score,
    influence: score,
    personality: { ...list, width: 14, list: fromList('personality', texts, true, prompts.personality) },
    sensitivity: { ...list, width: 14, wrap: true, list: fromList('sensitivity', texts, false, prompts.sensitivity) },
    background: { ...typed, width: 22 },
    competitors: { ...typed, width: 22 },
    goal: { ...typed, width: 20 },
    method: { ...typed, width: 16 },
    action: { ...typed, width: 20 },
    frequency: { width: 13, align: 'center', format: FORMATS.count },
    owner: { ...typed, width: 14, list: fromList('person', texts, false) },
    lastMet: { ...date },
    nextDue: { ...date },
    howToServe: { align: 'left', wrap: true, width: 50 },
  };
  return {
    schema: ROLES,
    name: words.name,
    title: words.title,
    lines: [words.line, counts],
    columns: styledColumns(ROLES, texts, styles),
    rowHeight: twoLines(words.name),
    frozenColumns: 2,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 2,
      margin: 18,
      titleColumns: { first: 0, last: 1 },
    },
    rules: ({ ref, area }) => [
      ...(['for', 'against'] as const).map((attitude) => ({
        area: area('attitude'),
        // Words of any language: a map keeps the words it was filled in with.
        formula: `=OR(${[...new Set(allLanguages.map(({ roles }) => roles.attitudes[attitude]))]
          .map((word) => `${ref('attitude')}="${word}"`)
          .join(',')})`,
        style: ATTITUDE_LOOKS[attitude],
      })),
      {
        area: area('nextDue'),
        formula: `=AND(ISNUMBER(${ref('nextDue')}),${ref('nextDue')}<TODAY())`,
        style: LOOK.mustAct,
      },
    ],
  };
}

/** Bars from 0 to 5 behind the two scores. */
export function scoreBars({ area }: TablePlace<RoleColumn>): DataBarPlan[] {
  return (['strength', 'influence'] as const).map((key) => ({ area: area(key), from: 0, to: 5, color: BAR }));
}
