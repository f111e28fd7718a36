import type { IgnoredSheet, SheetReport } from '../../intake/report';

/** What reading found, with or without a classification. */
export interface ReadingOutcome {
  readonly reports: readonly SheetReport[];
  readonly ignored: readonly IgnoredSheet[];
}
