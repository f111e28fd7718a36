/** Of values with the same key the last one, in the place of the first: what later plans say counts. */
export function lastOnes<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
