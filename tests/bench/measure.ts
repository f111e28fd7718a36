import type { Contender, Outcome } from './contender';
import type { Block } from './data';

export interface Measure {
  readonly name: string;
  /** Milliseconds of processor time and of the clock, one per round. */
  readonly cpu: number[];
  readonly wall: number[];
  /** Bytes kept above the cells after the run, one per round. */
  readonly memory: number[];
  /** Milliseconds of every block of every round. */
  readonly blocks: number[];
}

const collect = (): void => {
  if (global.gc === undefined) throw new Error('run with --expose-gc');
  global.gc();
  global.gc();
};

const keptBytes = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** One run on cells parsed anew; nothing of it outlives the call but its outcome, if asked for. */
async function once(
  contender: Contender,
  json: readonly string[],
  own: Measure,
  wanted: boolean,
): Promise<Outcome | null> {
  const blocks = json.map((text) => JSON.parse(text) as Block);
  collect();
  const before = keptBytes();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const run = await contender.run(blocks);
  own.wall.push(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  own.cpu.push((user + system) / 1000);
  collect();
  own.memory.push(keptBytes() - before);
  own.blocks.push(...(run.blockTimes ?? []));
  const outcome = wanted ? await run.outcome() : null;
  await run.close?.();
  return blocks.length > 0 ? outcome : null; // the cells live until memory has been measured
}

/**
 * Runs every contender once per round, in an order that turns from round to round, each on cells parsed anew, so that
 * neither a warm cache nor a busy machine favours one. The outcomes of the first round must agree.
 */
export async function measure(
  contenders: readonly Contender[],
  json: readonly string[],
  rounds: number,
): Promise<Measure[]> {
  const measures = contenders.map(({ name }): Measure => ({ name, cpu: [], wall: [], memory: [], blocks: [] }));
  let reference: Named | null = null;
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (turn + round) % contenders.length;
      const [contender, own] = [contenders[index], measures[index]];
      if (contender === undefined || own === undefined) continue;
      const outcome = await once(contender, json, own, round === 0);
      if (outcome === null || outcome.classes.size === 0) continue;
      if (reference === null) reference = { name: contender.name, outcome };
      else compare(reference, { name: contender.name, outcome });
    }
  return measures;
}

interface Named {
  readonly name: string;
  readonly outcome: Outcome;
}

/**
 * Every monthly sum equal to a billionth of the customer's sales, every class equal. Customers as large as the one at a
 * border share its class here and need not elsewhere, so at a border, and only there, classes may differ.
 */
function compare(a: Named, b: Named): void {
  const fail = (what: string): never => {
    throw new Error(`${a.name} and ${b.name} differ: ${what}`);
  };
  if (a.outcome.classes.size !== b.outcome.classes.size)
    fail(`${String(a.outcome.classes.size)} and ${String(b.outcome.classes.size)} customers`);
  const totals = new Map<string, number>();
  let all = 0;
  for (const [key, months] of a.outcome.months) {
    const others = b.outcome.months.get(key) ?? new Map<number, number>();
    const scale = [...months.values()].reduce((sum, sales) => sum + Math.abs(sales), 1);
    for (const month of new Set([...months.keys(), ...others.keys()]))
      if (Math.abs((months.get(month) ?? 0) - (others.get(month) ?? 0)) > 1e-9 * scale)
        fail(`${key} in month ${String(month)}`);
    const total = [...months.values()].reduce((sum, sales) => sum + sales, 0);
    totals.set(key, total);
    all += Math.max(0, total);
  }
  const border = { A: Infinity, B: Infinity, C: Infinity };
  for (const [key, abc] of a.outcome.classes) border[abc] = Math.min(border[abc], totals.get(key) ?? 0);
  for (const [key, abc] of a.outcome.classes) {
    if (b.outcome.classes.get(key) === abc) continue;
    const total = totals.get(key) ?? 0;
    if (Math.min(Math.abs(total - border.A), Math.abs(total - border.B)) > 1e-8 * all) fail(`the class of ${key}`);
  }
}
