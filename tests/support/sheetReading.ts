import type { SalesReading } from '../../src/app/reading/types';
import { readSales } from '../../src/app/reading/readSales';
import type { SheetHints } from '../../src/intake/layout/layout';
import { serialOf } from '../../src/domain/time/serialDate';
import { formatMonth } from '../../src/domain/time/month';
import type { Month } from '../../src/domain/time/month';
import type { CellValue } from '../../src/workbook/cells';
import type { MemorySheet } from './memoryPort';
import { MemoryPort } from './memoryPort';

export const TODAY = serialOf(2026, 11, 21);

/** A sheet given as rows of cells. */
export function sheet(cells: readonly (readonly CellValue[])[], more: Partial<MemorySheet> = {}): MemorySheet {
  return { name: 'Sheet1', cells, ...more };
}

/** Reads sheets of one workbook. */
export function readSheets(
  sheets: readonly MemorySheet[],
  hints: SheetHints = {},
  chosen: readonly string[] | null = null,
): Promise<SalesReading> {
  const sources = [{ port: new MemoryPort(sheets), file: '' }];
  return readSales({ sources, sheets: chosen, today: TODAY, basis: 'amount', hints });
}

/** Net sales by customer key and month, zero cells left out: { acme: { '2025-01': 100 } }. */
export function salesOf({ book }: SalesReading): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  book.directory.identities().forEach(({ key }, customer) => {
    if (!book.isSeen(customer, 1e6 as Month)) return;
    const months: Record<string, number> = {};
    const last: number = book.lastMonth() ?? 0;
    for (let month: number = book.firstMonth() ?? 1; month <= last; month += 1) {
      const net = book.netOf(customer, month as Month);
      if (net !== 0) months[formatMonth(month as Month)] = Number(net.toFixed(6));
    }
    all[key] = months;
  });
  return all;
}

/** What was read in all, in the sheet's own figures. */
export function controlTotal({ reports }: SalesReading): number {
  return Number(reports.reduce((sum, { amountRead }) => sum + amountRead, 0).toFixed(6));
}
