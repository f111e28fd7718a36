import { cleanText } from '../../domain/text';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { AbcClass, Segment } from '../../domain/types';
import type { Texts } from '../../i18n/texts';
import { customersTemplate } from '../../sheets/customers';
import type { OwnTable } from '../../sheets/ownTable';
import { locateColumns } from '../../sheets/ownTable';
import type { CellValue } from '../../workbook/cells';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { classOf, segmentOf } from './playbook';

/** A customer as our other sheets need to know it. */
export interface KnownCustomer {
  readonly key: string;
  /** '' where the sheet has no ids. */
  readonly id: string;
  readonly name: string;
  /** null when a person left the customer out. */
  readonly abc: AbcClass | null;
  readonly segment: Segment | null;
  /** This year; where the sheets have no months, everything. */
  readonly sales: number;
}

/** The customers of a classification in memory, in its order. */
export function classifiedCustomers({ classification }: Pick<ClassifyResult, 'classification'>): KnownCustomer[] {
  return classification.customers.map(({ identity, class: abc, segment, thisYear, netSales }) => ({
    key: identity.key,
    id: identity.id,
    name: identity.name,
    abc,
    segment,
    sales: thisYear ?? netSales,
  }));
}

/** The customers of our Customers sheet, in the order of its rows; what people changed there holds. */
export function customersOfSheet(table: OwnTable, texts: Texts, allLanguages: readonly Texts[]): KnownCustomer[] {
  const template = customersTemplate(texts, allLanguages, [], { amount: '', day: '', purchase: '' });
  const located = locateColumns(template, table.header);
  const at = new Map(template.columns.map(({ key }, c) => [key, located[c] ?? -1]));
  type Key = (typeof template.columns)[number]['key'];
  const cell = (row: readonly CellValue[], key: Key): CellValue => row[at.get(key) ?? -1] ?? '';
  const customers = new Map<string, KnownCustomer>();
  for (const row of table.rows) {
    const id = cleanText(String(cell(row, 'id')));
    const name = cleanText(String(cell(row, 'customer')));
    const key: string = id === '' ? customerKey(name) : customerIdKey(id);
    if (key === '' || customers.has(key)) continue;
    const thisYear = cell(row, 'thisYear');
    const share = cell(row, 'share');
    customers.set(key, {
      key,
      id,
      name: name === '' ? id : name,
      abc: classOf(String(cell(row, 'abc'))),
      segment: segmentOf(String(cell(row, 'segment')), allLanguages),
      sales: typeof thisYear === 'number' ? thisYear : typeof share === 'number' ? share : 0,
    });
  }
  return [...customers.values()];
}

/** Customers as they are written in one cell: the name, or "name (id)" where several customers share it. */
export class CustomerNames {
  private readonly labels = new Map<string, string>();
  private readonly keys = new Map<string, string>();

  constructor(customers: readonly KnownCustomer[]) {
    const sharing = new Map<string, number>();
    for (const { name } of customers) sharing.set(customerKey(name), (sharing.get(customerKey(name)) ?? 0) + 1);
    for (const { key, id, name } of customers) {
      const isShared = (sharing.get(customerKey(name)) ?? 0) > 1;
      const label = isShared && id !== '' ? `${name} (${id})` : name;
      this.labels.set(key, label);
      if (!isShared) this.learn(name, key);
      this.learn(label, key);
      if (id !== '') {
        this.learn(`${name} (${id})`, key);
        this.learn(id, key);
      }
    }
  }

  /** What to write in a cell; a prospect that is no customer yet is written as its key says. */
  labelOf(key: string): string {
    return this.labels.get(key) ?? key;
  }

  /** The customer a cell means; a text that means none is a prospect with a key of its own. '' for an empty cell. */
  keyOf(cell: string): string {
    const folded = customerKey(cell);
    return this.keys.get(folded) ?? folded;
  }

  private learn(text: string, key: string): void {
    const folded = customerKey(text);
    if (!this.keys.has(folded)) this.keys.set(folded, key);
  }
}
