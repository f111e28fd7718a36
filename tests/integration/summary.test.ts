import { readFileSync } from 'node:fs';
import { classifyWorkbook } from '../../src/app/classification/classifyWorkbook';
import { summaryPlan } from '../../src/app/summary/summaryPlan';
import { summaryNow } from '../../src/commands/summaryNow';
import { serialOf } from '../../src/domain/time/serialDate';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import type { Texts } from '../../src/i18n/texts';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { SAMPLE } from '../support/cli';
import { sheetValues } from '../support/sheets/summarySheet';
import { openExcelFile, letSettle } from './support';

const dictionaries = Object.fromEntries(LANGUAGES.map((each) => [each, textsOf(each)])) as Record<Language, Texts>;
const today = serialOf(2026, 11, 21);
const NAME = 'Summary 2026-10';

async function planOf(port: WorkbookPort): ReturnType<typeof summaryPlan> {
  const result = await classifyWorkbook({ sources: [{ port, file: '' }], today, language: 'en', dictionaries });
  return summaryPlan(result, dictionaries);
}

const bytes = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));

test('one ribbon click on the genuine library: the sheet of file mode, its charts; a second click changes nothing', async () => {
  const { session, port, model, run } = await openExcelFile(bytes());
  const click = { session, language: 'en' as const, dictionaries, now: today + 0.5 };
  await summaryNow(click);
  expect(model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Customers', NAME, 'Summaries']));
  expect(model.sheets.map(({ name }) => name)).not.toContain('Key Accounts messages');
  const file = await XlsxFile.open(bytes());
  const made = await planOf(file);
  expect((await file.execute(made.plan)).notKept).toEqual([]);
  expect(await sheetValues(port, NAME)).toEqual(await sheetValues(file, NAME));
  const charts = await run(async (context) => {
    const found = context.workbook.worksheets.getItem(NAME).charts;
    found.load({ name: true });
    await context.sync();
    return found.items.map(({ name }) => name);
  });
  expect(charts.sort()).toEqual(['KA_Chart_Months', 'KA_Chart_Pareto', 'KA_Chart_Segments', 'KA_Chart_Visits']);
  const again = await planOf(port);
  expect(again.plan.sheets).toEqual([]);
  // A run that stopped after its cells and before a chart gets it by running again.
  await run(async (context) => {
    context.workbook.worksheets.getItem(NAME).charts.getItem('KA_Chart_Months').delete();
    await context.sync();
  });
  await summaryNow(click);
  const sheet = model.sheet(NAME)?.id ?? '';
  expect([...(await port.chartNames(sheet))].sort()).toEqual(charts);
  await letSettle();
}, 120_000);

test('notes typed into the sheet are there after the next click', async () => {
  const { session, port, model } = await openExcelFile(bytes());
  const click = { session, language: 'en' as const, dictionaries, now: today + 0.5 };
  await summaryNow(click);
  const values = await sheetValues(port, NAME);
  const row = values.findIndex(([cell]) => String(cell).startsWith('Notes')) + 1;
  const info = (await port.sheets()).find(({ name }) => name === NAME);
  if (info === undefined) throw new Error('no summary');
  const sheet = { kind: 'existing', id: info.id, name: NAME } as const;
  await port.execute({ sheets: [{ sheet, blocks: [{ row, column: 0, cells: [['Ask Ann about the tender']] }] }] });
  await summaryNow(click);
  expect((await sheetValues(port, NAME))[row]?.[0]).toBe('Ask Ann about the tender');
  expect(model.sheets.filter(({ name }) => name.startsWith('Summary'))).toHaveLength(1);
  await letSettle();
}, 120_000);
