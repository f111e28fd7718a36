import type { Month } from '../../../domain/time/month';
import { addMonths } from '../../../domain/time/month';
import { lowLastMonth } from '../../../domain/figures/lastMonth';
import { customerDoubts } from '../../../intake/checks/customerDoubts';
import { signDoubt } from '../../../intake/checks/signDoubt';
import type { SheetReport } from '../../../intake/report';
import type { SalesReading, SheetPass } from '../types';

/**
 * A report with what only all of its rows leave open.
 * @param below what the amounts add up to as they stand, where they were read the other way round; else 0
 */
export function withDoubts(report: SheetReport, sheet: SheetPass | undefined, below: number): SheetReport {
  if (sheet === undefined) return report;
  const { layout, hints, sample } = sheet;
  const own = [...(below < 0 ? [signDoubt(below)] : []), ...customerDoubts(report, layout, hints, sample.column)];
  return own.length === 0 ? report : { ...report, doubts: [...report.doubts, ...own] };
}

/** Whether the last month may not be over, unless the user has said of this very month. */
export function lastMonthGuess({ book, sheets }: SalesReading): SheetReport['guesses'] {
  const low = lowLastMonth(book);
  const isSaid = sheets.some(({ hints }) => hints.completeMonth === low?.month || hints.partMonth === low?.month);
  return low === null || isSaid ? [] : [{ kind: 'last-month', ...low }];
}

/** The month before the last one, where the user has said that the last one is not over. */
export function asOfSaid({ book, sheets }: SalesReading): Month | null {
  const last = book.lastMonth();
  return last !== null && sheets.some(({ hints }) => hints.partMonth === last) ? addMonths(last, -1) : null;
}
