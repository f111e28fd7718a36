import { readSales } from '../../../src/app/reading/readSales';
import { MemoryPort } from '../../support/memoryPort';
import { TODAY } from '../../support/traps/clean';
import { erpExports } from '../../support/traps/erpExports';

describe('the same sales as exported by each program', () => {
  for (const { program } of erpExports(1))
    test(program, async () => {
      for (let seed = 1; seed <= 2; seed += 1) {
        const made = erpExports(seed).find((candidate) => candidate.program === program);
        if (made === undefined) throw new Error(`${program} is gone`);
        const sources = [{ port: new MemoryPort([made.sheet]), file: '' }];
        const { book, reports } = await readSales({ sources, sheets: null, today: TODAY, basis: 'amount', hints: {} });
        const read = new Map<string, number>();
        book.directory.identities().forEach(({ name }, customer) => {
          let sum = 0;
          for (let month: number = book.firstMonth() ?? 0; month <= (book.lastMonth() ?? -1); month += 1)
            sum += book.netOf(customer, month as never);
          read.set(name, Number(sum.toFixed(2)));
        });
        expect(Number(reports.reduce((sum, { amountRead }) => sum + amountRead, 0).toFixed(2))).toBe(made.total);
        expect(read).toEqual(made.customers);
      }
    });
});
