import type { ExcelHost } from '../host/excelHost';
import { frameName, hostInfo, type OfficeOptions } from '../host/office/appContext';
import { connectXdmWindow, type XdmHost } from '../host/transport/xdm';

/** A page of the add-in in a frame, connected with the host as Excel on the web connects it. */
export interface AddinFrame {
  readonly frame: HTMLIFrameElement;
  readonly xdm: XdmHost;
  /** Fulfilled when the page has loaded and has its connection to the host, and when it is removed before that. */
  readonly ready: Promise<unknown>;
  remove(): void;
}

let loads = 0;

/**
 * Puts a page of the add-in into a frame. It is there at once, so that a page that is no longer wanted can be removed
 * while it loads.
 * @param page address of the page, on the origin of the workbench
 */
export function openFrame({
  host,
  options,
  page,
  place,
  prepare = () => undefined,
}: {
  readonly host: ExcelHost;
  readonly options: OfficeOptions;
  readonly page: string;
  readonly place: HTMLElement;
  readonly prepare?: ((frame: HTMLIFrameElement) => void) | undefined;
}): AddinFrame {
  loads += 1;
  const conversation = `workbench-${Date.now().toString(36)}-${String(loads)}`;
  const frame = document.createElement('iframe');
  // The library looks for its host in the frame's name, so the name has to be there before the page is.
  frame.name = frameName(options, conversation, location.origin);
  frame.title = 'Key Accounts';
  prepare(frame);
  place.append(frame);
  if (frame.contentWindow === null) throw new Error('a frame that is in the page has a window');
  const own = { window: frame.contentWindow, origin: location.origin };
  const { xdm, disconnect } = connectXdmWindow({ host, options, conversation, own: window, pane: own });
  const gone = new AbortController();
  const connected = waitForCommands(frame.contentWindow, gone.signal);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = `${page}?_host_Info=${encodeURIComponent(hostInfo(options, conversation))}`;
  const removed = new Promise((resolve) => gone.signal.addEventListener('abort', resolve));
  return {
    frame,
    xdm,
    ready: Promise.race([Promise.all([connected, loaded]), removed]),
    remove: () => {
      gone.abort();
      disconnect();
      frame.remove();
    },
  };
}

/** Registering for commands is the last step of the handshake that a page takes on its own. */
function waitForCommands(pane: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listen = ({ source, data }: MessageEvent): void => {
      if (source !== pane || typeof data !== 'string' || !data.includes('"appCommandInvoked"')) return;
      window.removeEventListener('message', listen);
      resolve();
    };
    window.addEventListener('message', listen, { signal });
  });
}
