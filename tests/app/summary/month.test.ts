import { defaultMonth } from '../../../src/app/summary/month';
import type { CellValue } from '../../../src/workbook/cells';
import { formatMonth } from '../../../src/domain/time/month';
import { day } from '../../support/books';
import { classifyFor } from '../../support/classified';
import { MemoryPort } from '../../support/memoryPort';

/** The month a summary is of when sales of every month of 2026 end on a day of October. */
async function monthAt(last: string, today: string): Promise<string> {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];
  const cells: CellValue[][] = [
    ['Customer', 'Date', 'Amount'],
    ...months.map((month) => ['Acme', `2026-${month}-28`, 10]),
    ['Berg', last, 5],
  ];
  const port = new MemoryPort([{ name: 'Sales', cells }]);
  return formatMonth(defaultMonth(await classifyFor(port, { today: day(today) })));
}

test.each([
  ['2026-10-02', '2026-10-20', '2026-09'],
  ['2026-10-10', '2026-10-20', '2026-09'],
  ['2026-10-15', '2026-10-20', '2026-09'],
  ['2026-10-16', '2026-10-20', '2026-10'],
  ['2026-10-20', '2026-10-20', '2026-10'],
  ['2026-09-28', '2026-10-20', '2026-09'],
])('sales up to %s, seen on %s: the summary is of %s', async (last, today, month) => {
  expect(await monthAt(last, today)).toBe(month);
});
