/**
 * Plants known faults into the code, one at a time, and runs the tests that have to notice each:
 *
 *     npm run mutants                 all of them
 *     npm run mutants -- visits HALF  those whose file or fault holds one of the words
 *
 * A fault that survives is a rule that no test holds; a place that is no longer there is a plant that proves nothing.
 * Both end with exit code 1. The faults are put in while Jest reads the files, so the sources stay as they are.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plant } from './mutants/plant';
import { plantFault } from './mutants/plant';
import { PLANTS } from './mutants/plants';

/** A fault that makes a test run on for ever is stopped; all tests without a fault take longer. */
const LONGEST_RUN = 600_000;
const LONGEST_CHECK = 3_600_000;
const ROOT = resolve('.');
const scratch = mkdtempSync(join(tmpdir(), 'key-accounts-mutants-'));
const plantFile = join(scratch, 'plant.json');
const configFile = join(scratch, 'jest.config.json');
const report = join(scratch, 'report.json');
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));

interface JestConfig {
  readonly testTimeout: number;
  readonly projects: readonly (Record<string, unknown> & { readonly transform: Record<string, string> })[];
}

/** The configuration of the tests with a transform of ours before theirs. */
function writeConfig(): void {
  const { projects, testTimeout } = createRequire(import.meta.url)(join(ROOT, 'jest.config.cjs')) as JestConfig;
  const [tests] = projects;
  if (tests === undefined) throw new Error('jest.config.cjs has no projects');
  const transform = Object.fromEntries(
    Object.keys(tests.transform).map((pattern) => [pattern, join(ROOT, 'scripts/mutants/transform.cjs')]),
  );
  writeFileSync(configFile, JSON.stringify({ ...tests, testTimeout, rootDir: ROOT, transform }));
}

/** Runs test files with a plant. @returns how many tests failed, or why nothing can be said */
function run(tests: readonly string[], plant: Plant | null): number | string {
  const { file, find, replace } = plant ?? { file: '', find: '\0', replace: '' };
  writeFileSync(plantFile, JSON.stringify({ file, find, replace }));
  rmSync(report, { force: true });
  const only = plant?.only === undefined ? [] : ['--testNamePattern', plant.only];
  const { status, signal } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...['--config', configFile, '--runInBand', '--silent', '--json', '--outputFile', report],
      ...only,
      ...['--runTestsByPath', ...tests],
    ],
    {
      stdio: 'ignore',
      timeout: plant === null ? LONGEST_CHECK : LONGEST_RUN,
      env: { ...process.env, KEY_ACCOUNTS_PLANT: plantFile },
    },
  );
  if (signal === 'SIGINT') process.exit(130);
  if (signal !== null) return 'the tests did not end';
  const found = readReport();
  if (found === null) return `jest ended with ${String(status)} and no report`;
  if (found.numRuntimeErrorTestSuites > 0) return 'a test file could not be read: the plant is no TypeScript';
  if (found.numPassedTests + found.numFailedTests === 0) return 'no test ran';
  return found.numFailedTests;
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

function readReport(): Report | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    return null;
  }
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const plants = PLANTS.filter(
  ({ file, fault }) =>
    words.length === 0 || words.some((word) => file.toLowerCase().includes(word) || fault.toLowerCase().includes(word)),
);
if (plants.length === 0) {
  // Jest takes no test files for all of them.
  console.error(`No planted fault holds one of: ${words.join(', ')}`);
  process.exit(1);
}
writeConfig();
let failures = 0;
const tell = (result: string, { file, fault }: Plant, more = ''): void => {
  if (result !== 'killed') failures += 1;
  console.log(`${result.padEnd(9)} ${file}: ${fault}${more === '' ? '' : ` (${more})`}`);
};
const sound = plants.filter((plant) => {
  const stands = plantFault(readFileSync(join(ROOT, plant.file), 'utf8'), plant) !== null;
  if (!stands) tell('GONE', plant, 'its text is no longer there, or stands there twice');
  return stands;
});
const green = run([...new Set(sound.flatMap(({ tests }) => tests))], null);
if (green !== 0) {
  for (const { assertionResults } of readReport()?.testResults ?? [])
    for (const { fullName, status } of assertionResults) if (status === 'failed') console.log(`failed    ${fullName}`);
  console.log(
    `The tests are not green without a fault: ${typeof green === 'string' ? green : `${String(green)} fail`}`,
  );
  process.exit(1);
}
for (const plant of sound) {
  const failed = run(plant.tests, plant);
  if (typeof failed === 'string') tell('BROKEN', plant, failed);
  else tell(failed > 0 ? 'killed' : 'SURVIVED', plant);
}
console.log(`\n${String(plants.length - failures)} of ${String(plants.length)} killed`);
process.exitCode = failures > 0 ? 1 : 0;
