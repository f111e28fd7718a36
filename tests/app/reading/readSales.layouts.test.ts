import fc from 'fast-check';
import type { CustomerResult } from '../../../src/domain/classification';
import { classify } from '../../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../../src/domain/options';
import { addMonths, formatMonth, monthOf } from '../../../src/domain/time/month';
import { firstDayOf, lastDayOf } from '../../../src/domain/time/serialDate';
import { readSales } from '../../../src/app/reading/readSales';
import type { CellValue } from '../../../src/workbook/cells';
import { TODAY } from '../../support/classified';
import { isLongRun } from '../../support/longRun';
import { MemoryPort } from '../../support/memoryPort';

const FIRST = monthOf(2024, 3);
const MONTHS = 30;

/** Sales in whole cents: customer, month offset, day of the month, cents. The last month ends on its last day. */
const sales = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 11 }),
    month: fc.integer({ min: 0, max: MONTHS - 1 }),
    day: fc.integer({ min: 1, max: 28 }),
    cents: fc.integer({ min: -20_000, max: 90_000 }),
  }),
  { minLength: 20, maxLength: 400 },
);
type Sale = { customer: number; month: number; day: number; cents: number };

const nameOf = (customer: number): string => `Firm ${String.fromCharCode(65 + customer)}`;

function ledger(rows: readonly Sale[]): CellValue[][] {
  return [
    ['Date', 'Customer', 'Amount'],
    ...rows.map(({ customer, month, day, cents }) => [
      firstDayOf(addMonths(FIRST, month)) + day - 1,
      nameOf(customer),
      cents / 100,
    ]),
  ];
}

function matrix(rows: readonly Sale[]): CellValue[][] {
  const customers = [...new Set(rows.map(({ customer }) => customer))].sort((a, b) => a - b);
  const header: CellValue[] = [
    'Customer',
    ...Array.from({ length: MONTHS }, (_, m) => formatMonth(addMonths(FIRST, m))),
  ];
  const lines = customers.map((customer): CellValue[] => [
    nameOf(customer),
    ...Array.from({ length: MONTHS }, (_, m) => {
      const own = rows.filter((row) => row.customer === customer && row.month === m);
      return own.length === 0 ? '' : own.reduce((sum, { cents }) => sum + cents, 0) / 100;
    }),
  ]);
  return [header, ...lines];
}

async function classifyCells(cells: CellValue[][]): Promise<unknown> {
  const port = new MemoryPort([
    {
      name: 'Sales',
      cells,
      formats: cells.map((row, r) =>
        row.map((cell) =>
          r > 0 && typeof cell === 'number' && cell > 40_000 && cells[0]?.[0] === 'Date' ? 'yyyy-mm-dd' : undefined,
        ),
      ),
    },
  ]);
  const reading = await readSales({
    sources: [{ port, file: 'f.xlsx' }],
    sheets: null,
    today: TODAY,
    basis: 'amount',
    hints: {},
  });
  const result = classify(reading.book, DEFAULT_OPTIONS);
  const told = ({
    identity,
    class: abc,
    segment,
    flags,
    recencyMonths,
    purchaseMonths,
    growth,
  }: CustomerResult): unknown => [
    identity.key,
    abc,
    segment,
    flags.filter((flag) => flag !== 'many-returns'),
    recencyMonths,
    purchaseMonths,
    growth?.g12.growth?.toFixed(9) ?? null,
  ];
  return {
    cut: result.dormantMonths,
    customers: [...result.customers].sort((a, b) => (a.identity.key < b.identity.key ? -1 : 1)).map(told),
  };
}

test('a ledger and a month matrix of the same sales give the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(sales, async (random) => {
      // One sale on the last day: the ledger's last month then is complete, as it always is in a matrix.
      const last: Sale = {
        customer: 0,
        month: MONTHS - 1,
        day: lastDayOf(addMonths(FIRST, MONTHS - 1)) - firstDayOf(addMonths(FIRST, MONTHS - 1)) + 1,
        cents: 100_000,
      };
      const first: Sale = { customer: 1, month: 0, day: 1, cents: 50_000 };
      const rows = [
        first,
        ...random.filter(
          ({ month, customer }) => !(month === 0 && customer === 1) && !(month === MONTHS - 1 && customer === 0),
        ),
        last,
      ];
      const named = rows.some(({ cents }) => cents > 0);
      fc.pre(named);
      expect(await classifyCells(matrix(rows))).toEqual(await classifyCells(ledger(rows)));
    }),
    { numRuns: isLongRun ? 80 : 30, seed: 20261121 },
  );
});
