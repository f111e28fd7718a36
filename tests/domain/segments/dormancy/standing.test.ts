import { standingAt } from '../../../../src/domain/segments/dormancy/standing';
import { PurchaseLog } from '../../../../src/domain/segments/purchaseLog';
import { addMonths, monthOf } from '../../../../src/domain/time/month';

const M = monthOf(2025, 6);

/** Customers by their purchase months, counted from M. */
function logOf(...customers: readonly (readonly number[])[]): PurchaseLog {
  const log = new PurchaseLog();
  customers.forEach((months, customer) => {
    log.begin(customer);
    for (const month of months) log.add(addMonths(M, month));
  });
  return log;
}

test('silent are those who buy nothing in the six months that follow, the sixth included', () => {
  const { fellSilent } = standingAt(logOf([-3, 0, 1], [-3, 6], [-3, 7], [-3]), M, 1);
  expect([...fellSilent]).toEqual([0, 0, 1, 1]);
});

test('what comes after the month is not known there; who had not bought yet is no customer', () => {
  const standing = standingAt(logOf([-5, -2, 3], [4]), M, 1);
  expect(standing).toMatchObject({ customers: 1, repeats: 1 });
  expect([...standing.recency]).toEqual([2, 0]);
  expect(standing.patterns).toEqual([expect.objectContaining({ x: 1, t: 3, n: 5 })]);
  expect([...standing.patternOf]).toEqual([0, -1]);
});
