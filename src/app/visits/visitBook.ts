import type { AbcClass, Segment } from '../../domain/types';
import type { VisitedAccount } from '../../domain/visits/due';
import type { Language } from '../../i18n/language';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import { SETTINGS } from '../../sheets/schema/settingsSchema';
import { VISITS } from '../../sheets/schema/visitsSchema';
import type { VisitColumn } from '../../sheets/schema/visitsSchema';
import type { WorkbookPort } from '../../workbook/port';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import type { Dictionaries } from '../../i18n/texts';
import { CustomerNames, customersOfSheet } from '../ownSheets/knownCustomers';
import { listCodes } from '../ownSheets/lists';
import type { WorkbookState } from '../ownSheets/workbookState';
import { readOwnTable, readWorkbookState } from '../ownSheets/workbookState';
import type { Settings } from '../ownSheets/settings';
import { readSettings } from '../ownSheets/settings';
import type { LoggedVisit, RowContext, VisitReading } from './visitRows';
import { readVisitRows } from './visitRows';

/** An account of our Customers sheet, as the log and the day of a rep need it. */
export interface LoggedAccount extends VisitedAccount {
  readonly key: string;
  readonly class: AbcClass | null;
  readonly segment: Segment | null;
}

/** The visit log of a workbook with what it is about. */
export interface VisitBook {
  readonly state: WorkbookState;
  readonly dictionaries: Dictionaries;
  readonly settings: Settings;
  /** Of the sheets. */
  readonly language: Language;
  /** null when the workbook has no visit log. */
  readonly table: OwnTable<VisitColumn> | null;
  readonly context: RowContext;
  readonly reading: VisitReading;
  readonly visits: readonly LoggedVisit[];
  readonly accounts: readonly LoggedAccount[];
  readonly customers: OwnTable<CustomerColumn> | null;
  readonly names: CustomerNames;
}

/** Reads the visit log and the accounts of a workbook. Nothing is written. @param language where the workbook has none yet */
export async function readVisitBook(
  port: WorkbookPort,
  dictionaries: Dictionaries,
  language: Language,
): Promise<VisitBook> {
  const state = await readWorkbookState(port, dictionaries);
  const settings = readSettings(await readOwnTable(state, SETTINGS));
  const sheets = settings.language ?? language;
  return readVisitsOf(state, dictionaries, settings, sheets);
}

/** The table of the visit log as it stands now; null when the workbook has none. */
export async function readVisitTable(
  port: WorkbookPort,
  dictionaries: Dictionaries,
): Promise<OwnTable<VisitColumn> | null> {
  return readOwnTable(await readWorkbookState(port, dictionaries), VISITS);
}

/** The same, of a workbook that was looked at already. */
export async function readVisitsOf(
  state: WorkbookState,
  dictionaries: Dictionaries,
  settings: Settings,
  language: Language,
): Promise<VisitBook> {
  const customers = await readOwnTable(state, CUSTOMERS);
  const known = customers === null ? [] : customersOfSheet(customers, state.languages);
  const names = new CustomerNames(known);
  const context: RowContext = {
    codes: await listCodes(state, dictionaries),
    shift: (await state.port.date1904()) ? DAYS_1900_TO_1904 : 0,
  };
  const table = await readOwnTable(state, VISITS, true);
  const reading = table === null ? { visits: [], withoutDate: [], nextRow: 0 } : readVisitRows(table, context);
  const more = customers === null ? new Map<string, OwnerAndCadence>() : ownersOf(customers, names);
  return {
    state,
    dictionaries,
    settings,
    language,
    table,
    context,
    reading,
    visits: reading.visits,
    customers,
    names,
    accounts: known.map(({ key, abc, segment }) => ({
      key,
      name: names.labelOf(key),
      class: abc,
      segment,
      owner: more.get(key)?.owner ?? '',
      cadence: more.get(key)?.cadence ?? null,
    })),
  };
}

interface OwnerAndCadence {
  readonly owner: string;
  readonly cadence: number | null;
}

function ownersOf(table: OwnTable<CustomerColumn>, names: CustomerNames): Map<string, OwnerAndCadence> {
  return new Map(
    table.rows.map((_, row) => {
      const id = String(table.cell(row, 'id')).trim();
      const cadence = table.cell(row, 'cadence');
      return [
        names.keyOf(id === '' ? String(table.cell(row, 'customer')) : id),
        {
          owner: String(table.cell(row, 'owner')).trim(),
          cadence: typeof cadence === 'number' && cadence > 0 ? cadence : null,
        },
      ];
    }),
  );
}
