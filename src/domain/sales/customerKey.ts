import { cleanText } from '../text';

/** Key of a customer: the same for spellings that differ only in case, width, white space and invisible characters. */
export type CustomerKey = string & { readonly __customerKey: unique symbol };

/** Key of a customer name (spec: NFKC, trimmed, white space collapsed, case-folded). '' when nothing is left. */
export function customerKey(raw: string): CustomerKey {
  // Upper case first folds what lower case alone leaves apart (ß and ss, final sigma).
  return cleanText(raw).toUpperCase().toLowerCase() as CustomerKey;
}

/** Key of a customer id. Ids are text: 00123 and 123 are two customers. */
export function customerIdKey(raw: string): CustomerKey {
  return cleanText(raw) as CustomerKey;
}
