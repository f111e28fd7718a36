import { BAD_DAYS, failAt } from '../../src/workbench/host/faults';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { PlanCell, SheetPlan, WritePlan } from '../../src/workbook/plan';
import { openExcel, letSettle, sheetId, valuesOf, type OpenExcel } from './support';

const DUE = '=[@Date]+7';
const due = { formula: DUE };

/** A log of visits: a header in the third row, three visits, follow-up due by formula. */
const log: SheetPlan = {
  sheet: { kind: 'new', name: 'Visits', mark: 'visits' },
  numberFormats: [{ area: { row: 3, column: 0, rows: 3, columns: 1 }, format: '@' }],
  blocks: [
    { row: 0, column: 0, cells: [['Visits']] },
    {
      row: 2,
      column: 0,
      cells: [
        ['Customer', 'Date', 'Due', 'Note'],
        ['Ant', 46000, due, 'x'],
        ['Bee', 46010, due, ''],
        ['007', 46020, due, ''],
      ],
    },
  ],
  tables: [
    {
      name: 'KA_Visits',
      area: { row: 2, column: 0, rows: 4, columns: 4 },
      action: 'create',
      formulas: [{ column: 2, formula: DUE }],
    },
  ],
};

/** One more visit below the table, in one block directly under it. */
function oneMore(open: OpenExcel, cells: readonly PlanCell[] = ['=Cat', 46030, null, 'new']): WritePlan {
  const table = open.model.table('KA_Visits');
  const { area, sheet } = table;
  const row = area.row + area.rows - (table.hasTotals ? 1 : 0);
  return {
    sheets: [
      {
        sheet: { kind: 'existing', id: sheet.id, name: sheet.name },
        numberFormats: [{ area: { row, column: 0, rows: 1, columns: 1 }, format: '@' }],
        blocks: [{ row, column: 0, cells: [cells] }],
        tables: [
          {
            name: 'KA_Visits',
            area: { ...area, rows: row - area.row + 1 },
            action: 'resize',
            formulas: [{ column: 2, formula: DUE }],
          },
        ],
      },
    ],
  };
}

async function openWithLog(excelApi: string): Promise<OpenExcel> {
  const open = openExcel(undefined, { excelApi });
  expect((await open.port.execute({ sheets: [log] })).notKept).toEqual([]);
  return open;
}

/** As a person does it in Excel. */
async function byHand({ run }: OpenExcel, work: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<void> {
  await run(async (context) => {
    work(context.workbook.worksheets.getItem('Visits'), context.workbook.tables.getItem('KA_Visits'));
    await context.sync();
  });
}

async function restoreLast({ port }: OpenExcel): Promise<Awaited<ReturnType<typeof port.restore>>> {
  if (port.lastSnapshot === null) throw new Error('no snapshot was taken');
  return port.restore(port.lastSnapshot);
}

describe.each(['1.12', '1.15'])('tables of ours, with ExcelApi %s', (excelApi) => {
  it('have calculated columns: a row typed below gets the formula', async () => {
    const open = await openWithLog(excelApi);
    await byHand(open, (sheet) => void (sheet.getRange('A7:B7').values = [['Dog', 46040]]));
    expect(valuesOf(open.model, 'Visits')[6]).toEqual(['Dog', 46040, 46047, '']);
    expect(open.model.table('KA_Visits').area.rows).toBe(5);
  });

  it('get rows below whose formulas the plan leaves to the column', async () => {
    const open = await openWithLog(excelApi);
    const outcome = await open.port.execute(oneMore(open));
    expect(outcome).toEqual({ cellsWritten: 3, notKept: [] });
    expect(valuesOf(open.model, 'Visits')[6]).toEqual(['=Cat', 46030, 46037, 'new']);
    const id = sheetId(open.model, 'Visits');
    expect(await open.port.formulas(id, { row: 6, column: 2, rows: 1, columns: 1 })).toEqual([[DUE]]);
    expect(open.model.undoClearing).toEqual([]);
  });

  it('keep what somebody has typed over a formula', async () => {
    const open = await openWithLog(excelApi);
    await byHand(open, (sheet) => void (sheet.getRange('C5').values = [[46099]]));
    expect(valuesOf(open.model, 'Visits')[4]?.[2]).toBe(46099);
    expect((await open.port.execute(oneMore(open, ['Cat', 46030, due, 'new']))).notKept).toEqual([]);
    expect(valuesOf(open.model, 'Visits').map((row) => row[2])).toEqual(['', '', 'Due', 46007, 46099, 46027, 46037]);
    expect((await restoreLast(open)).notRestored).toEqual([]);
    expect(valuesOf(open.model, 'Visits')[4]?.[2]).toBe(46099);
  });

  it('keep a value the plan itself has in a calculated column', async () => {
    const open = openExcel(undefined, { excelApi });
    const [title, rows] = log.blocks ?? [];
    if (title === undefined || rows === undefined) throw new Error('the log has no blocks');
    const cells = rows.cells.map((row, r) => (r === 2 ? ['Bee', 46010, 46500, ''] : row));
    const outcome = await open.port.execute({ sheets: [{ ...log, blocks: [title, { ...rows, cells }] }] });
    expect(outcome.notKept).toEqual([]);
    expect(valuesOf(open.model, 'Visits').map((row) => row[2])).toEqual(['', '', 'Due', 46007, 46500, 46027]);
    await byHand(open, (sheet) => void (sheet.getRange('A7:B7').values = [['Dog', 46040]]));
    expect(valuesOf(open.model, 'Visits')[6]?.[2]).toBe(46047);
  });

  it('grow above their totals row, which keeps its formula, and what stands below moves down', async () => {
    const open = await openWithLog(excelApi);
    await byHand(open, (sheet, table) => {
      table.showTotals = true;
      sheet.getRange('B10').values = [['mine']];
    });
    await byHand(open, (_sheet, table) => {
      table.getTotalRowRange().getCell(0, 1).formulas = [['=SUBTOTAL(104,KA_Visits[Date])']];
    });
    const before = valuesOf(open.model, 'Visits');
    const plan = oneMore(open);
    expect((await open.port.execute(plan)).notKept).toEqual([]);
    const after = valuesOf(open.model, 'Visits');
    expect(after[6]).toEqual(['=Cat', 46030, 46037, 'new']);
    expect(after[7]?.slice(0, 2)).toEqual(['Total', 46030]);
    expect(after[10]?.[1]).toBe('mine');
    expect(open.model.table('KA_Visits').area).toEqual({ row: 2, column: 0, rows: 6, columns: 4 });
    expect(open.model.undoClearing).toEqual([]);

    expect(await restoreLast(open)).toMatchObject({ notRestored: [], tablesLeft: [] });
    expect(valuesOf(open.model, 'Visits')).toEqual(before);
    expect(open.model.table('KA_Visits').area.rows).toBe(5);
    expect(await restoreLast(open)).toMatchObject({ notRestored: [], tablesLeft: [] });
    expect(valuesOf(open.model, 'Visits')).toEqual(before);
  });

  it('keep a row above the totals into which somebody has typed since', async () => {
    const open = await openWithLog(excelApi);
    await byHand(open, (_sheet, table) => void (table.showTotals = true));
    await open.port.execute(oneMore(open, ['Cat', 46030, null, null]));
    await byHand(open, (sheet) => void (sheet.getRange('D7').values = [['she was out']]));
    expect(await restoreLast(open)).toMatchObject({ notRestored: [], tablesLeft: ['KA_Visits'] });
    expect(valuesOf(open.model, 'Visits')[6]).toEqual(['', '', '', 'she was out']);
    expect(valuesOf(open.model, 'Visits')[7]?.[0]).toBe('Total');
  });

  it('grow under a filter, which stays: new rows stand directly below, hidden rows get what is theirs', async () => {
    const open = await openWithLog(excelApi);
    const sheet = open.model.sheet('Visits');
    if (sheet === null) throw new Error('the sheet is gone');
    const table = open.model.table('KA_Visits');
    table.isDataFiltered = true;
    sheet.raw.getRow(5).hidden = true;
    const [added] = oneMore(open).sheets;
    if (added === undefined) throw new Error('the plan has no sheet');
    const note = { row: 3, column: 3, cells: [['a'], ['b'], ['c']] };
    const plan = { sheets: [{ ...added, blocks: [...(added.blocks ?? []), note] }] };
    expect((await open.port.execute(plan)).notKept).toEqual([]);
    expect(valuesOf(open.model, 'Visits').slice(3)).toEqual([
      ['Ant', 46000, 46007, 'a'],
      ['Bee', 46010, 46017, 'b'],
      ['007', 46020, 46027, 'c'],
      ['=Cat', 46030, 46037, 'new'],
    ]);
    expect(table.isDataFiltered).toBe(true);
    expect(sheet.raw.getRow(5).hidden).toBe(true);
    expect(table.area.rows).toBe(5);
    expect((await restoreLast(open)).notRestored).toEqual([]);
    expect(valuesOf(open.model, 'Visits').map((row) => row[3])).toEqual(['', '', 'Note', 'x', '', '']);
  });

  it('refuse before anything is written when a totals row stands under a filter', async () => {
    const open = await openWithLog(excelApi);
    await byHand(open, (_sheet, table) => void (table.showTotals = true));
    open.model.table('KA_Visits').isDataFiltered = true;
    const before = valuesOf(open.model, 'Visits');
    const [added] = oneMore(open).sheets;
    if (added === undefined) throw new Error('the plan has no sheet');
    const other: SheetPlan = { sheet: { kind: 'new', name: 'Other', mark: 'other' } };
    await expect(open.port.execute({ sheets: [other, added] })).rejects.toMatchObject({
      code: 'filtered-range',
      params: { sheet: 'Visits' },
    });
    expect(valuesOf(open.model, 'Visits')).toEqual(before);
    expect(open.model.sheet('Other')).toBeNull();
  });

  it('get a new calculated column at the right end, beside a totals row too', async () => {
    for (const totals of [false, true]) {
      const open = await openWithLog(excelApi);
      await byHand(open, (_sheet, table) => void (table.showTotals = totals));
      const id = sheetId(open.model, 'Visits');
      const plan: WritePlan = {
        sheets: [
          {
            sheet: { kind: 'existing', id, name: 'Visits' },
            blocks: [{ row: 2, column: 4, cells: [['Late']] }],
            tables: [
              {
                name: 'KA_Visits',
                area: { row: 2, column: 0, rows: 4, columns: 5 },
                action: 'resize',
                formulas: [{ column: 4, formula: '=[@Due]+1' }],
              },
            ],
          },
        ],
      };
      const before = valuesOf(open.model, 'Visits');
      expect((await open.port.execute(plan)).notKept).toEqual([]);
      expect(
        valuesOf(open.model, 'Visits')
          .slice(2, 6)
          .map((row) => row[4]),
      ).toEqual(['Late', 46008, 46018, 46028]);
      const outcome = await restoreLast(open);
      expect(outcome.notRestored).toEqual([]);
      expect(outcome.tablesLeft).toEqual(excelApi === '1.12' && !totals ? ['KA_Visits'] : []);
      if (outcome.tablesLeft.length === 0) expect(valuesOf(open.model, 'Visits')).toEqual(before);
    }
  });
});

describe('a run that adds a row above a totals row', () => {
  async function withTotals(): Promise<OpenExcel> {
    const open = await openWithLog('1.15');
    await byHand(open, (_sheet, table) => void (table.showTotals = true));
    await letSettle();
    // Another page: it knows nothing of the run that made the table.
    return { ...open, port: new ExcelWorkbook(open.session) };
  }

  it('is completed by running it again, and Restore then takes it back, wherever it stopped', async () => {
    const whole = await withTotals();
    const start = whole.host.gate.requests().length;
    await whole.port.execute(oneMore(whole));
    const wanted = valuesOf(whole.model, 'Visits');
    const count = whole.host.gate.requests().length - start;
    expect(count).toBeGreaterThan(6);
    for (let number = 0; number < count; number++)
      for (const runsAgain of [true, false]) {
        const open = await withTotals();
        const before = valuesOf(open.model, 'Visits');
        const plan = oneMore(open);
        const sent = open.host.gate.requests().length;
        open.host.gate.faults = failAt(sent + number, BAD_DAYS['stopped halfway'] ?? { code: 'GeneralException' });
        await open.port.execute(plan).catch(() => undefined);
        open.host.gate.faults = null;
        if (runsAgain) {
          expect((await open.port.execute(plan)).notKept).toEqual([]);
          expect([number, valuesOf(open.model, 'Visits')]).toEqual([number, wanted]);
        }
        if (open.port.lastSnapshot !== null)
          expect(await open.port.restore(open.port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
        expect([number, valuesOf(open.model, 'Visits')]).toEqual([number, before]);
      }
  });
});
