import { setValidation } from '../../src/workbench/host/model/looks/validation';
import { writeCells } from '../../src/workbench/host/model/cells/writeCells';
import { scaleOf } from '../../src/workbench/page/drawings/scale';
import { currentRegion, SheetFilter } from '../../src/workbench/page/filter';
import { guardList, listAt } from '../../src/workbench/page/grid/lists';
import { workOut } from '../../src/workbench/page/grid/ruleResults';
import { totalsOf } from '../../src/workbench/page/parts/status';
import type { SheetModel } from '../../src/workbench/host/model/types';
import { OpenWorkbook } from '../../src/workbench/host/model/workbook';

const LEDGER = [
  ['Sales of the north', '', ''],
  ['', '', ''],
  ['Customer', 'Class', 'Amount'],
  ['Alder', 'A', 100],
  ['Birch', 'B', 50],
  ['Cedar', 'A', 25],
];

function ledger(): SheetModel {
  const { active } = new OpenWorkbook();
  writeCells(active, { row: 0, column: 0, rows: LEDGER.length, columns: 3 }, LEDGER);
  return active;
}

const hiddenRows = (sheet: SheetModel): readonly number[] =>
  LEDGER.map((_line, row) => row).filter((row) => sheet.raw.findRow(row + 1)?.hidden === true);

describe('a filter', () => {
  test('is for the block of cells around the chosen one, not for the title above it', () => {
    expect(currentRegion(ledger(), 4, 1)).toEqual({ row: 2, column: 0, rows: 4, columns: 3 });
  });

  test('hides rows by the values of several columns, and all come back', () => {
    const sheet = ledger();
    sheet.raw.getRow(6).hidden = true;
    const filter = SheetFilter.around(sheet, 4, 1);
    expect(filter?.values(1)).toEqual([
      { text: 'A', rows: 2 },
      { text: 'B', rows: 1 },
    ]);
    filter?.choose(1, new Set(['A']));
    expect(hiddenRows(sheet)).toEqual([4, 5]);
    expect(sheet.isDataFiltered).toBe(true);
    filter?.choose(0, new Set(['Birch']));
    expect(hiddenRows(sheet)).toEqual([3, 4, 5]);
    filter?.clear();
    // The last row was hidden by somebody before.
    expect(hiddenRows(sheet)).toEqual([5]);
    expect(sheet.isDataFiltered).toBe(false);
  });

  test('needs a list', () => {
    expect(SheetFilter.around(ledger(), 0, 0)).toBeNull();
  });
});

test('rules are worked out by the library of the workbook on the cells they look at', () => {
  const sheet = ledger();
  const rules = [
    '=$B4="A"',
    '=$B5="A"',
    '=AND(ISNUMBER($C5),$C5<60)',
    "=Sheet1!$C$4>SUM('Sheet1'!C5:C6)",
    '=1/0',
    '=NOSUCH(1)',
  ];
  expect(workOut(sheet, rules)).toEqual([true, false, true, true, false, false]);
});

test('a strict list refuses what is not in it, wherever its entries stand', () => {
  const sheet = ledger();
  const { workbook } = sheet;
  workbook.names.add('Classes', '=Sheet1!$B$4:$B$5');
  const one = (row: number): { row: number; column: number; rows: number; columns: number } => ({
    ...{ row, column: 1, rows: 1, columns: 1 },
  });
  setValidation(sheet, one(3), { type: 'list', allowBlank: true, formulae: ['Classes'] });
  setValidation(sheet, one(4), { type: 'list', allowBlank: true, formulae: ['"A, B"'], errorStyle: 'warning' });
  expect(listAt(sheet, 3, 1)).toEqual({ entries: ['A', 'B'], strict: true });
  expect(listAt(sheet, 4, 1)).toEqual({ entries: ['A', 'B'], strict: false });
  expect(listAt(sheet, 5, 1)).toBeNull();
  expect(() => guardList(sheet, 3, 1, 'D')).toThrow('only A, B');
  for (const [row, text] of [
    [3, 'B'],
    [3, ''],
    [4, 'D'],
    [5, 'D'],
  ] as const)
    expect(() => guardList(sheet, row, 1, text)).not.toThrow();
});

test('the status bar adds up what is chosen', () => {
  const sheet = ledger();
  expect(totalsOf(sheet, { row: 2, column: 2, rows: 4, columns: 1 })).toEqual({ count: 4, sum: 175, average: 175 / 3 });
  expect(totalsOf(sheet, { row: 2, column: 0, rows: 2, columns: 1 })).toEqual({ count: 2, sum: null, average: null });
  expect(totalsOf(sheet, { row: 3, column: 2, rows: 1, columns: 1 })).toBeNull();
});

test('axes have round numbers and hold every value', () => {
  const free = { minimum: '', maximum: '' } as const;
  expect(scaleOf([120, 340, 90, 410], free, true)).toEqual({ from: 0, to: 500, ticks: [0, 100, 200, 300, 400, 500] });
  expect(scaleOf([], free, false)).toMatchObject({ from: 0, to: 1 });
  expect(scaleOf([-5, 5], free, true).from).toBeLessThanOrEqual(-5);
  expect(scaleOf([3, 9], { minimum: 0, maximum: 10 }, false)).toMatchObject({ from: 0, to: 10 });
  expect(scaleOf([7, 7], free, false).to).toBeGreaterThan(7);
});
