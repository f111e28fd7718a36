import { guessNotice } from '../classification/notices';
import { asOfLine } from '../classification/asOfLine';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { Overtyped } from '../ownSheets/customersChange';
import { customersChange } from '../ownSheets/customersChange';
import { lastVisits } from '../visits/lastVisits';
import { listCodes, listsPlan } from '../ownSheets/lists';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import { readOwnTable, readWorkbookState, requireRoomBelow } from '../ownSheets/workbookState';
import { playbookRows, readPlaybook } from '../ownSheets/playbook';
import { settingsSheetPlan } from '../ownSheets/settingsSheet';
import { dataCheckPlan } from './dataCheck';
import { writeBackPlans } from './writeBack';
import { workbookFormats } from '../reading/workbookFormats';
import { compareText } from '../../domain/text';
import { formatsOf } from '../../i18n/formats';
import { displayWidth } from '../../i18n/displayWidth';
import { customersTemplate } from '../../sheets/customers';
import { playbookTemplate } from '../../sheets/playbook';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import { PLAYBOOK } from '../../sheets/schema/playbookSchema';
import { updateSheet } from '../../sheets/updateSheet';
import type { SheetPlan, WritePlan } from '../../workbook/plan';

/** A plan and what a person should see before it is carried out. */
export interface ResultPlan {
  readonly plan: WritePlan;
  /** Cells of ours on the Customers sheet that were typed over and will be written again. */
  readonly overtyped: readonly (Overtyped & { readonly sheet: string })[];
}

/** What to write beside the Customers and Playbook sheets. */
export interface ResultChoice {
  /** Class, segment and strategy beside the customers of the sheets that were read. */
  readonly writeBack?: boolean;
  /** A sheet that lists skipped rows, totals that differ and suggested merges. */
  readonly dataCheck?: boolean;
}

/**
 * The plan that writes a classification: Customers, Playbook, the hidden settings sheet, and what else is chosen. What
 * stands in the workbook is read anew, since sheets of ours may have been made or changed since the classification.
 */
export async function resultPlan(
  classified: ClassifyResult,
  dictionaries: Dictionaries,
  choice: ResultChoice = {},
): Promise<ResultPlan> {
  const state = await readWorkbookState(classified.state.port, dictionaries);
  const result = { ...classified, state };
  const { sheetLanguage } = result;
  const texts = dictionaries[sheetLanguage];
  const sheets: SheetPlan[] = [];
  const template = customersTemplate(
    texts,
    headLines(result, dictionaries),
    workbookFormats(result.reading.sheets, result.reading.book),
    Math.max(0, ...result.lines.map(({ why }) => displayWidth(why))),
  );
  const customers = await readOwnTable(state, CUSTOMERS);
  const facts = {
    lines: result.lines,
    written: result.settings.written,
    playbook: result.playbook.playbook,
    texts,
    languages: state.languages,
    visits: await lastVisits(result, dictionaries),
    isRestricted: result.within !== null,
  };
  const { change, overtyped, marks } = customersChange({ ...facts, table: customers });
  if (customers === null) sheets.push(await newOwnSheet(state, template, change.added));
  else {
    await requireRoomBelow(state, customers, change.added.length);
    const plan = updateSheet(template, customers, change);
    if (plan !== null) sheets.push(plan);
  }
  const playbook = await playbookPlan(result, dictionaries);
  if (playbook !== null) sheets.push(playbook);
  if (choice.writeBack === true) sheets.push(...(await writeBackPlans(result, dictionaries)));
  if (choice.dataCheck === true) {
    const check = await dataCheckPlan(result, dictionaries);
    if (check !== null) sheets.push(check);
  }
  const lists = await listsPlan(state, dictionaries, sheetLanguage, peopleOf(result));
  if (lists.sheet !== null) sheets.push(lists.sheet);
  const settings = await settingsSheetPlan(state, settingsAfter(result, marks), dictionaries);
  if (settings !== null) sheets.push(settings);
  return {
    plan: { sheets, ...(lists.names.length === 0 ? {} : { names: lists.names }) },
    overtyped: overtyped.map((cell) => ({ ...cell, sheet: customers?.sheetName ?? '' })),
  };
}

/** The plan that makes the playbook or mends the one that is there as it stands now; null when nothing is amiss. */
async function playbookPlan(result: ClassifyResult, dictionaries: Dictionaries): Promise<SheetPlan | null> {
  const { state, sheetLanguage } = result;
  const texts = dictionaries[sheetLanguage];
  const template = playbookTemplate(texts);
  const first = playbookRows(result.playbook.playbook, texts);
  const table = await readOwnTable(state, PLAYBOOK);
  if (table === null) return newOwnSheet(state, template, first);
  const codes = await listCodes(state, dictionaries);
  const { change } = readPlaybook(table, texts, state.languages, codes);
  await requireRoomBelow(state, table, change.added.length);
  return updateSheet(template, table, change);
}

/** Everybody who owns a customer, whom the drop-downs of people offer. */
function peopleOf({ lines }: ClassifyResult): string[] {
  return [...new Set(lines.map(({ owner }) => owner))].sort(compareText);
}

/** The quiet lines above the Customers table. */
function headLines(result: ClassifyResult, dictionaries: Dictionaries): string[] {
  const texts = dictionaries[result.sheetLanguage];
  const formats = formatsOf(result.sheetLanguage);
  const { reports } = result.reading;
  const skippedRows = reports.reduce(
    (sum, report) => sum + new Set(report.skipped.map(({ place }) => place.row)).size,
    0,
  );
  const assumptions = reports.flatMap((report) =>
    report.guesses.flatMap((guess) => guessNotice(guess, report, texts, formats)?.message.replace(/[.。]$/u, '') ?? []),
  );
  const currencies = new Set(
    result.reading.sheets.flatMap(({ currency, currencyRows }) => currency ?? Object.keys(currencyRows)),
  );
  const [currency] = currencies;
  const facts = {
    currency: currencies.size === 1 && currency !== undefined ? currency : null,
    skippedRows,
    assumptions,
    within: result.within,
  };
  return [asOfLine(result.classification, facts, texts, formats), texts.sheets.customers.kept];
}

/** The settings with marks of what this run writes. */
function settingsAfter(
  { sheetLanguage, settings }: ClassifyResult,
  marks: ReadonlyMap<string, string>,
): ClassifyResult['settings'] {
  return { ...settings, language: sheetLanguage, written: new Map([...settings.written, ...marks]) };
}
