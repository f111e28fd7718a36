import { amountKindOf, hasTaxPhrase, isOtherAmount, withoutTaxPhrase } from '../words/amountHeaders';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { foldHeader, foldWord, wordsOf } from '../words/fold';
import type { HeaderField, HeaderWord, WordLanguage } from '../words/headerWords';
import { NEVER_AMOUNT, NEVER_CUSTOMER } from '../words/neverWords';
import { wordsThatAre, wordsWithin } from '../words/headerWords';

/** How well a header names a field. */
export interface HeaderMatch {
  readonly field: HeaderField;
  /** 1 for the very word, less when the header holds more words; 0..1. */
  readonly score: number;
  /** Place of the word in its list: smaller is better. */
  readonly rank: number;
  readonly language: WordLanguage;
}

const LATE_DATE =
  /\bdue\b|expir|paid|payment|required|promised|deliver|birth|since|created|updated|vencim|\bpago\b|cobro|entrega|nacim|\balta\b|fällig|liefer|zahl|erstellt|échéance|livraison|paiement|règlement|scadenza|consegna|pagamento|到期|付款|收款|回款|交货|交貨|送货|送貨|生日|创建|建檔|建档|建立|納品|入金|締/iu;
const END_CUSTOMER =
  /\b(?:end|final|ship.?to|delivery|consignee|endkunde|warenempfänger|finale|livré)\b|终端|終端|最终|最終|收货|收貨|納品|届け先/iu;
/** Words that name a field only when they stand alone: a contact name is no customer. */
const ALONE = new Set(
  [
    'name total value sum group item model order so po month year period rate owner manager employee market location day',
    'company account store shop invoice all net base gross firm member guest patron purchases spend sale size unit',
    'class line key code id index row number num site source service goods document transaction party partner title',
    'time zone area segment brand department note notes text values measure figure details comment',
    'venta valor neto nombre titulo tercero receptor destinatario tienda contacto base ingreso consumo compras importes',
    'codigo clave numero serie orden no concepto medida unidad clase grupo canal sector centro local sede plan libro',
    'wert gesamt summe betrag art typ text konto position platz land ort tag größe grosse name partner unternehmen preis',
    'nom intitule valeur total somme montant nature article service compte societe numero piece jour an prix ligne',
    'nome conta loja entidade valor vendas venda nota linha ref local grupo ditta negozio conto valore riga giorno',
  ].flatMap((line) => line.split(' ')),
);
/** Currencies and units beside a word change nothing about what it names: "Net EUR", "Sales LCY". */
const BESIDE = new Set(
  'eur euro euros usd gbp chf inr mxn brl cny rmb twd jpy cop clp ars lcy lc fc hc k rs'.split(' '),
);

/** Words that make a number of what stands beside them. */
const NUMBERS = new Set(
  'id ids no nr num numero number code codigo cod key clave folio cta cuenta index ref'.split(' '),
);
/** Fields a header names only when none of its words says more: "Customer group" is no customer. */
const STRONGEST_ONLY: ReadonlySet<HeaderField> = new Set(['customer', 'amount', 'discount']);

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
  const { exact, words } = lookUp(header, folded);
  const best = new Map<HeaderField, HeaderMatch>();
  for (const { word, score } of words) {
    const known = best.get(word.field);
    if (known !== undefined && (score < known.score || (score === known.score && word.rank >= known.rank))) continue;
    best.set(word.field, { field: word.field, score, rank: word.rank, language: word.language });
  }
  const plan = isPlanText(header);
  const matches = [...best.values()];
  const strongest = Math.max(...matches.map(({ score }) => score));
  return matches
    .filter(({ field }) => !(plan && (field === 'amount' || field === 'quantity' || field === 'profit')))
    .filter(({ field, score }) => exact || !STRONGEST_ONLY.has(field) || score >= strongest)
    .filter(({ field }) => field !== 'amount' || exact || isAmount(header, matches))
    .filter(({ field, score }) => field !== 'customer' || exact || !matches.some((m) => isOther(m, score)))
    .map((match) => (match.field === 'amount' ? rankAmount(match, header) : match))
    .map((match) => (match.field === 'date' && LATE_DATE.test(header) ? lateDate(match) : match))
    .map((match) => (match.field === 'customer' && END_CUSTOMER.test(header) ? endCustomer(match) : match))
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
}

interface Found {
  readonly word: HeaderWord;
  readonly score: number;
}

/** The words a header is; else, without its currency, tax and discount phrases; else the words it holds. */
function lookUp(header: string, folded: string): { exact: boolean; words: Found[] } {
  const bare = withoutTaxPhrase(header);
  const forms = [folded, foldWord(header), foldWord(camelWords(header)), foldHeader(bare), withoutUnits(header)];
  for (const form of new Set(forms)) {
    const words = form === '' ? [] : wordsThatAre(form);
    if (words.length > 0) return { exact: true, words: words.map((word) => ({ word, score: 1 })) };
  }
  const parts = wordsWithin(folded, wordsOf(hasTaxPhrase(header) ? bare : camelWords(header)));
  return {
    exact: false,
    words: parts.flatMap(({ word, share }) => (ALONE.has(word.folded) ? [] : [{ word, score: 0.4 + 0.4 * share }])),
  };
}

function withoutUnits(header: string): string {
  return wordsOf(header.replace(/[([{（【].*$/u, ''))
    .filter((token) => !BESIDE.has(token))
    .join('');
}

/** "BillToName" is three words. */
function camelWords(header: string): string {
  return /\s/u.test(header) ? header : header.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ');
}

/** Whether a header that holds a word for an amount names one: no ratio, no tax, no balance, nothing still open. */
function isAmount(header: string, matches: readonly HeaderMatch[]): boolean {
  if (isDerivedText(header)) return false;
  if (wordsOf(camelWords(header)).some((token) => NUMBERS.has(token))) return false; // "ID_Vente" numbers the sales
  if (hasTaxPhrase(header)) return true;
  return !isOtherAmount(header) && !matches.some(({ field }) => NEVER_AMOUNT.has(field));
}

/** Whether a word says that a header with a word for customers holds something else of them: "Customer balance". */
function isOther({ field, score }: HeaderMatch, customer: number): boolean {
  return score >= customer && NEVER_CUSTOMER.has(field);
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

/**
 * Where several amounts stand side by side: what was delivered or invoiced is a sale, what was ordered a promise; net
 * comes before gross, a line before its document.
 */
function rankAmount(match: HeaderMatch, header: string): HeaderMatch {
  const { tax, level, stage } = amountKindOf(header);
  const rank =
    match.rank +
    (tax === 'gross' ? 10 : tax === 'net' ? -6 : 0) +
    (level === 'document' ? 12 : 0) +
    (stage === 'delivered' ? -1.5 : stage === 'ordered' || stage === 'open' ? 30 : 0);
  return { ...match, rank };
}
