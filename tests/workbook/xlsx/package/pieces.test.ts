import { areasOf, sqrefOf, without } from '../../../../src/workbook/xlsx/package/sheet/areas';
import { Edits } from '../../../../src/workbook/xlsx/package/xml/edits';
import { relativeTarget, resolveTarget } from '../../../../src/workbook/xlsx/package/container/relations';
import { StringMerger } from '../../../../src/workbook/xlsx/package/styles/strings';
import { EMPTY_STYLES, StyleMerger } from '../../../../src/workbook/xlsx/package/styles/styles';
import { child, escapeXml, parseXml, unescapeXml } from '../../../../src/workbook/xlsx/package/xml/xml';
import { richParts } from '../../../support/richWorkbook';

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

describe('StringMerger', () => {
  const written = '<sst><si><t>b</t></si><si><t xml:space="preserve"> c</t></si><si/></sst>';

  test('finds what is there and adds the rest, with the prefix of the table', () => {
    const merger = new StringMerger(
      '<x:sst count="2" uniqueCount="2"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>',
      written,
    );
    expect([merger.index(0), merger.index(1), merger.index(1), merger.index(2)]).toEqual([1, 2, 2, 3]);
    expect(merger.apply()).toBe(
      '<x:sst count="6" uniqueCount="4"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si><x:si><x:t xml:space="preserve"> c</x:t></x:si><x:si/></x:sst>',
    );
  });

  test('an empty or missing table', () => {
    const empty = new StringMerger('<sst/>', written);
    expect(empty.apply()).toBeNull();
    expect(empty.index(0)).toBe(0);
    expect(empty.apply()).toBe('<sst count="1" uniqueCount="1"><si><t>b</t></si></sst>');
    const none = new StringMerger(null, written);
    none.index(0);
    expect(none.apply()).toMatch(/^<sst xmlns="[^"]*" count="1" uniqueCount="1"><si><t>b<\/t><\/si><\/sst>$/);
  });
});

describe('StyleMerger', () => {
  const rich = String(richParts()['xl/styles.xml']);

  test('a format that is there under another number is found', () => {
    // The same sheet written with the custom formats renumbered and the attributes in another order.
    const written = rich
      .replaceAll('164', '199')
      .replace('<xf numFmtId="199" fontId="0"', '<xf fontId="0" numFmtId="199"');
    const merger = new StyleMerger(rich, written);
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => merger.cellFormat(index))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(merger.differential(1)).toBe(1);
    expect(merger.apply()).toBeNull();
  });

  test('a format that is not there is added with all it needs', () => {
    const merger = new StyleMerger(EMPTY_STYLES, rich);
    expect(merger.cellFormat(2)).toBe(1);
    expect(merger.cellFormat(1)).toBe(2);
    expect(merger.differential(0)).toBe(0);
    const text = merger.apply() ?? '';
    expect(text).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts',
    );
    expect(text).toContain('<fonts count="3">');
    expect(text).toMatch(/<cellXfs count="3">.*<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0"/);
    expect(text).toContain('</cellStyles><dxfs count="1"><dxf>');
    expect(parseXml(text).name).toBe('styleSheet');
  });
});
