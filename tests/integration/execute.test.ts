import type { SheetPlan, WritePlan } from '../../src/workbook/plan';
import { changeAt, types } from '../../src/workbench/host/faults';
import { openExcel, letSettle, sheetId, valuesOf } from './support';

const customers: SheetPlan = {
  sheet: { kind: 'new', name: 'Customers', mark: 'customers' },
  numberFormats: [
    { area: { row: 1, column: 0, rows: 3, columns: 1 }, format: '@' },
    { area: { row: 1, column: 2, rows: 3, columns: 1 }, format: '#,##0.00' },
    { area: { row: 1, column: 3, rows: 3, columns: 1 }, format: 'yyyy-mm-dd' },
  ],
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['Customer ID', 'Customer', 'Sales', 'Last visit', 'Due'],
        ['00123', '=SUM(A1)', 1234.5, 46000, { formula: '=[@[Last visit]]+30' }],
        ['3/4', '+86 Trading', -7, 46001, { formula: '=[@[Last visit]]+30' }],
        ['=1+1', "'t Hooft", 0, 46002, { formula: '=[@[Last visit]]+30' }],
      ],
    },
  ],
  tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 4, columns: 5 }, action: 'create' }],
  styles: [
    { area: { row: 0, column: 0, rows: 1, columns: 5 }, style: { bold: true, fill: '#DDEBF7', lineBelow: '#1F4E78' } },
  ],
  columnWidths: [{ column: 0, columns: 2, width: 20 }],
  validations: [
    { area: { row: 1, column: 1, rows: 3, columns: 1 }, source: '=KA_List_Class', strict: true },
    { area: { row: 1, column: 2, rows: 3, columns: 1 }, source: ['A', 'B'], strict: false },
  ],
  conditionalFormats: [
    { area: { row: 1, column: 2, rows: 3, columns: 1 }, formula: '=$C2<0', style: { color: '#C00000', bold: true } },
    { area: { row: 1, column: 2, rows: 3, columns: 1 }, formula: '=$C2=0', style: { fill: '#FFF2CC' } },
  ],
  freeze: { rows: 1, columns: 2 },
  gridlines: false,
  print: {
    paper: 'A3',
    orientation: 'landscape',
    fitWidth: 1,
    area: { row: 0, column: 0, rows: 4, columns: 5 },
    titleRows: { first: 0, last: 0 },
  },
};

const plan: WritePlan = {
  sheets: [
    {
      sheet: { kind: 'new', name: 'Lists', mark: 'lists' },
      blocks: [{ row: 0, column: 0, cells: [['Class'], ['A'], ['B'], ['C']] }],
    },
    customers,
  ],
  names: [{ name: 'KA_List_Class', formula: '=Lists!$A$2:$A$4' }],
};

describe('carrying out a plan in Excel', () => {
  it('writes new sheets, tables, formats, rules and print set-up, and keeps every cell', async () => {
    const { port, model, host } = openExcel();
    const outcome = await port.execute(plan);
    expect(outcome.notKept).toEqual([]);
    expect(outcome.cellsWritten).toBe(24);
    expect(valuesOf(model, 'Customers')).toEqual([
      ['Customer ID', 'Customer', 'Sales', 'Last visit', 'Due'],
      ['00123', '=SUM(A1)', 1234.5, 46000, 46030],
      ['3/4', '+86 Trading', -7, 46001, 46031],
      ['=1+1', "'t Hooft", 0, 46002, 46032],
    ]);
    const infos = await port.sheets();
    expect(infos.map(({ name, mark, visible }) => [name, mark, visible])).toEqual([
      ['Sheet1', null, true],
      ['Lists', 'lists', true],
      ['Customers', 'customers', true],
    ]);
    expect(await port.tables()).toEqual([
      {
        name: 'KA_Customers',
        sheetId: sheetId(model, 'Customers'),
        area: { row: 0, column: 0, rows: 4, columns: 5 },
        hasHeaderRow: true,
        hasTotalsRow: false,
      },
    ]);
    const sheet = model.sheet('Customers');
    expect(sheet?.conditionalFormats.map(({ formula, stopIfTrue }) => [formula, stopIfTrue])).toEqual([
      ['=$C2<0', true],
      ['=$C2=0', true],
    ]);
    expect(
      Object.entries(sheet?.raw.dataValidations.model ?? {}).map(([key, rule]) => [
        key,
        rule?.type === 'list' ? rule.formulae : null,
      ]),
    ).toEqual([
      ['range:B2:B4', ['KA_List_Class']],
      ['range:C2:C4', ['"A,B"']],
    ]);
    expect(sheet?.raw.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 2, showGridLines: false });
    expect(sheet?.raw.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printArea: 'A1:E4',
      printTitlesRow: '1:1',
    });
    await letSettle();
    expect(host.trackedRanges).toBe(0);
    expect(model.undoClearing).toEqual([]);
  });

  it('writes while Excel holds its calculation back', async () => {
    const { port, model } = openExcel();
    const { calculation } = model;
    let heldBack = 0;
    const bringUpToDate = calculation.bringUpToDate.bind(calculation);
    calculation.bringUpToDate = () => {
      if (calculation.suspended) heldBack += 1;
      bringUpToDate();
    };
    await port.execute(plan);
    expect(heldBack).toBeGreaterThan(1);
  });

  it('never loses what somebody types into one of its cells: it stays or comes back with Restore', async () => {
    const onSheet1 = ({ model }: ReturnType<typeof openExcel>): WritePlan => ({
      sheets: [
        {
          sheet: { kind: 'existing', id: sheetId(model, 'Sheet1'), name: 'Sheet1' },
          blocks: [{ row: 0, column: 0, cells: [['ours'], ['ours too']] }],
        },
      ],
    });
    const whole = openExcel();
    await whole.port.execute(onSheet1(whole));
    for (let number = 0; number < whole.host.gate.requests().length; number += 1) {
      const open = openExcel();
      open.host.gate.faults = changeAt(open.host, number, (workbook) => {
        types({ model: workbook, sheetName: 'Sheet1', row: 1, column: 0, text: 'theirs' });
      });
      await open.port.execute(onSheet1(open));
      expect([number, valuesOf(open.model, 'Sheet1')[0]]).toEqual([number, ['ours']]);
      if (open.port.lastSnapshot === null) throw new Error('no snapshot was taken');
      await open.port.restore(open.port.lastSnapshot);
      expect([number, valuesOf(open.model, 'Sheet1')]).toEqual([number, [[''], ['theirs']]]);
    }
  });

  it('changes nothing when the same plan runs again', async () => {
    const { port, model } = openExcel();
    await port.execute(plan);
    const before = JSON.stringify(model.raw.model.worksheets);
    const outcome = await port.execute(plan);
    expect(outcome.notKept).toEqual([]);
    expect(JSON.stringify(model.raw.model.worksheets)).toBe(before);
  });

  it('puts its mark back on a sheet of ours that lost it, and on no other', async () => {
    const { port, model } = openExcel();
    for (const name of ['Customers', 'Notes']) model.addSheet(name).makeCell(0, 0).value = name;
    const sheet = { kind: 'existing', id: sheetId(model, 'Customers'), name: 'Customers', mark: 'customers' } as const;
    await port.execute({ sheets: [{ sheet, blocks: [{ row: 1, column: 0, cells: [['x']] }] }] });
    const marks = (await port.sheets()).map(({ name, mark }) => [name, mark]);
    expect(marks.filter(([, mark]) => mark !== null)).toEqual([['Customers', 'customers']]);
    expect(marks).toContainEqual(['Notes', null]);
  });

  it.each(['1.12', '1.15'])('stretches a table and adds a column with ExcelApi %s', async (excelApi) => {
    const { port, model } = openExcel(undefined, { excelApi });
    await port.execute(plan);
    const id = sheetId(model, 'Customers');
    const outcome = await port.execute({
      sheets: [
        {
          sheet: { kind: 'existing', id, name: 'Customers' },
          numberFormats: [{ area: { row: 4, column: 0, rows: 2, columns: 1 }, format: '@' }],
          blocks: [
            {
              row: 4,
              column: 0,
              cells: [
                ['007', 'New one', 5, 46003],
                ['008', 'Other', 6, 46004],
              ],
            },
            { row: 4, column: 4, cells: [[{ formula: '=[@[Last visit]]+30' }], [{ formula: '=[@[Last visit]]+30' }]] },
            { row: 0, column: 5, cells: [['Owner']] },
          ],
          tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 6, columns: 6 }, action: 'resize' }],
        },
      ],
    });
    expect(outcome.notKept).toEqual([]);
    expect((await port.tables())[0]?.area).toEqual({ row: 0, column: 0, rows: 6, columns: 6 });
    expect(valuesOf(model, 'Customers').slice(3)).toEqual([
      ['=1+1', "'t Hooft", 0, 46002, 46032, ''],
      ['007', 'New one', 5, 46003, 46033, ''],
      ['008', 'Other', 6, 46004, 46034, ''],
    ]);
    expect(model.table('KA_Customers').columnNames()).toEqual([
      'Customer ID',
      'Customer',
      'Sales',
      'Last visit',
      'Due',
      'Owner',
    ]);
  });
});
