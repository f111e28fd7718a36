import { Workbook } from '@cj-tech-master/excelts';
import { classifyWorkbook } from '../../src/app/classifyWorkbook';
import { resultPlan } from '../../src/app/resultPlan';
import { serialOf } from '../../src/domain/time/serialDate';
import { loadDictionaries } from '../../src/taskpane/dictionaries';
import type { WritePlan } from '../../src/workbook/plan';
import type { CellValue, WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { sharedFile, testWith } from '../support/shared';
import { openExcel, settled, valuesOf } from './support';

const SMALL = 'pbpython_b2b/sample-salesv3.xlsx';
const BOOKS = [
  SMALL,
  'pbpython_b2b/2018_Sales_Total_v2.xlsx',
  'clientes_mes_es/ventas_clientes_pseudonymised.xlsx',
  'bike_b2b_zh/销售记录.xlsx',
];
const MB = 1024 * 1024;
const TODAY = serialOf(2026, 11, 21);

async function planOf(port: WorkbookPort): Promise<WritePlan> {
  const dictionaries = await loadDictionaries();
  const result = await classifyWorkbook({ sources: [{ port, file: '' }], today: TODAY, language: 'en', dictionaries });
  return (await resultPlan(result, dictionaries)).plan;
}

/** The file holds number 14, the short date, as mm-dd-yy; Excel's API says m/d/yyyy. */
const asExcelShowsIt = (format: string): string => (format === 'mm-dd-yy' ? 'm/d/yyyy' : format);

/** Values and formulas of all sheets of ours, by their marks. */
async function ours(port: WorkbookPort): Promise<Record<string, unknown>> {
  const sheets: Record<string, unknown> = {};
  for (const { id, name, mark, used, visible } of await port.sheets()) {
    if (mark === null || used === null) continue;
    const columns = Array.from({ length: used.column + used.columns }, (_unused, column) => column);
    const values: (readonly CellValue[])[] = [];
    for await (const block of port.read({ sheetId: id, row: 0, rows: used.row + used.rows, columns }))
      values.push(...block.values);
    const formats = await port.numberFormats(id, used);
    sheets[mark] = {
      name,
      visible,
      values,
      formulas: await port.formulas(id, used),
      formats: formats.map((row) => row.map(asExcelShowsIt)),
    };
  }
  return sheets;
}

async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

function bytesOf(book: string): Uint8Array {
  const bytes = sharedFile(book);
  if (bytes === null) throw new Error(`${book} is not here`);
  return bytes;
}

describe('classifying in Excel', () => {
  for (const book of BOOKS)
    testWith(book)(
      `${book} gives the cells that file mode gives, and Restore takes them back`,
      async () => {
        const bytes = bytesOf(book);
        const { port, model, host } = openExcel(await loaded(bytes));
        const before = model.sheets.map(({ name }) => valuesOf(model, name));
        const plan = await planOf(port);
        const outcome = await port.execute(plan);
        expect(outcome.notKept).toEqual([]);
        const file = await XlsxFile.open(bytes);
        expect((await file.execute(await planOf(file))).notKept).toEqual([]);
        const written = await ours(port);
        expect(Object.keys(written).length).toBeGreaterThan(1);
        expect(written).toEqual(await ours(file));

        const requests = host.gate.requests();
        expect(Math.max(...requests.map((each) => Math.max(each.requestBytes, each.responseBytes)))).toBeLessThan(
          4 * MB,
        );
        const hidden = plan.sheets.filter(({ sheet }) => sheet.kind === 'new' && sheet.hidden === true).length;
        expect(model.undoClearing.filter((call) => call !== 'Range.getMergedAreasOrNullObject')).toEqual(
          Array.from({ length: hidden }, () => 'Worksheet.visibility'),
        );

        if (port.lastSnapshot === null) throw new Error('no snapshot was taken');
        expect(await port.restore(port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
        expect(model.sheets.slice(0, before.length).map(({ name }) => valuesOf(model, name))).toEqual(before);
        await settled();
        expect(host.trackedRanges).toBe(0);
      },
      120_000,
    );

  testWith(SMALL)(
    'a second run changes nothing',
    async () => {
      const { port, model } = openExcel(await loaded(bytesOf(SMALL)));
      await port.execute(await planOf(port));
      const after = JSON.stringify(model.raw.model.worksheets);
      await port.execute(await planOf(port));
      expect(JSON.stringify(model.raw.model.worksheets)).toBe(after);
    },
    60_000,
  );
});
