import type { ListValidationPlan, WritePlan } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { hasOpenpyxl, openpyxlDump } from '../../support/openpyxl';
import { packageDiff, partText } from '../../support/packageDiff';
import { testWith } from '../../support/programs';
import { richWorkbook } from '../../support/richWorkbook';
import { losses, onNew, onOld, writeFile } from '../../support/written';

const ROLES: ListValidationPlan = {
  area: { row: 1, column: 1, rows: 3, columns: 1 },
  source: '=KA_List_Role',
  strict: true,
  prompt: { title: 'Role', text: 'One of six.\nSee "Lists" & co.' },
  refusal: { title: 'Not a role', text: 'Choose from the list.' },
};
const LOOSE: ListValidationPlan = {
  area: { row: 1, column: 2, rows: 3, columns: 1 },
  source: ['yes', 'no'],
  strict: false,
};
const NAMES: WritePlan['names'] = [
  { name: 'KA_List_Role', formula: "='Our lists'!$A$2:$A$4" },
  { name: 'KA_Months', formula: "=ROWS('Our lists'!$A$2:$A$4)*2" },
];
const LISTS = onNew(
  'Our lists',
  { blocks: [{ row: 0, column: 0, cells: [['Role'], ['User'], ['Buyer'], ['Boss']] }] },
  { names: NAMES },
);
const MAP = { blocks: [{ row: 0, column: 0, cells: [['Name', 'Role', 'Met']] }], validations: [ROLES, LOOSE] };

/** The validations of a sheet part, each as its attributes and its list. */
function validationsOf(bytes: Uint8Array, part: string): string[] {
  const text = partText(bytes, part);
  return [...text.matchAll(/<dataValidation ([^>]*)><formula1>([^<]*)/g)].map(([, attributes = '', list = '']) =>
    [
      /sqref="([^"]*)"/.exec(attributes)?.[1] ?? '',
      /errorStyle="(\w+)"/.exec(attributes)?.[1] ?? 'stop',
      list.replaceAll('&quot;', '"'),
    ].join(' '),
  );
}

const BOOKS: readonly (readonly [string, () => Uint8Array | null, string])[] = [
  ['a workbook of the user', () => richWorkbook(), 'xl/worksheets/sheet2.xml'],
  ['a workbook without an original', () => null, 'xl/worksheets/sheet2.xml'],
];

describe.each(BOOKS)('lists and names in %s', (_, original, part) => {
  test('a new sheet has them', async () => {
    const bytes = await writeFile(original(), LISTS, onNew('Map', MAP));
    expect(validationsOf(bytes, part)).toEqual(['B2:B4 stop KA_List_Role', 'C2:C4 warning "yes,no"']);
    expect(partText(bytes, part)).toContain(
      'errorTitle="Not a role" error="Choose from the list." promptTitle="Role" ' +
        'prompt="One of six.&#10;See &quot;Lists&quot; &amp; co."',
    );
    const workbook = partText(bytes, 'xl/workbook.xml').replaceAll('&apos;', "'");
    expect(workbook).toContain(`<definedName name="KA_List_Role">'Our lists'!$A$2:$A$4</definedName>`);
    expect(workbook).toContain(`<definedName name="KA_Months">ROWS('Our lists'!$A$2:$A$4)*2</definedName>`);
    const again = await XlsxFile.open(bytes);
    expect(await again.names()).toEqual(expect.arrayContaining([...(NAMES ?? [])]));
  });

  test('the same plan a second time gives the same file', async () => {
    const once = await writeFile(original(), LISTS, onNew('Map', MAP));
    const twice = await writeFile(once, onOld('Our lists', {}, { names: NAMES ?? [] }), onOld('Map', MAP));
    expect(packageDiff(once, twice)).toEqual({});
    expect(Buffer.compare(once, twice)).toBe(0);
  });

  test('new rows stretch what is there', async () => {
    const once = await writeFile(original(), LISTS, onNew('Map', MAP));
    const longer = { ...ROLES, area: { ...ROLES.area, rows: 7 } };
    const below = { ...LOOSE, area: { ...LOOSE.area, row: 4 } };
    const twice = await writeFile(once, onOld('Map', { validations: [longer, below] }));
    expect(validationsOf(twice, part)).toEqual(['B2:B8 stop KA_List_Role', 'C2:C7 warning "yes,no"']);
    expect(partText(twice, part)).toContain('<dataValidations count="2">');
  });

  testWith(hasOpenpyxl, 'openpyxl')('openpyxl reads them', async () => {
    const dump = openpyxlDump(await writeFile(original(), LISTS, onNew('Map', MAP)));
    expect(dump).toMatch(/B2:B4.*KA_List_Role/);
    expect(dump).toMatch(/C2:C4.*yes,no/);
  });
});

test('a name is changed in place, whatever its case, and formulas follow', async () => {
  const cells = { blocks: [{ row: 0, column: 0, cells: [[{ formula: '=KA_Months+1' }]] }] };
  const file = await XlsxFile.open(await writeFile(richWorkbook(), LISTS, onNew('Out', cells)));
  const value = async (): Promise<unknown> => {
    const sheetId = (await file.sheets()).find(({ name }) => name === 'Out')?.id ?? '';
    for await (const { values } of file.read({ sheetId, row: 0, rows: 1, columns: [0] })) return values[0]?.[0];
    return undefined;
  };
  expect(await value()).toBe(7);
  await file.execute({ sheets: [], names: [{ name: 'ka_months', formula: '=41' }] });
  expect(await value()).toBe(42);
  expect((await file.names()).filter(({ name }) => /months/i.test(name))).toEqual([
    { name: 'KA_Months', formula: '=41' },
  ]);
  const { bytes } = await file.save();
  const names = [...partText(bytes, 'xl/workbook.xml').matchAll(/<definedName name="(KA_Mon\w+)">([^<]*)/gi)];
  expect(names.map((match) => match.slice(1))).toEqual([['KA_Months', '41']]);
  expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain('<v>42</v>');
});

test('in a sheet of the user its own lists stay, except where ours stand', async () => {
  const before = richWorkbook();
  const plan = onOld(
    'Data',
    { validations: [{ area: { row: 9, column: 6, rows: 2, columns: 1 }, source: '=KA_List_Role', strict: true }] },
    { names: NAMES ?? [] },
  );
  const once = await writeFile(before, plan);
  expect(validationsOf(once, 'xl/worksheets/data.xml')).toEqual([
    'G2:G9 G12:G40 stop "north,south"',
    'C2:C4 warning 0',
    'G10:G11 stop KA_List_Role',
  ]);
  expect(losses(before, once).filter((line) => !line.includes('sqref="G2:G40"'))).toEqual([]);
  expect(Buffer.compare(once, await writeFile(once, plan))).toBe(0);
});
