/** The envelopes Excel on the web and a task pane send each other as JSON text. */
export interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _origin?: string;
  readonly _data?: unknown;
}

export const XdmAction = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENT = 1;

/** A request of the library; null for anything else that comes through the window. */
export function parseRequest(text: unknown): XdmRequest | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  try {
    const message = JSON.parse(text) as Partial<XdmRequest>;
    return message._messageType === REQUEST && typeof message._actionName === 'string' ? (message as XdmRequest) : null;
  } catch {
    return null;
  }
}

function envelope(request: XdmRequest, responseType: number, data: unknown): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: '',
    _actionType: request._actionType,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
  });
}

export const replyTo = (request: XdmRequest, data: unknown): string => envelope(request, FOR_CALLING, data);

/** An event goes out under the name of its registration and may come again. */
export const eventFor = (registration: XdmRequest, data: unknown): string => envelope(registration, FOR_EVENT, data);
