import { ExcelHost } from '../../../../src/workbench/host/excelHost';
import { frameName, hostInfo } from '../../../../src/workbench/host/office/appContext';
import { connectXdmWindow, XdmHost, type MessageLike } from '../../../../src/workbench/host/transport/xdm';
import { OpenWorkbook } from '../../../../src/workbench/host/model/workbook';

interface Message {
  readonly _actionName: string;
  readonly _responseType: number;
  readonly _correlationId: number;
  readonly _data: { readonly Error?: number; readonly Data?: readonly unknown[] } & Readonly<Record<string, unknown>>;
}

const CONVERSATION = 'conv-1';
const INVOKE = 0;
const REGISTER = 1;

/** Speaks as the library does; the handshake with the library itself was tried in jsdom. */
function page(host = new ExcelHost(new OpenWorkbook())) {
  const messages: Message[] = [];
  const xdm = new XdmHost(host, { requirements: { ExcelApi: '1.12' } }, CONVERSATION, (text) =>
    messages.push(JSON.parse(text) as Message),
  );
  let correlation = 0;
  const send = async (action: string, data: unknown = null, type = INVOKE, conversation = CONVERSATION) => {
    await xdm.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _conversationId: conversation,
        _correlationId: correlation++,
        _actionType: type,
        _data: data,
      }),
    );
    return messages.at(-1);
  };
  const richApi = (body: unknown) =>
    send('executeMethod', {
      DdaMethod: { DispatchId: 93 },
      ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 0],
    });
  return { host, xdm, messages, send, richApi };
}

const readName = {
  Actions: [{ Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
  ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } },
};

describe('Excel on the web, as a page in its pane sees it', () => {
  it('tells the page where it is', async () => {
    const { send } = page();
    const reply = await send('ContextActivationManager_getAppContextAsync', '1');
    expect(reply).toMatchObject({
      _responseType: 0,
      _correlationId: 0,
      _data: { _appName: 16, _clientMode: 1, _requirementMatrix: '{"ExcelApi":"1.12"}' },
    });
    expect(JSON.parse(frameName({}, CONVERSATION, 'https://localhost:3000'))).toMatchObject({
      xdmInfo: 'conv-1|1|https://localhost:3000',
      hostInfo: hostInfo({}, CONVERSATION),
    });
  });

  it('carries requests and refusals', async () => {
    const { host, richApi } = page();
    const reply = await richApi(readName);
    expect(reply?._data.Data?.[0]).toBe(200);
    expect(JSON.parse(String(reply?._data.Data?.[2]))).toEqual({
      Results: [{ ActionId: 2, Value: { Name: 'Book1.xlsx' } }],
      TraceIds: [],
    });
    host.gate.faults = () => ({ code: 'InvalidOperationInCellEditMode' });
    expect((await richApi(readName))?._data).toEqual({ Version: 1, Error: 5004 });
  });

  it('keeps document settings', async () => {
    const { send } = page();
    const properties = { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [['state', '{"a":1}']] } };
    expect((await send('executeMethod', properties))?._data).toEqual({ Version: 1, Error: 0 });
    expect((await send('executeMethod', { DdaMethod: { DispatchId: 75 } }))?._data).toMatchObject({
      Properties: { Settings: [{ Name: 'state', Value: '{"a":1}' }] },
    });
  });

  it('fails at once for what it does not do', async () => {
    const { send } = page();
    expect((await send('dialogMessageReceived', {}, REGISTER))?._data).toEqual({ Version: 1, Error: 5001 });
    expect((await send('executeMethod', { DdaMethod: { DispatchId: 98 } }))?._data).toEqual({
      Version: 1,
      Error: 5001,
    });
  });

  it('sends events under their registration and runs commands', async () => {
    const { host, xdm, messages, send } = page();
    await send('richApiMessage', {}, REGISTER);
    await send('appCommandInvoked', {}, REGISTER);
    messages.length = 0;
    host.act((model) => model.select(model.active, { row: 1, column: 1, rows: 1, columns: 1 }));
    expect(messages[0]).toMatchObject({ _actionName: 'richApiMessage', _responseType: 1, _correlationId: 0 });
    expect(messages[0]?._data).toMatchObject({
      ArrayData: [[65536, 14, host.model.active.id, expect.any(String), 0, false]],
    });
    const outcome = xdm.runCommand('classify');
    expect(messages.at(-1)?._data).toMatchObject({ 0: 'command-1', 1: 'classify' });
    await send('executeMethod', { DdaMethod: { DispatchId: 94 }, 0: 'command-1', 1: 0, 2: '{}' });
    await expect(outcome).resolves.toEqual({ command: 'command-1', status: 0 });
  });

  it('listens to its own pane only', async () => {
    const posted: string[] = [];
    const paneWindow = { postMessage: (text: string) => void posted.push(text) };
    let listen: (event: MessageLike) => void = () => undefined;
    const own = {
      addEventListener: (_type: string, listener: (event: MessageLike) => void) => (listen = listener),
      removeEventListener: () => (listen = () => undefined),
    };
    const pane = { window: paneWindow, origin: 'https://localhost:3000' };
    const host = new ExcelHost(new OpenWorkbook());
    const { disconnect } = connectXdmWindow({ host, options: {}, conversation: CONVERSATION, own: own as never, pane });
    const data = JSON.stringify({
      _messageType: 0,
      _actionName: 'ContextActivationManager_getAppContextAsync',
      _conversationId: CONVERSATION,
      _correlationId: 0,
      _actionType: INVOKE,
    });
    listen({ data, origin: 'https://elsewhere.example', source: paneWindow });
    listen({ data, origin: pane.origin, source: {} });
    await Promise.resolve();
    expect(posted).toEqual([]);
    listen({ data, origin: pane.origin, source: paneWindow });
    await new Promise((resolve) => setImmediate(resolve));
    expect(posted).toHaveLength(1);
    disconnect();
    listen({ data, origin: pane.origin, source: paneWindow });
    await new Promise((resolve) => setImmediate(resolve));
    expect(posted).toHaveLength(1);
  });
});
