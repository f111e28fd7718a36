import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyWorkbook } from '../../src/app/classification/classifyWorkbook';
import { resultPlan } from '../../src/app/results/resultPlan';
import { serialOf } from '../../src/domain/time/serialDate';
import { loadAllTexts } from '../../src/i18n/load';
import type { Language } from '../../src/i18n/language';
import type { CellValue } from '../../src/workbook/cells';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { describeInBrowser, runCommand, sheetNames, valuesOf, workbench } from './harness';

const SAMPLES = join(__dirname, '../../assets/samples');

/** The Customers sheet that file mode makes of a sample, as values from A1. */
async function customersOfFile(sample: string, language: Language, day: readonly number[]): Promise<CellValue[][]> {
  const port = await XlsxFile.open(new Uint8Array(readFileSync(join(SAMPLES, sample))));
  const dictionaries = await loadAllTexts();
  const [year = 0, month = 0, date = 0] = day;
  const today = serialOf(year, month, date);
  const result = await classifyWorkbook({ sources: [{ port, file: '' }], today, language, dictionaries });
  await port.execute((await resultPlan(result, dictionaries)).plan);
  const sheet = (await port.sheets()).find(({ mark }) => mark === 'customers');
  const used = sheet?.used;
  if (sheet === undefined || used === undefined || used === null) throw new Error('file mode made no Customers sheet');
  const columns = Array.from({ length: used.column + used.columns }, (_, column) => column);
  const rows: CellValue[][] = [];
  for await (const block of port.read({ sheetId: sheet.id, row: 0, rows: used.row + used.rows, columns }))
    rows.push(...block.values.map((line) => [...line]));
  return rows;
}

describeInBrowser('Classify now on the ribbon', () => {
  const open = workbench();

  test.each([
    ['sales.xlsx', 'en-US', 'en', 'Customers'],
    ['sales-by-month.es.xlsx', 'es-ES', 'es', 'Clientes'],
  ] as const)('writes of %s what file mode writes', async (file, lang, language, name) => {
    const { page, problems } = await open({ file, lang });
    const day = await page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    });
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    expect(await valuesOf(page, name)).toEqual(await customersOfFile(file, language, day));
    expect(await page.evaluate(() => window.workbench?.activeSheet())).toBe(name);
    expect(problems).toEqual([]);
  });

  test('the button of the manifest runs it, with a label in the language of Office', async () => {
    const { page, problems } = await open({ lang: 'zh-CN' });
    await page.getByRole('button', { name: '立即分类' }).click();
    await page.waitForSelector('.tab[aria-current]:text-is("客户")');
    expect(await sheetNames(page)).toEqual(['Sales', '客户', '策略手册', '选项表', 'Key Accounts 设置', 'KA_Restore']);
    expect(problems).toEqual([]);
  });

  test('a second run changes nothing', async () => {
    const { page } = await open();
    await runCommand(page, 'classifyNow');
    const first = await valuesOf(page, 'Customers');
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    expect(await valuesOf(page, 'Customers')).toEqual(first);
  });

  test('what goes wrong is on a sheet of its own, line below line', async () => {
    const { page, problems } = await open({ file: '' });
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    expect(await sheetNames(page)).toEqual(['Sheet1', 'Key Accounts messages']);
    const [title, , , header, first, second, ...more] = await valuesOf(page, 'Key Accounts messages');
    expect([title, header]).toEqual([
      ['Key Accounts messages', '', ''],
      ['When', 'What happened', 'Details'],
    ]);
    for (const line of [first, second])
      expect(line).toEqual([expect.any(Number), expect.stringMatching(/^There is nothing to read/), '']);
    expect(more).toEqual([]);
    expect(problems).toEqual([]);
  });
});
