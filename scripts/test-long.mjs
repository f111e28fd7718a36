// The suites that run on a sample otherwise, at full length: npm run test:long.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SUITES = [
  'tests/integration/bad-days',
  'tests/integration/classify',
  'tests/integration/reading/traps-combined',
  'tests/app/reading/readSales.layouts',
  'tests/domain/classify.againstNaive',
];
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'tests', '--runInBand', ...SUITES], {
  stdio: 'inherit',
  env: { ...process.env, KEY_ACCOUNTS_LONG: '1' },
});
process.exitCode = status ?? 1;
