/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { axeFindings, bookOf, openClassified, openPane, salesCells } from './support';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HOME } from '../../../src/taskpane/pane/paneState';
import { valuesOf } from '../support';

jest.setTimeout(60_000);

const idle = (store: { get: () => { busy: unknown } }): Promise<void> =>
  waitFor(() => expect(store.get().busy).toBeNull());

describe('options', () => {
  test('counts follow the choices before anything is written, and Classify takes them over', async () => {
    const { user, store, excel } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Check sheets and options' }));
    const counts = (): string => document.querySelector('footer')?.textContent ?? '';
    const before = counts();
    fireEvent.change(screen.getByRole('spinbutton', { name: /^A up to/u }), { target: { value: '50' } });
    expect(counts()).not.toBe(before);
    expect(excel.model.sheets).toHaveLength(1);
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Classify 24 customers' }));
    await idle(store);
    expect(store.get().result?.classification.options.abc).toEqual({ a: 0.5, b: 0.95 });
    expect(store.get().result?.settings.options.abc).toEqual({ a: 0.5, b: 0.95 });
  });

  test('a number that makes no sense is not counted and says what is wanted', async () => {
    const { user, store } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Check sheets and options' }));
    const field = screen.getByRole('spinbutton', { name: /^A up to/u });
    fireEvent.change(field, { target: { value: '99' } });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/A is below B/u)).toBeTruthy();
    expect(store.get().choices.options).toBeNull();
  });

  test('the defaults come back, the dormancy limit from the rhythm too', async () => {
    const { user, store } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Check sheets and options' }));
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Dormant after, months' }), { target: { value: '20' } });
    expect(screen.queryByText(/how often your customers buy/u)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Restore the defaults' }));
    expect(screen.getByText(/how often your customers buy/u)).toBeTruthy();
    expect(store.get().choices.options).toEqual({});
  });

  test('another as-of month is counted at once', async () => {
    const { user, store } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Check sheets and options' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'As of' }), 'August 2026');
    await user.click(screen.getByRole('button', { name: 'Classify 24 customers' }));
    await idle(store);
    expect(screen.getByRole('button', { name: /^Aug 2026/u })).toBeTruthy();
  });

  test('an unticked sheet is read no more', async () => {
    const book = bookOf(salesCells());
    const other = book.addWorksheet('More');
    salesCells(6).forEach((row, r) => {
      row.forEach((cell, c) => {
        other.getCell(r + 1, c + 1).value =
          r > 0 && c === 0 ? `Other ${String(cell)}` : typeof cell === 'number' ? cell + 7 : cell;
      });
    });
    const { user, store } = await openPane(book);
    await user.click(screen.getByRole('button', { name: 'Check sheets and options' }));
    await user.click(screen.getByRole('checkbox', { name: /^More/u }));
    await waitFor(() => expect(store.get().isRereading).toBe(false));
    expect(store.get().result?.reading.reports.map(({ sheet }) => sheet)).toEqual(['Sales']);
    expect(screen.getByRole('button', { name: 'Classify 24 customers' })).toBeTruthy();
  });
});

describe('preview, write, restore', () => {
  test('only what is ticked is written; Restore brings the workbook back', async () => {
    const { user, store, excel } = await openClassified();
    const before = valuesOf(excel.model, 'Sales');
    await user.click(screen.getByRole('button', { name: 'Write results…' }));
    await idle(store);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'What will be written' }));
    expect(excel.model.sheets).toHaveLength(1);
    expect(screen.getByRole('checkbox', { name: /^Customers/u })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: /^Data check/u })).toHaveProperty('checked', false);
    expect(within(screen.getByRole('table')).getByRole('columnheader', { name: 'X' })).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /^Playbook/u }));
    await user.click(screen.getByRole('checkbox', { name: /^Lists/u }));
    await user.click(screen.getByRole('button', { name: 'Write to 2 sheets' }));
    await waitFor(() => expect(store.get().page.kind).toBe('written'));
    await idle(store);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Written and checked');
    expect(excel.model.sheets.map(({ name }) => name)).toEqual(['Sales', 'Customers', 'Key Accounts settings']);
    expect(valuesOf(excel.model, 'Sales')[0]?.slice(23, 26)).toEqual(['ABC', 'Segment', 'Strategy']);
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(store.get().page.kind).toBe('restored'));
    await idle(store);
    expect(valuesOf(excel.model, 'Sales')).toEqual(before);
    expect(screen.getByText(/Empty now.*Customers/u)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test('a second run finds what it wrote: nothing to write but what changed', async () => {
    const { user, store } = await openClassified();
    for (let run = 1; run <= 2; run += 1) {
      await user.click(screen.getByRole('button', { name: 'Write results…' }));
      await waitFor(() => expect(store.get().page.kind).toBe('preview'));
      await idle(store);
      if (run === 2) break;
      await user.click(screen.getByRole('button', { name: /^Write to \d sheets/u }));
      await waitFor(() => expect(store.get().page.kind).toBe('written'));
      await idle(store);
      act(() => store.set({ page: HOME }));
    }
    expect(screen.getByText('Everything is up to date.', { exact: false })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Write to 0 sheets' })).toHaveProperty('disabled', true);
  });

  test('a workbook classified earlier opens with its results', async () => {
    const first = await openClassified();
    await first.user.click(screen.getByRole('button', { name: 'Write results…' }));
    await idle(first.store);
    await first.user.click(screen.getByRole('button', { name: /^Write to/u }));
    await waitFor(() => expect(first.store.get().page.kind).toBe('written'));
    await idle(first.store);
    act(() => first.store.set({ isClassified: false, page: HOME, result: null }));
    await act(() => first.actions.reading.look());
    expect(screen.getByRole('heading', { name: 'What to look at' })).toBeTruthy();
  });
});

describe('what goes wrong', () => {
  test('is said in words, with details that can be copied, and can be dismissed', async () => {
    const { user, store } = await openClassified();
    act(() => store.set({ error: { code: 'cell-edit-mode', params: {}, details: 'InvalidOperationInCellEditMode' } }));
    expect(screen.getByRole('alert').textContent).toMatch(/^Excel is waiting for a cell/u);
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText(/InvalidOperationInCellEditMode/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toContain('InvalidOperationInCellEditMode');
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('reading can be cancelled, and nothing is lost', async () => {
    const { actions, store } = await openClassified();
    const before = store.get().result;
    await act(async () => {
      const run = actions.answers.classify();
      actions.reading.cancel();
      await run;
    });
    expect(store.get().busy).toBeNull();
    expect(store.get().error).toBeNull();
    expect(store.get().result).toBe(before);
  });
});
