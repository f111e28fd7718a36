import { gzipSync } from 'node:zlib';
import type { StatsCompilation } from 'webpack';
import { pageSize } from '../../../scripts/site/sizes';

const files: Readonly<Record<string, Uint8Array>> = {
  'pane.js': Buffer.alloc(1000, 'pane'),
  'later.js': Buffer.alloc(500, 'later'),
  'texts-es.js': Buffer.alloc(9000, 'texto'),
};
const part = (path: string): object => ({ nameForCondition: `/here/${path}` });

/** A page whose entry can load a further file, a language, and from there the entry again. */
const stats = {
  entrypoints: { pane: { chunks: ['p'] } },
  chunks: [
    {
      id: 'p',
      initial: true,
      files: ['pane.js', 'pane.js.map'],
      children: ['l', 'es'],
      modules: [{ modules: [part('src/pane.ts'), part('node_modules/react-dom/index.js')] }],
    },
    { id: 'l', initial: false, files: ['later.js'], children: ['p'], modules: [part('node_modules/@a/b/c.js')] },
    { id: 'es', initial: false, files: ['texts-es.js'], children: [], modules: [part('src/i18n/es/index.ts')] },
    { id: 'x', initial: true, files: ['other.js'], children: [], modules: [] },
  ],
} as unknown as StatsCompilation;

test('a page is its entry and all it may load, without maps, languages and other pages', () => {
  const size = pageSize(stats, 'pane', (file) => files[file] ?? Buffer.alloc(0));
  const gzip = (file: string): number => gzipSync(files[file] ?? '', { level: 9 }).length;
  expect(size.initial).toEqual({ bytes: 1000, gzip: gzip('pane.js') });
  expect(size.whole).toEqual({ bytes: 1500, gzip: gzip('pane.js') + gzip('later.js') });
  expect(size.packages).toEqual(['@a/b', 'react-dom']);
});

test('a lazy file that holds more than a language counts', () => {
  const [pane, later, language, other] = stats.chunks ?? [];
  const mixed = { ...language, modules: [part('src/i18n/es/index.ts'), part('src/app/classify.ts')] };
  const changed = { ...stats, chunks: [pane, later, mixed, other] } as StatsCompilation;
  expect(pageSize(changed, 'pane', (file) => files[file] ?? Buffer.alloc(0)).whole.bytes).toBe(10500);
});
