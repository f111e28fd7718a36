import type { Month } from '../../domain/time/month';
import { monthOf, yearOfMonth } from '../../domain/time/month';
import { monthOfSerial } from '../../domain/time/serialDate';
import type { MatrixLayout } from '../layout/layout';
import { dateMonths } from '../layout/monthYears';
import type { Cell } from '../sheet';
import { readBareMonthNumber, readMonthHeader, readYear } from '../values/monthHeader';
import type { ReadSetting } from './reader';

interface DatedSlot {
  readonly slot: number;
  readonly month: Month;
}

/** Columns in which each row of a matrix names its own year, or its own month where the columns are years. */
export function rowPeriodColumns({ columns }: MatrixLayout): number[] {
  return [columns.year, columns.month].filter((column) => column !== undefined);
}

/** The months of a row that names its own year beside month columns, or its own month beside year columns. */
export class RowPeriods {
  readonly isPerRow: boolean;
  private readonly known = new Map<number, readonly DatedSlot[]>();
  private readonly firstYear: number;

  constructor(
    private readonly setting: ReadSetting,
    private readonly layout: MatrixLayout,
    private readonly dated: readonly DatedSlot[],
    private readonly slot: (column: number) => number,
  ) {
    const { year, month } = layout.columns;
    this.isPerRow = year !== undefined || month !== undefined;
    const cells = setting.sample.values.slice(layout.headerLast + 1).map((row) => row[year ?? -1] ?? '');
    this.firstYear = Math.min(...cells.map((cell) => readYear(cell) ?? Infinity));
  }

  /** Null for a row that names neither: its months are those of the header. */
  monthsOf(cells: readonly Cell[]): DatedSlot[] | null {
    const { year, month } = this.layout.columns;
    const own =
      year !== undefined
        ? readYear(cells[this.slot(year)] ?? '')
        : month !== undefined
          ? monthNumberOf(cells[this.slot(month)] ?? '')
          : null;
    if (own === null) return null;
    let months = this.known.get(own);
    if (months === undefined) this.known.set(own, (months = year !== undefined ? this.inYear(own) : this.inMonth(own)));
    return [...months];
  }

  private inYear(year: number): DatedSlot[] {
    const { hints, book } = this.setting;
    const firstPeriod = hints.firstPeriod === undefined ? null : hints.firstPeriod + 12 * (year - this.firstYear);
    const { columns } = dateMonths(this.layout.months, {
      year,
      isSure: true,
      lastFilled: this.layout.months.length - 1,
      today: monthOfSerial(book.today),
      firstPeriod: firstPeriod as Month | null,
    });
    return columns.map(({ column, month }) => ({ slot: this.slot(column), month }));
  }

  private inMonth(month: number): DatedSlot[] {
    return this.dated.map((own) => ({ ...own, month: monthOf(yearOfMonth(own.month), month) }));
  }
}

function monthNumberOf(cell: Cell): number | null {
  return readMonthHeader(cell, '')?.month ?? readBareMonthNumber(cell);
}
