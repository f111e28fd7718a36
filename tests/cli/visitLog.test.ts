import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/i18n/language';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { cli, SAMPLE, scratchFolder } from '../support/cli';
import { DICTIONARIES } from '../support/classified';
import { convert, hasLibreOffice, hasPython, inFolder, python, testWith } from '../support/programs';
import { readSheet, typeInto, writeWorkbook } from '../support/sheetFile';
import { day, log, mend, read, tableOf, type, visit } from '../support/sheets/visitLogs';

const at = scratchFolder();
const HEADER_ROW = 3;

describe('the command visit-log', () => {
  test.each(LANGUAGES)('adds the log in %s, and a second run changes nothing, to the byte', async (language) => {
    const texts = DICTIONARIES[language];
    const [out, again] = [at(`log.${language}.xlsx`), at(`again.${language}.xlsx`)];
    const first = await cli('visit-log', SAMPLE, '-o', out, '--lang', language);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    expect((await readSheet(out, texts.visits.name))[HEADER_ROW]).toEqual(Object.values(texts.visits.headers));
    const second = await cli('visit-log', out, '-o', again, '--lang', language);
    expect(second.stdout).toContain(texts.cli.unchanged({ file: again }));
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  test('counts visits and names the cells of rows without a date', async () => {
    const [out, again] = [at('typed.xlsx'), at('typed-again.xlsx')];
    await cli('visit-log', SAMPLE, '-o', out);
    await typeInto(out, 'Visit log', [{ row: HEADER_ROW + 1, column: 2, value: 'Northgate Foods' }]);
    const { code, stdout } = await cli('visit-log', out, '-o', again);
    expect(code).toBe(0);
    expect(stdout).toContain('A5');
    expect(stdout).toContain(DICTIONARIES.en.visits.command.found({ n: 0 }));
    expect((await readSheet(again, 'Visit log'))[HEADER_ROW + 1]?.[2]).toBe('Northgate Foods');
  });

  test.each([
    [2, []],
    [2, [SAMPLE]],
    [2, [SAMPLE, '-o', at('out.csv')]],
    [2, [SAMPLE, SAMPLE, '-o', at('out.xlsx')]],
    [2, [SAMPLE, '-o', at('out.xlsx'), '--frob']],
    [2, [SAMPLE, '-o', SAMPLE]],
    [2, [SAMPLE, '-o', at('out.xlsx'), '--today', 'soon']],
    [3, [at('missing.xlsx'), '-o', at('out.xlsx')]],
    [5, [SAMPLE, '-o', at('no/such/folder.xlsx')]],
  ])('ends with %i for %j', async (expected, argv) => {
    const { code, stderr } = await cli('visit-log', ...argv);
    expect(code).toBe(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.ts|Error:/u);
  });

  test('takes no text file for a workbook, and says so in the language asked for', async () => {
    const csv = at('sales.csv');
    writeFileSync(csv, 'Customer;Date;Amount\nAlpha;2026-01-01;5\n');
    const { code, stderr } = await cli('visit-log', csv, '-o', at('csv.xlsx'), '--lang', 'es');
    expect(code).toBe(3);
    expect(stderr).toMatch(/archivo|libro/iu);
  });

  test('mends a log only where it was damaged', async () => {
    const [out, again] = [at('mended.xlsx'), at('mended-again.xlsx')];
    await writeWorkbook(at('plain.xlsx'), { Notes: [['Call the printer']] });
    await cli('visit-log', at('plain.xlsx'), '-o', out);
    await typeInto(
      out,
      'Lists',
      [0, 1, 2, 3].map((row) => ({ row: 4 + row, column: 3, value: '' })),
    );
    expect((await cli('visit-log', out, '-o', again)).code).toBe(0);
    expect((await readSheet(again, 'Lists')).slice(4, 8).map((row) => row[3])).toEqual(
      Object.values(DICTIONARIES.en.visits.methods),
    );
    expect((await readSheet(again, 'Notes'))[0]).toEqual(['Call the printer']);
  });
});

describe('a saved visit log', () => {
  /** A log with a row of each kind; the days lie far from any today. */
  async function fillLog(): Promise<Uint8Array> {
    const file = await XlsxFile.open(new Uint8Array(readFileSync(SAMPLE)));
    await mend(file);
    await log(file, visit({ day: day(2021, 3, 1), expense: 12.5, followUpDone: day(2021, 3, 5) }));
    await log(file, visit({ day: day(2021, 3, 1), expense: 12.5, summary: '' }));
    await log(file, visit({ day: day(2021, 3, 1) }));
    await log(file, visit({ day: day(2095, 1, 31), summary: '' }));
    await log(file, visit({ customer: 'Without a date' }));
    // Blanks of three kinds: no summary, for the formula as for the app.
    await type({ port: file, row: 1, header: 'Summary', value: ' \u00a0\u3000' });
    await type({ port: file, row: 4, header: 'Date', value: '' });
    await mend(file);
    return (await file.save()).bytes;
  }

  testWith(hasLibreOffice(), 'LibreOffice')('calculates in LibreOffice, without an error cell', async () => {
    const file = await XlsxFile.open(convert(await fillLog(), 'xlsx'));
    const { header, rows } = await tableOf(file);
    const columns = ['Follow-up due', 'Reimbursable', 'Status'].map((name) => header.indexOf(name));
    expect(rows.map((row) => columns.map((c) => row[c]))).toEqual([
      [day(2021, 3, 8), 'Yes', 'Closed'],
      [day(2021, 3, 8), 'No: summary', 'Summary missing'],
      [day(2021, 3, 8), '', 'Done'],
      [day(2095, 2, 7), '', 'Planned'],
      ['', '', ''],
    ]);
    for (const row of rows) for (const cell of row) expect(String(cell)).not.toMatch(/^#|Err:/u);
    expect((await read(file)).visits).toHaveLength(4);
  });

  testWith(hasLibreOffice(), 'LibreOffice')(
    'has lists that end with their last entry, also when one was emptied',
    async () => {
      const file = await XlsxFile.open(await fillLog());
      await type({ port: file, row: 1, header: 'Method', value: '', which: 'lists' });
      await mend(file);
      const lists = ['Method', 'Person', 'Attitude'].map((list) => `KA_List_${list}`);
      const cells = lists.map((list) => [
        { formula: `=INDEX(${list},1)` },
        { formula: `=INDEX(${list},ROWS(${list}))` },
      ]);
      await file.execute({
        sheets: [{ sheet: { kind: 'new', name: 'Asked', mark: '' }, blocks: [{ row: 0, column: 0, cells }] }],
      });
      const saved = at('lists.xlsx');
      writeFileSync(saved, convert((await file.save()).bytes, 'xlsx'));
      expect(await readSheet(saved, 'Asked')).toEqual([
        ['Face to face', 'E-mail'],
        ['Rep North', 'Rep North'],
        ['For us', 'Against'],
      ]);
    },
  );

  testWith(hasPython('openpyxl'), 'openpyxl')('offers its drop-downs on every row, as openpyxl reads it', async () => {
    const bytes = await fillLog();
    const script = [
      'import sys, json, openpyxl',
      'book = openpyxl.load_workbook(sys.argv[1] + "/log.xlsx")',
      'rules = book["Visit log"].data_validations.dataValidation',
      'cells = lambda r: [c.coordinate for a in r.sqref.ranges for row in book["Visit log"][a.coord + ":" + a.coord.split(":")[-1] if ":" not in a.coord else a.coord] for c in row]',
      'found = sorted(set((r.formula1, r.promptTitle, bool(r.showDropDown), c) for r in rules for c in cells(r)))',
      'names = book.defined_names',
      'names = getattr(names, "definedName", None) or names.values()',
      'print(json.dumps([found, sorted(name.name for name in names)]))',
    ].join('\n');
    const [rules, names] = inFolder((folder) => {
      writeFileSync(join(folder, 'log.xlsx'), bytes);
      return JSON.parse(python(script, folder)) as [unknown[], string[]];
    });
    // What says "show" in the file hides the arrow.
    expect(rules).toEqual(
      [
        ['KA_List_Method', 'Method', 'E'],
        ['KA_List_Person', 'Visitor', 'F'],
      ].flatMap(([source, title, column]) =>
        [5, 6, 7, 8, 9].map((row) => [source, title, false, `${String(column)}${String(row)}`]),
      ),
    );
    expect(names).toContain('KA_List_Method');
  });
});
