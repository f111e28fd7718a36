// Runs after npm install. The formula engine of excelts 10.2.0 parses every formula into a cache and calculates from
// that cache; the cache forgets beyond 10,000 distinct texts, and what was forgotten is skipped without a word. The
// cache lives as long as its workbook, so lifting the limit costs memory only while those formulas are open anyway.
// Safe to run twice; stops with a message when the library's text is not the one this was written for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const VERSION = '10.2.0';
const BEFORE = 'const AST_CACHE_MAX_ENTRIES = 10000;';
const AFTER = 'const AST_CACHE_MAX_ENTRIES = Number.POSITIVE_INFINITY;';
const FILES = ['esm', 'cjs', 'browser'].map(
  (build) => `dist/${build}/modules/formula/integration/calculate-formulas-impl.js`,
);

function fail(what) {
  console.error(`patch-excelts: ${what}\nFormulas beyond 10,000 distinct texts would not be calculated. See the comment
in scripts/patch-excelts.mjs, look at the library's cache limit and adapt the script before using this version.`);
  process.exit(1);
}

/** An argument names another copy of the library; the tests use it. */
function libraryFolder() {
  if (process.argv[2] !== undefined) return resolve(process.argv[2]);
  return dirname(createRequire(import.meta.url).resolve('@cj-tech-master/excelts/package.json'));
}

const folder = libraryFolder();
const manifest = join(folder, 'package.json');
if (!existsSync(manifest)) fail(`no library in ${folder}.`);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
if (version !== VERSION) fail(`made for excelts ${VERSION}, found ${version}.`);

// All files are looked at before the first one is changed: the library is patched wholly or not at all.
const texts = FILES.map((file) => {
  const path = join(folder, file);
  if (!existsSync(path)) fail(`${file} is missing.`);
  const text = readFileSync(path, 'utf8');
  const before = text.split(BEFORE).length - 1;
  const after = text.split(AFTER).length - 1;
  if (before + after !== 1) fail(`${file} does not hold the expected line "${BEFORE}" exactly once.`);
  return { path, text, done: after === 1 };
});
for (const { path, text, done } of texts) if (!done) writeFileSync(path, text.replace(BEFORE, AFTER));
