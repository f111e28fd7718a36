import { arquero } from './contenders/arquero';
import { duckdbByAppender, duckdbByCsv } from './contenders/duckdb';
import { floor } from './contenders/floor';
import { keyAccounts } from './contenders/keyAccounts';
import { objects } from './contenders/objects';
import type { Variant } from './data';
import { ledgerJson } from './data';
import { makeCsv, makeXlsx, readFile } from './files';
import { measure } from './measure';

/** What a process of its own does, given as JSON; its answer goes to stdout as JSON. */
export type Task =
  | {
      readonly kind: 'ledger';
      readonly rows: number;
      readonly variant: Variant;
      readonly rounds: number;
      readonly rivals: boolean;
    }
  | { readonly kind: 'make'; readonly path: string; readonly rows: number }
  | { readonly kind: 'read'; readonly path: string };

async function run(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'ledger': {
      const rivals = task.rivals ? [objects, duckdbByAppender, duckdbByCsv, arquero] : [];
      return measure([floor, keyAccounts, ...rivals], ledgerJson(task.rows, task.variant), task.rounds);
    }
    case 'make':
      return (task.path.endsWith('.csv') ? makeCsv : makeXlsx)(task.path, task.rows) ?? null;
    case 'read':
      return readFile(task.path);
  }
}

run(JSON.parse(process.argv[2] ?? '{}') as Task).then(
  (answer) => process.stdout.write(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
