import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, sheet } from '../../support/sheetReading';

type Rows = readonly (readonly CellValue[])[];

const HEADER = ['Invoice', 'Date', 'Customer', 'Item', 'Amount'];
const line = ({
  invoice,
  day,
  customer,
  item,
  amount,
}: {
  readonly invoice: string;
  readonly day: string;
  readonly customer: string;
  readonly item: string;
  readonly amount: number;
}): CellValue[] => [invoice, day, customer, item, amount];
const FIRST: Rows = [
  HEADER,
  line({ invoice: 'A-1', day: '2025-01-05', customer: 'Acme', item: 'Oil', amount: 1 }),
  line({ invoice: 'A-2', day: '2025-01-20', customer: 'Birch', item: 'Oil', amount: 2 }),
  line({ invoice: 'A-3', day: '2025-01-30', customer: 'Acme', item: 'Oil', amount: 4 }),
  line({ invoice: 'A-3', day: '2025-01-30', customer: 'Acme', item: 'Soap', amount: 4 }),
];
const SECOND: Rows = [
  HEADER,
  line({ invoice: 'A-3', day: '2025-01-30', customer: 'Acme', item: 'Oil', amount: 4 }),
  line({ invoice: 'A-3', day: '2025-01-30', customer: 'Acme', item: 'Soap', amount: 4 }),
  line({ invoice: 'A-4', day: '2025-02-02', customer: 'Birch', item: 'Oil', amount: 16 }),
  line({ invoice: 'A-5', day: '2025-02-03', customer: 'Acme', item: 'Oil', amount: 32 }),
];

describe('exports that overlap', () => {
  test('rows that both hold count once, and their number is said', async () => {
    const reading = await readSheets([sheet(FIRST, { name: 'January' }), sheet(SECOND, { name: 'February' })]);
    expect(controlTotal(reading)).toBe(59);
    expect(reading.reports.map(({ amountRead }) => amountRead)).toEqual([11, 48]);
    expect(reading.reports[1]?.notes).toEqual([{ kind: 'overlap', rows: 2, other: 'January' }]);
  });

  test('equal lines of one sheet are lines of their own', async () => {
    const twice = [...FIRST, line({ invoice: 'A-3', day: '2025-01-30', customer: 'Acme', item: 'Oil', amount: 4 })];
    const reading = await readSheets([sheet(twice, { name: 'January' })]);
    expect(controlTotal(reading)).toBe(15);
  });

  test('the same number on another day or of another customer is another document', async () => {
    const other: Rows = [
      HEADER,
      line({ invoice: 'A-1', day: '2025-02-05', customer: 'Acme', item: 'Oil', amount: 1 }),
      line({ invoice: 'A-2', day: '2025-01-20', customer: 'Cedar', item: 'Oil', amount: 2 }),
      line({ invoice: 'A-6', day: '2025-02-08', customer: 'Cedar', item: 'Oil', amount: 8 }),
    ];
    const reading = await readSheets([sheet(FIRST, { name: 'North' }), sheet(other, { name: 'South' })]);
    expect(controlTotal(reading)).toBe(22);
    expect(reading.reports.flatMap(({ notes }) => notes)).toEqual([]);
  });
});

describe('exports without numbers of documents', () => {
  const HEAD = ['Date', 'Customer', 'Amount'];
  const NAMES = ['Acme', 'Birch', 'Cedar', 'Dune'];
  const saleAt = (row: number): CellValue[] => [45671 + 2 * row, NAMES[(row * 3) % 4] ?? '', 10 + 3 * row];
  const part = (from: number, to: number): CellValue[][] =>
    Array.from({ length: to - from }, (_, i) => saleAt(from + i));
  const all = (rows: Rows): number => rows.reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
  const book = (first: Rows, second: Rows) => [
    sheet([HEAD, ...first], { name: 'First' }),
    sheet([HEAD, ...second], { name: 'Second' }),
  ];
  const codes = (reading: Awaited<ReturnType<typeof readSheets>>): string[] =>
    reading.reports.flatMap(({ doubts }) => doubts.map(({ code }) => code));

  test('rows of the days that both tell count once, also where one writes its days as texts', async () => {
    const written = part(10, 30).map(([, customer = '', amount = ''], i): CellValue[] => {
      const day = new Date(Date.UTC(1899, 11, 30 + 45671 + 2 * (10 + i)));
      return [day.toISOString().slice(0, 10), customer, amount];
    });
    for (const second of [part(10, 30), written]) {
      const reading = await readSheets(book(part(0, 20), second));
      expect(controlTotal(reading)).toBe(all(part(0, 30)));
      expect(reading.reports[1]?.notes).toEqual([{ kind: 'overlap', rows: 10, other: 'First' }]);
      expect(codes(reading)).toEqual([]);
    }
  });

  test('a row that one of them tells otherwise is asked about; the answers choose the sheets', async () => {
    const changed = part(0, 20).map((cells, i): CellValue[] =>
      i === 7 ? [cells[0] ?? '', cells[1] ?? '', 999] : cells,
    );
    const reading = await readSheets(book(part(0, 20), changed));
    expect(reading.reports[1]?.doubts).toMatchObject([{ code: 'shared-rows', params: { rows: 19, changed: 1 } }]);
    expect(reading.reports[1]?.doubts[0]?.answers.map(({ sheets }) => sheets)).toEqual([
      undefined,
      ['First'],
      ['Second'],
    ]);
    const confirmed = await readSheets(book(part(0, 20), changed), { confirmed: ['shared-rows'] });
    expect(codes(confirmed)).toEqual([]);
    expect(controlTotal(confirmed)).toBe(all(part(0, 20)) + 999);
  });

  test('an older state with fewer rows adds nothing', async () => {
    const newer = [...part(0, 20), [45680, 'Acme', 5]];
    for (const sheets of [book(newer, part(0, 20)), book(part(0, 20), newer)]) {
      const reading = await readSheets(sheets);
      expect(controlTotal(reading)).toBe(all(newer));
      expect(codes(reading)).toEqual([]);
    }
  });

  test('sheets of other customers, other years, or with the same fee for everyone are added', async () => {
    const others = part(0, 20).map(([day = '', customer = '', amount = '']) => [
      day,
      `South ${String(customer)}`,
      amount,
    ]);
    const earlier = part(0, 20).map(([day = 0, customer = '', amount = '']) => [Number(day) - 366, customer, amount]);
    const fees = part(0, 20).map(([day = '', customer = '']): CellValue[] => [day, customer, 50]);
    for (const [first, second] of [
      [part(0, 20), others],
      [part(0, 20), earlier],
      [
        [...fees, [45700, 'Elm', 7]],
        [...fees, [45701, 'Fir', 8]],
      ],
    ] as const) {
      const reading = await readSheets(book(first, second));
      expect(controlTotal(reading)).toBe(all(first) + all(second));
      expect(codes(reading)).toEqual([]);
    }
  });

  test('an invoice that an older export tells otherwise is asked about', async () => {
    const numberRows = (rows: Rows, change = -1): CellValue[][] =>
      rows.map(([day = '', customer = '', amount = ''], i) => [`I-${i}`, day, customer, i === change ? 1 : amount]);
    const head = ['Invoice', ...HEAD];
    const sheets = [numberRows(part(0, 20)), numberRows(part(0, 20), 4)].map((rows, i) =>
      sheet([head, ...rows], { name: `State ${i}` }),
    );
    expect(codes(await readSheets(sheets))).toEqual(['shared-rows']);
  });
});

describe('months that two matrices hold', () => {
  const matrix = (months: readonly number[], name: string, scale = 1): ReturnType<typeof sheet> => {
    const cells = ['Acme', 'Birch', 'Cedar'].map((customer, c) => [
      customer,
      ...months.map((month) => scale * (100 * (c + 1) + month)),
      months.reduce((sum, month) => sum + scale * (100 * (c + 1) + month), 0),
    ]);
    return sheet([['Customer', ...months.map((month) => `2025-0${String(month)}`), 'Total'], ...cells], { name });
  };

  test('count once, the others of both stay, and the report names them', async () => {
    const reading = await readSheets([matrix([1, 2, 3, 4], 'H1'), matrix([3, 4, 5], 'H2')]);
    expect(reading.reports.map(({ amountRead }) => amountRead)).toEqual([2430, 615]);
    expect(controlTotal(reading)).toBe(3045);
    const months = [3, 4].map((month) => 2025 * 12 + month - 1);
    expect(reading.reports[1]?.notes).toEqual([{ kind: 'overlap-months', months, other: 'H1' }]);
    expect(reading.reports.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('other figures in the same months are other sales', async () => {
    const reading = await readSheets([matrix([1, 2, 3], 'North'), matrix([2, 3, 4], 'South', 2)]);
    expect(controlTotal(reading)).toBe(1818 + 2 * 1827);
  });
});
