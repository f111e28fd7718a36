import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate';
import { UserError } from '../../../../../src/domain/errors';
import { openPackage, PACKAGE_LIMITS } from '../../../../../src/workbook/xlsx/package';
import { packParts, richWorkbook } from '../../../../support/richWorkbook';

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'opened';
}

const codeFor = (bytes: Uint8Array): string => codeOf(() => openPackage(bytes));

/** An OLE2 file: its signature and one directory entry per stream, which is all that tells the kinds apart. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) {
    const at = 512 + 128 * index;
    for (let char = 0; char < name.length; char += 1) bytes[at + 2 * char] = name.charCodeAt(char);
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = 2;
  }
  return bytes;
}

/** Changes 32-bit numbers of the directory entry of one file: its claimed sizes. */
function claim(bytes: Uint8Array, name: string, field: 'packed' | 'size' | 'flags', value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const encoded = strToU8(name);
  for (let at = copy.length - 46; at >= 0; at -= 1)
    if (
      view.getUint32(at, true) === 0x02014b50 &&
      Buffer.compare(copy.subarray(at + 46, at + 46 + encoded.length), encoded) === 0
    ) {
      if (field === 'flags') view.setUint16(at + 8, value, true);
      else view.setUint32(at + (field === 'packed' ? 20 : 24), value, true);
      return copy;
    }
  throw new Error(`no directory entry ${name}`);
}

describe('what is no workbook is told apart', () => {
  test.each([
    ['encrypted workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'file-encrypted'],
    ['Excel 97 workbook', compoundFile('Workbook', '\u0005SummaryInformation'), 'file-old-xls'],
    ['Excel 5 workbook', compoundFile('Book'), 'file-old-xls'],
    ['Excel 4 sheet', Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), 'file-old-xls'],
    ['Word 97 document', compoundFile('WordDocument'), 'file-not-a-workbook'],
    ['nothing at all', new Uint8Array(0), 'file-unreadable'],
    ['text', strToU8('Customer,Sales\nA,1\n'), 'file-unreadable'],
    ['a web page named .xlsx', strToU8('<html><table></table></html>'), 'file-unreadable'],
    ['only the beginning of a zip', strToU8('PK\u0003\u0004'), 'file-unreadable'],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('hello') }), 'file-not-a-workbook'],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'file-not-a-workbook',
    ],
  ])('%s', (_, bytes, code) => expect(codeFor(bytes)).toBe(code));

  test('a document and a binary workbook', () => {
    const types = (type: string) => `<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`;
    const rels =
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="main.xml"/></Relationships>';
    const file = (type: string) =>
      packParts({ '[Content_Types].xml': types(type), '_rels/.rels': rels, 'main.xml': '<document/>' });
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(codeFor(file(word))).toBe('file-not-a-workbook');
    expect(codeFor(file('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))).toBe('file-not-a-workbook');
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    expect(codeFor(file(sheet))).toBe('file-not-a-workbook'); // it says so, but its root is no workbook
  });
});

describe('damaged workbooks', () => {
  const whole = richWorkbook();

  test('cut off anywhere', () => {
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(codeFor(whole.subarray(0, Math.floor(whole.length * part)))).toBe('file-unreadable');
    expect(codeFor(whole.subarray(0, whole.length - 1))).toBe('file-unreadable');
  });

  test('a part whose content does not have its check sum', () => {
    const entry = unzipSync(whole)['xl/workbook.xml'] ?? new Uint8Array();
    const packed = deflateSync(entry, { level: 6 });
    const at = Buffer.from(whole).indexOf(Buffer.from(packed.subarray(0, 40)));
    expect(at).toBeGreaterThan(0);
    const broken = Uint8Array.from(whole);
    broken[at + 60] = (broken[at + 60] ?? 0) ^ 0xff;
    expect(codeFor(broken)).toBe('file-unreadable');
  });

  test.each([
    ['no end', '<workbook><sheets>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook><sheets/></workbook>'],
    ['crossed tags', '<workbook><sheets></workbook></sheets>'],
    ['two roots', '<workbook/><workbook/>'],
    ['nothing', ''],
  ])('XML with %s', (_, xml) => expect(codeFor(richWorkbook({ 'xl/workbook.xml': xml }))).toBe('file-unreadable'));

  test('a workbook without sheets', () => {
    expect(codeFor(richWorkbook({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }))).toBe('file-not-a-workbook');
  });

  test('an entry with a password of the zip itself', () => {
    expect(codeFor(claim(whole, 'xl/styles.xml', 'flags', 1))).toBe('file-encrypted');
  });
});

describe('limits are checked before anything is unpacked', () => {
  const whole = richWorkbook();

  test('over 2 GB by the directory alone', () => {
    expect(codeFor(claim(whole, 'xl/media/image1.png', 'size', 0x9000_0000))).toBe('file-too-large');
  });

  test('many entries', () => {
    expect(codeOf(() => openPackage(whole, { ...PACKAGE_LIMITS, entries: 10 }))).toBe('file-too-large');
  });

  test('a list of sheets that would fill the memory', () => {
    expect(codeFor(claim(whole, 'xl/workbook.xml', 'size', 0x0500_0000))).toBe('file-too-large');
    expect(codeFor(claim(whole, '[Content_Types].xml', 'size', 0x0500_0000))).toBe('file-too-large');
  });

  test('a part that unpacks to a thousand times its size', () => {
    const bomb = richWorkbook({ 'xl/bomb.xml': new Uint8Array(80 * 1024 ** 2) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(codeFor(bomb)).toBe('file-too-large');
  });

  test('a part that unpacks to more than it claims', () => {
    const bomb = richWorkbook({ 'xl/bomb.xml': new Uint8Array(80 * 1024 ** 2) });
    expect(codeFor(claim(bomb, 'xl/bomb.xml', 'size', 1000))).toBe('file-unreadable');
  });

  test('entries that share their packed bytes', () => {
    const far = claim(whole, 'xl/styles.xml', 'packed', whole.length);
    expect(codeFor(far)).toBe('file-unreadable');
  });
});

test('a workbook opens, with its parts under any spelling', () => {
  const opened = openPackage(richWorkbook());
  expect(opened.has('XL/Workbook.xml')).toBe(true);
  expect(opened.text('xl/sharedStrings.xml')).toContain('東京');
  expect(opened.names()).toHaveLength(Object.keys(unzipSync(richWorkbook())).length);
});

test('a part in UTF-16 is read', () => {
  const text = new TextDecoder().decode(unzipSync(richWorkbook())['xl/workbook.xml']);
  const utf16 = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  expect(codeFor(richWorkbook({ 'xl/workbook.xml': new Uint8Array(utf16) }))).toBe('opened');
});
