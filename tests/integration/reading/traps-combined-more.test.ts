import { tryCombinations } from '../../support/traps/problems';

test('1,000 random combinations come back with the same customers, months, control total and report', async () => {
  const { changed, asked } = await tryCombinations(1001, 2000);
  expect(changed).toEqual([]);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(50);
}, 120_000);
