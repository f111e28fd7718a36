import type { Cell } from '../sheet';
import type { DecimalMark } from '../values/amount';
import { currencyOf, readAmountText } from '../values/amount';
import type { SkipReason } from '../report';

export type AmountProblem = Extract<SkipReason, 'blank-amount' | 'error-cell' | 'not-a-number'> | 'undecided';

/**
 * Reads the amounts of one column. Texts are parsed once each; `mark` settles what "1.234" means. After a NaN `problem`
 * tells why.
 */
export class AmountReader {
  problem: AmountProblem = 'blank-amount';
  /** Currency that the last text read named. */
  currency: string | null = null;
  private readonly texts = new Map<string, { value: number; problem: AmountProblem; currency: string | null }>();

  /** @param mark null while nothing has decided it; ambiguous texts then are 'undecided' */
  constructor(
    readonly mark: DecimalMark | null,
    readonly unit: number,
  ) {}

  read(cell: Cell): number {
    if (typeof cell === 'number') {
      this.currency = null;
      if (Number.isFinite(cell)) return this.unit === 1 ? cell : Number((cell * this.unit).toPrecision(15));
      this.problem = 'not-a-number';
      return NaN;
    }
    if (typeof cell === 'boolean') {
      this.problem = 'not-a-number';
      return NaN;
    }
    if (cell === '') {
      this.problem = 'blank-amount';
      return NaN;
    }
    const plain = this.mark === ',' ? NaN : readPlain(cell);
    if (!Number.isNaN(plain)) {
      this.currency = null;
      return this.unit === 1 ? plain : Number((plain * this.unit).toPrecision(15));
    }
    let known = this.texts.get(cell);
    if (known === undefined) {
      known = this.parse(cell);
      if (this.texts.size < MOST_TEXTS) this.texts.set(cell, known);
    }
    this.problem = known.problem;
    this.currency = known.currency;
    return known.value;
  }

  private parse(cell: string): { value: number; problem: AmountProblem; currency: string | null } {
    const text = readAmountText(cell);
    const failWith = (problem: AmountProblem): { value: number; problem: AmountProblem; currency: null } => ({
      value: NaN,
      problem,
      currency: null,
    });
    if (text.kind === 'empty') return failWith('blank-amount');
    if (text.kind === 'error') return failWith('error-cell');
    if (text.kind === 'none') return failWith('not-a-number');
    if (text.kind === 'either' && this.mark === null) return failWith('undecided');
    const value = text.kind === 'number' ? text.value : this.mark === ',' ? text.comma : text.point;
    return {
      value: this.unit === 1 ? value : Number((value * this.unit).toPrecision(15)),
      problem: 'not-a-number',
      currency: text.currency,
    };
  }
}

/** Distinct texts kept; a column of texts that are all different must not fill the memory. */
const MOST_TEXTS = 200_000;

/**
 * The commonest form read fast, digit by digit: an optional minus, digits in groups of three behind commas or none, and
 * a decimal point with one or two digits. NaN for every other form, ambiguous ones ("1,234") included.
 */
function readPlain(text: string): number {
  const { length } = text;
  let i = text.charCodeAt(0) === 45 ? 1 : 0;
  const start = i;
  let value = 0;
  let group = -1; // digits since the last comma; -1 before any comma
  for (; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      if (group >= 0) group += 1;
    } else if (code === 44) {
      if (i === start || (group < 0 ? i - start > 3 : group !== 3)) return NaN;
      group = 0;
    } else break;
  }
  const digits = i - start;
  if (digits === 0 || digits > 15 || (group >= 0 && group !== 3)) return NaN;
  if (i === length) return group < 0 ? (start === 1 ? -value : value) : NaN;
  if (text.charCodeAt(i) !== 46) return NaN;
  const decimals = length - i - 1;
  if (decimals < 1 || decimals > 2) return NaN;
  for (i += 1; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return NaN;
    value = value * 10 + code - 48;
  }
  const scaled = decimals === 1 ? value / 10 : value / 100;
  return start === 1 ? -scaled : scaled;
}

/** ISO code of the currency a cell of a currency column names: a known word, or any code of three letters. */
export function currencyCode(cell: Cell): string | null {
  if (typeof cell !== 'string' || cell.trim() === '') return null;
  const text = cell.trim();
  return currencyOf(text) ?? (/^[A-Za-z]{3}$/u.test(text) ? text.toUpperCase() : null);
}
