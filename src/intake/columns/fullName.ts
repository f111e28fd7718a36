import type { CustomerEvidence } from './chooseCustomer';
import { headerTokens } from './headerTokens';
import { looksLikeTexts } from './profile';

const SURNAMES = /^(?:surnames?|last ?names?|family ?names?|apellidos?|sobrenomes?|cognome|nachname|familienname)$/u;
const GIVEN = /^(?:first ?names?|given ?names?|forenames?|nombres?|prenoms?|vorname|nome)$/u;
const SURNAME_CJK = /^(?:客户|客戶|买家|買家|顾客|顧客)?(?:姓|姓氏|苗字)$/u;
const GIVEN_CJK = /^(?:客户|客戶|买家|買家|顾客|顧客)?(?:名|名字)$/u;

type Part = 'surname' | 'given' | null;

/**
 * The columns of a customer's whole name: first name and surname stand apart in the exports of shops ("Nombre del
 * comprador", "Apellido del comprador"). By the first name alone all the Johns would be one customer.
 * @returns the column alone where its header is no part of a name or the other part is missing
 */
export function fullName(column: number, { labels, profiles }: CustomerEvidence): readonly number[] {
  const own = partOfName(labels[column]?.text ?? '');
  if (own === null) return [column];
  const other = labels.findIndex(({ text }, at) => {
    const profile = profiles[at];
    if (at === column || profile === undefined || !looksLikeTexts(profile)) return false;
    const part = partOfName(text);
    return part !== null && part !== own;
  });
  return other < 0 ? [column] : [column, other].sort((a, b) => a - b);
}

function partOfName(header: string): Part {
  if (/contact|联系|聯絡|kontakt|ansprech/iu.test(header)) return null; // a person at the customer, not the customer
  const tokens = headerTokens(header);
  const words = [...tokens, ...tokens.map((token, i) => `${token} ${tokens[i + 1] ?? ''}`)];
  if (words.some((word) => SURNAMES.test(word)) || /nom de famille/iu.test(header) || SURNAME_CJK.test(header.trim()))
    return 'surname';
  return words.some((word) => GIVEN.test(word)) || GIVEN_CJK.test(header.trim()) ? 'given' : null;
}
