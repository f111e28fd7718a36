import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/workbook/cells';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { isLongRun } from '../support/longRun';
import { openpyxlDump, hasOpenpyxl } from '../support/openpyxl';
import { sharedFile, testWith } from '../support/shared';
import { classifyPlan, EVERYTHING } from './classified';
import { openExcelFile, letSettle, valuesOf } from './support';

const SMALL = 'pbpython_b2b/sample-salesv3.xlsx';
/** Every workbook with sales of the shared data. */
const SHARED = [
  SMALL,
  'pbpython_b2b/2018_Sales_Total_v2.xlsx',
  'pbpython_b2b/2018_Sales_Total_Tabs.xlsx',
  'pbpython_b2b/sales-feb-2014.xlsx',
  'pbpython_b2b/sales-jan-2014.xlsx',
  'pbpython_b2b/sales-mar-2014.xlsx',
  'pbpython_b2b/sales_cleanup.xlsx',
  'pbpython_b2b/sample-sales-reps.xlsx',
  'clientes_mes_es/ventas_clientes_pseudonymised.xlsx',
];
/** Minutes each: many rows, which the tests of payloads and pieces show as well. */
const LARGE = ['bike_b2b_zh/销售记录.xlsx', 'adventureworks_resellers/ResellerSales.xlsx'];
const SAMPLES = join(__dirname, '../../assets/samples');
/** Rows of a sheet that openpyxl shows cell by cell, the others by a digest; it takes minutes above a megabyte. */
const ROWS = 2000;
const MB = 1024 * 1024;

interface Book {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly run: typeof test | typeof test.skip;
}

const BOOKS: readonly Book[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, bytes: () => new Uint8Array(readFileSync(join(SAMPLES, name))), run: test })),
  ...[...SHARED, ...(isLongRun ? LARGE : [])].map((name) => ({
    name,
    bytes: () => bytesOf(name),
    run: testWith(name),
  })),
];

/** The file holds number 14, the short date, as mm-dd-yy; Excel's API says m/d/yyyy. "GENERAL" is the general format. */
const asExcelShowsIt = (format: string): string =>
  format === 'mm-dd-yy' ? 'm/d/yyyy' : /^general$/iu.test(format) ? 'General' : format;

/** Values, formulas and formats of all sheets. */
async function everySheet(port: WorkbookPort): Promise<unknown[]> {
  const sheets: unknown[] = [];
  for (const { id, name, mark, used, visible } of await port.sheets()) {
    if (used === null) continue;
    const columns = Array.from({ length: used.column + used.columns }, (_unused, column) => column);
    const values: (readonly CellValue[])[] = [];
    for await (const block of port.read({ sheetId: id, row: 0, rows: used.row + used.rows, columns }))
      values.push(...block.values);
    const formats = (await port.numberFormats(id, used)).map((row) => row.map(asExcelShowsIt));
    sheets.push({ name, mark, visible, values, formulas: await port.formulas(id, used), formats });
  }
  return sheets;
}

function bytesOf(book: string): Uint8Array {
  const bytes = sharedFile(book);
  if (bytes === null) throw new Error(`${book} is not here`);
  return bytes;
}

describe('classifying in Excel', () => {
  for (const { name, bytes: read, run } of BOOKS)
    run(
      `${name} gives the cells and the saved file that file mode gives, and Restore takes them back`,
      async () => {
        const bytes = read();
        const { port, model, host: excel, file: open } = await openExcelFile(bytes);
        const before = model.sheets.map((sheet) => valuesOf(model, sheet.name));
        const plan = await classifyPlan(port, EVERYTHING);
        expect((await port.execute(plan)).notKept).toEqual([]);
        const file = await XlsxFile.open(bytes);
        expect((await file.execute(await classifyPlan(file, EVERYTHING))).notKept).toEqual([]);
        expect(model.sheets.length).toBeGreaterThan(before.length);
        expect(same(await everySheet(port), await everySheet(file))).toBe(true);
        const [saved, mode] = [await open.save(), await file.save()];
        expect(saved.lost).toEqual(mode.lost);
        if (hasOpenpyxl && bytes.length < MB)
          expect(openpyxlDump(saved.bytes, ROWS)).toBe(openpyxlDump(mode.bytes, ROWS));

        const requests = excel.gate.requests();
        expect(Math.max(...requests.map((each) => Math.max(each.requestBytes, each.responseBytes)))).toBeLessThan(
          4 * MB,
        );
        const hidden = plan.sheets.filter(({ sheet }) => sheet.kind === 'new' && sheet.hidden === true).length;
        expect(model.undoClearing.filter((call) => call !== 'Range.getMergedAreasOrNullObject')).toEqual(
          Array.from({ length: hidden }, () => 'Worksheet.visibility'),
        );

        if (port.lastSnapshot === null) throw new Error('no snapshot was taken');
        expect(await port.restore(port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
        const after = model.sheets.slice(0, before.length).map((sheet) => valuesOf(model, sheet.name));
        expect(same(after, before)).toBe(true);
        await letSettle();
        expect(excel.trackedRanges).toBe(0);
      },
      600_000,
    );

  testWith(SMALL)(
    'a second run changes nothing',
    async () => {
      const { port, model } = await openExcelFile(bytesOf(SMALL));
      await port.execute(await classifyPlan(port));
      const after = JSON.stringify(model.raw.model.worksheets);
      await port.execute(await classifyPlan(port));
      expect(JSON.stringify(model.raw.model.worksheets)).toBe(after);
    },
    60_000,
  );
});

/** Whether two trees hold the same; where they differ, the first places are printed. A diff of a million cells is no help. */
function same(found: unknown, wanted: unknown): boolean {
  const places: string[] = [];
  compare(found, wanted, '', places);
  expect(places).toEqual([]);
  return places.length === 0;
}

function compare(found: unknown, wanted: unknown, place: string, places: string[]): void {
  if (Object.is(found, wanted) || places.length > 20 || isSameTime(found, wanted)) return;
  if (typeof found === 'object' && typeof wanted === 'object' && found !== null && wanted !== null) {
    const [left, right] = [found as Record<string, unknown>, wanted as Record<string, unknown>];
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
      compare(left[key], right[key], `${place}/${key}`, places);
  } else places.push(`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** The host's library keeps days as dates of whole milliseconds; a file is read to the last digit. */
const isSameTime = (found: unknown, wanted: unknown): boolean =>
  typeof found === 'number' && typeof wanted === 'number' && Math.abs(found - wanted) < 1 / 86_400_000;
