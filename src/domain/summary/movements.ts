import type { Classification, CustomerResult } from '../classification';
import type { DormancyRule } from '../segments/dormancy/dormancy';
import type { LikeWithLike } from '../segments/likeWithLike';
import type { Month } from '../time/month';
import type { AbcClass, Segment } from '../types';
import { ABC_CLASSES, SEGMENTS } from '../types';

/** A customer that stands in another class or segment than before; `from` is null for one that was not known then. */
export interface Move<K extends string> {
  readonly customer: CustomerResult;
  readonly from: K | null;
  readonly to: K;
}

/** Who stood where and stands where now. */
export interface Movements<K extends string> {
  readonly kinds: readonly K[];
  /** Customers by where they stood and where they stand; 'new' holds those that were not known then. */
  readonly table: Readonly<Record<K | 'new', Readonly<Record<K, number>>>>;
  /** By kind: how many there were, came, went, and are: start + in - out = end. */
  readonly balance: Readonly<Record<K, Balance>>;
  /** Everybody who changed place, largest value first; customers that are new included. */
  readonly moves: readonly Move<K>[];
  /** How many stood somewhere then and stand nowhere now. */
  readonly left: number;
}

export interface Balance {
  readonly start: number;
  readonly in: number;
  readonly out: number;
  readonly end: number;
}

/** Movements between classes and between segments since an earlier month. */
export interface MovementsSince {
  readonly since: Month;
  /** The rule that called both months' dormant customers; null where none could. */
  readonly rule: DormancyRule | null;
  readonly classes: Movements<AbcClass>;
  readonly segments: Movements<Segment>;
}

/**
 * Movements between two classifications of the same book that one dormancy rule judged.
 * @returns null without months, or when the earlier month can't be classified
 */
export function movementsSince(pair: LikeWithLike | null): MovementsSince | null {
  if (pair === null) return null;
  const { now, before } = pair;
  if (before?.asOf === undefined || before.asOf === null || now.asOf === null) return null;
  return {
    since: before.asOf.month,
    rule: now.dormancy?.rule ?? null,
    classes: movements(now, before, ABC_CLASSES, (customer) => customer.class),
    segments: movements(now, before, SEGMENTS, ({ segment }) => segment),
  };
}

function movements<K extends string>(
  now: Classification,
  before: Classification,
  kinds: readonly K[],
  kindOf: (customer: CustomerResult) => K | null,
): Movements<K> {
  const earlier = new Map(before.customers.map((customer) => [customer.customer, kindOf(customer)]));
  const row = (): Record<string, number> => Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const table: Record<string, Record<string, number>> = Object.fromEntries(
    [...kinds, 'new'].map((from) => [from, row()]),
  );
  const moves: Move<K>[] = [];
  for (const customer of now.customers) {
    const to = kindOf(customer);
    if (to === null) continue;
    const from = earlier.get(customer.customer) ?? null;
    const line = table[from ?? 'new'];
    if (line !== undefined) line[to] = (line[to] ?? 0) + 1;
    if (from !== to) moves.push({ customer, from, to });
  }
  const here = new Set(now.customers.filter((each) => kindOf(each) !== null).map(({ customer }) => customer));
  const gone = before.customers.filter((each) => kindOf(each) !== null && !here.has(each.customer));
  const starts = counts(before.customers, kindOf);
  const ends = counts(now.customers, kindOf);
  const balance = Object.fromEntries(
    kinds.map((kind): [K, Balance] => [
      kind,
      {
        start: starts.get(kind) ?? 0,
        in: moves.filter(({ to }) => to === kind).length,
        out: moves.filter(({ from }) => from === kind).length + gone.filter((each) => kindOf(each) === kind).length,
        end: ends.get(kind) ?? 0,
      },
    ]),
  );
  return {
    kinds,
    table: table as Movements<K>['table'],
    balance: balance as Movements<K>['balance'],
    moves,
    left: gone.length,
  };
}

function counts<K extends string>(
  customers: readonly CustomerResult[],
  kindOf: (customer: CustomerResult) => K | null,
): Map<K, number> {
  const found = new Map<K, number>();
  for (const customer of customers) {
    const kind = kindOf(customer);
    if (kind !== null) found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  return found;
}
