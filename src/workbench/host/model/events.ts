/** Event numbers of the client library. */
export const EventType = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

export interface ModelEvent {
  readonly type: number;
  /** A sheet or table id, or "Workbook" for handlers of the whole collection. */
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What only shows another place changes nothing that could be lost. */
const HARMLESS: readonly number[] = [EventType.Activated, EventType.Deactivated, EventType.SelectionChanged];

/** Events wait here until the answer of the batch that caused them is out. */
export class EventQueue {
  private waiting: ModelEvent[] = [];
  private count = 0;

  /** Goes up with every change of cells, sheets and tables. */
  get changes(): number {
    return this.count;
  }

  push(event: ModelEvent): void {
    if (!HARMLESS.includes(event.type)) this.count += 1;
    this.waiting.push(event);
  }

  take(): readonly ModelEvent[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
