import { constantsBesideFormulas } from '../../../../src/workbook/excel/write/mixedColumns';
import type { SheetPlan } from '../../../../src/workbook/plan';

const plan: SheetPlan = {
  sheet: { kind: 'existing', id: 'one', name: 'Sales' },
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['Name', 'Link', 'Sum'],
        ['Ant', '', 5],
        ['Bee', { formula: '=A1' }, 6],
      ],
    },
    { row: 9, column: 1, cells: [['outside'], [{ formula: '=A1' }]] },
  ],
};
const table = { name: 'T', sheetId: 'one', hasHeaderRow: true, hasTotalsRow: false };
const area = { row: 0, column: 0, rows: 3, columns: 3 };

it('takes the constants of table columns that get formulas too, without the header', () => {
  const wanted = [
    {
      row: 0,
      column: 0,
      cells: [
        [null, null, null],
        [null, '', null],
        [null, { formula: '=A1' }, null],
      ],
    },
  ];
  expect(constantsBesideFormulas(plan, 'one', [{ ...table, area }])).toEqual(wanted);
  const planned = { ...plan, tables: [{ name: 'T', area, action: 'create' as const }] };
  expect(constantsBesideFormulas(planned, 'one', [])).toEqual(wanted);
});

it('has nothing to do outside of tables, in tables of other sheets and in columns of one kind', () => {
  expect(constantsBesideFormulas(plan, 'one', [])).toEqual([]);
  expect(constantsBesideFormulas(plan, 'two', [{ ...table, area }])).toEqual([]);
  expect(constantsBesideFormulas(plan, 'one', [{ ...table, area: { ...area, column: 2, columns: 1 } }])).toEqual([]);
});
