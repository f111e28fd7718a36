import { join } from 'node:path';
import { ExcelHost } from '../../../src/workbench/host/excelHost';
import { loadExcel } from '../../../src/workbench/host/node/loadExcel';
import { connectNativeBridge } from '../../../src/workbench/host/transport/nativeBridge';
import { OpenWorkbook } from '../../../src/workbench/host/model/workbook';

const BYTES = Uint8Array.of(80, 75, 3, 4, 0, 255);

function excel() {
  const model = new OpenWorkbook();
  const opened: Uint8Array[] = [];
  model.opensWorkbook = (bytes) => opened.push(bytes);
  const host = new ExcelHost(model);
  const { Excel } = loadExcel(connectNativeBridge(host), join(__dirname, '../../..'));
  const createWorkbook = Excel['createWorkbook'] as (base64: string) => Promise<void>;
  return { host, opened, createWorkbook };
}

describe('a workbook that the add-in hands to Excel', () => {
  it('is opened as it is, by an Excel on a desktop', async () => {
    const { opened, createWorkbook } = excel();
    await createWorkbook(Buffer.from(BYTES).toString('base64'));
    expect(opened).toEqual([BYTES]);
  });

  it('is opened by the page around the workbook, in Excel on the web', async () => {
    const { host, opened } = excel();
    const action = { Id: 2, ActionType: 3, Name: 'CreateAndOpenWorkbook', ObjectPathId: 1 };
    const body = {
      Actions: [{ ...action, ArgumentInfo: { Arguments: [Buffer.from(BYTES).toString('base64')] } }],
      ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } },
    };
    expect(await host.handle(JSON.stringify(body), 'WacPartition')).toMatchObject({ ok: true });
    expect(opened).toEqual([BYTES]);
    // The workbook itself has no such member.
    const refused = await host.handle(JSON.stringify(body));
    expect(refused).toMatchObject({ ok: true, body: { Error: { Code: 'NotImplemented' } } });
  });

  it('has to be a file', async () => {
    const { opened, createWorkbook } = excel();
    await expect(createWorkbook('no base64!')).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(opened).toEqual([]);
  });
});
