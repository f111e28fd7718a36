import { cleanText } from '../text';
import { customerKey } from '../sales/customerKey';

/** Key of a person within an account: the same for spellings that differ only in case, width and white space. */
export type PersonKey = string & { readonly __personKey: unique symbol };

export function personKey(name: string): PersonKey {
  return customerKey(name) as string as PersonKey;
}

/** The people of one cell, as they were typed: "E. Marek; T. Adler". Full-width marks and line breaks part them too. */
export function peopleIn(cell: string): string[] {
  return cell
    .split(/[;；\n]/u)
    .map(cleanText)
    .filter((name) => name !== '');
}

/** A person of an account, for maps: account and person keys hold no line break. */
export function personAt(account: string, name: string): string {
  return `${account}\n${personKey(name)}`;
}
