import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { Stake } from '../../../domain/figures/atStake';
import { stakeOf } from '../../../domain/figures/atStake';
import type { VisitedAccount } from '../../../domain/visits/due';
import { visitKey } from '../../../domain/visits/due';

/**
 * Accounts with what is at stake with them. Names that several customers share say nothing: there "name (id)" does.
 * @param result null before the first run: nothing is at stake then
 */
export function withStakes<A extends VisitedAccount>(
  accounts: readonly A[],
  result: ClassifyResult | null,
): readonly A[] {
  const asOf = result?.classification.asOf ?? null;
  if (result === null || asOf === null) return accounts;
  const stakes = new Map<string, Stake | null>();
  for (const customer of result.classification.customers) {
    const { name, id } = customer.identity;
    const stake = stakeOf(result.reading.book, customer, asOf.month, asOf.data.from);
    stakes.set(visitKey(name), stakes.has(visitKey(name)) ? null : stake);
    if (id !== '') stakes.set(visitKey(`${name} (${id})`), stake);
  }
  return accounts.map((account) => {
    const stake = stakes.get(visitKey(account.name)) ?? null;
    return stake === null ? account : { ...account, stake };
  });
}
