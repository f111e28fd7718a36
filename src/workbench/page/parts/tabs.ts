import { button, element, icon } from './dom';

/** The sheets a person can turn to, below the grid. */
export class SheetTabs {
  readonly root = element('div', 'tab-bar');
  private readonly list = element('ul', 'tabs');

  constructor(
    private readonly choose: (name: string) => void,
    add: () => void,
  ) {
    const more = button('tab-add', add, icon('M10 4v12M4 10h12'));
    more.setAttribute('aria-label', 'New sheet');
    this.root.append(this.list, more);
  }

  show(names: readonly string[], active: string): void {
    const shown = [...this.list.children].map((tab) => `${tab.textContent} ${String(tab.ariaCurrent)}`).join('\n');
    const wanted = names.map((name) => `${name} ${String(name === active ? 'true' : null)}`).join('\n');
    if (shown === wanted) return;
    this.list.replaceChildren(
      ...names.map((name) => {
        const tab = element('li', 'tab', name);
        tab.tabIndex = 0;
        if (name === active) tab.setAttribute('aria-current', 'true');
        tab.addEventListener('click', () => this.choose(name));
        tab.addEventListener('keydown', ({ key }) => {
          if (key === 'Enter' || key === ' ') this.choose(name);
        });
        return tab;
      }),
    );
    this.list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
