import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Sale } from '../support/books';
import { of, run } from '../support/books';

/** A year of a real dealer's order lines through SalesBook and classify, against totals and classes made elsewhere. */
const FILE = join(__dirname, '../fixtures/pbpython/sample-salesv3.xlsx');
const EXPECTED = readFileSync(join(__dirname, '../fixtures/oracles/abc_pbpython_2014_expected.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const cells = line.split(',');
    // A name in quotes may hold commas; the four figures after it never do.
    const [amount, before, , abc] = cells.slice(-5, -1).map((cell) => cell.trim());
    return {
      name: cells.slice(0, -5).join(',').replaceAll('"', ''),
      amount: Number(amount),
      before: Number(before),
      class: abc,
    };
  });

describe('the expected totals, one sale a customer', () => {
  const result = run(EXPECTED.map(({ name, amount }): Sale => [name, '2014-12-31', amount]));

  test.each(EXPECTED.map((line, i) => [line.name, i, line] as const))('%s', (name, i, expected) => {
    const found = of(result, name);
    expect(found).toMatchObject({ class: expected.class, rank: i + 1, netSales: expected.amount });
    expect(found.before).toBeCloseTo(expected.before, 5);
  });

  test('all of them, and their total', () => {
    expect(result.customers).toHaveLength(20);
    expect(result.netSales).toBeCloseTo(2_018_784.32, 6);
  });
});

async function orderLines(path: string): Promise<Sale[]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  const lines: Sale[] = [];
  // account number, name, sku, quantity, unit price, ext price, date as text "2014-01-01 07:21:51"
  for (let row = 2; row <= (sheet?.rowCount ?? 0); row += 1) {
    const [name, amount, date] = [2, 6, 7].map((column) => sheet?.getCell(row, column).value);
    lines.push([String(name), String(date).slice(0, 10), Number(amount)]);
  }
  return lines;
}

describe('the order lines themselves', () => {
  let lines: Sale[] = [];
  beforeAll(async () => {
    lines = await orderLines(FILE);
  });

  test('1,500 lines, 28 of them returns, to the cent', () => {
    const result = run(lines);
    expect([lines.length, lines.filter(([, , amount]) => amount < 0).length]).toEqual([1500, 28]);
    expect(Math.round(result.netSales * 100)).toBe(201_878_432);
    expect(result.customers.map((c) => [c.identity.name, c.class, Math.round(c.netSales * 100)])).toEqual(
      EXPECTED.map(({ name, class: abc, amount }) => [name, abc, Math.round(amount * 100)]),
    );
  });

  test('a history of one year: growth can’t be told, provisional at most', () => {
    const { asOf, customers } = run(lines);
    expect(asOf).toMatchObject({ complete: true, history: 12 });
    expect(customers.every((c) => c.growth?.g3.growth === null && c.growth.g12.growth === null)).toBe(true);
    for (const c of customers) expect(c.segment === 'fast-growing').toBe(c.flags.includes('provisional'));
  });
});
