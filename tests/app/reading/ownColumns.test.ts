import { Workbook } from '@cj-tech-master/excelts';
import { readSales } from '../../../src/app/reading/readSales';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { isEmptyPlan } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/cells';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { LANGUAGES } from '../../../src/i18n/language';
import { classifyFor, DICTIONARIES } from '../../support/classified';
import { findOwnColumns, ownColumnWords, withoutOwnColumns } from '../../../src/app/reading/ownColumns';
import { TODAY } from '../../support/sheetReading';
import { MemoryPort } from '../../support/memoryPort';

/** Customers are told by two columns that only together name each row: our three would be texts beside them. */
const CITIES: CellValue[][] = [
  ['省份', '城市', '1月', '2月', '3月'],
  ['浙江', '宁波', 900, 800, 700],
  ['浙江', '杭州', 400, 300, 500],
  ['江苏', '徐州', 80, 90, 60],
  ['江苏', '南京', 10, 20, 30],
];
const CODES: CellValue[][] = [
  ['Cliente', 'Fecha', 'Importe'],
  ['K-01', 46000, 900],
  ['K-02', 46010, 400],
  ['K-01', 46040, 100],
  ['K-03', 46050, 20],
];
const YEARS: CellValue[][] = [
  ['Name', '2025', '2026'],
  ['Ash Ltd', 900, 800],
  ['Elm Ltd', 90, 80],
];
const LAYOUTS: Readonly<Record<string, CellValue[][]>> = { cities: CITIES, codes: CODES, years: YEARS };

async function workbook(rows: readonly CellValue[][]): Promise<XlsxFile> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Data');
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '') sheet.getCell(r + 1, c + 1).value = cell;
    });
  });
  return XlsxFile.open(new Uint8Array(await book.xlsx.writeBuffer()));
}

async function headerOf(port: XlsxFile): Promise<CellValue[]> {
  const [sheet] = await port.sheets();
  const columns = Array.from({ length: 12 }, (_, i) => i);
  for await (const block of port.read({ sheetId: sheet?.id ?? '', row: 0, rows: 1, columns }))
    return [...(block.values[0] ?? [])];
  return [];
}

const sample = (values: CellValue[][]) => ({
  ...{ file: '', sheet: 'Data', row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 },
  ...{ values, formats: [], date1904: false },
});
const WORDS = ownColumnWords(Object.values(DICTIONARIES));

describe.each(LANGUAGES)('written back in %s', (language) => {
  test.each(Object.keys(LAYOUTS))('%s read the same in the next run, and nothing is left to write', async (layout) => {
    const port = await workbook(LAYOUTS[layout] ?? []);
    const first = await classifyFor(port, { language });
    await port.execute((await resultPlan(first, DICTIONARIES, { writeBack: true })).plan);
    const header = await headerOf(port);
    expect(header).toContain(DICTIONARIES[language].sheets.writeBack.segment);
    const second = await classifyFor(port, { language: 'en' });
    const figures = ({ lines }: typeof first) =>
      lines.map(({ result: { identity, netSales } }) => [identity.name, netSales]);
    expect(figures(second)).toEqual(figures(first));
    expect(isEmptyPlan((await resultPlan(second, DICTIONARIES, { writeBack: true })).plan)).toBe(true);
  });
});

test('columns of the user under our headers, with other words, are neither passed over nor written over', async () => {
  const rows: CellValue[][] = [
    ['Segment', 'ABC', 'Strategy', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
    ['Retail', 'shop', 'call', 1, 2, 3],
    ['Hospital', 'clinic', 'visit', 4, 5, 6],
  ];
  expect(findOwnColumns(sample(rows), WORDS)).toEqual({});
  const named = rows.map((row, r) => [r === 0 ? 'Customer' : `Shop ${String(r)}`, ...row]);
  const port = await workbook(named);
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true })).plan);
  const own = ['ABC', 'Segment', 'Strategy'];
  expect((await headerOf(port)).slice(0, 10)).toEqual([...(named[0] ?? []), ...own]);
  const again = await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true });
  expect(isEmptyPlan(again.plan)).toBe(true);
});

test('a class that somebody retyped leaves the columns ours; the nearest strategy is ours', () => {
  const rows: CellValue[][] = [
    ['Estrategia', 'Cliente', 'ABC', 'Segmento', 'Estrategia'],
    ...Array.from({ length: 20 }, (_, r) => ['visita', `C${String(r)}`, r === 3 ? 'D' : 'A', 'Leal', 'proteger']),
  ];
  const own = findOwnColumns(sample(rows), WORDS);
  expect(own).toEqual({ abc: 2, segment: 3, strategy: 4 });
  expect(withoutOwnColumns(sample(rows), own).values[1]).toEqual(['visita', 'C0', '', '', '']);
});

test('without our words every column is read as it stands', async () => {
  const cells: CellValue[][] = [
    ['Customer', 'ABC', 'Segment', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
    ['Ash', 'A', 'Loyal', 1, 2, 3],
    ['Elm', 'B', 'Loyal', 1, 2, 3],
  ];
  const request = { sheets: null, today: TODAY, basis: 'amount', hints: {} } as const;
  const sources = [{ port: new MemoryPort([{ name: 'Data', cells }]), file: '' }];
  const [plain] = (await readSales({ ...request, sources })).sheets;
  const [masked] = (await readSales({ ...request, sources, ownColumns: WORDS })).sheets;
  expect(plain?.sample.values[1]?.slice(1, 3)).toEqual(['A', 'Loyal']);
  expect(masked?.sample.values[1]?.slice(1, 3)).toEqual(['', '']);
});
