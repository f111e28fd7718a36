/// <reference types="office-js" />
import { openExcel, type OpenExcel } from '../support';

async function withLedger(): Promise<OpenExcel> {
  const open = openExcel();
  await open.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A3:C6').values = [
      ['Name', 'Amount', 'Double'],
      ['Ant', 10, ''],
      ['Bee', 20, ''],
      ['Cat', 30, ''],
    ];
    const table = sheet.tables.add('A3:C6', true);
    table.name = 'Ledger';
    sheet.getRange('C4:C6').formulas = [['=[@Amount]*2'], ['=[@Amount]*2'], ['=[@Amount]*2']];
    sheet.getRange('E1').formulas = [['=SUM(B4:B6)']];
    sheet.getRange('A9').values = [['below']];
    context.workbook.names.add('First', '=Sheet1!$B$4');
    await context.sync();
  });
  return open;
}

const texts = (open: OpenExcel, area: string): Promise<unknown[][]> =>
  open.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(area).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });

describe('rows and columns that come and go', () => {
  it('move cells, tables, names, formulas, rules and kept ranges', async () => {
    const open = await withLedger();
    await open.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B4:B6').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } };
      const rule = sheet.getRange('A4:A6').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B4>15';
      const kept = sheet.getRange('B5');
      kept.load('values');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('B:B').insert('Right');
      kept.load('address, values');
      await context.sync();
      expect([kept.address, kept.values]).toEqual(['Sheet1!C7', [[20]]]);
      const moved = sheet.getRange('A6:A8').conditionalFormats.load('items/type');
      await context.sync();
      expect(moved.items).toHaveLength(1);
    });
    expect(await texts(open, 'A5:D8')).toEqual([
      ['Name', 'Column2', 'Amount', 'Double'],
      ['Ant', '', 10, '=[@Amount]*2'],
      ['Bee', '', 20, '=[@Amount]*2'],
      ['Cat', '', 30, '=[@Amount]*2'],
    ]);
    expect(await texts(open, 'F3')).toEqual([['=SUM(C6:C8)']]);
    expect(open.model.names.get('First')?.formula).toBe('=Sheet1!$C$6');
    const [sheet] = open.model.sheets;
    expect(sheet?.tables[0]?.area).toEqual({ row: 4, column: 0, rows: 4, columns: 4 });
    expect(sheet?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=$C6>15']);
  });

  it('leave #REF! where the cells went, and shrink what lost a part', async () => {
    const open = await withLedger();
    await open.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('4:4').delete('Up');
      await context.sync();
    });
    expect(await texts(open, 'E1')).toEqual([['=SUM(B4:B5)']]);
    expect(open.model.names.get('First')?.formula).toBe('=#REF!');
    expect(open.model.sheets[0]?.tables[0]?.area.rows).toBe(3);
  });

  it('are refused where they would cut a table', async () => {
    const { run } = await withLedger();
    const cut = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B4').insert('Down');
      await context.sync();
    });
    await expect(cut).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  it('rename and delete sheets in the formulas of others', async () => {
    const open = await withLedger();
    await open.run(async (context) => {
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1').formulas = [['=Sheet1!B4+1']];
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').name = 'My sales';
      const cell = other.getRange('A1').load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([["='My sales'!B4+1"]]);
      context.workbook.worksheets.getItem('My sales').delete();
      cell.load('formulas, values');
      await context.sync();
      expect(cell.formulas[0]?.[0]).toContain('#REF!');
      expect(cell.values).toEqual([['#REF!']]);
    });
    expect(open.model.names.get('First')?.formula).toContain('#REF!');
  });
});

describe('lines of tables', () => {
  it('push down what stands below, and fill calculated columns', async () => {
    const open = await withLedger();
    await open.run(async (context) => {
      const table = context.workbook.tables.getItem('Ledger');
      table.rows.add(1, [['Bat', 15, null as unknown as string]]);
      table.rows.add(undefined, [['Dog', 40, null as unknown as string]]);
      await context.sync();
    });
    expect(await texts(open, 'A5:C8')).toEqual([
      ['Bat', 15, '=[@Amount]*2'],
      ['Bee', 20, '=[@Amount]*2'],
      ['Cat', 30, '=[@Amount]*2'],
      ['Dog', 40, '=[@Amount]*2'],
    ]);
    expect(await texts(open, 'A11')).toEqual([['below']]);
  });

  it('stand above a totals row, below which nothing grows the table', async () => {
    const open = await withLedger();
    await open.run(async (context) => {
      const table = context.workbook.tables.getItem('Ledger');
      table.showTotals = true;
      await context.sync();
      table.rows.add(undefined, [['Dog', 40, null as unknown as string]]);
      context.workbook.worksheets.getItem('Sheet1').getRange('A9').values = [['not of it']];
      await context.sync();
    });
    expect(await texts(open, 'A6:C9')).toEqual([
      ['Cat', 30, '=[@Amount]*2'],
      ['Dog', 40, '=[@Amount]*2'],
      ['Total', '', '=SUBTOTAL(109,Ledger[Double])'],
      ['not of it', '', ''],
    ]);
    expect(open.model.sheets[0]?.tables[0]?.area).toEqual({ row: 2, column: 0, rows: 6, columns: 3 });
    await open.run(async (context) => {
      context.workbook.tables.getItem('Ledger').showTotals = false;
      await context.sync();
    });
    expect(await texts(open, 'A7:A8')).toEqual([['Dog'], ['not of it']]);
  });

  it('go with a column, and cells to the right move in', async () => {
    const open = await withLedger();
    await open.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('D5').values = [['right']];
      await context.sync();
      context.workbook.tables.getItem('Ledger').columns.getItem('Double').delete();
      await context.sync();
    });
    expect(await texts(open, 'A5:D5')).toEqual([['Bee', 20, 'right', '']]);
    expect(open.model.sheets[0]?.tables[0]?.columnNames()).toEqual(['Name', 'Amount']);
  });
});
