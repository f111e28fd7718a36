import { Workbook } from '@cj-tech-master/excelts';
import { askInPane } from '../../src/commands/askInPane';
import { classifyNow } from '../../src/commands/classifyNow';
import { summaryNow } from '../../src/commands/summaryNow';
import { serialOf } from '../../src/domain/time/serialDate';
import { DICTIONARIES } from '../../src/cli/dictionaries';
import { hearCommands } from '../../src/taskpane/commandMessages';
import { openExcel, type OpenExcel } from '../integration/support';

/** A ledger in which two columns of numbers may be the amount. */
function openTwoAmounts(): OpenExcel {
  const book = new Workbook();
  const sheet = book.addWorksheet('Sales');
  sheet.addRow(['Customer', 'Date', 'Foo', 'Bar']);
  for (let i = 0; i < 24; i += 1)
    sheet.addRow([['Acme', 'Birch', 'Cedar'][i % 3], serialOf(2025, (i % 12) + 1, 5), 100.5 + i, 7.25 + i]);
  return openExcel(book);
}

test.each([
  ['Classify now', classifyNow],
  ['Monthly summary', summaryNow],
])(
  '%s stops at a guess: the question and what would follow stand on the messages sheet, nothing else',
  async (_, run) => {
    const excel = openTwoAmounts();
    let asked = 0;
    const ask = (): Promise<void> => Promise.resolve(void (asked += 1));
    const now = serialOf(2026, 11, 21);
    await run({ session: excel.session, language: 'en', dictionaries: DICTIONARIES, now, ask });
    expect(excel.model.sheets.map(({ name }) => name)).toEqual(['Sales', 'Key Accounts messages']);
    const text = String(excel.model.sheet('Key Accounts messages')?.value(4, 1));
    expect(text.split('\n')).toEqual([
      expect.stringContaining('Sales: which column is the amount? Open Key Accounts and answer it there'),
      'Before anything is classified: Sales: which column is the amount?',
      '  C Foo: 2,688 in 24 rows (Acme, Birch)',
      '  D Bar: 450 in 24 rows (Acme, Birch)',
    ]);
    expect(asked).toBe(1);
  },
);

test('a pane of the same workbook is told to ask; one that can be opened is', async () => {
  const posted: unknown[] = [];
  const asks: string[] = [];
  const pane = { postMessage: () => undefined, onmessage: null as BroadcastChannel['onmessage'] };
  hearCommands('book', { show: () => undefined, ask: () => asks.push('ask') }, pane);
  const channel = { postMessage: (data: unknown) => posted.push(data), close: () => asks.push('close') };
  await askInPane({ channel, workbook: 'book', openPane: () => Promise.reject(new Error('no shared runtime')) });
  await askInPane({ channel, workbook: 'other', openPane: null });
  for (const data of posted) pane.onmessage?.call(pane as unknown as BroadcastChannel, { data } as MessageEvent);
  expect(asks).toEqual(['close', 'close', 'ask']);
});
