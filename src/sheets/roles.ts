import { BUYING_ROLES, ATTITUDES, LAYERS, PERSONALITIES, SENSITIVITIES } from '../domain/stakeholders/contact';
import type { Texts } from '../i18n/texts';
import type { DataBarPlan, ListValidationPlan } from '../workbook/plan';
import { FORMATS, LOOK, twoLines } from './look';
import { MARKS, TABLES } from './names';
import type { ColumnTemplate, TablePlace, TableTemplate } from './template';

export type RoleColumn = keyof Texts['roleSheets']['map']['headers'];

/** What the role map's lists are taken from: names of the lists sheet, or the entries themselves. */
export type RoleLists = Readonly<
  Record<'role' | 'layer' | 'attitude' | 'personality' | 'sensitivity', string | readonly string[]>
> & { readonly customer: string | null };

/** 0-based row of the three counts above the table. */
export const COUNTS_ROW = 2;

const ATTITUDE_LOOKS = {
  for: LOOK.segments.loyal,
  against: LOOK.mustAct,
} as const;

const BAR = '#B4D6FA';

/** Lists written into the rules themselves, for workbooks without our lists sheet. */
export function ownLists(texts: Texts, customer: string | null = null): RoleLists {
  const { names, layers, attitudes, personalities, sensitivities } = texts.roles;
  return {
    role: BUYING_ROLES.map((code) => names[code]),
    layer: LAYERS.map((code) => layers[code]),
    attitude: ATTITUDES.map((code) => attitudes[code]),
    personality: PERSONALITIES.map((code) => personalities[code]),
    sensitivity: SENSITIVITIES.map((code) => sensitivities[code]),
    customer,
  };
}

/**
 * The sheet "Role map": one row per contact of an account.
 * @param counts the line with the three counts, above the table where no filter hides it
 * @param day number format of dates
 */
export function rolesTemplate(
  texts: Texts,
  allLanguages: readonly Texts[],
  counts: string,
  day: string,
  lists: RoleLists = ownLists(texts),
): TableTemplate<RoleColumn> {
  const words = texts.roleSheets.map;
  const typed = { align: 'left', format: FORMATS.text, wrap: true, owner: 'person' } as const;
  const list = { align: 'left', owner: 'person' } as const;
  const score = { width: 11.5, align: 'center', format: FORMATS.count, owner: 'person' } as const;
  const date = { width: 13, align: 'center', format: day } as const;
  const looks: Record<RoleColumn, Omit<ColumnTemplate<RoleColumn>, 'key' | 'header' | 'knownAs'>> = {
    customer: { ...typed, width: 20, bold: true },
    contact: { ...typed, width: 16, bold: true },
    title: { ...typed, width: 19 },
    department: { ...typed, width: 15 },
    role: { ...list, width: Math.max(21, ...Object.values(texts.roles.names).map((name) => name.length + 3)) },
    layer: { ...list, width: 13 },
    reportsTo: { ...typed, width: 15 },
    attitude: { ...list, width: 13, align: 'center' },
    strength: score,
    influence: score,
    personality: { ...list, width: 14 },
    sensitivity: { ...list, width: 14, wrap: true },
    background: { ...typed, width: 22 },
    competitors: { ...typed, width: 22 },
    goal: { ...typed, width: 20 },
    method: { ...typed, width: 16 },
    action: { ...typed, width: 20 },
    frequency: { width: 13, align: 'center', format: FORMATS.count, owner: 'person' },
    owner: { ...typed, width: 14 },
    lastMet: { ...date, owner: 'ours' },
    nextDue: { ...date, owner: 'ours' },
    howToServe: { align: 'left', wrap: true, width: 50, owner: 'ours' },
  };
  return {
    mark: MARKS.roles,
    table: TABLES.roles,
    name: words.name,
    title: words.title,
    knownTitles: allLanguages.map(({ roleSheets }) => roleSheets.map.title),
    lines: [words.line, counts],
    columns: (Object.keys(words.headers) as RoleColumn[]).map((key) => ({
      key,
      header: words.headers[key],
      knownAs: allLanguages.map(({ roleSheets }) => roleSheets.map.headers[key]),
      ...looks[key],
    })),
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
        formula: `=${ref('attitude')}="${texts.roles.attitudes[attitude]}"`,
        style: ATTITUDE_LOOKS[attitude],
      })),
      {
        area: area('nextDue'),
        formula: `=AND(ISNUMBER(${ref('nextDue')}),${ref('nextDue')}<TODAY())`,
        style: LOOK.mustAct,
      },
    ],
    validations: (place) => validations(place, texts, lists),
  };
}

/** Bars from 0 to 5 behind the two scores. */
export function scoreBars({ area }: TablePlace<RoleColumn>): DataBarPlan[] {
  return (['strength', 'influence'] as const).map((key) => ({ area: area(key), from: 0, to: 5, color: BAR }));
}

function validations({ area }: TablePlace<RoleColumn>, texts: Texts, lists: RoleLists): ListValidationPlan[] {
  const { prompts, headers } = texts.roleSheets.map;
  const note = (key: RoleColumn, text: string): Pick<ListValidationPlan, 'prompt'> => ({
    prompt: { title: headers[key].slice(0, 32), text },
  });
  return [
    // A prospect that has no sales yet, and a text of one's own, are allowed after a warning.
    ...(lists.customer === null ? [] : [{ area: area('customer'), source: lists.customer, strict: false }]),
    { area: area('role'), source: lists.role, strict: true, ...note('role', prompts.role) },
    { area: area('layer'), source: lists.layer, strict: true, ...note('layer', prompts.layer) },
    { area: area('attitude'), source: lists.attitude, strict: true, ...note('attitude', prompts.attitude) },
    ...(['strength', 'influence'] as const).map((key) => ({
      area: area(key),
      source: ['1', '2', '3', '4', '5'],
      strict: true,
      ...note(key, prompts.score),
    })),
    { area: area('personality'), source: lists.personality, strict: true, ...note('personality', prompts.personality) },
    {
      area: area('sensitivity'),
      source: lists.sensitivity,
      strict: false,
      ...note('sensitivity', prompts.sensitivity),
    },
  ];
}
