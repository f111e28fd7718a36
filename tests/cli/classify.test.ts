import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cli, readJson, SAMPLE, scratchFolder } from '../support/cli';
import { readSheet, typeInto, writeWorkbook } from '../support/sheetFile';

const at = scratchFolder();

const HEADERS = [
  'Customer ID',
  'Customer',
  'ABC',
  'Segment',
  'Flags',
  'Strategy',
  'Next action',
  'Owner',
  'Cadence (days)',
  'Last visit',
  'Next visit due',
  'Sales last year',
  'Sales this year',
  'Share',
  'Cumulative share',
  'Change 3 months',
  'Change 12 months',
  'Last purchase',
  'Months since',
  'Active months (12)',
  'Why',
];
const FIRST_ROW = 5;
const column = (header: string): number => HEADERS.indexOf(header);

describe('the sample workbook', () => {
  const out = at('classified.xlsx');
  const json = at('report.json');

  test('comes out classified, with a report', async () => {
    const { code, stdout, stderr } = await cli('classify', SAMPLE, '-o', out, '--json', json);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('3,490 rows read from sales.xlsx: Sales, 60 customers.');
    expect(stdout).toContain('Control total: 5,915,721.46 (agrees with the total of the sheet)');
    expect((await readSheet(out, 'Customers'))[4]).toEqual(HEADERS);
    const report = readJson(json);
    expect(report).toMatchObject({
      version: 1,
      window: { from: '2025-01', to: '2026-10', asOf: '2026-10', asOfDate: '2026-10-30' },
      options: { abc: [0.8, 0.95], window: 'ly+ty', basis: 'amount' },
      totals: { customers: 60, netSales: 5915721.46 },
      suggestedMerges: [],
    });
    expect(report.sources).toEqual([
      expect.objectContaining({
        file: 'sales.xlsx',
        sheet: 'Sales',
        layout: 'ledger',
        headerRow: 5,
        rowsRead: 3490,
        rowsSkipped: 0,
        totalRows: [3496],
        amountRead: 5915721.46,
        statedTotal: 5915721.46,
        unit: 1,
        dateOrder: 'serial',
      }),
    ]);
    expect(report.sources[0]).toMatchObject({ columns: { customer: 'C', date: 'B', amount: 'H', rep: 'I' } });
  });

  test('every customer says why, and the parts of the report add up', () => {
    const report = readJson(json);
    for (const customer of report.customers)
      expect(customer).toMatchObject({ why: expect.stringMatching(/^[ABC]: .+\. .+\.$/u) as unknown });
    const totals = report['totals'] as {
      netSalesInWindow: number;
      nonCustomerSalesInWindow: number;
      classes: Record<string, { customers: number; sales: number }>;
      segments: Record<string, { customers: number; sales: number }>;
    };
    const sum = (parts: Record<string, { sales: number }>): number =>
      Object.values(parts).reduce((total, { sales }) => total + sales, 0);
    expect(sum(totals.classes) + totals.nonCustomerSalesInWindow).toBeCloseTo(totals.netSalesInWindow, 4);
    expect(sum(totals.segments)).toBeCloseTo(sum(totals.classes), 4);
  });

  test('a second run changes nothing, to the byte', async () => {
    const again = at('again.xlsx');
    const { code, stdout } = await cli('classify', out, '-o', again);
    expect(code).toBe(0);
    expect(stdout).toContain('nothing changed');
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  test('formula-like names stay text', async () => {
    const rows = await readSheet(out, 'Customers');
    expect(rows.some((row) => row[column('Customer')] === '+Plus Technik')).toBe(true);
  });
});

describe('what people type into our sheets', () => {
  test('stays, except in cells of ours, which are listed', async () => {
    const first = at('typed-1.xlsx');
    const second = at('typed-2.xlsx');
    const json = at('typed.json');
    await cli('classify', SAMPLE, '-o', first);
    const before = await readSheet(first, 'Customers');
    const last = before.length - 1;
    await typeInto(first, 'Customers', [
      { row: FIRST_ROW, column: column('Owner'), value: 'Somebody else' },
      { row: FIRST_ROW, column: column('Cadence (days)'), value: 14 },
      { row: FIRST_ROW + 1, column: column('ABC'), value: 'Z' },
      { row: last, column: column('Owner'), value: 'Nobody' },
    ]);
    await typeInto(first, 'Playbook', [{ row: FIRST_ROW, column: 2, value: 'Our own words for loyal A customers' }]);
    const { code } = await cli('classify', first, '-o', second, '--json', json);
    expect(code).toBe(0);
    const after = await readSheet(second, 'Customers');
    expect(after[FIRST_ROW]?.[column('Owner')]).toBe('Somebody else');
    expect(after[FIRST_ROW]?.[column('Cadence (days)')]).toBe(14);
    expect(after[last]?.[column('Owner')]).toBe('Nobody');
    expect(after[FIRST_ROW + 1]?.[column('ABC')]).toBe(before[FIRST_ROW + 1]?.[column('ABC')]);
    const overtyped = readJson(json).warnings.find(({ code: c }) => c === 'overtyped-cells');
    expect(overtyped?.message).toContain('Customers!C7 ("Z")');
    const loyalA = after
      .slice(FIRST_ROW)
      .filter((row) => row[column('ABC')] === 'A' && row[column('Segment')] === 'Loyal');
    expect(loyalA.length).toBeGreaterThan(0);
    for (const row of loyalA) expect(row[column('Strategy')]).toBe('Our own words for loyal A customers');
  });

  test('the order of the rows stays, new customers come at the end', async () => {
    const sales = at('order.xlsx');
    const out = at('order-out.xlsx');
    const header = ['Date', 'Customer', 'Amount'];
    await writeWorkbook(sales, { Sales: [header, [45900, 'Alpha', 100], [45931, 'Beta', 50], [45931, 'Gamma', 10]] });
    await cli('classify', sales, '-o', out);
    await typeInto(out, 'Sales', [
      { row: 4, column: 0, value: 45932 },
      { row: 4, column: 1, value: 'Omega' },
      { row: 4, column: 2, value: 5000 },
    ]);
    const again = at('order-again.xlsx');
    expect((await cli('classify', out, '-o', again)).code).toBe(0);
    const names = (await readSheet(again, 'Customers')).slice(FIRST_ROW).map((row) => row[1]);
    expect(names).toEqual(['Alpha', 'Beta', 'Gamma', 'Omega']);
  });

  test('a note under the table is never written over', async () => {
    const sales = at('note.xlsx');
    const out = at('note-out.xlsx');
    await writeWorkbook(sales, {
      Sales: [
        ['Date', 'Customer', 'Amount'],
        [45900, 'Alpha', 100],
        [45931, 'Beta', 50],
      ],
    });
    await cli('classify', sales, '-o', out);
    await typeInto(out, 'Customers', [{ row: FIRST_ROW + 2, column: 1, value: 'My note' }]);
    await typeInto(out, 'Sales', [
      { row: 3, column: 0, value: 45932 },
      { row: 3, column: 1, value: 'Omega' },
      { row: 3, column: 2, value: 5 },
    ]);
    const again = at('note-again.xlsx');
    const { code, stderr } = await cli('classify', out, '-o', again);
    expect(code).toBe(5);
    expect(stderr).toContain('Customers!B8');
    expect(existsSync(again)).toBe(false);
  });
});

describe('ids', () => {
  test('keep their leading zeros and make different customers', async () => {
    const sales = at('ids.xlsx');
    const out = at('ids-out.xlsx');
    const json = at('ids.json');
    await writeWorkbook(sales, {
      Sales: [
        ['Customer ID', 'Customer', 'Date', 'Amount'],
        ['00123', 'Acme', 45900, 100],
        ['123', 'Acme Two', 45901, 60],
        ['00123', 'ACME', 45931, 40],
      ],
    });
    expect((await cli('classify', sales, '-o', out, '--json', json)).code).toBe(0);
    const rows = (await readSheet(out, 'Customers')).slice(FIRST_ROW);
    expect(rows.map((row) => [row[0], row[1]])).toEqual([
      ['00123', 'ACME'],
      ['123', 'Acme Two'],
    ]);
    expect(readJson(json)['suggestedMerges']).toEqual([['ACME (00123)', 'Acme Two (123)']]);
  });
});

describe('exit codes', () => {
  const plain = at('plain.xlsx');
  beforeAll(async () => {
    await writeWorkbook(plain, {
      Notes: [
        ['Hello', 'World'],
        ['a', 'b'],
      ],
      Sales: [
        ['Customer', 'Date', 'Amount'],
        ['Alpha', 45900, 10],
        ['Beta', 45931, 20],
      ],
    });
  });

  test.each([
    [2, []],
    [2, ['frobnicate']],
    [2, ['classify']],
    [2, ['classify', plain, '--frob']],
    [2, ['classify', plain, '--abc', '95/80']],
    [2, ['classify', plain, '--window', 'forever']],
    [2, ['classify', plain, '--as-of', '2025-13']],
    [2, ['classify', plain, '--sheet', 'Nowhere']],
    [2, ['classify', plain, '--map', 'customer=ZZ']],
    [2, ['classify', plain, '--sheet', 'Sales', '--header-row', '900']],
    [2, ['classify', plain, '-o', plain]],
    [2, ['classify', plain, '--json', plain, '--force']],
    [3, ['classify', at('missing.xlsx')]],
    [4, ['classify', plain, '--sheet', 'Notes']],
    [4, ['classify', plain, '--as-of', '2020-01']],
    [5, ['classify', plain, '-o', at('no/such/folder/out.xlsx')]],
  ])('%i for %j', async (expected, argv) => {
    const { code, stderr } = await cli(...argv);
    expect(code).toBe(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.ts|Error:/u);
  });

  test('nothing to classify: the report says what was looked for, and no workbook is written', async () => {
    const [out, json] = [at('nothing.xlsx'), at('nothing.json')];
    const { code, stdout } = await cli('classify', plain, '--sheet', 'Notes', '-o', out, '--json', json);
    expect(code).toBe(4);
    expect(existsSync(out)).toBe(false);
    expect(stdout).toContain('Notes');
    expect(readJson(json)).toMatchObject({
      version: 1,
      customers: [],
      ignoredSheets: [{ sheet: 'Notes' }, { sheet: 'Sales', why: 'not-chosen' }],
    });
  });

  test('messages come in the language asked for', async () => {
    expect((await cli('classify', at('missing.xlsx'), '--lang', 'es')).stderr).toMatch(/No existe el archivo/u);
    expect((await cli('classify', at('missing.xlsx'), '--lang', 'zh-Hans')).stderr).toMatch(/[\u4e00-\u9fff]/u);
    expect((await cli('classify', '--lang', 'zh-Hant')).code).toBe(2);
  });

  test('--force lets the output be the input, and a crash in between leaves the old file', async () => {
    const both = at('both.xlsx');
    copyFileSync(plain, both);
    expect((await cli('classify', both, '-o', both, '--force')).code).toBe(0);
    expect((await readSheet(both, 'Customers'))[FIRST_ROW]?.[1]).toBe('Beta');
    mkdirSync(at('folder.xlsx'));
    const before = readFileSync(both);
    expect((await cli('classify', both, '-o', at('folder.xlsx'))).code).toBe(5);
    expect(readFileSync(both).equals(before)).toBe(true);
  });
});

describe('options', () => {
  const path = at('options.xlsx');
  beforeAll(async () => {
    const rows = [
      ['Kunde', 'Wann', 'Wert', 'Stück'],
      ...Array.from({ length: 24 }, (_, i) => [`Firm ${i % 4}`, 45300 + i * 30, 100 + i, i]),
    ];
    await writeWorkbook(path, { Blatt: rows as never });
  });

  test('a mapping by hand is taken and remembered by the workbook', async () => {
    const [out, json] = [at('mapped.xlsx'), at('mapped.json')];
    expect(
      (await cli('classify', path, '--map', 'customer=A,date=B,amount=D', '--abc', '50/75', '-o', out, '--json', json))
        .code,
    ).toBe(0);
    expect(readJson(json)).toMatchObject({ options: { abc: [0.5, 0.75] }, sources: [{ columns: { amount: 'D' } }] });
    const again = at('mapped-again.json');
    expect((await cli('classify', out, '--json', again)).code).toBe(0);
    expect(readJson(again)).toMatchObject({ options: { abc: [0.5, 0.75] }, sources: [{ columns: { amount: 'D' } }] });
  });

  test('as of an earlier month later sales play no part', async () => {
    const json = at('earlier.json');
    expect(
      (await cli('classify', path, '--map', 'customer=A,date=B,amount=C', '--as-of', '2025-01', '--json', json)).code,
    ).toBe(0);
    const { window, totals } = readJson(json) as unknown as {
      window: Record<string, unknown>;
      totals: { netSales: number };
    };
    expect(window).toMatchObject({ asOf: '2025-01', asOfDate: '2025-01-31' });
    const days = Array.from({ length: 24 }, (_, i) => ({ day: 45300 + i * 30, amount: 100 + i })).filter(
      ({ day }) => day <= 45688,
    );
    expect(totals.netSales).toBe(days.reduce((sum, { amount }) => sum + amount, 0));
  });

  test('rows after today are listed and in no sum', async () => {
    const json = at('today.json');
    expect(
      (await cli('classify', path, '--map', 'customer=A,date=B,amount=C', '--today', '2025-06-30', '--json', json))
        .code,
    ).toBe(0);
    const [source] = readJson(json).sources as {
      skipped: { reason: string; count: number; examples: string[] }[];
      rowsRead: number;
    }[];
    expect(source?.skipped).toEqual([
      { reason: 'future-date', count: 6, examples: ['Blatt!B20', 'Blatt!B21', 'Blatt!B22', 'Blatt!B23', 'Blatt!B24'] },
    ]);
    expect(source?.rowsRead).toBe(18);
  });
});

test('several inputs are one set of sales; results go into the first', async () => {
  const [jan, feb, out, json] = [at('jan.xlsx'), at('feb.csv'), at('both-out.xlsx'), at('both.json')];
  await writeWorkbook(jan, {
    Jan: [
      ['Customer', 'Date', 'Amount'],
      ['Alpha', 45658, 100],
      ['Beta', 45660, 50],
    ],
  });
  writeFileSync(feb, 'Customer;Date;Amount\nalpha;05/02/2025;"1.100,50"\nGamma;25/02/2025;"9,50"\n');
  expect((await cli('classify', jan, feb, '-o', out, '--json', json)).code).toBe(0);
  expect(readJson(json)).toMatchObject({ totals: { customers: 3, netSales: 1260 } });
  expect((await readSheet(out, 'Jan'))[1]).toEqual(['Alpha', 45658, 100]);
});
