import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, salesOf, sheet } from '../../support/sheetReading';

type Rows = readonly (readonly CellValue[])[];

/** Sums by customer key over all months. */
async function sumsOf(rows: Rows, name = '2025'): Promise<Record<string, number>> {
  const sales = salesOf(await readSheets([sheet(rows, { name })]));
  return Object.fromEntries(
    Object.entries(sales).map(([key, months]) => [key, Object.values(months).reduce((a, b) => a + b, 0)]),
  );
}

const LINES_OF_TWO = (first: Rows, second: Rows, header: readonly CellValue[]): Rows => [
  header,
  ...first,
  ['2025-01-05', 'A-1', 100],
  ['2025-02-06', 'A-2', 50],
  ...second,
  ['2025-01-09', 'B-1', 7],
  ['2025-03-01', 'B-2', 3],
];

/** Headings with a label, on a row of their own; the customers' keys as they are read. */
const LABELLED: readonly (readonly [string, readonly CellValue[], readonly CellValue[], readonly [string, string]])[] =
  [
    ['en', ['Customer: Acme Ltd'], ['Customer: Birch'], ['acme ltd', 'birch']],
    ['en, two cells', ['Customer:', 'Acme Ltd'], ['Customer:', 'Birch'], ['acme ltd', 'birch']],
    ['en, id', ['Customer: 10012 - Acme Ltd'], ['Customer: 10013 - Birch'], ['10012', '10013']],
    [
      'en, id and name',
      ['Customer No: 10012', 'Customer Name: Acme'],
      ['Customer No: 10013', 'Customer Name: Birch'],
      ['10012', '10013'],
    ],
    ['es, account', ['Cuenta: 430001 Acme S.L.'], ['Cuenta: 430002 Birch'], ['430001', '430002']],
    ['es', ['Cliente: Acme'], ['Cliente: Birch'], ['acme', 'birch']],
    ['zh-Hans', ['客户：华东机电'], ['客户：南方贸易'], ['华东机电', '南方贸易']],
    [
      'zh-Hans, name',
      ['客户名称：华东机电', '', '电话：123'],
      ['客户名称：南方贸易', '', '电话：456'],
      ['华东机电', '南方贸易'],
    ],
    ['zh-Hant', ['客戶：大同五金'], ['客戶：永豐水電'], ['大同五金', '永豐水電']],
    ['ja', ['得意先：山田商店'], ['得意先：鈴木'], ['山田商店', '鈴木']],
  ];

describe('the customer stands in a row of its own above its lines', () => {
  test.each(LABELLED)('%s', async (_, first, second, [a, b]) => {
    const rows = LINES_OF_TWO([first], [second], ['Date', 'Invoice', 'Amount']);
    expect(await sumsOf(rows)).toEqual({ [a]: 150, [b]: 10 });
  });

  test.each([
    ['Total Acme', 'Total Birch', 'Grand Total'],
    ['Total for Acme', 'Total for Birch', 'TOTAL'],
    ['Acme Total', 'Birch Total', 'Total general'],
    ['Subtotal', 'Subtotal', 'Total'],
    ['小计', '小计', '总计'],
  ])('bare names, closed by %j', async (one, two, all) => {
    const rows: Rows = [
      ['Sales by Customer Detail'],
      ['', 'Date', 'Invoice', 'Amount'],
      ['Acme'],
      ['', '2025-01-05', 'A-1', 100],
      ['', '2025-02-06', 'A-2', 50],
      [one, '', '', 150],
      [''],
      ['Birch'],
      ['', '2025-01-09', 'B-1', 7],
      [two, '', '', 7],
      [all, '', '', 157],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({ acme: { '2025-01': 100, '2025-02': 50 }, birch: { '2025-01': 7 } });
    expect(reading.reports[0]?.totals.every(({ agrees }) => agrees)).toBe(true);
    expect(reading.reports[0]?.notes).toEqual([{ kind: 'filled-down', column: 0, rows: 3 }]);
  });

  test('a sub-customer ends with its total, and the parent goes on', async () => {
    const rows: Rows = [
      ['Sales by Customer'],
      ['', 'Date', 'Amount'],
      ['Birch Group'],
      ['', '2025-01-05', 1],
      ['Birch North'],
      ['', '2025-01-06', 20],
      ['Total Birch North', '', 20],
      ['', '2025-01-07', 300],
      ['Total Birch Group', '', 321],
    ];
    expect(await sumsOf(rows)).toEqual({ 'birch group': 301, 'birch north': 20 });
  });

  test('regions over customers: the name right above the lines counts', async () => {
    const rows: Rows = [
      ['Ventas por cliente'],
      ['', 'Fecha', 'Importe'],
      ['Norte'],
      ['Acme'],
      ['', '2025-01-05', 1],
      ['Birch'],
      ['', '2025-01-06', 20],
      ['Sur'],
      ['Cedar'],
      ['', '2025-01-07', 300],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 1, birch: 20, cedar: 300 });
  });

  test('products over lines: the customer stands one level above', async () => {
    const rows: Rows = [
      ['Sales by customer and product'],
      ['', 'Date', 'Amount'],
      ['Acme'],
      ['Widget'],
      ['', '2025-01-05', 1],
      ['Gadget'],
      ['', '2025-01-06', 20],
      ['Birch'],
      ['Widget'],
      ['', '2025-01-07', 300],
      ['Gadget'],
      ['', '2025-01-08', 4000],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 21, birch: 4300 });
  });

  test('headings over a customer column say something else', async () => {
    const rows: Rows = [
      ['Date', 'Customer', 'Amount'],
      ['North'],
      ['2025-01-05', 'Acme', 1],
      ['2025-01-06', 'Birch', 20],
      ['South'],
      ['2025-01-07', 'Acme', 300],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 301, birch: 20 });
  });
});

describe('the customer stands on the first line of its block only', () => {
  test('lines of a ledger', async () => {
    const rows: Rows = [
      ['Customer', 'Date', 'Amount'],
      ['Acme', '2025-01-05', 1],
      ['', '2025-02-05', 2],
      ['', '2025-03-05', 4],
      ['Birch', '2025-01-08', 10],
      ['', '2025-02-08', 20],
      ['', '', 37],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(controlTotal(reading)).toBe(37);
    expect(salesOf(reading)).toMatchObject({ acme: { '2025-03': 4 }, birch: { '2025-02': 20 } });
  });

  test('the id goes down with the name, also where one id stands on two blocks running', async () => {
    const sums = await sumsOf([
      ['Date', 'Customer ID', 'Customer', 'Amount'],
      ['2025-03-02', 'K-1', 'Acme', 100],
      ['2025-01-05', '', '', 50],
      ['2025-03-01', 'K-2', 'Birch', 7],
      ['2025-01-09', '', '', 3],
      ['2025-02-01', 'K-2', 'Birch Ltd', 5],
      ['2025-01-02', '', '', 2],
    ]);
    expect(sums).toEqual({ 'K-1': 150, 'K-2': 17 });
  });

  test('customer and month of a pivot table', async () => {
    const rows: Rows = [
      ['客户', '月份', '产品', '金额'],
      ['甲公司', '1月', 'A', 1],
      ['', '', 'B', 2],
      ['', '2月', 'A', 4],
      ['', '', 'B', 8],
      ['甲公司 汇总', '', '', 15],
      ['乙公司', '1月', 'A', 16],
      ['', '', 'B', 32],
      ['乙公司 汇总', '', '', 48],
      ['总计', '', '', 63],
    ];
    const reading = await readSheets([sheet(rows, { name: '2025' })]);
    expect(salesOf(reading)).toEqual({ 甲公司: { '2025-01': 3, '2025-02': 12 }, 乙公司: { '2025-01': 48 } });
    expect(controlTotal(reading)).toBe(63);
  });

  test('products of a matrix', async () => {
    const rows: Rows = [
      ['Cliente', 'Producto', 'Ene 2025', 'Feb 2025', 'Mar 2025'],
      ['Acme', 'A', 1, 2, 3],
      ['', 'B', 10, 20, 30],
      ['Birch', 'A', 4, 5, 6],
      ['', 'B', 40, 50, 60],
      ['Total', '', 55, 77, 99],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 66, birch: 165 });
  });

  test('lines of an order', async () => {
    const rows: Rows = [
      ['Order', 'Customer', 'Date', 'Item', 'Amount'],
      ['#1', 'Acme', '2025-01-05', 'A', 1],
      ['#1', '', '2025-01-05', 'B', 2],
      ['#2', 'Birch', '2025-01-06', 'A', 4],
      ['#3', 'Acme', '2025-01-07', 'A', 8],
      ['#3', '', '2025-01-07', 'C', 16],
      ['#4', 'Acme', '2025-01-08', 'C', 32],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 59, birch: 4 });
  });

  test('one line without a customer in a short run of days stays nobody’s', async () => {
    const rows: Rows = [
      ['Date', 'Customer', 'Amount'],
      ['2026-01-05', 'Acme', 1],
      ['2026-01-09', '', 2],
      ['2026-01-20', 'Birch', 4],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 1, birch: 4 });
  });

  test('lines without a customer among others stay nobody’s', async () => {
    const rows: Rows = [
      ['Customer', 'Date', 'Amount'],
      ['Acme', '2025-01-05', 1],
      ['Birch', '2025-01-06', 2],
      ['', '2025-01-07', 4],
      ['Acme', '2025-01-08', 8],
      ['', '2025-01-09', 16],
      ['Cedar', '2025-01-10', 32],
      ['Birch', '2025-01-11', 64],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(reading.reports[0]?.nonCustomers).toMatchObject([{ label: '(no customer)', amount: 20 }]);
  });
});

describe('several measures in rows', () => {
  test.each([
    ['Sales', 'Units', 'Margin'],
    ['Net sales', 'Qty', 'GP'],
    ['金额', '数量', '毛利'],
    ['銷售額', '數量', '成本'],
    ['Ventas', 'Unidades', 'Margen'],
    ['Real', 'Presupuesto', 'Diferencia'],
    ['Actual', 'Budget', 'Variance'],
  ])('%s beside %s and %s', async (sales, other, third) => {
    const head = ['Customer', 'Measure', '2025-01', '2025-02', '2025-03'];
    const block = (name: string, first: string, factor: number): Rows => [
      [name, sales, factor, 2 * factor, 3 * factor],
      [first, other, 1, 1, 1],
      [first, third, 0.5, 0.5, 0.5],
    ];
    const each = [head, ...block('Acme', 'Acme', 100), ...block('Birch', 'Birch', 7)];
    const once = [head, ...block('Acme', '', 100), ...block('Birch', '', 7)];
    const total = [...once, ['Total', sales, 107, 214, 321], ['', other, 2, 2, 2], ['', third, 1, 1, 1]];
    const wanted = { acme: 600, birch: 42 };
    expect(await sumsOf(each)).toEqual(wanted);
    expect(await sumsOf(once)).toEqual(wanted);
    expect(await sumsOf(total)).toEqual(wanted);
  });

  test('measures below the name in the same column', async () => {
    const rows: Rows = [
      ['Row Labels', '2025-01', '2025-02', '2025-03'],
      ['Acme'],
      ['Sum of Sales', 1, 2, 3],
      ['Sum of Units', 9, 9, 9],
      ['Birch'],
      ['Sum of Sales', 10, 20, 30],
      ['Sum of Units', 9, 9, 9],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 6, birch: 60 });
  });

  test('kinds of documents are no measures', async () => {
    const rows: Rows = [
      ['Customer', 'Type', 'Date', 'Amount'],
      ['Acme', 'Sales', '2025-01-05', 10],
      ['Acme', 'Delivery', '2025-01-06', 20],
      ['Birch', 'Sales', '2025-01-05', 40],
    ];
    expect(controlTotal(await readSheets([sheet(rows)]))).toBe(70);
  });
});

describe('periods in a column of rows', () => {
  test.each([
    [
      ['2025-Q1', '2025-Q2'],
      ['2025-03', '2025-06'],
    ],
    [
      ['1T 2025', '4T 2024'],
      ['2025-03', '2024-12'],
    ],
    [
      ['2025年第一季度', '2025年第二季度'],
      ['2025-03', '2025-06'],
    ],
    [
      ['W14 2025', 'W01 2026'],
      ['2025-04', '2026-01'],
    ],
    [
      ['KW 14/2025', 'KW 18/2025'],
      ['2025-04', '2025-05'],
    ],
    [
      ['2025/001', '2025/002'],
      ['2025-01', '2025-02'],
    ],
  ])('%j', async ([a = '', b = ''], [first = '', second = '']) => {
    const rows = [
      ['Customer', 'Period', 'Sales'],
      ['Acme', a, 1],
      ['Acme', b, 2],
      ['Birch', a, 4],
      ['Birch', b, 8],
    ];
    expect(salesOf(await readSheets([sheet(rows)]))).toEqual({
      acme: { [first]: 1, [second]: 2 },
      birch: { [first]: 4, [second]: 8 },
    });
  });

  test('a quarter beside its year', async () => {
    const rows: Rows = [
      ['Year', 'Quarter', 'Customer', 'Sales'],
      [2024, 'Q4', 'Acme', 1],
      [2025, 'Q1', 'Acme', 2],
      [2025, 'Q1', 'Birch', 4],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({ acme: { '2024-12': 1, '2025-03': 2 }, birch: { '2025-03': 4 } });
    expect(reading.book.period).toBe('quarter');
  });

  test.each([
    ['Quarter', [1, 2], ['Year', 2025, 2025]],
    ['Trimestre', ['T1', 'T2'], ['Año', 2025, 2025]],
    ['季度', ['2025年第一季度', '2025年第二季度'], ['年', 2025, 2025]],
    ['Week', [2, 15], ['Year', 2025, 2025]],
    ['Fiscal period', ['2025/010', '2026/001'], ['Fiscal year', 2025, 2026]],
  ] as const)('a day beside "%s" tells when it was sold', async (header, [a, b], [year, first, second]) => {
    const reading = await readSheets([
      sheet([
        ['Date', 'Customer', 'Sales', year, header],
        ['2025-01-07', 'Acme', 1, first, a],
        ['2025-04-08', 'Acme', 2, second, b],
        ['2025-04-09', 'Birch', 4, second, b],
      ]),
    ]);
    expect(salesOf(reading)).toEqual({ acme: { '2025-01': 1, '2025-04': 2 }, birch: { '2025-04': 4 } });
    expect(reading.reports[0]).toMatchObject({ notes: [], doubts: [] });
    expect(reading.book.period).toBe('month');
  });

  test('so do months by name beside their year', async () => {
    const rows: Rows = [
      ['Year', 'Month', 'Quarter', 'Customer', 'Sales'],
      [2025, 'January', 1, 'Acme', 1],
      [2025, 'April', 2, 'Acme', 2],
      [2025, 'May', 2, 'Birch', 4],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({ acme: { '2025-01': 1, '2025-04': 2 }, birch: { '2025-05': 4 } });
    expect(reading.book.period).toBe('month');
  });

  test('a day on which it was due does not: the period says more', async () => {
    const rows: Rows = [
      ['Due date', 'Period', 'Customer', 'Sales'],
      ['2025-02-28', '2025-Q1', 'Acme', 1],
      ['2025-07-10', '2025-Q2', 'Acme', 2],
      ['2025-07-11', '2025-Q2', 'Birch', 4],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({ acme: { '2025-03': 1, '2025-06': 2 }, birch: { '2025-06': 4 } });
  });
});

describe('what only looks like a report with headings', () => {
  test('customers called like measures and plans are customers', async () => {
    const rows: Rows = [
      ['公司名称', '2025-01', '2025-02', '2025-03'],
      ['平均律乐器', 1, 2, 3],
      ['目标体育用品', 4, 5, 6],
      ['销售之家', 7, 8, 9],
    ];
    expect(await sumsOf(rows)).toEqual({ 平均律乐器: 6, 目标体育用品: 15, 销售之家: 24 });
  });

  test('a total without a label, written with a unit, is no line of the customer above', async () => {
    const rows: Rows = [
      ['Fecha', 'Cliente', 'Importe'],
      ['2025-02-13', 'Acme', '1.122668万'],
      ['2025-02-24', 'Birch', '0.499807万'],
      ['', '', '1.622475万'],
    ];
    expect(await sumsOf(rows)).toEqual({ acme: 11226.68, birch: 4998.07 });
  });
});
