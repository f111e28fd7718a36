import type { CustomerResult } from '../../domain/classification';
import { customerKey } from '../../domain/sales/customerKey';
import { nameAndId } from './notices';

/** The name of a customer in our sheets: "name (id)" where another one is called the same. */
export function displayName(customers: readonly CustomerResult[]): (customer: CustomerResult) => string {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const { identity } of customers) {
    const key = customerKey(identity.name);
    if (met.has(key)) shared.add(key);
    met.add(key);
  }
  return ({ identity }) => (shared.has(customerKey(identity.name)) ? nameAndId(identity) : identity.name);
}
