import { jsonReport } from '../../../src/app/classification/jsonReport';
import type { CellValue } from '../../../src/workbook/cells';
import { MemoryPort } from '../../support/memoryPort';
import { classifyFor } from '../../support/classified';

/** What the command line writes of a workbook with one sheet. */
async function reportOf(cells: readonly (readonly CellValue[])[]): Promise<Record<string, unknown>> {
  const { reading, classification, lines, merges, notices, questions } = await classifyFor(
    new MemoryPort([{ name: 'Sales', cells }]),
  );
  const { reports, ignored } = reading;
  const report = jsonReport({ reports, ignored, classification, lines, merges, notices, questions });
  return JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
}

/** 25 months up to October 2026, the last of them still running: the last complete one has index 23. */
function monthly(sales: (index: number) => number): CellValue[][] {
  return Array.from({ length: 25 }, (_, i) => {
    const month = new Date(Date.UTC(2024, 9 + i, 28)).toISOString().slice(0, 10);
    return [
      ['Acme', month, sales(i)],
      ['Berg', month, 100],
    ];
  }).flat();
}

test('growth over three, six and twelve months are three figures, each against the same months a year before', async () => {
  // A year before 100 a month; this year 120, from April 150, from July 200.
  const sales = (i: number): number => (i < 12 ? 100 : i < 18 ? 120 : i < 21 ? 150 : 200);
  const { customers } = await reportOf([['Customer', 'Date', 'Amount'], ...monthly(sales)]);
  expect(customers).toContainEqual(
    expect.objectContaining({ name: 'Acme', growth3: 1, growth6: 0.75, growth12: 0.475 }),
  );
});

test('rows that were skipped are counted once each, their reasons by cell', async () => {
  const { sources } = await reportOf([
    ['Customer', 'Date', 'Amount'],
    ['Acme', '2026-01-13', 5],
    ['Acme', 'soon', 7],
    ['Berg', '2026-02-14', 'Closed'],
    ['Berg', '2026-03-14', 9],
    ['Total', '', 21],
  ]);
  expect(sources).toEqual([
    expect.objectContaining({
      rowsRead: 2,
      rowsSkipped: 2,
      skipped: [
        { reason: 'not-a-date', count: 1, examples: ['Sales!B3'] },
        { reason: 'not-a-number', count: 1, examples: ['Sales!C4'] },
      ],
      totalRows: [6],
      amountRead: 14,
      statedTotal: 21,
    }),
  ]);
});
