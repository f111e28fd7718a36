import type { AbcClass, Segment } from '../domain/types';

/** What to do with the customers of one segment and class, in sales language. Both texts may be edited by people. */
export interface PlaybookEntry {
  /** The stance, opening with its verb: protect, invest, wake or pursue. One line in a sheet column. */
  readonly strategy: string;
  /** The one thing the owner does next. One line in a sheet column. */
  readonly nextAction: string;
}

/** The twelve texts of one language: segment x ABC class. */
export type PlaybookTexts = Readonly<Record<Segment, Readonly<Record<AbcClass, PlaybookEntry>>>>;
