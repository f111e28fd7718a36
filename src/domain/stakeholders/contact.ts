import type { SerialDate } from '../time/serialDate';

/** Parts people play when an account buys, most decisive first. The identifiers are codes: words stand in the dictionaries. */
export const BUYING_ROLES = [
  'decision-maker',
  'assisting-decision-maker',
  'technical-gatekeeper',
  'financial-gatekeeper',
  'user',
  'purchaser',
  'influencer',
  'initiator',
  'insider',
] as const;
export type BuyingRole = (typeof BUYING_ROLES)[number];

/** The roles without which a deal is in danger. */
export const CORE_ROLES = ['decision-maker', 'technical-gatekeeper', 'user'] as const satisfies readonly BuyingRole[];
export type CoreRole = (typeof CORE_ROLES)[number];

/** Where in the account somebody stands, from the top. */
export const LAYERS = ['decision', 'technical', 'operating'] as const;
export type Layer = (typeof LAYERS)[number];

export const ATTITUDES = ['for', 'neutral', 'against'] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** Four ways of working with somebody: result type, actor type, professor type, nice-person type. */
export const PERSONALITIES = ['driver', 'expressive', 'analytical', 'amiable'] as const;
export type Personality = (typeof PERSONALITIES)[number];

/** What somebody weighs most. */
export const SENSITIVITIES = ['safety', 'price', 'service', 'brand'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Strength of the relationship and influence: 1 (weak) to 5 (strong). */
export const SCORES = [1, 2, 3, 4, 5] as const;

/** One person of an account as the role map has it. Texts are '' and other fields null where nothing is known. */
export interface Contact {
  /** Key of the customer. */
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly role: BuyingRole | null;
  readonly layer: Layer | null;
  /** Name of another contact of the account, as it was typed. */
  readonly reportsTo: string;
  readonly attitude: Attitude | null;
  /** Of the relationship, 1 to 5. */
  readonly strength: number | null;
  /** On the decision, 1 to 5. */
  readonly influence: number | null;
  readonly personality: Personality | null;
  readonly sensitivities: readonly Sensitivity[];
  readonly background: string;
  readonly competitors: string;
  /** The service plan: what we want, by what means, what is done next, every how many days, by whom. */
  readonly goal: string;
  readonly method: string;
  readonly action: string;
  /** Days between two contacts, above 0. */
  readonly frequency: number | null;
  readonly owner: string;
  /** The last meeting known, from the visit log or typed. */
  readonly lastMet: SerialDate | null;
  /** When to meet next; null without a frequency and without a typed date. */
  readonly nextDue: SerialDate | null;
  readonly howToServe: string;
}

/** Layer somebody most likely stands in, for a contact whose layer nobody filled in. */
export function usualLayer(role: BuyingRole | null): Layer | null {
  switch (role) {
    case 'decision-maker':
    case 'assisting-decision-maker':
      return 'decision';
    case 'technical-gatekeeper':
    case 'financial-gatekeeper':
    case 'influencer':
      return 'technical';
    case 'user':
    case 'purchaser':
    case 'initiator':
    case 'insider':
      return 'operating';
    case null:
      return null;
  }
}
