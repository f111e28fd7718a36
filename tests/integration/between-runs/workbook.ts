import { Workbook } from '@cj-tech-master/excelts';
import { dataCheckPlan } from '../../../src/app/results/dataCheck';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { makeRoleMap } from '../../../src/app/roles/makeRoleMap';
import { targetPlan } from '../../../src/app/summary/salesPlan';
import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import { readVisitBook } from '../../../src/app/visits/visitBook';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { UserError } from '../../../src/domain/errors';
import { monthOf } from '../../../src/domain/time/month';
import { serialOf } from '../../../src/domain/time/serialDate';
import type { Language } from '../../../src/i18n/language';
import type { OwnSheet } from '../../../src/sheets/names';
import { TABLE_SCHEMAS } from '../../../src/sheets/schema/tableSchemas';
import type { CellValue } from '../../../src/workbook/cells';
import type { WritePlan } from '../../../src/workbook/plan';
import type { WorkbookPort } from '../../../src/workbook/port';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES, TODAY } from '../../support/classified';
import { entry, save } from '../../support/sheets/roleMaps';
import { log, tableOf, visit } from '../../support/sheets/visitLogs';

export const OWN_SHEETS = Object.keys(TABLE_SCHEMAS) as OwnSheet[];

const CUSTOMERS = ['Ant Ltd', 'Bee & Sons', 'Cicada', 'Dragonfly', 'Earwig plc'];

/** Sales of five customers over twenty months, one row of them not to be read. */
async function salesBook(): Promise<XlsxFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addRow(['Date', 'Customer', 'Amount']);
  for (let month = 0; month < 20; month++)
    for (const [index, name] of CUSTOMERS.entries())
      if ((month + index) % (index + 1) === 0)
        sheet.addRow([new Date(Date.UTC(2025, 2 + month, 3 + index)), name, 100 * (5 - index) + month]);
  sheet.addRow([new Date(Date.UTC(2026, 9, 30)), 'Cicada', 'see invoice']);
  sheet.getColumn(1).numFmt = 'yyyy-mm-dd';
  return XlsxFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

type Step = (port: WorkbookPort, language: Language) => Promise<WritePlan | null>;

const classify: Step = async (port, language) =>
  (await resultPlan(await classifyFor(port, { language }), DICTIONARIES)).plan;

/** Everything of the product that writes sheets of its own, in the order of a month. */
const STEPS: Readonly<Record<string, Step>> = {
  classify,
  'visit log': async (port, language) => visitLogPlan(await readVisitBook(port, DICTIONARIES, language)),
  'role map': async (port, language) =>
    (await makeRoleMap({ port, today: TODAY, language, dictionaries: DICTIONARIES })).plan,
  'sales plan': async (port, language) =>
    (
      await targetPlan(await classifyFor(port, { language }), DICTIONARIES, {
        from: monthOf(2026, 1),
        level: 'customer',
      })
    ).plan,
  summary: async (port, language) => (await summaryPlan(await classifyFor(port, { language }), DICTIONARIES)).plan,
  'data check': async (port, language) => {
    const sheet = await dataCheckPlan(await classifyFor(port, { language }), DICTIONARIES);
    return sheet === null ? null : { sheets: [sheet] };
  },
};

/** Runs everything once. @returns by step, the code of the message it ended with instead of writing */
export async function runAll(port: WorkbookPort, language: Language = 'en'): Promise<Readonly<Record<string, string>>> {
  const stopped: Record<string, string> = {};
  for (const [name, step] of Object.entries(STEPS)) {
    try {
      const plan = await step(port, language);
      if (plan !== null) await port.execute(plan);
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'unexpected')
        throw new Error(`${name} ended without a message for the user`, { cause: error });
      for (const texts of Object.values(DICTIONARIES))
        expect(texts.errors[error.code](error.params).length).toBeGreaterThan(20);
      stopped[name] = error.code;
    }
  }
  return stopped;
}

/** Begins every text that the user typed, so that it can be counted wherever it stands. */
export const TYPED = 'typed:';

async function typeInto(port: WorkbookPort, which: OwnSheet): Promise<void> {
  const table = await tableOf(port, which);
  const { area, rows } = table;
  const sheet = { kind: 'existing', id: table.sheetId, name: table.sheetName } as const;
  const right = area.column + area.columns;
  const lines = Math.min(2, rows.length);
  const mine = [`${TYPED}${which} header`, ...Array.from({ length: lines }, (_, r) => `${TYPED}${which} mine ${r}`)];
  const blocks = [{ row: area.row, column: right, cells: mine.map((text) => [text]) }];
  for (const [key, column] of Object.entries(table.schema.columns))
    if (column.owner === 'person' && column.kind === 'text' && column.list === undefined && column.isCustomer !== true)
      for (let row = 0; row < lines; row++) {
        const text = `${TYPED}${which} ${key} ${row}`;
        blocks.push({ row: area.row + 1 + row, column: area.column + table.offset(key), cells: [[text]] });
      }
  const wider = { ...area, columns: area.columns + 1 };
  const tables = table.tableName === null ? [] : [{ name: table.tableName, area: wider, action: 'resize' as const }];
  await port.execute({ sheets: [{ sheet, blocks, tables }] });
}

/** A workbook in which everything was run, and the user typed into every table: their own column and the columns that are theirs. */
export async function makeWorkedInBook(): Promise<Uint8Array> {
  const port = await salesBook();
  expect(await runAll(port)).toEqual({});
  await log(port, visit({ customer: 'Ant Ltd', day: serialOf(2026, 10, 2), keyPoints: 'Prices' }));
  await log(port, visit({ customer: 'Cicada', day: serialOf(2026, 10, 9), nextVisit: serialOf(2026, 12, 1) }));
  await save(port, entry({ account: 'ant ltd', name: 'E. Marek', role: 'decision-maker' }));
  await save(port, entry({ account: 'cicada', name: 'J. Reyes', role: 'user' }));
  for (const which of OWN_SHEETS) await typeInto(port, which);
  expect(await runAll(port)).toEqual({});
  return (await port.save()).bytes;
}

/** Texts of these columns are carried on into other sheets by design; all others stand where they were typed. */
const CARRIED_ON = [`${TYPED}playbook strategy`, `${TYPED}playbook nextAction`, `${TYPED}plan name`];

/** Texts that the user typed, in order, as often as they stand in the workbook. */
export async function typedTexts(port: WorkbookPort): Promise<readonly string[]> {
  const typed: string[] = [];
  for (const sheet of await port.sheets()) {
    if (sheet.used === null) continue;
    const { row, column, rows, columns } = sheet.used;
    const wanted = Array.from({ length: columns }, (_, index) => column + index);
    for await (const { values } of port.read({ sheetId: sheet.id, row, rows, columns: wanted }))
      for (const cell of values.flat() as CellValue[])
        if (typeof cell === 'string' && cell.startsWith(TYPED)) typed.push(cell);
  }
  return typed
    .filter((text, index) => typed.indexOf(text) === index || !CARRIED_ON.some((start) => text.startsWith(start)))
    .sort();
}

/** The control total; null where the reading ends in a message or a question. */
export async function netSalesOf(port: WorkbookPort): Promise<number | null> {
  try {
    return (await classifyFor(port)).classification.netSales;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
