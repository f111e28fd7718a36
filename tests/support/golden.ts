import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares a text with the committed one under tests/golden. `UPDATE_GOLDEN=1 npx jest …` writes it anew, to be looked at
 * as a diff; in CI a missing golden file fails.
 */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, '..', 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (!existsSync(path))
    throw new Error(`There is no golden file ${name}. Make it with UPDATE_GOLDEN=1 and look at it.`);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
