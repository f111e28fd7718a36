import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cli } from '../support/cli';

const ROOT = join(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const COMMAND = join(ROOT, manifest.bin['key-accounts'] ?? '');

function runBundle(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** Runs the build script's own code: what it says of the sources in `root`. */
function keyOf(root: string): string {
  const code = `import(process.argv[1]).then(({ bundleKey }) => console.log(bundleKey(process.argv[2])))`;
  return spawnSync(process.execPath, ['-e', code, join(ROOT, 'scripts', 'build-cli.mjs'), root], { encoding: 'utf8' })
    .stdout;
}

test('npm run key-accounts and the installed command are the same file, which is there', () => {
  expect(manifest.scripts['key-accounts']).toBe(`node ${manifest.bin['key-accounts'] ?? ''}`);
  expect(statSync(COMMAND).mode & 0o111).toBe(0o111);
});

test.each([
  ['--help'],
  ['--help', '--lang', 'zh-Hant'],
  ['classify'],
  ['clasify', 'x.xlsx', '--lang', 'es'],
  ['classify', 'not there.xlsx', '--lang=zh-Hans'],
])('the bundle answers %j %j %j as the sources do', async (...args) => {
  const expected = await cli(...args);
  const found = runBundle(...args);
  expect(found.code).toBe(expected.code);
  expect(found.stdout).toBe(expected.stdout);
  expect(found.stderr).toBe(expected.stderr);
});

test('help waits for no library and no other language', () => {
  const script = `import(process.argv[1]).then(async ({ commandLineBundle }) => console.log(await commandLineBundle()))`;
  const main = spawnSync(process.execPath, ['-e', script, join(ROOT, 'scripts', 'build-cli.mjs')], {
    encoding: 'utf8',
  });
  const seen = new Map<string, string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)) visit(join(dirname(path), name));
  };
  visit(main.stdout.trim());
  const code = [...seen.values()].join('\n');
  expect(code).toContain('KEY_ACCOUNTS_DETAILS');
  expect(code.length).toBeLessThan(100_000);
});

describe('the key of a bundle', () => {
  const root = mkdtempSync(join(tmpdir(), 'key-accounts-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const fixed = ['package-lock.json', 'scripts/build-cli.mjs', 'scripts/patch-excelts.mjs', 'src/cli/main.ts'];
  for (const name of fixed) write(name, 'a');
  const before = keyOf(root);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  afterEach(() => {
    for (const name of fixed) write(name, 'a');
  });

  test.each(fixed)('is another after a change of %s', (name) => {
    expect(before).toMatch(/^[0-9a-f]{20}\n$/);
    write(name, 'b');
    expect(keyOf(root)).not.toBe(before);
  });

  test('is another when a source is added, and the same when only the pane changes', () => {
    write('src/taskpane/index.ts', 'x');
    expect(keyOf(root)).toBe(before);
    write('src/cli/more.ts', '');
    expect(keyOf(root)).not.toBe(before);
  });
});
