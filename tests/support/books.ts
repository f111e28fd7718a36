import type { Classification, CustomerResult } from '../../src/domain/classification';
import { classify } from '../../src/domain/classify';
import { UserError } from '../../src/domain/errors';
import type { ClassifyOptions } from '../../src/domain/options';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { SalesBook } from '../../src/domain/sales/SalesBook';
import type { Month } from '../../src/domain/time/month';
import { parseMonth } from '../../src/domain/time/month';
import type { SerialDate } from '../../src/domain/time/serialDate';
import { parseDay } from '../../src/domain/time/serialDate';
import type { Basis } from '../../src/domain/types';

/** A sale as a test writes it: customer (null: a row that is no customer), "2025-10-28" or "2025-10", amount. */
export type Sale = readonly [customer: string | null, when: string, amount: number, basis?: number];

export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === null) throw new Error(`${text} is no month`);
  return parsed;
}

export function day(text: string): SerialDate {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

export interface BookOptions {
  readonly today?: string;
  readonly basis?: Basis;
}

/** A book of the sales that are not in the future. */
export function bookOf(sales: Iterable<Sale>, { today = '2030-01-15', basis = 'amount' }: BookOptions = {}): SalesBook {
  const book = new SalesBook({ today: day(today), basis });
  for (const [customer, when, amount, figure] of sales) {
    const number = customer === null ? -1 : book.directory.ofName(customer);
    let m: Month;
    if (when.length > 7) {
      if (day(when) > book.today) continue;
      m = book.add(number, day(when), amount);
    } else {
      m = month(when);
      if (when > today.slice(0, 7)) continue;
      book.addMonth(number, m, amount);
    }
    if (figure !== undefined) book.addBasis(number, m, figure);
  }
  return book;
}

export function run(sales: Iterable<Sale>, options: Partial<ClassifyOptions> = {}, book: BookOptions = {}) {
  const basis = options.basis ?? book.basis ?? 'amount';
  return classify(bookOf(sales, { ...book, basis }), { ...DEFAULT_OPTIONS, ...options });
}

/** The result of a customer by name. */
export function of(result: Classification, name: string): CustomerResult {
  const found = result.customers.find((c) => c.identity.name === name);
  if (found === undefined) throw new Error(`${name} is not in the result`);
  return found;
}

/** Code of the UserError that `action` ends in; fails when it ends in anything else. */
export function errorCode(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  throw new Error('no error');
}
