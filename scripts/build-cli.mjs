// Bundles the command line into dist/cli/<key>, where the key is a hash of everything the bundle is made of: a bundle of
// other sources has another name and is never run by mistake. Runs after npm install, in npm run build, and on the first
// run after a change. The file it leaves is loaded by scripts/key-accounts.mjs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist', 'cli');
/** Parts of the product that the command line does not load; lint keeps it so. */
const OTHER_SURFACES = new Set(['taskpane', 'commands', 'workbench']);
/** Bundles of other sources that are kept: a run that still loads parts of one must find them. */
const KEPT = 3;

function* sources(folder, isTop) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isTop || !OTHER_SURFACES.has(entry.name)) yield* sources(path, false);
    } else if (entry.name.endsWith('.ts')) yield path;
  }
}

/** Hash of the sources, of the versions of all packages, and of this script. */
export function bundleKey(root = ROOT) {
  const hash = createHash('sha1');
  const files = [...sources(join(root, 'src'), true)].sort();
  const fixed = ['package-lock.json', 'scripts/build-cli.mjs', 'scripts/patch-excelts.mjs'];
  for (const path of [...files, ...fixed.map((name) => join(root, name))]) {
    const content = readFileSync(path);
    hash.update(`${path.slice(root.length)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 20);
}

async function build(folder) {
  const { build: bundle } = await import('esbuild');
  mkdirSync(DIST, { recursive: true });
  // Made beside its place and renamed: two runs at once don't see each other's half.
  const draft = mkdtempSync(join(DIST, '.new-'));
  try {
    await bundle({
      absWorkingDir: ROOT,
      entryPoints: { main: 'src/cli/main.ts' },
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minifyWhitespace: true,
      minifySyntax: true,
      // A line that Node shows when something fails is no page of code.
      lineLimit: 160,
      logLevel: 'error',
      // Packages of the older kind ask for Node's modules by require.
      banner: {
        js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
      },
    });
    if (!existsSync(folder)) renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  sweep(folder);
}

function sweep(current) {
  const age = (name) => statSync(join(DIST, name)).mtimeMs;
  const bundles = readdirSync(DIST).filter((name) => /^[0-9a-f]{20}$/.test(name) && join(DIST, name) !== current);
  for (const name of bundles.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(DIST, name), { recursive: true, force: true });
}

/** Path of the bundle of the sources as they are now, made when it isn't there. */
export async function commandLineBundle() {
  const folder = join(DIST, bundleKey());
  if (!existsSync(join(folder, 'main.mjs'))) await build(folder);
  return join(folder, 'main.mjs');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await commandLineBundle();
  } catch (error) {
    // Without the development packages there is no bundler; the command line says so when it is run.
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  }
}
