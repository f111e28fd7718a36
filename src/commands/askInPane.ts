import { CHANNEL } from './tellWithoutSheet';

export { CHANNEL };

/** What the page of the commands can reach. */
export interface AskOutlets {
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'close'>;
  /** Address of the workbook, so that the pane of another workbook is not spoken to. */
  readonly workbook: string;
  /** Opens the pane; null where a command can't. */
  readonly openPane: (() => Promise<void>) | null;
}

/** Opens the pane where that is possible, and has an open one look again: its first page asks what stopped a command. */
export async function askInPane({ channel, workbook, openPane }: AskOutlets): Promise<void> {
  // An add-in whose commands run in a page of their own is refused: then the messages sheet is what a person sees.
  await openPane?.().catch(() => undefined);
  channel.postMessage({ kind: 'command-asks', workbook });
  channel.close();
}
