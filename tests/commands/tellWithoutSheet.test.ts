import { tellWithoutSheet } from '../../src/commands/tellWithoutSheet';
import { UserError } from '../../src/domain/errors';
import type { PaneError } from '../../src/taskpane/pane/paneState';
import { hearCommands } from '../../src/taskpane/commandMessages';

type End = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** Two ends of a channel: what one posts the other hears. */
function channel(): [End, End] {
  const ends: [End, End] = [0, 1].map((own) => ({
    onmessage: null,
    postMessage: (data: unknown) => {
      const other = ends[1 - own] as BroadcastChannel | undefined;
      queueMicrotask(() => other?.onmessage?.call(other, { data } as MessageEvent));
    },
    close: () => undefined,
  })) as unknown as [End, End];
  return ends;
}

const error = new UserError('workbook-read-only', {}, 'details');

test('the open pane of the workbook shows it, and no dialog opens', async () => {
  const [ofCommand, ofPane] = channel();
  const shown: PaneError[] = [];
  hearCommands('https://a/book.xlsx', { show: (each) => shown.push(each), ask: () => undefined }, ofPane);
  const dialogs: string[] = [];
  const outlets = {
    channel: ofCommand,
    workbook: 'https://a/book.xlsx',
    openDialog: (text: string) => dialogs.push(text),
  };
  expect(await tellWithoutSheet(error, 'Read-only.', outlets)).toBe('pane');
  expect(shown).toEqual([{ code: 'workbook-read-only', params: {}, details: 'details' }]);
  expect(dialogs).toEqual([]);
});

test('without a pane, or with one of another workbook, the dialog says it', async () => {
  const [ofCommand, ofPane] = channel();
  const shown: PaneError[] = [];
  hearCommands('https://a/other.xlsx', { show: (each) => shown.push(each), ask: () => undefined }, ofPane);
  const dialogs: string[] = [];
  const outlets = {
    channel: ofCommand,
    workbook: 'https://a/book.xlsx',
    openDialog: (text: string) => dialogs.push(text),
  };
  expect(await tellWithoutSheet(error, 'Read-only.', outlets)).toBe('dialog');
  expect([shown, dialogs]).toEqual([[], ['Read-only.']]);
});

test('the pane passes over what is no message of a command', () => {
  const [, ofPane] = channel();
  const shown: PaneError[] = [];
  hearCommands('book', { show: (each) => shown.push(each), ask: () => undefined }, ofPane);
  for (const data of [
    null,
    'text',
    { kind: 'shown' },
    { kind: 'command-failed', workbook: 'book', error: { code: 'x' } },
  ])
    ofPane.onmessage?.call(ofPane as BroadcastChannel, { data } as MessageEvent);
  expect(shown).toEqual([]);
});
