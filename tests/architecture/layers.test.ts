import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

/**
 * The lint rules that keep the architecture are themselves tested: violations are planted in the texts of real files
 * (nothing is written to disk) and each must be reported.
 */
const ROOT = join(__dirname, '../..');

/** What each layer may import beside itself, as docs and CONTRIBUTING describe it; executors are named one by one. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  intake: ['domain'],
  workbook: ['domain'],
  i18n: ['domain'],
  sheets: ['domain', 'i18n', 'workbook'],
  app: ['domain', 'intake', 'i18n', 'sheets', 'workbook'],
  cli: ['domain', 'i18n', 'app', 'workbook', 'workbook/xlsx', 'workbook/csv'],
  commands: ['domain', 'i18n', 'app', 'workbook', 'workbook/excel'],
  taskpane: ['domain', 'i18n', 'app', 'workbook', 'workbook/excel'],
};
const EXECUTORS = ['workbook/excel', 'workbook/xlsx', 'workbook/csv'];

interface Planted {
  readonly path: string;
  readonly text: string;
}
type Messages = readonly (readonly [rule: string, message: string, line: number])[];

/** First TypeScript file that lies directly in a folder of src or in the first folder below it. */
function fileOf(layer: string): string | null {
  const folder = join(ROOT, 'src', layer);
  if (!existsSync(folder)) return null;
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const file = entries.find((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name));
  if (file) return `src/${layer}/${file.name}`;
  for (const entry of entries) {
    const below = entry.isDirectory() ? fileOf(`${layer}/${entry.name}`) : null;
    if (below !== null) return below;
  }
  return null;
}

function present(path: string | null, layer: string): string {
  if (path === null) throw new Error(`src/${layer} holds no file to plant a text in`);
  return path;
}

/** An import in `from` of the file `to`, relative as people write it. */
function importOf(from: string, to: string): string {
  const path = posix.relative(dirname(from), to).replace(/\.tsx?$/, '');
  return `import '${path.startsWith('.') ? path : `./${path}`}';`;
}

const layers = Object.keys(MAY_IMPORT).filter((layer) => fileOf(layer) !== null);
const targets = [...layers, ...EXECUTORS].filter((target) => fileOf(target) !== null);

interface Expectation {
  readonly name: string;
  /** Number of the planted text and the line that is meant; null: the whole text. */
  readonly at: readonly [text: number, line: number | null];
  /** The rule that must report it, or null: no rule of architecture may. */
  readonly rule: string | null;
  readonly says?: RegExp;
}

const texts: Planted[] = [];
const ARCHITECTURE_RULES = [
  'import-x/no-restricted-paths',
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-syntax',
];
const expectations: Expectation[] = [];
const plant = ({
  name,
  path,
  text,
  rule,
  says,
}: {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly rule: string | null;
  readonly says?: RegExp | undefined;
}): void => {
  texts.push({ path, text: `${text}\n` });
  expectations.push({ name, at: [texts.length - 1, null], rule, ...(says ? { says } : {}) });
};

for (const layer of layers) {
  const host = present(fileOf(layer), layer);
  const lines: string[] = [];
  for (const target of targets) {
    const file = present(fileOf(target), target);
    if (target === layer || file === host) continue;
    const allowed = MAY_IMPORT[layer]?.includes(target) === true;
    lines.push(importOf(host, file));
    expectations.push({
      name: `src/${layer} ${allowed ? 'may' : 'may not'} import src/${target}`,
      at: [texts.length, lines.length],
      rule: allowed ? null : 'import-x/no-restricted-paths',
    });
  }
  texts.push({ path: host, text: `${lines.join('\n')}\n` });
}
const [excel, xlsx] = ['workbook/excel', 'workbook/xlsx'].map((name) => present(fileOf(name), name)) as [
  string,
  string,
];
plant({
  name: 'one executor may not import the other',
  path: excel,
  text: importOf(excel, xlsx),
  rule: 'import-x/no-restricted-paths',
});
plant({
  name: 'nor the other way round',
  path: xlsx,
  text: importOf(xlsx, excel),
  rule: 'import-x/no-restricted-paths',
});
{
  const [host, file] = [present(fileOf('domain'), 'domain'), present(fileOf('intake'), 'intake')];
  const path = importOf(host, file).slice("import '".length, -2);
  plant({
    name: 'importing later is importing',
    path: host,
    text: `export const late = (): Promise<unknown> => import('${path}');`,
    rule: 'import-x/no-restricted-paths',
  });
  plant({
    name: 'importing types is importing',
    path: host,
    text: `export type * from '${path}';`,
    rule: 'import-x/no-restricted-paths',
  });
}

for (const layer of ['domain', 'intake', 'sheets']) {
  const host = present(fileOf(layer), layer);
  const uses: readonly (readonly [string, string])[] = [
    ['Date', 'export const now = (): number => Date.now();'],
    ['Date', "export const day = new Date('2025-10-28');"],
    ['Excel', 'export const run = Excel.run;'],
    ['Office', 'export const ready = Office.onReady;'],
    ['process', 'export const where = process.cwd();'],
    ['window', 'export const width = window.innerWidth;'],
    ['document', 'export const title = document.title;'],
  ];
  for (const [name, text] of uses)
    plant({
      name: `src/${layer} knows no ${name}: ${text}`,
      path: host,
      text,
      rule: 'no-restricted-globals',
      says: new RegExp(`'${name}'`),
    });
}
for (const layer of ['app', 'cli', 'i18n', 'workbook', 'workbook/xlsx'])
  plant({
    name: `src/${layer} doesn’t speak to Excel`,
    path: present(fileOf(layer), layer),
    text: 'export const run = Excel.run;',
    rule: 'no-restricted-globals',
  });
plant({ name: 'src/workbook/excel does', path: excel, text: 'export const run = Excel.run;', rule: null });

for (const layer of ['domain', 'intake', 'sheets', 'app', 'i18n', 'workbook']) {
  const host = present(fileOf(layer), layer);
  for (const text of [
    "import { zipSync } from 'fflate';\nexport const zip = zipSync;",
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    "export { zipSync } from 'fflate';",
  ])
    plant({
      name: `src/${layer} uses no library: ${text.split('\n')[0] ?? ''}`,
      path: host,
      text,
      rule: 'no-restricted-imports',
    });
}
plant({
  name: 'src/workbook/xlsx may use libraries',
  path: xlsx,
  text: "import { zipSync } from 'fflate';\nexport const zip = zipSync;",
  rule: null,
});

const APP = present(fileOf('app'), 'app');
const everywhere: readonly (readonly [name: string, rule: string, text: string])[] = [
  [
    'a promise nobody waits for',
    '@typescript-eslint/no-floating-promises',
    'async function save(): Promise<void> {}\nexport function run(): void {\n  save();\n}',
  ],
  [
    'a promise taken for a truth',
    '@typescript-eslint/no-misused-promises',
    'async function isThere(): Promise<boolean> {\n  return await Promise.resolve(true);\n}\nexport const run = (): number => (isThere() ? 1 : 2);',
  ],
  ['chance', 'no-restricted-properties', 'export const chance = Math.random();'],
  ['any', '@typescript-eslint/no-explicit-any', 'export const x: any = 1;'],
  [
    'a value said not to be null',
    '@typescript-eslint/no-non-null-assertion',
    'export const first = (list: number[]): number => list[0]!;',
  ],
  ['the compiler silenced', '@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const x: string = 1;'],
  ['equality that converts', 'eqeqeq', 'export const same = (a: unknown, b: unknown): boolean => a == b;'],
  [
    'a case forgotten',
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  ],
];
for (const [name, rule, text] of everywhere) plant({ name: `anywhere: ${name}`, path: APP, text, rule });
// classify.ts needs errors.ts, so errors.ts must not need classify.ts, not even for a type.
for (const text of [
  "import { classify } from './classify';\nexport class UserError extends Error {}\nexport const go = classify;",
  "import type { classify } from './classify';\nexport type Go = typeof classify;",
  "export type * from './classify';",
  "export type Go = typeof import('./classify');",
])
  plant({
    name: `modules that need each other: ${text.split('\n')[0] ?? ''}`,
    path: 'src/domain/errors.ts',
    text,
    rule: 'house/no-import-circles',
    says: /domain\/errors\.ts -> domain\/classify\.ts -> .*domain\/errors\.ts/,
  });
for (const text of [
  'export function joined(): number {\n  return 1;\n}',
  'export const shown = (): number => 1;',
  'export class Box {\n  sorted(): number {\n    return 1;\n  }\n}',
])
  plant({
    name: `a function named by a participle: ${text.split('\n')[0] ?? ''}`,
    path: APP,
    text,
    rule: 'house/verb-names',
  });
plant({
  name: 'reading from Excel what was not loaded',
  path: excel,
  text: 'export async function first(context: Excel.RequestContext): Promise<string> {\n  const range = context.workbook.getSelectedRange();\n  await context.sync();\n  return range.address;\n}',
  rule: 'office-addins/load-object-before-read',
});

for (const layer of ['app', 'taskpane', 'commands'])
  for (const text of [
    'export const run = (port: { execute: () => void }): void => port.execute();',
    'export const run = ({ execute }: { execute: () => void }): void => execute();',
    "export const run = (port: { execute: () => void }): void => port['execute']();",
    "import { executePlan } from '../workbook/excel/write/execute';\nexport const run = executePlan;",
  ])
    plant({
      name: `only the session writes, not src/${layer}: ${text.slice(0, 48)}`,
      path: present(fileOf(layer), layer),
      text,
      rule: 'no-restricted-syntax',
      says: /WorkbookSession/,
    });
plant({
  name: 'the session itself writes',
  path: 'src/app/session/workbookSession.ts',
  text: 'export const run = (port: { execute: () => void }): void => port.execute();',
  rule: null,
});

function lint(planted: readonly Planted[]): Messages[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [require.resolve('../support/lintPlanted.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(planted),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Messages[];
}

describe('lint keeps the architecture', () => {
  let found: Messages[] = [];
  beforeAll(() => {
    found = lint(texts);
  }, 120_000);

  test.each(expectations.map((expectation) => [expectation.name, expectation] as const))('%s', (_, expected) => {
    const [text, line] = expected.at;
    const messages = (found[text] ?? []).filter(([, , at]) => line === null || at === line);
    expect((found[text] ?? []).filter(([rule]) => rule === '-')).toEqual([]); // the text was read at all
    const { rule: wanted, says } = expected;
    if (wanted === null) {
      expect(messages.filter(([rule]) => ARCHITECTURE_RULES.includes(rule))).toEqual([]);
      return;
    }
    expect(messages.map(([rule]) => rule)).toContain(wanted);
    if (says) expect(messages.some(([rule, message]) => rule === wanted && says.test(message))).toBe(true);
  });
});

describe('the sources', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.tsx?$/.test(entry.name) ? [path] : [];
    });
  const files = sources(join(ROOT, 'src')).map((path) => ({
    path: relative(ROOT, path),
    text: readFileSync(path, 'utf8'),
  }));

  test('no rule is switched off in them', () => {
    const silenced = /eslint-disable|@ts-(?:ignore|expect-error|nocheck)/;
    expect(files.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test('only the executor says Excel.run', () => {
    const speaks = files.filter(({ text }) => /\bExcel\.run\b/.test(text)).map(({ path }) => path);
    const allowed = [join('src', 'workbook', 'excel'), join('src', 'workbench')];
    expect(speaks.filter((path) => !allowed.some((folder) => path.startsWith(folder)))).toEqual([]);
  });

  test('no folder holds more than 25 files flat', () => {
    const counts = new Map<string, number>();
    for (const path of [...sources(join(ROOT, 'src')), ...sources(join(ROOT, 'tests', 'support'))])
      counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const crowded = [...counts].filter(([, files]) => files > 25).map(([folder]) => relative(ROOT, folder));
    expect(crowded).toEqual([]);
    expect(counts.get(join(ROOT, 'src', 'domain', 'time'))).toBe(4);
  });

  test('names of files are camelCase, PascalCase only for components and classes', () => {
    const odd = files.filter(({ path }) => /[-_]/u.test(path.split(/[\\/]/u).pop() ?? ''));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
