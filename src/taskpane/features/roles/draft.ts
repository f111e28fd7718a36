import type { ContactEntry } from '../../../app/roles/editContact';
import type { Contact } from '../../../domain/stakeholders/contact';
import { ATTITUDES, BUYING_ROLES, LAYERS, PERSONALITIES } from '../../../domain/stakeholders/contact';
import type { Sensitivity } from '../../../domain/stakeholders/contact';
import { personKey } from '../../../domain/stakeholders/people';

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

/** What stands in the way of saving, by field. */
export type Wrong = Readonly<Partial<Record<'name' | 'frequency', 'needsName' | 'nameTaken' | 'needsDays'>>>;

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

/** @param others names of the account's other contacts */
export function wrongIn(draft: Draft, others: readonly string[]): Wrong {
  const key = personKey(draft.name);
  const days = Number(draft.frequency.replace(',', '.'));
  return {
    ...(key === ''
      ? { name: 'needsName' as const }
      : others.some((other) => personKey(other) === key)
        ? { name: 'nameTaken' as const }
        : {}),
    ...(draft.frequency.trim() !== '' && !(days > 0) ? { frequency: 'needsDays' as const } : {}),
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
    frequency: frequency.trim() === '' ? null : Number(frequency.replace(',', '.')),
  };
}

function scoreText(score: number | null | undefined): string {
  return score === null || score === undefined ? '' : String(score);
}
