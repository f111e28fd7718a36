import { readSheets, salesOf, sheet } from '../../support/sheetReading';

// Read on 2026-11-21: December 2026 is still to come.
const HEADER = ['Customer', '2026-09', '2026-10', '2026-11', '2026-12'];
const ROWS = [
  ['Acme', 10, 20, 30, 40],
  ['Berg', 1, 2, 3, 4],
];

test('months to come are no sales: left out, listed cell by cell, and part of the sheet’s own total', async () => {
  const reading = await readSheets([sheet([HEADER, ...ROWS, ['Total', 11, 22, 33, 44]])]);
  expect(salesOf(reading)).toEqual({
    acme: { '2026-09': 10, '2026-10': 20, '2026-11': 30 },
    berg: { '2026-09': 1, '2026-10': 2, '2026-11': 3 },
  });
  const [report] = reading.reports;
  expect(report).toMatchObject({ amountRead: 66, rowsRead: 2 });
  expect(report?.skipped.map(({ reason, place, cell }) => [reason, place.row, place.column, cell])).toEqual([
    ['future-date', 1, 4, 40],
    ['future-date', 2, 4, 4],
  ]);
  expect(report?.totals).toEqual([expect.objectContaining({ stated: 66, read: 66, agrees: true })]);
});

test('a total in the last column that holds the months to come counts nowhere', async () => {
  const rows = ROWS.map((row) => [...row, row.slice(1).reduce<number>((sum, cell) => sum + Number(cell), 0)]);
  const reading = await readSheets([sheet([[...HEADER, 'Total'], ...rows])]);
  expect(reading.reports[0]).toMatchObject({ amountRead: 66 });
});

test('a number of nobody that is the sum of all months, those to come included, is a total and no sale', async () => {
  const reading = await readSheets([sheet([HEADER, ...ROWS, ['', 11, 22, 33, 44]])]);
  expect(reading.reports[0]).toMatchObject({ amountRead: 66, nonCustomers: [] });
});
