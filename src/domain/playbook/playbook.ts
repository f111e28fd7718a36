import type { AbcClass, Segment } from '../types';
import { ABC_CLASSES, SEGMENTS } from '../types';

/** One line of the playbook: what to do with customers of a segment and class. */
export interface PlaybookRow {
  readonly segment: Segment;
  readonly class: AbcClass;
  readonly strategy: string;
  readonly nextAction: string;
  /** Who does it; '' leaves it to the rep with most of the customer's sales. */
  readonly owner: string;
  /** Days between visits; null falls back to the default of the class. */
  readonly cadence: number | null;
}

export type Playbook = readonly PlaybookRow[];

/** Visit cadence in days by class. */
export const DEFAULT_CADENCE: Readonly<Record<AbcClass, number>> = { A: 30, B: 90, C: 180 };

/** The order of the playbook sheet: protect, invest, pursue, wake. */
const PLAYBOOK_SEGMENTS: readonly Segment[] = ['loyal', 'fast-growing', 'worth-cultivating', 'dormant'];

/** The 12 pairs of the playbook, in the order of the sheet. */
export function playbookPairs(): { segment: Segment; class: AbcClass }[] {
  return PLAYBOOK_SEGMENTS.flatMap((segment) => ABC_CLASSES.map((abc) => ({ segment, class: abc })));
}

/** The row for a customer; undefined when the segment is not known or the row was deleted. */
export function playbookRow(
  playbook: Playbook,
  segment: Segment | null,
  abc: AbcClass | null,
): PlaybookRow | undefined {
  return playbook.find((row) => row.segment === segment && row.class === abc);
}

/** Days between visits for a class in a playbook row. */
export function cadenceOf(row: PlaybookRow | undefined, abc: AbcClass): number {
  return row?.cadence ?? DEFAULT_CADENCE[abc];
}

/** Whether a text names a segment identifier. */
export function isSegment(text: string): text is Segment {
  return (SEGMENTS as readonly string[]).includes(text);
}
