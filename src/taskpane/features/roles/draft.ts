import type { ContactEntry } from '../../../app/roles/editContact';
import type { Contact } from '../../../domain/stakeholders/contact';
import { ATTITUDES, BUYING_ROLES, LAYERS, PERSONALITIES } from '../../../domain/stakeholders/contact';
import type { Sensitivity } from '../../../domain/stakeholders/contact';
import { personKey } from '../../../domain/stakeholders/people';
import type { Rules } from '../../form/form';

/** The form of a contact as it is typed. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly role: string;
  readonly layer: string;
  readonly reportsTo: string;
  readonly attitude: string;
  readonly strength: string;
  readonly influence: string;
  readonly personality: string;
  readonly sensitivities: readonly Sensitivity[];
  readonly background: string;
  readonly competitors: string;
  readonly goal: string;
  readonly method: string;
  readonly action: string;
  readonly frequency: string;
  readonly owner: string;
}

/** What can be wrong, by the words that say it. */
export type ContactFault = 'needsName' | 'nameTaken' | 'needsDays';

/** What holds for the fields of a contact. @param others names of the account's other contacts */
export function contactRules(others: readonly string[]): Rules<Draft, ContactFault> {
  return {
    name: {
      isRequired: true,
      check: ({ name }) => {
        const key = personKey(name);
        if (key === '') return 'needsName';
        return others.some((other) => personKey(other) === key) ? 'nameTaken' : null;
      },
    },
    frequency: {
      check: ({ frequency }) => (frequency.trim() === '' || daysIn(frequency) > 0 ? null : 'needsDays'),
    },
  };
}

/** The form for a contact, or an empty one. */
export function draftOf(contact: Contact | null): Draft {
  return {
    name: contact?.name ?? '',
    title: contact?.title ?? '',
    department: contact?.department ?? '',
    role: contact?.role ?? '',
    layer: contact?.layer ?? '',
    reportsTo: contact?.reportsTo ?? '',
    attitude: contact?.attitude ?? '',
    strength: scoreText(contact?.strength),
    influence: scoreText(contact?.influence),
    personality: contact?.personality ?? '',
    sensitivities: contact?.sensitivities ?? [],
    background: contact?.background ?? '',
    competitors: contact?.competitors ?? '',
    goal: contact?.goal ?? '',
    method: contact?.method ?? '',
    action: contact?.action ?? '',
    frequency: scoreText(contact?.frequency),
    owner: contact?.owner ?? '',
  };
}

/** The form as it goes to the role map. */
export function entryOf(account: string, draft: Draft): ContactEntry {
  const { frequency, strength, influence, role, layer, attitude, personality, ...rest } = draft;
  return {
    ...rest,
    account,
    name: draft.name.trim(),
    role: BUYING_ROLES.find((code) => code === role) ?? null,
    layer: LAYERS.find((code) => code === layer) ?? null,
    attitude: ATTITUDES.find((code) => code === attitude) ?? null,
    personality: PERSONALITIES.find((code) => code === personality) ?? null,
    strength: strength === '' ? null : Number(strength),
    influence: influence === '' ? null : Number(influence),
    frequency: frequency.trim() === '' ? null : daysIn(frequency),
  };
}

function daysIn(text: string): number {
  return Number(text.replace(',', '.'));
}

function scoreText(score: number | null | undefined): string {
  return score === null || score === undefined ? '' : String(score);
}
