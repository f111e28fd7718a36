import { readAmountText } from '../../src/intake/values/amount';
import { readDateText } from '../../src/intake/values/date';
import { readMonthHeader, readYear } from '../../src/intake/values/monthHeader';
import { isCancelled, isNonCustomer, isPlanText } from '../../src/intake/words/cellWords';
import { isTotalLabel } from '../../src/intake/words/totalWords';
import { serialOf } from '../../src/domain/time/serialDate';

const valueOf = (text: string): number | string => {
  const amount = readAmountText(text);
  return amount.kind === 'number' ? amount.value : amount.kind;
};

describe('amounts as text', () => {
  test.each<[string, number | string]>([
    ...([
      ['₹ 1,25,000.00', 125000],
      ['Rs. 48,000.50', 48000.5],
      ['17,50,000/-', 1750000],
      ['INR 33000', 33000],
      ['Rs.1,00,00,000', 10000000],
    ] as [string, number][]),
    ...([
      ["1'234.–", 1234],
      ["-1'000.–", -1000],
      ['12’000.00', 12000],
      ["CHF 1'234.50", 1234.5],
      ['5.-', 5],
      ['1234,--', 1234],
    ] as [string, number][]),
    ...([
      ['1,250.00 Dr', 1250],
      ['1,250.00 Cr', -1250],
      ['980.10CR', -980.1],
      ['1,234.50-', -1234.5],
    ] as [string, number][]),
    ...([
      [' $-   ', 0],
      ['$ -', 0],
      ['- €', 0],
      ['-', 'empty'],
      ['–', 'empty'],
    ] as [string, number | string][]),
    ...([
      ['١٬٢٣٤٫٥٠', 1234.5],
      ['٦٧٨٩', 6789],
      ['१,२५,०००.५०', 125000.5],
      ['1 234,56', 1234.56],
      ['1\u00a0234\u00a0567,89', 1234567.89],
      ['1\u2009234.5', 1234.5],
      ['1\u202f234,5', 1234.5],
      ['R$ 1.234,56', 1234.56],
      ['1.234,56 zł', 1234.56],
    ] as [string, number][]),
    ...([
      ['Creek', 'none'],
      ['12 Cr 4', 'none'],
      ['A-100/-', 'none'],
    ] as [string, string][]),
  ])('%s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test('signs of India and Brazil are currencies', () => {
    expect(readAmountText('₹ 1,25,000.00')).toMatchObject({ currency: 'INR' });
    expect(readAmountText('R$ 10,50')).toMatchObject({ currency: 'BRL' });
    expect(readAmountText('$ 10.50')).toMatchObject({ currency: 'USD' });
  });
});

describe('days as text', () => {
  test.each([
    ['113/05/01', 2024, 5, 1],
    ['民國113年5月1日', 2024, 5, 1],
    ['令和6年5月1日', 2024, 5, 1],
    ['令和元年5月1日', 2019, 5, 1],
    ['1. Mai 2024', 2024, 5, 1],
    ['5 mars 2024', 2024, 3, 5],
    ['1er février 2024', 2024, 2, 1],
    ['5 de março de 2024', 2024, 3, 5],
    ['5 maggio 2024', 2024, 5, 5],
    ['Mo, 3. Juni 2024', 2024, 6, 3],
    ['20240501', 2024, 5, 1],
    ['01.05.24', 2024, 5, 1],
  ])('%s', (text, year, month, day) => {
    expect(readDateText(text)).toMatchObject({ kind: 'day', serial: serialOf(year, month, day) });
  });
});

describe('months and years as headers', () => {
  test.each([
    ['Mrz', 3],
    ['März', 3],
    ['Okt', 10],
    ['Dez', 12],
    ['janv', 1],
    ['févr.', 2],
    ['août', 8],
    ['déc', 12],
    ['fev', 2],
    ['outubro', 10],
    ['gen', 1],
    ['lug', 7],
    ['dicembre', 12],
    ['Umsatz Mai', 5],
    ['Ventes juin', 6],
  ])('%s', (text, month) => {
    expect(readMonthHeader(text, '')).toEqual({ year: null, month });
  });

  test('years of the Republic of China', () => {
    expect(readYear('113年度 客戶銷售月報表')).toBe(2024);
    expect(readYear('民國113年')).toBe(2024);
    expect(readYear('公司113號')).toBeNull();
    expect(readMonthHeader('113年1月', '')).toEqual({ year: 2024, month: 1 });
  });
});

describe('words of rows in five more languages', () => {
  test.each([
    'Gesamt',
    'Summe',
    'Gesamtergebnis',
    'Total général',
    'Totaux',
    'Total geral',
    'Totale complessivo',
    '総合計',
  ])('%s is a total', (text) => {
    expect(isTotalLabel(text)).toBe(true);
  });

  test.each(['storniert', 'annulée', 'cancelado', 'annullato', 'キャンセル済み'])('%s does not count', (text) => {
    expect(isCancelled(text)).toBe(true);
    expect(isCancelled(`${text} GmbH`)).toBe(false);
  });

  test.each(['Laufkundschaft', 'Clients divers', 'Venda balcão', 'Corrispettivi', '現金売上'])(
    '%s is nobody',
    (text) => {
      expect(isNonCustomer(text)).toBe(true);
      expect(isNonCustomer(`${text} SA`)).toBe(false);
    },
  );

  test.each(['Prognose März', 'Objectif avril', 'Orçamento', 'Obiettivo', '予算'])('%s is a plan', (text) => {
    expect(isPlanText(text)).toBe(true);
  });
});
