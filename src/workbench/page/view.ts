import type { RibbonButton } from './ribbon';

/** The parts of the page that change. */
export interface View {
  readonly pane: HTMLElement;
  readonly hidden: HTMLElement;
  showFile(name: string): void;
  showRibbon(buttons: readonly RibbonButton[], press: (button: RibbonButton) => void): void;
  showSheets(names: readonly string[], active: string): void;
  showMessage(text: string): void;
  onOpen(open: (file: File) => void): void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** Builds the page around the pane: title bar, ribbon group, sheet tabs. */
export function buildView(root: HTMLElement, paneWidth: number): View {
  const file = element('span', 'file');
  const input = element('input', 'open-input');
  input.type = 'file';
  input.accept = '.xlsx';
  const open = element('label', 'open', 'Open workbook', input);
  const ribbon = element('div', 'ribbon');
  const message = element('p', 'message');
  message.setAttribute('role', 'status');
  const tabs = element('ul', 'tabs');
  const pane = element('div', 'pane-body');
  const aside = element('aside', 'pane', element('div', 'pane-title', 'Key Accounts'), pane);
  aside.style.width = `${String(paneWidth)}px`;
  const hidden = element('div', 'hidden');
  root.append(
    element('header', 'bar', element('span', 'product', 'Workbench'), file, open),
    ribbon,
    element('main', 'main', element('section', 'sheet', message, tabs), aside),
    hidden,
  );
  return {
    pane,
    hidden,
    showFile: (name) => {
      file.textContent = name;
    },
    showRibbon: (buttons, press) => {
      ribbon.replaceChildren(
        ...buttons.map((button) => {
          const icon = element('img', 'icon');
          icon.src = button.icon;
          icon.alt = '';
          const made = element('button', 'command', icon, button.label);
          made.type = 'button';
          made.id = button.id;
          made.addEventListener('click', () => press(button));
          return made;
        }),
      );
    },
    showSheets: (names, active) => {
      tabs.replaceChildren(
        ...names.map((name) => {
          const tab = element('li', 'tab', name);
          if (name === active) tab.setAttribute('aria-current', 'true');
          return tab;
        }),
      );
    },
    showMessage: (text) => {
      message.textContent = text;
    },
    onOpen: (take) => {
      input.addEventListener('change', () => {
        const chosen = input.files?.[0];
        if (chosen !== undefined) take(chosen);
      });
    },
  };
}
