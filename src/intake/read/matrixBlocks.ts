import { cleanText } from '../../domain/text';
import { isBlank } from '../layout/header';
import type { MatrixLayout, MonthColumn } from '../layout/layout';
import type { Cell } from '../sheet';
import { readBareMonthNumber, readYear } from '../values/monthHeader';
import { monthLabel, readPeriodHeader } from '../values/periodHeader';
import type { ReadSetting } from './reader';

/** Finds the headers of further blocks in a matrix that stacks several, and what their titles say about the year. */
export class MatrixBlocks {
  private titleYear: number | null = null;
  private readonly groupYears = new Map<number, number>();
  private rowBefore: readonly Cell[] = [];

  /** @param slot place of a sample column among the cells of a row */
  constructor(
    private readonly setting: ReadSetting,
    private readonly layout: MatrixLayout,
    private readonly slot: (column: number) => number,
  ) {}

  /** The header of the next block; it may name other months or, with the title above it, another year. */
  next(cells: readonly Cell[]): { months: MonthColumn[]; year: number | null } | null {
    const before = this.rowBefore;
    this.rowBefore = cells;
    const labels = this.layout.months.map(({ column }) => ({
      column,
      label: readPeriodHeader(cells[this.slot(column)] ?? '', this.layout.labels[column]?.format ?? ''),
    }));
    const named = labels.filter((entry): entry is MonthColumn => entry.label !== null);
    const texts = named.filter(({ column }) => typeof cells[this.slot(column)] === 'string').length;
    const sameKey = this.layout.columns.customer.some((column) => {
      const cell = cells[this.slot(column)] ?? '';
      return cell !== '' && cleanText(String(cell)) === this.layout.labels[column]?.text;
    });
    if (named.length === 0 && sameKey) named.push(...this.numberColumns(cells));
    if (named.length === 0 && sameKey) named.push(...this.groupColumns(before));
    if (named.length < (sameKey ? 1 : Math.max(1, labels.length / 2)) || (texts < named.length / 2 && !sameKey))
      return null;
    const year = this.titleYear ?? this.setting.hints.year ?? this.layout.surroundings.year;
    const months = named.map(({ column, label }) => ({ column, label: this.withGroupYear(column, label) }));
    this.titleYear = null;
    this.groupYears.clear();
    return { months, year };
  }

  title(cells: readonly Cell[]): void {
    for (const cell of cells) this.titleYear = readYear(cell) ?? this.titleYear;
  }

  /** Months as plain numbers in the header of a further block. */
  private numberColumns(cells: readonly Cell[]): MonthColumn[] {
    return this.layout.months.flatMap(({ column }): MonthColumn[] => {
      const month = readBareMonthNumber(cells[this.slot(column)] ?? '');
      return month === null ? [] : [{ column, label: monthLabel(null, month) }];
    });
  }

  /** Months in the row above the measures of a further block. */
  private groupColumns(above: readonly Cell[]): MonthColumn[] {
    const starts = groupStarts(this.layout);
    return this.layout.months.flatMap(({ column }): MonthColumn[] => {
      const start = starts.findLast((candidate) => candidate <= column);
      const cell = start === undefined ? '' : (above[this.slot(start)] ?? '');
      const label = readPeriodHeader(cell, this.layout.labels[column]?.groupFormat ?? '');
      return label === null ? [] : [{ column, label }];
    });
  }

  /** The years over the months of a further block: no sales, although they are numbers. */
  isYearRow(cells: readonly Cell[]): boolean {
    const filled = this.layout.months.filter(({ column }) => !isBlank(cells[this.slot(column)] ?? ''));
    const years = filled.map(({ column }) => ({ column, year: readYear(cells[this.slot(column)] ?? '') }));
    if (years.length === 0 || years.some(({ year }) => year === null)) return false;
    this.groupYears.clear();
    for (const { column, year } of years) if (year !== null) this.groupYears.set(column, year);
    return true;
  }

  private withGroupYear(column: number, label: MonthColumn['label']): MonthColumn['label'] {
    const over = [...this.groupYears].filter(([start]) => start <= column).at(-1);
    return label.year === null && over !== undefined ? { ...label, year: over[1] } : label;
  }
}

/** Columns in which the upper of two header rows begins a group: "January" over quantity and amount. */
export function groupStarts({ headerFirst, headerLast, labels }: MatrixLayout): number[] {
  if (headerFirst === headerLast) return [];
  return labels.flatMap(({ groupCell }, column) =>
    groupCell !== '' && labels[column - 1]?.groupCell !== groupCell ? [column] : [],
  );
}
