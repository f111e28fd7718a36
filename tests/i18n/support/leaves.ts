/** One text of a dictionary, with its place in it: "why.dormant". */
export interface Leaf {
  readonly key: string;
  readonly value: string | ((params: unknown) => string);
}

/** All texts of a dictionary in a fixed order. */
export function leavesOf(node: unknown, key = ''): Leaf[] {
  if (typeof node === 'string') return [{ key, value: node }];
  if (typeof node === 'function') return [{ key, value: node as (params: unknown) => string }];
  if (typeof node !== 'object' || node === null) throw new Error(`${key} is no text`);
  return Object.entries(node)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => leavesOf(value, key === '' ? name : `${key}.${name}`));
}

/**
 * What stands for a parameter: its name where a text shows it ("⟦p:rank⟧"), a number of its own where a text counts it.
 * So a number that one language formats and another only prints differs between them.
 */
const marks = new Map<string, object>();
function markOf(name: string): object {
  const known = marks.get(name);
  if (known !== undefined) return known;
  const own = FIRST_NUMBER + marks.size;
  const mark = { [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? own : `⟦p:${name}⟧`) };
  marks.set(name, mark);
  return mark;
}

/** Three figures, so that no language groups them; no text of ours holds such a number. */
const FIRST_NUMBER = 701;

/** The parameters a spoken text names, by mark or by number. */
export function namedIn(text: string): string[] {
  return [...new Set(text.match(/⟦[^⟧]*⟧|(?<!\d)7\d\d(?!\d)/gu) ?? [])].sort();
}

/** A text with every parameter replaced by its mark: "A: no. ⟦p:rank⟧, 703 customers". */
export function spoken(leaf: Leaf): string {
  const params: object = new Proxy(
    {},
    { get: (_, name) => (typeof name === 'string' ? markOf(name) : (): string => '⟦p⟧') },
  );
  return callWith(leaf, params);
}

export function callWith({ value }: Leaf, params: unknown): string {
  return typeof value === 'string' ? value : value(params);
}
