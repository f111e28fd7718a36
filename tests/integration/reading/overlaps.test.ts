import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, sheet } from '../../support/sheetReading';

type Rows = readonly (readonly CellValue[])[];

const HEADER = ['Invoice', 'Date', 'Customer', 'Item', 'Amount'];
const line = (invoice: string, day: string, customer: string, item: string, amount: number): CellValue[] => [
  invoice,
  day,
  customer,
  item,
  amount,
];
const FIRST: Rows = [
  HEADER,
  line('A-1', '2025-01-05', 'Acme', 'Oil', 1),
  line('A-2', '2025-01-20', 'Birch', 'Oil', 2),
  line('A-3', '2025-01-30', 'Acme', 'Oil', 4),
  line('A-3', '2025-01-30', 'Acme', 'Soap', 4),
];
const SECOND: Rows = [
  HEADER,
  line('A-3', '2025-01-30', 'Acme', 'Oil', 4),
  line('A-3', '2025-01-30', 'Acme', 'Soap', 4),
  line('A-4', '2025-02-02', 'Birch', 'Oil', 16),
  line('A-5', '2025-02-03', 'Acme', 'Oil', 32),
];

describe('exports that overlap', () => {
  test('rows that both hold count once, and their number is said', async () => {
    const reading = await readSheets([sheet(FIRST, { name: 'January' }), sheet(SECOND, { name: 'February' })]);
    expect(controlTotal(reading)).toBe(59);
    expect(reading.reports.map(({ amountRead }) => amountRead)).toEqual([11, 48]);
    expect(reading.reports[1]?.notes).toEqual([{ kind: 'overlap', rows: 2, other: 'January' }]);
  });

  test('equal lines of one sheet are lines of their own', async () => {
    const twice = [...FIRST, line('A-3', '2025-01-30', 'Acme', 'Oil', 4)];
    const reading = await readSheets([sheet(twice, { name: 'January' })]);
    expect(controlTotal(reading)).toBe(15);
  });

  test('the same number on another day or of another customer is another document', async () => {
    const other: Rows = [
      HEADER,
      line('A-1', '2025-02-05', 'Acme', 'Oil', 1),
      line('A-2', '2025-01-20', 'Cedar', 'Oil', 2),
      line('A-6', '2025-02-08', 'Cedar', 'Oil', 8),
    ];
    const reading = await readSheets([sheet(FIRST, { name: 'North' }), sheet(other, { name: 'South' })]);
    expect(controlTotal(reading)).toBe(22);
    expect(reading.reports.flatMap(({ notes }) => notes)).toEqual([]);
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
