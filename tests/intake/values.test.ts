import { formatDay } from '../../src/domain/time/serialDate';
import { unitOf } from '../../src/intake/layout/surroundings';
import { currencyOfFormat, readAmountText } from '../../src/intake/values/amount';
import { isDateFormat, readDateText } from '../../src/intake/values/date';
import { readMonthHeader } from '../../src/intake/values/monthHeader';
import { dayInText, monthInText } from '../../src/intake/values/titlePeriod';

test.each([
  ['¥1,234.50', 1234.5],
  ['1.234,56 €', 1234.56],
  ['(1,234.00)', -1234],
  ['1,234-', -1234],
  ['１２３４', 1234],
  ['12.5万', 125000],
  ['3.5千', 3500],
  ['$(1,234.00)', -1234],
  ['-€1,234.50', -1234.5],
  ["1'234.50", 1234.5],
  ['1 234,56', 1234.56],
  ['NT$ 12,000', 12000],
  ['12k', 12000],
  ['1,23,456.00', 123456],
])('%s as an amount', (text, value) => {
  const read = readAmountText(text);
  expect(read.kind === 'number' ? read.value : read.kind === 'either' ? read.point : read.kind).toBe(value);
});

test.each([
  ['-', 'empty'],
  [' ', 'empty'],
  ['#N/A', 'error'],
  ['#¡REF!', 'error'],
  ['4.00%', 'none'],
  ['Closed', 'none'],
  ['1.2.3', 'none'],
  ['1,234', 'either'],
  ['1.234', 'either'],
])('%s is %s', (text, kind) => expect(readAmountText(text).kind).toBe(kind));

test.each([
  ['[$-409]#,##0.00', null],
  ['[$€-2] #,##0.00', 'EUR'],
  ['_($* #,##0.00_)', 'USD'],
  ['[$¥-804]#,##0', 'CNY'],
  ['#,##0', null],
])('currency of %s', (format, currency) => expect(currencyOfFormat(format)).toBe(currency));

test.each([
  ['2025-03-05', '2025-03-05'],
  ['2025年3月5日', '2025-03-05'],
  ['20250305', '2025-03-05'],
  ['5-mar-2025', '2025-03-05'],
  ['5 de marzo de 2025', '2025-03-05'],
  ['Mar 5, 2025', '2025-03-05'],
  ['25/03/2025', '2025-03-25'],
  ['3/25/2025', '2025-03-25'],
  ['05.03.2025', '2025-03-05'],
  ['民國114年3月5日', '2025-03-05'],
  ['114/03/05', '2025-03-05'],
  ['2025-03-05 14:30:00', '2025-03-05'],
])('%s as a day', (text, day) => {
  const read = readDateText(text);
  expect(read.kind === 'day' ? formatDay(read.serial) : read.kind).toBe(day);
});

test('03/04/2025 is one of two days, 31/02/2025 none', () => {
  expect(readDateText('03/04/2025').kind).toBe('either');
  expect(readDateText('31/02/2025').kind).toBe('none');
});

test.each([
  ['yyyy-mm-dd', true],
  ['[$-409]mmm-yy', true],
  ['m"月"d"日"', true],
  ['#,##0.00', false],
  ['General', false],
  ['0.00E+00', false],
])('%s shows a date: %s', (format, expected) => expect(isDateFormat(format)).toBe(expected));

const month = (text: string | number, format = ''): string | null => {
  const label = readMonthHeader(text, format);
  return label === null ? null : `${String(label.year ?? '?')}-${String(label.month)}`;
};

test.each([
  ['Jan', '?-1'],
  ['enero', '?-1'],
  ['一月', '?-1'],
  ['1月份', '?-1'],
  ['2025-01', '2025-1'],
  ['2025/1', '2025-1'],
  ['2025年1月', '2025-1'],
  ['25年1月', '2025-1'],
  ['Ene-25', '2025-1'],
  ['01/2025', '2025-1'],
  ['enero de 2024', '2024-1'],
  ['民國113年1月', '2024-1'],
  ['2025-01-31', '2025-1'],
  ['2025-01-01 00:00:00', '2025-1'],
  ['01/02/2025', '2025-2'],
  ['Ventas enero', '?-1'],
  ['1月销售额', '?-1'],
  ['6月预测', null],
  ['Budget Jan', null],
  ['10-12月', null],
  ['1-3月', null],
  ['Q1 2025', null],
  ['一季度', null],
  ['累计', null],
  ['Total', null],
])('%s as the header of a month: %s', (text, expected) => expect(month(text)).toBe(expected));

test('numbers as headers of months', () => {
  expect(month(202503)).toBe('2025-3');
  expect(month(45717, 'mmm-yy')).toBe('2025-3');
  expect(month(45717, '#,##0')).toBeNull();
  expect(month(3)).toBeNull();
});

test.each([
  ['Daily sales 2025-03-05', '2025-03-05'],
  ['2025年3月5日销售日报', '2025-03-05'],
  ['民國114年3月5日 銷貨日報', '2025-03-05'],
  ['Ventas del día 25-03-2025', '2025-03-25'],
  ['Sales of 5 March 2025, North', '2025-03-05'],
])('the day in "%s"', (text, day) => {
  const read = dayInText(text);
  expect(read.kind === 'day' ? formatDay(read.serial) : read.kind).toBe(day);
});

test.each([
  ['Ventas marzo 2025', 2025, 3],
  ['2025年3月销售明细', 2025, 3],
  ['3月', null, 3],
])('the month in "%s"', (text, year, number) => expect(monthInText(text)).toEqual({ year, month: number }));

test.each([
  ['金额(万元)', 10000],
  ['单位：千元', 1000],
  ['k€', 1000],
  ['Importe (miles €)', 1000],
  ['in thousands', 1000],
  ['百万元', 1000000],
  ['亿元', 100000000],
  ['金额(元)', null],
  ['Amount', null],
])('the unit of "%s"', (text, unit) => expect(unitOf(text)).toBe(unit));
