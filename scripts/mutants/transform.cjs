// A transform for Jest that puts one planted fault into one source file as it is read. Nothing is written to disk, so
// there is nothing to put back, however a run ends.
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const inner = require('../../tests/support/transform.cjs');

const { file, find, replace } = JSON.parse(readFileSync(process.env.KEY_ACCOUNTS_PLANT, 'utf8'));
const target = resolve(file);
const faulty = (text, path) => (path === target ? text.split(find).join(replace) : text);

module.exports = {
  process: (text, path) => inner.process(faulty(text, path), path),
  getCacheKey: (text, path) => inner.getCacheKey(faulty(text, path), path),
};
