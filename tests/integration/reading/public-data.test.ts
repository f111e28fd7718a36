import { openCsv } from '../../../src/workbook/csv/file';
import { classifyFor } from '../../support/classified';
import { sharedFile, testWith } from '../../support/shared';

/** csv files of the shared data, compared with plain sums over their raw lines. Skipped where the data isn't there. */
const SUPERSTORE = 'superstore_en/superstore.csv';
const CDNOW = 'cdnow/CDNOW_sample.txt';

testWith(SUPERSTORE)(`${SUPERSTORE}: 9,994 rows with dates as m/d/yyyy`, async () => {
  const port = await openCsv(sharedFile(SUPERSTORE) ?? new Uint8Array(), 'superstore.csv');
  const { reading, classification } = await classifyFor(port);
  expect(reading.reports).toMatchObject([{ rowsRead: 9994, dateOrder: 'mdy', layout: 'ledger' }]);
  expect(classification.customers).toHaveLength(793);
  expect(classification.netSales).toBeCloseTo(2_297_200.8603, 4);
});

testWith(CDNOW)(`${CDNOW} once given headers: 6,919 rows of 2,357 customers`, async () => {
  const text = new TextDecoder().decode(sharedFile(CDNOW) ?? new Uint8Array());
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length === 5);
  const csv = [
    'Customer ID,Date,Quantity,Amount',
    ...lines.map(([, id, date, cds, dollars]) => [id, date, cds, dollars].join(',')),
  ].join('\n');
  const { reading, classification } = await classifyFor(await openCsv(new TextEncoder().encode(csv), 'cdnow.csv'));
  expect(reading.reports).toMatchObject([{ rowsRead: 6919, skipped: [] }]);
  expect(classification.customers).toHaveLength(2357);
  expect(classification.netSales).toBeCloseTo(
    lines.reduce((sum, cells) => sum + Number(cells[4]), 0),
    6,
  );
  expect(classification.window).toEqual({ from: 1997 * 12, to: 1998 * 12 + 5 });
});
