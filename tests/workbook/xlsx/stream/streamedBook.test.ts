import { UserError } from '../../../../src/domain/errors';
import type { CellValue } from '../../../../src/workbook/cells';
import { openPackage } from '../../../../src/workbook/xlsx/package';
import { StreamedBook } from '../../../../src/workbook/xlsx/stream/streamedBook';
import { rawWorkbook } from '../../../support/hostileFiles';
import { valuesIn } from '../../../support/bookReads';

const bookOf = (rows: string): StreamedBook => new StreamedBook(openPackage(rawWorkbook({ S: rows })));

async function firstRow(cells: string): Promise<CellValue[]> {
  const book = bookOf(`<row>${cells}</row>`);
  const [row = []] = await valuesIn(book, '1', { row: 0, column: 0, rows: 1, columns: 4 });
  return row;
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
}

test.each<[string, string, CellValue[]]>([
  ['booleans as words', '<c t="b"><v>true</v></c><c t="b"><v>false</v></c>', [true, false, '', '']],
  ['days as texts of the strict variant', '<c t="d"><v>2024-05-01T12:00:00</v></c>', [45413.5, '', '', '']],
  ['escapes in results', '<c t="str"><f>A</f><v>a_x000A_b</v></c>', ['a\nb', '', '', '']],
  ['sections that hide markup', '<c t="str"><v><![CDATA[<a>&]]>&amp;<!-- c -->d</v></c>', ['<a>&&d', '', '', '']],
  ['what is no number, as it stands', '<c><v>12,5</v></c><c><v>1e999</v></c>', ['12,5', '1e999', '', '']],
  ['an address further right', '<c r="B1"><v>1</v></c><c><v>2</v></c>', ['', 1, 2, '']],
  ['extensions beside values', '<c><v>5</v><extLst><ext><v>9</v></ext></extLst></c><c><v>6</v></c>', [5, 6, '', '']],
])('reads %s', async (_, cells, expected) => {
  expect(await firstRow(cells)).toEqual(expected);
});

test('a formula without a value has to be calculated; one whose result is an empty text has been', () => {
  expect(bookOf('<row><c><f>A1</f></c></row>').isCalculated).toBe(false);
  const empty = bookOf('<row><c t="str"><f>A1</f><v></v></c></row>');
  expect(empty.isCalculated).toBe(true);
  expect(empty.sheets[0]?.used).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
});

test('a shared formula reads in each cell as it was filled', () => {
  const book = bookOf(
    '<row><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
      '<row><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
  );
  expect(book.formulas('1', { row: 0, column: 1, rows: 2, columns: 1 })).toEqual([
    ['=A1*$A$1&"A1"'],
    ['=A2*$A$1&"A1"'],
  ]);
});

test.each([
  ['an end tag of another element', '<row><c><v>1</c></v></row>'],
  ['a row that does not end', '<row><c><v>1</v></c>'],
  ['a row that Excel does not have', '<row r="1048577"><c><v>1</v></c></row>'],
  ['a column that Excel does not have', '<row><c r="XFE1"><v>1</v></c></row>'],
  ['a text that is not among the shared ones', '<row><c t="s"><v>0</v></c></row>'],
  ['a type that nobody knows', '<row><c t="q"><v>0</v></c></row>'],
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>'],
])('refuses %s', (_, rows) => {
  expect(codeOf(() => bookOf(rows))).toBe('file-unreadable');
});
