/** Languages whose header words are read; the product itself speaks the first four. */
export type WordLanguage = 'en' | 'zh-Hans' | 'zh-Hant' | 'es' | 'de' | 'fr' | 'pt' | 'it' | 'ja';

/** What a header can name. Beside what a reading needs stands what is mistaken for it: taxes, balances, addresses. */
export type HeaderField =
  | 'customer'
  | 'customerId'
  | 'contact'
  | 'taxId'
  | 'customerGroup'
  | 'date'
  | 'year'
  | 'month'
  | 'quarter'
  | 'week'
  | 'amount'
  | 'quantity'
  | 'unitPrice'
  | 'discount'
  | 'discountAmount'
  | 'tax'
  | 'rate'
  | 'freight'
  | 'refund'
  | 'payment'
  | 'paymentMethod'
  | 'balance'
  | 'debit'
  | 'credit'
  | 'profit'
  | 'cost'
  | 'currency'
  | 'product'
  | 'category'
  | 'unit'
  | 'order'
  | 'docType'
  | 'status'
  | 'reference'
  | 'rank'
  | 'rep'
  | 'region'
  | 'address'
  | 'phone'
  | 'email'
  | 'warehouse'
  | 'measure'
  | 'remark';

/**
 * The header words of one language. Fields stand in the order of `HeaderField`; under each, lines of where the words
 * were met and the words, best first: where two columns match, the one whose word stands earlier wins.
 */
export type HeaderTable = Readonly<Partial<Record<HeaderField, readonly (readonly [met: string, words: string])[]>>>;
