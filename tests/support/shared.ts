import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Data for trying the product lie beside the repository where they are at hand at all; tests skip without them. */
const SHARED = join(__dirname, '../../../shared');

/** Path of a file of that data, or null when it isn't there. */
export function sharedFile(...parts: string[]): string | null {
  const path = join(SHARED, ...parts);
  return existsSync(path) ? path : null;
}
