import { excelRegistry } from './excel/registry';
import type { ModelEvent } from './model/events';
import { RangeTarget } from './model/cells/rangeTarget';
import { Gate, type HostReply } from './richapi/gate';
import { addOfficeServices, rootOf } from './office/services';
import { RequestProcessor } from './richapi/processor';
import type { WorkbookModel } from './model/types';

/**
 * An Excel for the genuine client library: takes the library's requests, answers from a workbook model, hands out
 * events. Transports carry its messages; it knows none of them.
 */
export class ExcelHost {
  readonly gate: Gate;
  private readonly processor: RequestProcessor;
  private readonly listeners = new Set<(events: readonly ModelEvent[]) => void>();

  constructor(readonly model: WorkbookModel) {
    this.processor = new RequestProcessor(addOfficeServices(excelRegistry()), (request) => rootOf(request, model));
    model.liveRanges = () =>
      this.processor.live().flatMap(({ target }) => (target instanceof RangeTarget ? [target] : []));
    this.gate = new Gate(this.processor, {
      before: () => undefined,
      after: () => {
        model.calculation.suspended = false;
      },
    });
  }

  /** Ranges the client keeps at this moment; zero when every run has ended. */
  get trackedRanges(): number {
    return this.processor.references.count;
  }

  /** @param partition whom the message names beside the body: '' or the page around the workbook */
  handle(body: string, partition = ''): Promise<HostReply> {
    return this.gate.handle(body, partition);
  }

  /** Where events go: every page has a transport of its own. Returns how to stop listening. */
  onEvents(listener: (events: readonly ModelEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends the events that wait. Transports call it after each answer, never before. */
  flushEvents(): void {
    const events = this.model.events.take();
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }

  /** A change by somebody at the keyboard or by another person: events go out at once. */
  act<T>(change: (model: WorkbookModel) => T, source: 'Local' | 'Remote' = 'Local'): T {
    this.model.changeSource = source;
    try {
      return change(this.model);
    } finally {
      this.model.changeSource = 'Local';
      this.flushEvents();
    }
  }
}
