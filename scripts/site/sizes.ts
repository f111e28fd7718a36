import { gzipSync } from 'node:zlib';
import type { StatsChunk, StatsCompilation, StatsModule } from 'webpack';

/** Bytes as they are and as they travel. */
export interface Size {
  readonly bytes: number;
  readonly gzip: number;
}

/** What one page of the add-in loads. The files of the languages are left out: a page loads the one it needs. */
export interface PageSize {
  /** Before it can do anything. */
  readonly initial: Size;
  /** With everything it may load later. */
  readonly whole: Size;
  /** Packages from node_modules in any of it. */
  readonly packages: readonly string[];
}

const isTexts = (module: StatsModule): boolean => /[\\/]src[\\/]i18n[\\/]/.test(module.nameForCondition ?? '');

/** Modules with code of their own, the parts of merged ones too. */
function modulesOf(chunk: StatsChunk): StatsModule[] {
  const inside = (module: StatsModule): StatsModule[] => [module, ...(module.modules ?? []).flatMap(inside)];
  return (chunk.modules ?? []).flatMap(inside).filter(({ nameForCondition }) => typeof nameForCondition === 'string');
}

const isLanguage = (chunk: StatsChunk): boolean => {
  const modules = modulesOf(chunk);
  return chunk.initial === false && modules.length > 0 && modules.every(isTexts);
};

/**
 * Sizes of the page that begins with an entry.
 * @param stats with chunks, chunkModules, nestedModules and chunkRelations
 * @param read gives the bytes of a built file
 */
export function pageSize(stats: StatsCompilation, entry: string, read: (file: string) => Uint8Array): PageSize {
  const chunks = new Map((stats.chunks ?? []).map((chunk) => [String(chunk.id), chunk]));
  const initial = (stats.entrypoints?.[entry]?.chunks ?? []).map(String);
  const reached = new Set(initial);
  for (const id of reached) for (const child of chunks.get(id)?.children ?? []) reached.add(String(child));
  const knownChunks = (ids: Iterable<string>): StatsChunk[] =>
    [...ids].flatMap((id) => chunks.get(id) ?? []).filter((chunk) => !isLanguage(chunk));
  const whole = knownChunks(reached);
  const packages = whole.flatMap(modulesOf).flatMap(({ nameForCondition }) => {
    const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(nameForCondition ?? '') ?? [];
    return name === undefined ? [] : [name.replace('\\', '/')];
  });
  return {
    initial: sizeOf(knownChunks(initial), read),
    whole: sizeOf(whole, read),
    packages: [...new Set(packages)].sort(),
  };
}

function sizeOf(chunks: readonly StatsChunk[], read: (file: string) => Uint8Array): Size {
  const files = new Set(chunks.flatMap(({ files: own }) => own ?? []).filter((file) => file.endsWith('.js')));
  const parts = [...files].map(read);
  return {
    bytes: parts.reduce((sum, part) => sum + part.length, 0),
    gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0),
  };
}
