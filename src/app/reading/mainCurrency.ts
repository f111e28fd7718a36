import type { IgnoredSheet } from '../../intake/report';
import type { ChosenSheet } from './chooseSheets';
import { ignoredSheet } from './chooseSheets';

/** More than one currency is never added up: the one with most rows is read, sheets wholly in another are left alone. */
export function oneCurrency(
  sheets: readonly ChosenSheet[],
  wanted: string | null,
  ignored: IgnoredSheet[],
): ChosenSheet[] {
  const rows = new Map<string, number>();
  for (const sheet of sheets)
    for (const [currency, count] of Object.entries(sheet.currencyRows))
      rows.set(currency, (rows.get(currency) ?? 0) + count);
  if (rows.size < 2 && wanted === null) return [...sheets];
  const main = wanted ?? [...rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  const all = Object.fromEntries(rows);
  const kept: ChosenSheet[] = [];
  for (const sheet of sheets) {
    const own = Object.keys(sheet.currencyRows);
    if (own.length === 1 && own[0] !== main && sheet.layout.columns.currency === undefined) {
      ignored.push(ignoredSheet(sheet, 'other-currency'));
      continue;
    }
    sheet.currency = main;
    sheet.currencyRows = all;
    kept.push(sheet);
  }
  return kept;
}
