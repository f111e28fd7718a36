import { serialOf } from '../../../src/domain/time/serialDate';
import { readSheets, salesOf, sheet, TODAY } from '../../support/sheetReading';

test('a sale of today counts, one of tomorrow doesn’t', async () => {
  const reading = await readSheets([
    sheet([
      ['Customer', 'Date', 'Amount'],
      ['Acme', serialOf(2026, 10, 1), 1],
      ['Acme', TODAY, 10],
      ['Acme', TODAY + 1, 100],
      ['Berg', serialOf(2026, 10, 2), 1000],
    ]),
  ]);
  expect(salesOf(reading)).toEqual({ acme: { '2026-10': 1, '2026-11': 10 }, berg: { '2026-10': 1000 } });
  expect(reading.reports[0]?.skipped).toEqual([
    { reason: 'future-date', place: { row: 3, column: 1 }, cell: TODAY + 1 },
  ]);
});

test.each([
  ['a fraction', [0.1, 0, 0.25], 90 + 80 + 150],
  ['whole percents', [10, 0, 25], 90 + 80 + 150],
  ['texts with a percent sign', ['10%', '', '25%'], 90 + 80 + 150],
])('a discount as %s is taken off quantity times price', async (_, discounts, total) => {
  const lines = [
    ['Acme', 10, 10],
    ['Berg', 4, 20],
    ['Cole', 2, 100],
  ].map(([name = '', quantity = '', price = ''], i) => [
    name,
    serialOf(2026, 3, 2 + i),
    quantity,
    price,
    discounts[i] ?? '',
  ]);
  const reading = await readSheets([sheet([['Customer', 'Date', 'Quantity', 'Unit price', 'Discount'], ...lines])]);
  expect(reading.reports[0]?.amountRead).toBeCloseTo(total, 9);
});

test('a credit note with a positive amount reduces the sales, one with a negative amount too', async () => {
  const reading = await readSheets([
    sheet([
      ['Customer', 'Date', 'Document type', 'Amount'],
      ['Acme', serialOf(2026, 3, 2), 'Invoice', 100],
      ['Acme', serialOf(2026, 3, 3), 'Credit note', 30],
      ['Berg', serialOf(2026, 3, 4), 'Invoice', 50],
    ]),
  ]);
  expect(salesOf(reading)).toEqual({ acme: { '2026-03': 70 }, berg: { '2026-03': 50 } });
});

test.each(['Status', 'Remark'])(
  'a return that the column %s marks as one reduces the sales; an order that it marks so, or as cancelled, counts nowhere',
  async (header) => {
    const reading = await readSheets([
      sheet([
        ['Customer', 'Date', 'Amount', header],
        ['Acme', serialOf(2026, 3, 2), 100, 'Shipped'],
        ['Acme', serialOf(2026, 3, 3), -30, 'Returned'],
        ['Berg', serialOf(2026, 3, 4), 50, 'Returned'],
        ['Cole', serialOf(2026, 3, 5), 20, 'Shipped'],
        ['Cole', serialOf(2026, 3, 6), 7, 'Cancelled'],
      ]),
    ]);
    expect(salesOf(reading)).toMatchObject({ acme: { '2026-03': 70 }, cole: { '2026-03': 20 } });
    expect(reading.reports[0]?.skipped.map(({ reason, place }) => [reason, place.row])).toEqual([
      ['cancelled', 3],
      ['cancelled', 5],
    ]);
  },
);
