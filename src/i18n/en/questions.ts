import { text } from '../questionParams';
import type { QuestionParams } from '../questionParams';
import { count, plural } from './numbers';

/** Questions that stop a run until they are answered, and their answers. */
export const questions = {
  texts: {
    'customer-column': (p: QuestionParams): string => `${text(p['sheet'])}: which column names the customer?`,
    'amount-column': (p: QuestionParams): string => `${text(p['sheet'])}: which column is the amount?`,
    'amount-unusable': (p: QuestionParams): string =>
      `${text(p['sheet'])}: the column "${text(p['header'])}" holds no number (${text(p['cells'])}). Which column is the amount?`,
    'document-total': (p: QuestionParams): string =>
      `${text(p['sheet'])}: "${text(p['header'])}" shows the same figure on every line of a document. Does it count once per document?`,
    'document-type': (p: QuestionParams): string =>
      `${text(p['sheet'])}: what are the rows of type "${text(p['type'])}" (${text(p['rows'])} rows, ${text(p['sum'])})?`,
    'other-documents': (p: QuestionParams): string =>
      `${text(p['sheet'])}: "${text(p['header'])}" speaks of something else than sales, such as payments, quotes, purchases or a bank account. Are these rows sales?`,
    'reversed-signs': (p: QuestionParams): string =>
      `${text(p['sheet'])}: sales add up to ${text(p['sum'])}. Are the signs reversed, as in an accounting journal?`,
    'no-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}: ${text(p['share'])} of sales stand in rows without a customer (${text(p['cells'])}). Is the column of the customer right?`,
    'one-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}: ${text(p['share'])} of the rows belong to "${text(p['name'])}". Is the column of the customer right?`,
    'larger-sheet': (p: QuestionParams): string =>
      `${text(p['larger'])} has more rows (${text(p['rows'])}) than what is read and is left alone. Which sheets hold the sales?`,
    'shared-rows': (p: QuestionParams): string =>
      `${text(p['sheet'])} holds ${text(p['rows'])} rows that ${text(p['other'])} holds too, and ${text(p['changed'])} of the same time that differ. Rows that both hold count once. Which sheets hold the sales?`,
    'known-customers': (p: QuestionParams): string =>
      `${text(p['lost'])} of ${text(p['known'])} known customers are not in these sales, such as ${text(p['names'])}. Are these the right sales?`,
    'our-words': (p: QuestionParams): string =>
      `${text(p['sheet'])}: the customers are called like our own segments and classes (${text(p['names'])}). Which column names the customer?`,
    'row-totals': (p: QuestionParams): string =>
      `${text(p['sheet'])}: the months do not add up to the totals of the rows (${text(p['cells'])}). Which columns are the months?`,
    'fiscal-start': (p: QuestionParams): string => `${text(p['sheet'])}: which month is the first of the fiscal year?`,
    'month-header': (p: QuestionParams): string =>
      `${text(p['sheet'])}: "${text(p['header'])}" stands among the months (${text(p['cells'])}). Which month is it?`,
  },
  answers: {
    once: 'once per document',
    each: 'on every line',
    sale: 'sales',
    return: 'returns, subtracted',
    cancelled: 'cancelled, left out',
    payment: 'payments, left out',
    reversed: 'yes, reversed',
    'as-is': 'no, as they stand',
    right: 'yes, read as it stands',
  },
  said: {
    column: (p: { field: string; column: string }): string => `${p.field}: ${p.column}`,
    document: (p: { type: string; answer: string }): string => `rows of type "${p.type}" are ${p.answer}`,
    documentTotal: (p: { answer: string }): string => `document totals count ${p.answer}`,
    sign: (p: { answer: string }): string => `signs reversed: ${p.answer}`,
    months: (p: { answer: string }): string => `months: ${p.answer}`,
    firstPeriod: (p: { answer: string }): string => `the first period is ${p.answer}`,
    leave: (): string => 'left alone',
    completeMonth: (p: { answer: string }): string => `${p.answer} is complete`,
    partMonth: (p: { answer: string }): string => `${p.answer} is not over and is left out`,
    confirmed: {
      'customer-column': 'the column of the customer is right',
      'amount-column': 'the column of the amount is right',
      'amount-unusable': 'the column of the amount is right',
      'document-total': 'document totals are right',
      'document-type': 'document types are right',
      'other-documents': 'the rows are sales',
      'reversed-signs': 'the signs are right',
      'no-customer': 'rows without a customer are right',
      'one-customer': 'the column of the customer is right: one customer has most rows',
      'larger-sheet': 'the right sheets are read',
      'shared-rows': 'rows that two sheets hold count once, the others are added',
      'known-customers': 'these are the right sales',
      'our-words': 'the names of the customers are right',
      'row-totals': 'the months are right, whatever the totals of the rows say',
      'fiscal-start': 'the fiscal year is right',
      'month-header': 'the months are right as they stand',
    },
  },
  lastMonth: {
    title: 'Is the last month complete?',
    text: (p: { month: string }): string =>
      `${p.month} is far below the months before it, and the sheet names no days.`,
    complete: 'Yes, it is complete',
    part: 'No, leave it out for now',
  },
  reasons: {
    tax: (p: { net: string; tax: string; gross: string; rows: string; of: string }): string =>
      `because ${p.net} + ${p.tax} = ${p.gross} in ${p.rows} of ${p.of} rows`,
    product: (p: { formula: string; rows: string; of: string }): string =>
      `because ${p.formula} in ${p.rows} of ${p.of} rows`,
    said: 'because you said so',
    named: 'because its header says so',
    only: 'because no other column can be it',
    cells: 'because its cells fit best',
  },
  look: {
    title: 'Are these your customers and their sums?',
    total: 'Everything read',
    from: (p: { field: string; column: string }): string => `${p.field}: ${p.column}`,
    instead: (p: { column: string }): string => `Take ${p.column} instead`,
  },
  header: 'Before anything is classified',
  oneClick: 'One click answers. The workbook remembers it, and it can be undone on Data.',
  first: 'Answer the question above first.',
  likeliest: 'Likeliest',
  nothing: 'Nothing could be read this way.',
  sumInRows: (p: { sum: string; rows: number }): string =>
    `${p.sum} in ${count(p.rows)} ${plural(p.rows, 'row', 'rows')}`,
  names: (p: { names: string }): string => `For example ${p.names}`,
  candidate: (p: { label: string; sum: string; rows: number; examples: string }): string =>
    `${p.label}: ${p.sum} in ${count(p.rows)} ${plural(p.rows, 'row', 'rows')}${p.examples === '' ? '' : ` (${p.examples})`}`,
  type: 'type',
  assumed: (p: { question: string; label: string; option: string }): string =>
    `${p.question} Taken: ${p.label}. To say so for good: ${p.option}`,
};
