import type { CustomerIdentity } from '../../domain/sales/directory';
import { stripAccents } from '../words/fold';

/** Two customers that may be one; joined only by the user's word. */
export interface SuggestedMerge {
  readonly a: CustomerIdentity;
  readonly b: CustomerIdentity;
  /** same-name: alike but for legal form and punctuation; same-id: alike but for leading zeros. */
  readonly because: 'same-name' | 'same-id';
}

// Legal forms at the end of a name, dots and blanks already gone.
const LEGAL_FORMS =
  /(?:sociedadlimitada|sociedadanonima|sderldecv|srldecv|sadecv|slu|slp|sll|sau|srl|scp|coop|sl|sa|sc|cb|limited|ltd|llc|llp|incorporated|inc|corporation|corp|company|co|gmbhcokg|gmbh|ag|kg|bv|nv|plc|ptyltd|pty|oy|ab|as|spa|sarl|sas)$/u;
const CJK_FORMS =
  /(?:股份有限公司|有限责任公司|有限責任公司|集团有限公司|集團有限公司|有限公司|株式会社|集团公司|集團公司|公司|集团|集團)$/u;

/** Name without legal form, punctuation, accents and blanks: what two spellings of one firm share. '' when too short. */
export function looseName(name: string): string {
  let loose = stripAccents(name.normalize('NFKC').toLowerCase())
    .replace(/\([^)]*\)|（[^）]*）/gu, ' ')
    .replace(/\s&\s|\sy\s|\sand\s|\s\+\s/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  for (let i = 0; i < 2; i += 1) {
    const shorter = loose.replace(LEGAL_FORMS, '').replace(CJK_FORMS, '');
    if ([...shorter].length < 2) break;
    loose = shorter;
  }
  return [...loose].length >= 2 ? loose : '';
}

/**
 * Customers that may be the same, by name or by id. Each pair is offered once; refused pairs are left out.
 * @param refused pairs of keys the user wants apart, as `${a}\n${b}` in either order
 */
export function suggestMerges(
  customers: readonly CustomerIdentity[],
  refused: ReadonlySet<string> = new Set(),
): SuggestedMerge[] {
  const pairs: SuggestedMerge[] = [];
  const offer = (a: CustomerIdentity, b: CustomerIdentity, because: SuggestedMerge['because']): void => {
    if (!refused.has(`${a.key}\n${b.key}`) && !refused.has(`${b.key}\n${a.key}`)) pairs.push({ a, b, because });
  };
  for (const group of groupByKey(customers, ({ name }) => looseName(name))) {
    const [first, ...rest] = group;
    // Two ids with one name are two customers to the people who gave them out.
    for (const other of rest) if (first && !(first.id !== '' && other.id !== '')) offer(first, other, 'same-name');
  }
  for (const group of groupByKey(customers, ({ id }) => (/^\d+$/u.test(id) ? id.replace(/^0+/u, '') : ''))) {
    const [first, ...rest] = group;
    for (const other of rest) if (first) offer(first, other, 'same-id');
  }
  return pairs;
}

function groupByKey(
  customers: readonly CustomerIdentity[],
  keyOf: (customer: CustomerIdentity) => string,
): CustomerIdentity[][] {
  const groups = new Map<string, CustomerIdentity[]>();
  for (const customer of customers) {
    const key = keyOf(customer);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(customer);
    else groups.set(key, [customer]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
