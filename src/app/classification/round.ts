/** Amounts as they are shown and handed on: without the dust of float sums, at most six decimals. */
export function money(value: number): number {
  const rounded = Math.abs(value) < 1e9 ? Number(value.toFixed(6)) : Number(value.toPrecision(15));
  return rounded === 0 ? 0 : rounded;
}

/** Shares and growth, twelve significant digits. */
export function ratio(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return rounded === 0 ? 0 : rounded;
}
