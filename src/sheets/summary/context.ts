import type { CustomerResult } from '../../domain/classification';
import type { SummaryModel } from '../../domain/summary/summary';
import type { MonthRange } from '../../domain/time/window';
import { addMonths, yearOfMonth } from '../../domain/time/month';
import { displayWidth } from '../../i18n/displayWidth';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import type { PlanCell } from '../../workbook/plan';
import type { amountFormats } from './style';

/** What the sections of a summary are made from: the figures, the words, and where names lead. */
export interface SummaryContext {
  readonly model: SummaryModel;
  readonly texts: Texts;
  readonly words: Texts['summary'];
  readonly formats: Formats;
  readonly currency: string | null;
  readonly dayFormat: string;
  /** Lines under the title: as of when, thresholds, what is as it is today. */
  readonly lines: readonly string[];
  /** Sentences at the foot: how often segments were right on the own past. */
  readonly foot: readonly string[];
  /** Name of a customer, with its id where the name is not unique. */
  readonly nameOf: (customer: CustomerResult) => string;
  /** The same as a cell: a link to the customer's row where there is one. `text` replaces what it shows. */
  readonly link: (customer: CustomerResult, text?: string) => PlanCell;
  /** Links in the full lists; names where there are too many of them. */
  readonly listLink: (customer: CustomerResult, text?: string) => PlanCell;
  readonly amounts: ReturnType<typeof amountFormats>;
  /** Targets against sales by rep and by customer, for the full lists. */
  readonly planLists: readonly PlanList[];
}

export interface PlanList {
  readonly level: 'rep' | 'customer';
  readonly rows: readonly { readonly name: string; readonly target: number; readonly sales: number }[];
}

/** The largest amount a summary shows: it decides on the unit. */
export function largestAmount({ groups, year, plan, months }: SummaryModel): number {
  const amounts = [
    ...[groups.allSales, groups.total.sales, groups.total.thisYear, groups.total.lastYear, year?.thisYear],
    ...plan.flatMap(({ target, salesToDate }) => [target, salesToDate]),
    ...months.flatMap(({ thisYear, lastYear }) => [thisYear, lastYear]),
  ];
  return Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
}

/** "2026", or "2025/26" for a fiscal year of two calendar years. */
export function yearLabel({ from }: Pick<MonthRange, 'from'>): string {
  const [first, last] = [yearOfMonth(from), yearOfMonth(addMonths(from, 11))];
  return first === last ? String(first) : `${String(first)}/${String(last % 100).padStart(2, '0')}`;
}

/** An amount with its sign, also a plus. */
export function signedAmount(value: number, { formats, amounts }: SummaryContext): string {
  const text = formats.amount(value / amounts.unit);
  return value > 0 && !/^0$/u.test(text) ? `+${text}` : text;
}

export function amountText(value: number, { formats, amounts }: SummaryContext): string {
  return formats.amount(value / amounts.unit);
}

/** Room that "and 117 more" takes: a text longer than this beyond the width holds too many names. */
const MORE = 24;

/** As many names as find room, and how many more there are; display widths, Chinese characters count twice. */
export function fitNames(names: readonly string[], width: number, { words, formats }: SummaryContext): string {
  if (names.length === 0) return words.moved.none;
  const textOf = (count: number): string =>
    formats.commas(
      count === names.length
        ? names
        : [...names.slice(0, count), words.moved.more({ n: formats.count(names.length - count) })],
    );
  // Up from one: of thousands of names only the first few find room.
  let best = textOf(1);
  for (let count = 2; count <= names.length; count += 1) {
    const text = textOf(count);
    if (displayWidth(text) > width + MORE) break;
    if (displayWidth(text) <= width) best = text;
  }
  return best;
}
