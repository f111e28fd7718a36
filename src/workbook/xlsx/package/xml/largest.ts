/** Largest of numbers read from a file, 0 when there is none; what is no finite number does not count. */
export function largest(values: Iterable<number>): number {
  let found = 0;
  for (const value of values) if (Number.isFinite(value) && value > found) found = value;
  return found;
}
