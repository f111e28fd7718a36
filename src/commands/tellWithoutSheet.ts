import type { UserError } from '../domain/errors';

/** Between the pages of the add-in that are open beside one workbook. */
export const CHANNEL = 'key-accounts';
/** How long an open pane has to say that it shows the message, in milliseconds. */
const PANE_MS = 400;

/** What the page of the commands can reach. */
export interface Outlets {
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;
  /** Address of the workbook, so that the pane of another workbook is not spoken to. */
  readonly workbook: string;
  /** Opens the one dialog that is allowed, with a text. */
  readonly openDialog: (text: string) => void;
}

/**
 * Says why a command could not do anything where no sheet can take a message, as in a read-only workbook: in the pane of
 * the workbook when it is open, else in a dialog.
 * @returns where it was said
 */
export function tellWithoutSheet(
  { code, params, details }: UserError,
  text: string,
  { channel, workbook, openDialog }: Outlets,
): Promise<'pane' | 'dialog'> {
  return new Promise((resolve) => {
    const end = (where: 'pane' | 'dialog'): void => {
      clearTimeout(timer);
      channel.onmessage = null;
      channel.close();
      resolve(where);
    };
    const timer = setTimeout(() => {
      openDialog(text);
      end('dialog');
    }, PANE_MS);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = data as { readonly kind?: unknown; readonly workbook?: unknown } | null;
      if (answer?.kind === 'shown' && answer.workbook === workbook) end('pane');
    };
    channel.postMessage({ kind: 'command-failed', workbook, error: { code, params, details } });
  });
}
