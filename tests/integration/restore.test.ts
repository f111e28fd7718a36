import { Workbook } from '@cj-tech-master/excelts';
import { changeAt, types } from '../../src/workbench/host/faults';
import type { Snapshot } from '../../src/workbook/restore';
import type { WritePlan } from '../../src/workbook/plan';
import type { OpenExcel } from './support';
import { openExcel, letSettle, sheetId, valuesOf } from './support';

function userBook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addTable({
    name: 'Sales',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Customer' }, { name: 'Amount' }, { name: 'Double' }],
    rows: [
      ['Ant', 10, { formula: 'Sales[[#This Row],[Amount]]*2', result: 20 }],
      ['Bee', 20, { formula: 'Sales[[#This Row],[Amount]]*2', result: 40 }],
    ],
  });
  sheet.getCell('F1').value = 'note';
  sheet.getCell('F1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('F2').value = { formula: 'B2+1', result: 11 };
  sheet.getCell('F3').value = "'007";
  sheet.getCell('F3').value = '007';
  sheet.getCell('G2').numFmt = '0.0';
  return workbook;
}

const planFor = (id: string): WritePlan => ({
  sheets: [
    {
      sheet: { kind: 'existing', id, name: 'Sales' },
      numberFormats: [{ area: { row: 1, column: 6, rows: 2, columns: 1 }, format: '@' }],
      blocks: [
        { row: 0, column: 3, cells: [['ABC'], ['A'], ['B']] },
        { row: 0, column: 5, cells: [['Note'], [5], [null]] },
        { row: 1, column: 6, cells: [['001'], ['002']] },
        { row: 2, column: 5, cells: [['eight']] },
      ],
      tables: [{ name: 'Sales', area: { row: 0, column: 0, rows: 3, columns: 4 }, action: 'resize' }],
      styles: [
        {
          area: { row: 0, column: 3, rows: 1, columns: 1 },
          style: { bold: true, fill: '#DDEBF7', lineBelow: '#1F4E78' },
        },
        {
          area: { row: 0, column: 5, rows: 2, columns: 1 },
          style: { color: '#C00000', horizontal: 'center', wrap: true },
        },
      ],
      columnWidths: [{ column: 3, columns: 1, width: 30 }],
      rowHeights: [{ row: 0, rows: 1, height: 40 }],
      validations: [{ area: { row: 1, column: 3, rows: 2, columns: 1 }, source: ['A', 'B', 'C'], strict: true }],
      conditionalFormats: [
        { area: { row: 1, column: 3, rows: 2, columns: 1 }, formula: '=$D2="A"', style: { bold: true } },
      ],
    },
    {
      sheet: { kind: 'new', name: 'Customers', mark: 'customers' },
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Customer', 'Total'],
            ['Ant', { formula: '=SUM(Sales!B2:B3)' }],
          ],
        },
      ],
      tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
    },
  ],
  names: [{ name: 'KA_Total', formula: '=Customers!$B$2' }],
});

async function writeResults(): Promise<OpenExcel & { snapshot: Snapshot; before: unknown[][] }> {
  const open = openExcel(userBook(), { excelApi: '1.15' });
  const before = valuesOf(open.model, 'Sales');
  const outcome = await open.port.execute(planFor(sheetId(open.model, 'Sales')));
  expect(outcome.notKept).toEqual([]);
  const { lastSnapshot } = open.port;
  if (lastSnapshot === null) throw new Error('no snapshot was taken');
  // What Restore needs travels as text: on a hidden sheet, or in the pane's memory.
  return { ...open, before, snapshot: JSON.parse(JSON.stringify(lastSnapshot)) as Snapshot };
}

describe('Restore', () => {
  it('puts back exactly what was there', async () => {
    const { port, model, snapshot, before, host } = await writeResults();
    const outcome = await port.restore(snapshot);
    expect(outcome).toEqual({
      cellsRestored: 12,
      notRestored: [],
      emptiedSheets: ['Customers'],
      tablesLeft: [],
      chartsLeft: [],
    });
    expect(valuesOf(model, 'Sales')).toEqual(before);
    const sales = model.sheet('Sales')?.raw;
    expect(sales?.getCell('D1').font?.bold).toBe(false);
    expect(sales?.getCell('D1').fill).toEqual({ type: 'pattern', pattern: 'none' });
    expect(sales?.getCell('D1').border?.bottom).toBeUndefined();
    expect(sales?.getCell('F1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFFF00' } });
    expect(sales?.getCell('F1').alignment).toEqual({ wrapText: false });
    expect(sales?.getRow(1).height).toBe(15);
    expect(Math.round(sales?.getColumn(4).width ?? 0)).toBe(9);
    const id = sheetId(model, 'Sales');
    expect(await port.formulas(id, { row: 1, column: 2, rows: 1, columns: 4 })).toEqual([
      ['=[@Amount]*2', '', '', '=B2+1'],
    ]);
    expect(await port.numberFormats(id, { row: 1, column: 6, rows: 2, columns: 1 })).toEqual([['0.0'], ['General']]);
    expect((await port.tables()).map(({ name, area }) => [name, area.columns])).toEqual([['Sales', 3]]);
    expect(valuesOf(model, 'Customers')).toEqual([]);
    expect(model.names.all()).toEqual([]);
    expect(model.sheet('Sales')?.conditionalFormats).toEqual([]);
    expect(Object.values(model.sheet('Sales')?.raw.dataValidations.model ?? {}).filter(Boolean)).toEqual([]);
    expect(model.undoClearing).toEqual([]);
    await letSettle();
    expect(host.trackedRanges).toBe(0);
  });

  it('leaves cells that a person has changed since, and lists them', async () => {
    const { port, model, snapshot } = await writeResults();
    const sheet = model.sheet('Sales');
    const added = model.sheet('Customers');
    if (sheet === null || added === null) throw new Error('a sheet is missing');
    sheet.makeCell(1, 3).value = 'C';
    added.makeCell(5, 5).value = 'mine';
    const outcome = await port.restore(snapshot);
    expect(outcome.notRestored).toEqual([{ sheet: 'Sales', address: 'D2', written: 'A', found: 'C' }]);
    expect(outcome.emptiedSheets).toEqual([]);
    expect(valuesOf(model, 'Sales')[1]?.[3]).toBe('C');
    expect(valuesOf(model, 'Customers')[5]?.[5]).toBe('mine');
  });

  it('lists every cell of a sheet that is gone and goes on with the others', async () => {
    const { port, model, snapshot, before } = await writeResults();
    const added = model.sheet('Customers');
    if (added === null) throw new Error('the sheet is missing');
    model.deleteSheet(added);
    const outcome = await port.restore(snapshot);
    expect(outcome.notRestored.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([
      'Customers!A1',
      'Customers!B1',
      'Customers!A2',
      'Customers!B2',
    ]);
    expect(valuesOf(model, 'Sales')).toEqual(before);
  });

  it('leaves looks and widths that the user chose since', async () => {
    const { port, model, snapshot, run } = await writeResults();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sales');
      sheet.getRange('D1').format.fill.color = '#123456';
      sheet.getRange('D:D').format.columnWidth = 200;
      await context.sync();
    });
    await port.restore(snapshot);
    const sales = model.sheet('Sales')?.raw;
    expect(sales?.getCell('D1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF123456' } });
    expect(Math.round(sales?.getColumn(4).width ?? 0)).toBeGreaterThan(30);
    // What is still ours goes back.
    expect(sales?.getCell('D1').font?.bold).toBe(false);
    expect(sales?.getRow(1).height).toBe(15);
  });

  it('finds sheets by name and mark where the id is another one, and never one with another mark', async () => {
    const { port, model, snapshot, before } = await writeResults();
    const other = JSON.parse(
      JSON.stringify(snapshot)
        .replaceAll(sheetId(model, 'Customers'), '{gone}')
        .replaceAll(sheetId(model, 'Sales'), '{gone too}'),
    ) as typeof snapshot;
    expect(await port.restore(other)).toMatchObject({ notRestored: [], emptiedSheets: ['Customers'] });
    expect(valuesOf(model, 'Sales')).toEqual(before);
    const theirs = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, mark: 'other' })) };
    const outcome = await port.restore({ ...theirs, sheets: theirs.sheets.filter(({ name }) => name === 'Customers') });
    expect(outcome.notRestored.every(({ sheet }) => sheet === 'Customers')).toBe(true);
    expect(outcome.notRestored).toHaveLength(4);
  });

  it('does not begin where one of the sheets is protected by now', async () => {
    const { port, model, snapshot } = await writeResults();
    const before = valuesOf(model, 'Sales');
    const customers = model.sheet('Customers');
    if (customers === null) throw new Error('the sheet is missing');
    customers.raw.sheetProtection = { sheet: true };
    await expect(port.restore(snapshot)).rejects.toMatchObject({
      code: 'sheet-protected',
      params: { sheet: 'Customers' },
    });
    expect(valuesOf(model, 'Sales')).toEqual(before);
    expect(await port.tables()).toHaveLength(2);
  });

  it('keeps what somebody types into a cell of ours while it runs, and lists it', async () => {
    const whole = await writeResults();
    const sent = whole.host.gate.requests().length;
    await whole.port.restore(whole.snapshot);
    const listed: boolean[] = [];
    for (let number = sent; number < whole.host.gate.requests().length; number += 1) {
      const { port, host, model, snapshot } = await writeResults();
      host.gate.faults = changeAt(host, number, (workbook) => {
        types({ model: workbook, sheetName: 'Sales', row: 1, column: 5, text: 'typed by a colleague' });
      });
      const { notRestored } = await port.restore(snapshot);
      expect([number, valuesOf(model, 'Sales')[1]?.[5]]).toEqual([number, 'typed by a colleague']);
      const lines = notRestored.filter(({ found }) => found === 'typed by a colleague');
      listed.push(lines.length > 0);
      expect(lines.every(({ sheet, address }) => sheet === 'Sales' && address === 'F2')).toBe(true);
    }
    // Listed up to the request that puts the old cells back; what is typed later stands in a cell that is done.
    expect(listed[0]).toBe(true);
    expect(listed).toEqual([...listed].sort((x, y) => Number(y) - Number(x)));
  });

  it('does nothing the second time', async () => {
    const { port, snapshot } = await writeResults();
    await port.restore(snapshot);
    expect(await port.restore(snapshot)).toMatchObject({ cellsRestored: 0, notRestored: [], tablesLeft: [] });
  });
});
