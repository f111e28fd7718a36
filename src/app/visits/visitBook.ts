import type { AbcClass, Segment } from '../../domain/types';
import type { VisitedAccount } from '../../domain/visits/due';
import type { Language } from '../../i18n/language';
import type { Texts } from '../../i18n/texts';
import type { CustomerColumn } from '../../sheets/customers';
import { customersTemplate } from '../../sheets/customers';
import { FORMATS } from '../../sheets/style';
import type { OwnTable } from '../../sheets/ownTable';
import { locateColumns } from '../../sheets/ownTable';
import { visitsTemplate } from '../../sheets/visits';
import type { CellValue } from '../../workbook/cells';
import type { WorkbookPort } from '../../workbook/port';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import type { Dictionaries } from '../../i18n/texts';
import { CustomerNames, customersOfSheet } from '../ownSheets/knownCustomers';
import { listCodes } from '../ownSheets/lists';
import type { WorkbookState } from '../ownSheets/workbookState';
import { lookAt, readOwnTable } from '../ownSheets/workbookState';
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
  readonly table: OwnTable | null;
  readonly context: RowContext;
  readonly reading: VisitReading;
  readonly visits: readonly LoggedVisit[];
  readonly accounts: readonly LoggedAccount[];
  readonly customers: OwnTable | null;
  readonly names: CustomerNames;
}

/** Reads the visit log and the accounts of a workbook. Nothing is written. @param language where the workbook has none yet */
export async function readVisitBook(
  port: WorkbookPort,
  dictionaries: Dictionaries,
  language: Language,
): Promise<VisitBook> {
  const state = await lookAt(port);
  const settings = readSettings(await readOwnTable(state, 'settings'));
  const sheets = settings.language ?? language;
  return readVisitsOf(state, dictionaries, settings, sheets);
}

/** The same, of a workbook that was looked at already. */
export async function readVisitsOf(
  state: WorkbookState,
  dictionaries: Dictionaries,
  settings: Settings,
  language: Language,
): Promise<VisitBook> {
  const texts = dictionaries[language];
  const all = Object.values(dictionaries);
  const customers = await readOwnTable(state, 'customers');
  const known = customers === null ? [] : customersOfSheet(customers, texts, all);
  const names = new CustomerNames(known);
  const context: RowContext = {
    template: visitsTemplate(texts, all, FORMATS.day, customers !== null),
    codes: await listCodes(state, dictionaries),
    shift: (await state.port.date1904()) ? DAYS_1900_TO_1904 : 0,
  };
  const table = await readOwnTable(state, 'visits', true);
  const reading = table === null ? { visits: [], withoutDate: [], nextRow: 0 } : readVisitRows(table, context);
  const more = customers === null ? new Map<string, OwnerAndCadence>() : ownersOf(customers, names, texts, all);
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

function ownersOf(
  table: OwnTable,
  names: CustomerNames,
  texts: Texts,
  all: readonly Texts[],
): Map<string, OwnerAndCadence> {
  const template = customersTemplate(texts, all, [], { amount: '', day: '', purchase: '' });
  const located = locateColumns(template, table.header);
  const at = new Map(template.columns.map(({ key }, c) => [key, located[c] ?? -1]));
  const cell = (row: readonly CellValue[], key: CustomerColumn): CellValue => row[at.get(key) ?? -1] ?? '';
  return new Map(
    table.rows.map((row) => {
      const id = String(cell(row, 'id')).trim();
      const cadence = cell(row, 'cadence');
      return [
        names.keyOf(id === '' ? String(cell(row, 'customer')) : id),
        {
          owner: String(cell(row, 'owner')).trim(),
          cadence: typeof cadence === 'number' && cadence > 0 ? cadence : null,
        },
      ];
    }),
  );
}
