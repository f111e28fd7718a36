/** Numbers along an axis, and where a value lies between its ends. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const FEWEST_TICKS = 4;

/** A step that people count in, so that a span holds at least four. */
function stepOf(span: number): number {
  const rough = span / FEWEST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.findLast((step) => step * power <= rough) ?? 1) * power;
}

/**
 * The scale Excel would choose for values, or the given ends.
 * @param withZero columns begin at zero
 */
export function scaleOf(
  values: readonly number[],
  ends: { readonly minimum: number | ''; readonly maximum: number | '' },
  withZero: boolean,
): Scale {
  const [least, most] = [Math.min(...values, withZero ? 0 : Infinity), Math.max(...values, withZero ? 0 : -Infinity)];
  const [low, high] = Number.isFinite(least) && Number.isFinite(most) ? [least, most] : [0, 1];
  const step = stepOf(high > low ? high - low : Math.abs(high) || 1);
  const from = ends.minimum === '' ? Math.floor(low / step) * step : ends.minimum;
  const to = ends.maximum === '' ? Math.max(Math.ceil(high / step) * step, from + step) : ends.maximum;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to + step / 1e6; tick += step) ticks.push(tick);
  return { from, to, ticks };
}

/** From 0 at the beginning of a scale to 1 at its end. */
export const along = ({ from, to }: Scale, value: number): number => (to === from ? 0 : (value - from) / (to - from));
