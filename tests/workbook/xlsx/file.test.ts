import { strToU8 } from 'fflate';
import { UserError } from '../../../src/domain/errors';
import type { CellValue } from '../../../src/workbook/cells';
import type { PlanCell, SheetPlan, WritePlan } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { fileFormula, plainFormula } from '../../../src/workbook/xlsx/fileFormula';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { rawWorkbook, rowsXml } from '../../support/hostileFiles';
import { packageDiff, partText } from '../../support/packageDiff';
import { richParts, richWorkbook } from '../../support/richWorkbook';

async function idOf(file: XlsxFile, name: string): Promise<string> {
  return (await file.sheets()).find((sheet) => sheet.name === name)?.id ?? '';
}

async function valuesOf(file: XlsxFile, name: string, addresses: readonly (readonly [number, number])[]) {
  const sheetId = await idOf(file, name);
  const found: CellValue[] = [];
  for (const [row, column] of addresses)
    for await (const block of file.read({ sheetId, row, rows: 1, columns: [column] }))
      found.push(block.values[0]?.[0] ?? '');
  return found;
}

async function onSheet(file: XlsxFile, name: string, plan: Omit<SheetPlan, 'sheet'>): Promise<WritePlan> {
  return { sheets: [{ sheet: { kind: 'existing', id: await idOf(file, name), name }, ...plan }] };
}

const one = (row: number, column: number, cell: PlanCell) => ({ row, column, cells: [[cell]] });

describe('values that Excel calculated', () => {
  // J2 spills into J3 and J4, C8 reads another workbook: the engine alone gives #SPILL! and #REF!.
  test('are read as they stand', async () => {
    const file = await XlsxFile.open(richWorkbook());
    const cells = [
      [1, 9],
      [2, 9],
      [3, 9],
      [7, 2],
      [1, 3],
      [2, 3],
      [11, 1],
    ] as const;
    const [total = '', ...rest] = (await valuesOf(file, 'Data', cells)).reverse();
    expect(rest.reverse()).toEqual([300, 200, 100, 12.5, 100, 400]);
    // The total row of a table is the exception: the library writes its formula anew, without the value.
    expect(total).toBeCloseTo(0.01, 12);
  });

  test('stay when only another formula lacks its value', async () => {
    const data = String(richParts()['xl/worksheets/data.xml']).replace(
      '<f>SUM(H3:H4)</f><v>7</v>',
      '<f>SUM(H3:H4)+J2+C8</f>',
    );
    const file = await XlsxFile.open(richWorkbook({ 'xl/worksheets/data.xml': data }));
    const cells = [
      [1, 7],
      [1, 9],
      [2, 9],
      [7, 2],
    ] as const;
    expect(await valuesOf(file, 'Data', cells)).toEqual([3 + 4 + 300 + 12.5, 300, 200, 12.5]);
  });

  test('follow what we write, before the next reading and in the file', async () => {
    const file = await XlsxFile.open(richWorkbook());
    await file.execute(await onSheet(file, 'Data', { blocks: [one(1, 1, 1000)] }));
    const cells = [
      [1, 3],
      [1, 9],
      [2, 9],
      [3, 9],
      [7, 2],
    ] as const;
    const expected = [1000, 1000, 300, 200, 12.5];
    expect(await valuesOf(file, 'Data', cells)).toEqual(expected);
    expect(
      await valuesOf(file, 'Pivot', [
        [0, 0],
        [0, 2],
      ]),
    ).toEqual([1500, 3000]);
    const again = await XlsxFile.open((await file.save()).bytes);
    expect(await valuesOf(again, 'Data', cells)).toEqual(expected);
    expect(
      await valuesOf(again, 'Pivot', [
        [0, 0],
        [0, 2],
      ]),
    ).toEqual([1500, 3000]);
  });

  test('follow a second plan, also in sheets that the first one made', async () => {
    const file = await XlsxFile.open(richWorkbook());
    await file.execute({
      sheets: [{ sheet: { kind: 'new', name: 'Out', mark: 'm' }, blocks: [one(0, 0, { formula: '=Data!B2*2' })] }],
    });
    expect(await valuesOf(file, 'Out', [[0, 0]])).toEqual([200]);
    await file.execute(await onSheet(file, 'Data', { blocks: [one(1, 1, 7)] }));
    expect(await valuesOf(file, 'Out', [[0, 0]])).toEqual([14]);
  });
});

test('the first cell of a shared formula can be written over; the others keep their formulas', async () => {
  const bytes = richWorkbook();
  const file = await XlsxFile.open(bytes);
  await file.execute(await onSheet(file, 'Data', { blocks: [one(1, 3, 5)] }));
  const saved = await file.save();
  expect(saved.lost).toEqual([]);
  const again = await XlsxFile.open(saved.bytes);
  const area = { row: 1, column: 3, rows: 3, columns: 1 };
  expect(await again.formulas(await idOf(again, 'Data'), area)).toEqual([[''], ['=B3*C3'], ['=B4*C4']]);
  expect(
    await valuesOf(again, 'Data', [
      [1, 3],
      [2, 3],
      [3, 3],
    ]),
  ).toEqual([5, 400, 900]);
});

describe('damage in parts that we have no need of', () => {
  const plan: WritePlan = {
    sheets: [{ sheet: { kind: 'new', name: 'Out', mark: 'm' }, blocks: [one(0, 0, 'x')] }],
  };
  const parts = Object.keys(richParts()).filter((name) =>
    /^(?!.*worksheets).*(chart\d|drawing|comments|pivot|externalLink|media|customXml|docProps|printer)/i.test(name),
  );

  test.each(parts)('%s: the workbook is read, and the part comes back as it is', async (part) => {
    const bytes = richWorkbook({ [part]: strToU8('<broken><') });
    const file = await XlsxFile.open(bytes);
    expect(
      await valuesOf(file, 'Data', [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['Nordsee GmbH', 100]);
    await file.execute(plan);
    const saved = await file.save();
    expect(saved.lost).toEqual([]);
    expect(openPackage(saved.bytes).bytes(part)).toEqual(strToU8('<broken><'));
  });

  test('an untouched workbook comes back whole, whatever the library was given', async () => {
    const bytes = richWorkbook();
    const file = await XlsxFile.open(bytes);
    await file.execute(plan);
    const { bytes: saved } = await file.save();
    const changed = Object.keys(packageDiff(bytes, saved)).filter((name) =>
      /chart|drawing|media|pivot|comments|custom|external/.test(name),
    );
    // The mark of our sheet is a custom property part.
    expect(changed.filter((name) => !/customProperty/.test(name))).toEqual([]);
  });
});

describe('formulas in the form of the file', () => {
  test.each([
    ['=XLOOKUP(A1,B:B,C:C)', '=_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SUM(FILTER(A:A,B:B=1))', '=SUM(_xlfn._xlws.FILTER(A:A,B:B=1))'],
    ['=IFNA(1,"XLOOKUP(")&\'SORT(\'!A1', '=_xlfn.IFNA(1,"XLOOKUP(")&\'SORT(\'!A1'],
    ['=SUMIFS(Visits[Sales],Visits[Customer],"a")', '=SUMIFS(Visits[Sales],Visits[Customer],"a")'],
    ['=[@Sales]*2', '=Visits[[#This Row],[Sales]]*2'],
    ['=[@[Unit price]]+Visits[@Sales]', '=Visits[[#This Row],[Unit price]]+Visits[[#This Row],[Sales]]'],
    ['=HYPERLINK("#\'a@b\'!A1","A1")', '=HYPERLINK("#\'a@b\'!A1","A1")'],
    ['=AND(ISNUMBER(A1),A1<TODAY())', '=AND(ISNUMBER(A1),A1<TODAY())'],
  ])('%s', (typed, inFile) => {
    expect(fileFormula(typed, 'Visits')).toBe(inFile);
    expect(fileFormula(inFile, 'Visits')).toBe(inFile);
  });

  test('read as people write them', () => {
    expect(plainFormula('=_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))&"_xlfn."')).toBe('=SORT(UNIQUE(A1:A9))&"_xlfn."');
  });

  test('are calculated, saved and read again', async () => {
    const formulas = [
      '=[@Sales]*2',
      '=SUMIFS(Visits[Sales],Visits[Customer],"a")',
      '=IFNA(NA(),"none")',
      '=TEXTJOIN("-",TRUE,"a","b")',
      '=XLOOKUP("b",Visits[Customer],Visits[Sales])',
    ];
    const file = XlsxFile.empty();
    await file.execute({
      sheets: [
        {
          sheet: { kind: 'new', name: 'Out', mark: 'm' },
          blocks: [
            {
              row: 0,
              column: 0,
              cells: [
                ['Customer', 'Sales', 'F'],
                ['a', 5, { formula: formulas[0] ?? '' }],
                ['b', 6, null],
              ],
            },
            { row: 4, column: 0, cells: [formulas.slice(1).map((formula) => ({ formula }))] },
          ],
          tables: [{ name: 'Visits', area: { row: 0, column: 0, rows: 3, columns: 3 }, action: 'create' } as never],
        },
      ],
    });
    const values = [
      [1, 2],
      [4, 0],
      [4, 1],
      [4, 2],
      [4, 3],
    ] as const;
    expect(await valuesOf(file, 'Out', values)).toEqual([10, 5, 'none', 'a-b', 6]);
    const { bytes } = await file.save();
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<f>_xlfn.XLOOKUP(');
    const again = await XlsxFile.open(bytes);
    const area = { row: 4, column: 0, rows: 1, columns: 4 };
    expect(await again.formulas(await idOf(again, 'Out'), area)).toEqual([formulas.slice(1)]);
    expect(await valuesOf(again, 'Out', values)).toEqual([10, 5, 'none', 'a-b', 6]);
  });
});

describe('what no cell of a file can hold', () => {
  test('numbers without end are left out, long texts are cut', async () => {
    const file = XlsxFile.empty();
    const long = `${'x'.repeat(32_766)}😀`;
    await file.execute({
      sheets: [
        {
          sheet: { kind: 'new', name: 'S', mark: 'm' },
          blocks: [{ row: 0, column: 0, cells: [[NaN, Infinity, long, 1e308]] }],
        },
      ],
    });
    const again = await XlsxFile.open((await file.save()).bytes);
    expect(
      await valuesOf(again, 'S', [
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 3],
      ]),
    ).toEqual(['', '', 'x'.repeat(32_766), 1e308]);
  });
});

describe('failures of the library', () => {
  const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
    try {
      await work();
      return 'none';
    } catch (error) {
      return error instanceof UserError ? error.code : `not ours: ${String(error)}`;
    }
  };

  test('on the way in', async () => {
    expect(await codeOf(() => XlsxFile.open(richWorkbook({ 'xl/styles.xml': '<styleSheet>' })))).toBe(
      'file-unreadable',
    );
  });

  test('while a plan is carried out', async () => {
    const file = XlsxFile.empty();
    const bad: WritePlan = { sheets: [{ sheet: { kind: 'new', name: 'a/b', mark: '' } }] };
    expect(await codeOf(() => file.execute(bad))).toBe('cannot-write');
  });

  test('on the way out', async () => {
    // A workbook without a sheet cannot be written.
    const file = XlsxFile.empty();
    expect(await codeOf(() => file.save())).toBe('cannot-write');
  });
});

test('rows in use are those that hold anything', async () => {
  const rows = `${rowsXml([['a'], [''], ['b']])}<row r="1048576"><c><v>1</v></c></row>`;
  expect(await (await XlsxFile.open(rawWorkbook({ S: rows, T: rowsXml([['c']]) }))).rowsInUse()).toBe(4);
});

test('a link shows its text in the saved file, also with quotes in it', async () => {
  const file = XlsxFile.empty();
  const formulas = ['=HYPERLINK("#Sales!E6","E6")', '=HYPERLINK("#A!A1","say ""hi"" & <go>")'];
  const blocks = formulas.map((formula, row) => one(row, 0, { formula }));
  await file.execute({ sheets: [{ sheet: { kind: 'new', name: 'Links', mark: 'links' }, blocks }] });
  const { bytes } = await file.save();
  expect(
    await valuesOf(await XlsxFile.open(bytes), 'Links', [
      [0, 0],
      [1, 0],
    ]),
  ).toEqual(['E6', 'say "hi" & <go>']);
  expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<v>E6</v>');
});
