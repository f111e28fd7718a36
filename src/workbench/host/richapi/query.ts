import { notImplemented } from './errors';
import type { HostRef, TypeRegistry } from './types';
import { wireName, type QueryInfo } from './wire';

interface Selection {
  readonly all: boolean;
  readonly scalars: readonly string[];
  readonly nested: ReadonlyMap<string, readonly string[]>;
}

/** Sorts "name", "*", "format/fill/color" by what is taken here and what further down. */
function selection(select: readonly string[]): Selection {
  const scalars: string[] = [];
  const nested = new Map<string, string[]>();
  let all = select.length === 0;
  for (const path of select) {
    const slash = path.indexOf('/');
    const head = slash < 0 ? path : path.slice(0, slash);
    if (head === '*') all = true;
    else if (slash < 0) scalars.push(wireName(head));
    else nested.set(wireName(head), [...(nested.get(wireName(head)) ?? []), path.slice(slash + 1)]);
  }
  return { all, scalars, nested };
}

/**
 * The answer to a load: scalars in PascalCase, navigation properties nested, collections as `_Items`. The identity
 * rides along because the client builds the path of each child from it.
 */
export class QueryAnswer {
  constructor(
    private readonly registry: TypeRegistry,
    private readonly identity: (ref: HostRef) => Readonly<Record<string, unknown>>,
  ) {}

  of(ref: HostRef, query: QueryInfo): unknown {
    const select = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
    return this.answer(ref, select, query);
  }

  private answer(ref: HostRef, select: readonly string[], window: QueryInfo = {}): unknown {
    const items = this.registry.table(ref.type).items;
    if (items === undefined) return this.fields(ref, select);
    const skip = window.Skip ?? 0;
    const taken = items(ref.target).slice(skip, window.Top === undefined ? undefined : skip + window.Top);
    const paths = select.map((path) => (path.startsWith('items/') ? path.slice(6) : path));
    const scalars = this.registry.table(ref.type).scalars ?? {};
    const own = paths.filter((path) => wireName(path) in scalars);
    const perItem = paths.filter((path) => !own.includes(path));
    const fields = own.length > 0 ? this.fields(ref, own) : {};
    if (own.length > 0 && perItem.length === 0) return fields;
    return { ...fields, _Items: taken.map((item) => this.fields(item, perItem)) };
  }

  private fields(ref: HostRef, select: readonly string[]): Record<string, unknown> {
    const table = this.registry.table(ref.type);
    const { all, scalars, nested } = selection(select);
    const answer: Record<string, unknown> = { ...this.identity(ref) };
    const names = all ? [...Object.keys(table.scalars ?? {}), ...scalars] : scalars;
    for (const name of names) {
      const read = table.scalars?.[name];
      if (read !== undefined) answer[name] = read(ref.target);
      else answer[name] = this.link(ref, name, []);
    }
    for (const [name, paths] of nested) answer[name] = this.link(ref, name, paths);
    return answer;
  }

  private link(ref: HostRef, name: string, select: readonly string[]): unknown {
    const follow = this.registry.table(ref.type).links?.[name];
    if (follow === undefined) throw notImplemented(`${ref.type}.${name}`);
    const target = follow(ref.target);
    return target === null ? null : this.answer(target, select);
  }
}
