import { chartPlan } from '../../../src/app/roles/chartPlan';
import type { ContactEntry } from '../../../src/app/roles/editContact';
import { editContact } from '../../../src/app/roles/editContact';
import { makeRoleMap } from '../../../src/app/roles/makeRoleMap';
import type { RoleMap } from '../../../src/app/roles/roleMap';
import { readRoleMap } from '../../../src/app/roles/roleMap';
import { roleMapPlan } from '../../../src/app/roles/rolePlan';
import type { Contact } from '../../../src/domain/stakeholders/contact';
import { parseDay, type SerialDate } from '../../../src/domain/time/serialDate';
import { textsOf } from '../../../src/i18n/dictionaries';
import type { Language } from '../../../src/i18n/language';
import { LANGUAGES } from '../../../src/i18n/language';
import type { Texts } from '../../../src/i18n/texts';
import type { WorkbookPort, WriteOutcome } from '../../../src/workbook/port';

export const DICTIONARIES = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)])) as Record<
  Language,
  Texts
>;

export function day(text: string): SerialDate {
  const serial = parseDay(text);
  if (serial === null) throw new Error(`${text} is no day`);
  return serial;
}

export const TODAY = day('2026-11-02');

export const NOBODY: Contact = {
  account: 'acme',
  name: 'Somebody',
  title: '',
  department: '',
  role: null,
  layer: null,
  reportsTo: '',
  attitude: null,
  strength: null,
  influence: null,
  personality: null,
  sensitivities: [],
  background: '',
  competitors: '',
  goal: '',
  method: '',
  action: '',
  frequency: null,
  owner: '',
  lastMet: null,
  nextDue: null,
  howToServe: '',
};

export function entry(fields: Partial<ContactEntry>): ContactEntry {
  const { lastMet, nextDue, howToServe, ...rest } = NOBODY;
  void [lastMet, nextDue, howToServe];
  return { ...rest, ...fields };
}

export function read(port: WorkbookPort, language: Language = 'en', today = TODAY): Promise<RoleMap> {
  return readRoleMap({ port, dictionaries: DICTIONARIES, language, today });
}

/** Makes the role map or brings it up to date, as the command does. */
export async function make(port: WorkbookPort, language: Language = 'en', today = TODAY): Promise<WriteOutcome> {
  return port.execute((await makeRoleMap({ port, dictionaries: DICTIONARIES, language, today })).plan);
}

/** Saves a contact, as the form does. */
export async function save(
  port: WorkbookPort,
  contact: ContactEntry,
  was: string | null = null,
  language: Language = 'en',
): Promise<WriteOutcome> {
  const map = await read(port, language);
  return port.execute(await roleMapPlan(map, editContact(map, contact, was)));
}

/** Three people at the first account, one at the second, two in a circle at the third. */
export async function fillSample(port: WorkbookPort, language: Language = 'en'): Promise<readonly string[]> {
  await make(port, language);
  const accounts = (await read(port, language)).accounts.map(({ key }) => key);
  const [first = '', second = '', third = ''] = accounts;
  const people: Partial<ContactEntry>[] = [
    {
      account: first,
      name: 'E. Marek',
      title: 'General manager',
      department: 'Management',
      role: 'decision-maker',
      layer: 'decision',
      attitude: 'for',
      strength: 4,
      influence: 5,
      personality: 'driver',
      sensitivities: ['price', 'service'],
      background: 'Sails; two children',
      competitors: 'Bought from a rival until 2023',
      goal: 'Renew the frame contract',
      method: 'Visit',
      action: 'Half-year review',
      frequency: 30,
      owner: 'Rep North',
    },
    {
      account: first,
      name: 'T. Adler',
      title: 'Head of production',
      department: 'Production',
      role: 'user',
      layer: 'operating',
      reportsTo: 'E. Marek',
      attitude: 'neutral',
      strength: 2,
      influence: 3,
      personality: 'analytical',
      sensitivities: ['service'],
      frequency: 90,
      owner: 'Rep North',
    },
    {
      account: first,
      name: 'P. Sykora',
      title: 'Buyer',
      role: 'purchaser',
      layer: 'operating',
      reportsTo: 'E. Marek',
      attitude: 'against',
      strength: 2,
      influence: 2,
      personality: 'amiable',
      sensitivities: ['price'],
      background: 'Cycling',
    },
    {
      account: second,
      name: 'C. Ferrer',
      title: 'Technical director',
      role: 'technical-gatekeeper',
      layer: 'technical',
      attitude: 'for',
      strength: 3,
      influence: 4,
      personality: 'expressive',
      sensitivities: ['safety'],
    },
    { account: third, name: 'J. Reyes', role: 'decision-maker', reportsTo: 'L. Wirth', personality: 'amiable' },
    { account: third, name: 'L. Wirth', role: 'user', reportsTo: 'J. Reyes', personality: 'driver' },
  ];
  for (const person of people) await save(port, entry(person), null, language);
  return accounts;
}

/** Draws the decision chart of an account. */
export async function draw(port: WorkbookPort, account: string, language: Language = 'en'): Promise<string> {
  const { plan, sheet } = chartPlan(await read(port, language), account);
  await port.execute(plan);
  return sheet;
}
