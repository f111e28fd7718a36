import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestFacts } from './check';

/** Facts of a working copy: package version, icons on disk, functions associated in src/commands. */
export function factsOf(root: string): ManifestFacts {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const commands = join(root, 'src', 'commands');
  const code = readdirSync(commands).map((file) => readFileSync(join(commands, file), 'utf8'));
  return {
    packageVersion: version,
    address: 'https://localhost:3000/',
    pages: ['taskpane.html', 'commands.html'],
    associated: code.flatMap((text) =>
      [...text.matchAll(/Office\.actions\.associate\(\s*'([^']+)'/g)].map(([, name = '']) => name),
    ),
    // The build copies assets/icons/*.png to icons/.
    pixels: (path) => (/^icons\/[\w-]+\.png$/.test(path) ? pngPixels(join(root, 'assets', path)) : null),
  };
}

/** Width and height stand at fixed places in the first chunk of a PNG. */
function pngPixels(path: string): { width: number; height: number } | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
