import { HostError } from './errors';
import type { RequestProcessor } from './processor';
import { ActionType, type WireRequest, type WireResponse } from './wire';

/** Excel on the web refuses larger requests and larger responses. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What went over the wire, one entry per request, for tests that assert requests, bytes and syncs. */
export interface Traffic {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The library's own batch that releases kept objects at the end of a run. */
  readonly cleanUp: boolean;
  readonly error: string | null;
}

export type HostReply =
  | { readonly ok: true; readonly body: WireResponse; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A fault to have at a request: the whole request fails with this code, before or after it was carried out. */
export interface RequestFault {
  readonly code: string;
  readonly message?: string;
  /** 'dropped' carries the request out and loses the answer; 'halfway' stops after half of its actions. */
  readonly when?: 'refused' | 'dropped' | 'halfway';
  /** With 'halfway': how many of its actions are carried out; half of them unless told. */
  readonly actions?: number;
}

/** Asked before each request that is no clean-up; may change the workbook itself ("another person"). */
export type FaultSwitch = (
  requestNumber: number,
  request: WireRequest,
) => RequestFault | null | Promise<RequestFault | null>;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const isCleanUp = (request: WireRequest): boolean =>
  request.Actions.every((action) => action.ActionType !== ActionType.Method || action.Name === '_RemoveReference') &&
  request.Actions.some((action) => action.Name === '_RemoveReference');

/** The door of the host: measures every request, refuses what is too large, has faults on demand. */
export class Gate {
  readonly traffic: Traffic[] = [];
  faults: FaultSwitch | null = null;
  payloadLimit = PAYLOAD_LIMIT;
  /** Told of every request once it is answered or refused. */
  onServed: (entry: Traffic) => void = () => undefined;
  private served = 0;

  constructor(
    private readonly processor: RequestProcessor,
    private readonly around: { before(): void; after(): void },
  ) {}

  async handle(body: string, partition = ''): Promise<HostReply> {
    const request: WireRequest = { ...(JSON.parse(body) as WireRequest), partition };
    const size = bytes(body);
    const cleanUp = isCleanUp(request);
    const fault = cleanUp ? null : await this.faultAt(this.served++, request);
    if (fault !== null && (fault.when ?? 'refused') === 'refused')
      return this.refuse(request, size, fault.code, fault.message ?? 'The request failed.');
    if (size > this.payloadLimit)
      return this.refuse(request, size, 'RequestPayloadSizeLimitExceeded', 'The request payload is too large.');
    this.around.before();
    const response = fault?.when === 'halfway' ? this.halfway(request, fault) : this.process(request);
    const text = JSON.stringify(response);
    this.around.after();
    if (fault?.when === 'dropped')
      return this.refuse(request, size, fault.code, fault.message ?? 'The answer was lost.');
    const responseBytes = bytes(text);
    if (responseBytes > this.payloadLimit)
      return this.refuse(request, size, 'ResponsePayloadSizeLimitExceeded', 'The response payload is too large.');
    this.note(request, size, responseBytes, response.Error?.Code ?? null);
    return { ok: true, body: response, text };
  }

  /** Requests of the add-in, without the library's clean-up. */
  requests(): readonly Traffic[] {
    return this.traffic.filter((entry) => !entry.cleanUp);
  }

  private async faultAt(number: number, request: WireRequest): Promise<RequestFault | null> {
    return (await this.faults?.(number, request)) ?? null;
  }

  private process(request: WireRequest): WireResponse {
    try {
      return this.processor.process(request);
    } catch (error) {
      // A failure of the host's own code is a failure of the first action: the add-in must not hang on it.
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const failure = new HostError('GeneralException', message, 500);
      return {
        Results: [],
        TraceIds: [],
        Error: { Code: failure.code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: failure.status },
      };
    }
  }

  /** The batch stops at an action in its middle; what came before stays done. */
  private halfway(request: WireRequest, fault: RequestFault): WireResponse {
    const stop = fault.actions ?? Math.floor(request.Actions.length / 2);
    const done = this.process({ ...request, Actions: request.Actions.slice(0, stop) });
    if (done.Error !== undefined) return done;
    const error = { Code: fault.code, Message: fault.message ?? '', Location: '', ActionIndex: stop };
    return { ...done, Error: { ...error, HttpStatusCode: 400 } };
  }

  private refuse(request: WireRequest, requestBytes: number, code: string, message: string): HostReply {
    this.note(request, requestBytes, 0, code);
    return { ok: false, code, message };
  }

  private note(request: WireRequest, requestBytes: number, responseBytes: number, error: string | null): void {
    const actions = request.Actions.length;
    const entry = { requestBytes, responseBytes, actions, cleanUp: isCleanUp(request), error };
    this.traffic.push(entry);
    this.onServed(entry);
  }
}
