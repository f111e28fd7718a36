import type { ColumnLabel } from '../layout/header';
import type { Cell } from '../sheet';
import { currencyOf } from '../values/amount';
import { matchHeader } from './headerMatch';
import type { ColumnProfile } from './profile';

/** ISO 4217 codes in use, and old ones that exports still write. */
const ISO = new Set(
  (
    'AED ARS AUD BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY CNH COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD ISK JMD JOD JPY KES KRW KWD KZT LBP LKR MAD MOP MUR MXN MXP MYR NGN ' +
    'NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RMB RON RSD RUB SAR SEK SGD THB TND TRY TWD NTD UAH USD UYU VEF VES VND XAF XOF ZAR'
  ).split(' '),
);
const SYMBOL =
  /^(?:[$€£¥￥₹₩₽₺฿]|[A-Z]{1,3}\$|元|円|人民[币幣]|美元|美金|欧元|歐元|港[币幣元]|台[币幣]|日[元圆]|euros?|d[oó]lares|pesos|dollars?)$/iu;
const MOST_CURRENCIES = 12;

/** A column of nothing but currency codes or symbols, whatever its header; undefined without one. */
export function currencyColumn(
  labels: readonly ColumnLabel[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly Cell[])[],
  taken: ReadonlySet<number>,
): number | undefined {
  const found = profiles.findIndex((p, column) => {
    if (taken.has(column) || p.filled === 0 || p.distinct > MOST_CURRENCIES) return false;
    const [named] = matchHeader(labels[column]?.text ?? '');
    if (named !== undefined && named.score >= 0.95 && named.field !== 'currency') return false;
    return rows.every((row) => {
      const cell = row[column] ?? '';
      return cell === '' || (typeof cell === 'string' && isCurrency(cell.trim()));
    });
  });
  return found < 0 ? undefined : found;
}

function isCurrency(text: string): boolean {
  return ISO.has(text.toUpperCase()) || (SYMBOL.test(text) && currencyOf(text) !== null);
}
