import { openExcel } from './support';

describe('the genuine client on the emulated host', () => {
  it('writes and reads a range', async () => {
    const { run, host } = openExcel();
    const values = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 'two'],
        [true, '3/4/2026'],
      ];
      range.load('values, numberFormat, address');
      await context.sync();
      return [range.values, range.numberFormat, range.address];
    });
    expect(values).toEqual([
      [
        [1, 'two'],
        [true, 46085],
      ],
      [
        ['General', 'General'],
        ['General', 'm/d/yyyy'],
      ],
      'Sheet1!A1:B2',
    ]);
    await Promise.resolve();
    expect(host.trackedRanges).toBe(0);
  });
});
