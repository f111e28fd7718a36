import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, sheet } from '../../support/sheetReading';

const HEAD = ['Customer', 'Jan 2026', 'Feb 2026', 'Mar 2026', 'Total'];
const ROWS: CellValue[][] = [
  ['Ash', 10, 20, 30, 60],
  ['Elm', 1, 2, 3, 6],
  ['Fir', 5, 5, 5, 15],
];
const differing = async (rows: readonly CellValue[][]) => {
  const reading = await readSheets([sheet([HEAD, ...rows])]);
  expect(controlTotal(reading)).toBe(81);
  return reading.reports[0]?.totals.filter(({ agrees }) => !agrees);
};

test.each(['Total', ''])('the corner under "%s" that ends too early is named with what was read', async (label) => {
  const found = await differing([[label, 16, 27, 38, 66], ...ROWS]);
  expect(found).toEqual([{ row: 1, column: 4, label, stated: 66, read: 81, agrees: false }]);
  expect(await differing([...ROWS, [label, 16, 27, 38, 66]])).toMatchObject([{ row: 4, column: 4, stated: 66 }]);
});

test('a corner that agrees, one that is empty, and other totals beside it say nothing', async () => {
  expect(await differing([...ROWS, ['Total', 16, 27, 38, 81]])).toEqual([]);
  expect(await differing([...ROWS, ['Total', 16, 27, 38, '']])).toEqual([]);
});

test('a customer without a name whose total differs is no corner', async () => {
  const reading = await readSheets([sheet([HEAD, ...ROWS, ['', 7, 7, 7, 3]])]);
  expect(controlTotal(reading)).toBe(102);
  expect(reading.reports[0]?.totals).toEqual([]);
});
