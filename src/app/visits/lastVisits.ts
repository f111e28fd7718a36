import { isMade } from '../../domain/visits/visit';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { LastVisits } from '../ownSheets/customersSheet';
import { CustomerNames, classifiedCustomers } from '../ownSheets/knownCustomers';
import { readVisitsOf } from './visitBook';

/** The last visit of each classified customer up to today; null when the workbook has no visit log. */
export async function lastVisits(result: ClassifyResult, dictionaries: Dictionaries): Promise<LastVisits | null> {
  const { state, settings, sheetLanguage, today } = result;
  const { table, visits, context } = await readVisitsOf(state, dictionaries, settings, sheetLanguage);
  if (table === null) return null;
  const names = new CustomerNames(classifiedCustomers(result));
  const days = new Map<string, SerialDate>();
  for (const visit of visits) {
    const key = names.keyOf(visit.customer);
    if (isMade(visit, today) && visit.day > (days.get(key) ?? 0)) days.set(key, visit.day);
  }
  return { days, today, shift: context.shift };
}
