import './globals';
import { Workbook } from '@cj-tech-master/excelts';
import axe from 'axe-core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { serialOf } from '../../../src/domain/time/serialDate';
import { textsOf } from '../../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../../src/i18n/language';
import type { Texts } from '../../../src/i18n/texts';
import { App } from '../../../src/taskpane/App';
import { WorkbookSession } from '../../../src/app/session/workbookSession';
import { PaneActions } from '../../../src/taskpane/pane/paneActions';
import { START, type PaneState } from '../../../src/taskpane/pane/paneState';
import { createStore, type Store } from '../../../src/taskpane/pane/store';
import type { CellValue } from '../../../src/workbook/cells';
import { watchEdits } from '../../../src/workbook/excel/read/watchEdits';
import { showArea } from '../../../src/workbook/excel/read/showArea';
import { openExcel, type OpenExcel } from '../support';

export const dictionaries = Object.fromEntries(LANGUAGES.map((each) => [each, textsOf(each)])) as Record<
  Language,
  Texts
>;
export const TODAY = serialOf(2026, 11, 21);

export interface OpenPane {
  readonly excel: OpenExcel;
  readonly store: Store<PaneState>;
  readonly actions: PaneActions;
  readonly user: UserEvent;
  /** Sheet and address of every selection the pane made. */
  readonly shown: string[];
}

/** A workbook with one sheet of cells; dates are serials with a date format. */
export function bookOf(cells: readonly (readonly CellValue[])[], name = 'Sales'): Workbook {
  const book = new Workbook();
  const sheet = book.addWorksheet(name);
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '') sheet.getCell(r + 1, c + 1).value = cell;
    });
  });
  return book;
}

/**
 * Sales of some customers by month, January 2025 to October 2026, as a table of customers by month. Amounts are chosen so
 * that every class and segment has somebody.
 */
export function salesCells(customers = 24): CellValue[][] {
  const months = Array.from(
    { length: 22 },
    (_, m) => `${String(2025 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}`,
  );
  const rows = Array.from({ length: customers }, (_, i): CellValue[] => {
    const size = Math.round(20000 / (i + 1));
    return [`Customer ${String(i + 1).padStart(2, '0')}`, ...months.map((_month, m) => salesOf(i, m, size))];
  });
  return [['Customer', ...months], ...rows];
}

function salesOf(customer: number, month: number, size: number): number {
  switch (customer % 4) {
    case 0:
      return size; // steady
    case 1:
      return month >= 12 ? size * 2 : size; // growing
    case 2:
      return month >= 12 ? Math.round(size / 2) : size; // declining
    default:
      return month < 14 ? size : 0; // dormant
  }
}

/** The pane on the genuine library over an emulated Excel, after its first look. */
export async function openPane(book: Workbook = bookOf(salesCells()), language: Language = 'en'): Promise<OpenPane> {
  const excel = openExcel(book);
  const store = createStore(START);
  const shown: string[] = [];
  const actions = new PaneActions(store, {
    session: new WorkbookSession(excel.port, 'pane'),
    show: async (sheetId, area) => {
      await showArea(excel.session, sheetId, area);
      shown.push(`${excel.model.sheet(sheetId)?.name ?? ''}!${area.row + 1}`);
    },
    dictionaries: () => Promise.resolve(dictionaries),
    language,
    today: () => TODAY,
    minutes: () => 14 * 60 + 5,
    watch: (isWriting, listener) => watchEdits(excel.session, isWriting, listener),
    openSample: () => Promise.resolve(),
    keepLanguage: () => undefined,
  });
  render(<App store={store} actions={actions} texts={dictionaries[language]} language={language} isDark={false} />);
  await act(() => actions.reading.look());
  return { excel, store, actions, user: userEvent.setup({ document }), shown };
}

/** The pane with its results on the screen. */
export async function openClassified(book?: Workbook, language?: Language): Promise<OpenPane> {
  const pane = await openPane(book, language);
  await pane.user.click(screen.getByRole('button', { name: /Classify [\d,]+ customers|为 \d+ 位客户分类/u }));
  await waitFor(() => expect(pane.store.get().busy).toBeNull());
  return pane;
}

/** What axe finds wrong; colours are measured in the browser tests, where there are any. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** What a screen reader was told last. */
export function spoken(): string {
  return (screen.getAllByRole('status').at(-1)?.textContent ?? '').replace('\u200b', '');
}
