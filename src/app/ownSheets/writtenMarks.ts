import type { RowValues } from '../../sheets/createSheet';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { CellValue } from '../../workbook/cells';

/** Columns of Customers that every run writes: the marks of what we wrote are kept in this order. */
export const OUR_KEYS = [
  ...(['abc', 'segment', 'flags', 'strategy', 'nextAction', 'lastYear', 'thisYear', 'share', 'cumulative'] as const),
  ...(['change3', 'change12', 'lastPurchase', 'monthsSince', 'activeMonths', 'why'] as const),
] as const satisfies readonly CustomerColumn[];

/** Columns that are the user's, into which we write a default; their marks follow those of `OUR_KEYS`. */
const DEFAULT_KEYS = ['owner', 'cadence'] as const satisfies readonly CustomerColumn[];
export type DefaultKey = (typeof DEFAULT_KEYS)[number];

const MARKED: readonly CustomerColumn[] = [...OUR_KEYS, ...DEFAULT_KEYS];
const LENGTH = 4;
/** Stands for a cell that the user typed: no value has this mark. */
const TYPED = '____';

/**
 * A short mark of each cell we write for a customer, to notice at the next run what was typed over.
 * @param typed columns in which the user's own value stands
 */
export function writtenMarks(values: RowValues<CustomerColumn>, typed: readonly DefaultKey[] = []): string {
  return MARKED.map((key) => (typed.some((own) => own === key) ? TYPED : shortHash(String(values[key] ?? '')))).join(
    '',
  );
}

/** Whether a cell holds what we wrote there last; null where that isn't known, as of marks that earlier versions kept. */
export function isWritten(marks: string | undefined, key: CustomerColumn, found: CellValue): boolean | null {
  const at = MARKED.indexOf(key) * LENGTH;
  if (marks === undefined || at < 0 || marks.length < at + LENGTH) return null;
  return marks.slice(at, at + LENGTH) === shortHash(String(found));
}

/** 20 bits of FNV-1a in four letters: enough to notice a change in one cell. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 0xfffff).toString(36).padStart(LENGTH, '0');
}
