import { cleanText } from '../../domain/text';
import { rememberTexts } from '../words/rememberTexts';

/** Which sign separates the decimals in texts of a column. */
export type DecimalMark = '.' | ',';

/** What a text says as a number. `either` needs the column's decimal mark: "1.234" is 1234 or 1.234. */
export type AmountText =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly mark: DecimalMark | null;
      readonly currency: string | null;
    }
  | { readonly kind: 'either'; readonly point: number; readonly comma: number; readonly currency: string | null }
  | { readonly kind: 'error' }
  | { readonly kind: 'none' };

const EMPTY = /^[-–—‒―−_./]*$/u;
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA|CONNECT!|BUSY!|¡.*|¿.*)/iu;

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/₹|\binr\b|\brs\b|(?<![\p{L}])rs\.?(?=\s?[\d-])|रु/iu, 'INR'],
  [/(?<!\p{L})r\$|\bbrl\b/iu, 'BRL'],
  [/(?<!\p{L})(?:ca?|cad)\$|\bcad\b/iu, 'CAD'],
  [/(?<!\p{L})(?:au?|aud)\$|\baud\b/iu, 'AUD'],
  [/nt\$|新台[幣币]|台[幣币]|\btwd\b/iu, 'TWD'],
  [/hk\$|\bhkd\b|港[幣币元]/iu, 'HKD'],
  [/欧元|歐元/u, 'EUR'],
  [/日[元圆圓币幣]/u, 'JPY'],
  [/英[镑鎊]/u, 'GBP'],
  [/us\$|\busd\b|美[金元]|\bd[oó]lares\b/iu, 'USD'],
  [/mx\$|\bmxn\b|\bpesos\b/iu, 'MXN'],
  [/\bcny\b|\brmb\b|人民[币幣]/iu, 'CNY'],
  [/\bjpy\b|円/iu, 'JPY'],
  [/\bgbp\b|£/iu, 'GBP'],
  [/\bchf\b|(?<!\p{L})s?fr\.(?=\s?[\d-])/iu, 'CHF'],
  [/₩|\bkrw\b/iu, 'KRW'],
  [/\bpln\b|zł/iu, 'PLN'],
  [/\beur(?:os?)?\b|€/iu, 'EUR'],
  [/[¥￥元]/u, 'CNY'],
  [/\$/u, 'USD'],
];

/** Units that stand behind a number: "12.5万", "3k". Longer ones first. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?:百万|百萬)$/u, 1e6],
  [/(?:亿|億)$/u, 1e8],
  [/(?:万|萬)$/u, 1e4],
  [/千$/u, 1e3],
  [/(?:mio|mill|mm|m)\.?$/iu, 1e6],
  [/(?:k|mil|tsd)\.?$/iu, 1e3],
];

/** ISO code of the currency a text or a number format names; null when it names none. */
export const currencyOf = rememberTexts((text): string | null => {
  for (const [pattern, code] of CURRENCIES) if (pattern.test(text)) return code;
  return null;
});

/** ISO code of the currency a number format shows; the locale in "[$-409]" is none. */
export function currencyOfFormat(format: string): string | null {
  return currencyOf(format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/gu, '$1'));
}

/** Whether a cell text is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}

/**
 * Reads an amount that stands as text: currency signs, thousands separators of any land, brackets or a trailing minus
 * for negatives, full-width digits, units (万, 千, k). Percentages are no amounts.
 */
export const readAmountText = rememberTexts(parseAmount);

function parseAmount(raw: string): AmountText {
  if (isErrorText(raw.trim())) return { kind: 'error' };
  let text = cleanText(westernDigits(raw)).replace(/^[▲△▼]\s*(?=[\d¥￥$€])/u, '-'); // what is negative in Japan
  if (EMPTY.test(text)) return { kind: 'empty' };
  if (/[%‰]/u.test(text)) return { kind: 'none' };
  const currency = currencyOf(text);
  text = withoutCurrency(text);
  // Accounting formats show nothing as "$ -"; a bare dash is an empty cell.
  if (currency !== null && text !== '' && EMPTY.test(text)) return { kind: 'number', value: 0, mark: null, currency };
  text = text.replace(/(?<=\d)\s?\/[-=]+$/u, '').replace(/(?<=\d)[.,]-+$/u, ''); // 1,250/- of India, 1'234.– of Switzerland
  let sign = 1;
  const side = /(?<=[\d).])\s*(dr|cr)\.?$/iu.exec(text); // a credit of the customer's account takes from it
  if (side) {
    sign = side[1]?.toLowerCase() === 'cr' ? -1 : 1;
    text = text.slice(0, side.index).trim();
  }
  const brackets = /^([-+]?)\s*\((.*)\)$/u.exec(text);
  if (brackets) {
    sign = -1;
    text = (brackets[2] ?? '').trim();
  } else if (/-$/u.test(text)) {
    sign = -1;
    text = text.slice(0, -1).trim();
  } else if (/^[-+]/u.test(text)) {
    sign = text.startsWith('-') ? -1 : sign;
    text = text.slice(1).trim();
  }
  let scale = 1;
  for (const [pattern, factor] of SCALES)
    if (pattern.test(text)) {
      scale = factor;
      text = text.replace(pattern, '').trim();
      break;
    }
  text = text.replace(/(?<=\d)[\s'’‘ʼ`´](?=\d{3}(?:\D|$))/gu, ''); // 1 234,56 and 1'234.56
  if (!/^(?:\d[\d.,]*|[.,]\d+)$/u.test(text)) return { kind: 'none' };
  return readDigits(text, sign * scale, currency);
}

/** Currency signs and codes taken out; what is left of a number that holds none is the number. */
function withoutCurrency(text: string): string {
  return text
    .replace(/nt\$|hk\$|us\$|mx\$|(?<!\p{L})(?:r|ca?|au?|s)\$|[$€£¥￥₹₩]/giu, '')
    .replace(/(?<!\p{L})(?:rs|s?fr)\.?(?=\s?[\d(-])|(?<=\d\s?)rs\.?$|zł|रु\.?/giu, '')
    .replace(
      /\b(?:usd|eur|euros?|cny|rmb|twd|hkd|mxn|jpy|gbp|chf|inr|brl|cad|aud|krw|pln|sek|nok|dkk|pesos|d[oó]lares)\b/giu,
      '',
    )
    .replace(/(?:人民[币幣]|美[金元]|新台[幣币]|台[幣币]|港[幣币元]|元|円|圆|圓)(?:整)?/gu, '')
    .replace(/[−–—]/gu, '-')
    .trim();
}

/** Arabic-Indic, Persian and Devanagari digits with their own marks as western ones. */
function westernDigits(text: string): string {
  if (!/[\u0660-\u066c\u06f0-\u06f9\u0966-\u096f]/u.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replaceAll('٬', '')
    .replaceAll('٫', '.');
}

function readDigits(text: string, factor: number, currency: string | null): AmountText {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  const number = (mark: DecimalMark | null): AmountText => {
    const plain = mark === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
    const value = times(Number(plain), factor);
    return Number.isFinite(value) ? { kind: 'number', value, mark, currency } : { kind: 'none' };
  };
  if (points + commas === 0) return number(null);
  if (points > 0 && commas > 0) {
    const mark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return isGrouped(text, mark) ? number(mark) : { kind: 'none' };
  }
  const separator = points > 0 ? '.' : ',';
  if (points + commas > 1)
    return isGrouped(text, separator === '.' ? ',' : '.') ? number(separator === '.' ? ',' : '.') : { kind: 'none' };
  const [whole = '', rest = ''] = text.split(separator);
  if (rest.length !== 3 || whole.length === 0 || whole.length > 3 || whole.startsWith('0')) return number(separator);
  return {
    kind: 'either',
    point: times(Number(text.replace(',', '')), factor),
    comma: times(Number(separator === ',' ? `${whole}.${rest}` : `${whole}${rest}`), factor),
    currency,
  };
}

/** Whether the thousands of a number stand in groups of three (or of two, as in India). */
function isGrouped(text: string, mark: DecimalMark): boolean {
  const [whole = '', ...decimals] = text.split(mark);
  const group = mark === '.' ? ',' : '\\.';
  return (
    decimals.length <= 1 &&
    !/[.,]/u.test(decimals[0] ?? '') &&
    new RegExp(`^\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}$|^\\d+$`, 'u').test(whole)
  );
}

/** 12.5 x 10,000 without the dust of binary fractions. */
function times(value: number, factor: number): number {
  return Math.abs(factor) === 1 ? value * factor : Number((value * factor).toPrecision(15));
}
