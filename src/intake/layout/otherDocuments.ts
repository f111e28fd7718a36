import { cleanText } from '../../domain/text';
import { numbersOf } from '../columns/arithmetic';
import { matchHeader } from '../columns/headerMatch';
import type { Doubt } from '../question';
import type { SheetSample } from '../sheet';
import { stripAccents } from '../words/fold';
import {
  documentOfHeader,
  documentOfName,
  isCounterparty,
  isExpenseHeader,
  isPipelineHeader,
  isSupplier,
} from '../words/otherDocumentWords';
import type { Assignment } from './assignColumns';
import type { SheetHints } from './hints';

const SURE = 0.95;
/** Rows in which a balance follows its amounts, and the fewest that say so. */
const NEARLY_ALL = 0.9;
const FEWEST_ROWS = 6;
/** Fields that only rows of goods or documents have; a bank account has none of them. */
const OF_SALES: ReadonlySet<string> = new Set(['product', 'quantity', 'unitPrice', 'order', 'tax', 'profit']);
const CENT = 0.011;

/**
 * What says that the rows are no sales but payments, quotes, chances, expenses or an account at the bank: the header of a
 * column, or the name of the sheet. A list of payments looks just like one of invoices, so it is asked, and it is left
 * alone where another sheet holds sales.
 * @returns the question; none where nothing says so, or the user has answered
 */
export function otherDocumentDoubts(assignment: Assignment, sample: SheetSample, hints: SheetHints): Doubt[] {
  if (hints.confirmed?.includes('other-documents') === true) return [];
  const column = tellingColumn(assignment);
  const named = column === null ? tellingName(assignment, sample) : null;
  if (column === null && named === null) return [];
  const header = column === null ? (named ?? '') : (assignment.labels[column]?.text ?? '');
  const answers = [{ hint: { confirmed: ['other-documents'] as const }, column: null, header: 'right' }];
  return [{ code: 'other-documents', field: 'amount', params: { header }, places: [], answers }];
}

function tellingColumn(assignment: Assignment): number | null {
  const { labels, columns, profiles } = assignment;
  const folded = labels.map(({ text }) => foldText(text));
  const at = (column: number | undefined): string => (column === undefined ? '' : (folded[column] ?? ''));
  const isFilled = (column: number): boolean => (profiles[column]?.filled ?? 0) > 0;
  const [customer] = columns.customer;
  if (customer !== undefined && isCounterparty(at(customer))) return customer;
  // A supplier beside a customer is that of the goods; alone it is who was bought from.
  const supplier = folded.findIndex((text, column) => isSupplier(text) && isFilled(column));
  if (supplier >= 0 && assignment.confidence.customer !== 'sure') return supplier;
  const expense = folded.findIndex((text, column) => isExpenseHeader(text) && isFilled(column));
  if (expense >= 0) return expense;
  // The day and the number by which a row is known are those of a sale wherever there is one.
  const numbers = labels.flatMap(({ text }, column) => {
    const [best] = matchHeader(text);
    const isNumber = best?.field === 'order' && best.score >= SURE && isFilled(column);
    return isNumber && documentOfHeader(folded[column] ?? '') === null ? [column] : [];
  });
  if (numbers.length === 0) {
    const other = folded.findIndex((text, column) => {
      if (!isFilled(column)) return false;
      return isPipelineHeader(text) || (documentOfHeader(text) !== null && !isOtherDay(column, assignment));
    });
    if (other >= 0) return other;
  }
  return paymentColumn(assignment) ?? balanceColumn(assignment);
}

/** A day beside that of the sale (a payment, a quote that came before it) says nothing of the rows. */
function isOtherDay(column: number, { columns: { date }, labels }: Assignment): boolean {
  const text = (c: number): string => labels[c]?.text ?? '';
  if (date === undefined || date === column || !looksLikeDay(text(column))) return false;
  return documentOfHeader(foldText(text(date))) === null;
}

function looksLikeDay(header: string): boolean {
  return /date|day|fecha|datum|data|paid|日期|时间|時間|日$/iu.test(header);
}

/** "Party Type" with suppliers among them, "Payment Type" with Receive and Pay: entries of payments. */
function paymentColumn({ labels, rows }: Assignment): number | null {
  const column = labels.findIndex(({ text }, c) => {
    const pattern = PAYMENT_CELLS[foldText(text)];
    return pattern !== undefined && rows.some((row) => pattern.test(String(row[c] ?? '')));
  });
  return column < 0 ? null : column;
}

const PAYMENT_CELLS: Readonly<Record<string, RegExp>> = {
  'party type': /^\s*(?:supplier|employee|shareholder)\s*$/iu,
  'payment type': /^\s*(?:receive|received|pay|internal transfer|inbound|outbound|send|send money|receive money)\s*$/iu,
};

/**
 * The balance of an account: beside amounts that it follows row by row, or beside nobody whom a header calls a customer
 * and nothing that was sold.
 */
function balanceColumn(assignment: Assignment): number | null {
  const { labels, profiles, rows, columns, confidence } = assignment;
  const balances = labels.flatMap(({ text }, column) => {
    const [best] = matchHeader(text);
    return best?.field === 'balance' && best.score >= SURE && (profiles[column]?.filled ?? 0) > 0 ? [column] : [];
  });
  const [first] = balances;
  if (first === undefined) return null;
  const hasGoods = labels.some(({ text }) => {
    const [best] = matchHeader(text);
    return best !== undefined && best.score >= SURE && OF_SALES.has(best.field);
  });
  if (hasGoods) return null;
  const { amount } = columns;
  if (amount !== undefined) {
    const amounts = numbersOf(rows, amount);
    const running = balances.find((column) => isRunning(numbersOf(rows, column), amounts));
    if (running !== undefined) return running;
  }
  return confidence.customer === 'guess' ? first : null;
}

function isRunning(balances: readonly (number | null)[], amounts: readonly (number | null)[]): boolean {
  let [follows, of] = [0, 0];
  for (let i = 1; i < balances.length; i += 1) {
    const [before, after, own, earlier] = [balances[i - 1], balances[i], amounts[i], amounts[i - 1]];
    if (typeof before !== 'number' || typeof after !== 'number' || typeof own !== 'number') continue;
    of += 1;
    const step = Math.abs(after - before);
    // Statements stand oldest or newest first.
    if (step > CENT && [own, earlier ?? own].some((amount) => Math.abs(step - Math.abs(amount)) <= CENT)) follows += 1;
  }
  return of >= FEWEST_ROWS && follows >= NEARLY_ALL * of;
}

/** The name of the sheet, where it names other documents; purchases of named customers are our sales. */
function tellingName({ confidence, columns, profiles }: Assignment, { sheet }: SheetSample): string | null {
  const document = documentOfName(foldText(sheet));
  if (document === null) return null;
  const amounts = columns.amount === undefined ? undefined : profiles[columns.amount];
  if (document === 'return' && amounts !== undefined && amounts.negatives * 2 >= amounts.filled) return null; // they are subtracted
  return document === 'purchase' && confidence.customer === 'sure' ? null : sheet;
}

/** Lower case without accents, words apart by single blanks. */
function foldText(text: string): string {
  return stripAccents(cleanText(text).toLowerCase())
    .replace(/[\s_.-]+/gu, ' ')
    .trim();
}
