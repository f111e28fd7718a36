import type { Language } from '../../src/i18n/language';
import type { OwnSheet } from '../../src/sheets/names';
import type { OwnTable } from '../../src/sheets/schema/openTable';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { isLongRun, sampleNumbers } from '../support/longRun';
import { testWith } from '../support/programs';
import { tableOf } from '../support/sheets/visitLogs';
import { BOOK_CHANGES, change, PROGRAMS, TABLE_CHANGES } from './between-runs/changes';
import { netSalesOf, OWN_SHEETS, runAll, typedTexts, makeWorkedInBook } from './between-runs/workbook';
import { openExcelFile, type OpenExcel } from './support';

/**
 * Between two runs people and programs do things to our sheets. Whatever it was: what the user typed is there, as often
 * as before the second run; no sheet of ours stands there twice; no sheet of ours is read as sales. The tables come from
 * the list of schemas, so one that is added later is tried too. A ninth of the pairs, by seed; all in a long run.
 */
let bytes: Uint8Array;
let netSales: number | null;
const tables = new Map<OwnSheet, OwnTable<string>>();

beforeAll(async () => {
  bytes = await makeWorkedInBook();
  const file = await XlsxFile.open(bytes);
  netSales = await netSalesOf(file);
  for (const which of OWN_SHEETS) tables.set(which, await tableOf(file, which));
});

interface Expected {
  readonly language?: Language;
  readonly newSheets?: number;
  readonly hasOtherSales?: boolean;
}

/** Runs everything again and compares what a user would look for. */
async function expectKept(port: WorkbookPort, { language = 'en', newSheets = 0, hasOtherSales }: Expected = {}) {
  const typed = await typedTexts(port);
  const sheets = (await port.sheets()).map(({ name }) => name);
  await runAll(port, language);
  expect(await typedTexts(port)).toEqual(typed);
  expect((await port.sheets()).map(({ name }) => name).slice(0, sheets.length)).toEqual(sheets);
  expect((await port.sheets()).length).toBeLessThanOrEqual(sheets.length + newSheets);
  if (hasOtherSales !== true) expect([netSales, null]).toContain(await netSalesOf(port));
}

const saveFile = async (open: Awaited<ReturnType<typeof openExcelFile>>): Promise<XlsxFile> =>
  XlsxFile.open((await open.file.save()).bytes);

test('a workbook that was worked in holds every table of ours, and a run more changes nothing', async () => {
  expect([...tables.keys()]).toEqual(OWN_SHEETS);
  const file = await XlsxFile.open(bytes);
  expect(await runAll(file)).toEqual({});
  expect((await file.save()).bytes).toEqual(bytes);
});

const makeBook = async (open: OpenExcel, make: (context: Excel.RequestContext) => void): Promise<void> =>
  open.run(async (context) => {
    make(context);
    await context.sync();
  });

test.each(BOOK_CHANGES.map((each) => [each.name, each] as const))(
  'after "%s" nothing typed is lost, in Excel and in the file',
  async (_name, { make = () => undefined, language = 'en', changesSales = false }) => {
    const open = await openExcelFile(bytes);
    await makeBook(open, make);
    const expected = { language, newSheets: changesSales ? 1 : 0, hasOtherSales: changesSales };
    await expectKept(await saveFile(open), expected);
    await expectKept(open.port, expected);
  },
);

for (const { name, isHere, save } of PROGRAMS)
  testWith(isHere, name)(`saved by ${name} in between, nothing typed is lost`, async () => {
    await expectKept(await XlsxFile.open(save(bytes)));
  });

/** Of all pairs a seeded ninth; all in a long run. */
const TRIED = sampleNumbers('between two runs', TABLE_CHANGES.length * OWN_SHEETS.length).filter(
  (_number, index) => isLongRun || index % 3 === 0,
);
const PAIRS = TABLE_CHANGES.flatMap((each) => OWN_SHEETS.map((which) => [which, each.name, each] as const));

test.each(TRIED.flatMap((number) => PAIRS.slice(number, number + 1)))(
  '%s %s: nothing typed is lost, no sheet stands twice, none is read as sales',
  async (which, _name, each) => {
    const open = await openExcelFile(bytes);
    const table = tables.get(which);
    if (table === undefined) throw new Error(`no table ${which}`);
    // Where a table has no second row or spare column there is nothing to try.
    const isDone = await change(open, which, table, each);
    await expectKept(await saveFile(open), { newSheets: isDone && each.isMadeAnew === true ? 1 : 0 });
  },
);
