import { invalidArgument, notImplemented } from './errors';

/** A host object on its way to the client: the client's class name and the thing of ours behind it. */
export class HostRef {
  constructor(
    readonly type: string,
    readonly target: object,
  ) {}
}

/** The arguments of one call, checked as they are taken. Omitted arguments arrive as null. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw invalidArgument(`argument ${index + 1} is no text`);
    return value;
  }

  integer(index: number, fallback?: number): number {
    const value = this.raw(index) ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw invalidArgument(`argument ${index + 1} is no whole number`);
    return value;
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  ref(index: number): HostRef | null {
    const value = this.raw(index);
    return value instanceof HostRef ? value : null;
  }
}

/** What the protocol offers to members that take part in it: kept objects and their ids. */
export interface Call {
  keep(): void;
  release(id: string): void;
  keptCount(): number;
}

/** One client class: a small function per member, by wire name. A member that is not here does not exist. */
export interface TypeTable<T extends object> {
  /** What tells one object from another: `{ Id }` as a rule; absent for objects without an identity. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, (target: T) => unknown>>;
  readonly setters?: Readonly<Record<string, (target: T, value: unknown) => void>>;
  /** Navigation properties; null makes a null object. */
  readonly links?: Readonly<Record<string, (target: T) => HostRef | null>>;
  /** A HostRef as a result is an object of the client, null for an object is a null object, the rest is a value. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args, call: Call) => unknown>>;
  readonly items?: (target: T) => readonly HostRef[];
  readonly indexer?: (target: T, args: Args) => HostRef;
}

type AnyTable = TypeTable<object>;

/** All classes of a host by the client's class name. Asking for what is not there fails with its name. */
export class TypeRegistry {
  private readonly tables = new Map<string, AnyTable>();

  /** The target of a reference always is what its type's table expects: both are made in one place per type. */
  add<T extends object>(type: string, table: TypeTable<T>): void {
    this.tables.set(type, table as unknown as AnyTable);
  }

  names(): readonly string[] {
    return [...this.tables.keys()];
  }

  table(type: string): AnyTable {
    const table = this.tables.get(type);
    if (table === undefined) throw notImplemented(type);
    return table;
  }

  has(type: string): boolean {
    return this.tables.has(type);
  }
}

/** Members of a table by wire name, for the check against the genuine library. */
export function tableMembers(table: AnyTable): Readonly<Record<'scalars' | 'setters' | 'links' | 'methods', string[]>> {
  return {
    scalars: Object.keys(table.scalars ?? {}),
    setters: Object.keys(table.setters ?? {}),
    links: Object.keys(table.links ?? {}),
    methods: Object.keys(table.methods ?? {}),
  };
}
