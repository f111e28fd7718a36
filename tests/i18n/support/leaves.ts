/** One text of a dictionary, with its place in it: "why.dormant". */
export interface Leaf {
  readonly key: string;
  readonly value: string | ((params: unknown) => string);
}

/** A count that no text contains by itself. */
const COUNT = 7919;

/** All texts of a dictionary in a fixed order. */
export function leavesOf(node: unknown, key = ''): Leaf[] {
  if (typeof node === 'string') return [{ key, value: node }];
  if (typeof node === 'function') return [{ key, value: node as (params: unknown) => string }];
  if (typeof node !== 'object' || node === null) throw new Error(`${key} is no text`);
  return Object.entries(node)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => leavesOf(value, key === '' ? name : `${key}.${name}`));
}

/** A text with every parameter replaced by a mark of its name: "A: no. ⟦p:rank⟧, …". */
export function spoken(leaf: Leaf): string {
  const params: object = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === Symbol.toPrimitive) return () => '⟦p⟧';
        return name === 'count' ? COUNT : `⟦p:${String(name)}⟧`;
      },
    },
  );
  return callWith(leaf, params);
}

export function callWith({ value }: Leaf, params: unknown): string {
  return typeof value === 'string' ? value : value(params);
}
