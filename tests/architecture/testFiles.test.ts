import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where tests stand (CONTRIBUTING): unit tests mirror the sources, what crosses layers has folders of its own. */
const ROOT = join(__dirname, '../..');
/** Folders for what no single module proves: reading, the pane, Excel, the command line, the rules of the sources. */
const CROSS_LAYER = ['integration', 'e2e', 'golden', 'architecture'];

const testFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
const tests = testFiles(join(ROOT, 'tests')).map((path) => ({
  path: relative(join(ROOT, 'tests'), path).split(sep).join('/'),
}));

/**
 * What a unit test proves, or null: `sales/totals.test.ts` and `sales/totals.empty.test.ts` prove src/sales/totals.ts, or
 * the folder src/sales/totals as a whole; tests of scripts stand under tests/scripts.
 */
function sourceOf(test: string): string | null {
  const name = test.replace(/(?:\.[A-Za-z]+)?\.test\.tsx?$/, '');
  const base = name.startsWith('scripts/') ? name : `src/${name}`;
  return ['.ts', '.tsx', '.mjs', ''].map((end) => base + end).find((path) => existsSync(join(ROOT, path))) ?? null;
}

test('a unit test stands where its source stands', () => {
  const units = tests.map(({ path }) => path).filter((path) => !CROSS_LAYER.includes(path.split('/')[0] ?? ''));
  expect(units.filter((path) => sourceOf(path) === null)).toEqual([]);
});

test('and the check finds what stands elsewhere', () => {
  expect(sourceOf('domain/classify.test.ts')).toBe('src/domain/classify.ts');
  expect(sourceOf('domain/classify.properties.test.ts')).toBe('src/domain/classify.ts');
  expect(sourceOf('domain/figures.test.ts')).toBe('src/domain/figures');
  expect(sourceOf('domain/nothingOfThat.test.ts')).toBeNull();
  expect(sourceOf('classify.test.ts')).toBeNull();
});
