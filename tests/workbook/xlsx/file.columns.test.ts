import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { fileFormula } from '../../../src/workbook/xlsx/fileFormula';
import type { CellValue } from '../../../src/workbook/cells';
import { packageDiff, partText } from '../../support/packageDiff';
import { richWorkbook } from '../../support/richWorkbook';
import { losses, onNew, onOld, writeFile, type Parts } from '../../support/written';

const DUE = '=[@Date]+[@[Days #]]';
const LATE = '=IF([@Due]<46000,"late","")';

/** A table of visits with two calculated columns, from row 5 on. */
function visits(rows: readonly (readonly [number, number])[]): Parts {
  const cells = rows.map(([date, days]) => [date, days, { formula: DUE }, { formula: LATE }]);
  const area = { row: 4, column: 1, rows: rows.length + 1, columns: 4 };
  const formulas = [
    { column: 3, formula: DUE },
    { column: 4, formula: LATE },
  ];
  return {
    blocks: [{ row: 4, column: 1, cells: [['Date', 'Days #', 'Due', "Late or not's it"], ...cells] }],
    tables: [{ name: 'KA_Visits', area, action: 'create', formulas }],
    dataBars: [
      { area: { row: 5, column: 2, rows: rows.length, columns: 1 }, from: 0, to: 60, color: '#0F6CBD' },
      { area: { row: 5, column: 1, rows: rows.length, columns: 1 }, from: -5, to: 5.5, color: '#242424' },
    ],
  };
}
const TWO = visits([
  [45990, 30],
  [45960, 14],
]);
const THREE = visits([
  [45990, 30],
  [45960, 14],
  [45000, 7],
]);

async function valuesOf(bytes: Uint8Array, name: string, rows: number): Promise<CellValue[][]> {
  const file = await XlsxFile.open(bytes);
  const sheetId = (await file.sheets()).find((sheet) => sheet.name === name)?.id ?? '';
  const found: CellValue[][] = [];
  for await (const { values } of file.read({ sheetId, row: 5, rows, columns: [3, 4] }))
    found.push(...values.map((row) => [...row]));
  return found;
}

const BOOKS: readonly (readonly [string, () => Uint8Array | null, table: number])[] = [
  ['a workbook of the user', () => richWorkbook(), 2],
  ['a workbook without an original', () => null, 1],
];

describe.each(BOOKS)('calculated columns and data bars in %s', (_, original, number) => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const table = `xl/tables/table${number}.xml`;

  test('a new table fills new rows by itself, and shows its values to every reader', async () => {
    const bytes = await writeFile(original(), onNew('Visits', TWO));
    const columns = [...partText(bytes, table).matchAll(/<calculatedColumnFormula>([^<]*)/g)].map((match) => match[1]);
    expect(columns).toEqual([
      "KA_Visits[[#This Row],[Date]]+KA_Visits[[#This Row],[Days '#]]",
      'IF(KA_Visits[[#This Row],[Due]]&lt;46000,&quot;late&quot;,&quot;&quot;)',
    ]);
    const text = partText(bytes, sheet).replaceAll('&apos;', "'");
    expect(text).toContain("KA_Visits[[#This Row],[Date]]+KA_Visits[[#This Row],[Days '#]]</f><v>46020</v>");
    expect(await valuesOf(bytes, 'Visits', 2)).toEqual([
      [46020, ''],
      [45974, 'late'],
    ]);
  });

  test('a bar is as long as its number between two ends', async () => {
    const text = partText(await writeFile(original(), onNew('Visits', TWO)), sheet);
    expect(text).toContain(
      '<conditionalFormatting sqref="C6:C7"><cfRule type="dataBar" priority="1"><dataBar minLength="0" maxLength="100">' +
        '<cfvo type="num" val="0"/><cfvo type="num" val="60"/><color rgb="FF0F6CBD"/></dataBar></cfRule></conditionalFormatting>',
    );
    expect(text).toContain('priority="2"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="-5"/>');
  });

  test('the same plan a second time gives the same file', async () => {
    const once = await writeFile(original(), onNew('Visits', TWO));
    const twice = await writeFile(once, onOld('Visits', TWO));
    expect(packageDiff(once, twice)).toEqual({});
    expect(Buffer.compare(once, await writeFile(once, onOld('Visits', TWO)))).toBe(0);
  });

  test('new rows stretch the table and the bars', async () => {
    const once = await writeFile(original(), onNew('Visits', TWO));
    const twice = await writeFile(once, onOld('Visits', THREE));
    expect(partText(twice, table)).toContain('ref="B5:E8"');
    expect(partText(twice, table).match(/<calculatedColumnFormula>/g)).toHaveLength(2);
    expect(await valuesOf(twice, 'Visits', 3)).toEqual([
      [46020, ''],
      [45974, 'late'],
      [45007, 'late'],
    ]);
    const bars = [...partText(twice, sheet).matchAll(/sqref="([^"]*)"><cfRule type="dataBar"/g)].map(
      (match) => match[1],
    );
    expect(bars).toEqual(['C6:C8', 'B6:B8']);
  });
});

test('a table and bars come onto a sheet of the user, and nothing of it goes', async () => {
  const before = richWorkbook();
  const low = { ...TWO, blocks: TWO.blocks?.map((block) => ({ ...block, row: 20 })) ?? [] };
  const plan = onOld('Data', {
    ...low,
    tables: (TWO.tables ?? []).map((table) => ({ ...table, area: { ...table.area, row: 20 } })),
    dataBars: [{ area: { row: 1, column: 4, rows: 9, columns: 1 }, from: 0, to: 10, color: '#0F6CBD' }],
  });
  const once = await writeFile(before, plan);
  // The user's own bar, which begins at the same cell, is none of ours.
  expect(losses(before, once).filter((line) => !line.includes('dimension'))).toEqual([]);
  expect(partText(once, 'xl/worksheets/data.xml')).toContain('<v>46020</v>');
  expect(Buffer.compare(once, await writeFile(once, plan))).toBe(0);
});

test('a formula beside others of a table that was there knows the table', async () => {
  const once = await writeFile(richWorkbook(), onNew('Visits', TWO));
  const cell = { row: 6, column: 3, cells: [[{ formula: '=[@Date]*2' }]] };
  const twice = await writeFile(once, onOld('Visits', { blocks: [cell] }));
  expect(partText(twice, 'xl/worksheets/sheet1.xml')).toContain('<f>KA_Visits[[#This Row],[Date]]*2</f><v>91920</v>');
});

test.each([
  ['=[@Order #]', "=T[[#This Row],[Order '#]]"],
  ["=[@[Client's name]]", "=T[[#This Row],[Client''s name]]"],
  ["=[@[a ''b'' '#1 '[x']]]", "=T[[#This Row],[a ''b'' '#1 '[x']]]"],
  ['=[@成交]+[@[下次 拜訪]]', '=T[[#This Row],[成交]]+T[[#This Row],[下次 拜訪]]'],
])('names of columns: %s', (typed, inFile) => {
  expect(fileFormula(typed, 'T')).toBe(inFile);
  expect(fileFormula(inFile, 'T')).toBe(inFile);
});
