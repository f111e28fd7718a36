import { compareText } from '../text';
import type { SerialDate } from '../time/serialDate';
import type { AbcClass } from '../types';
import type { Contact, CoreRole } from './contact';
import { CORE_ROLES } from './contact';
import { personKey } from './people';

/** Days after which a meeting no longer counts as recent. */
export const RECENT_DAYS = 180;

/** An account whose coverage is asked for: a customer of class A or B. */
export interface KeyAccount {
  readonly key: string;
  readonly abc: Exclude<AbcClass, 'C'>;
  /** Sales by which accounts of equal risk are ordered. */
  readonly sales: number;
}

/** 0 no contacts, 1 contacts, 2 core roles named, 3 core roles named, met and for us. */
export type MapStatus = 0 | 1 | 2 | 3;

/** The worst that is so; every account counts once. */
export type CoverageRisk = 'role-missing' | 'not-met' | 'covered';

export interface CoreRoleCoverage {
  readonly role: CoreRole;
  /** Contacts who have the role. */
  readonly contacts: readonly Contact[];
  /** The latest meeting with one of them. */
  readonly lastMet: SerialDate | null;
  readonly isRecent: boolean;
  /** One of them was met and is for us. */
  readonly isForUs: boolean;
}

export interface AccountCoverage {
  readonly account: KeyAccount;
  readonly contacts: readonly Contact[];
  readonly status: MapStatus;
  readonly risk: CoverageRisk;
  /** In the order of CORE_ROLES. */
  readonly roles: readonly CoreRoleCoverage[];
  readonly missing: readonly CoreRole[];
  /** Named core roles of which nobody was met in the last 180 days. */
  readonly notMet: readonly CoreRole[];
  /** People who were met at least once. */
  readonly met: number;
  /** Fewer than two people met: the account hangs on one person, or on nobody. */
  readonly isSingleContact: boolean;
}

/** How many accounts are at which risk; together all accounts. */
export type CoverageCounts = Readonly<Record<CoverageRisk, number>>;

/**
 * Coverage of the key accounts, most risk first: core roles missing, then core roles not met in 180 days, then covered
 * with fewer than two people met, then covered; within each by sales, equal ones by key.
 * Method: the coverage check of key-account practice (core three named, met at least once, met recently).
 * @param contacts of any accounts, also of others
 * @param today a contact met on this day 180 days ago is still recent
 */
export function coverageOf(
  accounts: readonly KeyAccount[],
  contacts: readonly Contact[],
  today: SerialDate,
): AccountCoverage[] {
  const byAccount = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const own = byAccount.get(contact.account);
    if (own) own.push(contact);
    else byAccount.set(contact.account, [contact]);
  }
  return accounts
    .map((account) => coverageOfAccount(account, byAccount.get(account.key) ?? [], today))
    .sort(
      (a, b) => order(a) - order(b) || b.account.sales - a.account.sales || compareText(a.account.key, b.account.key),
    );
}

/** Coverage of one account by its own contacts. */
export function coverageOfAccount(
  account: KeyAccount,
  contacts: readonly Contact[],
  today: SerialDate,
): AccountCoverage {
  const roles = CORE_ROLES.map((role) => coreRole(role, contacts, today));
  const missing = roles.filter((own) => own.contacts.length === 0).map(({ role }) => role);
  const notMet = roles.filter((own) => own.contacts.length > 0 && !own.isRecent).map(({ role }) => role);
  const met = new Set(contacts.filter(({ lastMet }) => isPast(lastMet, today)).map(({ name }) => personKey(name))).size;
  return {
    account,
    contacts,
    status: contacts.length === 0 ? 0 : missing.length > 0 ? 1 : roles.every(({ isForUs }) => isForUs) ? 3 : 2,
    risk: missing.length > 0 ? 'role-missing' : notMet.length > 0 ? 'not-met' : 'covered',
    roles,
    missing,
    notMet,
    met,
    isSingleContact: met < 2,
  };
}

export function coverageCounts(coverage: readonly AccountCoverage[]): CoverageCounts {
  const counts = { 'role-missing': 0, 'not-met': 0, covered: 0 };
  for (const { risk } of coverage) counts[risk] += 1;
  return counts;
}

function coreRole(role: CoreRole, all: readonly Contact[], today: SerialDate): CoreRoleCoverage {
  const contacts = all.filter((contact) => contact.role === role);
  const meetings = contacts.flatMap(({ lastMet }) => (isPast(lastMet, today) ? [lastMet] : []));
  const lastMet = meetings.length === 0 ? null : (Math.max(...meetings) as SerialDate);
  return {
    role,
    contacts,
    lastMet,
    isRecent: lastMet !== null && today - lastMet <= RECENT_DAYS,
    isForUs: contacts.some((contact) => contact.attitude === 'for' && isPast(contact.lastMet, today)),
  };
}

/** A date after today is a slip of the pen or a plan, not a meeting. */
function isPast(day: SerialDate | null, today: SerialDate): day is SerialDate {
  return day !== null && day <= today;
}

function order({ risk, isSingleContact }: AccountCoverage): number {
  return risk === 'role-missing' ? 0 : risk === 'not-met' ? 1 : isSingleContact ? 2 : 3;
}
