import type { Layout } from '../../intake/layout/layout';
import type { Cell } from '../../intake/sheet';
import { currencyOf, currencyOfFormat } from '../../intake/values/amount';
import type { Area } from '../../workbook/cells';
import type { SheetPass } from './types';

/** Sample columns that hold money: their number formats may name currencies. */
export function moneyColumns(layout: Layout): number[] {
  const { amount, unitPrice, lastYear, thisYear } = layout.columns;
  if (layout.kind === 'matrix') return layout.months.map(({ column }) => column);
  const columns = layout.kind === 'ledger' ? [amount ?? unitPrice] : [amount, lastYear, thisYear];
  return columns.filter((column) => column !== undefined);
}

/** The cells of `rows` rows below `row` that reach from the first to the last of some sample columns. */
export function spanOf(columns: readonly number[], offset: number, row: number, rows: number): Area {
  const first = Math.min(...columns);
  return { row, column: offset + first, rows, columns: Math.max(...columns) - first + 1 };
}

/**
 * Numbers of a month matrix or a summary whose format shows another currency than the one that is read are given as texts
 * with their currency ("USD 5.00"), which the reader leaves out and lists like any other; the total of such a row is nothing.
 * @param columns sample columns of `values`
 * @returns for each block its cells; null where no format of the sheet names another currency
 */
export async function otherCurrencyCells(
  { source, info, layout, sample, currency, currencyRows }: SheetPass,
  columns: readonly number[],
  firstRow: number,
  rows: number,
): Promise<((row: number, values: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[]) | null> {
  const money = moneyColumns(layout);
  if (layout.kind === 'ledger' || currency === null || Object.keys(currencyRows).length < 2 || money.length === 0)
    return null;
  const area = spanOf(money, sample.column, firstRow, rows);
  const formats = await source.port.numberFormats(info.id, area);
  const first = Math.min(...money);
  const slots = money.map((column) => ({ slot: columns.indexOf(column), at: column - first }));
  const totals = layout.kind === 'matrix' ? layout.rowTotals.map((column) => columns.indexOf(column)) : [];
  return (row, values) =>
    values.map((cells, r) => {
      const own = formats[row - firstRow + r] ?? [];
      const others = slots.flatMap(({ slot, at }) => {
        const code = currencyOfFormat(own[at] ?? '');
        const cell = cells[slot];
        return code === null || code === currency || typeof cell !== 'number' ? [] : [{ slot, code, cell }];
      });
      if (others.length === 0) return cells;
      const changed = [...cells];
      for (const { slot, code, cell } of others) changed[slot] = `${code} ${cell.toFixed(2)}`;
      for (const slot of totals) if (slot >= 0) changed[slot] = '';
      return changed;
    });
}

const CODE = /^(?:usd|eur|gbp|cny|rmb|jpy|hkd|twd|mxn|chf|cad|aud|inr|brl|krw|pln|euros?|d[oó]lares|pesos)$/iu;
const CJK = /人民[币幣]|美[元金]|[欧歐]元|港[币幣元]|日[元圆圓]|英[镑鎊]|新?台[币幣]/u;

/** The currency that the name of a sheet names in a word of its own: "EUR", "Ventas USD", "美元". */
export function currencyOfName(name: string): string | null {
  const word = name.split(/[^\p{L}]+/u).find((part) => CODE.test(part)) ?? CJK.exec(name)?.[0];
  return word === undefined ? null : currencyOf(word);
}
