// Once before the browser tests: the same time zone as all tests, and the pages built anew. WORKBENCH_BUILT=1 takes
// what is in dist/workbench, for quick turns while writing a test.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const timezone = require('../support/timezone.cjs');

module.exports = async () => {
  await timezone();
  if (process.env.WORKBENCH_BUILT === '1') return;
  const root = join(__dirname, '..', '..');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join('scripts', 'build-workbench.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the workbench does not build:\n${stderr}`);
};
