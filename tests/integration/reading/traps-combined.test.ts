import { isLongRun } from '../../support/longRun';
import { tryCombinations } from '../../support/traps/problems';

/** A sample of those that `npm run test:long` reads; `npm run traps` reads any number. */
const COMBINATIONS = isLongRun ? 2000 : 600;

test('random combinations come back with the same customers, months, control total and report', async () => {
  const { changed, asked } = await tryCombinations(1, COMBINATIONS);
  expect(changed).toEqual([]);
  // Some end in a question, where nothing in them decides; few do.
  expect(asked).toBeGreaterThan(COMBINATIONS / 1000);
  expect(asked).toBeLessThanOrEqual(COMBINATIONS / 20);
}, 240_000);
