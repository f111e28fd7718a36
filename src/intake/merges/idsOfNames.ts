import type { CustomerIdentity } from '../../domain/sales/directory';
import type { CustomerKey } from '../../domain/sales/customerKey';
import { customerKey } from '../../domain/sales/customerKey';

/**
 * The id of names whose rows partly lack it: a name without an id joins the one id that it has in other rows. A name
 * that two ids share stays apart, since nothing tells whose row it is.
 * @param refused pairs of keys the user wants apart, as `${a}\n${b}` in either order
 * @returns key of the name -> key of its id
 */
export function idsOfNames(
  customers: readonly CustomerIdentity[],
  refused: ReadonlySet<string> = new Set(),
): ReadonlyMap<CustomerKey, CustomerKey> {
  const nameless = customers.filter(({ id }) => id === '');
  const ids = new Map<CustomerKey, CustomerKey>();
  if (nameless.length === 0 || nameless.length === customers.length) return ids;
  const owners = new Map<CustomerKey, CustomerKey | 'several'>();
  for (const { id, key, spellings } of customers) {
    if (id === '') continue;
    for (const spelling of spellings) {
      const name = customerKey(spelling);
      const owner = owners.get(name);
      if (owner !== key) owners.set(name, owner === undefined ? key : 'several');
    }
  }
  for (const { key } of nameless) {
    const owner = owners.get(key);
    if (owner === undefined || owner === 'several') continue;
    if (!refused.has(`${key}\n${owner}`) && !refused.has(`${owner}\n${key}`)) ids.set(key, owner);
  }
  return ids;
}
