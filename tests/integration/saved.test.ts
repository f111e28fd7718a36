import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/i18n/language';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { expectGolden } from '../support/golden';
import { openpyxlDump, testWithOpenpyxl } from '../support/openpyxl';
import { classifyPlan, EVERYTHING } from './classified';
import { openExcelFile } from './support';

const SAMPLES = join(__dirname, '../../assets/samples');
/** Rows of a sheet that the golden files show cell by cell; the others come as a digest. */
const ROWS = 60;
const CASES: readonly (readonly [string, Language])[] = [
  ['sales', 'en'],
  ['sales', 'zh-Hans'],
  ['sales-by-month.es', 'en'],
  ['sales-by-month.zh-Hans', 'en'],
];

describe.each(CASES)('the sample %s classified in %s and saved, as openpyxl reads it', (sample, language) => {
  const golden = `openpyxl/${sample}.in-${language}.txt`;
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, `${sample}.xlsx`)));

  testWithOpenpyxl('from file mode', async () => {
    const file = await XlsxFile.open(bytes);
    await file.execute(await classifyPlan(file, EVERYTHING, language));
    const { bytes: saved, lost } = await file.save();
    expect(lost).toEqual([]);
    expectGolden(golden, openpyxlDump(saved, ROWS));
  });

  testWithOpenpyxl('from Excel', async () => {
    const { port, file } = await openExcelFile(bytes);
    expect((await port.execute(await classifyPlan(port, EVERYTHING, language))).notKept).toEqual([]);
    const { bytes: saved, lost } = await file.save();
    expect(lost).toEqual([]);
    expectGolden(golden, openpyxlDump(saved, ROWS));
  });
});
