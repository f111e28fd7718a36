import type { SheetFilter } from '../filter';
import { button, element } from './dom';

/** Longer lists are cut: the field above them finds the rest. */
const MOST_SHOWN = 500;

/** Asks which values of a column to show. */
export class FilterPanel {
  readonly root = element('div', 'filter-panel');

  constructor(private readonly done: () => void) {
    this.root.hidden = true;
    this.root.setAttribute('role', 'dialog');
    this.root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  open(filter: SheetFilter, column: number, title: string): void {
    const values = filter.values(column);
    const chosen = new Set(values.map(({ text }) => text).filter((text) => filter.isChosen(column, text)));
    const list = element('div', 'filter-values');
    const search = element('input', 'filter-search');
    search.type = 'search';
    search.placeholder = 'Search';
    search.setAttribute('aria-label', 'Search values');
    const findValues = (): readonly string[] =>
      values.map(({ text }) => text).filter((text) => text.toLowerCase().includes(search.value.toLowerCase()));
    const show = (): void => {
      const counts = new Map(values.map(({ text, rows }) => [text, rows]));
      list.replaceChildren(
        ...findValues()
          .slice(0, MOST_SHOWN)
          .map((text) => valueLine(text, counts.get(text) ?? 0, chosen)),
      );
    };
    const all = (isOn: boolean): void => {
      for (const text of findValues())
        if (isOn) chosen.add(text);
        else chosen.delete(text);
      show();
    };
    search.addEventListener('input', show);
    show();
    this.root.setAttribute('aria-label', `Filter: ${title}`);
    this.root.replaceChildren(
      element('strong', '', title),
      search,
      element(
        'div',
        'filter-buttons',
        button('', () => all(true), 'All'),
        button('', () => all(false), 'None'),
      ),
      list,
      element(
        'div',
        'filter-buttons',
        button('filter-ok', () => this.apply(filter, column, chosen, values.length), 'Apply'),
        button('', () => this.close(), 'Cancel'),
      ),
    );
    this.root.hidden = false;
    search.focus();
  }

  close(): void {
    this.root.hidden = true;
  }

  private apply(filter: SheetFilter, column: number, chosen: ReadonlySet<string>, total: number): void {
    filter.choose(column, chosen.size === total ? null : chosen);
    this.close();
    this.done();
  }
}

function valueLine(text: string, rows: number, chosen: Set<string>): HTMLLabelElement {
  const box = element('input', '');
  box.type = 'checkbox';
  box.checked = chosen.has(text);
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(text);
    else chosen.delete(text);
  });
  return element('label', 'filter-value', box, text === '' ? '(empty)' : text, element('span', '', String(rows)));
}
