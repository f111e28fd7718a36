import type { Contact } from '../../domain/stakeholders/contact';
import type { AccountCoverage, CoverageCounts } from '../../domain/stakeholders/coverage';
import { coverageCounts, coverageOf } from '../../domain/stakeholders/coverage';
import { formatsOf } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import { placeOf } from '../../sheets/createSheet';
import { joinBlocks } from '../../sheets/joinBlocks';
import { FORMATS, LOOK } from '../../sheets/style';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import type { RoleColumn } from '../../sheets/schema/rolesSchema';
import { COUNTS_ROW, rolesTemplate, scoreBars } from '../../sheets/roles';
import { headerRowOf } from '../../sheets/template';
import { updateSheet } from '../../sheets/updateSheet';
import type { SheetPlan, StylePlan, WritePlan } from '../../workbook/plan';
import { customerListName } from '../ownSheets/customerList';
import { listsPlan } from '../ownSheets/lists';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import { readOwnTable, requireRoomBelow } from '../ownSheets/workbookState';
import { settingsSheetPlan } from '../ownSheets/settingsSheet';
import { coveragePlan } from './coveragePlan';
import type { EditedContact } from './editContact';
import { markOf } from './contactRows';
import type { RoleMap } from './roleMap';

/**
 * The plan that makes the role map and the coverage sheet or brings them up to date: A and B customers that have no row
 * yet, what follows the visit log, how to serve, the counts. Typed cells are not in it, but for those of one edited contact.
 */
export async function roleMapPlan(map: RoleMap, edited: EditedContact | null = null): Promise<WritePlan> {
  const { state, dictionaries, language, table, rows } = map;
  const texts = dictionaries[language];
  const contacts = contactsAfter(map, edited);
  const coverage = coverageOf(map.accounts, contacts, map.today);
  const counts = countsLine(coverageCounts(coverage), coverage, texts, language);
  const customers = await readOwnTable(state, CUSTOMERS);
  const template = rolesTemplate({
    texts,
    allLanguages: Object.values(dictionaries),
    counts,
    day: FORMATS.day,
    hasCustomers: customers !== null,
  });
  const fresh = freshRows(map, edited);
  const lists = await listsPlan(state, dictionaries, language, ownersOf(contacts));
  const sheets: SheetPlan[] = lists.sheet === null ? [] : [lists.sheet];
  if (table === null) {
    const plan = await newOwnSheet(state, template, fresh);
    const header = headerRowOf(template);
    const columns = template.columns.map((_, c) => c);
    const place = placeOf(template.columns, columns, header + 1, Math.max(fresh.length, 1));
    sheets.push({ ...plan, styles: [...(plan.styles ?? []), COUNTS_STYLE], dataBars: scoreBars(place) });
  } else {
    const changed = new Map<number, RowValues<RoleColumn>>(
      rows.flatMap(({ row, contact, ours }) => (contact === null ? [] : [[row, ours]])),
    );
    const isEmpty = rows.every(({ account, isFree }) => account === '' && isFree);
    const [first, ...rest] = fresh;
    // A map made before there were accounts holds one empty row.
    const fillsFirst = isEmpty && rows.length === 1 && first !== undefined;
    if (fillsFirst) changed.set(0, first);
    const added = fillsFirst ? rest : fresh;
    if (edited !== null && edited.row !== null) changed.set(edited.row, { ...edited.values, ...edited.ours });
    await requireRoomBelow(state, table, added.length);
    const plan = updateSheet(template, table, { rows: changed, added });
    if (plan !== null) {
      const joined = { ...plan, blocks: joinBlocks(plan.blocks ?? []) };
      sheets.push(added.length === 0 ? joined : { ...joined, dataBars: addedBars(map, added.length) });
    }
  }
  const overview = await coveragePlan(map, coverage, counts);
  if (overview !== null) sheets.push(overview);
  const settings = await settingsSheetPlan(
    state,
    { ...map.settings, written: writtenAfter(map, edited) },
    dictionaries,
  );
  if (settings !== null) sheets.push(settings);
  const choice = await customerListName(state, customers);
  return { sheets, names: [...lists.names, ...(choice === null ? [] : [choice])] };

  function addedBars({ table: own }: RoleMap, count: number): NonNullable<SheetPlan['dataBars']> {
    if (own === null) return [];
    const at = template.columns.map(({ key }) => (own.offset(key) < 0 ? -1 : own.area.column + own.offset(key)));
    const place = placeOf(template.columns, at, own.area.row + 1 + own.rows.length, count);
    return scoreBars(place);
  }
}

const COUNTS_STYLE: StylePlan = {
  area: { row: COUNTS_ROW, column: 0, rows: 1, columns: 1 },
  style: { bold: true, size: LOOK.quietSize, color: LOOK.headerFill },
};

/** Who serves contacts: they are offered in the drop-downs of people. */
function ownersOf(contacts: readonly Contact[]): string[] {
  return [...new Set(contacts.map(({ owner }) => owner).filter((owner) => owner !== ''))];
}

/** The contacts as they are once the plan is carried out. */
function contactsAfter({ rows }: RoleMap, edited: EditedContact | null): Contact[] {
  const kept = rows.flatMap(({ row, contact }) => (contact === null || row === edited?.row ? [] : [contact]));
  return edited === null ? kept : [...kept, edited.contact];
}

/** Rows to add: an edited contact that is new, and A and B customers without a row. */
function freshRows(map: RoleMap, edited: EditedContact | null): RowValues<RoleColumn>[] {
  const known = new Set(map.rows.map(({ account }) => account));
  const isNew = edited !== null && edited.row === null;
  if (isNew) known.add(edited.contact.account);
  return [
    ...map.accounts.filter(({ key }) => !known.has(key)).map(({ key }) => ({ customer: map.names.labelOf(key) })),
    ...(isNew ? [{ ...edited.values, ...edited.ours }] : []),
  ];
}

/** The three counts in words. */
export function countsLine(
  counts: CoverageCounts,
  coverage: readonly AccountCoverage[],
  texts: Texts,
  language: RoleMap['language'],
): string {
  const { count } = formatsOf(language);
  const words = texts.roleSheets.map;
  if (coverage.length === 0) return words.noAccounts;
  return words.counts({
    missing: count(counts['role-missing']),
    notMet: count(counts['not-met']),
    covered: count(counts.covered),
  });
}

/** Marks of what the role map will hold; people who left the map are forgotten. */
function writtenAfter(map: RoleMap, edited: EditedContact | null): Map<string, string> {
  const written = new Map([...map.settings.written].filter(([key]) => !key.startsWith('roles|')));
  for (const row of map.rows)
    if (row.contact !== null && row.row !== edited?.row) written.set(markOf(row.account, row.contact.name), row.marks);
  if (edited !== null) written.set(markOf(edited.contact.account, edited.contact.name), edited.marks);
  return written;
}
