/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import {
  axeFindings,
  bookOf,
  openClassified,
  dictionaries,
  openPane,
  salesCells,
  TODAY,
  type OpenPane,
} from './support';
import { act, screen, waitFor, within } from '@testing-library/react';
import { VisitActions } from '../../../src/taskpane/features/visits/visitActions';
import type { SaveRequest, VisitBook, VisitLogApi } from '../../../src/taskpane/features/visits/visitLogApi';
import { UserError } from '../../../src/domain/errors';
import { serialOf } from '../../../src/domain/time/serialDate';
import { valuesOf } from '../support';

const words = dictionaries.en.visits;
const { form, day } = words;

jest.setTimeout(120_000);
beforeEach(() => localStorage.clear());

async function toVisits({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole('tab', { name: 'Visits' }));
}

/** The pane with a visit log and the form open. */
async function withForm(pane: OpenPane): Promise<void> {
  await toVisits(pane);
  await pane.user.click(await screen.findByRole('button', { name: day.add }));
  await pane.user.click(await screen.findByRole('button', { name: day.log }));
}

/** The pane over a workbook whose results are written. */
async function withResults(book?: ReturnType<typeof bookOf>): Promise<OpenPane> {
  const pane = await openClassified(book);
  await act(async () => {
    const { resultPlan } = await import('../../../src/app/results/resultPlan');
    const { result } = pane.store.get();
    if (result === null) throw new Error('nothing was classified');
    await pane.excel.port.execute((await resultPlan(result, dictionaries)).plan);
  });
  return pane;
}

/** Rows of the log below its header, without calculated columns. */
function logValues({ excel }: OpenPane): unknown[][] {
  const rows = valuesOf(excel.model, 'Visit log');
  const header = rows.findIndex(([first]) => first === 'Date');
  return rows.slice(header + 1).filter((row) => row[2] !== '');
}

test('a workbook nobody classified gets a log, and a prospect its first visit', async () => {
  const pane = await openPane();
  await withForm(pane);
  const { user } = pane;
  const customer = screen.getByRole('combobox', { name: /Customer/ });
  await waitFor(() => expect(document.activeElement).toBe(customer));
  await user.type(customer, 'Ostrava Glass');
  await user.type(screen.getByLabelText(form.visitor), 'Rep North');
  await user.type(screen.getByLabelText(form.purpose), '=Frame contract');
  await user.type(screen.getByLabelText(form.nextVisit), '2 Dec 2030');
  await user.dblClick(screen.getByRole('button', { name: form.save }));
  await screen.findByText(/Saved: Ostrava Glass/);
  const rows = logValues(pane);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.slice(2, 8)).toEqual(['Ostrava Glass', '', 'Face to face', 'Rep North', '', '=Frame contract']);
  expect(rows[0]?.[13]).toBe(serialOf(2030, 12, 2));
  expect(await axeFindings()).toEqual([]);
});

test('what is wrong stands under its field, and the first wrong field takes the focus', async () => {
  const pane = await openPane();
  await withForm(pane);
  const { user } = pane;
  await user.type(screen.getByLabelText(form.visitor), 'Rep North');
  await user.type(screen.getByLabelText(form.nextVisit), '3/4/2030');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(form.needCustomer);
  screen.getByText(form.needNextVisit);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Customer/ })));
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(logValues(pane)).toEqual([]);
  expect(await axeFindings()).toEqual([]);
});

test('a visit takes at most twelve key presses beside the text', async () => {
  localStorage.setItem('key-accounts.visitor', 'Rep North');
  const pane = await withResults();
  await withForm(pane);
  const { user } = pane;
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await user.keyboard(key);
  };
  await user.keyboard('omer 03');
  const options = await screen.findByRole('listbox', { name: 'Customer' });
  expect(within(options).getAllByRole('option')).toHaveLength(1);
  await press('{Enter}');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: /Customer/ }).value).toBe('Customer 03');
  await press('{Tab}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: form.change }));
  await press('{Tab}');
  await user.keyboard('C. Ferrer');
  for (const text of ['Price round', 'Volume bonus', 'Too dear', 'Offer by Friday']) {
    await press('{Tab}');
    await user.keyboard(text);
  }
  await press('{Tab}');
  await press('{Tab}');
  await user.keyboard('Trial agreed');
  await press('{Control>}{Enter}{/Control}');
  await screen.findByText(/Saved: Customer 03/);
  expect(presses).toBeLessThanOrEqual(12);
  const [row] = logValues(pane);
  expect(row?.slice(2, 10)).toEqual([
    'Customer 03',
    '',
    'Face to face',
    'Rep North',
    'C. Ferrer',
    'Price round',
    'Volume bonus',
    'Too dear',
  ]);
  expect(row?.[12]).toBe('Offer by Friday');
  expect(row?.[16]).toBe('Trial agreed');
});

/** Sales of customers by id; two of them have one name. */
function namesakesBook(): ReturnType<typeof bookOf> {
  const [header = [], ...rows] = salesCells(12);
  const named = rows.map(([name = '', ...months], i) => [`K${String(i + 1)}`, i < 2 ? 'Twin Mills' : name, ...months]);
  return bookOf([['Customer ID', ...header], ...named]);
}

test('two accounts of one name: the bare name asks, the one that is picked gets the visit', async () => {
  localStorage.setItem('key-accounts.visitor', 'Rep North');
  const pane = await withResults(namesakesBook());
  await withForm(pane);
  const { user } = pane;
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: /Customer/ });
  await waitFor(() => expect(document.activeElement).toBe(box));
  // Tab leaves what was typed as it is, though a name is marked in the list.
  await user.keyboard('twin mills{Tab}');
  expect(box.value).toBe('twin mills');
  screen.getByText(form.chooseAccount);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(box);
  expect(logValues(pane)).toEqual([]);
  await user.click(box);
  const options = within(await screen.findByRole('listbox', { name: 'Customer' })).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Twin Mills (K1)'),
    expect.stringContaining('Twin Mills (K2)'),
  ]);
  expect(await axeFindings()).toEqual([]);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(box.value).toBe('Twin Mills (K2)');
  await user.click(screen.getByRole('button', { name: form.change }));
  await user.clear(screen.getByLabelText(form.date));
  await user.type(screen.getByLabelText(form.date), '2026-11-20');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/Saved: Twin Mills \(K2\)/);
  expect(logValues(pane).map((row) => row[2])).toEqual(['Twin Mills (K2)']);
  const customers = valuesOf(pane.excel.model, 'Customers');
  const header = customers.findIndex((row) => row.includes('Last visit'));
  const last = customers[header]?.indexOf('Last visit') ?? -1;
  const visited = customers.slice(header + 1).filter((row) => typeof row[last] === 'number');
  expect(visited.map(([id]) => id)).toEqual(['K2']);
});

describe('the actions', () => {
  const book: VisitBook = { hasLog: true, visits: [], accounts: [], namesakes: () => [] };
  const openForm = (save: VisitLogApi['save']): VisitActions => {
    const actions = new VisitActions(
      { read: () => Promise.resolve(book), add: () => Promise.resolve(book), save, show: () => Promise.resolve() },
      () => TODAY + 0.5,
    );
    actions.store.set({ book, person: 'Rep North' });
    return actions;
  };

  it('a second save while the first is under way does nothing', async () => {
    const requests: SaveRequest[] = [];
    let finish = (): void => undefined;
    const actions = openForm((request) => {
      requests.push(request);
      return new Promise((resolve) => {
        finish = () => resolve({ book, sheetRow: 5 });
      });
    });
    actions.form.openNew();
    actions.form.type({ customer: 'Kiln Metals' });
    const [first, second] = [actions.form.save(), actions.form.save()];
    finish();
    await Promise.all([first, second]);
    expect(requests).toHaveLength(1);
    expect(actions.store.get()).toMatchObject({ form: null, saved: { customer: 'Kiln Metals', row: 5 } });
  });

  it('a failure keeps what was typed and says what is wrong', async () => {
    const actions = openForm(() => Promise.reject(new UserError('cell-edit-mode')));
    actions.form.openNew();
    actions.form.type({ customer: 'Kiln Metals', purpose: 'Follow-up' });
    await actions.form.save();
    expect(actions.store.get().error?.code).toBe('cell-edit-mode');
    expect(actions.store.get().form?.values).toMatchObject({ customer: 'Kiln Metals', purpose: 'Follow-up' });
  });

  it('the way back keeps a form with text, Cancel gives it up', () => {
    const actions = openForm(() => Promise.reject(new Error('not asked')));
    actions.form.openNew();
    actions.form.type({ customer: 'Kiln Metals', purpose: 'Follow-up' });
    actions.form.close();
    actions.form.openNew();
    expect(actions.store.get().form?.values.purpose).toBe('Follow-up');
    actions.form.discard();
    actions.form.openNew();
    expect(actions.store.get().form?.values.purpose).toBe('');
  });
});
