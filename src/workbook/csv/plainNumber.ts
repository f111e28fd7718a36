const MOST_DIGITS = 15;

export type PlainText = 'number' | 'either' | 'text';

/**
 * What a text of a csv file may become: a number when nobody could read it otherwise ("261.96", "-5"); 'either' when a
 * point or comma may part thousands or decimals ("1.234", "1,234"); else it stays a text: "00123" is an id, and more
 * digits than a number can hold are one too.
 */
export function plainText(text: string): PlainText {
  const { length } = text;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length === start || length > MOST_DIGITS + 2) return 'text';
  let mark = -1;
  for (let i = start; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (mark >= 0 || (code !== 46 && code !== 44)) return 'text';
    mark = i;
  }
  const whole = (mark < 0 ? length : mark) - start;
  const decimals = mark < 0 ? -1 : length - mark - 1;
  const startsWithZero = text.charCodeAt(start) === 48;
  if (whole === 0 || decimals === 0 || (whole > 1 && startsWithZero)) return 'text';
  if (whole + Math.max(0, decimals) > MOST_DIGITS) return 'text';
  if (decimals === 3 && whole <= 3 && !startsWithZero) return 'either';
  return mark >= 0 && text.charCodeAt(mark) === 44 ? 'text' : 'number';
}
