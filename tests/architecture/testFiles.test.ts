import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as ts from 'typescript';

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

/** Calls whose last function is what a test runs, or what a property checks. */
const RUNS = /^(?:test|it)(?:\.(?:each|only|concurrent))?\b|^fc\.(?:property|asyncProperty)$/;

/** Places where a test ends without having proved anything: an early return, or nothing but "more than none". */
function weakPlaces(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const weak: string[] = [];
  const place = (node: ts.Node): string =>
    `${path}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
  const returns = (node: ts.Node, body: ts.Node): void => {
    if (node !== body && ts.isFunctionLike(node)) return;
    if (ts.isIfStatement(node) && endsEarly(node.thenStatement)) weak.push(`${place(node)} returns early`);
    ts.forEachChild(node, (child) => {
      returns(child, body);
    });
  };
  const visit = (node: ts.Node): void => {
    const check = ts.isCallExpression(node) ? node.arguments.find(ts.isFunctionLike) : undefined;
    if (ts.isCallExpression(node) && check !== undefined && RUNS.test(node.expression.getText())) {
      returns(check, check);
      const body = check.getText();
      const isOnlyMoreThanNone = /toBeGreaterThan\(0\)/.test(body) && body.match(/\bexpect\w*\(/g)?.length === 1;
      if (isOnlyMoreThanNone) weak.push(`${place(node)} asserts only that there is something`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return weak;
}

/** A branch that holds nothing but a return without a value; one that asserts something first has proved it. */
function endsEarly(branch: ts.Statement): boolean {
  const [only, more] = ts.isBlock(branch) ? branch.statements : [branch];
  return only !== undefined && more === undefined && ts.isReturnStatement(only) && only.expression === undefined;
}

test('no test returns before it has proved something, or asserts only that there is something', () => {
  const weak = tests.flatMap(({ path }) =>
    weakPlaces(`tests/${path}`, readFileSync(join(ROOT, 'tests', path), 'utf8')),
  );
  expect(weak).toEqual([]);
});

test('and the check finds both, and nothing else', () => {
  const of = (body: string): number => weakPlaces('a.test.ts', `test('a', () => { ${body} });`).length;
  expect(of('if (list === null) return; expect(list).toEqual([]);')).toBe(1);
  expect(of('fc.assert(fc.property(fc.nat(), (n) => { if (n > 3) { return; } expect(n).toBe(1); }));')).toBe(1);
  expect(of('expect(list.length).toBeGreaterThan(0);')).toBe(1);
  expect(of('if (n > 3) { expect(n).toBe(4); return; } expect(n).toBe(1);')).toBe(0);
  expect(of('list.forEach((n) => { if (n === 0) return; sum += n; }); expect(sum).toBe(3);')).toBe(0);
  expect(of('expect(list.length).toBeGreaterThan(0); for (const n of list) expect(n).toBe(1);')).toBe(0);
});
