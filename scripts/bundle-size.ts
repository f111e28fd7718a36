// Builds for production and holds the pages to their budgets; npm test runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProduction } from './site/build';
import { pageSize, type PageSize, type Size } from './site/sizes';

const DIST = join(__dirname, '..', 'dist');
const ADDIN = join(DIST, 'addin');
const COMMAND_LINE = join(__dirname, 'key-accounts.mjs');

/**
 * kB are 1000 bytes. `initial` is what stands between opening a page and its first answer; `whole` has what it may load
 * later as well and keeps the lazy files from growing unseen. It grew with what is read (headers of nine languages and of
 * the exports of ERPs, checks of each reading) and with Fluent's Combobox; neither is loaded before it is needed.
 */
const BUDGETS: readonly { readonly page: string; readonly initial: Size; readonly whole: Size }[] = [
  { page: 'taskpane', initial: { bytes: 650_000, gzip: 190_000 }, whole: { bytes: 1_340_000, gzip: 445_000 } },
  { page: 'commands', initial: { bytes: 180_000, gzip: 60_000 }, whole: { bytes: 580_000, gzip: 207_000 } },
];
/** Must not be in the build: the licence of the client library allows no copies. */
const NEVER = ['office-js', 'office.js'];

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function over(page: string, part: 'initial' | 'whole', size: Size, budget: Size): string[] {
  console.log(`${page}, ${part}: ${kB(size.bytes)}, gzip ${kB(size.gzip)} of ${kB(budget.bytes)}, ${kB(budget.gzip)}`);
  return size.bytes > budget.bytes || size.gzip > budget.gzip ? [`${page}: the ${part} part is over its budget`] : [];
}

async function main(): Promise<void> {
  const stats = (await buildProduction()).toJson({
    all: false,
    chunks: true,
    chunkModules: true,
    chunkRelations: true,
    entrypoints: true,
    nestedModules: true,
    ids: true,
    modules: true,
    children: true,
  });
  const addin = stats.children?.find(({ name }) => name === 'addin');
  if (addin === undefined) throw new Error('the add-in was not built');
  const faults = BUDGETS.flatMap(({ page, initial, whole }) => {
    const size: PageSize = pageSize(addin, page, (file) => readFileSync(join(ADDIN, file)));
    const react = page === 'commands' ? size.packages.filter((name) => /react|fluentui|griffel/.test(name)) : [];
    return [
      ...over(page, 'initial', size.initial, initial),
      ...over(page, 'whole', size.whole, whole),
      ...react.map((name) => `${page} holds ${name}`),
    ];
  });
  for (const name of NEVER) if (existsSync(join(ADDIN, name))) faults.push(`${name} must not be in the build`);
  const { status } = spawnSync(process.execPath, [COMMAND_LINE, '--help']);
  if (status !== 0) faults.push('the bundled command line does not run');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
