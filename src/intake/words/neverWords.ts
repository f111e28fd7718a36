import type { HeaderField } from './headerWords';

/** Fields whose word in a header makes any amount in it something else: "Customer balance amount" is no sale. */
export const NEVER_AMOUNT: ReadonlySet<HeaderField> = new Set<HeaderField>([
  ...(['tax', 'taxId', 'rate', 'discount', 'discountAmount', 'freight', 'refund', 'payment', 'paymentMethod'] as const),
  ...(['balance', 'cost', 'phone', 'unitPrice', 'debit', 'credit'] as const),
]);

/** Fields whose word in a header says that it tells something about customers other than their name. */
export const NEVER_CUSTOMER: ReadonlySet<HeaderField> = new Set<HeaderField>([
  ...(['customerGroup', 'taxId', 'balance', 'payment', 'paymentMethod', 'phone', 'email', 'address'] as const),
  ...(['docType', 'status', 'currency', 'warehouse', 'remark', 'order', 'reference', 'date', 'category'] as const),
]);
