// An ESLint rule: no file of src may import itself by way of others, with imports of types counted. import-x/no-cycle
// passes over `import type`; two files that need each other's types are one thing cut in two all the same.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..');
const SOURCES = join(ROOT, 'src');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?'(\.[^']*)'/gu;

/** Imports of every file of src as it stands on disk; read once for a run of ESLint. */
let known = null;

function readGraph() {
  const graph = new Map();
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.tsx?$/u.test(entry.name)) graph.set(path, importsOf(path, readFileSync(path, 'utf8')));
    }
  };
  visit(SOURCES);
  return graph;
}

function importsOf(path, text) {
  const found = new Set();
  for (const [, specifier] of text.matchAll(IMPORT)) {
    const base = resolve(dirname(path), specifier);
    const file = [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), base].find(
      (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
    );
    if (file !== undefined) found.add(file);
  }
  return [...found];
}

/** The shortest way from one of `from` to `goal`, both ends included; null when there is none. */
function wayBack(graph, from, goal) {
  const before = new Map(from.map((file) => [file, null]));
  const queue = [...from];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (file === goal) {
      const way = [];
      for (let at = file; at !== null; at = before.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const next of graph.get(file) ?? [])
      if (!before.has(next)) {
        before.set(next, file);
        queue.push(next);
      }
  }
  return null;
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'No circles of imports, imports of types included.' },
    messages: { circle: 'A circle of imports: {{way}}. Types that both need stand in a file of their own.' },
  },
  create(context) {
    if (!context.filename.startsWith(SOURCES)) return {};
    return {
      Program(node) {
        known ??= readGraph();
        const way = wayBack(known, importsOf(context.filename, context.sourceCode.text), context.filename);
        if (way === null) return;
        const names = [context.filename, ...way].map((file) => relative(SOURCES, file));
        context.report({ node, messageId: 'circle', data: { way: names.join(' -> ') } });
      },
    };
  },
};
