import { Workbook } from '@cj-tech-master/excelts';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { UserError } from '../../../src/domain/errors';
import { isEmptyPlan } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/cells';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES } from '../../support/classified';

const HEADER = ['Customer', 'Jan 2026', 'Feb 2026', 'Mar 2026', 'Note'];
const ROWS: CellValue[][] = [
  ['Alpha', 900, 800, 700, 'calls on Mondays'],
  ['Beta', 400, 0, 0, ''],
  ['Cash sales', 5, 5, 5, ''],
  ['Gamma', 10, 10, 10, 'new'],
  ['Total', 1315, 815, 715, ''],
];

async function matrix(options: { table?: boolean; beside?: CellValue } = {}): Promise<XlsxFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Matrix');
  const rows = options.table === true ? ROWS.slice(0, 4) : ROWS;
  [HEADER, ...rows].forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '') sheet.getCell(r + 1, c + 1).value = cell;
    });
  });
  if (options.table === true)
    sheet.addTable({
      name: 'Sales',
      ref: 'A1',
      headerRow: true,
      columns: HEADER.map((name) => ({ name, filterButton: true })),
      rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    });
  if (options.beside !== undefined) sheet.getCell(3, 6).value = options.beside;
  return XlsxFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function cellsOf(port: XlsxFile): Promise<CellValue[][]> {
  const [sheet] = await port.sheets();
  const rows: CellValue[][] = [];
  for await (const block of port.read({ sheetId: sheet?.id ?? '', row: 0, rows: 6, columns: [0, 1, 2, 3, 4, 5, 6, 7] }))
    rows.push(...block.values.map((row) => [...row]));
  return rows;
}

test('class, segment and strategy stand right of the data; totals and cash sales get none', async () => {
  const port = await matrix();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true })).plan);
  const rows = await cellsOf(port);
  expect(rows[0]?.slice(5)).toEqual(['ABC', 'Segment', 'Strategy']);
  expect(rows.slice(1).map((row) => row[5])).toEqual(['A', 'B', '', 'C', '']);
  expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual(ROWS);
});

test('a second run finds its columns again and changes nothing; columns may move', async () => {
  const port = await matrix();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true })).plan);
  const again = await resultPlan(await classifyFor(port, { language: 'es' }), DICTIONARIES, { writeBack: true });
  expect(isEmptyPlan(again.plan)).toBe(true);
});

test('inside a table the table grows with its columns', async () => {
  const port = await matrix({ table: true });
  const { plan } = await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true });
  const own = plan.sheets.find(({ sheet }) => sheet.name === 'Matrix');
  expect(own?.tables).toEqual([{ name: 'Sales', action: 'resize', area: { row: 0, column: 0, rows: 5, columns: 8 } }]);
  await port.execute(plan);
  expect((await port.tables()).find(({ name }) => name === 'Sales')?.area).toEqual({
    row: 0,
    column: 0,
    rows: 5,
    columns: 8,
  });
});

test('a cell beside a table is never written over', async () => {
  const port = await matrix({ table: true, beside: 'mine' });
  const attempt = resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true });
  await expect(attempt).rejects.toThrow(UserError);
  await expect(attempt).rejects.toMatchObject({ code: 'cells-in-the-way', params: { place: 'Matrix!F3' } });
});

test('a cell beside plain data moves our columns further right', async () => {
  const port = await matrix({ beside: 'mine' });
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true })).plan);
  const rows = await cellsOf(port);
  expect(rows[2]?.[5]).toBe('mine');
  expect(rows[0]?.slice(5)).toEqual(['', 'ABC', 'Segment']);
});

test('a ledger gets class and segment on every row of a customer', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Ledger');
  const rows: CellValue[][] = [
    ['Customer', 'Date', 'Amount'],
    ['Alpha', 46023, 100],
    ['Beta', 46024, 1],
    ['ALPHA ', 46054, 50],
  ];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      sheet.getCell(r + 1, c + 1).value = cell;
    });
  });
  const port = await XlsxFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES, { writeBack: true })).plan);
  const written = await cellsOf(port);
  expect(written.slice(0, 4).map((row) => row.slice(3, 6))).toEqual([
    ['ABC', 'Segment', ''],
    ['A', 'Worth cultivating', ''],
    ['C', 'Worth cultivating', ''],
    ['A', 'Worth cultivating', ''],
  ]);
});
