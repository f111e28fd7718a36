import type { Contact } from '../../domain/stakeholders/contact';
import { ATTITUDES, BUYING_ROLES, LAYERS, PERSONALITIES, SENSITIVITIES } from '../../domain/stakeholders/contact';
import { nextDue } from '../../domain/stakeholders/due';
import { personAt } from '../../domain/stakeholders/people';
import type { ListId } from '../../domain/lists';
import { cleanText } from '../../domain/text';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { OwnTable } from '../../sheets/schema/openTable';
import { ROLES } from '../../sheets/schema/rolesSchema';
import type { RoleColumn } from '../../sheets/schema/rolesSchema';
import { columnKeys } from '../../sheets/schema/tableSchema';
import type { CellValue } from '../../workbook/cells';
import type { CustomerNames } from '../ownSheets/knownCustomers';
import type { ListCodes } from '../ownSheets/lists';

/** A row of the role map. */
export interface ContactRow {
  /** 0 = first row below the header. */
  readonly row: number;
  /** Key of the customer; '' when the cell is empty. */
  readonly account: string;
  /** null for a row that names nobody yet. */
  readonly contact: Contact | null;
  /** Every typed cell but the customer's is empty: a new contact may be written here. */
  readonly isFree: boolean;
  /** What our cells hold after this run: refreshed, or as a person typed over them. */
  readonly ours: RowValues<RoleColumn>;
  /** What the settings keep of "Last met" and "Next due": what we write there, nothing where a person typed. */
  readonly marks: string;
}

/** What the cells of a role map are read with. */
export interface RoleReading {
  readonly names: CustomerNames;
  /** Last meeting by `personAt`, from the visit log. */
  readonly met: ReadonlyMap<string, SerialDate>;
  /** What we last wrote under "Last met" and "Next due", by `markOf`. */
  readonly written: ReadonlyMap<string, string>;
  readonly texts: Texts;
  readonly allLanguages: readonly Texts[];
  /** What words of lists mean, also reworded ones. */
  readonly codes: ListCodes;
  /** Days to add to a serial of the workbook to get one of the 1900 system. */
  readonly shift: number;
}

/** The rows of a role map as they stand. Words of any language and code are understood; nothing is written. */
export function contactRows(table: OwnTable<RoleColumn>, reading: RoleReading): ContactRow[] {
  const typed = columnKeys(ROLES).filter((key) => ROLES.columns[key].owner === 'person' && key !== 'customer');
  return table.rows.map((_, row) => {
    const cell = (key: RoleColumn): CellValue => table.cell(row, key);
    const account = reading.names.keyOf(text(cell('customer')));
    const name = text(cell('contact'));
    const isFree = typed.every((key) => cell(key) === '');
    if (account === '' || name === '') return { row, account, contact: null, isFree, ours: {}, marks: '' };
    return { row, account, isFree, ...readContact(cell, account, name, reading) };
  });
}

/** Where the settings keep what we last wrote about a person. */
export function markOf(account: string, name: string): string {
  return `roles|${personAt(account, name).replace('\n', '|')}`;
}

/** One row as a contact, and what our own cells of it hold. */
export function readContact(
  cell: (key: RoleColumn) => CellValue,
  account: string,
  name: string,
  reading: RoleReading,
): Pick<ContactRow, 'ours' | 'marks'> & { readonly contact: Contact } {
  const { texts, allLanguages, shift } = reading;
  const [writtenMet = '', writtenDue = ''] = (reading.written.get(markOf(account, name)) ?? '').split('|');
  const code = <C extends string>(id: ListId, known: readonly C[], word: string): C | null =>
    codeOf(known, word, reading.codes(id, word));
  const role = code('role', BUYING_ROLES, text(cell('role')));
  const personality =
    code('personality', PERSONALITIES, text(cell('personality'))) ??
    PERSONALITIES.find((type) =>
      allLanguages.some(({ roles }) => roles.animals[type].toLowerCase() === text(cell('personality')).toLowerCase()),
    ) ??
    null;
  const frequency = positive(cell('frequency'));
  const logged = reading.met.get(personAt(account, name)) ?? null;
  const lastMet = lastMetOf(cell('lastMet'), writtenMet, logged, shift);
  const due = nextDueOf({
    found: cell('nextDue'),
    written: writtenDue,
    lastMet: lastMet.day,
    frequency,
    roleReading: reading,
  });
  const suggestion = role === null || personality === null ? '' : texts.roles.serve[role][personality];
  const serve = text(cell('howToServe'));
  const howToServe = serve === '' || isSuggestion(serve, allLanguages) ? suggestion : String(cell('howToServe'));
  return {
    contact: {
      account,
      name,
      title: text(cell('title')),
      department: text(cell('department')),
      role,
      layer: code('layer', LAYERS, text(cell('layer'))),
      reportsTo: text(cell('reportsTo')),
      attitude: code('attitude', ATTITUDES, text(cell('attitude'))),
      strength: score(cell('strength')),
      influence: score(cell('influence')),
      personality,
      sensitivities: text(cell('sensitivity'))
        .split(/[;；,，、/]/u)
        .flatMap((part) => code('sensitivity', SENSITIVITIES, cleanText(part)) ?? []),
      background: text(cell('background')),
      competitors: text(cell('competitors')),
      goal: text(cell('goal')),
      method: text(cell('method')),
      action: text(cell('action')),
      frequency,
      owner: text(cell('owner')),
      lastMet: lastMet.day,
      nextDue: due.day,
      howToServe,
    },
    ours: { lastMet: lastMet.cell, nextDue: due.cell, howToServe },
    marks: `${lastMet.isTyped ? '' : String(lastMet.cell)}|${due.isTyped ? '' : String(due.cell)}`,
  };
}

/** A day of ours with the cell that shows it. */
interface OwnDay {
  readonly day: SerialDate | null;
  readonly cell: CellValue;
  /** A person typed the cell, and it stays. */
  readonly isTyped: boolean;
}

/** A later date that a person typed stays, and so does a text; everything else follows the visit log. */
function lastMetOf(found: CellValue, written: string, logged: SerialDate | null, shift: number): OwnDay {
  const isTyped = found !== '' && String(found) !== written;
  if (isTyped && typeof found !== 'number') return { day: logged, cell: found, isTyped };
  const typed = isTyped && typeof found === 'number' ? ((Math.floor(found) + shift) as SerialDate) : null;
  if (typed !== null && (logged === null || typed > logged)) return { day: typed, cell: found, isTyped };
  return { day: logged, cell: logged === null ? '' : logged - shift, isTyped: false };
}

/** A date that a person typed stays until somebody meets the contact on that day or later. */
function nextDueOf({
  found,
  written,
  lastMet,
  frequency,
  roleReading: { texts, allLanguages, shift },
}: {
  readonly found: CellValue;
  readonly written: string;
  readonly lastMet: SerialDate | null;
  readonly frequency: number | null;
  readonly roleReading: RoleReading;
}): OwnDay {
  const isWord = typeof found === 'string' && allLanguages.some(({ roleSheets }) => roleSheets.map.notMet === found);
  const isTyped = found !== '' && !isWord && String(found) !== written;
  const computed = nextDue(lastMet, frequency);
  if (isTyped) {
    const day = typeof found === 'number' ? ((Math.floor(found) + shift) as SerialDate) : null;
    if (day === null || lastMet === null || day > lastMet) return { day: day ?? computed, cell: found, isTyped };
  }
  if (lastMet === null) return { day: null, cell: texts.roleSheets.map.notMet, isTyped: false };
  return { day: computed, cell: computed === null ? '' : computed - shift, isTyped: false };
}

/** Whether a text is one of ours in any language: it then follows role and personality. */
function isSuggestion(text: string, allLanguages: readonly Texts[]): boolean {
  return allLanguages.some(({ roles }) =>
    Object.values(roles.serve).some((types) => Object.values(types).some((own) => own === text)),
  );
}

/** The code a word stands for; the code itself is understood too. */
function codeOf<C extends string>(codes: readonly C[], word: string, meant: string | null): C | null {
  const folded = word.toLowerCase();
  return codes.find((code) => code === meant || code === folded) ?? null;
}

const text = (cell: CellValue): string => cleanText(String(cell));

function positive(cell: CellValue): number | null {
  const value = typeof cell === 'number' ? cell : Number(text(cell) || NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}

function score(cell: CellValue): number | null {
  const value = positive(cell);
  return value === null || value > 5 ? null : Math.round(value);
}
