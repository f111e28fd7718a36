import type { IgnoredSheet } from '../../intake/report';
import { ignoredSheet } from './chooseSheets';
import type { SheetPass } from './types';

/**
 * More than one currency is never added up: the one with most rows is read, sheets wholly in another are left alone.
 * @param wanted the user's choice; null takes the currency with most rows
 */
export function keepMainCurrency(
  sheets: readonly SheetPass[],
  wanted: string | null,
): { readonly kept: readonly SheetPass[]; readonly ignored: readonly IgnoredSheet[] } {
  const rows = new Map<string, number>();
  for (const sheet of sheets)
    for (const [currency, count] of Object.entries(sheet.currencyRows))
      rows.set(currency, (rows.get(currency) ?? 0) + count);
  if (rows.size < 2 && wanted === null) return { kept: sheets, ignored: [] };
  const main = wanted ?? [...rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  const isOther = ({ currencyRows, layout }: SheetPass): boolean => {
    const own = Object.keys(currencyRows);
    return own.length === 1 && own[0] !== main && layout.columns.currency === undefined;
  };
  const currencyRows = Object.fromEntries(rows);
  return {
    kept: sheets.filter((sheet) => !isOther(sheet)).map((sheet) => ({ ...sheet, currency: main, currencyRows })),
    ignored: sheets.filter(isOther).map((sheet) => ignoredSheet(sheet, 'other-currency')),
  };
}
