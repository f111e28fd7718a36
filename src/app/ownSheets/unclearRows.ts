import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import type { OwnTable } from '../../sheets/schema/openTable';
import { TABLE_SCHEMAS } from '../../sheets/schema/tableSchemas';
import { columnKeys } from '../../sheets/schema/tableSchema';
import { VISITS } from '../../sheets/schema/visitsSchema';
import type { VisitColumn } from '../../sheets/schema/visitsSchema';
import { sheetAddress } from '../../workbook/address';
import type { Notice } from '../classification/notices';
import type { CustomerNames } from './knownCustomers';
import type { WorkbookState } from './workbookState';
import { readOwnTable } from './workbookState';

/**
 * What people typed into our sheets and we can't count, each with its cells: a bare name that several accounts share, a
 * visit without a date or a customer, and a date or an expense that is a text.
 */
export async function unclearRows(
  state: WorkbookState,
  names: CustomerNames,
  texts: Texts,
  formats: Formats,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const schema of Object.values(TABLE_SCHEMAS)) {
    if (!columnKeys(schema).some((key) => schema.columns[key]?.isCustomer === true)) continue;
    const table = await readOwnTable(state, schema);
    if (table !== null) notices.push(...sharedNames(table, names, texts, formats));
  }
  const visits = await readOwnTable(state, VISITS);
  return visits === null ? notices : [...notices, ...halfDone(visits, texts, formats)];
}

function sharedNames(table: OwnTable<string>, names: CustomerNames, texts: Texts, formats: Formats): Notice[] {
  const found = new Map<string, string[]>();
  for (const key of columnKeys(table.schema)) {
    if (table.schema.columns[key]?.isCustomer !== true) continue;
    for (const row of table.rows.keys()) {
      const name = String(table.cell(row, key)).trim();
      if (names.namesakes(name).length > 1) found.set(name, [...(found.get(name) ?? []), placeOf(table, row, key)]);
    }
  }
  return [...found].map(([name, cells]) => ({
    code: 'ambiguous-customer',
    message: texts.warnings['ambiguous-customer']({
      cells: formats.list(cells),
      name,
      choices: formats.list(names.namesakes(name)),
    }),
  }));
}

function halfDone(table: OwnTable<VisitColumn>, texts: Texts, formats: Formats): Notice[] {
  const typed = columnKeys(VISITS).filter((key) => VISITS.columns[key].owner === 'person' && table.offset(key) >= 0);
  const filled = [...table.rows.keys()].filter((row) => typed.some((key) => !isBlank(table, row, key)));
  const without = (['date', 'customer'] as const).flatMap((key) => {
    const cells = filled.filter((row) => isBlank(table, row, key)).map((row) => placeOf(table, row, key));
    return cells.length === 0 ? [] : [notice('visit-incomplete', key, cells)];
  });
  const asText = typed
    .filter((key) => VISITS.columns[key].kind === 'day' || VISITS.columns[key].kind === 'number')
    .flatMap((key) => {
      const cells = filled
        .filter((row) => typeof table.cell(row, key) !== 'number' && !isBlank(table, row, key))
        .map((row) => placeOf(table, row, key));
      return cells.length === 0 ? [] : [notice('typed-as-text', key, cells)];
    });
  return [...without, ...asText];

  function notice(code: 'visit-incomplete' | 'typed-as-text', key: VisitColumn, cells: readonly string[]): Notice {
    const column = texts.visits.headers[key];
    return { code, message: texts.warnings[code]({ cells: formats.list(cells), column }) };
  }
}

const isBlank = <K extends string>(table: OwnTable<K>, row: number, key: K): boolean =>
  String(table.cell(row, key)).trim() === '';

/** "Visit log!C5" */
function placeOf<K extends string>({ sheetName, area, offset }: OwnTable<K>, row: number, key: K): string {
  return sheetAddress(sheetName, area.row + 1 + row, area.column + Math.max(offset(key), 0));
}
