import type { ExcelHost } from '../excelHost';
import type { ModelEvent } from '../model/events';

/** What the library looks for as the global `_richApiNativeBridge`: it sets `onMessageFromHost` on it. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

const EVENT = 3;
const OBJECT_MODEL_EVENT = 65536;

/** Carries requests of the library to a host and answers and events back, as native Excel applications do. */
export function connectNativeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      void answer(host, JSON.parse(text) as BridgeRequest, send);
    },
  };
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  host.onEvents((events) => send({ type: EVENT, message: { entries: events.map(entry) } }));
  return bridge;
}

async function answer(host: ExcelHost, request: BridgeRequest, send: (message: unknown) => void): Promise<void> {
  const { id, type, message } = request;
  const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
  const reply = await host.handle(body);
  if (reply.ok) send({ id, type, message: { statusCode: 200, headers: {}, body: reply.body } });
  else {
    const error = { error: { code: reply.code, message: reply.message } };
    send({ id, type, message: { statusCode: 400, headers: {}, body: error } });
  }
  host.flushEvents();
}

function entry(event: ModelEvent): unknown {
  return {
    messageCategory: OBJECT_MODEL_EVENT,
    messageType: event.type,
    targetId: event.target,
    message: JSON.stringify(event.payload),
  };
}
