import { monthOf } from '../../src/domain/time/month';
import { formatsOf } from '../../src/i18n/formats';
import { LANGUAGES } from '../../src/i18n/language';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const en = formatsOf('en');
const es = formatsOf('es');
const zhHans = formatsOf('zh-Hans');
const zhHant = formatsOf('zh-Hant');

describe.each(LANGUAGES)('numbers, %s', (language) => {
  const formats = formatsOf(language);
  const all = [
    formats.amount,
    formats.count,
    formats.decimal,
    formats.change,
    (value: number) => formats.percent(value),
    (value: number) => formats.percent(value, 1),
    (value: number) => formats.percent(value, 2),
  ];

  test('a true minus for negatives, never a hyphen', () => {
    for (const format of all) expect(format(-12430.5)).toMatch(/^\u2212[^-\u2212]*$/u);
  });

  test('negatives are the positives with a minus before them, also where half is rounded', () => {
    for (const value of [0.5, 1.5, 2.5, 12430.49, 0.005, 0.015, 0.025, 0.285, 1.005]) {
      for (const format of all) {
        const positive = format(value).replace(/^\+/, '');
        expect(format(-value)).toBe(/[1-9]/.test(positive) ? MINUS + positive : positive);
      }
    }
  });

  test('no sign before what rounds to zero', () => {
    for (const value of [0, -0, 0.00001, -0.00001]) {
      for (const format of all) expect(format(value)).toMatch(/^0/);
    }
    expect(formats.change(0.0049)).toMatch(/^0/);
    expect(formats.change(-0.0049)).toMatch(/^0/);
    expect(formats.amount(-0.49)).toBe('0');
    expect(formats.decimal(-0.0049)).toBe('0');
  });

  test('a change always shows its sign', () => {
    expect(formats.change(0.51)).toMatch(/^\+51/);
    expect(formats.change(-0.38)).toMatch(/^\u221238/u);
    expect(formats.change(12.34)).toBe(`+${formats.percent(12.34)}`);
  });

  test('thousands are grouped from four digits on', () => {
    for (const text of [formats.amount(1234), formats.count(1234), formats.decimal(1234)]) {
      expect(text).toMatch(/^1[.,]234$/);
    }
    expect(formats.percent(12.34)).toMatch(/^1[.,]234/);
  });
});

test('numbers as each language writes them', () => {
  expect([en, zhHans, zhHant].map((formats) => formats.amount(-12430.4))).toEqual(Array(3).fill(`${MINUS}12,430`));
  expect(es.amount(-12430.4)).toBe(`${MINUS}12.430`);
  expect(en.decimal(2.4)).toBe('2.4');
  expect(en.decimal(2.456)).toBe('2.46');
  expect(es.decimal(2.4)).toBe('2,4');
  expect(en.percent(0.061, 1)).toBe('6.1%');
  expect(en.percent(0.8)).toBe('80%');
  expect(en.percent(0.5, 2)).toBe('50.00%');
  expect(zhHans.percent(0.061, 1)).toBe('6.1%');
  expect(es.percent(0.061, 1)).toBe(`6,1${NBSP}%`);
  expect(es.change(-0.38)).toBe(`${MINUS}38${NBSP}%`);
});

describe('months', () => {
  const oct = monthOf(2026, 10);

  test('in full and short', () => {
    expect([en, es, zhHans, zhHant].map((formats) => formats.month(oct))).toEqual([
      'October 2026',
      'octubre de 2026',
      '2026年10月',
      '2026年10月',
    ]);
    expect(en.shortMonth(oct)).toBe('Oct 2026');
    expect(es.shortMonth(oct)).toBe('oct 2026');
    expect(zhHans.shortMonth(oct)).toBe('2026年10月');
    expect(en.month(monthOf(2026, 1))).toBe('January 2026');
    expect(en.month(monthOf(2025, 12))).toBe('December 2025');
  });

  test('a span within a year leaves the year out', () => {
    const range = { from: monthOf(2026, 8), to: oct };
    expect(en.span(range)).toBe('Aug–Oct');
    expect(es.span(range)).toBe('ago–oct');
    expect(zhHans.span(range)).toBe('8月–10月');
    expect(zhHant.span(range)).toBe('8月–10月');
    expect(en.span({ from: monthOf(2026, 1), to: monthOf(2026, 12) })).toBe('Jan–Dec');
  });

  test('a span across years names both', () => {
    const range = { from: monthOf(2025, 11), to: monthOf(2026, 1) };
    expect(en.span(range)).toBe('Nov 2025–Jan 2026');
    expect(es.span(range)).toBe('nov 2025–ene 2026');
    expect(zhHans.span(range)).toBe('2025年11月–2026年1月');
    expect(zhHant.span(range)).toBe('2025年11月–2026年1月');
  });

  test('a span of one month is that month', () => {
    expect(en.span({ from: oct, to: oct })).toBe('Oct 2026');
    expect(zhHant.span({ from: oct, to: oct })).toBe('2026年10月');
  });
});

test('lists', () => {
  expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(en.list(['A', 'B'])).toBe('A and B');
  expect(es.list(['A', 'B', 'C'])).toBe('A, B y C');
  expect(zhHans.list(['A', 'B', 'C'])).toBe('A、B和C');
  expect(zhHant.list(['A', 'B', 'C'])).toBe('A、B和C');
  for (const formats of [en, es, zhHans, zhHant]) {
    expect(formats.list([])).toBe('');
    expect(formats.list(['A'])).toBe('A');
  }
});
