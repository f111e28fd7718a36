import { UserError } from '../../../src/domain/errors';
import type { Removals } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { breakReferences } from '../../../src/workbook/xlsx/package/removals/brokenReferences';
import { packageDiff, partText } from '../../support/packageDiff';
import { convert, hasLibreOffice, testWith } from '../../support/programs';
import { richParts, richWorkbook } from '../../support/richWorkbook';
import { losses, onNew, onOld, writeFile, type Parts } from '../../support/written';

const NOTHING: Removals = { sheets: [], columns: [], names: [] };

const OURS: Parts = {
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['Customer', 'ABC'],
        ['Nordsee GmbH', 'A'],
      ],
    },
  ],
  tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
  charts: [
    {
      name: 'KA_Chart',
      title: 'T',
      place: { row: 4, column: 0, rows: 5, columns: 5 },
      legend: 'none',
      valueFormat: null,
      series: [
        {
          kind: 'column',
          color: '#0F6CBD',
          name: { row: 0, column: 1, rows: 1, columns: 1 },
          values: { row: 1, column: 1, rows: 1, columns: 1 },
          categories: { row: 1, column: 0, rows: 1, columns: 1 },
        },
      ],
    },
  ],
  print: { paper: 'A4', orientation: 'portrait', area: { row: 0, column: 0, rows: 2, columns: 2 } },
};
const NAMES = [{ name: 'KA_List', formula: "='Our sheet'!$A$2:$A$3" }];
const ours = onNew('Our sheet', OURS, { names: NAMES });

async function without(bytes: Uint8Array, pick: (idOf: (name: string) => string) => Removals): Promise<Uint8Array> {
  return writeFile(bytes, async (file) => {
    const sheets = await file.sheets();
    return { sheets: [], removals: pick((name) => sheets.find((sheet) => sheet.name === name)?.id ?? '') };
  });
}

const ourSheet = (idOf: (name: string) => string): Removals => ({
  ...NOTHING,
  sheets: [{ id: idOf('Our sheet'), name: 'Our sheet' }],
  names: ['ka_list'],
});

describe('a sheet of ours', () => {
  test('goes with its table, chart, mark and names, and nothing else', async () => {
    const before = richWorkbook();
    const after = await without(await writeFile(before, ours), ourSheet);
    const diff = packageDiff(before, after);
    // Texts and formats that were added stay: nobody sees them.
    expect(Object.keys(diff).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
    ]);
    expect(losses(before, after)).toEqual([]);
    expect(diff['xl/workbook.xml']).toEqual([
      expect.stringMatching(/^- \/workbook\/calcPr/),
      expect.stringMatching(/^\+ \/workbook\/calcPr.*fullCalcOnLoad/),
    ]);
  });

  test('goes out of the middle: local names and the active tab count anew', async () => {
    const bytes = await writeFile(richWorkbook(), ours);
    const text = partText(bytes, 'xl/workbook.xml');
    const tab = /<sheet name="Our sheet"[^>]*\/>/.exec(text)?.[0] ?? '';
    const moved = text
      .replace(tab, '')
      .replace('<sheet name="Chart"', `${tab}<sheet name="Chart"`)
      .replace('activeTab="2"', 'activeTab="3"')
      .replaceAll(
        /localSheetId="([1-5])"/g,
        (_, index) => `localSheetId="${Number(index) === 5 ? 1 : Number(index) + 1}"`,
      );
    const { strToU8, unzipSync, zipSync } = await import('fflate');
    const shuffled = zipSync({ ...unzipSync(bytes), 'xl/workbook.xml': strToU8(moved) });
    const after = partText(await without(shuffled, ourSheet), 'xl/workbook.xml');
    expect(after).toContain('activeTab="2"');
    expect(after).toContain('<definedName name="Rate" localSheetId="2">0.07');
    expect(after).toContain('<definedName name="Total" localSheetId="4" hidden="1">');
    expect(after).not.toContain('Our sheet');
  });

  test('leaves #REF! where somebody reads it, and ids of the other sheets stay', async () => {
    const file = await XlsxFile.open(await writeFile(richWorkbook(), ours));
    const sheets = await file.sheets();
    const idOf = (name: string): string => sheets.find((sheet) => sheet.name === name)?.id ?? '';
    const cells = [
      { formula: '=\'Our sheet\'!A2&"x"' },
      { formula: '=ROWS(KA_Customers[ABC])+Data!B2' },
      { formula: '=ROWS(KA_Customers)' },
      { formula: '="KA_Customers"&Data!A1' },
    ];
    await file.execute({
      sheets: [
        {
          sheet: { kind: 'existing', id: idOf('Pivot'), name: 'Pivot' },
          blocks: [{ row: 20, column: 0, cells: [cells] }],
        },
      ],
      removals: ourSheet(idOf),
    });
    const area = { row: 20, column: 0, rows: 1, columns: 4 };
    expect(await file.formulas(idOf('Pivot'), area)).toEqual([
      ['=#REF!&"x"', '=ROWS(#REF!)+Data!B2', '=ROWS(#REF!)', '="KA_Customers"&Data!A1'],
    ]);
    expect((await file.sheets()).map(({ id, name }) => [id, name])).toEqual(
      sheets.filter(({ name }) => name !== 'Our sheet').map(({ id, name }) => [id, name]),
    );
    expect(await file.names()).not.toEqual(expect.arrayContaining([expect.objectContaining({ name: 'KA_List' })]));
    await file.execute((ours as () => ReturnType<typeof ours>)());
    const added = (await file.sheets()).find(({ name }) => name === 'Our sheet');
    expect(sheets.map(({ id }) => id)).not.toContain(added?.id);
    const again = await XlsxFile.open((await file.save()).bytes);
    expect((await again.tables()).map(({ name }) => name)).toContain('KA_Customers');
  });

  test('is not taken where no visible sheet would be left', async () => {
    const file = XlsxFile.empty();
    await file.execute(ours());
    const [sheet] = await file.sheets();
    const removals = { ...NOTHING, sheets: [{ id: sheet?.id ?? '', name: 'Our sheet' }] };
    await expect(file.execute({ sheets: [], removals })).rejects.toEqual(new UserError('cannot-write'));
  });

  testWith(hasLibreOffice(), 'LibreOffice')('LibreOffice opens what is left', async () => {
    const after = await without(await writeFile(richWorkbook(), ours), ourSheet);
    expect(convert(after, 'pdf').length).toBeGreaterThan(1000);
  });
});

const WIDER: Parts = {
  blocks: [
    {
      row: 9,
      column: 2,
      cells: [
        ['ABC', 'Segment'],
        ['A', 'Loyal'],
      ],
    },
  ],
  tables: [{ name: 'Orders', area: { row: 9, column: 0, rows: 2, columns: 4 }, action: 'resize' }],
  validations: [
    { area: { row: 10, column: 2, rows: 1, columns: 1 }, source: ['A', 'B'], strict: true },
    { area: { row: 10, column: 3, rows: 1, columns: 1 }, source: ['Loyal'], strict: true },
  ],
  conditionalFormats: [
    { area: { row: 10, column: 2, rows: 1, columns: 1 }, formula: '=C11="A"', style: { bold: true } },
  ],
};
const wider = onOld('Data', WIDER);
const column =
  (index: number, header: string) =>
  (idOf: (name: string) => string): Removals => ({
    ...NOTHING,
    columns: [{ sheetId: idOf('Data'), sheet: 'Data', area: { row: 9, column: index, rows: 2, columns: 1 }, header }],
  });

describe('a column of ours', () => {
  const TABLE = 'xl/tables/table1.xml';
  const SHEET = 'xl/worksheets/data.xml';

  test('goes out of a table at its right edge: the sheet is as it was before', async () => {
    const before = richWorkbook();
    const after = await without(await writeFile(before, wider), (idOf) => ({
      ...NOTHING,
      columns: [column(2, 'ABC')(idOf), column(3, 'Segment')(idOf)].flatMap(({ columns }) => columns),
    }));
    expect(packageDiff(before, after)[TABLE]).toBeUndefined();
    expect((packageDiff(before, after)[SHEET] ?? []).filter((line) => !/dimension|spans|dyDescent/.test(line))).toEqual(
      [],
    );
  });

  test('goes out of the middle: the columns right of it move in, with their lists', async () => {
    const after = await without(await writeFile(richWorkbook(), wider), column(2, 'ABC'));
    const table = partText(after, TABLE);
    expect(table).toContain('ref="A10:C12"');
    expect([...table.matchAll(/<tableColumn [^>]*name="(\w+)"/g)].map((match) => match[1])).toEqual([
      'Customer',
      'Sales',
      'Segment',
    ]);
    const file = await XlsxFile.open(after);
    const sheetId = (await file.sheets()).find(({ name }) => name === 'Data')?.id ?? '';
    for await (const { values } of file.read({ sheetId, row: 9, rows: 2, columns: [2, 3] }))
      expect(values).toEqual([
        ['Segment', ''],
        ['Loyal', ''],
      ]);
    const sheet = partText(after, SHEET);
    expect(sheet).toContain('sqref="C11"><formula1>&quot;Loyal&quot;');
    expect(sheet).not.toContain('C11=');
    expect(sheet).not.toContain('&quot;A,B&quot;');
  });

  test('stays where another column stands by now', async () => {
    const bytes = await writeFile(richWorkbook(), wider);
    expect(Buffer.compare(bytes, await without(bytes, column(1, 'ABC')))).toBe(0);
  });

  test('a formula that reads it by its name breaks', async () => {
    const bytes = await writeFile(
      richWorkbook(),
      wider,
      onOld('Pivot', {
        blocks: [
          {
            row: 20,
            column: 0,
            cells: [[{ formula: '=COUNTIF(Orders[ABC],"A")' }, { formula: '=SUM(Orders[Sales])' }]],
          },
        ],
      }),
    );
    const text = partText(await without(bytes, column(2, 'ABC')), 'xl/worksheets/pivot.xml');
    expect(text).toMatch(/<c r="A21"[^>]* t="e"><f>COUNTIF\(#REF!,&quot;A&quot;\)<\/f><v>#REF!<\/v>/);
    expect(text).toContain('<f>SUM(Orders[Sales])</f>');
  });

  test.each([
    ['a formula', 'xl/worksheets/pivot.xml', '<f>Data!H2+1</f>', '<f>Data!D11+1</f>'],
    ['a name', 'xl/workbook.xml', '>Data!$B$2:$B$4<', '>Data!$D$2:$D$40<'],
    ['a chart', 'xl/charts/chart1.xml', 'Data!$B$2:$B$4', 'Data!$D$10:$D$11'],
  ])('is refused when %s reads what would move', async (_, part, from, to) => {
    const bytes = richWorkbook({ [part]: String(richParts()[part]).replace(from, to) });
    const work = without(await writeFile(bytes, wider), column(2, 'ABC'));
    await expect(work).rejects.toEqual(new UserError('column-in-use'));
  });

  test('is refused when joined cells would be torn', async () => {
    const bytes = await writeFile(
      richWorkbook(),
      wider,
      onOld('Data', { merges: [{ row: 11, column: 3, rows: 9, columns: 2 }] }),
    );
    await expect(without(bytes, column(2, 'ABC'))).rejects.toEqual(new UserError('merged-cells'));
  });

  test('a refused removal leaves the file as it was', async () => {
    const part = 'xl/worksheets/pivot.xml';
    const bytes = richWorkbook({ [part]: String(richParts()[part]).replace('<f>Data!H2+1</f>', '<f>Data!D11+1</f>') });
    const file = await XlsxFile.open(await writeFile(bytes, wider));
    const id = (await file.sheets()).find(({ name }) => name === 'Data')?.id ?? '';
    await expect(file.execute({ sheets: [], removals: column(2, 'ABC')(() => id) })).rejects.toThrow();
    expect((await file.tables())[0]?.area.columns).toBe(4);
    expect(openPackage((await file.save()).bytes).has(part)).toBe(true);
  });
});

test('a plan whose removal is refused writes none of its cells', async () => {
  const list: Parts = {
    blocks: [{ row: 0, column: 0, cells: [['Reps'], ['Marta']] }],
    tables: [{ name: 'Reps', area: { row: 0, column: 0, rows: 2, columns: 1 }, action: 'create' }],
  };
  const file = await XlsxFile.open(await writeFile(null, onNew('Staff', list)));
  const before = (await file.save()).bytes;
  const id = (await file.sheets())[0]?.id ?? '';
  const column = { sheetId: id, sheet: 'Staff', area: { row: 0, column: 0, rows: 2, columns: 1 }, header: 'Reps' };
  const plan = onNew('Our sheet', OURS)();
  // The only column of a table can't go.
  const refused = file.execute({ ...plan, removals: { ...NOTHING, columns: [column] } });
  await expect(refused).rejects.toMatchObject({ code: 'column-in-use' });
  expect((await file.sheets()).map(({ name }) => name)).toEqual(['Staff']);
  expect((await file.save()).bytes).toEqual(before);
  await file.execute(plan);
  expect((await file.sheets()).map(({ name }) => name)).toEqual(['Staff', 'Our sheet']);
});

test.each([
  ["'Our sheet'!$A$1:B2+1", '#REF!+1'],
  ["SUM('our SHEET'!A:A,Other!A1)", 'SUM(#REF!,Other!A1)'],
  ['Lists!KA_Local&"Lists!A1"', '#REF!&"Lists!A1"'],
  ['Lists2!A1+XLists!B2', 'Lists2!A1+XLists!B2'],
  ['T[[#This Row],[Due]]+T[Left]+U[Due]', '#REF!+T[Left]+U[Due]'],
  ["KA_Visits[[#All],[a'[b']]]*2", '#REF!*2'],
  ['ka_visits(1)', 'ka_visits(1)'],
])('what is gone: %s', (formula, expected) => {
  const gone = {
    sheets: new Set(['our sheet', 'lists']),
    tables: new Set(['ka_visits']),
    columns: new Map([['t', new Set(['due'])]]),
  };
  expect(breakReferences(formula, gone)).toBe(expected);
});
