/// <reference types="office-js" />
import { openExcel } from '../support';

describe('formulas that spill', () => {
  it('fill the cells below, tell so, and are blocked by what somebody writes there', async () => {
    const { run } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const [whole, part, beside] = ['A1:A3', 'A2:A5', 'B1:B3'].map((address) =>
        sheet.getRange(address).load('hasSpill, values, formulas'),
      );
      await context.sync();
      expect(whole?.values).toEqual([[1], [2], [3]]);
      expect(whole?.formulas).toEqual([['=SEQUENCE(3)'], [2], [3]]);
      expect([whole?.hasSpill, part?.hasSpill, beside?.hasSpill]).toEqual([true, null, false]);
      sheet.getRange('A2').values = [['typed']];
      whole?.load('hasSpill, values');
      await context.sync();
      expect(whole?.values).toEqual([['#SPILL!'], ['typed'], ['']]);
      expect(whole?.hasSpill).toBe(false);
      sheet.getRange('A2').clear();
      whole?.load('values');
      await context.sync();
      expect(whole?.values).toEqual([[1], [2], [3]]);
    });
  });
});

describe('filters', () => {
  it('misplace what is written over hidden rows, and keep cells from being moved', async () => {
    const { run, model } = openExcel();
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A4');
      range.values = [['Head'], ['a'], ['b'], ['c']];
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:A4', true);
      await context.sync();
    });
    const [table] = sheet.tables;
    if (table === undefined) throw new Error('no table');
    table.isDataFiltered = true;
    sheet.raw.getRow(3).hidden = true;
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A2:A4');
      range.values = [['1'], ['2'], ['3']];
      range.load('values');
      const filter = context.workbook.tables.getItemAt(0).autoFilter.load('isDataFiltered');
      await context.sync();
      expect(filter.isDataFiltered).toBe(true);
      expect(range.values).toEqual([[1], ['b'], [1]]);
    });
    const moved = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('2:2').delete('Up');
      await context.sync();
    });
    await expect(moved).rejects.toMatchObject({ code: 'FilteredRangeConflict' });
  });
});
