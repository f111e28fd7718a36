import type { Contact } from '../../domain/stakeholders/contact';
import type { AccountCoverage, CoverageCounts, KeyAccount } from '../../domain/stakeholders/coverage';
import { coverageCounts, coverageOf } from '../../domain/stakeholders/coverage';
import type { Meeting } from '../../domain/stakeholders/meetings';
import { lastMeetings } from '../../domain/stakeholders/meetings';
import { personAt } from '../../domain/stakeholders/people';
import type { ReportingProblem } from '../../domain/stakeholders/reporting';
import { reportingOf } from '../../domain/stakeholders/reporting';
import type { SerialDate } from '../../domain/time/serialDate';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import { isMade } from '../../domain/visits/visit';
import type { SamePerson } from '../../intake/merges/people';
import { suggestSamePeople } from '../../intake/merges/people';
import type { Language } from '../../i18n/language';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import { ROLES } from '../../sheets/schema/rolesSchema';
import type { RoleColumn } from '../../sheets/schema/rolesSchema';
import { SETTINGS } from '../../sheets/schema/settingsSchema';
import type { WorkbookPort } from '../../workbook/port';
import type { Dictionaries } from '../../i18n/texts';
import type { KnownCustomer } from '../ownSheets/knownCustomers';
import { CustomerNames, customersOfSheet } from '../ownSheets/knownCustomers';
import { listCodes } from '../ownSheets/lists';
import type { WorkbookState } from '../ownSheets/workbookState';
import { readOwnTable, readWorkbookState } from '../ownSheets/workbookState';
import type { Settings } from '../ownSheets/settings';
import { readSettings } from '../ownSheets/settings';
import type { VisitBook } from '../visits/visitBook';
import { readVisitsOf } from '../visits/visitBook';
import type { ContactRow, RoleReading } from './contactRows';
import { contactRows } from './contactRows';

export interface RoleMapRequest {
  readonly port: WorkbookPort;
  readonly dictionaries: Dictionaries;
  /** Language of the sheets where the workbook has none yet. */
  readonly language: Language;
  readonly today: SerialDate;
  /** Of a classification at hand; null takes them from our Customers sheet. */
  readonly customers?: readonly KnownCustomer[] | null;
}

/** Everything that is known of the people who decide at the accounts of a workbook. */
export interface RoleMap {
  readonly state: WorkbookState;
  readonly settings: Settings;
  readonly language: Language;
  readonly dictionaries: Dictionaries;
  readonly today: SerialDate;
  readonly names: CustomerNames;
  readonly customers: readonly KnownCustomer[];
  /** Customers of class A and B. */
  readonly accounts: readonly KeyAccount[];
  readonly reading: RoleReading;
  /** null when the workbook has no role map. */
  readonly table: OwnTable<RoleColumn> | null;
  readonly rows: readonly ContactRow[];
  readonly contacts: readonly Contact[];
  /** Most risk first. */
  readonly coverage: readonly AccountCoverage[];
  readonly counts: CoverageCounts;
  /** People of the visit log who may be contacts of the map. */
  readonly samePeople: readonly SamePerson[];
  /** Answers under "Reports to" that make no sense, by account. */
  readonly problems: ReadonlyMap<string, readonly ReportingProblem[]>;
}

/** Reads the role map, the visit log and the key accounts of a workbook. Nothing is written. */
export async function readRoleMap(request: RoleMapRequest): Promise<RoleMap> {
  const { port, dictionaries, today } = request;
  const state = await readWorkbookState(port, dictionaries);
  const settings = readSettings(await readOwnTable(state, SETTINGS));
  const language = settings.language ?? request.language;
  const texts = dictionaries[language];
  const allLanguages = Object.values(dictionaries);
  const customers = request.customers ?? (await customersIn(state));
  const names = new CustomerNames(customers);
  const accounts = customers.flatMap(({ key, abc, sales }): KeyAccount[] =>
    abc === 'A' || abc === 'B' ? [{ key, abc, sales }] : [],
  );
  const shift = (await port.date1904()) ? DAYS_1900_TO_1904 : 0;
  const meetings = meetingsIn(await readVisitsOf(state, dictionaries, settings, language), names, today);
  const joined = new Map([...settings.people].map(([key, name]) => [key.replace(/\|(?=[^|]*$)/u, '\n'), name]));
  const met = lastMeetings(meetings, joined);
  const codes = await listCodes(state, dictionaries);
  const reading: RoleReading = { names, met, written: settings.written, texts, allLanguages, codes, shift };
  const table = await readOwnTable(state, ROLES);
  const rows = table === null ? [] : contactRows(table, reading);
  const contacts = rows.flatMap(({ contact }) => contact ?? []);
  const coverage = coverageOf(accounts, contacts, today);
  return {
    state,
    settings: { ...settings, language },
    language,
    dictionaries,
    today,
    names,
    customers,
    accounts,
    reading,
    table,
    rows,
    contacts,
    coverage,
    counts: coverageCounts(coverage),
    samePeople: samePeopleOf(meetings, contacts, joined),
    problems: problemsOf(contacts),
  };
}

/** Visits that were made, with the people met and the account as the role map knows it. */
function meetingsIn({ visits }: VisitBook, names: CustomerNames, today: SerialDate): Meeting[] {
  return visits
    .filter((visit) => isMade(visit, today) && visit.day <= today)
    .map(({ customer, day, contacts }) => ({ account: names.keyOf(customer), day, people: contacts }));
}

async function customersIn(state: WorkbookState): Promise<KnownCustomer[]> {
  const table = await readOwnTable(state, CUSTOMERS);
  return table === null ? [] : customersOfSheet(table, state.languages);
}

/** Spellings that nobody has said anything about yet. */
function samePeopleOf(
  meetings: readonly Meeting[],
  contacts: readonly Contact[],
  joined: ReadonlyMap<string, string>,
): SamePerson[] {
  const visited = new Map<string, string[]>();
  for (const { account, people } of meetings)
    for (const name of people)
      if (!joined.has(personAt(account, name))) visited.set(account, [...(visited.get(account) ?? []), name]);
  const mapped = new Map<string, string[]>();
  for (const { account, name } of contacts) mapped.set(account, [...(mapped.get(account) ?? []), name]);
  return suggestSamePeople(visited, mapped);
}

function problemsOf(contacts: readonly Contact[]): Map<string, readonly ReportingProblem[]> {
  const byAccount = new Map<string, Contact[]>();
  for (const contact of contacts) byAccount.set(contact.account, [...(byAccount.get(contact.account) ?? []), contact]);
  const problems = new Map<string, readonly ReportingProblem[]>();
  for (const [account, own] of byAccount) {
    const found = reportingOf(own).problems;
    if (found.length > 0) problems.set(account, found);
  }
  return problems;
}
