import { CliFuzz, type FuzzCase } from '../../support/cliFuzz';

const fuzz = new CliFuzz();
beforeAll(() => fuzz.prepare());
afterAll(() => {
  fuzz.close();
});

const faults = (cases: readonly FuzzCase[]): string[] =>
  cases.filter(({ fault }) => fault !== '').map(({ seed, fault }) => `seed ${seed}: ${fault}`);

// Seeds that once broke the contract: style sheets that could be read as they were, and not with our styles in them, so
// that the result did not open.
const ONCE_BROKEN = [30, 726, 974, 1506, 10_318, 10_798, 11_259, 11_314];

test('cases that once failed', async () => {
  const cases: FuzzCase[] = [];
  for (const seed of ONCE_BROKEN) cases.push(await fuzz.run(seed));
  expect(faults(cases)).toEqual([]);
  // What becomes of each depends on the workbooks that are damaged; that it ends in one of these ways does not.
  expect(cases.filter(({ code }) => ![0, 3, 4].includes(code))).toEqual([]);
});

test('400 damaged workbooks end in a result that opens or in one clear line', async () => {
  const cases: FuzzCase[] = [];
  for (let seed = 50_001; seed <= 50_400; seed += 1) cases.push(await fuzz.run(seed));
  expect(faults(cases)).toEqual([]);
  // Some come through, some are refused: the cases reach both ends.
  expect(cases.filter(({ code }) => code === 0).length).toBeGreaterThan(80);
  expect(cases.filter(({ code }) => code === 3).length).toBeGreaterThan(80);
}, 300_000);
