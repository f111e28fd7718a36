import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../shared/data');

/** Bytes of a file of the shared data; null where the data isn't there. */
export function sharedFile(name: string): Uint8Array | null {
  const path = join(ROOT, name);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

/** `test` where a shared file is there, else a skipped test whose name says so. */
export function testWith(name: string): typeof test | typeof test.skip {
  return existsSync(join(ROOT, name)) ? test : test.skip;
}
