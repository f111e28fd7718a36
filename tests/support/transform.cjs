// How Jest reads TypeScript: esbuild takes the types off, file by file. Types are a stage of their own (tsc), once for
// the whole tree, so nothing is checked here.
const { transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const OPTIONS = {
  format: 'cjs',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'inline',
  // Jest runs modules as CommonJS, where import() has no counterpart of its own.
  supported: { 'dynamic-import': false },
};

const own = readFileSync(require.resolve('./transform.cjs'));

module.exports = {
  process(text, path) {
    const loader = path.endsWith('.tsx') ? 'tsx' : 'ts';
    return { code: transformSync(text, { ...OPTIONS, loader, sourcefile: path }).code };
  },
  getCacheKey: (text, path) =>
    createHash('sha256').update(own).update(version).update(path).update('\0').update(text).digest('hex'),
};
