import type { Month } from '../../src/domain/time/month';
import { addMonths, monthNumber, parseMonth, yearOfMonth } from '../../src/domain/time/month';
import type { SerialDate } from '../../src/domain/time/serialDate';
import { firstDayOf, lastDayOf, monthOfSerial } from '../../src/domain/time/serialDate';
import type { Product } from './catalogue';
import { priceCents, PRODUCTS } from './catalogue';
import type { Habit, Region, SampleCustomer } from './customers';
import { CUSTOMERS } from './customers';
import type { Random } from './random';
import { between, pick, seedRandom, seedOf } from './random';

/** One order line of the ledger. */
export interface SampleRow {
  readonly orderNo: string;
  readonly date: SerialDate;
  /** As typed: one customer stands in several spellings, and cash sales are none. */
  readonly customer: string;
  readonly product: string;
  readonly category: string;
  /** Negative for goods that came back. */
  readonly quantity: number;
  readonly unitPriceCents: number;
  readonly amountCents: number;
  /** '' at the counter. */
  readonly rep: string;
  readonly region: Region;
}

export interface SampleSales {
  readonly customers: readonly SampleCustomer[];
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** By day, then by order. */
  readonly rows: readonly SampleRow[];
}

type Line = Omit<SampleRow, 'orderNo'> & { readonly order: number; readonly kind: 'SO' | 'CN' | 'CS' };
type Seller = Pick<SampleRow, 'customer' | 'rep' | 'region'>;

export const CASH_SALES = 'Cash sales';
const REPS: Readonly<Record<Region, string>> = {
  North: 'Anna Keller',
  South: 'Marco Ruiz',
  East: 'Mei Chen',
  West: 'Tom Byrne',
};
const SEED = 20261031;
const CATEGORIES = [...new Set(PRODUCTS.map((product) => product.category))];

const month = (text: string): Month => {
  const parsed = parseMonth(text);
  if (parsed === null) throw new RangeError(`not a month: ${text}`);
  return parsed;
};
const FIRST = month('2024-05');
const LAST = month('2026-10');

/** Serials of the 1900 system: multiples of 7 are Saturdays. */
const isWorkday = (day: number): boolean => day % 7 > 1;

function workdays(of: Month): SerialDate[] {
  const days: SerialDate[] = [];
  for (let day = firstDayOf(of); day <= lastDayOf(of); day = (day + 1) as SerialDate)
    if (isWorkday(day)) days.push(day);
  return days;
}

/** The factor on the level in a month; 0 when nothing is bought. */
function demand(habit: Habit, at: Month): number {
  const inside = at >= month(habit.from ?? '2024-05') && at <= month(habit.to ?? '2026-10');
  if (!inside || (habit.season && !habit.season.includes(monthNumber(at)))) return 0;
  if (habit.months && !habit.months.some((text) => month(text) === at)) return 0;
  if (habit.pause && at >= month(habit.pause[0]) && at <= month(habit.pause[1])) return 0;
  if ((LAST - at - (habit.offset ?? 0)) % (habit.every ?? 1) !== 0) return 0;
  const step = habit.step && at >= month(habit.step.from) ? habit.step.factor : 1;
  return step * (habit.yearly ?? 1) ** ((at - FIRST) / 12);
}

/** Splits a sum of cents into lines whose quantity x price comes close to it. */
function lines(random: Random, target: number, assortment: readonly Product[], priceOf: (p: Product) => number) {
  const count =
    target < 30000 ? between(random, 1, 2) : target < 250000 ? between(random, 1, 3) : between(random, 2, 4);
  const found: { product: Product; quantity: number; price: number }[] = [];
  let left = target;
  for (let n = count; n > 0 && left > 0; n--) {
    const share = n === 1 ? left : (left / n) * (0.6 + 0.8 * random());
    const offers = Array.from({ length: 8 }, () => pick(random, assortment)).map((product) => {
      const price = priceOf(product);
      const quantity = Math.max(1, Math.round(share / price));
      // Whatever fits the sum badly, needs a lorry or stands in the order already is taken only for want of better.
      const lorries = Math.max(0, quantity - 60) / 60;
      const again = found.some((line) => line.product === product) ? 1 : 0;
      return { product, quantity, price, misfit: Math.abs(share - quantity * price) / share + lorries + again };
    });
    const best = offers.find((offer) => offer.misfit < 0.05) ?? offers.reduce((a, b) => (b.misfit < a.misfit ? b : a));
    found.push(best);
    left -= best.quantity * best.price;
  }
  return found;
}

class Ledger {
  readonly lines: Line[] = [];
  private orders = 0;

  order(): number {
    return ++this.orders;
  }

  add({
    kind,
    order,
    date,
    seller,
    product,
    quantity,
    price,
  }: {
    readonly kind: Line['kind'];
    readonly order: number;
    readonly date: SerialDate;
    readonly seller: Seller;
    readonly product: Product;
    readonly quantity: number;
    readonly price: number;
  }) {
    this.lines.push({
      kind,
      order,
      date,
      ...seller,
      product: product.name,
      category: product.category,
      quantity,
      unitPriceCents: price,
      amountCents: quantity * price,
    });
  }
}

function sellTo(ledger: Ledger, customer: SampleCustomer, habit: Habit): void {
  const random = seedRandom(seedOf(customer.name) ^ SEED);
  const discount = { A: 0.12, B: 0.06, C: 0 }[customer.expected.class];
  const favourites = new Set([pick(random, CATEGORIES), pick(random, CATEGORIES), pick(random, CATEGORIES)]);
  const assortment = PRODUCTS.filter((product) => favourites.has(product.category) || product.listCents < 3000);
  const names = [customer.name, ...(customer.spellings ?? [])];
  let first = true;
  for (let at = FIRST; at <= LAST; at = addMonths(at, 1)) {
    const factor = demand(habit, at);
    if (factor === 0) continue;
    const wobble = 1 + (habit.every === undefined && !habit.season ? 0.1 : 0.04) * (2 * random() - 1);
    const target = habit.level * 100 * factor * wobble;
    const orders = target > 800000 ? between(random, 1, 3) : target > 150000 ? between(random, 1, 2) : 1;
    const days = workdays(at);
    for (let n = 0; n < orders; n++) {
      const before = customer.handover && at < month(customer.handover.from) ? customer.handover.before : undefined;
      const seller = {
        // The name as it should be on the first order and on most of the others.
        customer: first || random() < 0.5 ? customer.name : pick(random, names),
        rep: before ?? REPS[customer.region],
        region: customer.region,
      };
      first = false;
      const order = ledger.order();
      const date = pick(random, habit.returns === undefined ? days : days.slice(0, 12));
      const sold = lines(random, target / orders, assortment, (p) => priceCents(p, yearOfMonth(at), discount));
      for (const { product, quantity, price } of sold)
        ledger.add({ kind: 'SO', order, date, seller, product, quantity, price });

      const back = days.find((day) => day > date + 4);
      const seldom = random() < (customer.expected.class === 'C' ? 0 : 0.04);
      if (back === undefined || (habit.returns === undefined && !seldom)) continue;
      const note = ledger.order();
      const [lot, share] = habit.returns === undefined ? [sold.slice(0, 1), 0.1] : [sold, habit.returns];
      for (const { product, quantity, price } of lot) {
        ledger.add({
          kind: 'CN',
          order: note,
          date: back,
          seller,
          product,
          quantity: -Math.ceil(quantity * share),
          price,
        });
      }
    }
  }
}

/** Rows that are no purchase: samples without a price, goods back from before the ledger began. */
function withoutPurchase(ledger: Ledger): void {
  const row = ({
    kind,
    name,
    text,
    day,
    productName,
    quantity,
    price,
  }: {
    readonly kind: Line['kind'];
    readonly name: string;
    readonly text: string;
    readonly day: number;
    readonly productName: string;
    readonly quantity: number;
    readonly price: number;
  }) => {
    const customer = CUSTOMERS.find((one) => one.name === name);
    const product = PRODUCTS.find((one) => one.name === productName);
    const date = workdays(month(text))[day];
    if (!customer || !product || date === undefined) throw new RangeError(`no such row: ${name}`);
    const seller = { customer: name, rep: REPS[customer.region], region: customer.region };
    ledger.add({ kind, order: ledger.order(), date, seller, product, quantity, price });
  };
  row({
    kind: 'SO',
    name: 'Tindrel Design Studio',
    text: '2026-03',
    day: 9,
    productName: 'Spirit level 120 cm',
    quantity: 1,
    price: 0,
  });
  row({
    kind: 'SO',
    name: 'Tindrel Design Studio',
    text: '2026-08',
    day: 4,
    productName: 'Screwdriver set 12 pcs',
    quantity: 2,
    price: 0,
  });
  row({
    kind: 'SO',
    name: 'Alderfinch Joinery',
    text: '2026-05',
    day: 11,
    productName: 'Masking tape, 24 rolls',
    quantity: 3,
    price: 0,
  });
  row({
    kind: 'CN',
    name: 'Orsk Lane Garage',
    text: '2024-08',
    day: 6,
    productName: 'Impact wrench 1/2 in',
    quantity: -1,
    price: 24900,
  });
  row({
    kind: 'CN',
    name: 'Ostrelle Steelworks',
    text: '2026-06',
    day: 8,
    productName: 'Angle grinder 125 mm',
    quantity: -6,
    price: 10996,
  });
}

/** The counter sells for cash a few times a month, always on the last working day. */
function counter(ledger: Ledger): void {
  const random = seedRandom(SEED);
  const small = PRODUCTS.filter((product) => product.listCents < 15000);
  for (let at = FIRST; at <= LAST; at = addMonths(at, 1)) {
    const days = workdays(at);
    const last = days[days.length - 1];
    if (last === undefined) continue;
    for (const date of [pick(random, days), pick(random, days), last]) {
      const product = pick(random, small);
      const region = pick(random, ['North', 'South', 'East', 'West'] as const);
      const quantity = between(random, 2, 12);
      const seller = { customer: CASH_SALES, rep: '', region };
      ledger.add({
        kind: 'CS',
        order: ledger.order(),
        date,
        seller,
        product,
        quantity,
        price: priceCents(product, yearOfMonth(at), 0),
      });
    }
  }
}

/** Order numbers as a clerk would give them: in the order of days, one sequence a year for each kind of paper. */
function numberLines(all: readonly Line[]): SampleRow[] {
  const sorted = [...all].sort((a, b) => a.date - b.date || a.order - b.order);
  const next = new Map<string, number>();
  const given = new Map<number, string>();
  return sorted.map(({ kind, order, ...row }) => {
    const year = String(yearOfMonth(monthOfSerial(row.date))).slice(2);
    let orderNo = given.get(order);
    if (orderNo === undefined) {
      const count = (next.get(kind + year) ?? 0) + 1;
      next.set(kind + year, count);
      orderNo = `${kind}${year}-${String(count).padStart(4, '0')}`;
      given.set(order, orderNo);
    }
    return { orderNo, ...row };
  });
}

/**
 * The made-up sales of a dealer in workshop supplies: sixty customers, May 2024 to October 2026. The same every time.
 * Other layouts of the sample (a sheet per year, customers x months) are to be built from these rows.
 */
export function sampleSales(): SampleSales {
  const ledger = new Ledger();
  for (const customer of CUSTOMERS) if ('level' in customer.habit) sellTo(ledger, customer, customer.habit);
  withoutPurchase(ledger);
  counter(ledger);
  return { customers: CUSTOMERS, firstMonth: FIRST, lastMonth: LAST, rows: numberLines(ledger.lines) };
}
