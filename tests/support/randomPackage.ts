import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '../../src/workbook/cells';
import { columnLetters } from '../../src/workbook/address';
import { seedRandom } from './fuzz';

/** A made workbook file, and what its cells show. */
export interface RandomPackage {
  readonly bytes: Uint8Array;
  /** By sheet, by "row,column". */
  readonly shown: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** XML of a text, and the text it shows. */
const TEXTS: readonly (readonly [xml: string, shown: string])[] = [
  ['Ant', 'Ant'],
  ['Bee &amp; Co', 'Bee & Co'],
  ['Caf\u00e9 &#233;&#x4e2d;', 'Caf\u00e9 \u00e9\u4e2d'],
  ['\u5317\u4eac\u8d38\u6613', '\u5317\u4eac\u8d38\u6613'],
  ['two\r\nlines', 'two\nlines'],
  ['tab_x0009_end_x000D_', 'tab\tend\r'],
  ['_x005F_x000D_', '_x000D_'],
  [' spaced ', ' spaced '],
  ['a&lt;b&gt;&quot;c&apos;', 'a<b>"c\''],
  ['00123', '00123'],
  ['\ud83d\ude00 smile', '\ud83d\ude00 smile'],
  ['&#13;x', '\rx'],
];
const NUMBERS = ['0', '1', '-7', '3.14', '1234567.89', '0.1', '1E3', '-2.5e-7', '123456789012345678', '.5', '4.0'];
const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?'];
/** Index of the cell format, and a serial it fits. */
const DAYS = ['45292', '45292.5', '36526.25', '60000'];
const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; \u20ac&quot;"/></numFmts>' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/></cellXfs>';

type Random = (below: number) => number;

class Writer {
  readonly shared: string[] = [];
  private readonly texts: typeof TEXTS;

  constructor(
    private readonly random: Random,
    private readonly p: string,
    private readonly plain: boolean,
  ) {
    this.texts = plain ? TEXTS.filter(([xml]) => !xml.includes('_x')) : TEXTS;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.random(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  private text(xml: string): string {
    const { p } = this;
    const space = this.random(3) > 0 ? ' xml:space="preserve"' : '';
    return `<${p}t${space}>${xml}</${p}t>`;
  }

  /** Content of a string item: plain, or runs with a reading beside them. */
  private item(mayRead: boolean): readonly [string, string] {
    const { p } = this;
    const [xml, shown] = this.pick(this.texts);
    if (this.random(4) > 0) return [this.text(xml), shown];
    const [more, moreShown] = this.pick(this.texts);
    const run = `<${p}r><${p}rPr><${p}b/></${p}rPr>${this.text(more)}</${p}r>`;
    const reading = `<${p}rPh sb="0" eb="1"><${p}t>\u30ab\u30ca</${p}t></${p}rPh><${p}phoneticPr fontId="0"/>`;
    return [`<${p}r>${this.text(xml)}</${p}r>${run}${this.random(2) > 0 && mayRead ? reading : ''}`, shown + moreShown];
  }

  /** A cell without its start tag's address: attributes, content, what it shows. */
  cell(): readonly [string, string, CellValue] {
    const { p, pick } = this;
    const v = (text: string): string => `<${p}v>${text}</${p}v>`;
    const f = this.random(4) === 0 ? `<${p}f>SUM(B1:B2)</${p}f>` : '';
    switch (this.random(10)) {
      case 0:
      case 1: {
        const [xml, shown] = this.item(true);
        return [' t="s"', v(String(this.shared.push(xml) - 1)), shown];
      }
      case 2: {
        const [xml, shown] = this.item(!this.plain);
        return [' t="inlineStr"', `<${p}is>${xml}</${p}is>`, shown];
      }
      case 3:
        return [' t="str"', `<${p}f>A1&amp;"x"</${p}f>${v('Dog &amp; cat')}`, 'Dog & cat'];
      case 4: {
        const yes = this.random(2);
        return [' t="b"', f + v(String(yes)), yes === 1];
      }
      case 5: {
        const error = pick.call(this, ERRORS) as string;
        return [' t="e"', f + v(error), error];
      }
      case 6: {
        const day = this.pick(DAYS);
        return [` s="${String(1 + this.random(2))}"`, f + v(day), Number(day)];
      }
      case 7:
        return [' s="4"', '', ''];
      default: {
        const number = this.pick(NUMBERS);
        return [this.random(2) > 0 ? ' s="3"' : ' t="n"', f + v(number), Number(number)];
      }
    }
  }
}

interface SheetXml {
  readonly xml: string;
  readonly shown: Record<string, CellValue>;
}

function sheetXml(writer: Writer, random: Random, p: string): SheetXml {
  const shown: Record<string, CellValue> = {};
  const numbered = random(4) > 0;
  const hasMerge = random(3) === 0;
  const gap = random(3) === 0 ? '\r\n  ' : '';
  let row = -1;
  const rows = Array.from({ length: random(8) }, () => {
    row += numbered ? 1 + Number(random(4) === 0) : 1;
    let column = -1;
    const cells = Array.from({ length: random(7) }, () => {
      column += numbered ? 1 + Number(random(5) === 0) : 1;
      const [attributes, content, value] = writer.cell();
      shown[`${String(row)},${String(column)}`] = value;
      const address = numbered ? ` r="${columnLetters(column)}${String(row + 1)}"` : '';
      return content === '' && random(2) > 0
        ? `<${p}c${address}${attributes}/>`
        : `<${p}c${attributes}${address}>${content}</${p}c>`;
    });
    // Whether an empty row of a merged area counts as hidden is no matter of ours.
    const hidden = random(5) === 0 && !hasMerge ? ` hidden='${writer.pick(['1', 'true'])}'` : '';
    return `<${p}row${numbered ? ` r="${String(row + 1)}"` : ''}${hidden} spans="1:3">${cells.join(gap)}</${p}row>`;
  });
  let merges = '';
  if (hasMerge) {
    merges = `<${p}mergeCells count="1"><${p}mergeCell ref="A1:B2"/></${p}mergeCells>`;
    for (const place of ['0,1', '1,0', '1,1']) shown[place] = '';
  }
  const lie = random(2) > 0 ? `<${p}dimension ref="${writer.pick(['A1', 'A1:XFD1048576', 'C3:C9'])}"/>` : '';
  const comment = random(4) === 0 ? '<!-- <row> -->' : '';
  const locked = random(4) === 0 ? `<${p}sheetProtection sheet="1"/>` : '';
  const space = p === '' ? `xmlns="${MAIN}"` : `xmlns:${p.slice(0, -1)}="${MAIN}"`;
  const data = rows.length === 0 ? `<${p}sheetData/>` : `<${p}sheetData>${gap}${rows.join(gap)}${gap}</${p}sheetData>`;
  return {
    xml: `<${p}worksheet ${space}>${lie}${comment}${data}${locked}${merges}</${p}worksheet>`,
    shown,
  };
}

/**
 * A small workbook as some program might write one, of the many ways in which the format allows to write the same.
 * @param plain without those that the workbook library does not know: prefixes, UTF-16, escapes and readings in
 *   cells themselves
 */
export function randomPackage(seed: number, plain: boolean): RandomPackage {
  const random = seedRandom(seed);
  const p = random(3) === 0 && !plain ? 'x:' : '';
  const writer = new Writer(random, p, plain);
  const names = ['Sales', 'Second & last'].slice(0, 1 + random(2));
  const sheets = names.map(() => sheetXml(writer, random, p));
  const encoding = random(6) === 0 && !plain ? 'utf-16' : random(5) === 0 ? 'bom' : 'utf-8';
  const encode = (xml: string): Uint8Array => {
    if (encoding === 'bom') return strToU8(`\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
    if (encoding === 'utf-8') return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`);
    return new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le'));
  };
  const space = p === '' ? `xmlns="${MAIN}"` : `xmlns:${p.slice(0, -1)}="${MAIN}"`;
  const each = (text: (n: number, name: string) => string): string =>
    names.map((name, i) => text(i + 1, name.replace('&', '&amp;'))).join('');
  const state = random(3) === 0 ? ' state="hidden"' : '';
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${random(4) === 0 ? '<workbookPr date1904="1"/>' : ''}<sheets>${each((n, name) => `<sheet name="${name}" sheetId="${String(n)}"${n === 2 ? state : ''} r:id="rId${String(n)}"/>`)}</sheets><definedNames><definedName name="Rate">0.21</definedName></definedNames></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${String(n)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(n)}.xml"/>`)}<Relationship Id="rId8" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`),
    'xl/sharedStrings.xml': encode(
      `<${p}sst ${space}>${writer.shared.map((xml) => `<${p}si>${xml}</${p}si>`).join('')}</${p}sst>`,
    ),
  };
  sheets.forEach(({ xml }, i) => {
    parts[`xl/worksheets/sheet${String(i + 1)}.xml`] = encode(xml);
  });
  return {
    bytes: zipSync(parts, { level: 1 }),
    shown: Object.fromEntries(names.map((name, i) => [name, sheets[i]?.shown ?? {}])),
  };
}
