import { customerKey } from '../../../src/domain/sales/customerKey';
import type { AbcClass } from '../../../src/domain/types';
import type { Contender } from '../contender';

interface Customer {
  readonly key: string;
  readonly months: Record<string, number>;
  total: number;
}

/** The straightforward way: one object per customer, one property per month. */
export const objects: Contender = {
  name: 'object per customer',
  run(blocks) {
    const byName = new Map<string, Customer>();
    const byKey = new Map<string, Customer>();
    for (const block of blocks)
      for (const [name, serial, amount] of block) {
        const text = String(name);
        let customer = byName.get(text);
        if (customer === undefined) {
          const key = customerKey(text);
          customer = byKey.get(key) ?? { key, months: {}, total: 0 };
          byKey.set(key, customer);
          byName.set(text, customer);
        }
        const date = new Date((Number(serial) - 25569) * 86_400_000);
        const month = `${String(date.getUTCFullYear())}-${String(date.getUTCMonth() + 1)}`;
        customer.months[month] = (customer.months[month] ?? 0) + Number(amount);
        customer.total += Number(amount);
      }
    const customers = [...byKey.values()].sort((a, b) => b.total - a.total);
    const total = customers.reduce((sum, customer) => sum + Math.max(0, customer.total), 0);
    const classes = new Map<string, AbcClass>();
    let before = 0;
    for (const customer of customers) {
      const share = customer.total > 0 ? before / total : 1;
      classes.set(customer.key, share < 0.8 ? 'A' : share < 0.95 ? 'B' : 'C');
      before += customer.total;
    }
    return {
      outcome: () => ({
        classes,
        months: new Map(
          customers.map(({ key, months }) => [
            key,
            new Map(
              Object.entries(months).map(([month, sales]) => {
                const [year = 0, number = 1] = month.split('-').map(Number);
                return [year * 12 + number - 1, sales];
              }),
            ),
          ]),
        ),
      }),
    };
  },
};
