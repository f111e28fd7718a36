import { accountContacts } from '../../../app/visits/accountContacts';
import { logVisit } from '../../../app/visits/logVisit';
import type { VisitBook as WorkbookVisits } from '../../../app/visits/visitBook';
import { readVisitBook, readVisitTable } from '../../../app/visits/visitBook';
import { visitLogPlan } from '../../../app/visits/visitLogPlan';
import { visitKey } from '../../../domain/visits/due';
import type { Texts } from '../../../i18n/texts';
import type { PaneServices } from '../../pane/services';
import type { VisitBook, VisitLogApi } from './visitLogApi';

/** The pages of visits on the open workbook. @param texts of the pane, for words beside names */
export function createVisitLogApi(
  { session, dictionaries, language, show, today }: PaneServices,
  texts: Texts,
): VisitLogApi {
  const { port } = session;
  const read = async (): Promise<WorkbookVisits> => readVisitBook(port, await dictionaries(), language);
  return {
    read: async () => showBook(await read(), texts),
    add: async () => {
      await session.write(await visitLogPlan(await read()), 'visitLog');
      return showBook(await read(), texts);
    },
    save: async ({ visit, was, before, planNext }) => {
      const { book, row } = await logVisit({
        port,
        write: (plan, label) => session.write(plan, label),
        today: today(),
        dictionaries: await dictionaries(),
        language,
        visit,
        was,
        planNext,
        before: before.visits,
      });
      return { book: await showBook(book, texts), sheetRow: (book.table?.area.row ?? 0) + row + 2 };
    },
    show: async (row) => {
      const table = await readVisitTable(port, await dictionaries());
      if (table === null) return;
      const { area, rows } = table;
      const at = row ?? rows.length - 1;
      await show(table.sheetId, { ...area, row: area.row + 1 + at, rows: 1 });
    },
  };
}

async function showBook(book: WorkbookVisits, texts: Texts): Promise<VisitBook> {
  const contacts = await accountContacts(book, texts.roles.names);
  return {
    hasLog: book.table !== null,
    visits: book.visits,
    namesakes: (customer) => book.names.namesakes(customer),
    accounts: book.accounts.map((account) => ({ ...account, contacts: contacts.get(visitKey(account.name)) ?? [] })),
  };
}
