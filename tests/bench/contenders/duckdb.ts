import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AbcClass } from '../../../src/domain/types';
import type { Contender, Outcome } from '../contender';
import type { Block } from '../data';

/** What is used of the rival's library, which is installed beside the benchmark only. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  createAppender(table: string): Promise<{ appendDataChunk(chunk: Chunk): void; closeSync(): void }>;
  closeSync(): void;
}
interface Chunk {
  setColumns(columns: readonly (readonly unknown[])[]): void;
}
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
  DuckDBDataChunk: { create(types: readonly unknown[], rows?: number): Chunk };
  VARCHAR: unknown;
  DOUBLE: unknown;
}

/** Rows of a DuckDB vector. */
const VECTOR = 2048;

const MONTHS = `
  create table months as
  with keys as (
    select name, lower(trim(regexp_replace(name, '\\s+', ' ', 'g'))) as key from (select distinct name from ledger)
  )
  select key, (year(day) * 12 + month(day) - 1)::int as month, sum(amount) as sales
  from (select name, date '1899-12-30' + serial::int as day, amount from ledger) join keys using (name)
  group by all`;

const CLASSES = `
  with totals as (select key, sum(sales) as total from months group by key),
  ranked as (
    select key, total,
      coalesce(sum(greatest(total, 0)) over (order by total desc rows between unbounded preceding and 1 preceding), 0)
        / sum(greatest(total, 0)) over () as before
    from totals
  )
  select key, case when total <= 0 then 'C' when before < 0.8 then 'A' when before < 0.95 then 'B' else 'C' end
  from ranked`;

type Load = (duckdb: DuckDb, connection: Connection, blocks: readonly Block[]) => Promise<void>;

/** Vectors filled from the blocks and appended. */
const byAppender: Load = async (duckdb, connection, blocks) => {
  await connection.run('create table ledger (name varchar, serial double, amount double)');
  const appender = await connection.createAppender('ledger');
  for (const block of blocks)
    for (let from = 0; from < block.length; from += VECTOR) {
      const part = block.slice(from, from + VECTOR);
      const chunk = duckdb.DuckDBDataChunk.create([duckdb.VARCHAR, duckdb.DOUBLE, duckdb.DOUBLE], part.length);
      chunk.setColumns([part.map((row) => row[0]), part.map((row) => row[1]), part.map((row) => row[2])]);
      appender.appendDataChunk(chunk);
    }
  appender.closeSync();
};

/** A csv file written from the blocks and read by DuckDB's own reader. */
const byCsv: Load = async (_duckdb, connection, blocks) => {
  const folder = mkdtempSync(join(tmpdir(), 'key-accounts-bench-'));
  const path = join(folder, 'ledger.csv');
  for (const block of blocks)
    writeFileSync(
      path,
      block.map(([name, serial, amount]) => `"${String(name)}",${String(serial)},${String(amount)}\n`).join(''),
      {
        flag: 'a',
      },
    );
  await connection.run(
    `create table ledger as select * from read_csv('${path}', header = false,
       columns = {name: 'varchar', serial: 'double', amount: 'double'})`,
  );
  rmSync(folder, { recursive: true });
};

function duckdbBy(name: string, load: Load): Contender {
  return {
    name,
    async run(blocks) {
      const duckdb = createRequire(__filename)('@duckdb/node-api') as DuckDb;
      const instance = await duckdb.DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      await load(duckdb, connection, blocks);
      await connection.run(MONTHS);
      const classes = (await connection.runAndReadAll(CLASSES)).getRows() as [string, AbcClass][];
      return {
        async outcome(): Promise<Outcome> {
          const rows = (await connection.runAndReadAll('select * from months')).getRows() as [string, number, number][];
          const months = new Map<string, Map<number, number>>();
          for (const [key, month, sales] of rows) {
            const own = months.get(key) ?? new Map<number, number>();
            months.set(key, own.set(month, sales));
          }
          return { classes: new Map(classes), months };
        },
        close() {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
  };
}

export const duckdbByAppender = duckdbBy('DuckDB, appender', byAppender);
export const duckdbByCsv = duckdbBy('DuckDB, csv', byCsv);
