/** Whether the tests run at full length (npm run test:long) instead of the sample that every change is tried on. */
export const isLongRun = (process.env['KEY_ACCOUNTS_LONG'] ?? '') !== '';

const SAMPLE = 3;

/** Of the numbers from 0 a seeded third, the same ones every time, with the first and the last; all in a long run. */
export function sampleNumbers(seed: string, count: number): number[] {
  const all = Array.from({ length: count }, (_, number) => number);
  if (isLongRun) return all;
  return all.filter((number) => number === 0 || number === count - 1 || hashOf(seed, number) % SAMPLE === 0);
}

/** A number that a seed and a number share with nothing else (FNV-1a). */
function hashOf(seed: string, number: number): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed} ${String(number)}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 8;
}
