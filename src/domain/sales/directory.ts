import type { CustomerKey } from './customerKey';
import { cleanText } from '../text';
import { customerIdKey, customerKey } from './customerKey';

/** Who a dense customer number is. */
export interface CustomerIdentity {
  readonly key: CustomerKey;
  /** Customer id as the sheet shows it; '' when the sheet has none. */
  readonly id: string;
  /** The most frequent spelling, cleaned of stray white space; of equally frequent ones the first by code point. */
  readonly name: string;
  /** Every distinct spelling met, as it stands in the cells. */
  readonly spellings: readonly string[];
}

/**
 * Numbers customers densely from 0 and remembers their spellings. A raw text is normalised once, however often it comes.
 */
export class CustomerDirectory {
  private readonly byKey = new Map<string, number>();
  private readonly byRawName = new Map<string, number>();
  // Texts that are a customer in some rows and a total in others; `known` must not tell what the next row means.
  private readonly doubtfulNames = new Map<string, number>();
  private readonly byRawId = new Map<string | number, number>();
  private readonly keys: CustomerKey[] = [];
  private readonly ids: string[] = [];
  // One entry per distinct (customer, spelling); `owners` holds its customer and how often it came, side by side.
  private readonly spellingText: string[] = [];
  private owners = new Int32Array(2048);
  // With an id column a spelling mostly belongs to one id; only those that several share are looked up per customer.
  private readonly firstWithName = new Map<string, number>();
  private readonly spellingsById = new Map<number, Map<string, number>>();
  private masterNames: ReadonlyMap<string, string> = new Map();

  /** @param aliases key -> key it is joined with, by the user's word */
  constructor(private readonly aliases: ReadonlyMap<string, string> = new Map()) {}

  get size(): number {
    return this.keys.length;
  }

  /** Whether any customer has an id. */
  get hasIds(): boolean {
    return this.ids.some((id) => id !== '');
  }

  /** Number of a spelling that `spelling` was asked for before; undefined for any other text. */
  findKnown(raw: string): number | undefined {
    return this.byRawName.get(raw);
  }

  /** Number of a spelling, for `count` and from then on for `known`; -1 when the text holds nothing visible. */
  spelling(raw: string): number {
    let spelling = this.byRawName.get(raw);
    if (spelling === undefined)
      this.byRawName.set(raw, (spelling = this.doubtfulNames.get(raw) ?? this.newSpelling(raw)));
    return spelling;
  }

  /** Counts one more row of a spelling and gives its customer. */
  count(spelling: number): number {
    const at = spelling << 1;
    this.owners[at + 1] = (this.owners[at + 1] ?? 0) + 1;
    return this.owners[at] ?? -1;
  }

  /** Number of the customer that a name stands for, in this row at least; -1 when the text holds nothing visible. */
  ofName(raw: string): number {
    let spelling = this.byRawName.get(raw) ?? this.doubtfulNames.get(raw);
    if (spelling === undefined) this.doubtfulNames.set(raw, (spelling = this.newSpelling(raw)));
    return spelling < 0 ? -1 : this.count(spelling);
  }

  /** Number of the customer with an id; `rawName` is one of its spellings. -1 when the id holds nothing visible. */
  ofId(rawId: string | number, rawName: string): number {
    let customer = this.byRawId.get(rawId);
    if (customer === undefined) {
      const id = cleanText(String(rawId));
      if (id === '') return -1;
      customer = this.number(customerIdKey(id), id);
      this.byRawId.set(rawId, customer);
    }
    const spelling = rawName === '' ? -1 : this.spellingOf(customer, rawName);
    if (spelling >= 0) this.count(spelling);
    return customer;
  }

  /** Number of a customer by key; undefined when it was never met. */
  find(key: string): number | undefined {
    return this.byKey.get(this.aliases.get(key) ?? key);
  }

  /** Shows customers that the sales know by a code under the names that a list of customers gives them, by key. */
  nameByMaster(names: ReadonlyMap<CustomerKey, string>): void {
    this.masterNames = names;
  }

  /** Identities by customer number. */
  identities(): CustomerIdentity[] {
    const spellings = this.spellingsByCustomer();
    return this.keys.map((key, customer) => {
      const own = spellings[customer] ?? [];
      let best = -1;
      for (const spelling of own) if (best < 0 || this.better(spelling, best)) best = spelling;
      const id = this.ids[customer] ?? '';
      const met = best < 0 ? id : cleanText(this.spellingText[best] ?? '');
      const listed = this.masterNames.get(key);
      return {
        key,
        id: listed === undefined || id !== '' ? id : met,
        name: listed ?? met,
        spellings: own.map((spelling) => this.spellingText[spelling] ?? ''),
      };
    });
  }

  private spellingsByCustomer(): number[][] {
    const lists: number[][] = [];
    for (let at = 0; at < this.spellingText.length; at += 1) {
      const owner = this.owners[at << 1] ?? 0;
      const list = lists[owner];
      if (list === undefined) lists[owner] = [at];
      else list.push(at);
    }
    return lists;
  }

  private better(a: number, b: number): boolean {
    const [countA, countB] = [this.owners[(a << 1) + 1] ?? 0, this.owners[(b << 1) + 1] ?? 0];
    if (countA !== countB) return countA > countB;
    return (this.spellingText[a] ?? '') < (this.spellingText[b] ?? '');
  }

  private number(key: CustomerKey, id: string): number {
    const target = this.aliases.get(key) ?? key;
    const known = this.byKey.get(target);
    if (known !== undefined) {
      if (id !== '' && this.ids[known] === '') this.ids[known] = id; // met by a name joined to it first
      return known;
    }
    const customer = this.keys.length;
    this.byKey.set(target, customer);
    this.keys.push(target as CustomerKey);
    this.ids.push(id);
    return customer;
  }

  private newSpelling(raw: string): number {
    const key = customerKey(raw);
    return key === '' ? -1 : this.addSpelling(this.number(key, ''), raw);
  }

  /** Number of a spelling of a customer with an id; -1 when the text holds nothing visible. */
  private spellingOf(customer: number, raw: string): number {
    const first = this.firstWithName.get(raw);
    if (first !== undefined && (first < 0 || this.owners[first << 1] === customer)) return first;
    if (first === undefined) {
      const spelling = cleanText(raw) === '' ? -1 : this.addSpelling(customer, raw);
      this.firstWithName.set(raw, spelling);
      return spelling;
    }
    let own = this.spellingsById.get(customer);
    if (own === undefined) this.spellingsById.set(customer, (own = new Map()));
    let spelling = own.get(raw);
    if (spelling === undefined) own.set(raw, (spelling = this.addSpelling(customer, raw)));
    return spelling;
  }

  private addSpelling(customer: number, raw: string): number {
    const spelling = this.spellingText.length;
    this.spellingText.push(raw);
    if (spelling * 2 >= this.owners.length) {
      const larger = new Int32Array(this.owners.length * 2);
      larger.set(this.owners);
      this.owners = larger;
    }
    this.owners[spelling << 1] = customer;
    return spelling;
  }
}
