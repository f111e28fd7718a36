import { arquero } from './contenders/arquero';
import { duckdbByAppender, duckdbByCsv } from './contenders/duckdb';
import { floor } from './contenders/floor';
import { keyAccounts } from './contenders/keyAccounts';
import { objects } from './contenders/objects';
import type { Variant } from './data';
import { ledgerJson } from './data';
import { measure } from './measure';

/** One scenario in a process of its own: arguments as JSON, measures as JSON on stdout. */
export interface Scenario {
  readonly rows: number;
  readonly variant: Variant;
  readonly rounds: number;
  readonly rivals: boolean;
}

async function main(): Promise<void> {
  const { rows, variant, rounds, rivals } = JSON.parse(process.argv[2] ?? '{}') as Scenario;
  const contenders = [floor, keyAccounts, ...(rivals ? [objects, duckdbByAppender, duckdbByCsv, arquero] : [])];
  const measures = await measure(contenders, ledgerJson(rows, variant), rounds);
  process.stdout.write(JSON.stringify(measures));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
