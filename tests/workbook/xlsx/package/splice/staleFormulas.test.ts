import fc from 'fast-check';
import { overlap } from '../../../../../src/workbook/xlsx/package/sheet/areas';
import { referencesOf } from '../../../../../src/workbook/xlsx/package/sheet/formulaReferences';
import type { FormulaAt } from '../../../../../src/workbook/xlsx/package/sheet/formulas';
import { PrecedentFinder } from '../../../../../src/workbook/xlsx/package/splice/precedents';
import { knownFormulas, readersOf } from '../../../../../src/workbook/xlsx/package/splice/staleFormulas';
import { RangeIndex } from '../../../../../src/workbook/xlsx/package/splice/rangeIndex';

const at = (row: number, column: number, text: string, more: Partial<FormulaAt> = {}): FormulaAt => ({
  ...{ row, column, lastRow: row, lastColumn: column, text, rowShift: 0, columnShift: 0 },
  ...{ hasValue: true, isError: false, isArray: false },
  ...more,
});

describe('referencesOf', () => {
  const spans = (formula: string) =>
    referencesOf(formula).spans.map(({ sheet, first, last }) => `${sheet ?? ''}:${first}-${last}`);

  test.each([
    ['B2*$C$3', [':1-1', ':2-2']],
    ["SUM('Sales ''26'!A1:C9,Data!D:F)", ["Sales '26:0-2", 'Data:3-5']],
    ['SUM(1:3)', [':0-16383']],
    ['"A1"&B2', [':1-1']],
    ['LOG10(A1)+Q4sales+ABC12345678', [':0-0']],
    ['[1]Prices!$B$2', ['[1]Prices:1-1']],
    ['IF(A1>=1E5,xfd1,XFE1)', [':0-0', ':16383-16383']],
    ['销售!B2+Straße!C1', ['销售:1-1', 'Straße:2-2']],
  ])('%s', (formula, expected) => expect(spans(formula)).toEqual(expected));

  test('tables with their columns', () => {
    expect(
      referencesOf("SUM(Orders[Sales])+[@[Unit price]]+T1[[#This Row],[a'#b]]+T2[[x]:[y]]+T3[#All]").tables,
    ).toEqual([
      { table: 'Orders', columns: ['Sales'], rows: 'data' },
      { table: null, columns: ['Unit price'], rows: 'this' },
      { table: 'T1', columns: ['a#b'], rows: 'this' },
      { table: 'T2', columns: [], rows: 'data' },
      { table: 'T3', columns: [], rows: 'all' },
    ]);
  });

  test.each([
    ['INDIRECT("A"&B1)', 'anywhere'],
    ['OFFSET(A1,1,1)', 'sheets'],
    ['SUM(A1:INDEX(B:B,3))', 'sheets'],
    ['SUM(INDEX(T[Amt],1):[@Amt])', 'sheets'],
    ['SUM(Jan:Dec!A1)', 'stated'],
  ])('%s tells %s', (formula, reach) => expect(referencesOf(formula).reach).toBe(reach));

  test('a text cannot make it slow', () => {
    const long = `${"'a".repeat(4000)}${'(A1:'.repeat(1000)}${'['.repeat(1000)}`;
    expect(referencesOf(long).reach).toBe('sheets');
  });
});

const AROUND = {
  sheets: ['Data', 'Other', 'Third'],
  tables: [
    {
      ...{ name: 'Orders', sheet: 'Data', columns: ['Customer', 'Sales'], headerRows: 1, totalsRows: 0 },
      area: { row: 0, rows: 10, column: 2, columns: 2 },
    },
  ],
  names: [
    { name: 'Range', text: 'Data!$D$2:$D$9' },
    { name: 'Loop', text: 'Loop+1' },
    { name: 'KA_List', text: 'Other!$Z$1' },
  ],
};

interface Changed {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly names?: readonly string[];
}

/** Formulas of a sheet that are out of date after one cell of Data, or a name, has changed. */
function stale(formulas: FormulaAt[], { sheet = 'Data', row = 4, column = 3, names = [] }: Changed, on = 'Other') {
  const known = knownFormulas([{ sheet: on, formulas }], new PrecedentFinder(AROUND));
  const cells = names.length > 0 ? [] : [{ sheet, area: { row, column, rows: 1, columns: 1 } }];
  return readersOf(known, { cells, names, anyOld: cells.length > 0 })
    .map(({ at: formula }) => formula.text)
    .sort();
}

describe('readersOf', () => {
  test('direct, through names, through tables, through other formulas, and none that read other cells', () => {
    const formulas = [
      at(0, 0, 'C1+1'), // reads the next one, which comes later
      at(0, 2, 'SUM(Data!D:D)'),
      at(1, 4, 'AVERAGE(range)'),
      at(2, 5, 'SUM(Orders[Sales])'),
      at(3, 6, 'SUM(Orders[Customer])'),
      at(4, 7, 'Data!E1+Data!D4+Data!D6'),
      at(5, 8, 'Loop'),
      at(6, 9, 'COUNTA(KA_List)'),
      at(7, 9, 'SUM(Data:Third!D5)'),
      at(8, 9, 'Data!D1:D4'),
    ];
    expect(stale(formulas, {})).toEqual([
      'AVERAGE(range)',
      'C1+1',
      'SUM(Data!D:D)',
      'SUM(Data:Third!D5)',
      'SUM(Orders[Sales])',
    ]);
    expect(stale(formulas, { names: ['ka_list'] })).toEqual(['COUNTA(KA_List)']);
  });

  test('a row of a table reads its own row alone', () => {
    const formulas = [at(4, 8, 'Orders[@Sales]'), at(5, 8, 'Orders[[#This Row],[Sales]]*2')];
    expect(stale(formulas, {}, 'Data')).toEqual(['Orders[@Sales]']);
  });

  test('a shared formula reads what its own place means', () => {
    const shared = [
      at(0, 10, 'A1', { columnShift: 0 }),
      at(4, 13, 'A1', { columnShift: 3, rowShift: 4 }),
      at(4, 14, '$A1', { columnShift: 4, rowShift: 4 }),
    ];
    expect(stale(shared, {}, 'Data')).toEqual(['A1']);
  });

  test('what a text does not tell is read on the sheets it names; INDIRECT may read any that it can name', () => {
    const formulas = [
      at(0, 0, 'OFFSET(Data!A1,1,1)'),
      at(1, 0, 'OFFSET(A1,1,1)'),
      at(2, 0, 'SUM(A1:INDEX(B:B,3))'),
      at(3, 0, 'INDIRECT("Data!A"&1)'),
      at(4, 0, 'INDIRECT("B"&ROW())'),
      at(5, 0, 'INDIRECT("Third!A1")'),
      at(6, 0, 'INDIRECT(B6)'),
      at(7, 0, 'INDIRECT(B6&"!A1")'),
    ];
    const before = formulas.map((each) => ({ ...each, column: each.row + 40 }));
    expect(stale(before.slice(0, 1), {})).toEqual(['OFFSET(Data!A1,1,1)']);
    expect(before.slice(1).flatMap((each) => stale([each], {}))).toEqual([
      'INDIRECT("Data!A"&1)',
      'INDIRECT(B6)',
      'INDIRECT(B6&"!A1")',
    ]);
    expect(before.flatMap((each) => stale([each], { sheet: 'Other', column: 30 }))).toEqual([
      'OFFSET(A1,1,1)',
      'SUM(A1:INDEX(B:B,3))',
      ...['INDIRECT("Data!A"&1)', 'INDIRECT("B"&ROW())', 'INDIRECT("Third!A1")', 'INDIRECT(B6)', 'INDIRECT(B6&"!A1")'],
    ]);
  });

  test('a chain of running sums is followed without looking at every pair', () => {
    const sums = Array.from({ length: 20_000 }, (_, row) => at(row, 1, `SUM(A$1:A${row + 1})`));
    const chain = Array.from({ length: 20_000 }, (_, row) => at(row, 2, `C${row}+B${row + 1}`)).slice(1);
    expect(stale([...sums, ...chain], { row: 10_000, column: 0 }, 'Data')).toHaveLength(20_000);
  });
});

test('a range index finds what a search through all areas finds, each once', () => {
  const area = fc.record({
    row: fc.nat(60),
    rows: fc.integer({ min: 1, max: 60 }),
    column: fc.nat(60),
    columns: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(16_000)),
  });
  fc.assert(
    fc.property(
      fc.array(area, { maxLength: 40 }),
      fc.array(
        area.map((a) => ({ ...a, columns: 3 })),
        { maxLength: 4 },
      ),
      (areas, asked) => {
        const index = new RangeIndex();
        areas.forEach((each, id) => {
          index.add(each, id);
        });
        const found = new Set<number>();
        for (const each of asked) index.take(each, (id) => found.add(id));
        const expected = areas.flatMap((each, id) => (asked.some((other) => overlap(each, other)) ? [id] : []));
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      },
    ),
  );
});
