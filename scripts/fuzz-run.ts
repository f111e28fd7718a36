// A long run of the fuzzer: tsx scripts/fuzz-run.ts [--count 2000] [--seed 1]. Prints each case that breaks the contract
// of the command line, with its seed, and ends with 1 when there was one.
import { parseArgs } from 'node:util';
import { CliFuzz } from '../tests/support/cliFuzz';

const SLOW = 10_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  });
  const [count, first] = [Number(values.count), Number(values.seed)];
  if (!Number.isInteger(count) || !Number.isInteger(first) || count < 1) {
    console.error('--count and --seed take whole numbers');
    return 2;
  }
  const fuzz = new CliFuzz();
  const codes = new Map<number, number>();
  let faults = 0;
  try {
    await fuzz.prepare();
    for (let seed = first; seed < first + count; seed += 1) {
      const { code, fault, milliseconds } = await fuzz.run(seed);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (fault !== '') {
        faults += 1;
        console.log(`seed ${seed}: ${fault}`);
      } else if (milliseconds > SLOW) console.log(`seed ${seed}: slow, ${Math.round(milliseconds)} ms`);
      if (seed % 500 === 0) console.log(`… ${seed}`);
    }
  } finally {
    fuzz.close();
  }
  console.log(
    [...codes]
      .sort()
      .map(([code, cases]) => `exit ${code}: ${cases}`)
      .join(', '),
    `faults: ${faults}`,
  );
  return faults === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
