import type { CustomerEvidence } from './chooseCustomer';
import { matchHeader } from './headerMatch';

const SURE = 0.95;
/** Share of names that are called a product. */
const MOSTLY = 0.5;
/** Headers that say that something is a name, not whose. */
const BARE_NAME = /^\s*(?:names?|nombres?|nomes?|noms?|bezeichnung|nominativo|名称|名稱|名字|名前|品名)\s*$/iu;
const PRODUCT =
  /^\s*(?:products?|productos?|produtos?|produkte?|produits?|prodotto|items?|art[ií]culos?|artikel|sku|产品|產品|商品|製品)(?=[\s\d:：#._-]|\p{Lu}|$)/iu;

/**
 * Whether a bare "Name" may stand for products: other columns speak of products (their number, their price), or the
 * names are called products. A list of products with their sums looks just like one of customers.
 */
export function namesProducts(column: number, { labels, rows, isLedger }: CustomerEvidence): boolean {
  if (isLedger || !BARE_NAME.test(labels[column]?.text ?? '')) return false;
  const speaks = labels.some(({ text }, at) => {
    const [best] = matchHeader(text);
    return at !== column && best !== undefined && best.score >= SURE && ['product', 'unitPrice'].includes(best.field);
  });
  if (speaks) return true;
  const names = rows.map((row) => String(row[column] ?? '')).filter((name) => name !== '');
  return names.length > 0 && names.filter((name) => PRODUCT.test(name)).length >= MOSTLY * names.length;
}
