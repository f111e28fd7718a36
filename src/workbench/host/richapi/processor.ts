import { HostError, invalidArgument, itemNotFound, notImplemented, nullObject } from './errors';
import { QueryAnswer } from './query';
import { References } from './references';
import { Args, HostRef, type Call, type TypeRegistry } from './types';
import {
  ActionType,
  PathType,
  type ArgumentInfo,
  type WireAction,
  type WirePath,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from './wire';

/** Where an error happened, as the client shows it in debugInfo.errorLocation. */
interface Place {
  location: string;
}

/**
 * Carries out one batch. Knows the protocol and no object model: classes come from the registry, the root object from
 * the host. Each object path is resolved once per batch (a second look would run `add` twice); the batch stops at the
 * first failure and what came before it stays done.
 */
export class RequestProcessor {
  readonly references = new References();
  private readonly answers: QueryAnswer;
  private batch: Batch | null = null;

  constructor(
    private readonly registry: TypeRegistry,
    private readonly root: (request: WireRequest) => HostRef,
  ) {
    this.answers = new QueryAnswer(registry, (ref) => this.identity(ref));
  }

  /** Objects the client holds: those of the batch that is under way, and those kept between batches. */
  live(): readonly HostRef[] {
    return [...new Set([...this.references.all(), ...(this.batch?.objects() ?? [])])];
  }

  process(request: WireRequest): WireResponse {
    const batch = new Batch(this.registry, () => this.root(request), this.references, request.ObjectPaths);
    this.batch = batch;
    const Results: WireResult[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      const place: Place = { location: action.Name };
      try {
        if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.perform(action, batch, place) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return {
          Results,
          TraceIds,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: place.location,
            ActionIndex: index,
            HttpStatusCode: error.status,
          },
        };
      }
    }
    return { Results, TraceIds };
  }

  private perform(action: WireAction, batch: Batch, place: Place): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const ref = batch.resolve(action.ObjectPathId, place);
    if (action.ActionType === ActionType.Instantiate) return ref === null ? null : this.identity(ref);
    // Loading a null object is how add-ins find out, and every range is kept at once; anything else done to one fails.
    if (ref === null && (action.ActionType === ActionType.Query || action.Name === '_KeepReference')) return null;
    if (ref === null) throw nullObject(action.Name);
    place.location = `${ref.type}.${action.Name}`;
    switch (action.ActionType) {
      case ActionType.Query:
        return this.answers.of(ref, action.QueryInfo ?? {});
      case ActionType.Method: {
        const value = batch.call(ref, action.Name, action.ArgumentInfo);
        return value instanceof HostRef ? this.identity(value) : (value ?? null);
      }
      case ActionType.SetProperty: {
        const set = this.registry.table(ref.type).setters?.[action.Name];
        if (set === undefined) throw notImplemented(`${ref.type}.${action.Name} (set)`);
        set(ref.target, batch.arguments(action.ArgumentInfo)[0] ?? null);
        return null;
      }
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** Never null or undefined: the client would take the object for a null object for good. */
  private identity(ref: HostRef): Readonly<Record<string, unknown>> {
    const own = this.registry.table(ref.type).identity?.(ref.target) ?? {};
    const id = this.references.idOf(ref);
    return id === null ? own : { ...own, _ReferenceId: id };
  }
}

/** The object paths of one batch, each resolved when first needed and remembered. */
class Batch {
  private readonly resolved = new Map<number, HostRef | null>();

  constructor(
    private readonly registry: TypeRegistry,
    private readonly root: () => HostRef,
    private readonly references: References,
    private readonly paths: WireRequest['ObjectPaths'],
  ) {}

  objects(): readonly HostRef[] {
    return [...this.resolved.values()].filter((ref) => ref !== null);
  }

  resolve(id: number, place: Place): HostRef | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    const ref = this.follow(path, place);
    this.resolved.set(id, ref);
    return ref;
  }

  /** Runs a method and gives what it returns: an object, null or a plain value. */
  call(ref: HostRef, name: string, info: ArgumentInfo | undefined): unknown {
    const method = this.registry.table(ref.type).methods?.[name];
    if (method === undefined) throw notImplemented(`${ref.type}.${name}`);
    const references = this.references;
    const call: Call = {
      keep: () => references.keep(ref),
      release: (id) => references.release(id),
      keptCount: () => references.count,
    };
    return method(ref.target, new Args(this.arguments(info)), call);
  }

  /** Arguments with every proxy replaced by its object. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return typeof id === 'number' && id !== 0 ? this.findReference(id) : this.plain(value);
    });
  }

  /** A proxy inside a plain object arrives as `{ _ObjectPathId }`. */
  private plain(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const id = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === 'number') return this.findReference(id);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.plain(inner)]));
  }

  private findReference(id: number): HostRef {
    const ref = this.resolve(id, { location: '' });
    if (ref === null) throw invalidArgument('a null object was passed');
    return ref;
  }

  private follow(path: WirePath, place: Place): HostRef | null {
    // A null object's parent may be gone from the request: it is never looked at.
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.GlobalObject) return this.root();
    if (path.ObjectPathType === PathType.ReferenceId) {
      const kept = this.references.get(path.Name);
      if (kept === null) throw itemNotFound(`the object ${path.Name}`);
      return kept;
    }
    if (path.ObjectPathType === PathType.NewObject) {
      if (!this.registry.has(path.Name)) throw notImplemented(path.Name);
      return new HostRef(path.Name, this.root().target);
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1, place);
    if (parent === null) throw nullObject(path.Name);
    place.location = `${parent.type}.${path.Name === '' ? 'item' : path.Name}`;
    return this.step(parent, path);
  }

  private step(parent: HostRef, path: WirePath): HostRef | null {
    const table = this.registry.table(parent.type);
    switch (path.ObjectPathType) {
      case PathType.Property: {
        const link = table.links?.[path.Name];
        if (link === undefined) throw notImplemented(`${parent.type}.${path.Name}`);
        return link(parent.target);
      }
      case PathType.Indexer: {
        if (table.indexer === undefined) throw notImplemented(`${parent.type}.getItem`);
        return table.indexer(parent.target, new Args(this.arguments(path.ArgumentInfo)));
      }
      case PathType.Method: {
        const value = this.call(parent, path.Name, path.ArgumentInfo) ?? null;
        if (value !== null && !(value instanceof HostRef))
          throw notImplemented(`${parent.type}.${path.Name} as an object`);
        return value;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }
}
