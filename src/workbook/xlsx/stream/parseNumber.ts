const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
/** Digits that a double holds exactly. */
const EXACT_DIGITS = 15;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * The number that stands in bytes as a file writes numbers; NaN when there is something else. Up to 15 digits without an
 * exponent are put together here (one division of two exact numbers rounds right); the rest is left to the engine.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at += 1;
  let mantissa = 0;
  let point = -1;
  const first = at;
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === POINT - ZERO && point < 0) point = at;
    else return parseSlowly(bytes, from, to);
  }
  const digits = at - first - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS) return parseSlowly(bytes, from, to);
  const value = point < 0 ? mantissa : mantissa / (POWERS[at - point - 1] ?? 1);
  return isNegative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let at = from; at < Math.min(to, from + 400); at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  text = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}
