/**
 * npm run bench [-- --quick]: every scenario in a process of its own, contenders interleaved within it, and
 * docs/benchmarks.md written from the figures. --quick leaves out the large ledgers and the files, and writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import type { Task } from './child';
import type { Variant } from './data';
import type { FileMeasure } from './files';
import type { Measure } from './measure';
import type { FileRun, LedgerRun } from './report';
import { report, table } from './report';

const quick = process.argv.includes('--quick');

const ROOT = join(__dirname, '..', '..');
const BUILT = join(__dirname, 'dist');

/** Plain JavaScript of the product and the benchmark: what a loader adds to TypeScript at run time must not be measured. */
function build(): void {
  const sources = ['src', 'tests/bench'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const wanted = sources.filter((name) => /\.tsx?$/u.test(name) && !/node_modules|bench.dist/u.test(name));
  const compilerOptions = {
    ...{ module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX },
    ...{ esModuleInterop: true, isolatedModules: true },
  };
  for (const name of wanted) {
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, name), 'utf8'), {
      compilerOptions,
      fileName: name,
    });
    const target = join(BUILT, name.replace(/\.tsx?$/u, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}

function child(task: Task): unknown {
  const node = ['--expose-gc', join(BUILT, 'tests', 'bench', 'child.js'), JSON.stringify(task)];
  const { status, stdout } = spawnSync(process.execPath, node, {
    ...{ stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  if (status !== 0) throw new Error(`failed: ${JSON.stringify(task)}`);
  return JSON.parse(stdout);
}

function installRivals(): void {
  if (existsSync(join(__dirname, 'node_modules', '@duckdb', 'node-api'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: 'inherit' });
  if (status !== 0) throw new Error('the rivals could not be installed');
}

function ledger(rows: number, variant: Variant, rounds: number, rivals: boolean): LedgerRun {
  const measures = child({ kind: 'ledger', rows, variant, rounds, rivals }) as Measure[];
  const run = { rows, variant, measures };
  console.log(table(run));
  return run;
}

function file(name: string, rows: number, folder: string, rounds: number): FileRun {
  const path = join(folder, name);
  child({ kind: 'make', path, rows });
  const measures = Array.from({ length: rounds }, () => child({ kind: 'read', path }) as FileMeasure);
  for (const { seconds, peakBytes } of measures)
    console.log(`${name}: ${seconds.toFixed(1)} s, ${String(Math.round(peakBytes / 1e6))} MB`);
  return { name, rows, measures };
}

function main(): void {
  installRivals();
  build();
  const ledgers = [ledger(10_000, 'plain', quick ? 3 : 9, true), ledger(100_000, 'plain', quick ? 3 : 9, true)];
  if (quick) return;
  ledgers.push(ledger(1_000_000, 'plain', 5, true));
  for (const variant of ['text-dates', 'text-amounts', 'new-spellings'] as const)
    ledgers.push(ledger(1_000_000, variant, 5, false));
  const folder = mkdtempSync(join(tmpdir(), 'key-accounts-bench-'));
  const files = [file('ledger.csv', 1_000_000, folder, 3), file('ledger.xlsx', 200_000, folder, 3)];
  rmSync(folder, { recursive: true });
  writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), report(ledgers, files));
}

try {
  main();
} finally {
  rmSync(BUILT, { recursive: true, force: true });
}
