import { areasOf, sqrefOf, without } from '../../../src/workbook/xlsx/package/sheet/areas';
import { Edits } from '../../../src/workbook/xlsx/package/xml/edits';
import { relativeTarget, resolveTarget } from '../../../src/workbook/xlsx/package/container/relations';
import { StringTable } from '../../../src/workbook/xlsx/package/styles/strings';
import { EMPTY_STYLES, StyleSheet } from '../../../src/workbook/xlsx/package/styles/styleSheet';
import { shiftFormula } from '../../../src/workbook/xlsx/package/sheet/shiftFormula';
import {
  attributesOf,
  child,
  escapeXml,
  openTag,
  parseXml,
  unescapeXml,
} from '../../../src/workbook/xlsx/package/xml/xml';
import { richParts } from '../../support/richWorkbook';

describe('areas', () => {
  const holeIn = (area: string, hole: string) => {
    const [a, b] = [areasOf(area)[0], areasOf(hole)[0]];
    return a === undefined || b === undefined ? 'none' : sqrefOf(without(a, b));
  };
  test.each([
    ['A1:C9', 'D1:D9', 'A1:C9'],
    ['A1:C9', 'A1:C9', ''],
    ['A1:A9', 'A3:A5', 'A1:A2 A6:A9'],
    ['A1:D9', 'B2:C3', 'A1:D1 A4:D9 A2:A3 D2:D3'],
    ['G2:G40', 'F1:Z11', 'G12:G40'],
  ])('%s without %s is %s', (area, hole, rest) => expect(holeIn(area, hole)).toBe(rest));
});

describe('edits of XML', () => {
  const text = `<?xml version="1.0"?><a k='1' xmlns="u"><!-- <b> --><b x=">"/><c/></a>`;

  test('splice what is asked and keep every other character', () => {
    const root = parseXml(text);
    const edits = new Edits(text);
    edits.insertInOrder(root, ['a', 'b', 'new', 'c'], 'new', '<new/>');
    edits.setAttributes(root, { k: undefined, m: '"&' });
    const last = child(root, 'c');
    if (last === undefined) throw new Error('no c');
    edits.append(last, '<d/>');
    edits.setAttributes(last, { y: 2 });
    expect(edits.apply()).toBe(
      `<?xml version="1.0"?><a xmlns="u" m="&quot;&amp;"><!-- <b> --><b x=">"/><new/><c y="2"><d/></c></a>`,
    );
  });

  test('entities', () => {
    expect(unescapeXml('&lt;&#x41;&#66;&amp;lt;&apos;&unknown;')).toBe(`<AB&lt;'&unknown;`);
    expect(unescapeXml(escapeXml(`<a b="c">&'`))).toBe(`<a b="c">&'`);
  });
});

test('targets of relations', () => {
  expect(resolveTarget('xl/worksheets/sheet1.xml', '../charts/chart1.xml')).toBe('xl/charts/chart1.xml');
  expect(resolveTarget('xl/workbook.xml', '/xl/styles.xml')).toBe('xl/styles.xml');
  expect(resolveTarget('xl/workbook.xml', '../../../../etc/passwd')).toBe('etc/passwd');
  expect(relativeTarget('xl/worksheets/sheet1.xml', 'xl/charts/chart1.xml')).toBe('../charts/chart1.xml');
  expect(relativeTarget('', 'xl/workbook.xml')).toBe('xl/workbook.xml');
});

describe('StringTable', () => {
  test('finds what is there and adds the rest, with the prefix of the table', () => {
    const table = new StringTable(
      '<x:sst count="2" uniqueCount="2"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>',
    );
    expect([table.index('b'), table.index(' c'), table.index(' c'), table.index('')]).toEqual([1, 2, 2, 3]);
    expect(table.apply()).toBe(
      '<x:sst count="6" uniqueCount="4"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si><x:si><x:t xml:space="preserve"> c</x:t></x:si><x:si><x:t></x:t></x:si></x:sst>',
    );
  });

  test('an empty or missing table', () => {
    const empty = new StringTable('<sst/>');
    expect(empty.apply()).toBeNull();
    expect(empty.index('b')).toBe(0);
    expect(empty.apply()).toBe('<sst count="1" uniqueCount="1"><si><t>b</t></si></sst>');
    const none = new StringTable(null);
    none.index('b');
    expect(none.apply()).toMatch(/^<sst xmlns="[^"]*" count="1" uniqueCount="1"><si><t>b<\/t><\/si><\/sst>$/);
  });

  test('counts the children of the table only, as the readers do', () => {
    const table = new StringTable(
      '<sst><!-- <si/> --><si><t>a</t></si><g><si><t>not one</t></si></g><si/><si><t>b</t></si></sst>',
    );
    expect([table.index('a'), table.index('b'), table.index('not one')]).toEqual([0, 2, 3]);
  });

  test('a comment that never ends does not keep it for ever', () => {
    expect(new StringTable('<sst><si><t>a</t></si><!-- </sst>').index('a')).toBe(0);
  });

  test('a text with looks or readings of its own is read as plain text and not taken for one', () => {
    const table = new StringTable(
      '<sst><si><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></si><si><t>ab</t><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
    );
    expect([table.text(0), table.text(1), table.index('ab')]).toEqual(['ab', 'ab', 2]);
  });

  test.each(['_x0041_', 'a\u0001b', 'a\nb', ' a ', 'a<&>"', '😀', '_x005F_'])('%j comes back', (text) => {
    const table = new StringTable(null);
    table.index(text);
    expect(new StringTable(table.apply()).text(0)).toBe(text);
  });
});

describe('StyleSheet', () => {
  const rich = String(richParts()['xl/styles.xml']);

  test('a look that a cell has already adds nothing', () => {
    const styles = new StyleSheet(rich);
    expect(styles.cellFormat(0, {})).toBe(0);
    expect(styles.apply()).toBeNull();
  });

  test('a look is laid over what the cell has: its other font, its lines, its format', () => {
    const styles = new StyleSheet(rich);
    const bold = { bold: true, color: '#107C10', wrap: true };
    const index = styles.cellFormat(2, bold);
    expect(styles.cellFormat(2, bold)).toBe(index);
    const text = styles.apply() ?? '';
    const formats = child(parseXml(text), 'cellXfs')?.children ?? [];
    const [old, made] = [2, index].map((each) => attributesOf(openTag(text, formats[each] ?? parseXml('<none/>'))));
    for (const name of ['numFmtId', 'fillId', 'borderId', 'xfId']) expect(made?.get(name)).toBe(old?.get(name));
    expect(text).toMatch(/<font><b\/>.*<color rgb="FF107C10"\/><name val="Calibri"\/>/);
  });

  test('a format that is not there is added with all it needs', () => {
    const styles = new StyleSheet(EMPTY_STYLES);
    const look = { numberFormat: '#,##0.00 "€"', fill: '#FFEE00', lineBelow: '#000000', horizontal: 'center' as const };
    expect(styles.cellFormat(0, look)).toBe(1);
    expect(styles.cellFormat(0, { numberFormat: '0.00%' })).toBe(2);
    expect(styles.newDifferential('<dxf/>')).toBe(0);
    const text = styles.apply() ?? '';
    expect(text).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00 &quot;€&quot;"/></numFmts><fonts',
    );
    expect(text).toContain(
      '<xf numFmtId="164" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center"/></xf>' +
        '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
    expect(text).toContain('</cellStyles><dxfs count="1"><dxf/></dxfs>');
  });
});

test.each([
  ['B2*$C$3+SUM(B:B,2:2)', 1, 1, 'C3*$C$3+SUM(C:C,3:3)'],
  ['"B2"&\'B2\'!B2&Data!$B2&LOG10(B2)', 2, 0, '"B2"&\'B2\'!B4&Data!$B4&LOG10(B4)'],
  ['T1[[#This Row],[B2]]+XFD1+B2name', 0, 1, 'T1[[#This Row],[B2]]+A1+B2name'],
])('a shared formula %s moves %i down and %i right', (formula, rows, columns, moved) =>
  expect(shiftFormula(formula, rows, columns)).toBe(moved),
);
