import { existsSync, writeFileSync } from 'node:fs';
import { cli, readJson, SAMPLE, scratchFolder } from '../../support/cli';

const at = scratchFolder();

test.each([
  ['book.xlsm', 'out.xlsx', '*.xlsm'],
  ['book.xltm', 'out.xlsx', '*.xlsm'],
  ['book.xlsx', 'out.xlsm', '*.xlsx'],
  ['book.xltx', 'out.xlsm', '*.xlsx'],
  ['book.csv', 'out.xlsm', '*.xlsx'],
])('%s is not written as %s, which is said before any work', async (input, output, expected) => {
  // There is no such input: the name alone is enough.
  for (const command of ['classify', 'role-map', 'visit-log', 'summary']) {
    const { code, stderr } = await cli(command, at(input), '-o', at(output));
    expect({ command, code }).toEqual({ command, code: 2 });
    expect(stderr).toContain(expected);
  }
  expect(existsSync(at(output))).toBe(false);
});

test('of several inputs one that cannot be read is named, and the others are classified', async () => {
  writeFileSync(at('broken.xlsx'), 'no zip');
  const { code, stderr } = await cli('classify', SAMPLE, at('broken.xlsx'), '--json', at('r.json'));
  expect(code).toBe(0);
  expect(stderr).toContain('broken.xlsx');
  const { warnings, customers } = readJson(at('r.json'));
  expect(warnings.filter((each) => each.code === 'file-left-out')).toHaveLength(1);
  expect(customers).toHaveLength(60);
  const first = await cli('classify', at('broken.xlsx'), SAMPLE, '-o', at('o.xlsx'));
  expect(first.code).toBe(3);
  expect(existsSync(at('o.xlsx'))).toBe(false);
});
