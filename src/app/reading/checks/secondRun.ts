import { customerKey } from '../../../domain/sales/customerKey';
import type { Doubt } from '../../../intake/question';
import type { Texts } from '../../../i18n/texts';
import type { CustomerColumn } from '../../../sheets/schema/customersSchema';
import type { OwnTable } from '../../../sheets/schema/openTable';
import type { KnownCustomer } from '../../ownSheets/knownCustomers';
import { customersOfSheet } from '../../ownSheets/knownCustomers';
import type { Settings } from '../../ownSheets/settings';
import type { SalesReading } from '../types';

/** Share of the known customers that may be gone without a question. */
const MOST_LOST = 0.1;
const FEW = 3;
const NAMES = 3;

/** What a run knows of the runs before it. */
export interface SecondRun {
  /** Customers with figures of the last run. */
  readonly known: readonly KnownCustomer[];
  /** Words of ours for segments, in all languages, as keys of customers. */
  readonly ourWords: ReadonlySet<string>;
}

/**
 * A second run that would lose more than a tenth of the known customers, or whose customers are called like our own
 * segments and classes: it most likely reads the wrong sheet, or what we wrote ourselves.
 */
export function secondRunDoubts(
  { reading }: { readonly reading: Pick<SalesReading, 'book' | 'reports' | 'sheets'> },
  { known, ourWords }: SecondRun,
): Doubt[] {
  const isConfirmed = (code: Doubt['code']): boolean =>
    reading.sheets.some(({ hints }) => hints.confirmed?.includes(code) === true);
  const seen = reading.book.customers();
  const doubts: Doubt[] = [];
  const ours = seen.filter(({ name }) => ourWords.has(customerKey(name)) || (known.length > 0 && isClass(name)));
  const isOurs = ours.length > 1 && ours.length * 2 > seen.length;
  if (isOurs && !isConfirmed('our-words'))
    doubts.push({ ...question('our-words', { names: namesOf(ours) }), answers: ourWordsAnswers(reading.sheets) });
  const keys = new Set<string>(
    seen.flatMap(({ key, name, spellings }) => [key, customerKey(name), ...spellings.map(customerKey)]),
  );
  const lost = known.filter(({ key, name }) => !keys.has(key) && !keys.has(customerKey(name)));
  if (!isOurs && known.length > FEW && lost.length > MOST_LOST * known.length && !isConfirmed('known-customers'))
    doubts.push(question('known-customers', { lost: lost.length, known: known.length, names: namesOf(lost) }));
  return doubts;
}

/** What the runs before this one have left in the workbook; a customer that was gone already has no class there. */
export function secondRunOf(
  table: OwnTable<CustomerColumn> | null,
  { written }: Settings,
  languages: readonly Texts[],
): SecondRun {
  const customers = table === null ? [] : customersOfSheet(table, languages);
  const segments = languages.flatMap(({ terms }) => Object.values(terms.segments).map(customerKey));
  return { known: customers.filter(({ key, abc }) => abc !== null && written.has(key)), ourWords: new Set(segments) };
}

function question(code: 'our-words' | 'known-customers', params: Doubt['params']): Doubt {
  const answers = [{ hint: { confirmed: [code] }, column: null, header: 'right' }];
  return { code, field: 'customer', params, places: [], answers };
}

/** What was read, and the other columns that may name customers. */
function ourWordsAnswers([sheet]: SalesReading['sheets']): Doubt['answers'] {
  const right = { hint: { confirmed: ['our-words'] as const }, column: null, header: 'right' };
  if (sheet === undefined) return [right];
  const { layout, sample } = sheet;
  const columns = layout.nameColumns.slice(0, NAMES).map((column) => ({
    hint: { columns: { customer: column + sample.column } },
    column: column + sample.column,
    header: layout.labels[column]?.text ?? '',
  }));
  return [right, ...columns];
}

const isClass = (name: string): boolean => /^[ABC]$/u.test(name.trim());

function namesOf(customers: readonly { readonly name: string }[]): string {
  return customers
    .slice(0, NAMES)
    .map(({ name }) => name)
    .join(', ');
}
