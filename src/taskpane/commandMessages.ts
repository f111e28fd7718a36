import { ERROR_CODES } from '../domain/errors';
import type { PaneError } from './pane/paneState';

/** The same name as in src/commands: the two pages share no code. */
const CHANNEL = 'key-accounts';

interface Message {
  readonly kind: 'command-failed';
  readonly workbook: string;
  readonly error: PaneError;
}

/**
 * Hears from ribbon commands that found no sheet to leave a message on, as in a read-only workbook, and answers that the
 * pane shows it.
 * @param workbook address of the workbook: commands beside another one are passed over
 */
export function hearCommands(
  workbook: string,
  show: (error: PaneError) => void,
  channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> = new BroadcastChannel(CHANNEL),
): void {
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data) || data.workbook !== workbook) return;
    show(data.error);
    channel.postMessage({ kind: 'shown', workbook });
  };
}

function isMessage(data: unknown): data is Message {
  const message = data as Partial<Message> | null;
  return message?.kind === 'command-failed' && ERROR_CODES.some((code) => code === message.error?.code);
}
