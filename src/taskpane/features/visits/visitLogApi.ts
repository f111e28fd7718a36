import type { VisitedAccount } from '../../../domain/visits/due';
import type { Visit } from '../../../domain/visits/visit';
import type { AbcClass, Segment } from '../../../domain/types';

/** A contact of an account, as the role map names it. */
export interface Contact {
  readonly name: string;
  /** Buying role in words; '' where none is known. */
  readonly role: string;
}

/** An account with what the pages show beside its name. */
export interface PaneAccount extends VisitedAccount {
  readonly class: AbcClass | null;
  readonly segment: Segment | null;
  readonly contacts: readonly Contact[];
}

/** A visit with the row of the table it stands in (0 = first below the header). */
export interface LoggedVisit extends Visit {
  readonly row: number;
}

/** The visit log of a workbook with the accounts it is about. */
export interface VisitBook {
  readonly hasLog: boolean;
  readonly visits: readonly LoggedVisit[];
  readonly accounts: readonly PaneAccount[];
  /** Names of the accounts that a bare name may mean, where several share it; else none. */
  readonly namesakes: (customer: string) => readonly string[];
}

/** What the form hands over. */
export interface SaveRequest {
  readonly visit: Visit;
  /** The visit as it was when the form opened, for a change of a row; null writes a new one. */
  readonly was: LoggedVisit | null;
  /** A further row for the next visit, on its date. */
  readonly planNext: boolean;
  /** The log as it was when the form opened: tells a retry from a second visit. */
  readonly before: VisitBook;
}

/** The log after a write, and the row that holds the visit (1-based, as Excel shows it). */
export interface SavedVisit {
  readonly book: VisitBook;
  readonly sheetRow: number;
}

/** What the pages of visits ask of the workbook. Each call may throw a UserError. */
export interface VisitLogApi {
  readonly read: () => Promise<VisitBook>;
  /** Makes the visit log, or mends the one that is there. */
  readonly add: () => Promise<VisitBook>;
  readonly save: (request: SaveRequest) => Promise<SavedVisit>;
  /** Brings the visit log to the front, with a row of the table selected. */
  readonly show: (row: number | null) => Promise<void>;
}
