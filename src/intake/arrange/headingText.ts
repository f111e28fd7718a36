import { matchHeader } from '../columns/headerMatch';
import type { Cell } from '../sheet';
import { filledColumns, isWord, textOf } from './cells';

/** The customer a heading names. */
export interface Heading {
  readonly column: number;
  readonly name: string;
  readonly id: string;
}

const LABELLED = /^([^:：]{1,30}?)\s*[:：]\s*(.*)$/u;
/** More cells than a heading has. */
const MOST_CELLS = 8;
const SURE = 0.95;

/** Which customer field a label names for sure; null when it names none. */
function fieldOfLabel(label: string): 'customer' | 'customerId' | null {
  const match = matchHeader(label)[0];
  if (match === undefined || match.score < SURE) return null;
  return match.field === 'customer' || match.field === 'customerId' ? match.field : null;
}

/**
 * A heading that says what it is: "Customer: Acme", "客户：某某", "Cuenta: 430001 Acme", or a label and its value in two
 * cells. Null when the row is none.
 */
export function readLabelledHeading(cells: readonly Cell[]): Heading | null {
  const filled = filledColumns(cells);
  if (filled.length === 0 || filled.length > MOST_CELLS) return null;
  let [name, id] = ['', ''];
  let column = -1;
  for (const [i, own] of filled.entries()) {
    const cell = cells[own] ?? '';
    if (!isWord(cell)) continue;
    const match = LABELLED.exec(textOf(cell));
    const field = fieldOfLabel(match?.[1] ?? '');
    if (match === null || field === null) continue;
    const inside = match[2] ?? '';
    const value = inside === '' ? textOf(cells[filled[i + 1] ?? -1]) : inside;
    if (value === '' || LABELLED.test(value)) continue;
    if (column < 0) column = own;
    if (field === 'customer' && name === '') name = value;
    if (field === 'customerId' && id === '') id = value;
  }
  return column < 0 ? null : { column, name, id };
}

const ID = '[A-Za-z]{0,4}[-.]?\\d{3,}[\\w.\\-]*';
const ID_FIRST = new RegExp(`^[\\[(（]?(${ID})[\\])）]?\\s*[\\-–—:：|/]?\\s+?(\\S.*)$`, 'u');
const ID_FIRST_TIGHT = new RegExp(`^[\\[(（]?(${ID}?)[\\])）]?\\s*[\\-–—:：|/]*\\s*(\\p{L}.*)$`, 'u');
const ID_LAST = new RegExp(`^(\\S.*?)\\s*[\\[(（](${ID})[\\])）]$`, 'u');

/** A name with the id before or behind it, taken apart; null when it holds none. */
export function splitId(text: string): { readonly name: string; readonly id: string } | null {
  const first = ID_FIRST.exec(text) ?? ID_FIRST_TIGHT.exec(text);
  if (first !== null && /\p{L}/u.test(first[2] ?? '')) return { id: first[1] ?? '', name: first[2] ?? '' };
  const last = ID_LAST.exec(text);
  return last === null ? null : { name: last[1] ?? '', id: last[2] ?? '' };
}

/** Words that say that a report is about customers, in titles and over the column of its headings. */
const ABOUT_CUSTOMERS =
  /customer|client|debtor|buyer|account|kunde|debitor|deudor|cliente|comprador|acheteur|客户|客戶|往来单位|往來單位|购货单位|得意先|取引先|顧客/iu;

export function isAboutCustomers(text: string): boolean {
  return ABOUT_CUSTOMERS.test(text);
}
