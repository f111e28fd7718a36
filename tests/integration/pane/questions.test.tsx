/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { axeFindings, bookOf, openPane, type OpenPane } from './support';
import { act, screen, waitFor, within } from '@testing-library/react';
import { serialOf } from '../../../src/domain/time/serialDate';
import type { Language } from '../../../src/i18n/language';
import { writeText } from '../../../src/workbench/host/model/cells/writeCells';
import type { CellValue } from '../../../src/workbook/cells';

jest.setTimeout(60_000);

/** A ledger in which two columns of numbers may be the amount: 24 lines of six customers in two years. */
function twoAmounts(): CellValue[][] {
  const names = ['Acme', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fir'];
  const lines = Array.from({ length: 24 }, (_, i): CellValue[] => {
    const day = serialOf(2024 + Math.floor(i / 12), (i % 12) + 1, 5);
    return [names[i % 6] ?? '', day, 100.5 + i, 7.25 + i];
  });
  return [['Customer', 'Date', 'Foo', 'Bar'], ...lines];
}

const questionRegion = (): HTMLElement => screen.getByRole('region', { name: 'Before anything is classified' });
const classify = (): HTMLButtonElement => screen.getByRole('button', { name: /^Classify/u });
const waitUntilSettled = (pane: OpenPane): Promise<void> =>
  waitFor(() => expect(pane.store.get()).toMatchObject({ isRereading: false, busy: null }));

test('the first page asks first: each answer with its sum and two names, the likeliest first, and nothing else goes on', async () => {
  const pane = await openPane(bookOf(twoAmounts()));
  const answers = within(questionRegion()).getAllByRole('button');
  expect(answers.map(({ textContent }) => textContent)).toEqual([
    'C FooLikeliest2,688 in 24 rowsFor example Acme, Birch',
    'D Bar450 in 24 rowsFor example Acme, Birch',
  ]);
  expect(classify().disabled).toBe(true);
  await act(() => pane.actions.answers.classify());
  expect(pane.store.get()).toMatchObject({ isClassified: false, tab: 'overview' });
  await act(() => pane.actions.writing.openPreview());
  expect(pane.store.get().page.kind).toBe('home');
  await pane.user.click(screen.getByRole('tab', { name: 'Customers' }));
  expect(screen.getByRole('button', { name: 'Go to Overview' })).toBeTruthy();
});

test('one click answers, the answer is remembered in the workbook, and wins the next time', async () => {
  const pane = await openPane(bookOf(twoAmounts()));
  await pane.user.click(within(questionRegion()).getByRole('button', { name: /Bar/u }));
  await waitUntilSettled(pane);
  expect(screen.queryByRole('region', { name: 'Before anything is classified' })).toBeNull();
  expect(pane.store.get().result?.reading.reports[0]?.amountRead).toBe(450);
  await pane.user.click(classify());
  await waitUntilSettled(pane);
  expect(pane.store.get().isClassified).toBe(true);
  await act(() => pane.actions.writing.openPreview());
  await act(() => pane.actions.writing.write());
  // As a pane does that is opened later: nothing is known but what stands in the workbook.
  act(() => pane.store.set({ choices: { ...pane.store.get().choices, mappings: new Map() } }));
  await act(() => pane.actions.reading.look());
  expect(pane.store.get().result).toMatchObject({ questions: [], reading: { reports: [{ amountRead: 450 }] } });
});

test('an answer is undone where it was given, and the question is open again', async () => {
  const pane = await openPane(bookOf(twoAmounts()));
  await pane.user.click(within(questionRegion()).getByRole('button', { name: /Foo/u }));
  await waitUntilSettled(pane);
  expect(screen.getByText('Sales: Amount: C Foo')).toBeTruthy();
  expect(classify().disabled).toBe(false);
  await pane.user.click(screen.getByRole('button', { name: /^Undo/u }));
  await waitUntilSettled(pane);
  expect(within(questionRegion()).getAllByRole('button')).toHaveLength(2);
  expect(classify().disabled).toBe(true);
});

test('Found, options and Data ask the same in the same words', async () => {
  const pane = await openPane(bookOf(twoAmounts()));
  const found = questionRegion().textContent;
  expect(await axeFindings()).toEqual([]);
  act(() => pane.actions.view.toPage('options'));
  expect(questionRegion().textContent).toBe(found);
  expect(classify().disabled).toBe(true);
  await pane.user.click(screen.getByRole('tab', { name: /^Data/u }));
  await screen.findByRole('heading', { level: 1, name: 'Data check' });
  expect(questionRegion().textContent).toBe(found);
  expect(screen.getByRole('tab', { name: 'Data 1 open question' })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test('where what is likeliest leaves nothing to classify, the question is asked all the same', async () => {
  // What Foo holds cancels out for everybody.
  const cells = twoAmounts().map(([name = '', day = '', , bar = ''], i) => [
    name,
    day,
    i === 0 ? 'Foo' : i <= 12 ? 100.5 : -100.5,
    bar,
  ]);
  const pane = await openPane(bookOf(cells));
  expect(pane.store.get().result).toBeNull();
  expect(within(questionRegion()).getAllByRole('button')[0]?.textContent).toBe(
    'C FooLikeliest0 in 24 rowsFor example Acme, Birch',
  );
  await pane.user.click(within(questionRegion()).getByRole('button', { name: /^D Bar/u }));
  await waitUntilSettled(pane);
  expect(pane.store.get().result?.reading.reports[0]?.amountRead).toBe(450);
  expect(classify().disabled).toBe(false);
});

test('a question that comes up later takes the results off the pages', async () => {
  const cells = twoAmounts();
  const named = cells.map((line, i) => (i === 0 ? ['Customer', 'Date', 'Amount', 'Bar'] : line));
  const pane = await openPane(bookOf(named));
  await pane.user.click(classify());
  await waitUntilSettled(pane);
  expect(pane.store.get().isClassified).toBe(true);
  const sheet = pane.excel.model.sheet('Sales');
  if (sheet === null) throw new Error('no sheet');
  act(() => writeText(sheet, 0, 2, 'Foo'));
  await act(() => pane.actions.answers.classify());
  expect(pane.store.get()).toMatchObject({ isClassified: false, page: { kind: 'home' } });
  expect(within(questionRegion()).getAllByRole('button')).toHaveLength(2);
});

test.each<[Language, string]>([
  ['es', '¿qué columna es el importe?'],
  ['zh-Hans', '哪一列是金额？'],
  ['zh-Hant', '哪一欄是金額？'],
])('in %s', async (language, question) => {
  await openPane(bookOf(twoAmounts()), language);
  expect(screen.getByRole('group', { name: new RegExp(question.replace(/\?/gu, '\\?'), 'u') })).toBeTruthy();
});

test('before the first run five customers with their sums are shown, the reason of each column, and another a click away', async () => {
  const named = twoAmounts().map((line, i) => (i === 0 ? ['Customer', 'Date', 'Amount', 'Bar'] : line));
  const pane = await openPane(bookOf(named));
  const look = within(screen.getByRole('region', { name: 'Are these your customers and their sums?' }));
  expect(look.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'Fir458',
    'Elm454',
    'Dune450',
    'Cedar446',
    'Birch442',
    'Everything read2,688',
  ]);
  expect(look.getAllByText('because its header says so')).toHaveLength(2);
  await pane.user.click(look.getByRole('button', { name: 'Take Bar instead' }));
  await waitUntilSettled(pane);
  expect(pane.store.get().result?.reading.reports[0]?.amountRead).toBe(450);
  expect(screen.getByText('because you said so')).toBeTruthy();
});
