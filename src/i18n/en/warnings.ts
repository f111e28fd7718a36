import { count, plural } from './numbers';

/** Warnings and assumptions of a run, by code. */
export const warnings = {
  'history-too-short': (p: { history: string; cut: string }): string =>
    `The data span ${p.history} months; nobody can be called dormant before ${p.cut} months have passed.`,
  'few-customers': (p: { customers: number }): string =>
    `Only ${count(p.customers)} ${plural(p.customers, 'customer', 'customers')}: the 80/20 rule says little about so few.`,
  'many-in-a': (p: { share: string }): string => `${p.share} of the customers are in class A: sales are spread evenly.`,
  'basis-missing': {
    profit: 'Not every sheet that was read has a profit column: classes are by amount.',
    quantity: 'Not every sheet that was read has a quantity column: classes are by amount.',
  },
  'chance-not-possible': (p: { why: string }): string => `Dormant goes by months, not by the chance to buy: ${p.why}.`,
  noChance: {
    'short-history': 'the data span less than six months',
    'few-customers': 'fewer than 50 customers have bought',
    'few-repeats': 'too few customers have bought again',
    'not-converged': 'no model of how they buy can be told from the data',
  },
  'no-dates': 'The sheet has no dates: classes only, no segments.',
  'as-of-after-data': (p: { last: string }): string =>
    `The data end in ${p.last}; later months count as months without sales.`,
  'last-month-low': (p: { month: string; code: string; before: string; sales: string; usual: string }): string =>
    `${p.month} (${p.sales}) is far below the months before it (about ${p.usual}). Is it complete? If so: --complete ${p.code}; if not: --as-of ${p.before}`,
  totalCovers: (p: { first: string; last: string }): string => `Its formula adds up rows ${p.first} to ${p.last}.`,
  'stated-total-differs': (p: { place: string; stated: string; read: string; difference: string }): string =>
    `${p.place} states ${p.stated}, we read ${p.read} (${p.difference}). The sheet may be the one that is wrong.`,
  'date-order-assumed': (p: { place: string; example: string; order: string }): string =>
    `${p.place}: "${p.example}" can be read two ways; taken as ${p.order}.`,
  'decimal-mark-assumed': (p: { place: string; example: string; mark: string }): string =>
    `${p.place}: "${p.example}" can be read two ways; "${p.mark}" taken as the decimal mark.`,
  'year-assumed': (p: { sheet: string; year: string }): string =>
    `${p.sheet}: no year stands anywhere; taken as ${p.year}.`,
  'unit-assumed': (p: { sheet: string; unit: string }): string =>
    `${p.sheet}: amounts taken as multiples of ${p.unit}.`,
  'currency-assumed': (p: { sheet: string; currency: string; others: string }): string =>
    `${p.sheet}: more than one currency. Read ${p.currency}; left out ${p.others}.`,
  'column-assumed': (p: { sheet: string; field: string; column: string; others: string }): string =>
    `${p.sheet}: column ${p.column} taken as ${p.field}${p.others === '' ? '' : `; also possible: ${p.others}`}.`,
  'no-amount': (p: { sheet: string }): string => `${p.sheet} has no amounts: quantities are added up instead.`,
  'price-as-amount': (p: { sheet: string }): string =>
    `${p.sheet} has a price and no quantity: the price is taken as the amount.`,
  'non-customers': (p: { rows: number; amount: string; labels: string }): string =>
    `${count(p.rows)} ${plural(p.rows, 'row', 'rows')} with ${p.amount} belong to no customer (${p.labels}); counted in total sales, never classified.`,
  'suggested-merges': (p: { pairs: number; example: string }): string =>
    `${count(p.pairs)} ${plural(p.pairs, 'pair', 'pairs')} of customers may be the same, such as ${p.example}. Joined only if you say so.`,
  'dropped-parts': (p: { what: string; place: string }): string =>
    `Could not be kept: ${p.what}${p.place === '' ? '' : ` (${p.place})`}.`,
  'file-left-out': (p: { file: string; why: string }): string => `${p.file} was left out: ${p.why}`,
  'hidden-rows': (p: { sheet: string; rows: number }): string =>
    `${p.sheet}: ${count(p.rows)} hidden or filtered ${plural(p.rows, 'row was', 'rows were')} read too.`,
  restricted: {
    rep: (p: { value: string }): string =>
      `Only sales of ${p.value} were read: rows of other customers on the Customers sheet stay as they are.`,
    region: (p: { value: string }): string =>
      `Only sales of the region ${p.value} were read: rows of other customers on the Customers sheet stay as they are.`,
  },
  'setting-passed-over': (p: { place: string; setting: string }): string =>
    `${p.place}: the remembered setting "${p.setting}" makes no sense and was passed over.`,
  'ambiguous-customer': (p: { cells: string; name: string; choices: string }): string =>
    `${p.cells}: several accounts are called "${p.name}", so this row belongs to none of them yet. Write which one: ${p.choices}.`,
  'visit-incomplete': (p: { cells: string; column: string }): string =>
    `${p.cells}: a visit was begun here, but "${p.column}" is empty. Fill it in, so that the visit counts.`,
  'typed-as-text': (p: { cells: string; column: string }): string =>
    `${p.cells}: "${p.column}" is a text and was not counted. Type it as a number or a date.`,
  'own-sheet-range': (p: { sheet: string }): string =>
    `${p.sheet} is a plain range by now: it is used as it stands. Make it a table again (Insert > Table) to have new rows calculate themselves.`,
  'overtyped-cells': (p: { cells: number; places: string }): string =>
    `${count(p.cells)} ${plural(p.cells, 'cell', 'cells')} of ours had been typed over and ${plural(p.cells, 'was', 'were')} written again: ${p.places}.`,
  fields: {
    customer: 'customer',
    date: 'date',
    amount: 'amount',
  },
  orders: { dmy: 'day first', mdy: 'month first', ymd: 'year first' },
  skips: {
    'blank-amount': 'no amount',
    'loose-number': 'number without customer and date',
    'error-cell': 'error in the cell',
    'not-a-number': 'amount is no number',
    'not-a-date': 'date is no date',
    'date-out-of-range': 'date before 1990 or far in the future',
    'future-date': 'date after today',
    cancelled: 'cancelled',
    'repeated-total': 'total repeated on a further line of the document',
    payment: 'payment, no sale',
    'other-currency': 'other currency',
  },
  ignored: {
    empty: 'empty',
    'our-own-sheet': 'made by Key Accounts',
    'plan-figures': 'plan figures, not sales',
    'no-customer-column': 'no customer column',
    'amount-unusable': 'amounts that cannot be read',
    'date-unusable': 'dates that cannot be read',
    'no-amount-column': 'no amount column',
    'nothing-like-sales': 'nothing like sales',
    'repeats-other-sheets': 'repeats sales of other sheets',
    'another-layout': 'sales stand on other sheets',
    'other-currency': 'other currency',
    'not-chosen': 'not chosen',
    'no-rows': 'no rows',
  },
};
