import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';

const root = path.join(__dirname, '../..');
const library = path.join(root, 'node_modules/@cj-tech-master/excelts');
const files = ['esm', 'cjs', 'browser'].map(
  (build) => `dist/${build}/modules/formula/integration/calculate-formulas-impl.js`,
);
const unpatched = 'const AST_CACHE_MAX_ENTRIES = 10000;';
const patched = 'const AST_CACHE_MAX_ENTRIES = Number.POSITIVE_INFINITY;';

describe('the formula cache of the library', () => {
  test('10,001 distinct formulas are all calculated', () => {
    installFormulaEngine();
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Many');
    sheet.getCell('B1').value = 1;
    for (let row = 1; row <= 10_001; row += 1) sheet.getCell(`A${row}`).value = { formula: `$B$1+${row}` };
    workbook.calculateFormulas();
    const wrong: number[] = [];
    for (let row = 1; row <= 10_001; row += 1) if (sheet.getCell(`A${row}`).result !== row + 1) wrong.push(row);
    expect(wrong).toEqual([]);
  });

  test('is patched in every build that we load or bundle', () => {
    for (const file of files) expect(readFileSync(path.join(library, file), 'utf8')).toContain(patched);
  });
});

describe('scripts/patch-excelts.mjs', () => {
  let copy = '';
  const run = () =>
    spawnSync(process.execPath, [path.join(root, 'scripts/patch-excelts.mjs'), copy], { encoding: 'utf8' });
  const read = (file: string) => readFileSync(path.join(copy, file), 'utf8');

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'excelts-copy-'));
    cpSync(path.join(library, 'package.json'), path.join(copy, 'package.json'));
    for (const file of files) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), readFileSync(path.join(library, file), 'utf8').replace(patched, unpatched));
    }
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test('lifts the limit, and a second run changes nothing', () => {
    expect(run().status).toBe(0);
    const once = files.map(read);
    for (const text of once) expect(text.split(patched)).toHaveLength(2);
    expect(run().status).toBe(0);
    expect(files.map(read)).toEqual(once);
  });

  test('stops on another text and leaves every file as it was', () => {
    const last = path.join(copy, files[2] ?? '');
    writeFileSync(last, readFileSync(last, 'utf8').replace(unpatched, 'const AST_CACHE_MAX_ENTRIES = 20000;'));
    const before = files.map(read);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('does not hold the expected line');
    expect(files.map(read)).toEqual(before);
  });

  test('stops on another version', () => {
    const manifest = path.join(copy, 'package.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"version": "10.2.0"', '"version": "10.3.0"'));
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('found 10.3.0');
  });
});
