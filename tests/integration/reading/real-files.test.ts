import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SalesReading } from '../../../src/app/reading/types';
import { NothingToRead } from '../../../src/app/reading/nothingToRead';
import { readSales } from '../../../src/app/reading/readSales';
import { formatDay, serialOf } from '../../../src/domain/time/serialDate';
import type { Month } from '../../../src/domain/time/month';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { sharedFile, testWith } from '../../support/shared';

const FIXTURES = join(__dirname, '../../fixtures/pbpython');

async function read(files: readonly { name: string; bytes: Uint8Array }[]): Promise<SalesReading> {
  const sources = [];
  for (const { name, bytes } of files) sources.push({ port: await XlsxFile.open(bytes), file: name });
  return readSales({ sources, sheets: null, today: serialOf(2026, 11, 21), basis: 'amount', hints: {} });
}

const fixtures = (...names: string[]): Promise<SalesReading> =>
  read(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, name))) })));

const readShared = (name: string): Promise<SalesReading> =>
  read([{ name, bytes: sharedFile(name) ?? new Uint8Array() }]);

function summary({ reports, book }: SalesReading): object {
  const days = reports.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).filter((day) => day !== null);
  return {
    rows: reports.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    amount: Number(reports.reduce((sum, { amountRead }) => sum + amountRead, 0).toFixed(2)),
    customers: book.directory.identities().filter((_, customer) => book.isSeen(customer, 1e6 as Month)).length,
    skipped: reports.flatMap(({ skipped }) => skipped).length,
    from: days.length === 0 ? null : formatDay(Math.min(...days)),
    to: days.length === 0 ? null : formatDay(Math.max(...days)),
  };
}

describe('pbpython', () => {
  test('three months in three files, dates as text', async () => {
    const reading = await fixtures('sales-jan-2014.xlsx', 'sales-feb-2014.xlsx', 'sales-mar-2014.xlsx');
    expect(summary(reading)).toMatchObject({ rows: 384, amount: 535494.66, skipped: 0, customers: 20 });
    expect(reading.reports.map(({ dateOrder }) => dateOrder)).toEqual(['ymd', 'ymd', 'ymd']);
    expect(reading.reports.every(({ guesses }) => guesses.every(({ kind }) => kind === 'column'))).toBe(true);
  });

  test('amounts partly as text with a currency sign, no dates', async () => {
    const reading = await fixtures('sales_cleanup.xlsx');
    expect(reading.layout).toBe('summary');
    expect(reading.book.directory.identities()).toHaveLength(6);
  });

  test.each(['shipping_tables.xlsx', 'customer-status.xlsx'])('%s holds no sales', async (name) => {
    const error: unknown = await fixtures(name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NothingToRead);
    expect((error as NothingToRead).ignored.map(({ why }) => why)).not.toEqual([]);
  });

  test('a year of order lines', async () => {
    const reading = await fixtures('sample-salesv3.xlsx');
    expect(summary(reading)).toMatchObject({
      ...{ rows: 1500, amount: 2018784.32, customers: 20 },
      ...{ from: '2014-01-01', to: '2014-12-31' },
    });
    expect(reading.reports[0]).toMatchObject({
      headers: { customer: 'name', customerId: 'account number', amount: 'ext price' },
    });
  });

  test('a sheet per batch', async () => {
    const [whole, parts] = [await fixtures('2018_Sales_Total_v2.xlsx'), await fixtures('2018_Sales_Total_Tabs.xlsx')];
    expect(parts.reports).toHaveLength(6);
    expect(summary(parts)).toMatchObject({ amount: 413560.62 });
    expect(summary(whole)).toMatchObject({ rows: 1507, amount: 2034225.75, customers: 20 });
  });

  test('sales reps beside the customer', async () => {
    const reading = await fixtures('sample-sales-reps.xlsx');
    expect(summary(reading)).toMatchObject({ rows: 1500, amount: 857630.19 });
    expect(reading.book.reps.size).toBeGreaterThan(1);
  });
});

const MATRIX = 'clientes_mes_es/ventas_clientes_pseudonymised.xlsx';
testWith(MATRIX)('a Spanish matrix of 301 customers and one row of cash sales', async () => {
  const reading = await readShared(MATRIX);
  const { book, reports } = reading;
  const [report] = reports;
  expect(report).toMatchObject({ layout: 'matrix', rowsRead: 302, skipped: [] });
  expect(report?.nonCustomers).toEqual([expect.objectContaining({ label: 'VENTAS CONTADO', amount: 754.3, rows: 1 })]);
  expect(report?.columns.months).toEqual([1, 2, 3, 4]);
  const identities = book.directory.identities();
  expect(identities).toHaveLength(301);
  const first = book.firstMonth() ?? 0;
  const totals = [0, 1, 2, 3].map((i) => Number(book.totalOf((first + i) as Month).toFixed(2)));
  expect(totals).toEqual([314372.25, 314799.74, 297094.39, 103115.43]);
  expect(identities.filter(({ spellings }) => spellings.some((name) => name !== name.trim()))).toHaveLength(6);
});

const RESELLERS = 'adventureworks_resellers/ResellerSales.xlsx';
testWith(RESELLERS)(
  'order lines with quantity, unit price and discount',
  async () => {
    const reading = await readShared(RESELLERS);
    // Quantity x price is 80,978,104.87; UnitPriceDiscountPct holds fractions (0.02 to 0.4) that take 527,507.91 off.
    expect(summary(reading)).toMatchObject({
      ...{ rows: 60855, amount: 80450596.96, customers: 633 },
      ...{ from: '2011-01-05', to: '2013-12-06' },
    });
    // The quarter beside the day of shipping is what reports are grouped by.
    expect(reading.book.period).toBe('month');
    expect(reading.reports[0]?.notes).toEqual([]);
  },
  120_000,
);

const BIKES = 'bike_b2b_zh/销售记录.xlsx';
testWith(BIKES)(
  'a Chinese ledger',
  async () => {
    expect(summary(await readShared(BIKES))).toMatchObject({
      rows: 15092,
      customers: 5108,
      from: '2015-01-01',
      to: '2016-12-31',
    });
  },
  120_000,
);
