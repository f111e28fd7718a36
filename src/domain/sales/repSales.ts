import type { Month } from '../time/month';

/** Sales per customer and sales rep, kept only for sheets that name reps. */
export class RepSales {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly pairs = new Map<number, Map<number, number>>();

  get size(): number {
    return this.names.length;
  }

  /** Dense number of a rep; the caller has cleaned the name. */
  number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.numbers.set(name, number);
      this.names.push(name);
    }
    return number;
  }

  add(customer: number, rep: number, month: Month, amount: number): void {
    const pair = customer * MAX_REPS + rep;
    let months = this.pairs.get(pair);
    if (months === undefined) this.pairs.set(pair, (months = new Map()));
    months.set(month, (months.get(month) ?? 0) + amount);
  }

  /** Sales per rep and month, of all customers together; nothing where no sheet names reps. */
  byRep(): Map<string, Map<Month, number>> {
    const reps = new Map<string, Map<Month, number>>();
    for (const [pair, months] of this.pairs) {
      const name = this.names[pair % MAX_REPS] ?? '';
      let own = reps.get(name);
      if (own === undefined) reps.set(name, (own = new Map()));
      for (const [month, amount] of months) own.set(month as Month, (own.get(month as Month) ?? 0) + amount);
    }
    return reps;
  }

  /**
   * The rep with most of each customer's sales in the 12 months ending with M; of equals the first by name. Customers
   * without a rep in that time keep the rep of their latest sale up to M.
   * @returns customer number -> name
   */
  owners(asOf: Month): Map<number, string> {
    const best = new Map<number, { name: string; recent: boolean; value: number }>();
    for (const [pair, months] of this.pairs) {
      const customer = Math.floor(pair / MAX_REPS);
      const name = this.names[pair % MAX_REPS] ?? '';
      let sum = 0;
      let latest = -1;
      for (const [month, amount] of months) {
        if (month > asOf) continue;
        if (month > latest) latest = month;
        if (month > asOf - 12) sum += amount;
      }
      if (latest < 0) continue;
      const candidate = { name, recent: latest > asOf - 12, value: latest > asOf - 12 ? sum : latest };
      const known = best.get(customer);
      if (known === undefined || isBetter(candidate, known)) best.set(customer, candidate);
    }
    return new Map([...best].map(([customer, { name }]) => [customer, name]));
  }
}

const MAX_REPS = 1 << 20;

interface Candidate {
  readonly name: string;
  readonly recent: boolean;
  readonly value: number;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.recent !== b.recent) return a.recent;
  if (Math.abs(a.value - b.value) > 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value))) return a.value > b.value;
  return a.name < b.name;
}
