import type { SheetReport, TotalRow } from '../../../intake/report';
import type { ChosenSheet } from '../types';

/** Totals whose formula is looked at; a sheet with more wrong totals than that has another fault. */
const MOST = 20;
/** The one range a total adds up: "=SUM(J3:J266)", "=SUBTOTAL(9,J3:J266)", "=SUM(Sales[Amount])" has none. */
const RANGE = /\$?([A-Z]{1,3})\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)/gu;

/** A report in which totals that differ say which rows their formula adds up, where it is a formula of one range. */
export async function withTotalRanges(report: SheetReport, sheet: ChosenSheet | undefined): Promise<SheetReport> {
  if (sheet === undefined || report.totals.every(({ agrees }) => agrees)) return report;
  const totals: TotalRow[] = [];
  let looked = 0;
  for (const total of report.totals) {
    if (total.agrees || total.stated === null || looked >= MOST) {
      totals.push(total);
      continue;
    }
    looked += 1;
    const area = { row: total.row, column: total.column, rows: 1, columns: 1 };
    const [[formula = ''] = []] = await sheet.source.port.formulas(sheet.info.id, area);
    const covers = rowsOfFormula(formula);
    totals.push(covers === null ? total : { ...total, covers });
  }
  return { ...report, totals };
}

/** First and last row that a formula of one range adds up, 0-based; null for other formulas and for typed numbers. */
export function rowsOfFormula(formula: string): NonNullable<TotalRow['covers']> | null {
  const ranges = [...formula.matchAll(RANGE)];
  const [range] = ranges;
  if (range === undefined || ranges.length > 1) return null;
  return { first: Number(range[2]) - 1, last: Number(range[3]) - 1 };
}
