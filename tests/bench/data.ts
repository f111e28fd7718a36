import type { CellValue } from '../../src/workbook/cells';
import { serialOf, ymdOf } from '../../src/domain/time/serialDate';

/** What the cells of a run look like. */
export type Variant = 'plain' | 'text-dates' | 'text-amounts' | 'new-spellings';

export type Block = readonly (readonly CellValue[])[];

export const BLOCK_ROWS = 5000;
export const FIRST_DAY = serialOf(2023, 1, 1);
const DAYS = serialOf(2026, 1, 1) - FIRST_DAY;
export const TODAY = serialOf(2026, 1, 15);
/** One row in this many bears another spelling of its customer. */
const VARIANT_EVERY = 20;
const RETURN_EVERY = 33;

/** A generator of numbers in [0, 1) that gives the same series every time (multiply with carry). */
export function series(seed: number): () => number {
  let state = BigInt(seed) * 4294957665n + 1n;
  return () => {
    state = (state & 0xffffffffn) * 4294957665n + (state >> 32n);
    return Number(state & 0xffffffffn) / 4294967296;
  };
}

const FIRST = ['Nordic', 'Blue', 'Iberia', 'Atlas', 'Delta', 'Sunrise', 'Quantum', 'Harbour', 'Maple', 'Orion'];
const SECOND = ['Trading', 'Foods', 'Systems', 'Logistics', 'Motors', 'Textiles', 'Tools', 'Medical'];

function nameOf(customer: number): string {
  return `${FIRST[customer % 10] ?? ''} ${SECOND[customer % 8] ?? ''} ${String(customer + 1).padStart(5, '0')} S.L.`;
}

function spell(name: string, how: number): string {
  if (how === 0) return name.toUpperCase();
  return how === 1 ? name.replace(' ', '  ') : `${name} `;
}

/** A spelling that no other row has: white space, read as bits. */
function newSpelling(name: string, row: number): string {
  const gap = (bits: number): string => Array.from({ length: 7 }, (_, i) => ((bits >> i) & 1 ? ' ' : '\t')).join('');
  const [first = '', second = '', ...rest] = name.split(' ');
  return `${first}${gap(row)}${second}${gap(row >> 7)}${rest.join(gap(row >> 14))}`;
}

/**
 * A ledger of `rows` rows in order of days: [customer, date, amount], rows / 20 customers, 36 months, as JSON per block
 * of 5,000 rows. Parsing it anew gives what Excel's range.values gives: texts that no run has seen before.
 */
export function ledgerJson(rows: number, variant: Variant): string[] {
  const random = series(20260115);
  const customers = Math.max(1, Math.floor(rows / 20));
  const size = Array.from({ length: customers }, () => 10 ** (1 + 3 * random()));
  const blocks: string[] = [];
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const block: CellValue[][] = [];
    for (let row = from; row < Math.min(rows, from + BLOCK_ROWS); row += 1) {
      const customer = Math.floor(random() * customers);
      const sign = Math.floor(random() * RETURN_EVERY) === 0 ? -0.3 : 1;
      const amount = Math.round((size[customer] ?? 1) * (0.5 + random()) * sign * 100) / 100;
      const serial = FIRST_DAY + Math.floor((row / rows) * DAYS);
      const how = Math.floor(random() * VARIANT_EVERY * 3);
      const name = how < 3 ? spell(nameOf(customer), how) : nameOf(customer);
      block.push([
        variant === 'new-spellings' ? newSpelling(nameOf(customer), row) : name,
        variant === 'text-dates' ? dateText(serial) : serial,
        variant === 'text-amounts' ? amountText(amount) : amount,
      ]);
    }
    blocks.push(JSON.stringify(block));
  }
  return blocks;
}

/** 5/3/2025: the order of day and month is settled by the column, not by the cell. */
function dateText(serial: number): string {
  const { year, month, day } = ymdOf(serial);
  return `${String(day)}/${String(month)}/${String(year)}`;
}

/** 1,234.50 */
function amountText(amount: number): string {
  return amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/gu, ',');
}
