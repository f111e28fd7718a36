import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { CUSTOMERS } from '../../scripts/sample/customers';
import type { SampleRow } from '../../scripts/sample/sales';
import { CASH_SALES, sampleSales } from '../../scripts/sample/sales';
import { sampleFile } from '../../scripts/sample/workbook';
import type { Classification, CustomerResult } from '../../src/domain/classification';
import { classify } from '../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { customerKey } from '../../src/domain/sales/customerKey';
import { SalesBook } from '../../src/domain/sales/SalesBook';
import { formatMonth, parseMonth } from '../../src/domain/time/month';
import { monthOfSerial, parseDay } from '../../src/domain/time/serialDate';
import { ABC_CLASSES, FLAGS, SEGMENTS } from '../../src/domain/types';

const FILE = join(__dirname, '../../assets/samples/sales.xlsx');
const HEADER_ROW = 5;
const sales = sampleSales();

const centsOf = (rows: readonly SampleRow[]): number => rows.reduce((sum, row) => sum + row.amountCents, 0);

type Cells = unknown[][];
const present = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
};

/** Values of the sheet, row by row; dates as ISO days. */
function cellsOf(workbook: Workbook): Cells {
  const sheet = present(workbook.getWorksheet('Sales'), 'the sheet Sales');
  const cells: Cells = [];
  for (let row = 1; row <= sheet.rowCount; row++) {
    cells.push(
      Array.from({ length: 10 }, (_, column) => {
        const { value } = sheet.getCell(row, column + 1);
        return value instanceof Date ? value.toISOString().slice(0, 10) : value;
      }),
    );
  }
  return cells;
}

async function readCommitted(): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(FILE);
  return workbook;
}

function bookOfSample(): SalesBook {
  const book = new SalesBook({ today: present(parseDay('2026-11-02'), 'today') });
  for (const row of sales.rows) {
    const customer = row.customer === CASH_SALES ? -1 : book.directory.ofName(row.customer);
    const month = book.add(customer, row.date, row.amountCents / 100);
    if (customer >= 0 && row.rep !== '')
      book.reps.add(customer, book.reps.number(row.rep), month, row.amountCents / 100);
  }
  return book;
}

const book = bookOfSample();
const classifyAsOf = (asOf: string | null): Classification =>
  classify(book, { ...DEFAULT_OPTIONS, asOf: asOf === null ? null : parseMonth(asOf) });

describe('the committed workbook', () => {
  test('holds, cell by cell, what the generator makes', async () => {
    const made = new Workbook();
    await made.xlsx.load(await sampleFile(sales));
    expect(cellsOf(await readCommitted())).toEqual(cellsOf(made));
  });

  test('states the total of its order lines in a row of its own', async () => {
    const cells = cellsOf(await readCommitted());
    const lines = cells.slice(HEADER_ROW, -1);
    const cents = lines.reduce((sum, line) => sum + Math.round(Number(line[7]) * 100), 0);
    expect(lines).toHaveLength(sales.rows.length);
    expect(cells.at(-1)?.[0]).toBe('Total');
    expect(Math.round(Number(cells.at(-1)?.[7]) * 100)).toBe(cents);
  });

  test('keeps a name that looks like a formula as text', async () => {
    const sheet = present((await readCommitted()).getWorksheet('Sales'), 'the sheet Sales');
    const plus = sheet.getColumn(3).values.filter((value) => typeof value === 'string' && value.startsWith('+'));
    expect(new Set(plus)).toEqual(new Set(['+Plus Technik']));
    expect(JSON.stringify(sheet.getColumn(3).values)).not.toContain('"formula"');
  });

  test('comes out the same, byte for byte, however often it is made', async () => {
    const [one, two] = [await sampleFile(sampleSales()), await sampleFile(sampleSales())];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });
});

describe('the order lines', () => {
  test('sixty customers over thirty complete months, in whole cents, on working days', () => {
    const names = sales.rows.filter((row) => row.customer !== CASH_SALES).map((row) => customerKey(row.customer));
    expect(new Set(names)).toEqual(new Set(CUSTOMERS.map((customer) => customerKey(customer.name))));
    expect(new Set(names).size).toBe(60);
    const months = new Set(sales.rows.map((row) => formatMonth(monthOfSerial(row.date))));
    expect([months.size, [...months][0], [...months].at(-1)]).toEqual([30, '2024-05', '2026-10']);
    expect(sales.rows.at(-1)?.date).toBe(parseDay('2026-10-30')); // a Friday, the month's last working day
    for (const row of sales.rows) {
      expect(row.amountCents).toBe(row.quantity * row.unitPriceCents);
      expect(row.date % 7).toBeGreaterThan(1);
    }
  });

  test('returns, free samples, cash sales without a rep, four reps and four regions', () => {
    expect(sales.rows.filter((row) => row.amountCents < 0).length).toBeGreaterThan(100);
    expect(sales.rows.filter((row) => row.amountCents === 0)).toHaveLength(3);
    const counter = sales.rows.filter((row) => row.customer === CASH_SALES);
    expect(counter).toHaveLength(90);
    expect(new Set(counter.map((row) => row.rep))).toEqual(new Set(['']));
    expect(new Set(sales.rows.map((row) => row.rep)).size).toBe(5);
    expect(new Set(sales.rows.map((row) => row.region)).size).toBe(4);
  });
});

describe('classified as of October 2026', () => {
  const result = classifyAsOf(null);
  const byKey = new Map(result.customers.map((one): [string, CustomerResult] => [one.identity.key, one]));
  const of = (name: string): CustomerResult => present(byKey.get(customerKey(name)), name);

  test.each(CUSTOMERS.map((customer) => [customer.name, customer.expected] as const))(
    '%s is what it was planted for',
    (name, expected) => {
      const { class: abc, segment, flags } = of(name);
      expect({ class: abc, segment, flags: [...flags].sort() }).toEqual({
        ...expected,
        flags: [...expected.flags].sort(),
      });
    },
  );

  test('every class meets every segment, and the month is complete', () => {
    const pairs = new Set(result.customers.map((one) => `${one.class ?? ''} ${one.segment ?? ''}`));
    expect(pairs).toEqual(new Set(ABC_CLASSES.flatMap((abc) => SEGMENTS.map((segment) => `${abc} ${segment}`))));
    expect(result.asOf).toMatchObject({ month: sales.lastMonth, complete: true, history: 30 });
    expect(result.warnings).toEqual([]);
  });

  test('every flag occurs; provisional only where the base of growth lies before the data', () => {
    const flagsAt = (classification: Classification) => new Set(classification.customers.flatMap((one) => one.flags));
    const now = flagsAt(result);
    expect([...FLAGS].filter((flag) => !now.has(flag))).toEqual(['provisional']);
    expect(flagsAt(classifyAsOf('2024-12')).has('provisional')).toBe(true);
  });

  test('three spellings are one customer under its usual name', () => {
    const { identity } = of('Norvik Marine Service');
    expect(identity.name).toBe('Norvik Marine Service');
    expect(identity.spellings).toHaveLength(3);
  });

  test('cash sales count in the total and are no customer', () => {
    const cash = sales.rows.filter((row) => row.customer === CASH_SALES);
    expect(byKey.has(customerKey(CASH_SALES))).toBe(false);
    expect(result.nonCustomerSales).toBeCloseTo(centsOf(cash) / 100, 6);
    expect(result.netSales).toBeCloseTo(centsOf(sales.rows) / 100, 6);
  });

  test('the customer that was handed over belongs to whom it was handed to', () => {
    const rows = sales.rows.filter((row) => row.customer === 'Kelsmere Construction');
    const sumOf = (rep: string) => centsOf(rows.filter((row) => row.rep === rep));
    expect(sumOf('Tom Byrne')).toBeGreaterThan(sumOf('Anna Keller')); // all time; the last 12 months decide
    expect(book.reps.owners(sales.lastMonth).get(of('Kelsmere Construction').customer)).toBe('Anna Keller');
  });
});
