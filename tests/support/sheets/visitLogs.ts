import { Workbook } from '@cj-tech-master/excelts';
import type { LogOutcome, LogRequest } from '../../../src/app/visits/logVisit';
import { logVisit } from '../../../src/app/visits/logVisit';
import type { VisitBook } from '../../../src/app/visits/visitBook';
import { readVisitBook } from '../../../src/app/visits/visitBook';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { readOwnTable, readWorkbookState } from '../../../src/app/ownSheets/workbookState';
import { serialOf } from '../../../src/domain/time/serialDate';
import type { Visit } from '../../../src/domain/visits/visit';
import type { Language } from '../../../src/i18n/language';
import type { OwnSheet } from '../../../src/sheets/names';
import type { OwnTable } from '../../../src/sheets/schema/openTable';
import { TABLE_SCHEMAS } from '../../../src/sheets/schema/tableSchemas';
import type { PlanCell } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/cells';
import type { WorkbookPort } from '../../../src/workbook/port';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { DICTIONARIES } from '../classified';

export const day = serialOf;

/** A visit that was made, with a summary and nothing else. */
export function visit(fields: Partial<Visit> = {}): Visit {
  return {
    day: serialOf(2026, 10, 13),
    start: null,
    customer: 'Northgate Foods',
    place: '',
    method: 'face-to-face',
    visitors: ['Rep North'],
    contacts: [],
    purpose: '',
    keyPoints: '',
    thoughts: '',
    needs: '',
    objections: '',
    nextStep: '',
    nextVisit: null,
    followUpDone: null,
    summary: 'Trial agreed',
    expense: null,
    ...fields,
  };
}

export const read = (port: WorkbookPort, language: Language = 'en'): Promise<VisitBook> =>
  readVisitBook(port, DICTIONARIES, language);

/** What the command does: makes the log or mends it. @returns whether there was anything to do */
export async function mend(port: WorkbookPort, language: Language = 'en'): Promise<boolean> {
  const plan = await visitLogPlan(await read(port, language));
  await port.execute(plan);
  return plan.sheets.length > 0 || plan.names !== undefined;
}

/** What the form does when it is saved. Its log is the one of now unless `before` says otherwise. */
export async function log(
  port: WorkbookPort,
  saved: Visit,
  more: Partial<Pick<LogRequest, 'was' | 'planNext' | 'before' | 'language'>> = {},
): Promise<LogOutcome> {
  const before = more.before ?? (await read(port)).visits;
  return logVisit({
    port,
    write: (plan) => port.execute(plan),
    today: serialOf(2026, 11, 21),
    dictionaries: DICTIONARIES,
    language: 'en',
    was: null,
    planNext: false,
    ...more,
    visit: saved,
    before,
  });
}

export async function tableOf(port: WorkbookPort, which: OwnSheet = 'visits'): Promise<OwnTable<string>> {
  const table = await readOwnTable(await readWorkbookState(port, DICTIONARIES), TABLE_SCHEMAS[which], true);
  if (table === null) throw new Error(`the workbook has no table of ${which}`);
  return table;
}

/** A person types into a cell of a table of ours, by its header and the row below it (0-based). */
export async function type({
  port,
  row,
  header,
  value,
  which = 'visits',
}: {
  readonly port: WorkbookPort;
  readonly row: number;
  readonly header: string;
  readonly value: PlanCell;
  readonly which?: OwnSheet | undefined;
}): Promise<void> {
  const { area, header: headers, sheetId, sheetName } = await tableOf(port, which);
  const column = headers.indexOf(header);
  if (column < 0) throw new Error(`no column ${header}: ${headers.join(', ')}`);
  const block = { row: area.row + 1 + row, column: area.column + column, cells: [[value]] };
  await port.execute({ sheets: [{ sheet: { kind: 'existing', id: sheetId, name: sheetName }, blocks: [block] }] });
}

export async function cell(
  port: WorkbookPort,
  row: number,
  header: string,
  which: OwnSheet = 'visits',
): Promise<CellValue> {
  const table = await tableOf(port, which);
  const column = table.header.indexOf(header);
  if (column < 0) throw new Error(`no column ${header}: ${table.header.join(', ')}`);
  return table.rows[row]?.[column] ?? '';
}

/** A workbook with one sheet that is nobody's business. */
export async function emptyBook(date1904 = false): Promise<XlsxFile> {
  const workbook = new Workbook();
  workbook.properties.date1904 = date1904;
  workbook.addWorksheet('Notes').getCell('A1').value = 'Call the printer';
  return XlsxFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The same file, saved and opened again. */
export async function reopenFile(file: XlsxFile): Promise<XlsxFile> {
  return XlsxFile.open((await file.save()).bytes);
}
