/** When accounts are to be visited again, by their cadence. */
import type { Stake } from '../figures/atStake';
import { cleanText } from '../text';
import { customerKey } from '../sales/customerKey';
import type { SerialDate } from '../time/serialDate';
import type { AbcClass } from '../types';
import type { Visit } from './visit';
import { isMade } from './visit';

/** An account somebody owns and visits. */
export interface VisitedAccount {
  /** As sheets show it: a name, or "name (id)". */
  readonly name: string;
  readonly class: AbcClass | null;
  readonly owner: string;
  /** Days between visits; null for an account without a cadence. */
  readonly cadence: number | null;
  /** What may be sold to it and lost with it; left out where no classification says so. */
  readonly stake?: Stake;
}

/** What the log says of one account. */
export interface AccountVisits {
  /** Latest visit that took place, null when there was none. */
  readonly last: Visit | null;
  /** Earliest visit that is planned after today. */
  readonly planned: Visit | null;
  /** Visits that took place. */
  readonly made: number;
}

/** Groups visits by the customer's name, whatever its case and spaces. Keys come from `visitKey`. */
export function visitsByAccount(visits: readonly Visit[], today: SerialDate): ReadonlyMap<string, AccountVisits> {
  const accounts = new Map<string, AccountVisits>();
  for (const visit of visits) {
    const key = visitKey(visit.customer);
    if (key === '') continue;
    const known = accounts.get(key) ?? { last: null, planned: null, made: 0 };
    if (isMade(visit, today)) {
      const isLater = known.last === null || isBefore(known.last, visit);
      accounts.set(key, { ...known, last: isLater ? visit : known.last, made: known.made + 1 });
    } else {
      const isEarlier = known.planned === null || isBefore(visit, known.planned);
      accounts.set(key, { ...known, planned: isEarlier ? visit : known.planned });
    }
  }
  return accounts;
}

/** Under which a customer of the log is found: the text of the cell, folded as customers' names are. */
export function visitKey(customer: string): string {
  return customerKey(cleanText(customer));
}

/**
 * The day an account is to be visited: last visit plus cadence; today when it was never visited; null without a cadence.
 */
export function nextVisitDue(last: SerialDate | null, cadence: number | null, today: SerialDate): SerialDate | null {
  if (cadence === null) return null;
  return last === null ? today : ((last + Math.round(cadence)) as SerialDate);
}

function isBefore(a: Visit, b: Visit): boolean {
  return a.day < b.day || (a.day === b.day && (a.start ?? 0) < (b.start ?? 0));
}
