import type { HostRef } from './types';

/** Objects the client asked to keep between batches ("tracked"); each one costs a real host memory until released. */
export class References {
  private readonly byId = new Map<string, HostRef>();
  private readonly ids = new Map<HostRef, string>();
  private last = 0;
  private most = 0;

  get count(): number {
    return this.byId.size;
  }

  /** The largest number of objects kept at one time so far. */
  get peak(): number {
    return this.most;
  }

  keep(ref: HostRef): void {
    if (this.ids.has(ref)) return;
    const id = `ref-${++this.last}`;
    this.byId.set(id, ref);
    this.ids.set(ref, id);
    this.most = Math.max(this.most, this.byId.size);
  }

  release(id: string): void {
    const ref = this.byId.get(id);
    if (ref === undefined) return;
    this.byId.delete(id);
    this.ids.delete(ref);
  }

  get(id: string): HostRef | null {
    return this.byId.get(id) ?? null;
  }

  idOf(ref: HostRef): string | null {
    return this.ids.get(ref) ?? null;
  }

  all(): readonly HostRef[] {
    return [...this.byId.values()];
  }
}
