import type { Month } from '../../domain/time/month';
import { monthOf, monthNumber, yearOfMonth } from '../../domain/time/month';
import type { MonthColumn } from './layout';

export interface DatedColumn {
  readonly column: number;
  readonly month: Month;
}

export interface DatedMonths {
  readonly columns: readonly DatedColumn[];
  /** The year of the last column when nothing in the sheet says it. */
  readonly yearAssumed: number | null;
}

/**
 * Gives every month column its year. A year named over one column holds for those that follow until the months begin
 * anew; a year from the title or the sheet's name is that of the first block. When nothing says it, the last month that
 * holds sales is the latest such month that is not in the future.
 * @param known year from a person, the title, the sheet or the file
 * @param isSure a person said the year; else one that puts sales into the future is not believed
 * @param lastFilled index of the last month column with an amount, -1 when all are empty
 */
export function dateMonths(
  months: readonly MonthColumn[],
  known: number | null,
  lastFilled: number,
  today: Month,
  isSure = true,
): DatedMonths {
  const offsets: number[] = [];
  let offset = 0;
  let previous = 0;
  months.forEach(({ label }) => {
    if (previous !== 0 && label.month <= previous && label.year === null) offset += 1;
    previous = label.month;
    offsets.push(offset);
  });
  if (months.some(({ label }) => label.year !== null)) return { columns: byNamedYears(months), yearAssumed: null };
  const lastOffset = offsets.at(-1) ?? 0;
  const place = (first: number): DatedColumn[] =>
    months.map(({ column, label }, i) => ({ column, month: monthOf(first + (offsets[i] ?? 0), label.month) }));
  const anchor = Math.max(lastFilled, 0);
  if (known !== null && (isSure || lastOffset > 0 || (place(known)[anchor]?.month ?? today) <= today)) {
    const columns = place(known);
    const ends = columns[anchor]?.month ?? today;
    return { columns: ends > today && lastOffset > 0 ? place(known - lastOffset) : columns, yearAssumed: null };
  }
  const anchorOffset = offsets[anchor] ?? 0;
  const anchorMonth = months[anchor]?.label.month ?? 1;
  const year = anchorMonth <= monthNumber(today) ? yearOfMonth(today) : yearOfMonth(today) - 1;
  return { columns: place(year - anchorOffset), yearAssumed: year };
}

/** A year stands over some columns: the others follow the nearest named one before them, else the one after. */
function byNamedYears(months: readonly MonthColumn[]): DatedColumn[] {
  const dated: (DatedColumn | null)[] = [];
  let year: number | null = null;
  let previous = 0;
  for (const { column, label } of months) {
    if (label.year !== null) year = label.year;
    else if (year !== null && label.month <= previous) year += 1;
    previous = label.month;
    dated.push(year === null ? null : { column, month: monthOf(year, label.month) });
  }
  for (let i = dated.length - 2; i >= 0; i -= 1) {
    const next = dated[i + 1];
    const own = months[i];
    if (dated[i] !== null || next === null || next === undefined || own === undefined) continue;
    const nextYear = yearOfMonth(next.month);
    dated[i] = {
      column: own.column,
      month: monthOf(own.label.month < monthNumber(next.month) ? nextYear : nextYear - 1, own.label.month),
    };
  }
  return dated.filter((entry): entry is DatedColumn => entry !== null);
}
