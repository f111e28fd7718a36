import type { Classification, CustomerResult } from '../../domain/classification';
import type { Playbook } from '../../domain/playbook/playbook';
import { cadenceOf, playbookRow } from '../../domain/playbook/playbook';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { SerialDate } from '../../domain/time/serialDate';
import { firstDayOf } from '../../domain/time/serialDate';
import { nextVisitDue } from '../../domain/visits/due';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { CustomerColumn } from '../../sheets/customers';
import type { OwnTable } from '../../sheets/ownTable';
import { locateColumns } from '../../sheets/ownTable';
import type { TableTemplate } from '../../sheets/template';
import type { TableChange } from '../../sheets/updateSheet';
import type { PlanCell } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
import { classOf, segmentOf } from './playbook';
import { money, ratio } from '../classification/round';
import { whyOf } from '../classification/why';

/** One customer with everything our sheets and the report say about it. */
export interface CustomerLine {
  readonly result: CustomerResult;
  readonly strategy: string;
  readonly nextAction: string;
  readonly owner: string;
  readonly cadence: number | null;
  readonly cumulative: number | null;
  readonly why: string;
}

/** Joins results, playbook and reps; in the order of the classification. */
export function customerLines(
  classification: Classification,
  playbook: Playbook,
  owners: ReadonlyMap<number, string>,
  texts: Texts,
  formats: Formats,
): CustomerLine[] {
  let sum = 0;
  return classification.customers.map((result) => {
    const row = playbookRow(playbook, result.segment, result.class);
    sum += result.share;
    return {
      result,
      strategy: row?.strategy ?? '',
      nextAction: row?.nextAction ?? '',
      owner: row !== undefined && row.owner !== '' ? row.owner : (owners.get(result.customer) ?? ''),
      cadence: result.class === null ? null : cadenceOf(row, result.class),
      cumulative: result.before === null ? null : ratio(Math.min(sum, 1)),
      why: whyOf(result, classification, texts, formats),
    };
  });
}

/** Flags of a customer as they stand in a cell, what a person has set first. */
export function flagText({ flags, byHand }: CustomerResult, texts: Texts): string {
  const hand =
    byHand === null
      ? []
      : [byHand.kind === 'excluded' ? `${texts.terms.leftOut} (${texts.terms.setByHand})` : texts.terms.setByHand];
  return [...hand, ...flags.map((flag) => texts.terms.flags[flag])].join('; ');
}

/** What the visit log says, in the workbook's own serials; null where there is no log: then those cells are left alone. */
export interface LastVisits {
  /** By customer key. */
  readonly days: ReadonlyMap<string, SerialDate>;
  readonly today: SerialDate;
  /** Days from the workbook's serials to ours. */
  readonly shift: number;
}

/** Last visit and the day the next one is due; an account that was never visited is due today. */
export function visitCells(
  key: string,
  cadence: CellValue | undefined,
  visits: LastVisits | null,
): RowValues<'lastVisit' | 'nextVisit'> {
  if (visits === null) return {};
  const last = visits.days.get(key) ?? null;
  const due = nextVisitDue(last, typeof cadence === 'number' && cadence > 0 ? cadence : null, visits.today);
  return {
    lastVisit: last === null ? '' : last - visits.shift,
    nextVisit: due === null ? '' : due - visits.shift,
  };
}

/** The cells of one customer's row. */
export function customerRow(
  line: CustomerLine,
  texts: Texts,
  visits: LastVisits | null = null,
): RowValues<CustomerColumn> {
  const { result } = line;
  const { growth } = result;
  const month = result.lastPurchase;
  return {
    id: result.identity.id,
    customer: result.identity.name,
    abc: result.class ?? '',
    segment: result.segment === null ? '' : texts.terms.segments[result.segment],
    flags: flagText(result, texts),
    strategy: line.strategy,
    nextAction: line.nextAction,
    owner: line.owner,
    cadence: line.cadence ?? '',
    ...visitCells(result.identity.key, line.cadence ?? '', visits),
    lastYear: result.lastYear === null ? '' : money(result.lastYear),
    thisYear: result.thisYear === null ? '' : money(result.thisYear),
    share: result.class === null ? '' : ratio(result.share),
    cumulative: line.cumulative ?? '',
    change3: growthCell(growth?.g3.growth),
    change12: growthCell(growth?.g12.growth),
    lastPurchase: result.lastPurchaseDay ?? (month === null ? '' : firstDayOf(month)),
    monthsSince: result.recencyMonths ?? '',
    activeMonths: result.activeMonths12 ?? '',
    why: line.why,
  };
}

function growthCell(growth: number | null | undefined): number | '' {
  return growth === null || growth === undefined ? '' : ratio(growth);
}

/** A cell of ours that a person had typed over. */
export interface Overtyped {
  readonly row: number;
  readonly column: number;
  readonly found: CellValue;
}

export interface CustomersChange {
  readonly change: TableChange<CustomerColumn>;
  readonly overtyped: readonly Overtyped[];
}

/** Columns that every run writes: the marks of what we wrote are kept in this order. */
const OURS: readonly CustomerColumn[] = [
  ...(['abc', 'segment', 'flags', 'strategy', 'nextAction', 'lastYear', 'thisYear', 'share', 'cumulative'] as const),
  ...(['change3', 'change12', 'lastPurchase', 'monthsSince', 'activeMonths', 'why'] as const),
];

/** A short mark of each cell we write for a customer, to notice at the next run what was typed over. */
export function writtenMarks(values: RowValues<CustomerColumn>): string {
  return OURS.map((key) => shortHash(String(values[key] ?? ''))).join('');
}

/** 20 bits of FNV-1a in four letters: enough to notice a change in one cell. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 0xfffff).toString(36).padStart(4, '0');
}

/**
 * What has to change in a Customers table that is already there. Rows keep their order; new customers come at the end.
 * Owner and cadence belong to people: an empty one is filled, a cadence that was ours follows the class.
 * @param written marks of what we wrote last, by customer key
 */
export function customersChange(
  template: TableTemplate<CustomerColumn>,
  table: OwnTable,
  lines: readonly CustomerLine[],
  playbook: Playbook,
  written: ReadonlyMap<string, string>,
  texts: Texts,
  allLanguages: readonly Texts[],
  visits: LastVisits | null = null,
): CustomersChange {
  const located = locateColumns(template, table.header);
  const at = new Map(template.columns.map(({ key }, c) => [key, located[c] ?? -1]));
  const cell = (row: readonly CellValue[], key: CustomerColumn): CellValue => row[at.get(key) ?? -1] ?? '';
  const open = new Map(lines.map((line) => [line.result.identity.key as string, line]));
  const rows = new Map<number, RowValues<CustomerColumn>>();
  const overtyped: Overtyped[] = [];
  table.rows.forEach((row, index) => {
    const key = rowKey(String(cell(row, 'id')), String(cell(row, 'customer')), open);
    if (key === null) return;
    const marks = written.get(key);
    const line = open.get(key);
    open.delete(key);
    if (line === undefined) {
      // Once ours, gone from the data: its figures would be wrong, what people typed stays.
      if (marks !== undefined) rows.set(index, { ...emptied(), why: texts.why.gone });
      return;
    }
    const values = customerRow(line, texts, visits);
    if (marks?.length === OURS.length * 4)
      OURS.forEach((own, i) => {
        const column = at.get(own) ?? -1;
        const found = cell(row, own);
        const isOurs = shortHash(String(found)) === marks.slice(i * 4, i * 4 + 4);
        if (column >= 0 && !isOurs && found !== values[own])
          overtyped.push({ row: table.area.row + 1 + index, column: table.area.column + column, found });
      });
    const own = personal(row, values);
    rows.set(index, { ...values, ...own, ...visitCells(key, cellNumber(own.cadence), visits) });
  });
  return { change: { rows, added: [...open.values()].map((line) => customerRow(line, texts, visits)) }, overtyped };

  function personal(row: readonly CellValue[], values: RowValues<CustomerColumn>): RowValues<CustomerColumn> {
    const owner = cell(row, 'owner');
    const cadence = cell(row, 'cadence');
    const segment = segmentOf(String(cell(row, 'segment')), allLanguages);
    const abc = classOf(String(cell(row, 'abc')));
    const wasOurs = abc !== null && cadence === cadenceOf(playbookRow(playbook, segment, abc), abc);
    const name = cell(row, 'customer');
    return {
      // The spelling in the sheet stays: people may have links and filters on it.
      customer:
        customerKey(String(name)) === customerKey(String(values.customer ?? '')) ? name : (values.customer ?? name),
      owner: owner === '' ? (values.owner ?? '') : owner,
      cadence: cadence === '' || wasOurs ? (values.cadence ?? '') : cadence,
    };
  }
}

function cellNumber(cell: PlanCell | undefined): CellValue {
  return typeof cell === 'number' ? cell : '';
}

function emptied(): RowValues<CustomerColumn> {
  return Object.fromEntries(OURS.map((key) => [key, '']));
}

/** Key of a row: by its id, else by its name; null for a row without either. */
function rowKey(id: string, name: string, open: ReadonlyMap<string, unknown>): string | null {
  const byId = customerIdKey(id);
  const byName = customerKey(name);
  if (byId !== '' && open.has(byId)) return byId;
  if (byName !== '' && open.has(byName)) return byName;
  return byId !== '' ? byId : byName !== '' ? byName : null;
}
