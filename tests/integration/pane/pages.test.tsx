/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { axeFindings, bookOf, openClassified, openPane, salesCells, spoken } from './support';
import { act, screen, waitFor, within } from '@testing-library/react';

jest.setTimeout(60_000);

const rowsOf = (): HTMLElement[] => within(screen.getByRole('listbox')).getAllByRole('option');

/** The stake of a "what to look at" item: the only text that is a signed amount. */
function amountIn(item: HTMLElement): number {
  const texts = [...item.querySelectorAll('span')].map((span) => span.textContent ?? '');
  const amount = texts.find((text) => /^[+−][\d,]+$/u.test(text)) ?? '';
  return Number(amount.replaceAll(',', '').replace('−', '-'));
}

/** What a screen reader says of a row: the part of its text that is not hidden from it. */
const spokenIn = (row: Element | null): string =>
  [...(row?.children ?? [])]
    .filter((part) => part.getAttribute('aria-hidden') !== 'true')
    .map((part) => part.textContent)
    .join('');

describe('first run', () => {
  test('says what was found and offers one primary action', async () => {
    await openPane();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Know your key accounts');
    expect(screen.getByText('Found 24 customers')).toBeTruthy();
    expect(screen.getByText(/Sales, January 2025 to October 2026/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Classify 24 customers' })).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test('a workbook without sales says what was looked at', async () => {
    await openPane(bookOf([['Notes'], ['call back']], 'Notes'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No sales found yet');
    expect(screen.getByText('Notes')).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test('customers before the first run lead back to the overview', async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole('tab', { name: 'Customers' }));
    await user.click(screen.getByRole('button', { name: 'Go to Overview' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Know your key accounts');
  });
});

describe('overview', () => {
  test('key figure, seven accounts at most by money, tiles, charts with tables', async () => {
    const { user } = await openClassified();
    const list = within(screen.getByRole('region', { name: 'What to look at' }));
    const first = list.getAllByRole('button').filter((button) => button.id.startsWith('look-'));
    expect(first).toHaveLength(5);
    expect(first[0]?.textContent).toMatch(/Customer 02.*\+100,000/u);
    await user.click(list.getByRole('button', { name: 'All 7' }));
    const all = list.getAllByRole('button').filter((button) => button.id.startsWith('look-'));
    expect(all).toHaveLength(7);
    const stakes = all.map((item) => Math.abs(amountIn(item)));
    expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
    const months = screen.getByRole('region', { name: 'Sales by month' });
    expect(within(months).getByRole('img', { name: /^Sales by month 2026: [\d,]+ in all/u })).toBeTruthy();
    await user.click(within(months).getByRole('button', { name: 'Table' }));
    expect(within(months).getAllByRole('row')).toHaveLength(13);
    expect(within(months).getByRole('row', { name: /^October/u }).textContent).toMatch(/October[\d,]+[\d,]+/u);
    expect(
      within(months)
        .getByRole('row', { name: /^November/u })
        .querySelectorAll('td')[0]?.textContent,
    ).toBe('');
    expect(await axeFindings()).toEqual([]);
  });

  test('a tile opens its customers', async () => {
    const { user, store } = await openClassified();
    await user.click(screen.getByRole('button', { name: /^Class A: / }));
    expect(store.get().filter.classes).toEqual(['A']);
    const rows = rowsOf();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(spokenIn(row)).toContain('Class A');
    expect(await axeFindings()).toEqual([]);
  });
});

describe('customers', () => {
  test('search, filters and their count; no match offers a way out', async () => {
    const { user } = await openClassified();
    await user.click(screen.getByRole('tab', { name: 'Customers' }));
    await user.type(screen.getByRole('searchbox'), 'CUSTOMER 1');
    await waitFor(() => expect(screen.getByText('10 customers')).toBeTruthy());
    await waitFor(() => expect(spoken()).toBe('10 customers'), { timeout: 2000 });
    await user.type(screen.getByRole('searchbox'), 'zzz');
    await waitFor(() => expect(screen.getByText('No customer matches.')).toBeTruthy());
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await waitFor(() => expect(screen.getByText('24 customers')).toBeTruthy());
    await user.click(screen.getByRole('button', { name: 'Class B' }));
    expect(screen.getByRole('button', { name: 'Class B' }).getAttribute('aria-pressed')).toBe('true');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Segment' }), 'Dormant');
    await waitFor(() => {
      for (const row of rowsOf()) expect(spokenIn(row)).toMatch(/Class B, Dormant/u);
    });
  });

  test('one tab stop: arrows, End, letters and Enter; the row is selected in the sheet', async () => {
    const { user, shown, excel } = await openClassified();
    await user.click(screen.getByRole('tab', { name: 'Customers' }));
    const list = screen.getByRole('listbox');
    act(() => list.focus());
    const active = (): string => spokenIn(document.getElementById(list.getAttribute('aria-activedescendant') ?? ''));
    const first = active();
    await user.keyboard('{ArrowDown}');
    expect(active()).not.toBe(first);
    await user.keyboard('{End}');
    const last = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    expect(last?.getAttribute('aria-posinset')).toBe('24');
    await user.keyboard('{Home}');
    expect(active()).toBe(first);
    await user.keyboard('customer 07');
    expect(active()).toMatch(/^Customer 07, Class [ABC], .*Declining|^Customer 07/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shown).toEqual(['Sales!8']));
    expect(excel.model.active.name).toBe('Sales');
    const title = screen.getByRole('heading', { level: 1 });
    expect(title.textContent).toBe('Customer 07');
    expect(document.activeElement).toBe(title);
    expect(await axeFindings()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(document.activeElement?.id).toBe('customers');
    expect(spokenIn(within(screen.getByRole('listbox')).getByRole('option', { selected: true }))).toMatch(
      /^Customer 07/u,
    );
  });

  test('ten thousand rows draw only what is in sight', async () => {
    const { user } = await openClassified(bookOf(salesCells(10_000).map((row) => row.slice(0, 8))));
    await user.click(screen.getByRole('tab', { name: 'Customers' }));
    const rows = screen.getByRole('listbox').querySelectorAll('[role=option]');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
  });
});

describe('text of cells', () => {
  test('never becomes HTML', async () => {
    const cells = salesCells();
    const evil = '<img src=x onerror="document.title=1">';
    const { user } = await openClassified(bookOf(cells.map((row, r) => (r === 1 ? [evil, ...row.slice(1)] : row))));
    await user.click(screen.getByRole('tab', { name: 'Customers' }));
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getAllByText(evil).length).toBeGreaterThan(0);
  });
});

test('in Chinese every page has words of its own', async () => {
  await openClassified(undefined, 'zh-Hans');
  expect(document.documentElement.lang).toBe('zh-Hans');
  expect(screen.getByRole('heading', { name: '需要关注' })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/u);
});
