import type { CellValue } from '../../../src/workbook/cells';
import { readSheets, salesOf, sheet } from '../../support/sheetReading';

type Rows = readonly (readonly CellValue[])[];

interface Read {
  readonly sums: Record<string, number>;
  readonly groups: readonly string[];
  readonly differing: readonly string[];
}

async function read(rows: Rows, header: readonly CellValue[]): Promise<Read> {
  const reading = await readSheets([sheet([header, ...rows], { name: 'Sales' })]);
  const [report] = reading.reports;
  const sales = Object.entries(salesOf(reading));
  return {
    sums: Object.fromEntries(sales.map(([key, months]) => [key, Object.values(months).reduce((a, b) => a + b, 0)])),
    groups: report?.notes.flatMap((note) => (note.kind === 'groups-left-out' ? note.labels : [])) ?? [],
    differing: report?.totals.flatMap(({ agrees, label }) => (agrees ? [] : [label])) ?? [],
  };
}

const MONTHS = ['Customer', 'Jan 2025', 'Feb 2025', 'Mar 2025'];
const SUMMARY = ['Customer', 'Sales'];
const row = (name: string, ...figures: number[]): CellValue[] => [name, ...figures];
/** Two regions of two customers each; the regions and the whole are sums. */
const LEAVES = { acme: 1460, birch: 615, cedar: 1230, delta: 915 };
const acme = row('Acme', 410, 530, 520);
const birch = row('Birch', 120, 205, 290);
const cedar = row('Cedar', 330, 415, 485);
const delta = row('Delta', 215, 330, 370);
const north = row('North', 530, 735, 810);
const south = row('South', 545, 745, 855);
const all = row('Everywhere', 1075, 1480, 1665);
const total = row('Total', 1075, 1480, 1665);
const indentRow = (blanks: number, [name = '', ...figures]: readonly CellValue[]): CellValue[] => [
  ' '.repeat(blanks) + String(name),
  ...figures,
];
const numberRow = (number: string, [name = '', ...figures]: readonly CellValue[]): CellValue[] => [
  `${number} ${String(name)}`,
  ...figures,
];

describe('groups over customers in a matrix', () => {
  test.each<[string, Rows, readonly string[]]>([
    ['one level, with a grand total', [north, acme, birch, south, cedar, delta, total], ['North', 'South']],
    ['one level, without one', [north, acme, birch, south, cedar, delta], ['North', 'South']],
    ['two levels', [all, north, acme, birch, south, cedar, delta], ['Everywhere', 'North', 'South']],
    ['groups below their members', [acme, birch, north, cedar, delta, south], ['North', 'South']],
    ['a root below everything', [acme, birch, north, cedar, delta, south, all], ['North', 'South', 'Everywhere']],
    ['a root alone', [all, acme, birch, cedar, delta], ['Everywhere']],
    [
      'indented',
      [north, indentRow(2, acme), indentRow(2, birch), south, indentRow(2, cedar), indentRow(2, delta), total],
      ['North', 'South'],
    ],
    ['a group beside customers of their own', [north, acme, birch, cedar, delta, total], ['North']],
  ])('%s', async (_, rows, groups) => {
    expect(await read(rows, MONTHS)).toEqual({ sums: LEAVES, groups, differing: [] });
  });

  test('numbered', async () => {
    const rows = [
      numberRow('1', north),
      numberRow('1.1', acme),
      numberRow('1.2', birch),
      numberRow('2', south),
      numberRow('2.1', cedar),
      numberRow('2.2', delta),
    ];
    expect((await read(rows, MONTHS)).groups).toEqual(['1 North', '2 South']);
  });

  test('by a level column', async () => {
    const levels = [1, 2, 2, 1, 2, 2];
    const rows = [north, acme, birch, south, cedar, delta].map(([name = '', ...figures], i) => [
      name,
      levels[i] ?? 0,
      ...figures,
    ]);
    expect(await read(rows, ['Customer', 'Level', ...MONTHS.slice(1)])).toEqual({
      sums: LEAVES,
      groups: ['North', 'South'],
      differing: [],
    });
  });

  test('a group with one member, borne out by the grand total', async () => {
    const rows = [north, acme, birch, row('South', 330, 415, 485), cedar, row('Total', 860, 1150, 1295)];
    expect((await read(rows, MONTHS)).sums).toEqual({ acme: 1460, birch: 615, cedar: 1230 });
  });

  test('two customers who bought the same are two', async () => {
    const rows = [row('Acme', 100, 100, 100), row('Birch', 100, 100, 100), row('Cedar', 50, 60, 70)];
    expect(await read(rows, MONTHS)).toEqual({
      sums: { acme: 300, birch: 300, cedar: 180 },
      groups: [],
      differing: [],
    });
  });

  test('a sum by chance among small figures is none when the grand total says otherwise', async () => {
    const rows = [row('Acme', 5, 5, 5), row('Birch', 3, 3, 3), row('Cedar', 2, 2, 2), row('Total', 10, 10, 10)];
    expect(await read(rows, MONTHS)).toEqual({ sums: { acme: 15, birch: 9, cedar: 6 }, groups: [], differing: [] });
  });

  test('what a group sold itself stands under its name, when the total says that it holds its members', async () => {
    const own = row('North', 531, 737, 813);
    const rows = [own, indentRow(2, acme), indentRow(2, birch), cedar, row('Total', 861, 1152, 1298)];
    expect(await read(rows, MONTHS)).toEqual({
      sums: { north: 6, acme: 1460, birch: 615, cedar: 1230 },
      groups: ['North'],
      differing: [],
    });
  });

  test('a parent’s own line beside its members, closed by its total', async () => {
    const rows = [
      row('Amber', 100, 200, 300),
      row('Birch Group', 5, 5, 5),
      indentRow(3, row('Birch North', 50, 50, 50)),
      indentRow(3, row('Birch South', 10, 20, 30)),
      row('Total Birch Group', 65, 75, 85),
      row('TOTAL', 165, 275, 385),
    ];
    expect(await read(rows, MONTHS)).toEqual({
      sums: { amber: 600, 'birch group': 15, 'birch north': 150, 'birch south': 60 },
      groups: [],
      differing: [],
    });
  });

  test('a name without figures that has a total below is a heading, not a customer who bought nothing', async () => {
    const rows = [
      ['Birch Group', '', '', ''],
      indentRow(3, row('Birch North', 50, 50, 50)),
      indentRow(3, row('Birch South', 10, 20, 30)),
      row('Total for Birch Group', 60, 70, 80),
    ];
    expect(await read(rows, MONTHS)).toEqual({
      sums: { 'birch north': 150, 'birch south': 60 },
      groups: [],
      differing: [],
    });
  });

  test('products below customers are the customers’ sales', async () => {
    const rows = [
      row('Acme', 410, 530, 520),
      row('Widget', 110, 230, 320),
      row('Gadget', 300, 300, 200),
      row('Birch', 120, 205, 290),
      row('Widget', 20, 105, 190),
      row('Gadget', 100, 100, 100),
      row('Cedar', 330, 415, 485),
      row('Widget', 30, 15, 85),
      row('Gadget', 300, 400, 400),
    ];
    expect((await read(rows, MONTHS)).sums).toEqual({ acme: 1460, birch: 615, cedar: 1230 });
  });
});

describe('groups over customers in a summary', () => {
  test.each<[string, Rows]>([
    [
      'with a grand total',
      [
        ['North', 2075],
        ['Acme', 1460],
        ['Birch', 615],
        ['South', 2145],
        ['Cedar', 1230],
        ['Delta', 915],
        ['Total', 4220],
      ],
    ],
    [
      'a root, without one',
      [
        ['All Customer Groups', 4220.35],
        ['Acme', 1460.1],
        ['Birch', 615.05],
        ['Cedar', 1230.15],
        ['Delta', 915.05],
      ],
    ],
  ])('%s', async (_, rows) => {
    const { sums } = await read(rows, SUMMARY);
    expect(Object.keys(sums).sort()).toEqual(['acme', 'birch', 'cedar', 'delta']);
  });

  test('three customers of whom one bought as much as the others together are three', async () => {
    const rows = [
      ['Acme', 500],
      ['Birch', 300],
      ['Cedar', 200],
    ];
    expect((await read(rows, SUMMARY)).sums).toEqual({ acme: 500, birch: 300, cedar: 200 });
  });
});

describe('months that can’t be read', () => {
  const typo = (...header: string[]): Rows => [
    ['Customer', ...header],
    ['Acme', 10, 11, 12, 13, 14, 60],
    ['Birch', 20, 21, 22, 23, 24, 110],
  ];

  test.each([
    ['Jan', 'Feb', 'Mar', 'Aprl', 'May', 'Total'],
    ['Jan', 'Feb', 'Mar', '??', 'May', 'Total'],
    ['Jna', 'Feb', 'Mar', 'Apr', 'May', 'Total'],
    ['Jan', 'Feb', 'Mar', 'Apr', 'Mayy', 'Total'],
    ['ene', 'feb', 'mar', 'abri1', 'may', 'Total'],
    ['1月', '2月', '3月', '4yue', '5月', '合计'],
  ])('%s %s %s %s %s: the totals of the rows tell', async (...header) => {
    const reading = await readSheets([sheet(typo(...header), { name: '2025' })]);
    expect(reading.reports[0]).toMatchObject({ amountRead: 170, doubts: [] });
    expect(salesOf(reading)['acme']).toEqual({
      '2025-01': 10,
      '2025-02': 11,
      '2025-03': 12,
      '2025-04': 13,
      '2025-05': 14,
    });
    expect(reading.reports[0]?.notes).toMatchObject([{ kind: 'month-by-place' }]);
  });

  test('without totals, a header far from any month is asked', async () => {
    const rows = typo('Jan', 'Feb', 'Mar', 'X9', 'May', 'Total').map((cells) => cells.slice(0, -1));
    const reading = await readSheets([sheet(rows, { name: '2025' })]);
    expect(reading.reports[0]?.doubts).toMatchObject([{ code: 'month-header', params: { header: 'X9' } }]);
    const confirmed = await readSheets([sheet(rows, { name: '2025' })], { confirmed: ['month-header'] });
    expect(confirmed.reports[0]?.doubts).toEqual([]);
  });

  test('totals that no month explains are asked', async () => {
    const rows = [
      ['Customer', 'Jan', 'Feb', 'Mar', 'Total'],
      ['Acme', 10, 11, 12, 60],
      ['Birch', 20, 21, 22, 110],
    ];
    const reading = await readSheets([sheet(rows, { name: '2025' })]);
    expect(reading.reports[0]?.doubts).toMatchObject([
      {
        code: 'row-totals',
        places: [
          { row: 1, column: 4 },
          { row: 2, column: 4 },
        ],
      },
    ]);
  });

  test.each([
    [
      'a total of each year',
      ['Customer', 'Nov 2024', 'Dec 2024', 'Total 2024', 'Jan 2025', 'Total 2025'],
      [1, 2, 3, 4, 4],
    ],
    ['a rank', ['Customer', 'Jan', 'Feb', 'Mar', 'Total', 'Rank'], [1, 2, 3, 6, 1]],
    ['a share', ['Customer', 'Jan', 'Feb', 'Mar', 'Total', 'Share %'], [1, 2, 3, 6, 0.5]],
    ['a plan', ['Customer', 'Jan', 'Feb', 'Mar', 'Total', 'Plan Total'], [1, 2, 3, 6, 99]],
  ])('%s beside them is no doubt', async (_, header, figures) => {
    const rows = [header, ['Acme', ...figures], ['Birch', ...figures]];
    const reading = await readSheets([sheet(rows, { name: '2025' })]);
    expect(reading.reports[0]?.doubts).toEqual([]);
  });
});

describe('a year or a month on each row of a matrix', () => {
  test('a year column beside months', async () => {
    const rows: Rows = [
      ['Customer', 'Year', 'Jan', 'Feb', 'Mar', 'Total'],
      ['Acme', 2024, 1, 2, 3, 6],
      ['', 2025, 4, 5, 6, 15],
      ['Birch', 2024, 10, 20, 30, 60],
      ['', 2025, 40, 50, 60, 150],
      ['Total', '', 55, 77, 99, 231],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({
      acme: { '2024-01': 1, '2024-02': 2, '2024-03': 3, '2025-01': 4, '2025-02': 5, '2025-03': 6 },
      birch: { '2024-01': 10, '2024-02': 20, '2024-03': 30, '2025-01': 40, '2025-02': 50, '2025-03': 60 },
    });
    expect(reading.reports[0]).toMatchObject({ guesses: [], doubts: [], amountRead: 231 });
  });

  test.each([
    [['客户', '年度', '第一季度', '第二季度'], '2024年', '2025年'],
    [['Cliente', 'Año', '1T', '2T'], 2024, 2025],
  ])('quarters: %j', async (header, first, second) => {
    const rows = [header, ['Acme', first, 1, 2], ['Acme', second, 4, 8], ['Birch', first, 16, 32]];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({
      acme: { '2024-03': 1, '2024-06': 2, '2025-03': 4, '2025-06': 8 },
      birch: { '2024-03': 16, '2024-06': 32 },
    });
  });

  test('a month on each row, years as columns', async () => {
    const rows = [
      ['Customer', 'Month', '2024', '2025'],
      ['Acme', 'Jan', 1, 2],
      ['Acme', 'Feb', 4, 8],
      ['Birch', 'Jan', 16, 32],
    ];
    expect(salesOf(await readSheets([sheet(rows)]))).toEqual({
      acme: { '2024-01': 1, '2024-02': 4, '2025-01': 2, '2025-02': 8 },
      birch: { '2024-01': 16, '2025-01': 32 },
    });
  });
});
