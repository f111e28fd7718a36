import { existsSync, writeFileSync } from 'node:fs';
import type { CellValue } from '../../../src/workbook/cells';
import { cli, readJson, scratchFolder } from '../../support/cli';
import { typeInto, writeWorkbook } from '../../support/sheetFile';

const at = scratchFolder();
const NAMES = ['Acme', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fir'];

/** A csv of 36 lines in 2025, six customers by turns; a function makes the further cells of a line. */
function csv(name: string, header: string, line: (row: number) => readonly (string | number)[], rows = 36): string {
  const path = at(name);
  const lines = Array.from({ length: rows }, (_, r) =>
    [NAMES[r % 6], `2025-${String((r % 12) + 1).padStart(2, '0')}-05`, ...line(r)].join(','),
  );
  writeFileSync(path, [`Customer,Date,${header}`, ...lines].join('\n'));
  return path;
}

interface Asked {
  readonly code: string;
  readonly candidates: readonly {
    readonly sum: number;
    readonly examples: readonly string[];
    readonly option: string;
  }[];
}
const questionsIn = (path: string): readonly Asked[] => readJson(path)['questions'] as readonly Asked[];

test('a guess stops with exit 4: the questions on stdout and in JSON, nothing written; its own option answers it', async () => {
  const input = csv('two.csv', 'Foo,Bar', (r) => [100.5 + r, 7.25 + r]);
  const [out, json] = [at('two.xlsx'), at('two.json')];
  const stopped = await cli('classify', input, '-o', out, '--json', json);
  expect(stopped.code).toBe(4);
  expect(existsSync(out)).toBe(false);
  expect(stopped.stdout).toContain('which column is the amount?');
  const [question, ...more] = questionsIn(json);
  expect(more).toEqual([]);
  expect(question).toMatchObject({
    code: 'amount-column',
    candidates: [
      { column: 'C', header: 'Foo', sum: 4248, rows: 36, examples: ['Acme', 'Birch'], option: '--map amount=C' },
      { column: 'D', header: 'Bar', sum: 891, rows: 36, examples: ['Acme', 'Birch'], option: '--map amount=D' },
    ],
  });
  for (const candidate of question?.candidates ?? []) {
    expect(stopped.stdout).toContain(candidate.option);
    expect((await cli('classify', input, '--json', json, ...candidate.option.split(' '))).code).toBe(0);
    expect(readJson(json)['totals']).toMatchObject({ netSales: candidate.sum });
    expect(questionsIn(json)).toEqual([]);
  }
});

test('--assume takes the likeliest and says so', async () => {
  const input = csv('assumed.csv', 'Foo,Bar', (r) => [100.5 + r, 7.25 + r]);
  const json = at('assumed.json');
  expect((await cli('classify', input, '--assume', '--json', json)).code).toBe(0);
  expect(readJson(json)).toMatchObject({ totals: { netSales: 4248 }, questions: [{ code: 'amount-column' }] });
  expect(JSON.stringify(readJson(json)['warnings'])).toContain('--map amount=C');
});

test('signs are asked about; --sign settles them', async () => {
  const input = csv('journal.csv', 'Amount', (r) => [-(100 + r)]);
  const json = at('journal.json');
  expect((await cli('classify', input, '--json', json)).code).toBe(4);
  expect(questionsIn(json)[0]).toMatchObject({
    code: 'reversed-signs',
    candidates: [
      { sum: 4230, option: '--sign reversed' },
      { sum: -4230, option: '--sign as-is' },
    ],
  });
  expect((await cli('classify', input, '--sign', 'reversed', '--json', json)).code).toBe(0);
  expect(readJson(json)['totals']).toMatchObject({ customers: 6, netSales: 4230 });
});

test('a second run that loses known customers asks; what was let stand is not asked of the run after it', async () => {
  const [input, json] = [at('all.xlsx'), at('lost.json')];
  const rows = Array.from({ length: 36 }, (_, r): CellValue[] => [NAMES[r % 6] ?? '', 45671 + 7 * r, 100]);
  await writeWorkbook(input, { Sales: [['Customer', 'Date', 'Amount'], ...rows] });
  const [first, only] = [at('first.xlsx'), at('only.xlsx')];
  expect((await cli('classify', input, '-o', first)).code).toBe(0);
  expect((await cli('classify', first, '-o', only)).code).toBe(0);
  const lost = rows.flatMap((_, r) => (r % 2 === 1 ? [{ row: r + 1, column: 0, value: 'Acme' }] : []));
  await typeInto(only, 'Sales', lost);
  expect((await cli('classify', only, '--json', json)).code).toBe(4);
  expect(questionsIn(json)).toMatchObject([
    { code: 'known-customers', candidates: [{ option: '--confirm known-customers' }] },
  ]);
  const kept = at('kept.xlsx');
  expect((await cli('classify', only, '-o', kept, '--confirm', 'known-customers')).code).toBe(0);
  expect((await cli('classify', kept, '--json', json)).code).toBe(0);
});
