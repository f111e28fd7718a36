import { ERROR_CODES } from '../domain/errors';
import type { PaneError } from './pane/paneState';

/** The same name as in src/commands: the two pages share no code. */
const CHANNEL = 'key-accounts';

type Message =
  | { readonly kind: 'command-failed'; readonly workbook: string; readonly error: PaneError }
  | { readonly kind: 'command-asks'; readonly workbook: string };

/**
 * Hears from ribbon commands that found no sheet to leave a message on, as in a read-only workbook, and answers that the
 * pane shows it; and from those that a question has stopped, which the first page of the pane asks.
 * @param workbook address of the workbook: commands beside another one are passed over
 */
export function hearCommands(
  workbook: string,
  { show, ask }: { readonly show: (error: PaneError) => void; readonly ask: () => void },
  channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> = new BroadcastChannel(CHANNEL),
): void {
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data) || data.workbook !== workbook) return;
    if (data.kind === 'command-asks') return ask();
    show(data.error);
    channel.postMessage({ kind: 'shown', workbook });
  };
}

function isMessage(data: unknown): data is Message {
  const message = data as { readonly kind?: unknown; readonly error?: { readonly code?: unknown } } | null;
  if (message?.kind === 'command-asks') return true;
  return message?.kind === 'command-failed' && ERROR_CODES.some((code) => code === message.error?.code);
}
