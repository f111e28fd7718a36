// npm test: every stage, all of them even when one fails, and one closing line that counts checks and tests.
import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const only = process.argv.slice(2);
const isAsked = ({ name }) => only.length === 0 || only.includes(name);
const bin = (name) => join('node_modules', '.bin', name);

/** Each uses one core, so two of them run side by side; the longest first. */
const checks = [
  { name: 'lint', run: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'types', run: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'build and sizes', run: [bin('tsx'), join('scripts', 'bundle-size.ts')] },
  { name: 'formatting', run: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', run: [bin('knip')] },
  { name: 'manifest', run: [bin('tsx'), join('scripts', 'check-manifest.ts')] },
];
const suites = [
  { name: 'tests', run: [bin('jest'), '--selectProjects', 'tests', '--maxWorkers', '100%'] },
  // One browser at a time: two on two cores only wait for each other.
  { name: 'browser tests', run: [bin('jest'), '--selectProjects', 'browser', '--runInBand'] },
];

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a check and then tells what it said, in one piece. @returns when it has ended */
function runCheck({ name, run: [command, ...args] }) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (text) => said.push(text));
    child.stderr.on('data', (text) => said.push(text));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      console.log(`\n== ${name}`);
      process.stdout.write(Buffer.concat(said));
      total[status === 0 ? 'passed' : 'failed'] += 1;
      resolve();
    });
  });
}

const waiting = checks.filter(isAsked);
const lane = async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await runCheck(check);
};
await Promise.all([lane(), lane()]);

const scratch = mkdtempSync(join(tmpdir(), 'key-accounts-check-'));
for (const { name, run } of suites.filter(isAsked)) {
  console.log(`\n== ${name}`);
  const [command, ...args] = run;
  const report = join(scratch, 'jest.json');
  const { status } = spawnSync(command, [...args, '--json', '--outputFile', report, '--silent=false'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
    if (result.numTotalTests === 0 || (status !== 0 && result.success)) total.failed += 1;
  } catch {
    total.failed += 1; // jest itself did not finish
  }
  rmSync(report, { force: true });
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
