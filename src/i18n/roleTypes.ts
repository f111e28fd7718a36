import type { BuyingRole, Personality } from '../domain/stakeholders/contact';

/** How to serve somebody: one or two short sentences for each of the nine roles and four personalities. */
export type ServeTexts = Readonly<Record<BuyingRole, Readonly<Record<Personality, string>>>>;
