import type { Classification } from '../../domain/classification';
import type { SalesBook } from '../../domain/sales/SalesBook';
import type { MadeVisit } from '../../domain/summary/visits';
import { followUpDue, isMade } from '../../domain/visits/visit';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { classifiedCustomers, CustomerNames } from '../ownSheets/knownCustomers';
import type { WorkbookState } from '../ownSheets/workbookState';
import { readVisitsOf } from '../visits/visitBook';

/** The visits of the log that took place, with the customers of the book they are about; null without a visit log. */
export async function madeVisits(
  { reading, settings, sheetLanguage }: ClassifyResult,
  state: WorkbookState,
  now: Classification,
  dictionaries: Dictionaries,
): Promise<MadeVisit[] | null> {
  const { table, visits } = await readVisitsOf(state, dictionaries, settings, sheetLanguage);
  if (table === null) return null;
  const names = new CustomerNames(classifiedCustomers({ classification: now }));
  return visits
    .filter((visit) => isMade(visit, reading.book.today))
    .map((visit): MadeVisit => ({
      customer: numberOf(reading.book, names.keyOf(visit.customer)),
      name: visit.customer,
      day: visit.day,
      visitors: visit.visitors,
      hasSummary: visit.summary !== '',
      expense: visit.expense ?? 0,
      followUpDue: followUpDue(visit),
      followUpDone: visit.followUpDone,
    }));
}

function numberOf({ directory }: SalesBook, key: string): number | null {
  return key === '' ? null : (directory.find(key) ?? null);
}
