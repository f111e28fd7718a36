import { resultPlan } from '../../../src/app/results/resultPlan';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { readWorkbookState } from '../../../src/app/ownSheets/workbookState';
import { listCodes } from '../../../src/app/ownSheets/lists';
import { LANGUAGES } from '../../../src/i18n/language';
import { isEmptyPlan, type PlanCell, type WritePlan } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { expectGolden } from '../../support/golden';
import { planText } from '../../support/planText';
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

/** Takes a column out of a table of ours, as a person does who deletes it: what stands right of it moves left. */
async function withoutColumn(port: XlsxFile, header: string, which: 'visits' | 'lists' = 'visits'): Promise<void> {
  const { area, header: headers, rows, sheetId, sheetName, formulas } = await tableOf(port, which);
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`no column ${header}`);
  const line = (cells: readonly PlanCell[]): PlanCell[] => [...cells.slice(0, at), ...cells.slice(at + 1), ''];
  const cells = rows.map((row, r) =>
    line(
      row.map((value, c): PlanCell => ((formulas[r]?.[c] ?? '') === '' ? value : { formula: formulas[r]?.[c] ?? '' })),
    ),
  );
  const name = which === 'visits' ? 'KA_Visits' : 'KA_Lists';
  await port.execute({
    sheets: [
      {
        sheet: { kind: 'existing', id: sheetId, name: sheetName },
        blocks: [
          { row: area.row, column: area.column, cells: [line(headers)] },
          { row: area.row + 1, column: area.column, cells },
        ],
        tables: [{ name, action: 'resize', area: { ...area, columns: area.columns - 1 } }],
      },
    ],
  });
}

const names = async (port: XlsxFile): Promise<string[]> => (await port.names()).map(({ name }) => name).sort();

async function classifiedSample(): Promise<XlsxFile> {
  const port = await openSample();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  return port;
}

test.each(LANGUAGES)('the plan of the visit log in %s is the golden one', async (language) => {
  expectGolden(`visit-log.${language}.txt`, planText(await visitLogPlan(await read(await emptyBook(), language))));
});

describe('the visit log', () => {
  test('is there after one run, and a second changes nothing, to the byte', async () => {
    for (const make of [emptyBook, classifiedSample]) {
      const port = await make();
      expect(await mend(port)).toBe(true);
      const saved = await port.save();
      expect(saved.lost).toEqual([]);
      const again = await XlsxFile.open(saved.bytes);
      const plan = await visitLogPlan(await read(again, 'es'));
      expect([isEmptyPlan(plan), plan.names]).toEqual([true, undefined]);
      await again.execute(plan);
      expect(Buffer.from((await again.save()).bytes).equals(Buffer.from(saved.bytes))).toBe(true);
    }
  });

  test('offers customers where there are some, and offers them at once when they come later', async () => {
    const early = await openSample();
    await mend(early);
    await log(early, visit());
    expect(await names(early)).not.toContain('KA_List_Customer');
    await early.execute((await resultPlan(await classifyFor(early), DICTIONARIES)).plan);
    const plan = await visitLogPlan(await read(early));
    expect(plan.names?.map(({ name }) => name)).toEqual(['KA_List_Customer']);
    expect(sources(plan)).toEqual(['=KA_List_Customer']);
    await early.execute(plan);
    expect(await mend(early)).toBe(false);
    expect((await read(early)).visits).toEqual([{ ...visit(), row: 0 }]);
  });

  test('gets a deleted column back at its right end, with its formula; the rest stays', async () => {
    const port = await emptyBook();
    await log(port, visit({ expense: 5, place: 'Plant 2' }));
    await withoutColumn(port, 'Status');
    await withoutColumn(port, 'Place');
    expect((await tableOf(port)).header).not.toContain('Status');
    expect(await mend(port)).toBe(true);
    const { header, formulas } = await tableOf(port);
    expect(header.slice(-2)).toEqual(['Place', 'Status']);
    expect(formulas[0]?.at(-1)).toContain('"Summary missing"');
    expect((await read(await reopenFile(port))).visits).toEqual([{ ...visit({ expense: 5 }), row: 0 }]);
    expect(await mend(port)).toBe(false);
    expect((await log(port, visit({ customer: 'Second', place: 'Here' }))).row).toBe(1);
    expect((await read(port)).visits[1]).toMatchObject({ customer: 'Second', place: 'Here' });
  });

  test('keeps a column a person has added and headers in other languages', async () => {
    const port = await emptyBook();
    await log(port, visit());
    const { area, sheetId, sheetName, header } = await tableOf(port);
    const sheet = { kind: 'existing' as const, id: sheetId, name: sheetName };
    await port.execute({
      sheets: [
        {
          sheet,
          blocks: [{ row: area.row, column: area.columns, cells: [['Mood'], ['sunny']] }],
          tables: [{ name: 'KA_Visits', action: 'resize', area: { ...area, columns: area.columns + 1 } }],
        },
      ],
    });
    const customer = { row: area.row, column: header.indexOf('Customer'), cells: [['客戶']] };
    await port.execute({ sheets: [{ sheet, blocks: [customer] }] });
    await mend(port);
    expect((await tableOf(port)).header).toHaveLength(header.length + 1);
    await log(port, visit({ customer: 'Second' }));
    expect((await tableOf(port)).rows.map((row) => row.at(-1))).toEqual(['sunny', '']);
    expect((await read(port)).visits.map((logged) => logged.customer)).toEqual(['Northgate Foods', 'Second']);
  });

  test('keeps what a person typed over a formula', async () => {
    const port = await emptyBook();
    await log(port, visit());
    await mend(port);
    await type({ port, row: 0, header: 'Follow-up due', value: day(2026, 12, 24) });
    expect(await mend(port)).toBe(false);
    await log(port, visit({ customer: 'Second' }));
    expect(await cell(port, 0, 'Follow-up due')).toBe(day(2026, 12, 24));
  });

  test('makes a copy with a number when a sheet of its name is somebody else’s', async () => {
    const port = await emptyBook();
    await port.execute({
      sheets: [
        { sheet: { kind: 'new', name: 'visit LOG', mark: '' }, blocks: [{ row: 0, column: 0, cells: [['mine']] }] },
      ],
    });
    await mend(port);
    expect((await tableOf(port)).sheetName).toBe('Visit log (2)');
    expect(await mend(port)).toBe(false);
  });

  test('dates typed as text count nowhere, as in the formulas; rows without a date are named', async () => {
    const port = await emptyBook();
    for (const customer of ['A', 'B', 'C', 'D', 'E']) await log(port, visit({ customer }));
    const typed: readonly PlanCell[] = ['13.10.2026', '2026年10月13日', '', 'last Tuesday', '31/31/2026'];
    for (const [row, value] of typed.entries()) await type({ port, row, header: 'Date', value });
    const { visits, reading } = await read(port);
    expect(visits).toEqual([]);
    expect(reading.withoutDate).toEqual([0, 1, 2, 3, 4]);
    expect(reading.nextRow).toBe(5);
  });

  test.each([
    ['9:30', 9.5 / 24],
    ['14h05', (14 * 60 + 5) / 1440],
    ['9：30', 9.5 / 24],
    [0.25, 0.25],
    ['25:00', null],
    ['noon', null],
    [3, null],
  ])('a start typed as %s is read', async (typed, start) => {
    const port = await emptyBook();
    await log(port, visit());
    await type({ port, row: 0, header: 'Start', value: typed });
    expect((await read(port)).visits[0]?.start).toBe(start);
  });
});

describe('the lists sheet', () => {
  test('a deleted list comes back whole, a deleted name too; a reworded and an added entry stay and are understood', async () => {
    const port = await emptyBook();
    await mend(port);
    await type({ port, row: 1, header: 'Method', value: 'Telephone call', which: 'lists' });
    await type({ port, row: 4, header: 'Method', value: 'At the fair', which: 'lists' });
    await withoutColumn(port, 'Attitude', 'lists');
    const before = await tableOf(port, 'lists');
    expect(await mend(port)).toBe(true);
    const after = await tableOf(port, 'lists');
    expect(after.header.at(-1)).toBe('Attitude');
    expect(after.rows.map((row) => row.at(-1)).filter((entry) => entry !== '')).toEqual([
      'For us',
      'Neutral',
      'Against',
    ]);
    expect(after.rows.map((row) => row.slice(0, -1))).toEqual(before.rows);
    expect((await port.names()).find(({ name }) => name === 'KA_List_Attitude')?.formula).toContain('$Q$5');
    expect(await mend(port)).toBe(false);
    const codes = await listCodes(await readWorkbookState(port, DICTIONARIES), DICTIONARIES);
    expect([codes('method', ' telephone CALL'), codes('method', 'Phone'), codes('method', '電話')]).toEqual([
      'phone',
      'phone',
      'phone',
    ]);
    expect(codes('method', 'At the fair')).toBeNull();
    await log(port, visit({ method: null }));
    await type({ port, row: 0, header: 'Method', value: 'Telephone call' });
    expect((await read(port)).visits[0]?.method).toBe('phone');
  });

  test('new visitors come at the end of the list of people, once', async () => {
    const port = await emptyBook();
    await log(port, visit({ visitors: ['Ana', 'Bob'] }));
    await log(port, visit({ visitors: ['ana ', 'Cleo'] }));
    await mend(port);
    const { header, rows } = await tableOf(port, 'lists');
    const people = rows.map((row) => row[header.indexOf('Person')]).filter((name) => name !== '');
    expect(people).toEqual(['Ana', 'Bob', 'Cleo']);
    expect(await mend(port)).toBe(false);
  });

  test('an entry that was emptied in between takes no other one out of its drop-down, and people come below', async () => {
    const port = await emptyBook();
    for (const name of ['Ana', 'Bob', 'Cleo', 'Dan']) await log(port, visit({ visitors: [name] }));
    await mend(port);
    const formula = async (list: string): Promise<string | undefined> =>
      (await port.names()).find(({ name }) => name === list)?.formula;
    expect(await formula('KA_List_Person')).toContain('COUNTA');
    for (const row of [1, 2]) await type({ port, row, header: 'Person', value: '', which: 'lists' });
    for (const row of [1, 2]) await type({ port, row, header: 'Visitor', value: 'Ana' });
    await type({ port, row: 1, header: 'Method', value: '', which: 'lists' });
    expect(await mend(port)).toBe(true);
    expect(await formula('KA_List_Person')).toMatch(/\$C\$5:\$C\$8$/u);
    expect(await formula('KA_List_Method')).toMatch(/\$D\$5:\$D\$8$/u);
    expect(await mend(port)).toBe(false);
    await log(port, visit({ visitors: ['Eve'] }));
    await mend(port);
    const { header, rows } = await tableOf(port, 'lists');
    const people = rows.map((row) => row[header.indexOf('Person')]).slice(0, 6);
    expect(people).toEqual(['Ana', '', '', 'Dan', 'Eve', '']);
  });

  test('a name that stands for something else stands for its list again', async () => {
    const port = await emptyBook();
    await mend(port);
    expect(await names(port)).toHaveLength(9);
    await port.execute({ sheets: [], names: [{ name: 'KA_List_Method', formula: '=Notes!$A$1' }] });
    expect(await mend(port)).toBe(true);
    expect((await port.names()).find(({ name }) => name === 'KA_List_Method')?.formula).toContain('Lists!$D$5');
  });
});

function sources(plan: WritePlan): unknown[] {
  return plan.sheets.flatMap(({ validations }) => (validations ?? []).map(({ source }) => source));
}
