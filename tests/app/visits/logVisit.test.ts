import {
  cell,
  day,
  emptyBook,
  log,
  mend,
  read,
  reopenFile,
  tableOf,
  type,
  visit,
} from '../../support/sheets/visitLogs';
import { LANGUAGES } from '../../../src/i18n/language';
import { DICTIONARIES } from '../../support/classified';

describe('saving a visit', () => {
  test('makes the log where there is none; the first fills the empty row, the next goes directly below', async () => {
    const port = await emptyBook();
    const first = await log(port, visit({ expense: 42.5, start: 0.5, contacts: ['E. Marek', 'T. Adler'] }));
    expect(first.row).toBe(0);
    expect((await tableOf(port)).rows).toHaveLength(1);
    expect(await cell(port, 0, 'Contacts met')).toBe('E. Marek; T. Adler');
    const second = await log(port, visit({ customer: '=Plus Technik', place: '007' }));
    expect(second.row).toBe(1);
    const table = await tableOf(port);
    expect(table.rows).toHaveLength(2);
    expect([await cell(port, 1, 'Customer'), await cell(port, 1, 'Place')]).toEqual(['=Plus Technik', '007']);
    const own = (formula: string): string => formula.replaceAll(/\[@\[?([^\]]+)\]?\]/gu, 'KA_Visits[[#This Row],[$1]]');
    const blank = 'TRIM(SUBSTITUTE(SUBSTITUTE([@Summary],"\u00a0",""),"\u3000",""))=""';
    for (const formulas of table.formulas)
      expect(formulas.filter((formula) => formula !== '').map((formula) => own(formula))).toEqual(
        [
          '=IF(ISNUMBER([@Date]),[@Date]+7,"")',
          `=IF(N([@Expense])=0,"",IF(${blank},"No: summary","Yes"))`,
          `=IF(ISNUMBER([@Date]),IF(${blank},IF([@Date]>TODAY(),"Planned","Summary missing"),IF([@[Follow-up done]]="","Done","Closed")),"")`,
        ].map((formula) => own(formula)),
      );
    const again = await read(await reopenFile(port));
    expect(again.visits).toEqual((await read(port)).visits);
    expect(again.visits[0]).toMatchObject({ contacts: ['E. Marek', 'T. Adler'], expense: 42.5, start: 0.5, row: 0 });
  });

  test('a double click or a retry makes no second row, the same visit on purpose does', async () => {
    const port = await emptyBook();
    await mend(port);
    const before = (await read(port)).visits;
    await log(port, visit(), { before });
    expect(await log(port, visit(), { before })).toMatchObject({ row: 0, outcome: { cellsWritten: 0 } });
    expect((await read(port)).visits).toHaveLength(1);
    await log(port, visit());
    expect((await read(port)).visits).toHaveLength(2);
  });

  test('the next visit is planned in the same go, once', async () => {
    const port = await emptyBook();
    const wanted = visit({ nextVisit: day(2026, 11, 20), nextStep: 'Show samples', place: 'Plant 2', expense: 10 });
    await log(port, wanted, { planNext: true, before: [] });
    await log(port, wanted, { planNext: true, before: [] });
    const { visits } = await read(port);
    expect(visits).toHaveLength(2);
    expect(visits[1]).toEqual({
      ...visit({ day: day(2026, 11, 20), place: 'Plant 2', purpose: 'Show samples', summary: '' }),
      row: 1,
    });
  });

  test('a retry after only half of it was saved adds the half that is missing', async () => {
    const port = await emptyBook();
    const wanted = visit({ nextVisit: day(2026, 11, 20) });
    await log(port, wanted, { before: [] });
    await log(port, wanted, { planNext: true, before: [] });
    expect((await read(port)).visits.map((logged) => logged.day)).toEqual([wanted.day, wanted.nextVisit]);
  });

  test('names that hold a separator are several people, and the row is found again', async () => {
    const port = await emptyBook();
    await log(port, visit({ visitors: ['Ana; Bob '], contacts: ['王芳、李雷', ''] }));
    expect((await read(port)).visits[0]).toMatchObject({ visitors: ['Ana', 'Bob'], contacts: ['王芳', '李雷'] });
  });

  test('a row left blank in between stays blank, a blank one at the end is used, a remark of a person’s is not', async () => {
    const port = await emptyBook();
    const empty = async (row: number): Promise<void> => {
      for (const header of ['Date', 'Customer', 'Method', 'Visitor', 'Summary'])
        await type({ port, row, header, value: '' });
    };
    for (const customer of ['First', 'Second', 'Third']) await log(port, visit({ customer }));
    await empty(1);
    await empty(2);
    expect((await log(port, visit({ customer: 'Fourth' }))).row).toBe(1);
    await empty(0);
    await type({ port, row: 2, header: 'Key points', value: 'call them' });
    expect((await log(port, visit({ customer: 'Fifth' }))).row).toBe(3);
    expect((await read(port)).reading.withoutDate).toEqual([2]);
    expect((await tableOf(port)).rows.map((row) => row[2])).toEqual(['', 'Fourth', '', 'Fifth']);
  });

  test('a row with text only in a column of the user’s is not free', async () => {
    const port = await emptyBook();
    await log(port, visit({ customer: 'First' }));
    await log(port, visit({ customer: 'Second' }));
    const { area, sheetId, sheetName, tableName } = await tableOf(port);
    if (tableName === null) throw new Error('the log is no table');
    const blocks = [{ row: area.row, column: area.column + area.columns, cells: [['Mine'], [''], ['ask Ana']] }];
    const tables = [{ name: tableName, action: 'resize' as const, area: { ...area, columns: area.columns + 1 } }];
    await port.execute({
      sheets: [{ sheet: { kind: 'existing', id: sheetId, name: sheetName }, blocks, tables }],
    });
    for (const header of ['Date', 'Customer', 'Method', 'Visitor', 'Summary'])
      await type({ port, row: 1, header, value: '' });
    expect((await log(port, visit({ customer: 'Third' }))).row).toBe(2);
    expect([await cell(port, 1, 'Customer'), await cell(port, 1, 'Mine')]).toEqual(['', 'ask Ana']);
  });

  test('a text of several lines, however they end, is found again', async () => {
    const port = await emptyBook();
    const outcome = await log(port, visit({ summary: 'First\r\nSecond\rThird\n', keyPoints: ' spaces ' }));
    expect(outcome.row).toBe(0);
  });

  test('text below the table is never written over', async () => {
    const port = await emptyBook();
    await log(port, visit());
    const { area, sheetId, sheetName } = await tableOf(port);
    const block = { row: area.row + area.rows, column: 2, cells: [['my note']] };
    await port.execute({ sheets: [{ sheet: { kind: 'existing', id: sheetId, name: sheetName }, blocks: [block] }] });
    await expect(log(port, visit({ customer: 'Second' }))).rejects.toMatchObject({ code: 'cells-in-the-way' });
    expect((await read(port)).visits).toHaveLength(1);
  });
});

describe('changing a visit', () => {
  test('finds its row after a sort, and a retry finds it changed', async () => {
    const port = await emptyBook();
    await log(port, visit({ customer: 'First' }));
    await log(port, visit({ customer: 'Second' }));
    const [was] = (await read(port)).visits;
    if (was === undefined) throw new Error('nothing was logged');
    await type({ port, row: 0, header: 'Customer', value: 'Second' });
    await type({ port, row: 1, header: 'Customer', value: 'First' });
    const changed = { ...was, summary: 'They signed', followUpDone: day(2026, 10, 20) };
    expect((await log(port, changed, { was })).row).toBe(1);
    expect((await log(port, changed, { was })).outcome.cellsWritten).toBe(0);
    expect((await read(port)).visits.map(({ customer, summary }) => [customer, summary])).toEqual([
      ['Second', 'Trial agreed'],
      ['First', 'They signed'],
    ]);
  });

  test('of two that say the same changes the one that was opened', async () => {
    const port = await emptyBook();
    await log(port, visit());
    await log(port, visit());
    const [, was] = (await read(port)).visits;
    if (was === undefined) throw new Error('the second visit was not logged');
    await log(port, { ...was, summary: 'Second call' }, { was });
    expect((await read(port)).visits.map(({ summary }) => summary)).toEqual(['Trial agreed', 'Second call']);
  });

  test('is refused when somebody else has changed it', async () => {
    const port = await emptyBook();
    await log(port, visit());
    const [was] = (await read(port)).visits;
    if (was === undefined) throw new Error('nothing was logged');
    await type({ port, row: 0, header: 'Summary', value: 'Theirs' });
    await expect(log(port, { ...was, summary: 'Mine' }, { was })).rejects.toMatchObject({ code: 'row-changed' });
    expect(await cell(port, 0, 'Summary')).toBe('Theirs');
  });

  test('leaves what a person typed in their own way where it was not changed', async () => {
    const port = await emptyBook();
    await log(port, visit());
    await type({ port, row: 0, header: 'Start', value: 'in the morning' });
    await type({ port, row: 0, header: 'Method', value: 'At the fair' });
    await type({ port, row: 0, header: 'Next visit', value: 'after Easter' });
    await type({ port, row: 0, header: 'Expense', value: '12 taxi' });
    const [was] = (await read(port)).visits;
    expect(was).toMatchObject({ day: day(2026, 10, 13), start: null, method: null, nextVisit: null, expense: null });
    if (was === undefined) throw new Error('nothing was logged');
    await log(port, { ...was, summary: 'More' }, { was });
    const row = await Promise.all(
      ['Start', 'Method', 'Next visit', 'Expense', 'Summary'].map((header) => cell(port, 0, header)),
    );
    expect(row).toEqual(['in the morning', 'At the fair', 'after Easter', '12 taxi', 'More']);
  });

  test('empties what was emptied', async () => {
    const port = await emptyBook();
    await log(port, visit({ expense: 5, nextVisit: day(2026, 11, 20) }));
    const [was] = (await read(port)).visits;
    if (was === undefined) throw new Error('nothing was logged');
    await log(port, { ...was, expense: null, nextVisit: null, method: null }, { was });
    expect((await read(port)).visits[0]).toMatchObject({ expense: null, nextVisit: null, method: null });
  });
});

test.each(LANGUAGES)(
  'a visit saved in %s is read in every language, and methods come in its words',
  async (language) => {
    const port = await emptyBook();
    await log(port, visit({ method: 'phone' }), { language });
    const texts = DICTIONARIES[language].visits;
    expect(await cell(port, 0, texts.headers.method)).toBe(texts.methods.phone);
    for (const other of LANGUAGES) expect((await read(port, other)).visits).toMatchObject([{ method: 'phone' }]);
  },
);

test('in a workbook that counts from 1904 days are the same days', async () => {
  const port = await emptyBook(true);
  await log(port, visit({ nextVisit: day(2026, 11, 20) }));
  expect(await cell(port, 0, 'Date')).toBe(day(2026, 10, 13) - 1462);
  expect((await read(port)).visits).toMatchObject([{ day: day(2026, 10, 13), nextVisit: day(2026, 11, 20) }]);
});
