import { personKey } from '../../domain/stakeholders/people';
import { visitKey } from '../../domain/visits/due';
import { ROLES } from '../../sheets/schema/rolesSchema';
import { contactRows } from '../roles/contactRows';
import { readOwnTable } from '../ownSheets/workbookState';
import type { VisitBook } from './visitBook';

/** Somebody at an account whom a visitor may have met. */
export interface AccountContact {
  readonly name: string;
  /** Buying role in the words of a language; '' where none is known. */
  readonly role: string;
}

/**
 * The people of each account by `visitKey` of its name: the contacts of the role map in its order, then people the visit
 * log names that the map does not know.
 */
export async function accountContacts(
  book: VisitBook,
  roleNames: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly AccountContact[]>> {
  const { state, names, dictionaries, language, context } = book;
  const table = await readOwnTable(state, ROLES);
  const rows =
    table === null
      ? []
      : contactRows(table, {
          names,
          met: new Map(),
          written: new Map(),
          texts: dictionaries[language],
          allLanguages: Object.values(dictionaries),
          codes: context.codes,
          shift: context.shift,
        });
  const people = new Map<string, Map<string, AccountContact>>();
  const add = (account: string, contact: AccountContact): void => {
    const own = people.get(account) ?? new Map<string, AccountContact>();
    const key = personKey(contact.name);
    if (!own.has(key)) own.set(key, contact);
    people.set(account, own);
  };
  for (const { account, contact } of rows)
    if (contact !== null)
      add(visitKey(names.labelOf(account)), {
        name: contact.name,
        role: contact.role === null ? '' : (roleNames[contact.role] ?? ''),
      });
  for (const { customer, contacts } of book.visits)
    for (const name of contacts) add(visitKey(names.labelOf(names.keyOf(customer))), { name, role: '' });
  return new Map([...people].map(([account, own]) => [account, [...own.values()]]));
}
