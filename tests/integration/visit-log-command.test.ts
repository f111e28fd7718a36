import { readFileSync } from 'node:fs';
import { visitLogNow } from '../../src/commands/visitLog';
import type { LANGUAGES } from '../../src/i18n/language';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { SAMPLE } from '../support/cli';
import { DICTIONARIES } from '../support/classified';
import { day, log, mend, read, tableOf, visit } from '../support/sheets/visitLogs';
import { openExcelFile, letSettle, valuesOf, type OpenExcel } from './support';

const bytes = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));

async function click({ session }: OpenExcel, language: (typeof LANGUAGES)[number] = 'en'): Promise<void> {
  await visitLogNow({ session, language, dictionaries: DICTIONARIES, now: day(2026, 11, 21) + 0.5 });
  await letSettle();
}

describe.each(['1.12', '1.15'])('the ribbon command, without a pane, with ExcelApi %s', (excelApi) => {
  it('makes the log of file mode, and a second click changes nothing', async () => {
    const open = await openExcelFile(bytes(), { excelApi });
    await click(open);
    const file = await XlsxFile.open(bytes());
    await mend(file);
    const [made, wanted] = [await tableOf(open.port), await tableOf(file)];
    expect([made.header, made.area, made.sheetName]).toEqual([wanted.header, wanted.area, wanted.sheetName]);
    expect(await open.port.names()).toEqual(await file.names());
    const before = ['Visit log', 'Lists'].map((name) => valuesOf(open.model, name));
    await click(open);
    expect(['Visit log', 'Lists'].map((name) => valuesOf(open.model, name))).toEqual(before);
    expect(open.model.sheet('Key Accounts messages')).toBeNull();
  });
});

test('in a workbook whose structure is protected it completes, writes nothing and loses nothing', async () => {
  const open = await openExcelFile(bytes());
  open.model.raw.protection = { lockStructure: true };
  const sheets = open.model.sheets.map(({ name }) => name);
  const before = valuesOf(open.model, 'Sales');
  const outcome = await click(open).then(
    () => null,
    (error: unknown) => error,
  );
  // No sheet can be made to hold a message, so the caller hears of it in our own words.
  if (outcome !== null) expect(outcome).toMatchObject({ code: 'workbook-protected' });
  expect(open.model.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(valuesOf(open.model, 'Sales')).toEqual(before);
});

test('where the log itself is protected it says so on the messages sheet', async () => {
  const open = await openExcelFile(bytes());
  await click(open);
  await log(open.port, visit());
  const sheet = open.model.sheet('Lists');
  if (sheet === null) throw new Error('no lists');
  sheet.raw.sheetProtection = { sheet: true };
  await click(open);
  const messages = valuesOf(open.model, 'Key Accounts messages').flat().map(String);
  expect(messages.some((text) => text.includes('Lists'))).toBe(true);
  expect((await read(open.port)).visits).toHaveLength(1);
});

test('where no sheet can take the message it is told, and the command is through', async () => {
  const open = await openExcelFile(bytes());
  open.model.raw.protection = { lockStructure: true };
  const told: string[] = [];
  await visitLogNow({
    session: open.session,
    language: 'en',
    dictionaries: DICTIONARIES,
    now: day(2026, 11, 21) + 0.5,
    tell: (error, text) => {
      told.push(error.code, text);
      return Promise.resolve();
    },
  });
  expect(told[0]).toBe('workbook-protected');
  expect(told[1]).toBe(DICTIONARIES.en.errors['workbook-protected']({}));
});

test('stopped before Excel ends it, a command says which sheets it had begun, and running again completes it', async () => {
  const open = await openExcelFile(bytes());
  const run = { session: open.session, language: 'en' as const, dictionaries: DICTIONARIES, now: day(2026, 11, 21) };
  const signal = {
    get aborted(): boolean {
      return open.model.sheet('Visit log') !== null;
    },
  };
  await visitLogNow({ ...run, signal });
  const messages = valuesOf(open.model, 'Key Accounts messages').flat().map(String);
  const [said] = messages.filter((text) => text.includes('five minutes'));
  expect(said).toContain('Visit log');
  await visitLogNow(run);
  const file = await XlsxFile.open(bytes());
  await mend(file);
  expect((await tableOf(open.port)).header).toEqual((await tableOf(file)).header);
});
