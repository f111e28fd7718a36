import { button, choice, element, icon } from './dom';
import type { RibbonButton } from './manifestButtons';

/** What a person can do from the ribbon besides the add-in's own buttons. */
export interface RibbonActions {
  open(file: File): void;
  sample(file: string): void;
  save(): void;
  filter(): void;
  clearFilter(): void;
}

const ICONS = {
  open: 'M3 5h5l2 2h7v9H3z',
  save: 'M4 3h10l2 2v12H4zM7 3v5h6V3M7 17v-5h6v5',
  filter: 'M3 4h14l-5.5 6.5V16l-3-1.5v-4z',
  clear: 'M3 4h14l-5.5 6.5V16l-3-1.5v-4zM13 13l4 4M17 13l-4 4',
};

function group(name: string, ...children: Node[]): HTMLDivElement {
  return element('div', 'group', element('div', 'group-body', ...children), element('div', 'group-name', name));
}

function large(label: string, path: string, press: () => void): HTMLButtonElement {
  return button('command', press, icon(path), element('span', '', label));
}

/** Tabs with groups of buttons: Home, where the add-in has its group, and Try, where the host can be made difficult. */
export class Ribbon {
  readonly root = element('div', 'ribbon-box');
  private readonly addin = element('div', 'group');

  constructor(actions: RibbonActions, samples: readonly (readonly [string, string])[], strip: HTMLElement) {
    const input = element('input', 'open-input');
    input.type = 'file';
    input.accept = '.xlsx,.csv';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) actions.open(file);
      input.value = '';
    });
    const open = element('label', 'command open', icon(ICONS.open), element('span', '', 'Open'), input);
    const sample = choice('Samples', [['', 'Choose …'], ...samples], '', (file) => {
      if (file !== '') actions.sample(file);
    });
    const home = element(
      'div',
      'ribbon',
      group('File', open, large('Save', ICONS.save, actions.save), sample),
      group('Data', large('Filter', ICONS.filter, actions.filter), large('Clear', ICONS.clear, actions.clearFilter)),
      this.addin,
    );
    const more = element('div', 'ribbon ribbon-try', strip);
    this.root.append(
      this.tabs([
        ['Home', home],
        ['Try', more],
      ]),
      home,
      more,
    );
  }

  /** The add-in's group, as the manifest names it and its buttons. */
  showAddin(name: string, buttons: readonly RibbonButton[], press: (button: RibbonButton) => void): void {
    const made = buttons.map((each) => {
      const picture = element('img', 'icon');
      picture.src = each.icon;
      picture.alt = '';
      const command = button('command', () => press(each), picture, element('span', '', each.label));
      command.id = each.id;
      command.title = each.description;
      return command;
    });
    this.addin.replaceChildren(element('div', 'group-body', ...made), element('div', 'group-name', name));
  }

  private tabs(pages: readonly (readonly [string, HTMLElement])[]): HTMLElement {
    const list = element('div', 'ribbon-tabs');
    const show = (chosen: HTMLElement): void => {
      for (const [index, [, page]] of pages.entries()) {
        page.hidden = page !== chosen;
        list.children[index]?.setAttribute('aria-pressed', String(page === chosen));
      }
    };
    for (const [name, page] of pages) list.append(button('ribbon-tab', () => show(page), name));
    const first = pages[0];
    if (first !== undefined) show(first[1]);
    return list;
  }
}
