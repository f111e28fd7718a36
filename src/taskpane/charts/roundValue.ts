/** The largest of 1, 2 or 5 times a power of ten that is not above a value; 0 for values that are not positive. */
export function roundValue(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const step = [5, 2, 1].find((candidate) => candidate * power <= value * (1 + 1e-9)) ?? 1;
  return step * power;
}
