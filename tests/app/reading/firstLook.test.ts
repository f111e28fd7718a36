import { largestCustomers, reasonText, takenColumns } from '../../../src/app/reading/firstLook';
import { formatsOf } from '../../../src/i18n/formats';
import { textsOf } from '../../../src/i18n/dictionaries';
import { LANGUAGES } from '../../../src/i18n/language';
import type { CellValue } from '../../../src/workbook/cells';
import { readSheets, sheet } from '../../support/sheetReading';

const NAMES = ['Oak', 'Elm', 'Ash', 'Fir', 'Yew', 'Box'];
const ledger = (more: Readonly<Record<string, (row: number) => CellValue>>): ReturnType<typeof sheet> =>
  sheet([
    ['Customer', 'Date', ...Object.keys(more)],
    ...Array.from({ length: 12 }, (_, r) => [
      NAMES[r % 6] ?? '',
      45671 + 20 * r,
      ...Object.values(more).map((cell) => cell(r)),
    ]),
  ]);

async function amountReason(more: Parameters<typeof ledger>[0], language: (typeof LANGUAGES)[number] = 'en') {
  const [first] = (await readSheets([ledger(more)])).sheets;
  if (first === undefined) throw new Error('not read');
  const [, amount] = takenColumns(first);
  if (amount?.reason === null || amount === undefined) throw new Error('no amount');
  return { ...amount, text: reasonText(amount.reason, textsOf(language), formatsOf(language)) };
}

test('the five largest customers with everything they bought', async () => {
  const reading = await readSheets([ledger({ Amount: (r) => (r % 6 === 5 ? 1 : 100 * (r % 6) + 10) })]);
  expect(largestCustomers(reading).map(({ name, sum }) => [name, sum])).toEqual([
    ['Yew', 820],
    ['Fir', 620],
    ['Ash', 420],
    ['Elm', 220],
    ['Oak', 20],
  ]);
});

test('the amount is told by arithmetic, in words and figures, and columns that could be it come along', async () => {
  const columns = {
    'Net total': (r: number) => 100 + r,
    VAT: (r: number) => 20 + r,
    Gross: (r: number) => 120 + 2 * r,
  };
  const found = await amountReason(columns);
  expect(found.choice.header).toBe('Net total');
  expect(found.text).toBe('because Net total + VAT = Gross in 12 of 12 rows');
  expect(found.others.map(({ header }) => header)).toContain('Gross');
  expect(found.others.map(({ header }) => header)).not.toContain('VAT');
  const product = { Qty: (r: number) => r + 2, Price: () => 10, Bar: (r: number) => 10 * (r + 2) };
  expect((await amountReason(product)).text).toBe('because Qty × Price = Bar in 12 of 12 rows');
});

test('a header, the only column and the cells alone are said as what they are', async () => {
  expect((await amountReason({ Amount: (r) => 10 + r })).text).toBe('because its header says so');
  expect((await amountReason({ Foo: (r) => 10.5 + r, Bar: (r) => 2.25 + r })).text).toBe('because its cells fit best');
});

test.each(LANGUAGES)('reasons in %s name the headers and both counts', async (language) => {
  const columns = { Netto: (r: number) => 100 + r, VAT: (r: number) => 20 + r, Gross: (r: number) => 120 + 2 * r };
  const { text } = await amountReason(columns, language);
  for (const part of ['Netto', 'VAT', 'Gross', '12']) expect(text).toContain(part);
});
