// npm test: every stage in turn, all of them even when one fails, and one closing line that counts checks and tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const only = process.argv.slice(2);
const bin = (name) => join('node_modules', '.bin', name);
const stages = [
  { name: 'types', run: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'lint', run: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'formatting', run: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', run: [bin('knip')] },
  { name: 'manifest', run: [bin('tsx'), join('scripts', 'check-manifest.ts')] },
  { name: 'build and sizes', run: [bin('tsx'), join('scripts', 'bundle-size.ts')] },
  { name: 'tests', run: [bin('jest'), '--selectProjects', 'tests', '--maxWorkers', '100%'], jest: true },
  // One browser at a time: two on two cores only wait for each other.
  { name: 'browser tests', run: [bin('jest'), '--selectProjects', 'browser', '--runInBand'], jest: true },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'key-accounts-check-'));
for (const stage of stages.filter((s) => only.length === 0 || only.includes(s.name))) {
  console.log(`\n== ${stage.name}`);
  const [command, ...args] = stage.run;
  const report = join(scratch, 'jest.json');
  const extra = stage.jest ? ['--json', '--outputFile', report, '--silent=false'] : [];
  const { status } = spawnSync(command, [...args, ...extra], {
    stdio: stage.jest ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
  });
  if (!stage.jest) {
    total[status === 0 ? 'passed' : 'failed'] += 1;
    continue;
  }
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
    if (result.numTotalTests === 0 || (status !== 0 && result.success)) total.failed += 1;
  } catch {
    total.failed += 1; // jest itself did not finish
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
