import type { Classification } from '../../../src/domain/classification';
import type { ClassifyOptions } from '../../../src/domain/options';
import { blocksNeeded, wholeBlocks } from '../../../src/domain/segments/segment';
import { addMonths, formatMonth } from '../../../src/domain/time/month';
import type { Sale } from '../../support/books';
import { month, of, run } from '../../support/books';

/** As-of month of every test; months are written as their distance to it: 0 = M, -3 = three months before. */
const M = month('2024-12');
const when = (back: number): string => formatMonth(addMonths(M, back));

type Amounts = Readonly<Record<number, number>>;

/**
 * Ann's purchases, in data that span `history` months (rows that are no customer mark the ends). She is nearly all there
 * is, so that growth against the market is asked in tests of its own.
 */
function ann(
  amounts: Amounts,
  { history = 36, others = [], ...options }: Partial<ClassifyOptions> & { history?: number; others?: Sale[] } = {},
): Classification {
  const sales = Object.entries(amounts).map(([back, amount]): Sale => ['Ann', when(Number(back)), amount]);
  const ends: Sale[] = [
    [null, when(1 - history), 1],
    [null, when(0), 1],
    ['Zoe', when(0), 0.01],
  ];
  return run([...ends, ...sales, ...others], { dormantMonths: 6, market: false, ...options });
}

const segmentOf = (...given: Parameters<typeof ann>): string | null => of(ann(...given), 'Ann').segment;
const flagsOf = (...given: Parameters<typeof ann>): readonly string[] => of(ann(...given), 'Ann').flags;

/** The same amount in every month from `from` to `to`. */
const every = (from: number, to: number, amount: number): Amounts =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, amount]));

describe('dormant', () => {
  test.each([
    [0, 'no', 6],
    [-5, 'no', 6],
    [-6, 'no', 6],
    [-7, 'yes', 6],
    [-35, 'yes', 6],
    [-3, 'no', 3.4],
    [-4, 'yes', 3.4],
    [-2, 'no', 2],
    [-3, 'yes', 2],
  ])('last purchase in M%i: %s with a cut of %d', (last, dormant, cut) => {
    expect(segmentOf({ [last]: 100 }, { dormantMonths: cut }) === 'dormant').toBe(dormant === 'yes');
  });

  test('who never bought is not dormant', () => {
    const result = of(ann({ [-20]: -100 }), 'Ann');
    expect([result.segment, result.recencyMonths, result.firstPurchase]).toEqual(['worth-cultivating', null, null]);
    expect(result.flags).toContain('never-bought');
  });

  test('a month that returns took back is no purchase', () => {
    const sales: Sale[] = [
      ['Ann', when(-1), 80],
      ['Ann', when(-1), -80],
    ];
    expect(of(ann({ [-8]: 100 }, { others: sales }), 'Ann')).toMatchObject({ segment: 'dormant', recencyMonths: 8 });
  });

  test('a month that floats leave a residue in is no purchase', () => {
    const sales = [0.1, 0.2, -0.3].map((amount): Sale => ['Ann', when(-1), amount]);
    expect(0.1 + 0.2 - 0.3).toBeGreaterThan(0);
    expect(of(ann({ [-8]: 100 }, { others: sales }), 'Ann').recencyMonths).toBe(8);
  });

  test('comes before fast-growing', () => {
    const rising = { [-14]: 100, [-2]: 200 };
    expect(segmentOf(rising)).toBe('fast-growing');
    expect(segmentOf(rising, { dormantMonths: 1 })).toBe('dormant');
  });

  test.each([
    [6, true],
    [7, false],
  ])('a history of %i months with a cut of 6: too short %s', (history, tooShort) => {
    const result = ann({ [1 - history]: 100 }, { history });
    expect(result.warnings.includes('history-too-short')).toBe(tooShort);
    expect(of(result, 'Ann').segment).not.toBe('dormant');
  });
});

describe('fast-growing', () => {
  const base = { [-14]: 100, [-13]: 100, [-12]: 100 };

  test.each([
    [360, 'fast-growing'],
    [359.99, 'worth-cultivating'],
    [360.01, 'fast-growing'],
    [300, 'worth-cultivating'],
  ])('three months of %d against 300', (now, segment) => {
    expect(segmentOf({ ...base, [-2]: now })).toBe(segment);
    expect(segmentOf({ ...base, [-2]: now / 3, [-1]: now / 3, [0]: now / 3 })).toBe(segment);
  });

  test('exactly 20 % also where floats fall short of it', () => {
    expect(0.36 / 0.3 - 1).toBeLessThan(0.2);
    expect(segmentOf({ [-14]: 0.3, [-2]: 0.36 })).toBe('fast-growing');
  });

  test('the three months before the year of comparison play no part in g3', () => {
    expect(segmentOf({ ...base, [-18]: 1, [-11]: 9999, [-2]: 360 })).toBe('fast-growing');
  });

  test.each([
    [60, 'worth-cultivating'], // six months: 360 against 360
    [60.01, 'worth-cultivating'],
    [59.99, 'fast-growing'],
  ])('six months must rise too: %d more a year before', (more, segment) => {
    expect(segmentOf({ ...base, [-17]: more, [-2]: 360 })).toBe(segment);
  });

  test('without six months to compare, three decide, provisionally', () => {
    const rising = { [-12]: 100, [0]: 500 };
    for (const history of [18, 17, 15]) {
      expect(segmentOf(rising, { history })).toBe('fast-growing');
      expect(flagsOf(rising, { history }).includes('provisional')).toBe(history < 18);
    }
    const falling = { [-12]: 100, [0]: 119 };
    expect(segmentOf(falling, { history: 17 })).not.toBe('fast-growing');
  });

  describe('against the market', () => {
    /** The others sold 1,000 in the three months a year ago, and 1,000 x (1 + rate) now. */
    const others = (rate: number, back = -13): Sale[] => [
      ['Bo', when(back), 1000],
      ['Bo', when(-1), 1000 * (1 + rate)],
    ];
    const market = true;

    test.each([
      // Ann 100 -> 150; with Bo all customers grew from 1,100.
      [0.33, 'worth-cultivating'], // (1330 + 150) / 1100 - 1 = 34.5 %; 20 % more than that is more than 50 %
      [0.27, 'fast-growing'], // (1270 + 150) / 1100 - 1 = 29.1 %
      [-0.5, 'fast-growing'], // a falling market counts as one that stands still
    ])('others grew by %d', (rate, segment) => {
      expect(segmentOf({ [-14]: 100, [-2]: 150 }, { market, others: others(rate) })).toBe(segment);
      expect(segmentOf({ [-14]: 100, [-2]: 150 }, { others: others(rate) })).toBe('fast-growing');
    });

    test('a falling market does not make slow growth fast', () => {
      expect(segmentOf({ [-14]: 100, [-2]: 119 }, { market, others: others(-0.5) })).toBe('worth-cultivating');
    });

    test('six months must be ahead of everybody’s six months too', () => {
      const own = { [-14]: 100, [-2]: 150, [-17]: 300, [-5]: 270 };
      // Ann's six months grow by 5 %, everybody's by 1.3 %; with more of Bo's by 5.4 %.
      const six = (now: number): Sale[] => [...others(0), ['Bo', when(-16), 1000], ['Bo', when(-4), now]];
      expect(segmentOf(own, { market, others: six(1010) })).toBe('fast-growing');
      expect(segmentOf(own, { market, others: six(1110) })).not.toBe('fast-growing');
    });

    test('customers left out and rows that are no customer are no part of the market', () => {
      const grown: Sale[] = [
        ['Ours', when(-13), 10],
        ['Ours', when(-1), 9000],
        [null, when(-13), 10],
        [null, when(-1), 9000],
        ['Bo', when(-13), 1000],
        ['Bo', when(-1), 1000],
      ];
      const byHand = new Map([['ours', { kind: 'excluded' } as const]]);
      expect(segmentOf({ [-14]: 100, [-2]: 150 }, { market, others: grown, byHand })).toBe('fast-growing');
      expect(segmentOf({ [-14]: 100, [-2]: 150 }, { market, others: grown })).toBe('worth-cultivating');
    });

    test('the provisional rule takes off what everybody grew by since the three months before', () => {
      const own = { [-4]: 100, [-1]: 150 };
      expect(segmentOf(own, { market, history: 8, others: others(0.27, -4) })).toBe('fast-growing');
      expect(segmentOf(own, { market, history: 8, others: others(0.33, -4) })).not.toBe('fast-growing');
      expect(segmentOf(own, { history: 8, others: others(0.33, -4) })).toBe('fast-growing');
    });
  });

  test('without a base there is no growth', () => {
    const result = of(ann({ [-2]: 100, [-20]: 100 }), 'Ann');
    expect([result.segment, result.growth?.g3.growth]).toEqual(['worth-cultivating', null]);
  });

  test('a base below zero is no base', () => {
    expect(of(ann({ [-20]: 100, [-13]: -50, [-2]: 100 }), 'Ann').growth?.g3.growth).toBeNull();
  });

  test('the threshold is an option', () => {
    expect(segmentOf({ ...base, [-2]: 330 }, { growth: 0.1 })).toBe('fast-growing');
    expect(segmentOf({ ...base, [-2]: 360 }, { growth: 0.21 })).toBe('worth-cultivating');
  });

  describe('the gain must be seen in everybody’s sales: 100 of 1,000,000 in 24 months', () => {
    const rising = { ...base, [-2]: 400 };
    const big = (name: string | null, back: number, amount: number): { others: Sale[] } => ({
      others: [[name, when(back), amount]],
    });
    // 700 of Ann and 0.01 of Zoe lie within the 24 months.
    test.each([
      { what: 'exactly a ten-thousandth', name: 'Big', back: -5, amount: 999_299.99, segment: 'fast-growing' },
      { what: 'a cent less', name: 'Big', back: -5, amount: 999_300, segment: 'worth-cultivating' },
      { what: 'first of the 24 months', name: 'Big', back: -23, amount: 2_000_000, segment: 'worth-cultivating' },
      { what: 'the month before them', name: 'Big', back: -24, amount: 2_000_000, segment: 'fast-growing' },
      { what: 'rows that are no customer', name: null, back: -5, amount: 2_000_000, segment: 'fast-growing' },
    ])('$what', ({ name, back, amount, segment }) => {
      expect(segmentOf(rising, big(name, back, amount))).toBe(segment);
    });

    test('customers left out by hand do not count', () => {
      const left = { ...big('Big', -5, 2_000_000), byHand: new Map([['big', { kind: 'excluded' } as const]]) };
      expect(segmentOf(rising, left)).toBe('fast-growing');
    });
  });
});

describe('fast-growing, provisionally', () => {
  const base = { [-5]: 100, [-4]: 100, [-3]: 100 };

  test.each([
    [360, 14, 'fast-growing'],
    [359.99, 14, 'worth-cultivating'],
    [360, 6, 'fast-growing'],
    [360, 15, 'worth-cultivating'],
  ])('three months of %d against the 300 before, history of %i', (now, history, segment) => {
    const result = of(ann({ ...base, [-1]: now }, { history }), 'Ann');
    expect(result.segment).toBe(segment);
    expect(result.flags.includes('provisional')).toBe(segment === 'fast-growing');
    expect(result.growth?.g3.growth).toBeNull();
  });

  test('with a history of 5 the three months before lie outside the data', () => {
    const result = of(ann({ [-4]: 100, [-3]: 100, [-1]: 900 }, { history: 5 }), 'Ann');
    expect([result.segment, result.flags, result.growth?.provisional]).toEqual(['worth-cultivating', [], null]);
  });

  test('in a part month the window ends a month earlier, and the data must reach as far back', () => {
    const days = (amounts: Amounts): Sale[] =>
      Object.entries(amounts).map(([back, amount]) => ['Ann', `${when(Number(back))}-10`, amount]);
    const part = { [-6]: 100, [-5]: 100, [-4]: 100, [-3]: 200, [-2]: 200, [-1]: 200, 0: 1 };
    const seven = of(run(days(part), { dormantMonths: 6, market: false }), 'Ann');
    expect([seven.segment, seven.growth?.provisional]).toEqual([
      'fast-growing',
      { current: 600, base: 300, growth: 1 },
    ]);
    const six = of(run(days({ ...part, [-6]: 0 }), { dormantMonths: 6 }), 'Ann');
    expect(six.growth?.provisional).toBeNull();
  });

  test('the base must be positive', () => {
    expect(segmentOf({ [-2]: 100, [-9]: 100 }, { history: 12 })).not.toBe('fast-growing');
  });

  test('the gain must be seen here too', () => {
    const rising = { ...base, [-1]: 400 };
    const others = (amount: number): { history: number; others: Sale[] } => ({
      history: 14,
      others: [['Big', when(-6), amount]],
    });
    expect(segmentOf(rising, others(999_299.99))).toBe('fast-growing');
    expect(segmentOf(rising, others(999_300))).not.toBe('fast-growing');
  });

  test('a year before that lies in the data rules it out, also for customers who bought nothing then', () => {
    const result = of(ann({ ...base, [-1]: 900 }), 'Ann');
    expect([result.segment, result.flags.includes('provisional'), result.growth?.provisional]).toEqual([
      'worth-cultivating',
      false,
      null,
    ]);
  });
});

describe('loyal', () => {
  const steady = { [-12]: 100, [-6]: 100, [-3]: 100, [0]: 50 };

  test.each<[string, Amounts, string]>([
    ['three of four blocks, a year with us', steady, 'loyal'],
    ['first purchase eleven months ago', { [-11]: 100, [-6]: 100, [-3]: 100, [0]: 50 }, 'worth-cultivating'],
    ['two of four blocks', { [-12]: 100, [-6]: 100, [0]: 50 }, 'worth-cultivating'],
    ['last months of the blocks', { [-12]: 100, [-8]: 100, [-5]: 100, [-2]: 50 }, 'loyal'],
    ['first months of the blocks', { [-12]: 100, [-9]: 100, [-6]: 100, [-3]: 50 }, 'loyal'],
    ['two purchases in one block are one', { [-12]: 100, [-4]: 100, [-3]: 100, [0]: 50 }, 'worth-cultivating'],
    ['the newest block may be the empty one', { [-12]: 100, [-11]: 60, [-7]: 60, [-4]: 60 }, 'loyal'],
  ])('%s', (_, amounts, segment) => {
    expect(segmentOf(amounts)).toBe(segment);
  });

  test.each([
    [700, 'loyal', true],
    [699.99, 'worth-cultivating', true],
    [700.01, 'loyal', false],
  ])('twelve months of %d against 1,000 (no less than -30 %%)', (now, segment, declining) => {
    const result = of(ann({ [-18]: 400, [-14]: 600, [-9]: 100, [-6]: 100, [-2]: now - 200 }), 'Ann');
    expect(result.segment).toBe(segment);
    // Six months: at least 500 against 1,000.
    expect(result.growth?.g12.growth).toBeCloseTo(now / 1000 - 1, 12);
    if (declining) expect(result.flags).toContain('declining');
  });

  test('the threshold is an option', () => {
    const amounts = { [-18]: 1000, [-9]: 100, [-6]: 100, [-2]: 400 };
    expect(segmentOf(amounts, { decline: -0.5 })).toBe('loyal');
    expect(segmentOf(amounts, { decline: -0.3 })).toBe('worth-cultivating');
  });

  test('growth that can’t be told is skipped', () => {
    const result = of(ann({ [-12]: 100, [-6]: 10, [-3]: 10, [0]: 1 }, { history: 20 }), 'Ann');
    expect([result.growth?.g12.growth, result.segment]).toEqual([null, 'loyal']);
  });

  // At least history - 1 months with us means: from the very first month of the data.
  test.each<[number, Amounts, string]>([
    [5, every(-4, 0, 10), 'worth-cultivating'],
    [6, every(-5, 0, 10), 'loyal'],
    [6, { [-4]: 30, [-3]: 10, [-1]: 10 }, 'worth-cultivating'],
    [6, { [-5]: 10, [-4]: 10 }, 'worth-cultivating'],
    [8, { [-7]: 10, [-5]: 10, [-1]: 9 }, 'loyal'],
    [8, { [-7]: 10, [-1]: 9 }, 'worth-cultivating'],
    [9, { [-8]: 10, [-5]: 10, [-1]: 9 }, 'loyal'],
    [9, { [-8]: 10, [-1]: 9 }, 'worth-cultivating'],
    [12, { [-11]: 10, [-5]: 10, [-1]: 9 }, 'loyal'],
    [12, { [-11]: 10, [-1]: 9 }, 'worth-cultivating'],
    [13, { [-12]: 10, [-6]: 10, [-5]: 10, [-1]: 9 }, 'loyal'],
    [13, { [-11]: 10, [-6]: 10, [-5]: 10, [-1]: 9 }, 'worth-cultivating'],
    [14, { [-12]: 10, [-6]: 10, [-5]: 10, [-1]: 9 }, 'loyal'],
  ])('history of %i months, %p: %s', (history, amounts, segment) => {
    expect(segmentOf(amounts, { history })).toBe(segment);
  });

  test('how many blocks there are and how many must hold a purchase', () => {
    expect([5, 6, 8, 9, 11, 12, 40].map(wholeBlocks)).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect([0, 1, 2, 3, 4].map(blocksNeeded)).toEqual([2, 2, 2, 3, 3]);
  });
});

describe('flags', () => {
  test.each([
    [-5, 36, true],
    [-6, 36, false],
    [0, 36, true],
    [0, 10, true], // the data begin nine months before
    [0, 9, false],
    [-5, 15, true],
    [-5, 14, false],
  ])('new: first purchase in M%i, history of %i: %s', (first, history, isNew) => {
    expect(flagsOf({ [first]: 10 }, { history }).includes('new')).toBe(isNew);
  });

  test.each<[string, Amounts, number, boolean]>([
    ['a gap of 7 with a cut of 6', { [-7]: 10, 0: 10 }, 6, true],
    ['a gap of 6', { [-6]: 10, 0: 10 }, 6, false],
    ['back five months ago', { [-12]: 10, [-5]: 10 }, 6, true],
    ['back six months ago', { [-13]: 10, [-6]: 10 }, 6, false],
    ['back six months ago, bought since', { [-13]: 10, [-6]: 10, [-1]: 10 }, 6, false],
    ['back, and bought again', { [-15]: 10, [-4]: 10, [-3]: 10, [-1]: 10 }, 6, true],
    ['first purchase', { 0: 10 }, 6, false],
    ['a gap of 4 with a cut of 3.4', { [-4]: 10, 0: 10 }, 3.4, true],
    ['a gap of 3 with a cut of 3.4', { [-3]: 10, 0: 10 }, 3.4, false],
  ])('returning: %s', (_, amounts, cut, returning) => {
    expect(flagsOf(amounts, { dormantMonths: cut }).includes('returning')).toBe(returning);
  });

  test.each<[string, Amounts, boolean]>([
    ['twelve months of exactly -30 %', { [-20]: 100, [-8]: 70 }, true],
    ['twelve months of -29.99 %', { [-20]: 100, [-8]: 70.01 }, false],
    ['six months of exactly -30 %', { [-20]: 1, [-14]: 100, [-8]: 500, [-2]: 70 }, true],
    ['six months of -29.99 %', { [-20]: 1, [-14]: 100, [-8]: 500, [-2]: 70.01 }, false],
    ['nothing left at all', { [-14]: 100 }, true],
    ['nothing to compare with', { [-2]: 100 }, false],
  ])('declining: %s', (_, amounts, declining) => {
    expect(flagsOf(amounts).includes('declining')).toBe(declining);
  });

  test('one-time: one purchase month, however many rows', () => {
    expect(flagsOf({ [-3]: 10 }, { others: [['Ann', when(-3), 5]] })).toContain('one-time');
    expect(flagsOf({ [-3]: 10, [-4]: 10 })).not.toContain('one-time');
    expect(flagsOf({ [-3]: -10 })).toContain('never-bought');
    expect(flagsOf({ [-3]: -10 })).not.toContain('one-time');
  });

  test.each<[string, readonly number[], boolean]>([
    ['exactly a fifth', [100, -20], false],
    ['a cent above', [100, -20.01], true],
    ['exactly a fifth of floats', [0.1, 0.2, -0.06], false],
    ['exactly a fifth, in many rows', [33.3, 33.3, 33.4, -6.7, -6.6, -6.7], false],
    ['returns only', [-5], true],
    ['no returns', [100], false],
    ['all returned', [100, -100], true],
  ])('many-returns: %s', (_, amounts, many) => {
    const others = amounts.map((amount): Sale => ['Ann', when(-2), amount]);
    expect(flagsOf({}, { others }).includes('many-returns')).toBe(many);
  });

  test('many-returns looks at the window of the ABC analysis', () => {
    const amounts = { [-2]: 100, [-15]: -90 };
    expect(flagsOf(amounts).includes('many-returns')).toBe(true);
    expect(flagsOf(amounts, { window: '12m' }).includes('many-returns')).toBe(false);
  });
});
