import { Workbook } from '@cj-tech-master/excelts';
import type { SummaryPlan } from '../../../src/app/summary/summaryPlan';
import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import { targetPlan } from '../../../src/app/summary/salesPlan';
import { checksOf } from '../../../src/domain/summary/checks';
import { parseDay } from '../../../src/domain/time/serialDate';
import type { CellValue } from '../../../src/workbook/cells';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES } from '../../support/classified';
import { day, month } from '../../support/books';
import { sheetValues, summarySheetOf, summarySheetText } from '../../support/sheets/summarySheet';

/** A person's workbook with one sheet; `dates` is a column of dates. */
async function fileOf(cells: CellValue[][], dates: number | null): Promise<XlsxFile> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Sales');
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const at = sheet.getCell(r + 1, c + 1);
      at.value = cell;
      if (c === dates && r > 0) at.numFmt = 'yyyy-mm-dd';
    });
  });
  return XlsxFile.open(new Uint8Array(await book.xlsx.writeBuffer()));
}

const ledger = (rows: readonly (readonly [string, string, number])[]): Promise<XlsxFile> =>
  fileOf([['Date', 'Customer', 'Amount'], ...rows.map(([when, who, amount]) => [day(when), who, amount])], 0);

/** Every customer buys in every month, on a day. */
function monthly(
  names: readonly string[],
  from: string,
  months: number,
  on = 28,
): (readonly [string, string, number])[] {
  return Array.from({ length: months }, (_, m) => {
    const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + m;
    const when = `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-${String(on).padStart(2, '0')}`;
    return names.map((name, i) => [when, name, 1000 - 90 * i + 10 * m] as const);
  }).flat();
}

const NAMES = Array.from({ length: 9 }, (_, i) => `Customer ${String.fromCharCode(65 + i)}`);

async function summary(file: XlsxFile, today: string, named: string | null = null): Promise<SummaryPlan> {
  const now = parseDay(today);
  if (now === null) throw new Error(today);
  const result = await classifyFor(file, { today: now });
  const made = await summaryPlan(result, DICTIONARIES, { month: named === null ? null : month(named) });
  expect((await file.execute(made.plan)).notKept).toEqual([]);
  expect(checksOf(made.model)).toMatchObject({ salesAgree: true, movementsBalance: true });
  return made;
}

const textOf = ({ plan, sheet }: SummaryPlan): string => summarySheetText(summarySheetOf(plan, sheet));

test('four months only: this month against last, no year against another', async () => {
  const made = await summary(await ledger(monthly(NAMES, '2026-07', 4)), '2026-11-02');
  expect(made.model.figures?.lastMonth).not.toBeNull();
  expect(made.model.figures?.sameMonthLastYear).toBeNull();
  expect(made.model.sinceLastYear).toBeNull();
  expect(made.model.look.every(({ kind }) => kind === 'month-higher')).toBe(true);
  expect(textOf(made)).toContain('Since October 2025: not in the data');
});

test('one customer', async () => {
  const made = await summary(await ledger(monthly(['Only One'], '2025-01', 22)), '2026-11-02');
  expect(made.model.groups.classes.A.customers).toBe(1);
  expect(textOf(made)).toContain('Class A (1 of 1 customers) brings 100% of sales.');
});

test('no sales in the month that is asked for', async () => {
  const rows = monthly(NAMES, '2025-01', 20);
  const made = await summary(await ledger(rows), '2026-12-02', '2026-10');
  expect(made.model.figures).toMatchObject({ sales: 0, bought: 0 });
  expect(made.model.figures?.sameMonthLastYear?.change).toBe(-1);
});

test('a month that is still running is held against the same days', async () => {
  const rows = [...monthly(NAMES, '2025-01', 21, 5), ...monthly(NAMES, '2025-01', 22, 20)];
  const made = await summary(await ledger(rows), '2026-10-21');
  expect(made.month).toBe(month('2026-10'));
  const last = made.model.figures?.lastMonth;
  expect(last?.to).toBe('day');
  // Sales of the 5th and the 20th of September, against the 20th of October.
  expect(last?.base).toBe(
    rows.filter(([when]) => /^2026-09-/.test(when)).reduce((sum, [, , amount]) => sum + amount, 0),
  );
  expect(textOf(made)).toContain('month not complete');
});

test('early in a month nobody has named, the summary is of the month before', async () => {
  const rows = [...monthly(NAMES, '2025-01', 22, 28), ['2026-11-02', 'Customer A', 5] as const];
  expect((await summary(await ledger(rows), '2026-11-03')).month).toBe(month('2026-10'));
});

test('cash sales count in all sales and belong to no class', async () => {
  const rows = [...monthly(NAMES, '2025-01', 22), ['2026-10-30', 'Cash sales', 321.5] as const];
  const made = await summary(await ledger(rows), '2026-11-02');
  expect(made.model.groups.nonCustomerSales).toBe(321.5);
  expect(textOf(made)).toContain('plus rows that are no customer 322');
});

test('a customer summary without dates says what it can’t tell', async () => {
  const cells: CellValue[][] = [
    ['Customer', 'Sales 2025', 'Sales 2026'],
    ...NAMES.map((name, i): CellValue[] => [name, 1000 - i * 50, 900 + i * 40]),
  ];
  const made = await summary(await fileOf(cells, null), '2026-11-02');
  expect(made.model.figures).toBeNull();
  expect(made.model.groups.segments).toBeNull();
  const text = textOf(made);
  expect(text).toContain('The sales have no dates');
  expect(text).not.toMatch(/undefined|NaN|null/u);
});

test('hundreds of millions are shown in thousands', async () => {
  const rows = monthly(NAMES, '2025-01', 22).map(([when, who, amount]) => [when, who, amount * 20000] as const);
  const made = await summary(await ledger(rows), '2026-11-02');
  expect(made.context.amounts.unit).toBe(1000);
  expect(textOf(made)).toContain('amounts in thousands');
});

test('the plan: proposed targets are last year’s months with growth, typed ones are kept and counted', async () => {
  const file = await ledger(monthly(NAMES, '2025-01', 22));
  const today = day('2026-11-02');
  const first = await targetPlan(await classifyFor(file, { today }), DICTIONARIES, { from: month('2026-01') });
  expect(first.added).toBe(12);
  await file.execute(first.plan);
  const values = await sheetValues(file, 'Plan');
  const january = NAMES.reduce((sum, _, i) => sum + 1000 - 90 * i, 0);
  expect(values.find((line) => line[5] === january)?.[3]).toBe(Math.round(january * 1.25));
  const again = await targetPlan(await classifyFor(file, { today }), DICTIONARIES, { from: month('2026-01') });
  expect([again.added, again.plan.sheets]).toEqual([0, []]);
  const made = await summary(file, '2026-11-02', '2026-10');
  const year = made.model.plan.find(({ span }) => span === 'year');
  const planned = Array.from({ length: 10 }, (_, m) =>
    Math.round(NAMES.reduce((s, _n, i) => s + 1000 - 90 * i + 10 * m, 0) * 1.25),
  );
  expect(year?.targetToDate).toBe(planned.reduce((a, b) => a + b, 0));
  expect(made.model.plan.map(({ span }) => span)).toEqual(['month', 'quarter', 'half-year', 'year']);
  expect(textOf(made)).toContain('Against plan');
});
