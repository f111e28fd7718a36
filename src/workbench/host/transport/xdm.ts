import type { ExcelHost } from '../excelHost';
import type { ModelEvent } from '../model/events';
import { appContext, type OfficeOptions } from '../office/appContext';
import { eventFor, parseRequest, replyTo, XdmAction, type XdmRequest } from './xdmMessages';

/** Numbers of the Common API's methods. */
const Method = { LoadSettings: 75, SaveSettings: 76, RichApi: 93, CommandCompleted: 94 } as const;

/** Errors of the Common API by code of a refused request. */
const DDA_ERRORS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
};
const INTERNAL_ERROR = 5001;
const OBJECT_MODEL_EVENT = 65536;
const KNOWN_EVENTS = ['richApiMessage', 'appCommandInvoked'];

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
}

/** How a command of the ribbon ended: status 0 is success. */
interface CommandOutcome {
  readonly command: string;
  readonly status: number;
}

/**
 * Excel on the web for one task pane or command page: answers the handshake of the genuine office.js and carries its
 * requests to a host. Pure messages; `connectXdmWindow` ties it to a window.
 */
export class XdmHost {
  private readonly registrations = new Map<string, XdmRequest>();
  private readonly settings: Map<string, string>;
  private readonly commands = new Map<string, (outcome: CommandOutcome) => void>();
  private lastCommand = 0;
  /** Ends the delivery of events to a page that is gone. */
  readonly disconnect: () => void;

  /** @param post takes messages to the page. */
  constructor(
    private readonly host: ExcelHost,
    private readonly options: OfficeOptions,
    private readonly conversation: string,
    private readonly post: (text: string) => void,
  ) {
    this.settings = new Map(options.settings ?? []);
    this.disconnect = host.onEvents((events) => this.sendEvents(events));
  }

  /** A message from the page. Others than the library's are ignored. */
  async receive(text: unknown): Promise<void> {
    const request = parseRequest(text);
    if (request === null || request._conversationId !== this.conversation) return;
    if (request._actionType === XdmAction.Invoke) this.post(replyTo(request, await this.invoke(request)));
    else this.post(replyTo(request, this.register(request)));
    this.host.flushEvents();
  }

  /** Runs a function command of the add-in, as a click on its ribbon button does. */
  runCommand(functionName: string, controlId = 'button'): Promise<CommandOutcome> {
    const registration = this.registrations.get('appCommandInvoked');
    if (registration === undefined) throw new Error('the page has not registered for commands yet');
    const id = `command-${++this.lastCommand}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      const source = JSON.stringify({ source: { id: controlId } });
      this.post(eventFor(registration, { 0: id, 1: functionName, 2: source }));
    });
  }

  private register(request: XdmRequest): unknown {
    // An event nobody raises must fail at once, not wait for ever.
    if (!KNOWN_EVENTS.includes(request._actionName)) return { Version: 1, Error: INTERNAL_ERROR };
    if (request._actionType === XdmAction.RegisterEvent) this.registrations.set(request._actionName, request);
    else this.registrations.delete(request._actionName);
    return { Version: 1, Error: 0 };
  }

  private async invoke(request: XdmRequest): Promise<unknown> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({ ...this.options, settings: [...this.settings] }, this.conversation);
      case 'executeMethod':
        return { Version: 1, ...(await this.execute((request._data ?? {}) as MethodCall)) };
      default:
        return null;
    }
  }

  private async execute(call: MethodCall): Promise<Readonly<Record<string, unknown>>> {
    switch (call.DdaMethod?.DispatchId) {
      case Method.RichApi:
        return this.richApi(call.ArrayData ?? []);
      case Method.LoadSettings:
        return { Error: 0, Properties: { Settings: [...this.settings].map(([Name, Value]) => ({ Name, Value })) } };
      case Method.SaveSettings:
        this.settings.clear();
        for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) this.settings.set(name, value);
        return { Error: 0 };
      case Method.CommandCompleted:
        this.completeCommand(call as Readonly<Record<string, unknown>>);
        return { Error: 0 };
      default:
        return { Error: INTERNAL_ERROR };
    }
  }

  /** `[customData, "POST", "ProcessQuery", headers, body, …]`; the answer is status, headers, body. */
  private async richApi(data: readonly unknown[]): Promise<Readonly<Record<string, unknown>>> {
    const reply = await this.host.handle(String(data[4] ?? '{}'), String(data[0] ?? ''));
    if (reply.ok) return { Error: 0, Data: [200, [], reply.text] };
    return { Error: DDA_ERRORS[reply.code] ?? INTERNAL_ERROR };
  }

  private completeCommand(data: Readonly<Record<string, unknown>>): void {
    const command = String(data['0']);
    this.commands.get(command)?.({ command, status: Number(data['1']) });
    this.commands.delete(command);
  }

  private sendEvents(events: readonly ModelEvent[]): void {
    const registration = this.registrations.get('richApiMessage');
    if (registration === undefined) return;
    for (const { type, target, payload } of events) {
      const entry = [OBJECT_MODEL_EVENT, type, target, JSON.stringify(payload), 0, false];
      this.post(eventFor(registration, { ArrayData: [entry] }));
    }
  }
}

/** The little of a browser window the connection needs; a real window fits. */
interface MessageWindow {
  addEventListener(type: 'message', listener: (event: MessageLike) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageLike) => void): void;
}

export interface MessageLike {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

interface PaneWindow {
  postMessage(text: string, origin: string): void;
}

/**
 * Listens for one pane's messages and answers them. Only messages from that very window and origin are taken.
 *
 * @returns the host of the pane, and how to let go of the window.
 */
export function connectXdmWindow({
  host,
  options,
  conversation,
  own,
  pane,
}: {
  readonly host: ExcelHost;
  readonly options: OfficeOptions;
  readonly conversation: string;
  readonly own: MessageWindow;
  readonly pane: { readonly window: PaneWindow; readonly origin: string };
}): { readonly xdm: XdmHost; readonly disconnect: () => void } {
  const xdm = new XdmHost(host, options, conversation, (text) => pane.window.postMessage(text, pane.origin));
  const listener = (event: MessageLike): void => {
    if (event.source === pane.window && event.origin === pane.origin) void xdm.receive(event.data);
  };
  own.addEventListener('message', listener);
  const disconnect = (): void => {
    own.removeEventListener('message', listener);
    xdm.disconnect();
  };
  return { xdm, disconnect };
}
