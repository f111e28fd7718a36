import type { Playbook } from '../../domain/playbook/playbook';
import { cadenceOf, DEFAULT_CADENCE, playbookRow } from '../../domain/playbook/playbook';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import { columnMissing } from '../../sheets/schema/openTable';
import type { TableChange } from '../../sheets/updateSheet';
import type { PlanCell } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
import type { CustomerLine, LastVisits } from './customersSheet';
import { customerRow, visitCells } from './customersSheet';
import { displayName } from '../classification/displayName';
import { nameAndId } from '../classification/notices';
import { classOf, segmentOf } from './playbook';
import { isWritten, OUR_KEYS, writtenMarks } from './writtenMarks';
import type { DefaultKey } from './writtenMarks';

/** A cell of ours that the user had typed over. */
export interface Overtyped {
  readonly row: number;
  readonly column: number;
  readonly found: CellValue;
}

export interface CustomersChange {
  readonly change: TableChange<CustomerColumn>;
  readonly overtyped: readonly Overtyped[];
  /** What the settings keep of what this run writes, by customer key. */
  readonly marks: ReadonlyMap<string, string>;
}

export interface CustomersChangeRequest {
  /** null makes every row a new one. */
  readonly table: OwnTable<CustomerColumn> | null;
  readonly lines: readonly CustomerLine[];
  /** Marks of what we wrote last, by customer key. */
  readonly written: ReadonlyMap<string, string>;
  readonly playbook: Playbook;
  readonly texts: Texts;
  readonly languages: readonly Texts[];
  readonly visits: LastVisits | null;
  /** Only some of the sales were read: rows of the others stay as they are. */
  readonly isRestricted: boolean;
}

/**
 * What has to change in the Customers table. Rows keep their order; new customers come at the end. Owner and cadence
 * belong to the user: an empty one is filled, one that is still the default we wrote follows the playbook and the sales.
 */
export function customersChange(request: CustomersChangeRequest): CustomersChange {
  const { table, lines, written, texts, visits, isRestricted } = request;
  const open = new Map(lines.map((line) => [line.result.identity.key as string, line]));
  const nameOf = displayName(lines.map(({ result }) => result));
  const rowOf = (line: CustomerLine): RowValues<CustomerColumn> => ({
    ...customerRow(line, texts, visits),
    customer: nameOf(line.result),
  });
  const byName = keysByName(lines);
  const rows = new Map<number, RowValues<CustomerColumn>>();
  if (table !== null) requireIdentity(table, byName, request.languages);
  const marks = new Map<string, string>();
  const overtyped: Overtyped[] = [];
  for (const row of table === null ? [] : table.rows.keys()) {
    if (table === null) break;
    const key = rowKey(String(table.cell(row, 'id')), String(table.cell(row, 'customer')), open, byName);
    if (key === null) continue;
    const known = written.get(key);
    const line = open.get(key);
    open.delete(key);
    if (line === undefined) {
      // Once ours, gone from the data: its figures would be wrong, what the user typed stays.
      if (known !== undefined && !isRestricted) rows.set(row, { ...emptyRow(), why: texts.why.gone });
      continue;
    }
    const values = rowOf(line);
    if (known !== undefined)
      for (const own of OUR_KEYS) {
        const found = table.cell(row, own);
        if (table.offset(own) >= 0 && isWritten(known, own, found) === false && found !== values[own])
          overtyped.push({ row: table.area.row + 1 + row, column: table.area.column + table.offset(own), found });
      }
    const personal = personalCells({ table, row, line, known }, request);
    const cells = {
      ...values,
      customer: nameCell(table.cell(row, 'customer'), values.customer, line),
      ...personal.cells,
    };
    rows.set(row, { ...cells, ...visitCells(key, cellNumber(cells.cadence), visits) });
    marks.set(key, writtenMarks(values, personal.typed));
  }
  const added = [...open.values()].map(rowOf);
  for (const [key, line] of open) marks.set(key, writtenMarks(rowOf(line)));
  return { change: { rows, added }, overtyped, marks };
}

interface PersonalCells {
  readonly cells: RowValues<DefaultKey>;
  /** What the user typed. */
  readonly typed: readonly DefaultKey[];
}

/** Owner and cadence of a row: the user's own stay, empty ones and those that are still our default follow. */
function personalCells(
  {
    table,
    row,
    line,
    known,
  }: {
    readonly table: OwnTable<CustomerColumn>;
    readonly row: number;
    readonly line: CustomerLine;
    readonly known: string | undefined;
  },
  { playbook, languages }: CustomersChangeRequest,
): PersonalCells {
  const [owner, cadence] = [table.cell(row, 'owner'), table.cell(row, 'cadence')];
  const abc = classOf(String(table.cell(row, 'abc')));
  const isOwnerOurs = owner === '' || (isWritten(known, 'owner', owner) ?? owner === line.rep);
  const segment = segmentOf(String(table.cell(row, 'segment')), languages);
  // Earlier versions kept no mark of these two: then what is a default of the row's class counts as ours.
  const isDefault =
    abc !== null &&
    (cadence === DEFAULT_CADENCE[abc] || cadence === cadenceOf(playbookRow(playbook, segment, abc), abc));
  const isCadenceOurs = cadence === '' || (isWritten(known, 'cadence', cadence) ?? isDefault);
  return {
    cells: { owner: isOwnerOurs ? line.owner : owner, cadence: isCadenceOurs ? (line.cadence ?? '') : cadence },
    typed: [...(isOwnerOurs ? [] : (['owner'] as const)), ...(isCadenceOurs ? [] : (['cadence'] as const))],
  };
}

/** The spelling in the sheet stays: there may be links and filters on it. So does an id that is no longer needed there. */
function nameCell(found: CellValue, wanted: PlanCell | undefined, { result }: CustomerLine): PlanCell {
  const same = [String(wanted ?? ''), nameAndId(result.identity)].map(customerKey);
  return same.includes(customerKey(String(found))) ? found : (wanted ?? found);
}

function cellNumber(cell: PlanCell | undefined): CellValue {
  return typeof cell === 'number' ? cell : '';
}

function emptyRow(): RowValues<CustomerColumn> {
  return Object.fromEntries(OUR_KEYS.map((key) => [key, '']));
}

/** Key of a row: by its id, else by its name; null for a row without either. */
function rowKey(
  id: string,
  name: string,
  open: ReadonlyMap<string, unknown>,
  keys: ReadonlyMap<string, readonly string[]>,
): string | null {
  const byId = customerIdKey(id);
  const byName = customerKey(name);
  if (byId !== '' && open.has(byId)) return byId;
  // A row that lost its id is still the one customer of its name.
  const [only, another] = byId === '' ? (keys.get(byName) ?? []) : [];
  if (only !== undefined && another === undefined && open.has(only)) return only;
  if (byName !== '' && open.has(byName)) return byName;
  return byId !== '' ? byId : byName !== '' ? byName : null;
}

/** Keys of the customers of a name, with its id too. */
function keysByName(lines: readonly CustomerLine[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { result } of lines) {
    const { key, name, spellings } = result.identity;
    for (const folded of new Set([name, nameAndId(result.identity), ...spellings].map(customerKey)))
      keys.set(folded, [...(keys.get(folded) ?? []), key]);
  }
  return keys;
}

/**
 * Makes sure that rows can be told apart by the one of the two columns that is left.
 * @throws UserError 'own-column-missing' where the column that was deleted is needed
 */
function requireIdentity(
  table: OwnTable<CustomerColumn>,
  keys: ReadonlyMap<string, readonly string[]>,
  languages: readonly Texts[],
): void {
  const [other, missing] = table.offset('id') < 0 ? (['customer', 'id'] as const) : (['id', 'customer'] as const);
  if (table.offset(missing) >= 0) return;
  const cells = [...table.rows.keys()].map((row) => String(table.cell(row, other)));
  const isTold = (cell: string): boolean =>
    other === 'id' ? cell.trim() !== '' : (keys.get(customerKey(cell)) ?? []).length < 2;
  if (!cells.every(isTold)) throw columnMissing(table.schema, table, missing, languages);
}
