import type { Contact } from '../../domain/stakeholders/contact';
import { personKey } from '../../domain/stakeholders/people';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { RoleColumn } from '../../sheets/schema/rolesSchema';
import type { CellValue } from '../../workbook/cells';
import type { ContactRow } from './contactRows';
import { readContact } from './contactRows';
import type { RoleMap } from './roleMap';

/** What a person fills in about a contact; the rest follows from the visit log, role and personality. */
export type ContactEntry = Omit<Contact, 'lastMet' | 'nextDue' | 'howToServe'>;

/** A contact with the row it goes to. */
export interface EditedContact {
  /** null appends a row. */
  readonly row: number | null;
  /** Typed cells that change. */
  readonly values: RowValues<RoleColumn>;
  readonly contact: Contact;
  readonly ours: RowValues<RoleColumn>;
  readonly marks: string;
}

/**
 * Where and how an entry is written: over the row of the contact it was made from, else into the account's row that names
 * nobody yet, else as a new row. Cells that say the same in other words stay as they are.
 * @param was name of the contact the form was opened with; null for a new one
 */
export function editContact(map: RoleMap, entry: ContactEntry, was: string | null): EditedContact {
  const { table, rows, names, reading } = map;
  const own = rows.filter(({ account }) => account === entry.account);
  const findContact = (name: string): ContactRow | undefined =>
    own.find(({ contact }) => contact !== null && personKey(contact.name) === personKey(name));
  // A second try after a new name was written, whose answer got lost, finds the contact under that.
  const target =
    findContact(was ?? entry.name) ??
    findContact(entry.name) ??
    own.find(({ contact, isFree }) => contact === null && isFree);
  const cellNow = (key: RoleColumn): CellValue => (target === undefined ? '' : (table?.cell(target.row, key) ?? ''));
  const wanted = cellsOf(entry, names.labelOf(entry.account), reading.texts);
  const known = target?.contact ?? null;
  const before = known === null ? null : cellsOf(known, names.labelOf(entry.account), reading.texts);
  const values = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => before === null || before[key as RoleColumn] !== value),
  ) as RowValues<RoleColumn>;
  const cell = (key: RoleColumn): CellValue => {
    const value = values[key];
    return value === undefined || value === null || typeof value === 'object' ? cellNow(key) : value;
  };
  return { row: target?.row ?? null, values, ...readContact(cell, entry.account, entry.name, reading) };
}

/** The typed cells of a contact in the words of the sheets. */
function cellsOf(entry: ContactEntry, label: string, texts: Texts): RowValues<RoleColumn> {
  const { names, layers, attitudes, personalities, sensitivities } = texts.roles;
  return {
    customer: label,
    contact: entry.name,
    title: entry.title,
    department: entry.department,
    role: entry.role === null ? '' : names[entry.role],
    layer: entry.layer === null ? '' : layers[entry.layer],
    reportsTo: entry.reportsTo,
    attitude: entry.attitude === null ? '' : attitudes[entry.attitude],
    strength: entry.strength ?? '',
    influence: entry.influence ?? '',
    personality: entry.personality === null ? '' : personalities[entry.personality],
    sensitivity: entry.sensitivities.map((code) => sensitivities[code]).join('; '),
    background: entry.background,
    competitors: entry.competitors,
    goal: entry.goal,
    method: entry.method,
    action: entry.action,
    frequency: entry.frequency ?? '',
    owner: entry.owner,
  };
}
