/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { axeFindings, openClassified, dictionaries, TODAY, type OpenPane } from './support';
import { act, screen, waitFor } from '@testing-library/react';
import { createVisitLogApi } from '../../../src/taskpane/features/visits/createVisitLogApi';
import type { VisitLogApi } from '../../../src/taskpane/features/visits/visitLogApi';
import { visit } from '../../support/sheets/visitLogs';
import { valuesOf } from '../support';

jest.setTimeout(120_000);

const logOf = ({ actions }: OpenPane): VisitLogApi => createVisitLogApi(actions.services, dictionaries.en);

/** Writes the results, with everything that is offered by itself. */
async function write({ actions }: OpenPane): Promise<void> {
  await act(() => actions.writing.openPreview());
  await act(() => actions.writing.write());
}

/** A row of a sheet of ours as an object of header and cell. */
function rowOf({ excel }: OpenPane, sheet: string, first: string, name: string): Record<string, unknown> {
  const rows = valuesOf(excel.model, sheet);
  const header = rows.find((row) => row.includes(first)) ?? [];
  const row = rows.find((cells) => cells.includes(name)) ?? [];
  return Object.fromEntries(header.map((title, c) => [String(title), row[c]]));
}

test('a visit saved after a classification: Customers follows, Restore leaves the visit, tabs lead home', async () => {
  const pane = await openClassified();
  await write(pane);
  const log = logOf(pane);
  let book = await log.add();
  const day = TODAY - 10;
  const made = visit({ customer: 'Customer 01', day: day as typeof TODAY });
  await act(async () => {
    book = (await log.save({ visit: made, was: null, planNext: false, before: book })).book;
  });
  const customer = rowOf(pane, 'Customers', 'Last visit', 'Customer 01');
  expect(customer['Last visit']).toBe(day);
  expect(customer['Next visit due']).toBe(day + Number(customer['Cadence (days)'] ?? customer['Cadence']));
  // Another customer's cells were not touched.
  expect(rowOf(pane, 'Customers', 'Last visit', 'Customer 02')['Last visit']).toBe('');
  expect(pane.store.get().restorables.map(({ label }) => label)).toEqual(['visit', 'visitLog', 'results']);
  expect(await axeFindings()).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(pane.store.get().page.kind).toBe('restored'));
  await waitFor(() => expect(pane.store.get().busy).toBeNull());
  expect(valuesOf(pane.excel.model, 'Customers')).toEqual([]);
  expect(valuesOf(pane.excel.model, 'Sales')[0]?.[23] ?? '').toBe('');
  expect(valuesOf(pane.excel.model, 'Visit log').flat()).toContain('Customer 01');
  expect(await pane.excel.port.tables()).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'KA_Visits' })]),
  );
  // The visit log uses the lists, which came with the classification: they stay, and it is said.
  expect(valuesOf(pane.excel.model, 'Lists').flat()).toContain('Face to face');
  expect(screen.getByText(/^Stays, because sheets written later use its lists: Lists/u)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: /^Delete \d empty sheets?$/u }));
  await waitFor(() => expect(screen.getByText('The empty sheets are deleted.')).toBeTruthy());
  expect(pane.excel.model.sheets.map(({ name }) => name)).not.toContain('Customers');
  expect(pane.excel.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Visit log', 'Lists']));
  await pane.user.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(pane.store.get().page.kind).toBe('home');
});

test('a preview never calls a sheet new that came about meanwhile, here or by a ribbon command', async () => {
  const pane = await openClassified();
  await act(() => pane.actions.writing.openPreview());
  const isNew = (kind: string): boolean | undefined => {
    const { page } = pane.store.get();
    return page.kind === 'preview' ? page.preview.parts.find((part) => part.kind === kind)?.isNew : undefined;
  };
  expect(isNew('lists')).toBe(true);
  // On another page, so that the pane hears nothing of it.
  await act(async () => {
    const { WorkbookSession } = await import('../../../src/app/session/workbookSession');
    const ribbon = { ...pane.actions.services, session: new WorkbookSession(pane.excel.port, 'ribbon') };
    await createVisitLogApi(ribbon, dictionaries.en).add();
  });
  const lists = valuesOf(pane.excel.model, 'Lists');
  const row = lists.findIndex((cells) => cells.includes('Face to face'));
  const column = lists[row]?.indexOf('Face to face') ?? -1;
  const cell = pane.excel.model.sheet('Lists')?.makeCell(row, column);
  if (cell === undefined) throw new Error('no list of methods');
  cell.value = 'In person';
  await act(() => pane.actions.writing.write());
  expect(pane.store.get().page).toMatchObject({ kind: 'preview', hasChanged: true });
  expect(isNew('lists')).not.toBe(true);
  expect(screen.getByText(/^Sheets of ours were added, deleted or changed in the meantime/u)).toBeTruthy();
  await act(() => pane.actions.writing.write());
  expect(pane.store.get().page.kind).toBe('written');
  expect(valuesOf(pane.excel.model, 'Lists')[row]?.[column]).toBe('In person');
  await pane.user.keyboard('{Escape}');
  expect(pane.store.get().page.kind).toBe('home');
});
