import { Workbook } from '@cj-tech-master/excelts';
import type { CellBlock } from '../../src/workbook/port';
import { openExcel, letSettle, sheetId } from './support';

function salesBook(rows: number, columns = 6): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  for (let row = 1; row <= rows; row++)
    sheet.getRow(row).values = Array.from({ length: columns }, (_c, column) =>
      column === 1 ? `Customer ${row % 997}` : row * 10 + column,
    );
  return workbook;
}

async function all(blocks: AsyncIterable<CellBlock>): Promise<CellBlock[]> {
  const read: CellBlock[] = [];
  for await (const block of blocks) read.push(block);
  return read;
}

const MB = 1024 * 1024;

describe('reading', () => {
  it('gives the columns asked for in blocks, one request a block', async () => {
    const { port, model, host } = openExcel(salesBook(25));
    const blocks = await all(
      port.read({ sheetId: sheetId(model, 'Sales'), row: 0, rows: 25, columns: [1, 4, 5], blockRows: 10 }),
    );
    expect(blocks.map(({ row, values }) => [row, values.length])).toEqual([
      [0, 10],
      [10, 10],
      [20, 5],
    ]);
    expect(blocks[1]?.values[0]).toEqual(['Customer 11', 114, 115]);
    expect(host.gate.requests()).toHaveLength(3);
  });

  it('never asks for more than 4 MB at 300,000 rows, and syncs only per block', async () => {
    const rows = 300_000;
    const { port, model, host } = openExcel(salesBook(rows, 4));
    const id = sheetId(model, 'Sales');
    expect((await port.sheets())[0]?.used).toEqual({ row: 0, column: 0, rows, columns: 4 });
    const lookups = host.gate.requests().length;
    let count = 0;
    let sum = 0;
    for await (const { values } of port.read({ sheetId: id, row: 0, rows, columns: [0, 1, 3] })) {
      count += values.length;
      for (const [first] of values) sum += Number(first);
    }
    expect(count).toBe(rows);
    expect(sum).toBe((rows * (rows + 1) * 10) / 2);
    const requests = host.gate.requests().slice(lookups);
    expect(requests).toHaveLength(rows / 5_000);
    expect(Math.max(...requests.map(({ responseBytes }) => responseBytes))).toBeLessThan(MB);
    await letSettle();
    expect(host.trackedRanges).toBe(0);
  }, 60_000);

  it('reads long texts in smaller blocks after Excel refused a large answer', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Notes');
    for (let row = 1; row <= 600; row++) sheet.getCell(row, 1).value = 'x'.repeat(20_000);
    const { port, model, host } = openExcel(workbook);
    const blocks = await all(port.read({ sheetId: sheetId(model, 'Notes'), row: 0, rows: 600, columns: [0] }));
    expect(blocks.reduce((sum, { values }) => sum + values.length, 0)).toBe(600);
    expect(host.gate.requests().map(({ error }) => error)).toContain('ResponsePayloadSizeLimitExceeded');
    expect(Math.max(...blocks.slice(1).map(({ values }) => values.length))).toBeLessThan(60);
  });

  it('stops between blocks when cancelled', async () => {
    const { port, model } = openExcel(salesBook(50));
    const signal = { aborted: false };
    const read = async (): Promise<void> => {
      for await (const block of port.read(
        { sheetId: sheetId(model, 'Sales'), row: 0, rows: 50, columns: [0], blockRows: 10 },
        { signal },
      ))
        signal.aborted = block.row === 20;
    };
    await expect(read()).rejects.toMatchObject({ code: 'cancelled', params: { done: 30 } });
  });

  it('tells formulas from texts that look like one, and gives formats and dates as Excel does', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('S');
    sheet.getCell('A1').value = { formula: '1+1', result: 2 };
    sheet.getCell('B1').value = '=1+1';
    sheet.getCell('C1').value = new Date(Date.UTC(2026, 2, 4));
    sheet.getCell('C1').numFmt = 'mm-dd-yy';
    sheet.getCell('D1').value = { error: '#N/A' };
    const { port, model } = openExcel(workbook);
    const id = sheetId(model, 'S');
    const area = { row: 0, column: 0, rows: 1, columns: 4 };
    expect(await port.formulas(id, area)).toEqual([['=1+1', '', '', '']]);
    expect(await port.numberFormats(id, area)).toEqual([['General', 'General', 'm/d/yyyy', 'General']]);
    const [block] = await all(port.read({ sheetId: id, row: 0, rows: 1, columns: [0, 1, 2, 3] }));
    expect(block?.values).toEqual([[2, '=1+1', 46085, '#N/A']]);
    expect(await port.date1904()).toBe(false);
  });

  it('knows the 1904 date system', async () => {
    const workbook = new Workbook();
    workbook.properties.date1904 = true;
    const sheet = workbook.addWorksheet('S');
    sheet.getCell('A1').value = new Date(Date.UTC(2026, 2, 4));
    const { port, model } = openExcel(workbook);
    expect(await port.date1904()).toBe(true);
    const [block] = await all(port.read({ sheetId: sheetId(model, 'S'), row: 0, rows: 1, columns: [0] }));
    expect(block?.values).toEqual([[46085 - 1462]]);
  });

  it('counts hidden rows', async () => {
    const workbook = salesBook(30);
    for (const row of [3, 4, 17]) Object.assign(workbook.worksheets[0]?.getRow(row) ?? {}, { hidden: true });
    const { port, model } = openExcel(workbook);
    expect(await port.hiddenRows(sheetId(model, 'Sales'))).toBe(3);
    const { port: plain, model: plainModel } = openExcel(salesBook(5));
    expect(await plain.hiddenRows(sheetId(plainModel, 'Sales'))).toBe(0);
  });

  it.each([
    ['1.13', [{ row: 0, column: 0, rows: 2, columns: 3 }]],
    ['1.12', []],
  ])('finds merged areas with ExcelApi %s', async (excelApi, expected) => {
    const workbook = salesBook(5);
    workbook.worksheets[0]?.mergeCells('A1:C2');
    const { port, model } = openExcel(workbook, { excelApi });
    const area = { row: 0, column: 0, rows: 5, columns: 5 };
    expect(await port.mergedAreas(sheetId(model, 'Sales'), area)).toEqual(expected);
  });
});
