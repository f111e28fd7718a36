import { placeRows } from '../../../src/app/ownSheets/placeRows';
import { openTable } from '../../../src/sheets/schema/openTable';
import { ISSUES } from '../../../src/sheets/schema/issuesSchema';
import type { CellValue } from '../../../src/workbook/cells';
import { DICTIONARIES } from '../../support/classified';

const EMPTIED = { kind: '', sheet: '', cell: '', found: '', todo: '' };

/** A data check with a column of the user's; each line is its kind and the user's note. */
function place(lines: readonly (readonly [string, string])[], kinds: readonly string[]) {
  const header = [...Object.values(ISSUES.words(DICTIONARIES.en).headers), 'My note'];
  const rows: CellValue[][] = lines.map(([kind, note]) => [kind, '', '', '', '', note]);
  const area = { row: 3, column: 0, rows: rows.length + 1, columns: header.length };
  const cells = { sheetId: '1', sheetName: 'Data check', mark: 'issues', tableName: 'KA_Issues', area, header, rows };
  const table = openTable(ISSUES, { ...cells, formulas: [], above: [] }, [DICTIONARIES.en]);
  return placeRows(
    table,
    kinds.map((kind) => ({ ...EMPTIED, kind })),
    {
      keyOf: ({ kind }) => String(kind),
      keyAt: (row) => (String(table.cell(row, 'kind')).startsWith('mine') ? null : String(table.cell(row, 'kind'))),
      emptied: EMPTIED,
    },
  );
}

const kindsAt = ({ rows }: ReturnType<typeof place>): [number, unknown][] =>
  [...rows].map(([row, { kind }]): [number, unknown] => [row, kind]).sort(([a], [b]) => a - b);

test('lines that are still true stay in their places, also in another order', () => {
  const placed = place(
    [
      ['a', ''],
      ['b', 'asked Ben'],
    ],
    ['b', 'a'],
  );
  expect(kindsAt(placed)).toEqual([
    [0, 'a'],
    [1, 'b'],
  ]);
  expect(placed.added).toEqual([]);
});

test('a new line takes a place without a note; the note of a line that is gone stays beside an emptied one', () => {
  const placed = place(
    [
      ['a', 'asked Ann'],
      ['b', ''],
    ],
    ['c', 'd'],
  );
  expect(kindsAt(placed)).toEqual([
    [0, ''],
    [1, 'c'],
  ]);
  expect(placed.added.map(({ kind }) => kind)).toEqual(['d']);
});

test('a line of the user’s is never touched', () => {
  const placed = place(
    [
      ['mine: call them', ''],
      ['', ''],
    ],
    ['a', 'b'],
  );
  expect(kindsAt(placed)).toEqual([[1, 'a']]);
  expect(placed.added.map(({ kind }) => kind)).toEqual(['b']);
});

test('equal lines are as many as there are', () => {
  expect(
    kindsAt(
      place(
        [
          ['a', ''],
          ['a', ''],
          ['a', ''],
        ],
        ['a', 'a'],
      ),
    ),
  ).toEqual([
    [0, 'a'],
    [1, 'a'],
    [2, ''],
  ]);
});
