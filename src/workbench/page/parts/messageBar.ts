import { button, element, icon } from './dom';

/** What the workbench has to say, between the ribbon and the cells. */
export class MessageBar {
  readonly root = element('div', 'message-bar');
  private readonly text = element('div', 'message');
  private readonly lines = element('ul', 'message-lines');

  constructor() {
    this.text.setAttribute('role', 'status');
    const close = button('message-close', () => this.show(''), icon('M5 5l10 10M15 5L5 15'));
    close.setAttribute('aria-label', 'Close message');
    this.root.append(element('div', 'message-body', this.text, this.lines), close);
    this.root.hidden = true;
  }

  /** @param lines what belongs to it, one below the other; '' as text takes the message away */
  show(text: string, lines: readonly string[] = []): void {
    this.root.hidden = text === '';
    this.text.textContent = text;
    this.lines.replaceChildren(...lines.map((line) => element('li', '', line)));
  }
}
