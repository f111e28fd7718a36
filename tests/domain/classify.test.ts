import type { Classification } from '../../src/domain/classification';
import type { HandSet } from '../../src/domain/options';
import { formatMonth } from '../../src/domain/time/month';
import { formatDay } from '../../src/domain/time/serialDate';
import type { Sale } from '../support/books';
import { errorCode, month, of, run } from '../support/books';

const classes = (result: Classification): string =>
  result.customers.map((c) => `${c.identity.name} ${String(c.class)}`).join(', ');

const hand = (entries: Record<string, HandSet>): { byHand: Map<string, HandSet> } => ({
  byHand: new Map(Object.entries(entries)),
});

describe('the window and who is in the result', () => {
  const sales: Sale[] = [
    ['Old', '2022-12', 900],
    ['Last year', '2023-01', 500],
    ['This year', '2024-06', 300],
    ['Free sample', '2024-03', 0],
    [null, '2024-02', 50],
  ];

  test('everybody seen up to M, also without sales in the window', () => {
    expect(classes(run(sales))).toBe('Last year A, This year A, Free sample C, Old C');
    expect(classes(run(sales, { window: 'all' }))).toBe('Old A, Last year A, This year B, Free sample C');
    expect(classes(run(sales, { window: 'ty' }))).toBe('This year A, Free sample C, Last year C, Old C');
  });

  test('years and amounts of a customer', () => {
    const result = run([
      ['Ann', '2023-03-10', 100],
      ['Ann', '2023-09-10', 40],
      ['Ann', '2024-02-20', 7],
      ['Ann', '2024-02-27', -2],
      ['Ann', '2024-06-29', 0],
      ['Bob', '2024-06-30', 1],
    ]);
    const { netSales, value, lastYear, lastYearToDate, thisYear, purchaseMonths, activeMonths12 } = of(result, 'Ann');
    expect({ netSales, value, lastYear, lastYearToDate, thisYear, purchaseMonths, activeMonths12 }).toEqual({
      netSales: 145,
      value: 145,
      lastYear: 140,
      lastYearToDate: 100,
      thisYear: 5,
      purchaseMonths: 3,
      activeMonths12: 2,
    });
    const { firstPurchase, lastPurchase, lastPurchaseDay } = of(result, 'Ann');
    expect([formatMonth(firstPurchase ?? month('1990-01')), formatMonth(lastPurchase ?? month('1990-01'))]).toEqual([
      '2023-03',
      '2024-02',
    ]);
    expect(formatDay(lastPurchaseDay ?? 0)).toBe('2024-02-20'); // the return is no purchase
  });

  test('purchase months of the last twelve: M and the eleven before', () => {
    const result = run([
      ['Ann', '2023-12', 1],
      ['Ann', '2024-01', 1],
      ['Ann', '2024-12', 1],
    ]);
    expect(of(result, 'Ann')).toMatchObject({ purchaseMonths: 3, activeMonths12: 2 });
  });

  test('without days there is no last purchase day', () => {
    expect(of(run(sales), 'This year').lastPurchaseDay).toBeNull();
  });

  test('fiscal years', () => {
    const fiscal: Sale[] = [
      ['Ann', '2022-04', 1],
      ['Ann', '2023-03', 10],
      ['Ann', '2023-04', 100],
      ['Ann', '2024-03', 1000],
      ['Ann', '2024-04', 10000],
      ['Ann', '2024-06', 100000],
    ];
    const april = of(run(fiscal, { yearStart: 4 }), 'Ann');
    expect([april.lastYear, april.lastYearToDate, april.thisYear, april.netSales]).toEqual([1100, 100, 110000, 111100]);
    const calendar = of(run(fiscal), 'Ann');
    expect([calendar.lastYear, calendar.lastYearToDate, calendar.thisYear, calendar.netSales]).toEqual([
      110, 110, 111000, 111110,
    ]);
  });

  test('last year and this year stay what they are, whatever the window', () => {
    const narrow = of(run(sales, { window: 'ty' }), 'Last year');
    expect([narrow.netSales, narrow.lastYear, narrow.thisYear]).toEqual([0, 500, 0]);
  });

  test('ranks and shares', () => {
    const result = run([
      ['Ann', '2024-01', 40],
      ['Bob', '2024-01', 40],
      ['Cid', '2024-01', 20],
      ['Dee', '2024-01', -20],
    ]);
    expect(result.customers.map((c) => [c.identity.name, c.rank, c.share, c.before])).toEqual([
      ['Ann', 1, 0.4, 0],
      ['Bob', 1, 0.4, 0],
      ['Cid', 3, 0.2, 0.8],
      ['Dee', 4, 0, null],
    ]);
  });
});

describe('what there is to add up', () => {
  const sales: Sale[] = [
    ['Big', '2024-01', 900, 5],
    ['Small', '2024-01', 100, 95],
  ];

  test.each(['profit', 'quantity'] as const)('%s ranks, net sales stay net sales', (basis) => {
    const result = run(sales, { basis });
    expect(classes(result)).toBe('Small A, Big C');
    expect([of(result, 'Big').netSales, of(result, 'Big').value, of(result, 'Small').share]).toEqual([900, 5, 0.95]);
    expect(of(result, 'Small').before).toBe(0);
  });

  test('segments are about amounts, whatever the basis', () => {
    const growing: Sale[] = [
      ['Ann', '2023-06', 100, 50],
      ['Ann', '2024-06', 120, 1],
      [null, '2022-12', 1, 1],
    ];
    expect(of(run(growing, { basis: 'profit', market: false }), 'Ann').segment).toBe('fast-growing');
  });

  test('losses only: nothing can be classified', () => {
    expect(errorCode(() => run([['Ann', '2024-01', 900, -5]], { basis: 'profit' }))).toBe('no-positive-sales');
  });

  test.each<[string, Sale[]]>([
    ['no rows', []],
    ['zeros', [['Ann', '2024-01', 0]]],
    ['returns only', [['Ann', '2024-01', -10]]],
    ['nobody but cash sales', [[null, '2024-01', 10]]],
    [
      'sales that cancel out',
      [
        ['Ann', '2024-01', 0.1],
        ['Ann', '2024-01', 0.2],
        ['Ann', '2024-01', -0.3],
      ],
    ],
  ])('%s: no positive sales', (_, rows) => {
    expect(errorCode(() => run(rows))).toBe('no-positive-sales');
  });
});

describe('set by hand', () => {
  const sales: Sale[] = [
    ['Own company', '2024-01', 10_000],
    ['Ann', '2024-01', 80],
    ['Bob', '2024-01', 15],
    ['Cid', '2024-01', 5],
  ];

  test('a customer left out has no class, no part in the sums, and stands last', () => {
    const result = run(sales, hand({ 'own company': { kind: 'excluded' } }));
    expect(classes(result)).toBe('Ann A, Bob B, Cid C, Own company null');
    const own = of(result, 'Own company');
    expect(own).toMatchObject({ segment: null, flags: [], share: 0, before: null, byHand: { kind: 'excluded' } });
    expect(own.netSales).toBe(10_000);
    expect(result.netSales).toBe(10_100);
  });

  test('a class fixed by hand stands, and moves nobody else', () => {
    const result = run(sales, hand({ cid: { kind: 'class', class: 'A' }, ann: { kind: 'class', class: 'C' } }));
    expect(classes(result)).toBe('Own company A, Ann C, Bob C, Cid A');
    expect(of(result, 'Cid').byHand).toEqual({ kind: 'class', class: 'A' });
    expect(of(result, 'Bob').byHand).toBeNull();
    expect(of(result, 'Cid').segment).toBe('worth-cultivating');
  });

  test('a name that nobody has changes nothing', () => {
    expect(classes(run(sales, hand({ nobody: { kind: 'excluded' } })))).toBe(classes(run(sales)));
  });

  test('everybody left out: nothing can be classified', () => {
    const all = Object.fromEntries(['own company', 'ann', 'bob', 'cid'].map((key) => [key, { kind: 'excluded' }]));
    expect(errorCode(() => run(sales, hand(all as Record<string, HandSet>)))).toBe('no-positive-sales');
  });
});

describe('warnings', () => {
  const customers = (amounts: readonly number[]): Sale[] =>
    amounts.map((amount, i) => [`Customer ${String(i)}`, '2024-01', amount]);

  test('fewer than ten customers, those left out not counted', () => {
    const ten = customers([91, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(run(ten).warnings).not.toContain('few-customers');
    expect(run(ten.slice(1)).warnings).toContain('few-customers');
    expect(run(ten, hand({ 'customer 5': { kind: 'excluded' } })).warnings).toContain('few-customers');
  });

  test('more than half in A', () => {
    // 50 % and 30 %: exactly half of four.
    expect(run(customers([50, 30, 10, 10])).warnings).not.toContain('many-in-a');
    expect(run(customers([40, 30, 20, 10])).warnings).toContain('many-in-a');
  });

  test('a history no longer than the cut', () => {
    expect(
      run([
        ['Ann', '2024-01', 1],
        ['Ann', '2024-06', 1],
      ]).warnings,
    ).toContain('history-too-short');
    expect(
      run([
        ['Ann', '2024-01', 1],
        ['Ann', '2024-07', 1],
      ]).warnings,
    ).not.toContain('history-too-short');
  });
});
