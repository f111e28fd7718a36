/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { axeFindings, bookOf, openClassified, salesCells } from './support';
import { act, screen, waitFor, within } from '@testing-library/react';

jest.setTimeout(240_000);

/** Sales with a pair that may be one customer, a cell that is no amount, and a total that is wrong. */
function troubledBook() {
  const [header = [], ...rows] = salesCells();
  const width = header.length;
  const twin = ['Customer 01 Ltd', ...(rows[0]?.slice(1).map(() => 10) ?? [])];
  const broken = rows.map((row, i) => (i === 3 ? [...row.slice(0, 2), 'n/a', ...row.slice(3)] : row));
  const total = ['Total', ...Array.from({ length: width - 1 }, () => 1)];
  return bookOf([header, ...broken, twin, total]);
}

async function openData(book = troubledBook()) {
  const pane = await openClassified(book);
  await pane.user.click(screen.getByRole('tab', { name: /^Data/u }));
  await screen.findByRole('heading', { level: 1, name: 'Data check' });
  return pane;
}

const settledAgain = (pane: Awaited<ReturnType<typeof openData>>) =>
  waitFor(() => expect(pane.store.get().isRereading).toBe(false));

test('the tab counts what is open, and the page says what differs and what was skipped', async () => {
  const pane = await openData();
  expect(screen.getByRole('tab', { name: 'Data 1 open question' })).toBeTruthy();
  expect(screen.getAllByText('Sales differs').length).toBeGreaterThan(0);
  const skipped = within(screen.getByRole('region', { name: 'Skipped' }));
  await pane.user.click(skipped.getByRole('button', { name: 'Sales!C5' }));
  expect(pane.shown.at(-1)).toBe('Sales!5');
  expect(await axeFindings()).toEqual([]);
});

test('customers are joined, which counts at once, and taken apart again', async () => {
  const pane = await openData();
  const before = pane.store.get().result?.classification.customers.length ?? 0;
  await pane.user.click(screen.getByRole('button', { name: /^Join/u }));
  await settledAgain(pane);
  expect(pane.store.get().result?.classification.customers).toHaveLength(before - 1);
  expect(screen.getByText('Customer 01 Ltd counts as Customer 01')).toBeTruthy();
  // Nobody has agreed to a write yet: no sheet of ours came about.
  expect(pane.excel.model.sheets.map(({ name }) => name)).toEqual(['Sales']);
  await pane.user.click(screen.getByRole('button', { name: /^Undo/u }));
  await settledAgain(pane);
  expect(pane.store.get().result?.classification.customers).toHaveLength(before);
});

test('an answer is kept in the settings sheet where there is one', async () => {
  const pane = await openData();
  await act(() => pane.actions.writing.openPreview());
  await act(() => pane.actions.writing.write());
  await act(() => pane.actions.answers.classify());
  const [pair] = pane.store.get().result?.merges ?? [];
  if (pair === undefined) throw new Error('no pair was offered');
  await act(() => pane.actions.answers.keepApart(pair.a, pair.b));
  expect(pane.store.get()).toMatchObject({ isUnsaved: false, error: null });
  await act(() => pane.actions.reading.look());
  act(() => pane.store.set({ choices: { ...pane.store.get().choices, answers: {} } }));
  await act(() => pane.actions.answers.classify());
  expect(pane.store.get().result?.merges).toEqual([]);
});

test('Remove Key Accounts lists what is ours, and deletes it on a second word', async () => {
  const pane = await openData();
  await act(() => pane.actions.writing.openPreview());
  await act(() => pane.actions.writing.write());
  await pane.user.click(screen.getByRole('button', { name: 'Settings' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Remove Key Accounts…' }));
  const sure = await screen.findByRole('button', { name: 'Delete all of it' });
  expect(pane.excel.model.sheets.length).toBeGreaterThan(1);
  expect(screen.getByText(/^Sales!X1:Z/u)).toBeTruthy();
  await pane.user.click(sure);
  await waitFor(() => expect(pane.store.get().removal).toBe('done'));
  expect(pane.store.get().error).toBeNull();
  expect(pane.excel.model.sheets.map(({ name }) => name)).toEqual(['Sales']);
  expect(pane.excel.model.sheet('Sales')?.value(0, 23)).toBe('');
});
