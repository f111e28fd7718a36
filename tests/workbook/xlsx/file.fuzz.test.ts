import { UserError } from '../../../src/domain/errors';
import type { WritePlan } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { mutate, seedRandom } from '../../support/fuzz';
import { packParts, richParts, richWorkbook } from '../../support/richWorkbook';

const planFor = (id: string): WritePlan => ({
  sheets: [
    { sheet: { kind: 'new', name: 'Customers', mark: 'c' }, blocks: [{ row: 0, column: 0, cells: [['Customer', 1]] }] },
    {
      sheet: { kind: 'existing', id, name: 'Data' },
      blocks: [
        { row: 0, column: 25, cells: [['ABC'], ['A']] },
        { row: 1, column: 3, cells: [['x']] },
      ],
    },
  ],
});

/** The rich workbook without the parts that a sheet does not need: its XML is hit more often. */
function plainWorkbook(): Uint8Array {
  const kept = Object.entries(richParts()).filter(([name]) => !/chart|drawing|pivot|custom|external|media/i.test(name));
  return packParts(Object.fromEntries(kept));
}

/** What becomes of a damaged file on the way in and out: 'written' or the code for the user. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const file = await XlsxFile.open(bytes);
    const data = (await file.sheets()).find(({ name }) => name === 'Data');
    await file.execute(planFor(data?.id ?? ''));
    openPackage((await file.save()).bytes); // what we give back opens again
    return 'written';
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

test('the same seed gives the same case', () => {
  const bytes = richWorkbook();
  expect(Buffer.compare(mutate(bytes, 7), mutate(bytes, 7))).toBe(0);
  expect(Buffer.compare(mutate(bytes, 7), mutate(bytes, 8))).not.toBe(0);
  const random = seedRandom(1);
  expect([random(1000), random(1000), random(1000)]).toEqual([627, 2, 527]);
});

test.each([
  ['rich', richWorkbook(), 1],
  ['plain', plainWorkbook(), 5001],
])(
  '60 damaged copies of the %s workbook end in a result or in a message',
  async (_, bytes, first) => {
    // The library talks to the console about what it repairs.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const outcomes = new Map<string, number>();
    for (let seed = first; seed < first + 60; seed += 1) {
      const each = await outcome(mutate(bytes, seed));
      outcomes.set(each, (outcomes.get(each) ?? 0) + 1);
    }
    // The cases reach all the way through and are refused, both.
    expect(outcomes.get('written')).toBeGreaterThan(10);
    expect(outcomes.get('file-unreadable')).toBeGreaterThan(10);
  },
  120_000,
);
