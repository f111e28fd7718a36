import { XlsxFile } from '../../../src/workbook/xlsx/file';
import type { PrintPlan } from '../../../src/workbook/plan';
import { packageDiff, partText } from '../../support/packageDiff';
import { convert, hasLibreOffice, hasPython, inFolder, python, testWith } from '../../support/programs';
import { richWorkbook } from '../../support/richWorkbook';
import { losses, onNew, onOld, writeFile, type Parts } from '../../support/written';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const PRINT: PrintPlan = {
  paper: 'A4',
  orientation: 'portrait',
  scale: 77,
  margin: 36,
  area: { row: 0, column: 0, rows: 40, columns: 12 },
  titleRows: { first: 0, last: 1 },
  breaksBefore: [0, 20, 30],
  footer: { left: 'Sales && more', right: '&P / &N' },
};
const PAGE: Parts = {
  blocks: [
    { row: 0, column: 0, cells: [['Title'], ['k', 'v', 'w'], [1, 2, 3]] },
    { row: 25, column: 0, cells: [['middle']] },
    { row: 39, column: 0, cells: [['end']] },
  ],
  merges: [
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 4, column: 1, rows: 2, columns: 2 },
  ],
  print: PRINT,
};
const BOOKS: readonly (readonly [string, () => Uint8Array | null, number])[] = [
  ['a workbook of the user', () => richWorkbook(), 1],
  ['a workbook without an original', () => null, 1],
];

describe.each(BOOKS)('the page in %s', (_, original, number) => {
  const part = `xl/worksheets/sheet${number}.xml`;

  test('a new sheet has its joined cells, breaks, margins, foot and names', async () => {
    const bytes = await writeFile(original(), onNew('Our page', PAGE));
    const text = partText(bytes, part);
    expect(text).toMatch(/<mergeCells count="2"><mergeCell ref="A1:C1"\/><mergeCell ref="B5:C6"\/><\/mergeCells>/);
    expect(text).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks>',
    );
    expect(text).toContain('<oddFooter>&amp;LSales &amp;&amp; more&amp;R&amp;P / &amp;N</oddFooter>');
    expect(text).toMatch(/<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.25" footer="0.25"/);
    const workbook = partText(bytes, 'xl/workbook.xml').replaceAll('&apos;', "'");
    expect(workbook).toContain(">'Our page'!$A$1:$L$40</definedName>");
    expect(workbook).toContain(">'Our page'!$1:$2</definedName>");
  });

  test('the same plan a second time gives the same file', async () => {
    const once = await writeFile(original(), onNew('Our page', PAGE));
    const twice = await writeFile(once, onOld('Our page', PAGE));
    expect(packageDiff(once, twice)).toEqual({});
    expect(Buffer.compare(once, twice)).toBe(0);
  });

  test('on our sheet breaks move and joined cells give way to others', async () => {
    const once = await writeFile(original(), onNew('Our page', PAGE));
    const print = { ...PRINT, breaksBefore: [25], footer: { center: 'new' } };
    const twice = await writeFile(
      once,
      onOld('Our page', { print, merges: [{ row: 5, column: 1, rows: 3, columns: 1 }] }),
    );
    const text = partText(twice, part);
    expect(text).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="25"');
    expect(text).toContain('<oddFooter>&amp;Cnew</oddFooter>');
    expect(text).toContain('<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B6:B8"/></mergeCells>');
    const file = await XlsxFile.open(twice);
    const id = (await file.sheets()).find(({ name }) => name === 'Our page')?.id ?? '';
    expect(await file.mergedAreas(id, { row: 0, column: 0, rows: 50, columns: 50 })).toHaveLength(2);
    const none = await writeFile(twice, onOld('Our page', { print: { ...print, breaksBefore: [] } }));
    expect(partText(none, part)).not.toContain('rowBreaks');
  });

  testWith(hasPython('openpyxl'), 'openpyxl')('openpyxl reads it', async () => {
    const bytes = await writeFile(original(), onNew('Our page', PAGE));
    const found = inFolder((folder) => {
      writeFileSync(path.join(folder, 'book.xlsx'), bytes);
      const script =
        'import openpyxl, sys\n' +
        's = openpyxl.load_workbook(sys.argv[1] + "/book.xlsx")["Our page"]\n' +
        'print([b.id for b in s.row_breaks.brk], s.oddFooter.left.text, s.oddFooter.right.text, sorted(str(m) for m in s.merged_cells.ranges), s.print_area, s.print_title_rows, s.page_setup.scale)\n';
      return python(script, folder).trim();
    });
    expect(found).toBe("[20, 30] Sales && more &P / &N ['A1:C1', 'B5:C6'] ['$A$1:$L$40'] $1:$2 77");
  });
});

test('on a sheet of the user its own breaks, head and joined cells stay', async () => {
  const before = richWorkbook();
  const plan = onOld('Data', {
    merges: [{ row: 20, column: 0, rows: 1, columns: 2 }],
    print: { paper: 'A4', orientation: 'landscape', breaksBefore: [3, 20], footer: { left: 'ours' } },
  });
  const once = await writeFile(before, plan);
  expect(losses(before, once)).toEqual([
    'xl/worksheets/data.xml - /worksheet/headerFooter/oddFooter "&CPage &P of &N"',
  ]);
  const text = partText(once, 'xl/worksheets/data.xml');
  expect([...text.matchAll(/<brk id="(\d+)"/g)].map((match) => match[1])).toEqual(['3', '5', '20']);
  expect(text).toContain('<firstFooter>&amp;Lours</firstFooter>');
  expect(text).toContain('<mergeCells count="2"><mergeCell ref="A6:A7"/><mergeCell ref="A21:B21"/></mergeCells>');
  expect(Buffer.compare(once, await writeFile(once, plan))).toBe(0);
});

testWith(hasLibreOffice(), 'LibreOffice')('LibreOffice prints its three pages', async () => {
  const pdf = Buffer.from(convert(await writeFile(null, onNew('Our page', PAGE)), 'pdf')).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3);
});
