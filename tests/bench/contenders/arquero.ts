import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { customerKey } from '../../../src/domain/sales/customerKey';
import { monthOfSerial } from '../../../src/domain/time/serialDate';
import type { AbcClass } from '../../../src/domain/types';
import type { Contender, Outcome } from '../contender';

/** What is used of the rival's library, which is installed beside the benchmark only. */
interface Table {
  derive(columns: Record<string, unknown>): Table;
  groupby(...columns: string[]): Table;
  rollup(columns: Record<string, unknown>): Table;
  orderby(column: unknown): Table;
  array(name: string): ArrayLike<unknown>;
}
interface Arquero {
  table(columns: Record<string, readonly unknown[]>): Table;
  escape(derive: (row: { name: string; serial: number }) => unknown): unknown;
  desc(column: string): unknown;
  op: { sum(column: string): unknown };
}

// Compiled to CommonJS, a plain import() would become a require(), and Arquero is an ES module.
const importModule = new Function('url', 'return import(url)') as (url: string) => Promise<unknown>;

/** A data-frame library for JavaScript. Keys and months are worked out once per distinct text and day. */
export const arquero: Contender = {
  name: 'Arquero',
  async run(blocks) {
    const entry = createRequire(__filename).resolve('arquero');
    const aq = (await importModule(pathToFileURL(entry).href)) as Arquero;
    const keys = new Map<string, string>();
    const keyOf = (name: string): string => {
      let key = keys.get(name);
      if (key === undefined) keys.set(name, (key = customerKey(name)));
      return key;
    };
    const days = new Map<number, number>();
    const monthOf = (serial: number): number => {
      let month = days.get(serial);
      if (month === undefined) days.set(serial, (month = monthOfSerial(serial)));
      return month;
    };
    const name: unknown[] = [];
    const serial: unknown[] = [];
    const amount: unknown[] = [];
    for (const block of blocks)
      for (const row of block) {
        name.push(row[0]);
        serial.push(row[1]);
        amount.push(row[2]);
      }
    const months = aq
      .table({ name, serial, amount })
      .derive({ key: aq.escape((row) => keyOf(row.name)), month: aq.escape((row) => monthOf(row.serial)) })
      .groupby('key', 'month')
      .rollup({ sales: aq.op.sum('amount') });
    const totals = months
      .groupby('key')
      .rollup({ total: aq.op.sum('sales') })
      .orderby(aq.desc('total'));
    const ranked = totals.array('key') as ArrayLike<string>;
    const values = totals.array('total') as ArrayLike<number>;
    let all = 0;
    for (let i = 0; i < values.length; i += 1) all += Math.max(0, values[i] ?? 0);
    const classes = new Map<string, AbcClass>();
    let before = 0;
    for (let i = 0; i < values.length; i += 1) {
      const share = (values[i] ?? 0) > 0 ? before / all : 1;
      classes.set(ranked[i] ?? '', share < 0.8 ? 'A' : share < 0.95 ? 'B' : 'C');
      before += values[i] ?? 0;
    }
    return {
      outcome(): Outcome {
        const own = new Map<string, Map<number, number>>();
        const [key, month, sales] = ['key', 'month', 'sales'].map((column) => months.array(column));
        for (let i = 0; i < (key?.length ?? 0); i += 1) {
          const customer = String(key?.[i]);
          const sums = own.get(customer) ?? new Map<number, number>();
          own.set(customer, sums.set(Number(month?.[i]), Number(sales?.[i])));
        }
        return { classes, months: own };
      },
    };
  },
};
