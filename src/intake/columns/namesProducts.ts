import type { CustomerEvidence } from './chooseCustomer';
import { matchHeader } from './headerMatch';

const SURE = 0.95;
/** Share of names that are called a product. */
const MOSTLY = 0.5;
/** Headers that say that something is a name, not whose. */
const BARE_NAME = /^\s*(?:names?|nombres?|nomes?|noms?|bezeichnung|nominativo|名称|名稱|名字|名前|品名)\s*$/iu;
/** Names of accounts in ledgers, of books and films beside what was sold of them. */
const TITLE = /^\s*(?:t[ií]tulos?|titles?|titres?|titol[oi]|titel|书名|書名|片名)\s*$/iu;
const PRODUCT =
  /^\s*(?:products?|productos?|produtos?|produkte?|produits?|prodotto|items?|art[ií]culos?|artikel|sku|产品|產品|商品|製品)(?=[\s\d:：#._-]|\p{Lu}|$)/iu;

/**
 * Whether a bare "Name" may stand for products: other columns speak of products (their number, their price), or the
 * names are called products. A list of products with their sums looks just like one of customers.
 */
export function namesProducts(column: number, { labels, rows, isLedger }: CustomerEvidence): boolean {
  const header = labels[column]?.text ?? '';
  if (TITLE.test(header) && labels.some(({ text }) => isOf(['quantity', 'unitPrice'], text))) return true;
  if (isLedger || !BARE_NAME.test(header)) return false;
  const speaks = labels.some(({ text }, at) => at !== column && isOf(['product', 'unitPrice'], text));
  if (speaks) return true;
  const names = rows.map((row) => String(row[column] ?? '')).filter((name) => name !== '');
  return names.length > 0 && names.filter((name) => PRODUCT.test(name)).length >= MOSTLY * names.length;
}

function isOf(fields: readonly string[], header: string): boolean {
  const [best] = matchHeader(header);
  return best !== undefined && best.score >= SURE && fields.includes(best.field);
}
