import type { PlanCell, WritePlan } from '../../../../src/workbook/plan';
import { calculateWithLibrary } from '../../../../src/workbook/xlsx/libraryModel';
import { openPackage, sheetParts, splice } from '../../../../src/workbook/xlsx/package';
import { seedRandom } from '../../../support/fuzz';
import { rawWorkbook } from '../../../support/hostileFiles';
import { expectSound } from '../../../support/soundness/packageCheck';
import { partText } from '../../../support/packageDiff';

const NEW: WritePlan['sheets'][number] = {
  sheet: { kind: 'new', name: 'Ours', mark: 'm' },
  blocks: [{ row: 0, column: 0, cells: [['Customer', 1]] }],
};

const onData = (row: number, column: number, cell: PlanCell): WritePlan['sheets'][number] => ({
  sheet: { kind: 'existing', id: '1', name: 'Data' },
  blocks: [{ row, column, cells: [[cell]] }],
});

async function carryOut(bytes: Uint8Array, ...sheets: WritePlan['sheets']) {
  const { pkg, lost } = await splice(openPackage(bytes), { sheets }, { calculate: calculateWithLibrary });
  const saved = pkg.toBytes();
  expectSound(saved, bytes);
  return { bytes: saved, lost };
}

const partOf = (bytes: Uint8Array, sheet: string): string =>
  sheetParts(openPackage(bytes)).find(({ name }) => name === sheet)?.part ?? '';

/** What formula cells of a sheet show; a value that no engine would give says that none was asked. */
function shownValues(bytes: Uint8Array, sheet: string): Record<string, string | undefined> {
  const cells = partText(bytes, partOf(bytes, sheet)).matchAll(
    /<c r="(\w+)"[^>]*><f[^>]*>[^<]*<\/f>(?:<v>([^<]*)<\/v>)?/g,
  );
  return Object.fromEntries([...cells].map((match) => [match[1] ?? '', match[2]]));
}

const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const value = (address: string, content: number): string => `<c r="${address}"><v>${content}</v></c>`;
const formula = (address: string, text: string, content: number): string =>
  `<c r="${address}"><f>${text}</f><v>${content}</v></c>`;

const DATA = [
  row(1, value('A1', 1), formula('B1', 'A1*2', 901), formula('C1', 'OFFSET(A1,1,0)', 902), formula('D1', 'D9+1', 903)),
  row(2, value('A2', 2), formula('B2', 'SUM(A2:INDEX(A:A,3))', 904), formula('C2', 'INDIRECT("A"&amp;2)', 905)),
  row(3, value('A3', 3), formula('B3', 'B1+C1', 906), formula('C3', 'B1+1', 907), formula('D3', '[1]X!A1+A1', 908)),
].join('');
const OTHER = row(
  1,
  formula('A1', 'Data!A1', 911),
  formula('B1', 'CELL("row",A9)', 912),
  formula('C1', 'OFFSET(D1,0,0)', 913),
  formula('D1', 'INDIRECT("Data!B"&amp;1)', 914),
);
const book = (): Uint8Array => rawWorkbook({ Data: DATA, Other: OTHER });

test('a new sheet leaves every value of the user as it is, whatever an engine would say', async () => {
  const { bytes, lost } = await carryOut(book(), NEW);
  expect(lost).toEqual([]);
  expect(shownValues(bytes, 'Data')).toEqual(shownValues(book(), 'Data'));
  expect(shownValues(bytes, 'Other')).toEqual(shownValues(book(), 'Other'));
});

test('a changed cell: what reads it is calculated, what cannot be loses its value by name, the rest stays', async () => {
  const { bytes, lost } = await carryOut(book(), NEW, onData(0, 0, 10));
  expect(shownValues(bytes, 'Data')).toEqual({
    ...{ B1: '20', C3: '21', D1: '903' },
    ...{ C1: undefined, B2: undefined, C2: undefined, B3: undefined, D3: undefined },
  });
  expect(shownValues(bytes, 'Other')).toEqual({ A1: '10', B1: '912', C1: undefined, D1: undefined });
  const what = 'calculated value';
  expect(lost).toEqual(
    expect.arrayContaining([
      { what, sheet: 'Data', cell: 'B2:B3' },
      { what, sheet: 'Data', cell: 'C1:C2' },
      { what, sheet: 'Data', cell: 'D3' },
      { what, sheet: 'Other', cell: 'C1' },
      { what, sheet: 'Other', cell: 'D1' },
    ]),
  );
  expect(lost).toHaveLength(5);
});

test('a cell that gets what it holds already changes nothing', async () => {
  const bytes = book();
  expect((await carryOut(bytes, onData(0, 0, 1))).bytes).toBe(bytes);
});

test('thousands of open formulas and running sums end soon, with every lost value named', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => {
    const at = index + 1;
    const cells = [
      value(`A${at}`, at),
      formula(`B${at}`, `SUM(A$1:A${at})`, 1),
      formula(`C${at}`, `OFFSET(B${at},0,0)`, 2),
    ];
    return row(at, ...cells);
  });
  const { lost } = await carryOut(rawWorkbook({ Data: lines.join('') }), onData(998, 0, 7));
  expect(lost).toEqual([{ what: 'calculated value', sheet: 'Data', cell: 'C1:C1000' }]);
});

const FORMULAS = [
  'SUM(A1:A3)',
  'A1&amp;"x"',
  'OFFSET(A1,1,1)',
  'INDIRECT("A1")',
  'FOO(A1)',
  '[2]Z!A1',
  'A1:INDEX(A:A,2)',
  'NOW()',
  'Other!A1',
  'LET(x,A1,x)',
];

test('200 seeded workbooks come back with every value they showed', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = seedRandom(seed);
    const sheet = (): string =>
      Array.from({ length: 1 + random(4) }, (_, index) =>
        row(
          index + 1,
          value(`A${index + 1}`, random(99)),
          ...['B', 'C', 'D'].slice(random(3)).map((column) => {
            const text = FORMULAS[random(FORMULAS.length)] ?? '';
            return formula(`${column}${index + 1}`, text, random(100_000));
          }),
        ),
      ).join('');
    const bytes = rawWorkbook({ Data: sheet(), Other: sheet() });
    const { bytes: saved, lost } = await carryOut(bytes, NEW, onData(40, 9, 'apart'));
    expect({ seed, lost: lost.filter(({ sheet: name }) => name === 'Other') }).toEqual({ seed, lost: [] });
    expect({ seed, shown: shownValues(saved, 'Other') }).toEqual({ seed, shown: shownValues(bytes, 'Other') });
  }
});
