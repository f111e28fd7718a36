import { MARKS } from '../../sheets/names';
import type { WritePlan } from '../../workbook/plan';
import { isEmptyPlan } from '../../workbook/plan';
import type { Control, WriteOutcome, WriteStamp } from '../../workbook/port';
import type { RestorablePort, RestoreOutcome, Snapshot } from '../../workbook/restore';
import type { SheetsNow } from '../ownSheets/workbookState';
import { readSheetsNow } from '../ownSheets/workbookState';
import { withLaterWrites, withoutTakenBack, withoutUsedLists } from './laterWrites';

/** What is written: one word for each thing a user does. */
export const WRITE_LABELS = [
  ...(['results', 'dataCheck', 'answers', 'visitLog', 'visit', 'roleMap', 'contact', 'decisionChart'] as const),
  ...(['summary', 'salesPlan', 'removal', 'message'] as const),
] as const;
export type WriteLabel = (typeof WRITE_LABELS)[number];

/** Writes that nobody would take back: what was said in the pane, messages, and removals, which leave no snapshot. */
const NOT_OFFERED: readonly WriteLabel[] = ['answers', 'message', 'removal'];
/** Sheets whose drop-downs use the Lists sheet. */
const USES_LISTS: readonly (string | null)[] = [MARKS.visits, MARKS.roles];

/** A write that can be taken back. */
export interface Restorable {
  readonly id: number;
  readonly label: WriteLabel;
  /** Names of the sheets it wrote to, hidden ones left out. */
  readonly sheets: readonly string[];
  /** It stopped before its end; the next write of the same label takes it up. */
  readonly isPartial: boolean;
}

/** What became known with a write or a restore. */
export interface SessionChange {
  /** The sheets and tables as they are now; null when they could not be read. */
  readonly state: SheetsNow | null;
  /** What can be taken back, newest first. */
  readonly restorables: readonly Restorable[];
}

/** What was put back, and sheets that stay because later writes use them. */
export interface RestoredWrite extends RestoreOutcome {
  readonly keptSheets: readonly string[];
}

interface Kept extends Restorable {
  readonly snapshot: Snapshot;
}

/**
 * The one place that writes to an open workbook, for the pane and for ribbon commands. A write is stamped with its
 * surface and what it is, what is known of the workbook is read again, and the list of what can be taken back is kept:
 * each write can be restored by itself, whatever was written after it.
 */
export class WorkbookSession {
  private writes: readonly Kept[] = [];
  private nextId = 1;
  private listener: (change: SessionChange) => void = () => undefined;

  constructor(
    readonly port: RestorablePort,
    private readonly owner: 'pane' | 'ribbon',
  ) {}

  /** Calls back after every write and restore, also one that stopped halfway. One listener. */
  onChange(listener: (change: SessionChange) => void): void {
    this.listener = listener;
  }

  /** Newest first. */
  get restorables(): readonly Restorable[] {
    return this.writes
      .filter(({ label }) => !NOT_OFFERED.includes(label))
      .map(({ id, label, sheets, isPartial }) => ({ id, label, sheets, isPartial }))
      .reverse();
  }

  /**
   * Carries a plan out. An empty plan is nothing to do.
   * @throws UserError as the port does; what was written until then can be taken back
   */
  async write(plan: WritePlan, label: WriteLabel, control: Control = {}): Promise<WriteOutcome> {
    if (isEmptyPlan(plan)) return { cellsWritten: 0, notKept: [] };
    const before = this.port.lastSnapshot;
    const stamp: WriteStamp = { owner: this.owner, label };
    let isPartial = true;
    try {
      const outcome = await this.port.execute(plan, { ...control, stamp });
      isPartial = false;
      return outcome;
    } finally {
      const { lastSnapshot } = this.port;
      const hasWritten = lastSnapshot !== before;
      // Where columns are gone, snapshots speak of other cells than they were taken of.
      if (hasWritten && (plan.removals?.columns.length ?? 0) > 0) this.writes = [];
      else if (hasWritten && lastSnapshot !== null) this.keep(lastSnapshot, label, isPartial);
      await this.noteChange();
    }
  }

  /**
   * Takes one write back and nothing else: cells that a person changed since stay and are listed, what later writes put
   * elsewhere stays.
   * @returns null when the write is not known any more
   * @throws UserError as the port does
   */
  async restore(id: number, control: Control = {}): Promise<RestoredWrite | null> {
    const at = this.writes.findIndex((write) => write.id === id);
    const write = this.writes[at];
    if (write === undefined) return null;
    const later = this.writes.slice(at + 1).map(({ snapshot }) => snapshot);
    const usesLists = later.some(({ sheets }) => sheets.some(({ mark }) => USES_LISTS.includes(mark)));
    const { snapshot, kept } = usesLists ? withoutUsedLists(write.snapshot) : { snapshot: write.snapshot, kept: [] };
    try {
      const outcome = await this.port.restore(withLaterWrites(snapshot, later), control);
      this.writes = this.writes
        .filter((own) => own !== write)
        .map((own, i) => (i < at ? own : { ...own, snapshot: withoutTakenBack(own.snapshot, snapshot) }));
      return { ...outcome, keptSheets: kept };
    } finally {
      await this.noteChange();
    }
  }

  /** Takes up what a ribbon command or an earlier pane wrote and kept in the workbook. */
  async takeUpSnapshot(): Promise<void> {
    if (this.port.lastSnapshot !== null) return;
    const snapshot = await this.port.loadSnapshot();
    if (snapshot === null) return;
    const label = WRITE_LABELS.find((known) => known === snapshot.stamp?.label) ?? 'results';
    this.keep(snapshot, label, false);
  }

  /** Keeps what the last write needs to be restored in the workbook, for a pane that is opened later. */
  async keepSnapshot(): Promise<void> {
    const last = this.writes.findLast(({ label }) => !NOT_OFFERED.includes(label));
    if (last !== undefined) await this.port.saveSnapshot(last.snapshot).catch(() => false);
  }

  private keep(snapshot: Snapshot, label: WriteLabel, isPartial: boolean): void {
    const sheets = snapshot.sheets.filter(({ mark }) => mark !== MARKS.settings).map(({ name }) => name);
    // The snapshot of a run that takes up a stopped one holds both.
    const others = this.writes.filter((write) => !(write.isPartial && write.label === label));
    this.writes = [...others, { id: this.nextId, label, sheets, isPartial, snapshot }];
    this.nextId += 1;
  }

  private async noteChange(): Promise<void> {
    // What was written stands, also where the workbook can't be read right after.
    const state = await readSheetsNow(this.port).catch(() => null);
    this.listener({ state, restorables: this.restorables });
  }
}
