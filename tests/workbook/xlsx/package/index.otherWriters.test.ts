import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { WritePlan } from '../../../../src/workbook/plan';
import { calculateWithLibrary } from '../../../../src/workbook/xlsx/libraryModel';
import { libraryCopy, openPackage, readMarks, splice } from '../../../../src/workbook/xlsx/package';
import { COMPARE_VALUES_SCRIPT, OPENPYXL_SCRIPT, XLSXWRITER_SCRIPT } from '../../../support/otherWriters';
import { expectSound } from '../../../support/soundness/packageCheck';
import { packageDiff, partText } from '../../../support/packageDiff';
import { convert, hasLibreOffice, hasPython, inFolder, python, testWith } from '../../../support/programs';
import { packParts, richWorkbook } from '../../../support/richWorkbook';

const openpyxl = hasPython('openpyxl');
const xlsxwriter = hasPython('xlsxwriter');
const libreOffice = hasLibreOffice();

function planFor(sheet: string): WritePlan {
  return {
    sheets: [
      {
        sheet: { kind: 'new', name: 'Customers', mark: 'customers' },
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ['Customer', 'Sales'],
              ['a', 1],
            ],
          },
        ],
        numberFormats: [{ area: { row: 1, column: 1, rows: 1, columns: 1 }, format: '#,##0.0' }],
        tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
      },
      { sheet: { kind: 'existing', id: '1', name: sheet }, blocks: [{ row: 0, column: 25, cells: [['ABC'], ['A']] }] },
    ],
  };
}

function fromPython(script: string): Uint8Array {
  return inFolder((folder) => {
    python(script, folder);
    return new Uint8Array(readFileSync(path.join(folder, 'in.xlsx')));
  });
}

/** The package after a plan. */
async function carryOut(bytes: Uint8Array, plan: WritePlan) {
  const { pkg, lost } = await splice(openPackage(bytes), plan, { calculate: calculateWithLibrary });
  expectSound(pkg.toBytes(), bytes);
  return { bytes: pkg.toBytes(), lost };
}

/** Carries out a plan and checks that only our cells, our sheet and the lists that name them have changed. */
async function check(bytes: Uint8Array, sheet: string, part: string): Promise<Uint8Array> {
  const plan = planFor(sheet);
  const { bytes: result, lost } = await carryOut(bytes, plan);
  expect(lost).toEqual([]);
  const { [part]: changed = [], ...others } = packageDiff(bytes, result);
  const cells = changed.filter((line) => !/^[-+] \/worksheet(\/dimension|\/sheetData\/row) [^/]*$/.test(line));
  expect(cells.map((line) => line.replace(/ s="\d+"/, '').replace(/"\d+"$/, ''))).toEqual([
    '+ /worksheet/sheetData/row[1]/c r="Z1" t="s"',
    '+ /worksheet/sheetData/row[1]/c[Z1]/v ',
    '+ /worksheet/sheetData/row[2]/c r="Z2" t="s"',
    '+ /worksheet/sheetData/row[2]/c[Z2]/v ',
  ]);
  const lists =
    /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml)$/;
  for (const [name, lines] of Object.entries(others))
    if (lists.test(name)) {
      const taken = lines.filter((line) => line.startsWith('-') && !/count=|uniqueCount=|calcPr|calcChain/i.test(line));
      expect([name, taken]).toEqual([name, []]);
    } else if (name === 'xl/calcChain.xml') expect(lines).toEqual(['only before']);
    else expect([name, lines]).toEqual([name, ['only after']]);
  expect([...readMarks(openPackage(result)).values()]).toContain('customers');
  return result;
}

/** Cells that openpyxl reads otherwise in the second file. */
function differentValues(before: Uint8Array, after: Uint8Array): string {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, 'a.xlsx'), before);
    writeFileSync(path.join(folder, 'b.xlsx'), after);
    return python(COMPARE_VALUES_SCRIPT, folder);
  });
}

const XLSXWRITER_SHEET = '销售 2026';
const OPENPYXL_SHEET = 'Ventas & más';

describe('workbooks of other writers come back whole', () => {
  testWith(openpyxl, 'openpyxl')('openpyxl', async () => {
    const bytes = fromPython(OPENPYXL_SCRIPT);
    const result = await check(bytes, OPENPYXL_SHEET, 'xl/worksheets/sheet1.xml');
    expect(differentValues(bytes, result)).toBe('ok\n');
  });

  testWith(xlsxwriter && openpyxl, 'xlsxwriter')('XlsxWriter', async () => {
    const bytes = fromPython(XLSXWRITER_SCRIPT);
    const result = await check(bytes, XLSXWRITER_SHEET, 'xl/worksheets/sheet1.xml');
    expect(differentValues(bytes, result)).toBe('ok\n');
  });

  testWith(libreOffice, 'LibreOffice')('LibreOffice', async () => {
    const bytes = convert(richWorkbook(), 'xlsx');
    await check(bytes, 'Data', 'xl/worksheets/sheet1.xml');
  });
});

describe('what comes back opens elsewhere', () => {
  const rich = async (): Promise<Uint8Array> => {
    const bytes = richWorkbook();
    const plan = planFor('Data');
    return (await carryOut(bytes, plan)).bytes;
  };

  testWith(openpyxl, 'openpyxl')('in openpyxl, with every value and format as before', async () => {
    expect(differentValues(richWorkbook(), await rich())).toBe('ok\n');
  });

  testWith(libreOffice, 'LibreOffice')('in LibreOffice, which prints it', async () => {
    const pdf = convert(await rich(), 'pdf');
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });

  testWith(libreOffice && xlsxwriter, 'LibreOffice and xlsxwriter')('and that of XlsxWriter', async () => {
    const bytes = fromPython(XLSXWRITER_SCRIPT);
    const result = await check(bytes, XLSXWRITER_SHEET, 'xl/worksheets/sheet1.xml');
    expect(convert(result, 'pdf').length).toBeGreaterThan(1000);
  });
});

describe('libraryCopy', () => {
  test('keeps names that the library knows, and the packed content', async () => {
    const book = new Workbook();
    book.addWorksheet('One').getCell('A1').value = 1;
    const written = openPackage(new Uint8Array(await book.xlsx.writeBuffer()));
    const copy = openPackage(libraryCopy(written));
    expect(copy.names().filter((name) => !written.has(name))).toEqual([]);
    expect(copy.packPart('xl/worksheets/sheet1.xml')).toMatchObject({
      packed: (written.packPart('xl/worksheets/sheet1.xml') as { packed: Uint8Array }).packed,
    });
  });

  test('renames parts that the library would overlook, and leaves out what it has no need of', () => {
    const copy = libraryCopy(openPackage(richWorkbook()));
    expect(openPackage(copy).names()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/tables/table1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
      'xl/chartsheets/sheet1.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/theme/theme1.xml',
      'xl/metadata.xml',
    ]);
    expect(partText(copy, 'xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet1.xml"');
    const links = partText(copy, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(links).toContain('https://example.com/prices');
    expect(links).toContain('Target="../tables/table1.xml"');
    expect(links).not.toMatch(/drawing|comments|printer/);
    expect(partText(copy, 'xl/workbook.xml')).not.toMatch(/externalReferences|pivotCaches/);
  });

  test('finds a workbook that lies in another folder', async () => {
    const parts: Record<string, string> = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/book/main.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/book/one.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/book/main.xml"/></Relationships>',
      'book/main.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="x"/></sheets></workbook>',
      'book/_rels/main.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="one.xml"/></Relationships>',
      'book/one.xml':
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>b</t></is></c></row></sheetData></worksheet>',
    };
    const bytes = packParts(parts);
    const plan = planFor('One');
    const { bytes: result } = await carryOut(bytes, plan);
    const sheet = partText(result, 'book/one.xml');
    expect(sheet).toMatch(
      /^<worksheet[^>]*><sheetData><row><c><v>1<\/v><\/c><c t="inlineStr"><is><t>b<\/t><\/is><\/c><c r="Z1"/,
    );
    expect(sheet).toContain('<row r="2"><c r="Z2" t="s">');
    // Styles and strings that the workbook did not have are new parts.
    expect(openPackage(result).names()).toEqual(expect.arrayContaining(['book/styles.xml', 'book/sharedStrings.xml']));
  });
});
