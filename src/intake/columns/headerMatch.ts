import type { HeaderField, WordLanguage } from '../words/headerWords';
import { HEADER_WORDS } from '../words/headerWords';
import { foldHeader, foldWord, isCjk, wordsOf } from '../words/fold';
import { isDerivedText, isPlanText } from '../words/cellWords';

/** How well a header names a field. */
export interface HeaderMatch {
  readonly field: HeaderField;
  /** 1 for the very word, less when the header holds more words; 0..1. */
  readonly score: number;
  /** Place of the word in its list: smaller is better. */
  readonly rank: number;
  readonly language: WordLanguage;
}

interface Word {
  readonly field: HeaderField;
  readonly language: WordLanguage;
  readonly rank: number;
  readonly tokens: readonly string[];
  readonly folded: string;
  readonly isCjk: boolean;
}

const EXACT = new Map<string, Word[]>();
const WORDS: Word[] = [];
for (const [field, languages] of Object.entries(HEADER_WORDS) as [
  HeaderField,
  Record<WordLanguage, readonly string[]>,
][])
  for (const [language, words] of Object.entries(languages) as [WordLanguage, readonly string[]][])
    words.forEach((text, rank) => {
      const folded = foldWord(text);
      const word = { field, language, rank, tokens: wordsOf(text), folded, isCjk: isCjk(folded) };
      WORDS.push(word);
      EXACT.set(word.folded, [...(EXACT.get(word.folded) ?? []), word]);
    });

/** Amounts that are no sales: prices, received, outstanding, undelivered, tax, freight, balances. */
const NOT_SALES =
  /unit\s*price|price\s*each|list\s*price|\bprice\b(?!.*(?:ext|total))|precio\s*(?:unit|ud)|单价|單價|售价|已收|未收|未交|未出|未开|未開|欠款|待[收交付]|税额|稅額|运费|運費|余额|餘額|折扣额|折扣金额|\b(?:vat|tax|iva|freight|shipping|balance|outstanding|open|pending|undelivered|unpaid|paid|received|commission|credit limit)\b|pendiente|cobrado|saldo|portes|comisi[oó]n|\bigic\b|定金|订金|佣金|提成|回款/iu;
const LATE_DATE =
  /\bdue\b|expir|paid|payment|required|promised|deliver|birth|since|created|updated|vencim|\bpago\b|cobro|entrega|nacim|\balta\b|到期|付款|收款|回款|交货|交貨|送货|送貨|生日|创建|建檔|建档/iu;
const DISCOUNT_AMOUNT = /额|額|\bamount\b|\bvalue\b|\bimporte\b|\bvalor\b/iu;
const TAX_INCLUDED = /含税|含稅|不含税|未稅|incl|excl|sin iva|con iva|ex vat|net of|before tax|after tax/iu;
/** Where several amounts stand side by side: what was delivered or invoiced is a sale, what was ordered a promise. */
const DELIVERED =
  /deliver|invoiced|billed|shipped|factura|entregad|出货|出貨|开票|開票|发货|發貨|实付|實付|已交|交货|交貨/iu;
const ORDERED = /order(?:ed)?\b|booked|pedid|订货|訂貨|下单金额|订购|合同/iu;

const END_CUSTOMER = /\b(?:end|final|ship.?to|delivery|consignee)\b|终端|終端|最终|最終|收货|收貨|納品/iu;
/** Words that name a field only when they stand alone: a contact name is no customer. */
const ALONE = new Set(
  'name total value sum group item model order so po month year period rate owner manager employee market location day company account store shop invoice venta valor neto all'.split(
    ' ',
  ),
);

const cache = new Map<string, readonly HeaderMatch[]>();

/** All fields a header may name, best first. Headers of plans, ratios and running totals name none. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const known = cache.get(header);
  if (known !== undefined) return known;
  const matches = findMatches(header);
  if (cache.size > 5000) cache.clear();
  cache.set(header, matches);
  return matches;
}

function findMatches(text: string): HeaderMatch[] {
  const header = text.replace(/\s*[#＃]\s*$/u, ' no'); // "Customer #" numbers them
  const folded = foldHeader(header);
  if (folded === '' || header.length > 60) return [];
  const exact = EXACT.get(folded) ?? EXACT.get(foldWord(header)) ?? [];
  const best = new Map<HeaderField, HeaderMatch>();
  const offer = (word: Word, score: number): void => {
    const match = { field: word.field, score, rank: word.rank, language: word.language };
    const known = best.get(word.field);
    if (known === undefined || score > known.score || (score === known.score && word.rank < known.rank))
      best.set(word.field, match);
  };
  for (const word of exact) offer(word, 1);
  if (exact.length === 0) {
    const tokens = wordsOf(header);
    for (const word of WORDS) {
      const score = partial(word, folded, tokens);
      if (score > 0) offer(word, score);
    }
  }
  const plan = isPlanText(header);
  return [...best.values()]
    .filter(({ field }) => !(plan && (field === 'amount' || field === 'quantity' || field === 'profit')))
    .filter(({ field }) => field !== 'amount' || exact.length > 0 || !isDerivedText(header))
    .flatMap((match) => (match.field === 'amount' ? amountMatch(match, header, exact.length > 0) : [match]))
    .filter(({ field }) => field !== 'discount' || !DISCOUNT_AMOUNT.test(header))
    .map((match) => (match.field === 'date' && LATE_DATE.test(header) ? lateDate(match) : match))
    .map((match) => (match.field === 'customer' && END_CUSTOMER.test(header) ? endCustomer(match) : match))
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
}

/** Rank from which a date column says when something else than the sale happened. */
export const LATE = 50;

/** A day of payment, delivery or expiry is taken for the day of the sale only when the sheet has no better one. */
function lateDate(match: HeaderMatch): HeaderMatch {
  return { ...match, score: match.score * 0.7, rank: match.rank + LATE };
}

/** Who pays is the customer; who uses or receives the goods is the second choice. */
function endCustomer(match: HeaderMatch): HeaderMatch {
  return { ...match, score: match.score * 0.75, rank: match.rank + 30 };
}

function amountMatch(match: HeaderMatch, header: string, exact: boolean): HeaderMatch[] {
  if (!exact && NOT_SALES.test(header) && !TAX_INCLUDED.test(header)) return [];
  if (DELIVERED.test(header)) return [{ ...match, rank: match.rank - 1.5 }];
  return ORDERED.test(header) ? [{ ...match, rank: match.rank + 30 }] : [match];
}

/** A header that holds a word among others: "Customer name (bill to)", "2025年销售金额". */
function partial(word: Word, folded: string, tokens: readonly string[]): number {
  if (word.isCjk) {
    if (word.folded.length < 2 || !folded.includes(word.folded)) return 0;
    return 0.4 + (0.4 * word.folded.length) / folded.length;
  }
  const length = word.tokens.length;
  if (length === 0 || word.folded.length < 3 || ALONE.has(word.folded)) return 0;
  for (let i = 0; i + length <= tokens.length; i += 1)
    if (word.tokens.every((token, j) => tokens[i + j] === token)) return 0.4 + (0.4 * length) / tokens.length;
  return 0;
}
