import type { AccountCoverage } from '../../domain/stakeholders/coverage';
import { CORE_ROLES } from '../../domain/stakeholders/contact';
import type { Formats } from '../../i18n/formats';
import { formatsOf } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { coverageTemplate } from '../../sheets/coverage';
import type { RowValues } from '../../sheets/createSheet';
import { joinBlocks } from '../../sheets/joinBlocks';
import { COVERAGE } from '../../sheets/schema/coverageSchema';
import type { CoverageColumn } from '../../sheets/schema/coverageSchema';
import { updateSheet } from '../../sheets/updateSheet';
import type { SheetPlan } from '../../workbook/plan';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import { readOwnTable, requireRoomBelow } from '../ownSheets/workbookState';
import type { RoleMap } from './roleMap';

/**
 * The plan that makes the coverage sheet, most risk first, or brings its rows up to date where they stand: a person's own
 * columns stay beside their account. null when nothing would change, or there is nothing to show.
 */
export async function coveragePlan(
  map: RoleMap,
  coverage: readonly AccountCoverage[],
  counts: string,
): Promise<SheetPlan | null> {
  const { state, dictionaries, language, names } = map;
  const texts = dictionaries[language];
  const formats = formatsOf(language);
  const template = coverageTemplate(texts, counts);
  const open = new Map(
    coverage.map((own) => [own.account.key, coverageRow(own, names.labelOf(own.account.key), texts, formats)]),
  );
  const first = [...open.values()];
  const table = await readOwnTable(state, COVERAGE);
  if (table === null) return newOwnSheet(state, template, first);
  const rows = new Map<number, RowValues<CoverageColumn>>();
  table.rows.forEach((_, index) => {
    const key = names.keyOf(String(table.cell(index, 'account')));
    if (key === '') return;
    const row = open.get(key);
    open.delete(key);
    rows.set(index, row ?? { ...EMPTIED, status: texts.roleSheets.coverage.noLonger });
  });
  const added = [...open.values()];
  const isEmpty = rows.size === 0 && table.rows.length === 1;
  if (isEmpty && added[0] !== undefined) rows.set(0, added[0]);
  const below = isEmpty ? added.slice(1) : added;
  await requireRoomBelow(state, table, below.length);
  const plan = updateSheet(template, table, { rows, added: below });
  return plan === null ? null : { ...plan, blocks: joinBlocks(plan.blocks ?? []) };
}

const EMPTIED: RowValues<CoverageColumn> = { abc: '', missing: '', notMet: '', met: '' };

function coverageRow(
  { account, status, missing, notMet, met }: AccountCoverage,
  label: string,
  texts: Texts,
  formats: Formats,
): RowValues<CoverageColumn> {
  const words = texts.roleSheets.coverage;
  const nameRoles = (roles: readonly (typeof CORE_ROLES)[number][]): string =>
    formats.commas(roles.map((role) => texts.roles.names[role]));
  return {
    account: label,
    abc: account.abc,
    status: words.statuses[status] ?? '',
    missing: missing.length === CORE_ROLES.length ? words.allThree : nameRoles(missing),
    notMet: nameRoles(notMet),
    met,
  };
}
