import type { CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../../support/memoryPort';
import { MemoryPort } from '../../support/memoryPort';
import { classifyFor } from '../../support/classified';

/** What is told of a workbook with one sheet, without what is told of few customers and a short history. */
async function told(cells: readonly (readonly CellValue[])[], more: Partial<MemorySheet> = {}): Promise<string[][]> {
  const { notices } = await classifyFor(new MemoryPort([{ name: 'Sales', cells, ...more }]));
  return notices
    .filter(({ code }) => !['few-customers', 'many-in-a', 'history-too-short', 'chance-not-possible'].includes(code))
    .map(({ code, message }) => [code, message]);
}

const rows = (...dates: readonly CellValue[]): CellValue[][] => [
  ['Customer', 'Date', 'Amount'],
  ['Acme', dates[0] ?? '2025-01-13', 100],
  ['Berg', dates[1] ?? '2025-02-14', 200.5],
  ['Cole', dates[2] ?? '2025-03-15', 300],
];

test('nothing is told where nothing is to be told', async () => {
  expect(await told(rows())).toEqual([]);
});

test('a stated total that differs, with its place and by how much what was read is more or less', async () => {
  expect(await told([...rows(), ['Total', '', 610.5]])).toEqual([
    ['stated-total-differs', expect.stringContaining('C5 states 610.5, we read 600.5 (−10).')],
  ]);
  expect(await told([...rows(), ['Total', '', 600.49]])).toEqual([
    ['stated-total-differs', expect.stringContaining('states 600.49, we read 600.5 (0.01).')],
  ]);
  expect(await told([...rows(), ['Total', '', 600.5]])).toEqual([]);
});

test('an order of day and month that nothing proves', async () => {
  expect(await told(rows('03/04/2025', '05/06/2025', '07/08/2025'))).toEqual([
    ['date-order-assumed', expect.stringContaining('B2: "03/04/2025"')],
  ]);
  expect(await told(rows('03/04/2025', '05/06/2025', '17/08/2025'))).toEqual([]);
});

test('a year that stands nowhere, a unit that only the title names', async () => {
  const months = [
    ['Customer', 'January', 'February'],
    ['Acme', 1, 2],
    ['Berg', 3, 4],
  ];
  expect(await told(months)).toEqual([['year-assumed', expect.stringContaining('2026')]]);
  expect(await told([['Amounts in thousands', '', ''], ...rows()])).toEqual([
    ['unit-assumed', expect.stringContaining('1,000')],
  ]);
});

test('hidden rows, and sales of nobody in particular', async () => {
  expect(await told(rows(), { hiddenRows: 2 })).toEqual([['hidden-rows', expect.stringContaining('2')]]);
  expect(await told([...rows(), ['Cash sales', '2025-03-16', 12.5]])).toEqual([
    ['non-customers', expect.stringMatching(/12\.5 .*Cash sales/u)],
  ]);
});
