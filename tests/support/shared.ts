import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../shared/data');

/** Bytes of a file of the shared data; null where the data isn't there. */
export function sharedFile(name: string): Uint8Array | null {
  const path = join(ROOT, name);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

/**
 * `test` where the shared data is there, else a skipped test whose name says so.
 * @throws where the data is there and this file isn't: a name nobody has any more must not look like a machine without it
 */
export function testWith(name: string): typeof test | typeof test.skip {
  if (!existsSync(ROOT)) return test.skip;
  if (!existsSync(join(ROOT, name))) throw new Error(`the shared data has no ${name}`);
  return test;
}
