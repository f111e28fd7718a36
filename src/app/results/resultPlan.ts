import { guessNotice } from '../classification/notices';
import { asOfLine } from '../classification/asOfLine';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { Overtyped } from '../ownSheets/customersSheet';
import { customerRow, customersChange, writtenMarks } from '../ownSheets/customersSheet';
import { lastVisits } from '../visits/lastVisits';
import { listsPlan } from '../ownSheets/lists';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import { readOwnTable, requireRoomBelow } from '../ownSheets/workbookState';
import { playbookRows } from '../ownSheets/playbook';
import { settingsSheetPlan } from '../ownSheets/settingsSheet';
import { dataCheckPlan } from './dataCheck';
import { writeBackPlans } from './writeBack';
import { workbookFormats } from '../reading/workbookFormats';
import { compareText } from '../../domain/text';
import { formatsOf } from '../../i18n/formats';
import { displayWidth } from '../../i18n/displayWidth';
import { customersTemplate } from '../../sheets/customers';
import { playbookTemplate } from '../../sheets/playbook';
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

/** The plan that writes a classification: Customers, Playbook, the hidden settings sheet, and what else is chosen. */
export async function resultPlan(
  result: ClassifyResult,
  dictionaries: Dictionaries,
  choice: ResultChoice = {},
): Promise<ResultPlan> {
  const { state, sheetLanguage } = result;
  const texts = dictionaries[sheetLanguage];
  const all = Object.values(dictionaries);
  const sheets: SheetPlan[] = [];
  const template = customersTemplate(
    texts,
    all,
    headLines(result, dictionaries),
    workbookFormats(result.reading.sheets, result.reading.book),
    Math.max(0, ...result.lines.map(({ why }) => displayWidth(why))),
  );
  const customers = await readOwnTable(state, 'customers');
  const visits = await lastVisits(result, dictionaries);
  let overtyped: ResultPlan['overtyped'] = [];
  if (customers === null) {
    const rows = result.lines.map((line) => customerRow(line, texts, visits));
    sheets.push(await newOwnSheet(state, 'customers', template, rows));
  } else {
    const { change, overtyped: found } = customersChange(
      template,
      customers,
      result.lines,
      result.playbook.playbook,
      result.settings.written,
      texts,
      all,
      visits,
    );
    await requireRoomBelow(state, customers, change.added.length);
    const plan = updateSheet(template, customers, change);
    if (plan !== null) sheets.push(plan);
    overtyped = found.map((cell) => ({ ...cell, sheet: customers.sheetName }));
  }
  const playbook = await readOwnTable(state, 'playbook');
  const playbookSheet = playbookTemplate(texts, all);
  if (playbook === null)
    sheets.push(await newOwnSheet(state, 'playbook', playbookSheet, playbookRows(result.playbook.playbook, texts)));
  else {
    await requireRoomBelow(state, playbook, result.playbook.change.added.length);
    const plan = updateSheet(playbookSheet, playbook, result.playbook.change);
    if (plan !== null) sheets.push(plan);
  }
  if (choice.writeBack === true) sheets.push(...(await writeBackPlans(result, dictionaries)));
  if (choice.dataCheck === true) {
    const check = await dataCheckPlan(result, dictionaries);
    if (check !== null) sheets.push(check);
  }
  const lists = await listsPlan(state, dictionaries, sheetLanguage, peopleOf(result));
  if (lists.sheet !== null) sheets.push(lists.sheet);
  const settings = await settingsPlan(result, dictionaries);
  if (settings !== null) sheets.push(settings);
  return { plan: { sheets, ...(lists.names.length === 0 ? {} : { names: lists.names }) }, overtyped };
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
  };
  return [asOfLine(result.classification, facts, texts, formats), texts.sheets.customers.kept];
}

/** The settings with marks of what this run writes. */
function settingsPlan(result: ClassifyResult, dictionaries: Dictionaries): Promise<SheetPlan | null> {
  const { state, sheetLanguage, settings } = result;
  const texts = dictionaries[sheetLanguage];
  const written = new Map(
    result.lines.map((line) => [line.result.identity.key as string, writtenMarks(customerRow(line, texts))]),
  );
  const after = { ...settings, language: sheetLanguage, written: new Map([...settings.written, ...written]) };
  return settingsSheetPlan(state, after, dictionaries);
}
