import type { Classification } from '../../domain/classification';
import { cleanText } from '../../domain/text';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { AbcClass, Segment } from '../../domain/types';
import type { Texts } from '../../i18n/texts';
import type { CustomerColumn } from '../../sheets/schema/customersSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { CellValue } from '../../workbook/cells';
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
export function classifiedCustomers({ classification }: { readonly classification: Classification }): KnownCustomer[] {
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
export function customersOfSheet(table: OwnTable<CustomerColumn>, allLanguages: readonly Texts[]): KnownCustomer[] {
  const customers = new Map<string, KnownCustomer>();
  for (const row of table.rows.keys()) {
    const cell = (key: CustomerColumn): CellValue => table.cell(row, key);
    const id = cleanText(String(cell('id')));
    const name = withoutId(cleanText(String(cell('customer'))), id);
    const key: string = id === '' ? customerKey(name) : customerIdKey(id);
    if (key === '' || customers.has(key)) continue;
    const thisYear = cell('thisYear');
    const share = cell('share');
    customers.set(key, {
      key,
      id,
      name: name === '' ? id : name,
      abc: classOf(String(cell('abc'))),
      segment: segmentOf(String(cell('segment')), allLanguages),
      sales: typeof thisYear === 'number' ? thisYear : typeof share === 'number' ? share : 0,
    });
  }
  return [...customers.values()];
}

/** The name of a cell that holds "name (id)", as it does where several customers share the name. */
function withoutId(text: string, id: string): string {
  const end = ` (${id})`;
  return id !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** Customers as they are written in one cell: the name, or "name (id)" where several customers share it. */
export class CustomerNames {
  private readonly labels = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  /** Labels by a bare name that several customers share. */
  private readonly shared = new Map<string, string[]>();

  constructor(customers: readonly KnownCustomer[]) {
    const sharing = new Map<string, number>();
    for (const { name } of customers) sharing.set(customerKey(name), (sharing.get(customerKey(name)) ?? 0) + 1);
    for (const { key, id, name } of customers) {
      const isShared = (sharing.get(customerKey(name)) ?? 0) > 1;
      const label = isShared && id !== '' ? `${name} (${id})` : name;
      this.labels.set(key, label);
      if (isShared) this.shared.set(customerKey(name), [...(this.shared.get(customerKey(name)) ?? []), label]);
      else this.learn(name, key);
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

  /** How the customers that a cell may mean are written, where it holds a bare name that several share; else none. */
  namesakes(cell: string): readonly string[] {
    const folded = customerKey(cell);
    return this.keys.has(folded) ? [] : (this.shared.get(folded) ?? []);
  }

  private learn(text: string, key: string): void {
    const folded = customerKey(text);
    if (!this.keys.has(folded)) this.keys.set(folded, key);
  }
}
