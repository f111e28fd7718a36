import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { LANGUAGES, type Language } from '../../../src/i18n/language';
import type { CellValue } from '../../../src/workbook/cells';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { unescapeXml } from '../../../src/workbook/xlsx/package/xml/xml';
import { cli, readJson, SAMPLE, scratchFolder } from '../../support/cli';
import { claiming, ledger, ole2, rawWorkbook, rowsXml, type RawCell } from '../../support/hostileFiles';
import { PIXEL } from '../../support/richWorkbookParts';
import { readSheet } from '../../support/sheetFile';

const at = scratchFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = new Uint8Array(readFileSync(SAMPLE));
const names = ['Ant', 'Bee', 'Cat', 'Dog', 'Eel'];
let number = 0;

/** A folder with the file in it, and what a run on it leaves. */
function place(content: Uint8Array, name = 'in.xlsx'): { folder: string; input: string; output: string; json: string } {
  const folder = at(String((number += 1)));
  mkdirSync(folder);
  const input = path.join(folder, name);
  writeFileSync(input, content);
  return { folder, input, output: path.join(folder, 'out.xlsx'), json: path.join(folder, 'report.json') };
}

/** What a failed run must look like, whatever it fails of. */
function expectCleanFailure(stderr: string, input: string, content: Uint8Array, output: string): void {
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/undefined|\bat \S+:\d|Error|excelts|zip:|xml:|ENOENT|EISDIR/);
  expect(Buffer.compare(readFileSync(input), content)).toBe(0);
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(path.dirname(input)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

/** Root may write anywhere; without this capability it is held to the modes of files like anybody else. */
const AS_ANYBODY =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'] : [];

/** The command line in a process of its own. */
function child(...argv: string[]): { code: number; stderr: string; megabytes: number } {
  const root = path.join(__dirname, '../../..');
  const script = path.join(root, 'tests', 'support', 'cliChild.ts');
  const [program = '', ...rest] = [...AS_ANYBODY, process.execPath, '--import', 'tsx', script, ...argv];
  const { stdout, stderr } = spawnSync(program, rest, { cwd: root, encoding: 'utf8' });
  // Whatever a library says on its own would stand here.
  expect(stderr).toBe('');
  return JSON.parse(stdout) as never;
}

const WORDS: Readonly<Record<Language, RegExp>> = {
  en: /can't be read|format|password|no Excel workbook|more than 2 GB|No sales|nothing to read|no file|looks like sales|has sales|column found/,
  'zh-Hans': /[无码是没压式]/,
  'zh-Hant': /[無碼是沒壓式]/,
  es: /no se puede leer|formato|contraseña|no un libro|más de 2 GB|No se encontr|No hay|parece|Ningún/,
};

const BAD_FILES: readonly (readonly [string, Uint8Array, number])[] = [
  ['encrypted', ole2('EncryptedPackage'), 3],
  ['old .xls', ole2('Workbook'), 3],
  ['another OLE2 file', ole2('WordDocument'), 3],
  ['a picture', PIXEL, 3],
  ['a PDF', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF'), 3],
  ['JSON', bytes('{"sales": [1, 2, 3]}'), 3],
  ['nothing', new Uint8Array(0), 3],
  ['cut off in the middle', sample.subarray(0, sample.length / 2), 3],
  ['cut off at its end', sample.subarray(0, sample.length - 5), 3],
  ['a zip without a workbook', zipSync({ 'readme.txt': bytes('hello') }), 3],
  ['a zip that claims 3 GB', claiming(sample, 'xl/worksheets/sheet1.xml', 3_000_000_000), 3],
  ['a zip that claims a few bytes', claiming(sample, 'xl/worksheets/sheet1.xml', 9), 3],
  ['a zip of zeros', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000) }), 3],
  ['rows that Excel does not have', rawWorkbook({ S: '<row r="4000000000"><c><v>1</v></c></row>' }), 3],
  ['an empty sheet', rawWorkbook({ S: '' }), 4],
  ['sheet names all the same', rawWorkbook({ Sales: '', sales: '' }), 3],
];

describe('files that are no workbook', () => {
  test.each(BAD_FILES)('%s', async (_, content, expected) => {
    const language = LANGUAGES[number % LANGUAGES.length] ?? 'en';
    const { input, output } = place(content);
    const { code, stderr } = await cli('classify', input, '-o', output, '--lang', language);
    expect({ code, stderr }).toEqual({ code: expected, stderr: expect.stringMatching(WORDS[language]) });
    if (expected === 3) expect(stderr).toContain('in.xlsx');
    expectCleanFailure(stderr, input, content, output);
  });

  test.each([...LANGUAGES])('a folder and a missing file, in %s', async (language) => {
    const folder = at(`folder ${language}.xlsx`);
    mkdirSync(folder);
    for (const input of [folder, at('missing.xlsx')]) {
      const { code, stderr, stdout } = await cli('classify', input, '-o', at('none.xlsx'), '--lang', language);
      expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 3, stdout: '', lines: 1 });
      expect(stderr).toContain(path.basename(input));
    }
  });
});

describe('sheets full of what should not be there', () => {
  const fails = async (sheets: Readonly<Record<string, string>>, ...more: string[]) => {
    const content = rawWorkbook(sheets);
    const { input, output, json } = place(content);
    const { code, stderr, stdout } = await cli('classify', input, '-o', output, '--json', json, ...more);
    expect(Buffer.compare(readFileSync(input), content)).toBe(0);
    return { code, stderr, stdout, input, output, json, content };
  };

  test('errors everywhere', async () => {
    const error = (text: string): RawCell => ({ xml: `<c t="e"><v>${text}</v></c>` });
    const rows: (CellValue | RawCell)[][] = [['Date', 'Customer', 'Amount']];
    for (let i = 0; i < 40; i += 1) rows.push([error('#N/A'), error('#REF!'), error('#DIV/0!')]);
    const run = await fails({ Sales: rowsXml(rows) });
    expect(run.code).toBe(4);
    expectCleanFailure(run.stderr, run.input, run.content, run.output);
    expect(readJson(run.json)).toMatchObject({ version: 1, customers: [] });
  });

  test('extreme numbers and dates are skipped and said, the rest is counted', async () => {
    const bad: CellValue[][] = [
      [-5, 'Ant', 10],
      [2_958_465, 'Ant', 10],
      [1e10, 'Ant', 10],
      [45_400, 'Bee', 'NaN'],
      [45_400, 'Bee', 'Infinity'],
    ];
    const good = ledger(names, 60);
    const run = await fails({ Sales: rowsXml([...good, ...bad]) });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    const [source] = readJson(run.json).sources;
    expect(source).toMatchObject({ rowsRead: 60, rowsSkipped: 5 });
  });

  test('1e308 adds up to no Infinity in the file or the report', async () => {
    const rows = [...ledger(names, 60), [45_400, 'Ant', 1e308], [45_401, 'Ant', 1e308], [45_402, 'Bee', -1e308]];
    const run = await fails({ Sales: rowsXml(rows) }, '--data-check');
    expect([0, 4]).toContain(run.code);
    expect(readFileSync(run.json, 'utf8')).not.toMatch(/Infinity|NaN/);
    if (run.code === 0) {
      const written = openPackage(new Uint8Array(readFileSync(run.output)));
      for (const name of written.names().filter((each) => /worksheets\/.*\.xml$/.test(each)))
        expect(written.text(name)).not.toMatch(/<v>(NaN|-?Infinity)</);
    }
  });

  test('300 sheets', async () => {
    const sheets: Record<string, string> = { Sales: rowsXml(ledger(names, 60)) };
    for (let i = 0; i < 300; i += 1) sheets[`Notes ${i}`] = rowsXml([['Remember'], ['nothing']]);
    const run = await fails(sheets);
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    expect(readJson(run.json).sources).toHaveLength(1);
  });

  test('customers and a sheet with names of 40,000 characters', async () => {
    const long = names.map((name) => name + 'x'.repeat(40_000));
    const run = await fails({ ['S'.repeat(40_000)]: rowsXml(ledger(long, 60)) }, '--write-back', '--data-check');
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    const customers = await readSheet(run.output, 'Customers');
    const lengths = customers.flat().map((cell) => String(cell).length);
    expect(Math.max(...lengths)).toBe(32_767);
    // The user's sheet keeps its name and its texts.
    const written = openPackage(new Uint8Array(readFileSync(run.output)));
    expect(written.text('xl/workbook.xml')).toContain(`name="${'S'.repeat(40_000)}"`);
    expect(written.text('xl/worksheets/sheet1.xml')).toContain(`Ant${'x'.repeat(40_000)}`);
  });
});

describe('texts that look like formulas', () => {
  const nasty = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1+1', "'=1", '=HYPERLINK("http://x","y")', '<b>&"', '{=1}'];

  test('stay texts in everything we write', async () => {
    const sheet = '=cmdA1';
    const rows: CellValue[][] = ledger(nasty, 90).map((row, r) => [
      ...row,
      r === 0 ? 'Sales rep' : (nasty[r % 9] ?? ''),
    ]);
    rows.push([45_400, '=2+2', 'no amount', '=3']);
    const { input, output } = place(rawWorkbook({ [sheet]: rowsXml(rows) }));
    const { code } = await cli('classify', input, '-o', output, '--write-back', '--data-check');
    expect(code).toBe(0);
    const written = openPackage(new Uint8Array(readFileSync(output)));
    const formulas = written
      .names()
      .filter((name) => /worksheets\/[^/]*\.xml$/.test(name))
      .flatMap((name) =>
        [...written.text(name).matchAll(/<f\b[^>]*>([^<]*)<\/f>/g)].map((match) => unescapeXml(match[1] ?? '')),
      );
    // The data-check sheet links to the cells it speaks of: to addresses, with the sheet's name in quotes.
    for (const formula of formulas) expect(formula).toMatch(/^HYPERLINK\("#'=cmdA1'![A-Z]+\d+","[A-Z]+\d+"\)$/);
    expect(formulas.length).toBeGreaterThan(0);
    const shown = (await readSheet(output, 'Customers')).flat();
    for (const name of nasty.filter((each) => !/^[\t']/.test(each))) expect(shown).toContain(name);
  });
});

describe('places that cannot be written to', () => {
  const small = rawWorkbook({ Sales: rowsXml(ledger(names, 60)) });

  test.each([...LANGUAGES])('a missing folder, a folder, a file as a folder (%s)', async (language) => {
    const { folder, input } = place(small);
    mkdirSync(path.join(folder, 'is a folder.xlsx'));
    for (const output of ['missing/out.xlsx', 'is a folder.xlsx', 'in.xlsx/out.xlsx']) {
      const { code, stderr } = await cli('classify', input, '-o', path.join(folder, output), '--lang', language);
      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 5, lines: 1 });
      expect(stderr).toContain(path.basename(output));
      expect(stderr).not.toMatch(/ENOENT|EISDIR|ENOTDIR|undefined/);
    }
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'is a folder.xlsx']);
    expect(Buffer.compare(readFileSync(input), small)).toBe(0);
  });

  test('a read-only file and a read-only folder', () => {
    const { folder, input, output } = place(small);
    writeFileSync(output, 'old');
    chmodSync(output, 0o444);
    expect(child('classify', input, '-o', output).code).toBe(5);
    chmodSync(folder, 0o555);
    expect(child('classify', input, '-o', path.join(folder, 'new.xlsx')).code).toBe(5);
    chmodSync(folder, 0o755);
    expect(readFileSync(output, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('an input without --force', async () => {
    const { folder, input } = place(small);
    for (const argv of [
      ['-o', input],
      ['-o', path.join(folder, '.', 'in.xlsx')],
      ['--json', input],
    ]) {
      const { code, stderr } = await cli('classify', input, ...argv);
      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 });
    }
    expect(Buffer.compare(readFileSync(input), small)).toBe(0);
  });

  test('a report that cannot be written leaves no workbook, and the old one whole', async () => {
    const { folder, input, output } = place(small);
    writeFileSync(output, 'old');
    for (const json of ['missing/report.json', 'in.xlsx/report.json', '.']) {
      const { code, stderr } = await cli('classify', input, '-o', output, '--json', path.join(folder, json));
      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 5, lines: 1 });
    }
    expect(readFileSync(output, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });
});

describe('memory, in a process of its own', () => {
  const last = 1_048_576;
  test.each<readonly [string, () => Uint8Array, number]>([
    ['2 GB less a byte by its directory', () => claiming(sample, 'xl/worksheets/sheet1.xml', 2_000_000_000), 3],
    ['a 400 MB sheet of blanks', () => rawWorkbook({ S: ' '.repeat(400_000_000) }), 3],
    [
      'a sheet used to its last row',
      () =>
        rawWorkbook({
          Sales: `${rowsXml(ledger(names, 60))}<row r="${last}"><c r="A${last}" t="str"><v>end</v></c></row>`,
        }),
      0,
    ],
    [
      'cells in the last column',
      () => rawWorkbook({ Sales: `${rowsXml(ledger(names, 60))}<row r="70"><c r="XFD70"><v>1</v></c></row>` }),
      0,
    ],
    ['a zip of 50 MB without a workbook', () => zipSync({ 'x.xml': new Uint8Array(50_000_000) }), 3],
  ])(
    '%s: below 1 GB',
    (_, content, expected) => {
      const { input, output } = place(content());
      const { code, stderr, megabytes } = child('classify', input, '-o', output);
      expect({ code, stderr: stderr === '' ? 0 : stderr.trimEnd().split('\n').length }).toEqual({
        code: expected,
        stderr: expected === 0 ? 0 : 1,
      });
      expect(megabytes).toBeLessThan(1024);
    },
    120_000,
  );
});
