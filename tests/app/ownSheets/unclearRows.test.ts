import { CustomerNames } from '../../../src/app/ownSheets/knownCustomers';
import type { KnownCustomer } from '../../../src/app/ownSheets/knownCustomers';
import { unclearRows } from '../../../src/app/ownSheets/unclearRows';
import { readWorkbookState } from '../../../src/app/ownSheets/workbookState';
import type { Notice } from '../../../src/app/classification/notices';
import { formatsOf } from '../../../src/i18n/formats';
import type { Language } from '../../../src/i18n/language';
import { LANGUAGES } from '../../../src/i18n/language';
import type { XlsxFile } from '../../../src/workbook/xlsx/file';
import { DICTIONARIES } from '../../support/classified';
import { cell, emptyBook, log, mend, read, type, visit } from '../../support/sheets/visitLogs';

const makeCustomer = (name: string, id: string): KnownCustomer => ({
  key: `id:${id}`,
  id,
  name,
  abc: 'A',
  segment: 'loyal',
  sales: 1,
});
const names = new CustomerNames([makeCustomer('Twin', '01'), makeCustomer('Twin', '02'), makeCustomer('Solo', '03')]);

async function noticesIn(port: XlsxFile, language: Language = 'en'): Promise<Notice[]> {
  const state = await readWorkbookState(port, DICTIONARIES);
  return unclearRows(state, names, DICTIONARIES[language], formatsOf(language));
}

async function logOf(...customers: readonly string[]): Promise<XlsxFile> {
  const port = await emptyBook();
  for (const customer of customers) await log(port, visit({ customer }));
  return port;
}

test.each(LANGUAGES)(
  'a bare name that two accounts share is named with its cells and the choices in %s',
  async (language) => {
    const port = await logOf('twin', 'Twin (02)', 'Solo', 'Somebody new');
    const notices = await noticesIn(port, language);
    expect(notices.map(({ code }) => code)).toEqual(['ambiguous-customer']);
    for (const part of ["'Visit log'!C5", 'Twin (01)', 'Twin (02)']) expect(notices[0]?.message).toContain(part);
    expect(notices[0]?.message).not.toMatch(/C[678]/u);
  },
);

test('a visit without a date or a customer, and dates and expenses typed as text, are named with their cells', async () => {
  const port = await logOf('Solo', 'Solo', 'Solo', 'Solo');
  await type({ port, row: 0, header: 'Date', value: '' });
  await type({ port, row: 1, header: 'Customer', value: '  ' });
  await type({ port, row: 2, header: 'Expense', value: '12 EUR' });
  await type({ port, row: 3, header: 'Next visit', value: '1.12.2026' });
  expect((await noticesIn(port)).map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
    ['visit-incomplete', "'Visit log'!A5"],
    ['visit-incomplete', "'Visit log'!C6"],
    ['typed-as-text', "'Visit log'!N8"],
    ['typed-as-text', "'Visit log'!R7"],
  ]);
  const { visits } = await read(port);
  expect(visits.map(({ row, expense, nextVisit }) => [row, expense, nextVisit])).toEqual([
    [1, null, null],
    [2, null, null],
    [3, null, null],
  ]);
});

test('rows that are complete, and rows that hold nothing but blanks, are not named', async () => {
  const port = await logOf('Solo', '');
  for (const header of ['Date', 'Method', 'Visitor', 'Summary']) await type({ port, row: 1, header, value: ' ' });
  await type({ port, row: 1, header: 'Customer', value: '' });
  expect(await noticesIn(port)).toEqual([]);
});

test.each(['   ', '\u3000'])('a summary of blanks (%j) is none for the formulas and for the app', async (blanks) => {
  const port = await emptyBook();
  await log(port, visit({ customer: 'Solo', expense: 20 }));
  await type({ port, row: 0, header: 'Summary', value: blanks });
  await mend(port);
  expect((await read(port)).visits[0]?.summary).toBe('');
  const formulas = DICTIONARIES.en.visits;
  expect(await cell(port, 0, 'Status')).toBe(formulas.statuses['summary-missing']);
  expect(await cell(port, 0, 'Reimbursable')).toBe(formulas.noSummary);
});
