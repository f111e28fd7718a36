import { UserError } from '../../../../../src/domain/errors';
import type { WritePlan } from '../../../../../src/workbook/plan';
import { openPackage, readMarks, splice } from '../../../../../src/workbook/xlsx/package';
import { calculateWithLibrary } from '../../../../../src/workbook/xlsx/libraryModel';
import { expectSound } from '../../../../support/soundness/packageCheck';
import { packageDiff, partText } from '../../../../support/packageDiff';
import { packParts, richParts, richWorkbook } from '../../../../support/richWorkbook';

const NEW_SHEET: WritePlan = {
  sheets: [
    {
      sheet: { kind: 'new', name: 'Customers', mark: 'customers' },
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Customer', 'ABC'],
            ['Nordsee GmbH', 'A'],
            ['=HYPERLINK("x")', { formula: '=IF(SUM(Data!B2:B4)>1,"A","B")' }],
          ],
        },
      ],
      tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 3, columns: 2 }, action: 'create' }],
      conditionalFormats: [
        {
          area: { row: 1, column: 1, rows: 2, columns: 1 },
          formula: '=B2="A"',
          style: { bold: true, fill: '#FFEE00' },
        },
      ],
      print: {
        paper: 'A3',
        orientation: 'landscape',
        area: { row: 0, column: 0, rows: 3, columns: 2 },
        titleRows: { first: 0, last: 0 },
      },
    },
  ],
  names: [{ name: 'KA_List_Class', formula: '=Customers!$B$2:$B$3' }],
};

const CELLS: WritePlan = {
  sheets: [
    {
      sheet: { kind: 'existing', id: '1', name: 'data' },
      blocks: [
        { row: 0, column: 8, cells: [['ABC'], ['A']] },
        { row: 2, column: 7, cells: [[10]] },
      ],
    },
  ],
};

async function run(bytes: Uint8Array, ...plans: WritePlan[]) {
  let pkg = openPackage(bytes);
  const lost = [];
  for (const plan of plans) {
    const result = await splice(pkg, plan, { calculate: calculateWithLibrary });
    pkg = result.pkg;
    lost.push(...result.lost);
  }
  expectSound(pkg.toBytes(), bytes);
  return { bytes: pkg.toBytes(), lost, diff: packageDiff(bytes, pkg.toBytes()) };
}

describe('a new sheet in a workbook full of features', () => {
  test('leaves every part of the user alone', async () => {
    const before = richWorkbook();
    const { bytes, lost, diff } = await run(before, NEW_SHEET);
    expect(lost).toEqual([]);
    expect(Object.keys(diff).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/customProperty2.bin',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/tables/table2.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(diff['xl/workbook.xml']).toEqual([
      '- /workbook/calcPr calcId="191029" iterate="1" iterateCount="50"',
      '+ /workbook/sheets/sheet name="Customers" r:id="rId14" sheetId="10"',
      '+ /workbook/definedNames/definedName name="KA_List_Class" "Customers!$B$2:$B$3"',
      '+ /workbook/definedNames/definedName localSheetId="5" name="_xlnm.Print_Area" "Customers!$A$1:$B$3"',
      '+ /workbook/definedNames/definedName localSheetId="5" name="_xlnm.Print_Titles" "Customers!$1:$1"',
      '+ /workbook/calcPr calcId="191029" fullCalcOnLoad="1" iterate="1" iterateCount="50"',
    ]);
    expect(diff['xl/calcChain.xml']).toEqual(['only before']);
    expect(partText(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    const added = [...(diff['xl/styles.xml'] ?? []), ...(diff['xl/sharedStrings.xml'] ?? [])];
    expect(added.filter((line) => line.startsWith('-') && !line.includes('count='))).toEqual([]);
  });

  test('has its cells, table, rule and mark', async () => {
    const { bytes } = await run(richWorkbook(), NEW_SHEET);
    expect(readMarks(openPackage(bytes))).toEqual(new Map([['Customers', 'customers']]));
    const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<f>IF(SUM(Data!B2:B4)&gt;1,&quot;A&quot;,&quot;B&quot;)</f><v>A</v>');
    expect(sheet).toMatch(/<cfRule type="expression" dxfId="3" priority="1" stopIfTrue="1">/);
    expect(partText(bytes, 'xl/tables/table2.xml')).toMatch(/ id="5" name="KA_Customers"/);
    const strings = partText(bytes, 'xl/sharedStrings.xml');
    const index = /<c r="A3" t="s"><v>(\d+)<\/v>/.exec(sheet)?.[1];
    expect(strings.split('<si>')[Number(index) + 1]).toContain('=HYPERLINK(&quot;x&quot;)');
    expect(sheet).toContain('<c r="A2" t="s"><v>4</v></c>'); // a text the workbook had already
  });

  test('a second run on the result changes nothing', async () => {
    const once = (await run(richWorkbook(), NEW_SHEET)).bytes;
    const again: WritePlan = {
      ...NEW_SHEET,
      sheets: NEW_SHEET.sheets.map((sheet) => ({
        ...sheet,
        sheet: { kind: 'existing', id: '6', name: 'Customers', mark: 'customers' },
        tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 3, columns: 2 }, action: 'resize' }],
      })),
    };
    const { diff } = await run(once, again);
    expect(diff).toEqual({});
  });
});

describe('cells in a sheet of the user', () => {
  test('change, with the values calculated from them, and nothing else', async () => {
    const { lost, diff } = await run(richWorkbook(), CELLS);
    expect(lost).toEqual([]);
    expect(Object.keys(diff).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
      'xl/worksheets/data.xml',
      'xl/worksheets/pivot.xml',
    ]);
    expect(diff['xl/worksheets/data.xml']).toEqual([
      expect.stringMatching(/^- \/worksheet\/sheetData\/row .*spans="1:11"/),
      expect.stringMatching(/^- \/worksheet\/sheetData\/row .*spans="1:11"/),
      '- /worksheet/sheetData/row[2]/c[H2]/v "7"',
      '- /worksheet/sheetData/row[3]/c[H3]/v "3"',
      expect.stringMatching(/^\+ \/worksheet\/sheetData\/row (?!.*spans)/),
      '+ /worksheet/sheetData/row[1]/c r="I1" s="1" t="s"', // the format of its row
      '+ /worksheet/sheetData/row[1]/c[I1]/v "11"',
      expect.stringMatching(/^\+ \/worksheet\/sheetData\/row (?!.*spans)/),
      '+ /worksheet/sheetData/row[2]/c[H2]/v "14"',
      '+ /worksheet/sheetData/row[2]/c r="I2" s="6" t="s"', // the format of its column
      '+ /worksheet/sheetData/row[2]/c[I2]/v "12"',
      '+ /worksheet/sheetData/row[3]/c[H3]/v "10"',
    ]);
    expect(diff['xl/worksheets/pivot.xml']).toEqual([
      '- /worksheet/sheetData/row[1]/c[B1]/v "8"',
      '+ /worksheet/sheetData/row[1]/c[B1]/v "15"',
    ]);
  });

  test('the first cell of a shared formula: the others keep theirs', async () => {
    const plan: WritePlan = {
      sheets: [{ sheet: { kind: 'existing', id: '1', name: 'Data' }, blocks: [{ row: 1, column: 3, cells: [['x']] }] }],
    };
    const { diff } = await run(richWorkbook(), plan);
    const changed = (diff['xl/worksheets/data.xml'] ?? []).filter((line) => /c\[D[34]\]\/(f|v)/.test(line));
    expect(changed.map((line) => line.replace(/.*row/, 'row'))).toEqual([
      'row[3]/c[D3]/f si="0" t="shared"',
      'row[4]/c[D4]/f si="0" t="shared"',
      'row[3]/c[D3]/f "B3*C3"',
      'row[4]/c[D4]/f "B4*C4"',
    ]);
  });

  test('inside an array formula are named', async () => {
    const plan: WritePlan = {
      sheets: [{ sheet: { kind: 'existing', id: '1', name: 'Data' }, blocks: [{ row: 1, column: 9, cells: [[1]] }] }],
    };
    expect((await run(richWorkbook(), plan)).lost).toEqual([{ what: 'array formula', sheet: 'Data', cell: 'J2' }]);
  });

  test('cleared cells keep their format', async () => {
    const plan: WritePlan = {
      sheets: [{ sheet: { kind: 'existing', id: '1', name: 'Data' }, blocks: [{ row: 1, column: 1, cells: [['']] }] }],
    };
    const { bytes } = await run(richWorkbook(), plan);
    expect(partText(bytes, 'xl/worksheets/data.xml')).toContain('<c r="B2" s="2"/>');
  });

  test('every other feature of a plan is written without touching its neighbours', async () => {
    const plan: WritePlan = {
      sheets: [
        {
          sheet: { kind: 'existing', id: '1', name: 'Data', mark: 'mine' },
          styles: [{ area: { row: 1, column: 0, rows: 1, columns: 1 }, style: { bold: true } }],
          numberFormats: [{ area: { row: 2, column: 2, rows: 1, columns: 1 }, format: '0.0%' }],
          columnWidths: [{ column: 4, columns: 1, width: 20 }],
          rowHeights: [{ row: 4, rows: 1, height: 40 }],
          validations: [{ area: { row: 1, column: 6, rows: 10, columns: 1 }, source: ['a', 'b'], strict: false }],
          conditionalFormats: [
            { area: { row: 1, column: 8, rows: 3, columns: 1 }, formula: '=I2="A"', style: { color: '#107C10' } },
          ],
          freeze: { rows: 1, columns: 1 },
          gridlines: true,
          print: {
            paper: 'A3',
            orientation: 'portrait',
            fitWidth: 1,
            area: { row: 0, column: 0, rows: 9, columns: 9 },
          },
        },
      ],
    };
    const { bytes, diff } = await run(richWorkbook(), plan);
    expect(diff['xl/worksheets/data.xml']).toEqual([
      '- /worksheet/sheetViews/sheetView showGridLines="0" workbookViewId="0" zoomScale="85" zoomScaleNormal="85"',
      '- /worksheet/sheetViews/sheetView/pane activePane="bottomLeft" state="frozen" topLeftCell="A2" ySplit="1"',
      '- /worksheet/sheetViews/sheetView/selection activeCell="B3" pane="bottomLeft" sqref="B3"',
      '- /worksheet/cols/col max="6" min="5" outlineLevel="1" style="3" width="9.140625"',
      '- /worksheet/sheetData/row[2]/c r="A2" t="s"',
      '- /worksheet/sheetData/row[3]/c r="C3"',
      '- /worksheet/sheetData/row collapsed="1" outlineLevel="1" r="5" spans="1:11" x14ac:dyDescent="0.25"',
      '- /worksheet/dataValidations count="2"',
      expect.stringMatching(/^- .*sqref="G2:G40" type="list"$/),
      expect.stringMatching(
        /^- \/worksheet\/pageSetup .*orientation="landscape" paperSize="9" r:id="rId6" scale="80"$/,
      ),
      '+ /worksheet/sheetViews/sheetView workbookViewId="0" zoomScale="85" zoomScaleNormal="85"',
      '+ /worksheet/sheetViews/sheetView/pane activePane="bottomRight" state="frozen" topLeftCell="B2" xSplit="1" ySplit="1"',
      '+ /worksheet/sheetViews/sheetView/selection pane="bottomRight"',
      '+ /worksheet/cols/col customWidth="1" max="5" min="5" outlineLevel="1" style="3" width="20"',
      '+ /worksheet/cols/col max="6" min="6" outlineLevel="1" style="3" width="9.140625"',
      '+ /worksheet/sheetData/row[2]/c r="A2" s="7" t="s"',
      '+ /worksheet/sheetData/row[3]/c r="C3" s="8"',
      '+ /worksheet/sheetData/row collapsed="1" customHeight="1" ht="40" outlineLevel="1" r="5" spans="1:11" x14ac:dyDescent="0.25"',
      '+ /worksheet/conditionalFormatting sqref="I2:I4"',
      '+ /worksheet/conditionalFormatting/cfRule dxfId="3" priority="11" stopIfTrue="1" type="expression"',
      '+ /worksheet/conditionalFormatting/cfRule/formula "I2=\\"A\\""',
      '+ /worksheet/dataValidations count="3"',
      expect.stringMatching(/^\+ .*sqref="G12:G40" type="list"$/),
      expect.stringMatching(/^\+ .*errorStyle="warning".*sqref="G2:G11" type="list"$/),
      '+ /worksheet/dataValidations/dataValidation/formula1 "\\"a,b\\""',
      '+ /worksheet/pageSetup fitToHeight="0" fitToWidth="1" orientation="portrait" paperSize="8" r:id="rId6"',
      '+ /worksheet/customProperties/customPr name="KeyAccounts" r:id="rId8"',
    ]);
    expect(diff['xl/workbook.xml']).toEqual([
      '- /workbook/definedNames/definedName localSheetId="0" name="_xlnm.Print_Area" "Data!$A$1:$H$20"',
      '+ /workbook/definedNames/definedName localSheetId="0" name="_xlnm.Print_Area" "Data!$A$1:$I$9"',
    ]);
    expect(readMarks(openPackage(bytes))).toEqual(new Map([['Data', 'mine']]));
  });

  test('of several plans the last word counts, once', async () => {
    const validation = (rows: number, source: string) => ({
      area: { row: 1, column: 12, rows, columns: 1 },
      source,
      strict: true,
    });
    const plan = (text: string, rows: number): WritePlan => ({
      sheets: [
        {
          sheet: { kind: 'existing', id: '1', name: 'Data' },
          blocks: [
            {
              row: 20,
              column: 0,
              cells: [
                ['k', 'v'],
                [text, 1],
              ],
            },
            { row: 30, column: 12, cells: [[text]] },
          ],
          tables: [
            {
              name: 'KA_Two',
              area: { row: 20, column: 0, rows: 2, columns: 2 },
              action: text === 'first' ? 'create' : 'resize',
            },
          ],
          validations: [validation(rows, `=${text}`)],
          conditionalFormats: [
            { area: { row: 1, column: 12, rows, columns: 1 }, formula: '=M2=1', style: { bold: true } },
          ],
          print: { paper: 'A4', orientation: 'portrait', area: { row: 0, column: 0, rows, columns: 2 } },
        },
      ],
      names: [{ name: 'KA_List', formula: `=Data!$A$${rows}` }],
    });
    const { bytes } = await run(richWorkbook(), plan('first', 10), plan('second', 4));
    const sheet = partText(bytes, 'xl/worksheets/data.xml');
    expect(sheet).toContain('<dimension ref="A1:M31"/>');
    expect([...sheet.matchAll(/sqref="(M[^"]*)"><formula1>(\w+)/g)].map((match) => match.slice(1))).toEqual([
      ['M6:M11', 'first'],
      ['M2:M5', 'second'],
    ]);
    expect(sheet).toContain('<dataValidations count="4">');
    expect([...sheet.matchAll(/<conditionalFormatting sqref="(M[^"]*)"/g)].map((match) => match[1])).toEqual(['M2:M5']);
    expect(sheet).toMatch(
      /<tableParts count="2"><tablePart r:id="rId5"\/><tablePart [^>]*r:id="rId8"\/><\/tableParts>/,
    );
    const workbook = partText(bytes, 'xl/workbook.xml');
    expect([...workbook.matchAll(/KA_List">([^<]*)</g)].map((match) => match[1])).toEqual(['Data!$A$4']);
    expect([...workbook.matchAll(/Print_Area" localSheetId="0">([^<]*)</g)].map((match) => match[1])).toEqual([
      'Data!$A$1:$B$4',
    ]);
  });

  test('a table grows over its new column and keeps its totals row', async () => {
    const plan: WritePlan = {
      sheets: [
        {
          sheet: { kind: 'existing', id: '1', name: 'Data' },
          blocks: [{ row: 9, column: 2, cells: [['ABC'], ['A']] }],
          tables: [{ name: 'Orders', area: { row: 9, column: 0, rows: 2, columns: 3 }, action: 'resize' }],
        },
      ],
    };
    const bytes = richWorkbook();
    const result = await run(bytes, plan);
    expect(packageDiff(bytes, result.bytes)['xl/tables/table1.xml']).toEqual([
      expect.stringMatching(/^- \/table .*ref="A10:B12"/),
      '- /table/autoFilter ref="A10:B11"',
      '- /table/tableColumns count="2"',
      expect.stringMatching(/^\+ \/table .*ref="A10:C12" totalsRowCount="1"/),
      '+ /table/autoFilter ref="A10:C11"',
      '+ /table/tableColumns count="3"',
      '+ /table/tableColumns/tableColumn id="6" name="ABC"',
    ]);
  });
});

describe('what stands around', () => {
  test('a signature becomes invalid with any change: it is taken out and named', async () => {
    const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const root = partText(richWorkbook(), '_rels/.rels').replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${rels}/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    );
    const bytes = richWorkbook({
      '_rels/.rels': root,
      '_xmlsignatures/origin.sigs': new Uint8Array(0),
      '_xmlsignatures/sig1.xml': '<Signature/>',
    });
    const { lost, diff } = await run(bytes, NEW_SHEET);
    expect(lost).toEqual([{ what: 'digital signature' }]);
    expect(diff['_xmlsignatures/sig1.xml']).toEqual(['only before']);
    expect(diff['_xmlsignatures/origin.sigs']).toEqual(['only before']);
  });

  test('without a change the file itself comes back', async () => {
    const bytes = richWorkbook();
    expect((await run(bytes)).bytes).toBe(bytes);
    expect((await run(bytes, { sheets: [] })).bytes).toBe(bytes);
  });

  test('rows out of order are refused, not guessed', async () => {
    const text = partText(richWorkbook(), 'xl/worksheets/hidden.xml');
    const row = /<row r="1">.*<\/row>/.exec(text)?.[0] ?? '';
    const swapped = text.replace(row, row.replaceAll(/r="(A?)1"/g, 'r="$19"') + row);
    const plan: WritePlan = {
      sheets: [
        { sheet: { kind: 'existing', id: '4', name: 'Hidden one' }, blocks: [{ row: 0, column: 0, cells: [['x']] }] },
      ],
    };
    const bytes = richWorkbook({ 'xl/worksheets/hidden.xml': swapped });
    await expect(run(bytes, plan)).rejects.toThrow(new UserError('file-unreadable'));
  });

  test('prefixed elements stay prefixed and new ones get the prefix', async () => {
    const plain = partText(richWorkbook(), 'xl/worksheets/pivot.xml');
    const prefixed = plain.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace('xmlns="http', 'xmlns:x="http');
    const bytes = richWorkbook({ 'xl/worksheets/pivot.xml': prefixed });
    const plan: WritePlan = {
      sheets: [
        {
          sheet: { kind: 'existing', id: '2', name: 'Pivot' },
          blocks: [{ row: 5, column: 0, cells: [['added', { formula: '=1+1' }]] }],
        },
      ],
    };
    const result = await run(bytes, plan);
    const sheet = partText(result.bytes, 'xl/worksheets/pivot.xml');
    expect(sheet).toMatch(
      /<x:row r="6"><x:c r="A6" t="s"><x:v>11<\/x:v><\/x:c><x:c r="B6"><x:f>1\+1<\/x:f><x:v>2<\/x:v><\/x:c><\/x:row><\/x:sheetData>/,
    );
  });

  test('in a strict workbook everything we add is strict', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/',
          'http://purl.oclc.org/ooxml/spreadsheetml/',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        );
    const bytes = packParts(
      Object.fromEntries(
        Object.entries(richParts()).map(([name, part]) => [name, typeof part === 'string' ? strict(part) : part]),
      ),
    );
    const { bytes: result, diff } = await run(bytes, NEW_SHEET, CELLS);
    for (const name of Object.keys(diff).filter(
      (each) => /xml|rels/.test(each) && !/only before/.test(String(diff[each])),
    ))
      expect(partText(result, name)).not.toMatch(
        /openxmlformats\.org\/(spreadsheetml|officeDocument)\/2006\/(main|rel)/,
      );
    expect(diff['xl/workbook.xml']).toContain('+ /workbook/sheets/sheet name="Customers" r:id="rId14" sheetId="10"');
  });

  test('a sheet that comes between others renumbers local names and the active tab', async () => {
    const bytes = richWorkbook();
    const { pkg } = await splice(openPackage(bytes), NEW_SHEET, {
      calculate: calculateWithLibrary,
      order: ['Data', 'Customers', 'Chart', 'Pivot', 'Locked', 'Hidden one'],
    });
    const text = partText(pkg.toBytes(), 'xl/workbook.xml');
    expect([...text.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Data',
      'Customers',
      'Chart',
      'Pivot',
      'Locked',
      'Hidden one',
    ]);
    expect(text).toContain('firstSheet="2" activeTab="3"');
    expect(text).toContain('<definedName name="Rate" localSheetId="3">0.07');
    expect(text).toContain('<definedName name="Total" localSheetId="5" hidden="1">');
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">Data!');
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">Customers!');
  });
});
