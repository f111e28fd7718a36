import { logVisit } from '../../src/app/visits/logVisit';
import type { VisitBook } from '../../src/app/visits/visitBook';
import { readVisitBook } from '../../src/app/visits/visitBook';
import { visitLogPlan, visitsTemplateOf } from '../../src/app/visits/visitLogPlan';
import { visitRow } from '../../src/app/visits/visitRows';
import { serialOf } from '../../src/domain/time/serialDate';
import type { Visit } from '../../src/domain/visits/visit';
import { textsOf } from '../../src/i18n/dictionaries';
import type { Language } from '../../src/i18n/language';
import { LANGUAGES } from '../../src/i18n/language';
import type { Texts } from '../../src/i18n/texts';
import { updateSheet } from '../../src/sheets/updateSheet';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { isEmptyPlan } from '../../src/workbook/plan';
import { openExcel, valuesOf, type OpenExcel } from './support';

const dictionaries = Object.fromEntries(LANGUAGES.map((each) => [each, textsOf(each)])) as Record<Language, Texts>;
const DAY = serialOf(2026, 11, 2);
const TODAY = serialOf(2026, 11, 21);

function visitOf(customer: string, change: Partial<Visit> = {}): Visit {
  return {
    day: DAY,
    start: 10 / 24,
    customer,
    place: '',
    method: 'phone',
    visitors: ['Rep North'],
    contacts: ['C. Ferrer', 'H. Novak'],
    purpose: '=Price round',
    keyPoints: '',
    thoughts: '',
    needs: '',
    objections: '',
    nextStep: '',
    nextVisit: null,
    followUpDone: null,
    summary: 'Trial agreed',
    expense: 42.5,
    ...change,
  };
}

async function openWithReps(language: Language = 'en'): Promise<OpenExcel> {
  const open = openExcel();
  await open.port.execute(await visitLogPlan(await read(open, language)));
  return open;
}

const read = ({ port }: OpenExcel, language: Language = 'en'): Promise<VisitBook> =>
  readVisitBook(port, dictionaries, language);

/** Saves as the form does. @param before the log when the form opened; as it stands now when absent */
async function save(open: OpenExcel, visit: Visit, before?: readonly Visit[]): Promise<void> {
  await logVisit({
    port: open.port,
    write: (plan) => open.port.execute(plan),
    today: TODAY,
    dictionaries,
    language: 'en',
    visit,
    was: null,
    planNext: false,
    before: before ?? (await read(open)).visits,
  });
}

/** As a person does it in Excel. */
async function byHand({ run }: OpenExcel, work: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> {
  await run(async (context) => {
    const table = context.workbook.tables.getItem('KA_Visits');
    work(table, table.worksheet);
    await context.sync();
  });
}

const customers = async (open: OpenExcel): Promise<string[]> =>
  (await read(open)).visits.map(({ customer }) => customer);

describe('a visit log', () => {
  it('holds what was saved, with its formulas, and needs no mending', async () => {
    const open = await openWithReps();
    await save(open, visitOf('Northgate Foods'));
    await save(open, visitOf('Ostrava Glass', { summary: '' }));
    const { visits } = await read(open);
    expect(visits).toEqual([
      { ...visitOf('Northgate Foods'), start: expect.closeTo(10 / 24, 6), row: 0 },
      { ...visitOf('Ostrava Glass', { summary: '' }), start: expect.closeTo(10 / 24, 6), row: 1 },
    ]);
    const rows = valuesOf(open.model, 'Visit log');
    const header = rows.findIndex(([first]) => first === 'Date');
    expect(rows[header + 1]?.slice(14)).toEqual([DAY + 7, '', 'Trial agreed', 42.5, 'Yes', expect.stringMatching(/./)]);
    expect(rows[header + 2]?.[18]).toBe('No: summary');
    // The visitor is new to the list of people; then there is nothing left to do.
    await open.port.execute(await visitLogPlan(await read(open)));
    expect(isEmptyPlan(await visitLogPlan(await read(open)))).toBe(true);
  });

  it('keeps the row another rep wrote between opening the form and saving', async () => {
    const open = await openWithReps();
    await save(open, visitOf('Northgate Foods'));
    const before = (await read(open)).visits;
    await save(open, visitOf('Of the other rep', { visitors: ['Rep South'] }));
    await save(open, visitOf('Mine'), before);
    expect(await customers(open)).toEqual(['Northgate Foods', 'Of the other rep', 'Mine']);
  });

  it('has one row after a retry, two after the same visit was logged twice on purpose', async () => {
    const open = await openWithReps();
    const before = (await read(open)).visits;
    await save(open, visitOf('Northgate Foods'), before);
    await save(open, visitOf('Northgate Foods'), before);
    expect(await customers(open)).toEqual(['Northgate Foods']);
    await save(open, visitOf('Northgate Foods'));
    expect(await customers(open)).toHaveLength(2);
  });

  it('changes a row where a sort has put it, and refuses when somebody else has changed it', async () => {
    const open = await openWithReps();
    for (const name of ['Zeta', 'Alpha']) await save(open, visitOf(name));
    const before = (await read(open)).visits;
    const was = before[0];
    if (was === undefined) throw new Error('nothing was saved');
    await byHand(open, (_table, sheet) => {
      const row = (before[0]?.row ?? 0) + 5;
      sheet.getRange(`C${String(row)}:C${String(row + 1)}`).values = [['Alpha'], ['Zeta']];
    });
    expect(await customers(open)).toEqual(['Alpha', 'Zeta']);
    const edit = (visit: Visit): ReturnType<typeof logVisit> =>
      logVisit({
        port: open.port,
        write: (plan) => open.port.execute(plan),
        today: TODAY,
        dictionaries,
        language: 'en',
        visit,
        was,
        planNext: false,
        before,
      });
    await edit({ ...was, summary: 'Decided' });
    expect((await read(open)).visits.map(({ customer, summary }) => [customer, summary])).toEqual([
      ['Alpha', 'Trial agreed'],
      ['Zeta', 'Decided'],
    ]);
    await expect(edit({ ...was, summary: 'Late' })).rejects.toMatchObject({ code: 'row-changed' });
  });

  it.each<[string, (table: Excel.Table, sheet: Excel.Worksheet, open: OpenExcel) => void]>([
    ['a totals row', (table) => void (table.showTotals = true)],
    [
      'a filter',
      (_table, _sheet, { model }) => {
        const table = model.table('KA_Visits');
        table.isDataFiltered = true;
        table.sheet.raw.getRow(table.area.row + 2).hidden = true;
      },
    ],
    ['a column of a person', (table) => void table.columns.add(3, undefined, 'My notes')],
    ['another place on the sheet', (_table, sheet) => void sheet.getRange('1:4').insert('Down')],
    ['another name', (_table, sheet) => void (sheet.name = 'Besuche')],
  ])('takes one more row with %s', async (_what, change) => {
    const open = await openWithReps();
    for (const name of ['Northgate Foods', 'Ostrava Glass']) await save(open, visitOf(name));
    await byHand(open, (table, sheet) => change(table, sheet, open));
    await save(open, visitOf('Kiln Metals'));
    expect(await customers(open)).toEqual(['Northgate Foods', 'Ostrava Glass', 'Kiln Metals']);
    expect((await read(open)).visits[2]).toMatchObject({
      purpose: '=Price round',
      summary: 'Trial agreed',
      expense: 42.5,
    });
  });

  it('never writes over what stands below it', async () => {
    const open = await openWithReps();
    await save(open, visitOf('Northgate Foods'));
    const { table } = await read(open);
    if (table === null) throw new Error('there is no log');
    // One row stays free: what is typed right below a table becomes part of it.
    const below = table.area.row + table.area.rows + 2;
    await byHand(open, (_table, sheet) => void (sheet.getRange(`A${String(below)}`).values = [['my notes']]));
    await save(open, visitOf('Ostrava Glass'));
    // Excel moves the note down, or we refuse; in both cases it is still there.
    await save(open, visitOf('Kiln Metals')).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'cells-in-the-way' }),
    );
    expect(valuesOf(open.model, 'Visit log').map(([first]) => first)).toContain('my notes');
    expect((await customers(open)).slice(0, 2)).toEqual(['Northgate Foods', 'Ostrava Glass']);
  });
});

it('is read and written in the language its sheets were made in', async () => {
  const open = await openWithReps('zh-Hant');
  await save(open, visitOf('北門食品'));
  const { visits, language } = await read(open, 'es');
  expect(language).toBe('zh-Hant');
  expect(visits).toMatchObject([{ customer: '北門食品', method: 'phone' }]);
});

it('is saved to with as many round trips, however many visits it holds', async () => {
  const roundTrips = async (rows: number): Promise<number> => {
    const open = await openWithReps();
    const book = await read(open);
    const { table, context } = book;
    if (table === null) throw new Error('there is no log');
    const added = Array.from({ length: rows }, (_, i) =>
      visitRow(visitOf(`Customer ${String(i)}`), dictionaries.en, context.shift),
    );
    const plan = updateSheet(visitsTemplateOf(book), table, { rows: new Map(), added });
    if (plan === null) throw new Error('nothing to write');
    await open.port.execute({ sheets: [plan] });
    let syncs = 0;
    const run: OpenExcel['run'] = (batch) =>
      open.session.run((request) => {
        const sync = request.sync.bind(request) as Excel.RequestContext['sync'];
        request.sync = <T>(value?: T): Promise<T> => {
          syncs += 1;
          return sync<T>(value);
        };
        return batch(request);
      });
    const port = new ExcelWorkbook({ ...open.session, run });
    const before = (await readVisitBook(port, dictionaries, 'en')).visits;
    const saved = await logVisit({
      port,
      write: (plan) => port.execute(plan),
      today: TODAY,
      dictionaries,
      language: 'en',
      visit: visitOf('Kiln Metals'),
      was: null,
      planNext: false,
      before,
    });
    expect(saved.book.visits).toHaveLength(rows + 1);
    return syncs;
  };
  expect(await roundTrips(300)).toBe(await roundTrips(20));
});
