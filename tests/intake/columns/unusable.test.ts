import { readSheets, sheet } from '../../support/sheetReading';

const ledger = (header: string, day: (i: number) => string | number): ReturnType<typeof sheet> =>
  sheet([['Customer', header, 'Amount'], ...['Acme', 'Birch', 'Cedar', 'Acme'].map((name, i) => [name, day(i), 10])]);

test('a column named as the date without a day is named, with cells, instead of the month of the title', async () => {
  for (const [header, text] of [
    ['Date', 'next week'],
    ['Fecha de venta', 'pronto'],
    ['日期', '待定'],
  ] as const) {
    const error: unknown = await readSheets([ledger(header, () => text)]).catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'date-unusable',
      params: { header, cells: `B2 (${text}), B3 (${text}), B4 (${text})` },
    });
  }
});

test('an empty column of dates says nothing', async () => {
  const { reports } = await readSheets([ledger('Date', () => '')]);
  expect(reports[0]?.amountRead).toBe(40);
});

test.each([
  ['5 de marzo de 2025 12:28 hs.'],
  ['05/03/2025 a las 12:28'],
  ['5.3.2025 um 14:05 Uhr'],
  ['05/03/2025 às 12h28'],
  ['5 mar 2025 | 10:54'],
])('%s is a day with a time behind it', async (text) => {
  const { reports } = await readSheets([ledger('Fecha', () => text)], { dateOrder: 'dmy' });
  expect(reports[0]).toMatchObject({ rowsRead: 4, firstDay: 45721, lastDay: 45721 });
});
