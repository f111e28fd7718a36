import { referencesOf } from '../../../../src/workbook/xlsx/package/sheet/formulaReferences';
import { staleFormulas, type FormulaAt } from '../../../../src/workbook/xlsx/package/splice/staleValues';

const at = (row: number, column: number, text: string, more: Partial<FormulaAt> = {}): FormulaAt => ({
  ...{ row, column, lastRow: row, lastColumn: column, text, shift: 0, filled: false },
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
      { table: 'Orders', columns: ['Sales'] },
      { table: null, columns: ['Unit price'] },
      { table: 'T1', columns: ['a#b'] },
      { table: 'T2', columns: [] },
      { table: 'T3', columns: [] },
    ]);
  });

  test.each(['INDIRECT("A"&B1)', 'OFFSET(A1,1,1)', 'SUM(Jan:Dec!A1)', 'SUM(A1:INDEX(B:B,3))'])(
    '%s does not tell all',
    (formula) => expect(referencesOf(formula).open).toBe(true),
  );

  test('a text cannot make it slow', () => {
    const long = `${"'a".repeat(4000)}${'(A1:'.repeat(1000)}${'['.repeat(1000)}`;
    expect(referencesOf(long).open).toBe(true);
  });
});

describe('staleFormulas', () => {
  const around = {
    tables: [{ name: 'Orders', sheet: 'Data', column: 2, columns: ['Customer', 'Sales'] }],
    names: [
      { name: 'Range', text: 'Data!$D$2:$D$9' },
      { name: 'Loop', text: 'Loop+1' },
    ],
    changedNames: ['KA_List'],
  };
  const found = (formulas: FormulaAt[], columns: number[], sheet = 'Other') =>
    [
      ...(staleFormulas([{ sheet, formulas }], new Map([['Data', new Set(columns)]]), around).get(
        sheet.toLowerCase(),
      ) ?? []),
    ]
      .flatMap(([row, cells]) => [...cells].map(([column, what]) => `${row},${column} ${what}`))
      .sort();

  test('direct, through names, through tables, through other formulas', () => {
    const formulas = [
      at(0, 0, 'C1+1'), // reads the next one, which comes later
      at(0, 2, 'SUM(Data!D:D)'),
      at(1, 4, 'AVERAGE(range)'),
      at(2, 5, 'SUM(Orders[Sales])'),
      at(3, 6, 'SUM(Orders[Customer])'),
      at(4, 7, 'Data!E1'),
      at(5, 8, 'Loop'),
      at(6, 9, 'COUNTA(KA_List)'),
    ];
    expect(found(formulas, [3])).toEqual(['0,0 compare', '0,2 compare', '1,4 compare', '2,5 compare', '6,9 compare']);
  });

  test('a shared formula reads what its own place means', () => {
    const shared = [at(0, 10, 'A1', { shift: 0 }), at(0, 13, 'A1', { shift: 3 }), at(0, 14, '$A1', { shift: 4 })];
    expect(found(shared, [3], 'Data')).toEqual(['0,13 compare']);
  });

  test('of an old-style array formula only the first cell is known', () => {
    expect(found([at(0, 0, 'Data!D1:D2', { lastRow: 1 })], [3])).toEqual(['0,0 compare', '1,0 unknown']);
    expect(found([at(0, 0, 'Data!D1:D2', { lastRow: 1, filled: true })], [3])).toEqual(['0,0 compare', '1,0 compare']);
  });

  test('nothing changed, nothing stale', () => {
    const result = staleFormulas([{ sheet: 'Data', formulas: [at(0, 0, 'INDIRECT("A1")')] }], new Map(), {
      ...around,
      changedNames: [],
    });
    expect(result.size).toBe(0);
  });
});
