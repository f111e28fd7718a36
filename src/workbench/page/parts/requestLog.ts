import type { Traffic } from '../../host/richapi/gate';
import { button, element } from './dom';

/** Rows kept on screen; the sums count everything. */
const MOST_ROWS = 300;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What went between the add-in and the workbook, newest first. */
export class RequestLog {
  readonly root = element('section', 'log');
  private readonly body = element('tbody', '');
  private readonly sums = element('span', 'log-sums', 'No requests yet');
  private count = 0;
  private sent = 0;
  private received = 0;

  constructor(close: () => void) {
    this.root.setAttribute('aria-label', 'Request log');
    const head = element('tr', '');
    for (const title of ['#', 'Actions', 'Request', 'Answer', 'Result']) head.append(element('th', '', title));
    const clear = button('log-button', () => this.clear(), 'Clear');
    this.root.append(
      element(
        'div',
        'log-head',
        element('strong', '', 'Request log'),
        this.sums,
        clear,
        button('log-button', close, 'Close'),
      ),
      element('div', 'log-rows', element('table', '', element('thead', '', head), this.body)),
    );
  }

  add({ requestBytes, responseBytes, actions, cleanUp, error }: Traffic): void {
    this.count += 1;
    this.sent += requestBytes;
    this.received += responseBytes;
    const row = element('tr', error === null ? '' : 'log-error');
    const result = error ?? (cleanUp ? 'clean-up' : 'done');
    for (const text of [String(this.count), String(actions), kB(requestBytes), kB(responseBytes), result])
      row.append(element('td', '', text));
    this.body.prepend(row);
    if (this.body.childElementCount > MOST_ROWS) this.body.lastElementChild?.remove();
    this.sums.textContent = `${String(this.count)} requests, ${kB(this.sent)} sent, ${kB(this.received)} received`;
  }

  clear(): void {
    [this.count, this.sent, this.received] = [0, 0, 0];
    this.body.replaceChildren();
    this.sums.textContent = 'No requests yet';
  }
}
