import { strToU8 } from 'fflate';
import type { WritePlan } from '../../../src/workbook/plan';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { calculateWithLibrary } from '../../../src/workbook/xlsx/libraryModel';
import { openPackage, readMarks, splice } from '../../../src/workbook/xlsx/package';
import { partText } from '../../support/packageDiff';
import { packParts, richParts } from '../../support/richWorkbook';
import { expectSound } from '../../support/soundness/packageCheck';

type Parts = Record<string, string | Uint8Array>;

const NEW: WritePlan = {
  sheets: [
    {
      sheet: { kind: 'new', name: 'Ours', mark: 'm' },
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Customer', 'Sales'],
            ['Ant', { formula: '=Data!B2*2' }],
          ],
        },
      ],
      tables: [{ name: 'KA_Ours', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
      print: { paper: 'A4', orientation: 'portrait', area: { row: 0, column: 0, rows: 2, columns: 2 } },
    },
  ],
};

async function carryOut(parts: Parts): Promise<{ bytes: Uint8Array; value: unknown }> {
  const before = packParts(parts);
  const file = await XlsxFile.open(before);
  await file.execute(NEW);
  const { bytes } = await file.save();
  expectSound(bytes, before);
  const again = await XlsxFile.open(bytes);
  const sheetId = (await again.sheets()).find(({ name }) => name === 'Ours')?.id ?? '';
  let value: unknown;
  for await (const block of again.read({ sheetId, row: 1, rows: 1, columns: [1] })) value = block.values[0]?.[0];
  return { bytes, value };
}

const text = (parts: Parts, name: string): string => String(parts[name]);

test('.rels parts without a default type: those that we add are declared', async () => {
  const parts = richParts() as Parts;
  const rels = Object.keys(parts).filter((name) => name.endsWith('.rels'));
  const overrides = rels.map(
    (name) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  );
  const types = text(parts, '[Content_Types].xml')
    .replace(/<Default Extension="rels"[^>]*\/>/, '')
    .replace('</Types>', `${overrides.join('')}</Types>`);
  const { bytes, value } = await carryOut({ ...parts, '[Content_Types].xml': types });
  expect(value).toBe(200);
  expect(partText(bytes, '[Content_Types].xml')).toMatch(/<Types[^>]*><Default Extension="rels"/);
});

test('a tab that leads nowhere counts for the names of the sheets behind it', async () => {
  const parts = richParts() as Parts;
  const workbook = text(parts, 'xl/workbook.xml')
    .replace('<sheets>', '<sheets><sheet name="Module1" sheetId="77" r:id=""/>')
    .replace(/localSheetId="(\d+)"/g, (_, id: string) => `localSheetId="${Number(id) + 1}"`);
  const { bytes } = await carryOut({ ...parts, 'xl/workbook.xml': workbook });
  const after = partText(bytes, 'xl/workbook.xml');
  for (const [before] of workbook.matchAll(/<definedName [^>]*localSheetId[^>]*>[^<]*/g))
    expect(after).toContain(before);
  const names = [...after.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]);
  expect(after).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="${names.indexOf('Ours')}">Ours!$A$1:$B$2`,
  );
});

test('a table without the optional name, relations with a prefix, a sheet in UTF-16', async () => {
  const parts = richParts() as Parts;
  const table = text(parts, 'xl/tables/table1.xml').replace(/ name="Orders"/, '');
  const rels = text(parts, 'xl/_rels/workbook.xml.rels')
    .replace('<Relationships xmlns=', '<p:Relationships xmlns:p=')
    .replace('</Relationships>', '</p:Relationships>')
    .replaceAll('<Relationship ', '<p:Relationship ');
  const sheet = text(parts, 'xl/worksheets/data.xml').replace('encoding="UTF-8"', 'encoding="UTF-16"');
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le'));
  const changed = {
    'xl/tables/table1.xml': table,
    'xl/_rels/workbook.xml.rels': rels,
    'xl/worksheets/data.xml': utf16,
  };
  const { bytes, value } = await carryOut({ ...parts, ...changed });
  expect(value).toBe(200);
  expect(openPackage(bytes).bytes('xl/worksheets/data.xml')).toEqual(utf16);
  const file = await XlsxFile.open(bytes);
  expect((await file.tables()).map(({ name }) => name)).toEqual(['Orders', 'KA_Ours']);
});

test('a relation to a styles part that is not there: it is made', async () => {
  const { 'xl/styles.xml': gone, ...parts } = richParts() as Parts;
  expect(gone).toBeDefined();
  const types = text(parts, '[Content_Types].xml').replace(/<Override PartName="\/xl\/styles.xml"[^>]*\/>/, '');
  const pkg = openPackage(packParts({ ...parts, '[Content_Types].xml': types }));
  const plan: WritePlan = {
    sheets: [
      {
        sheet: { kind: 'new', name: 'Ours', mark: 'm' },
        styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true } }],
      },
    ],
  };
  const saved = (await splice(pkg, plan, { calculate: calculateWithLibrary })).pkg.toBytes();
  expect(partText(saved, 'xl/styles.xml')).toContain('<b/>');
});

test.each([
  ['spreadsheetml.template.main+xml', 'spreadsheetml.sheet.main+xml', 'application/vnd.openxmlformats-officedocument.'],
  ['template.macroEnabled.main+xml', 'sheet.macroEnabled.main+xml', 'application/vnd.ms-excel.'],
])('%s becomes a workbook when it is written, and its macros stay', async (before, after, head) => {
  const parts = richParts() as Parts;
  const types = text(parts, '[Content_Types].xml')
    .replace(/(PartName="\/xl\/workbook\.xml" ContentType=")[^"]*/, `$1${head}${before}`)
    .replace(
      '</Types>',
      '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    );
  const macros = strToU8('macros');
  const { bytes } = await carryOut({ ...parts, '[Content_Types].xml': types, 'xl/vbaProject.bin': macros });
  expect(partText(bytes, '[Content_Types].xml')).toContain(`PartName="/xl/workbook.xml" ContentType="${head}${after}"`);
  expect(openPackage(bytes).bytes('xl/vbaProject.bin')).toEqual(macros);
});

test('300 sheets, 50,000 joined cells and a table over a whole column are written to', async () => {
  const parts = richParts() as Parts;
  const merges = Array.from(
    { length: 50_000 },
    (_, index) => `<mergeCell ref="Z${index * 2 + 50}:Z${index * 2 + 51}"/>`,
  );
  const sheet = text(parts, 'xl/worksheets/pivot.xml').replace(
    '</sheetData>',
    `</sheetData><mergeCells count="50000">${merges.join('')}</mergeCells>`,
  );
  const table = text(parts, 'xl/tables/table1.xml').replace('ref="A10:B12" totalsRowCount="1"', 'ref="A10:B1048576"');
  const numbers = Array.from({ length: 300 }, (_, index) => 200 + index);
  const tabs = numbers.map((id) => `<sheet name="S${id}" sheetId="${id}" r:id="x${id}"/>`).join('');
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const rels = numbers
    .map((id) => `<Relationship Id="x${id}" Type="${type}" Target="worksheets/s${id}.xml"/>`)
    .join('');
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const overrides = numbers.map((id) => `<Override PartName="/xl/worksheets/s${id}.xml" ContentType="${content}"/>`);
  const bare = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
  const bytes = packParts({
    ...parts,
    ...Object.fromEntries(numbers.map((id) => [`xl/worksheets/s${id}.xml`, bare])),
    'xl/worksheets/pivot.xml': sheet,
    'xl/tables/table1.xml': table,
    'xl/workbook.xml': text(parts, 'xl/workbook.xml').replace('</sheets>', `${tabs}</sheets>`),
    'xl/_rels/workbook.xml.rels': text(parts, 'xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      `${rels}</Relationships>`,
    ),
    '[Content_Types].xml': text(parts, '[Content_Types].xml').replace('</Types>', `${overrides.join('')}</Types>`),
  });
  const plan: WritePlan = {
    sheets: [
      { sheet: { kind: 'new', name: 'Ours', mark: 'm' }, blocks: [{ row: 0, column: 0, cells: [['Customer']] }] },
    ],
  };
  const { pkg, lost } = await splice(openPackage(bytes), plan, { calculate: calculateWithLibrary });
  expect(lost).toEqual([]);
  expect(readMarks(pkg)).toEqual(new Map([['Ours', 'm']]));
});
