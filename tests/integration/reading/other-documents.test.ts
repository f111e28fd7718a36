import type { CellValue } from '../../../src/workbook/cells';
import { NothingToRead } from '../../../src/app/reading/nothingToRead';
import { controlTotal, readSheets, sheet } from '../../support/sheetReading';

type Cells = Readonly<Record<string, (row: number) => CellValue>>;
const NAMES = ['Acme Foods', 'Birch Works', 'Cedar Ltd', 'Dune Trading'];
const CJK = ['安达贸易公司', '百灵商行', '长青实业公司', '大华商店'];
const name = (row: number): CellValue => NAMES[row % 4] ?? '';
const cjk = (row: number): CellValue => CJK[row % 4] ?? '';
const day = (row: number): CellValue => 45671 + 3 * row;
const amount = (row: number): CellValue => 100 + 7 * ((row * 5) % 11) + 0.5;
const number = (prefix: string) => (row: number) => `${prefix}${String(1000 + row)}`;
const oneOf =
  (...words: readonly string[]) =>
  (row: number) =>
    words[row % words.length] ?? '';

function rows(cells: Cells, name = 'Sheet1'): ReturnType<typeof sheet> {
  const body = Array.from({ length: 24 }, (_, r) => Object.values(cells).map((cell) => cell(r)));
  return sheet([Object.keys(cells), ...body], { name });
}

/** Codes of what is asked, or of the refusal. */
async function outcome(planted: ReturnType<typeof sheet>): Promise<string[]> {
  try {
    return (await readSheets([planted])).reports.flatMap(({ doubts }) => doubts.map(({ code }) => code));
  } catch (error) {
    if (error instanceof NothingToRead) return [error.code];
    throw error;
  }
}

const ASKED: Readonly<Record<string, Cells>> = {
  'payments by their number': { 'Payment ID': number('P'), Date: day, Customer: name, Amount: amount },
  'payments by their day': { Customer: name, 'Payment Date': day, Amount: amount },
  'payment entries': { Date: day, Party: name, 'Payment Type': oneOf('Receive', 'Pay'), Amount: amount },
  'payments to suppliers too': { Date: day, Party: name, 'Party Type': oneOf('Customer', 'Supplier'), Amount: amount },
  cobros: { 'Nº cobro': number('C'), 'Fecha cobro': day, Cliente: name, Importe: amount },
  收款单: { 收款单号: number('SK'), 收款日期: day, 客户名称: cjk, 金额: amount },
  收款單: { 收款單號: number('SK'), 收款日期: day, 客戶名稱: cjk, 金額: amount },
  Zahlungen: { Zahlungsdatum: day, Kunde: name, Betrag: amount },
  règlements: { 'Date de règlement': day, Client: name, Montant: amount },
  recebimentos: { 'Data de recebimento': day, Cliente: name, Valor: amount },
  incassi: { 'Data incasso': day, Cliente: name, Importo: amount },
  入金: { 入金日: day, 得意先: cjk, 金額: amount },
  quotes: { 'Quote No': number('Q'), Date: day, Customer: name, Amount: amount },
  cotizaciones: { 'Nº cotización': number('Q'), Fecha: day, Cliente: name, Importe: amount },
  报价: { 报价单号: number('BJ'), 日期: day, 客户: cjk, 金额: amount },
  報價: { 報價單號: number('BJ'), 日期: day, 客戶: cjk, 金額: amount },
  Angebote: { 'Angebots-Nr': number('A'), Datum: day, Kunde: name, Betrag: amount },
  chances: { Opportunity: number('Deal '), Customer: name, Stage: oneOf('New', 'Won'), Date: day, Amount: amount },
  oportunidades: { Oportunidad: number('Op '), Cliente: name, Fecha: day, Importe: amount },
  商机: { 商机名称: number('商机'), 客户名称: cjk, 日期: day, 金额: amount },
  'bank account': { Date: day, Payee: name, Amount: amount, Balance: (row) => 5000 + 31 * row },
  銀行: { 交易日期: day, 對方戶名: cjk, 交易金額: amount, 餘額: (row) => 5000 + 31 * row },
  'a running balance': {
    Date: day,
    Customer: name,
    Amount: (row) => (row % 2 === 0 ? 30 : 20),
    Balance: (row) => 100 + 25 * row + (row % 2 === 0 ? 5 : 0),
  },
  'purchases of goods': {
    Mes: day,
    Fornecedor: oneOf('Aurora', 'Boreal'),
    Obra: name,
    'Valor compra': amount,
  },
  expenses: { Date: day, 'Expense Type': oneOf('Travel', 'Office'), Customer: name, Amount: amount },
};

test.each(Object.keys(ASKED))('%s are no sales for sure: asked, and read once that is confirmed', async (kind) => {
  const planted = rows(ASKED[kind] ?? {});
  expect(await outcome(planted)).toEqual(['other-documents']);
  const confirmed = await readSheets([planted], { confirmed: ['other-documents'] });
  expect(confirmed.reports[0]?.doubts).toEqual([]);
  expect(controlTotal(confirmed)).toBeGreaterThan(0);
});

test.each([
  'Payments',
  'Cobros',
  '收款明细',
  '收款明細',
  'Quotes 2025',
  '报价单',
  'Sales returns',
  '退货明细',
  'Gastos',
])('a sheet called %s is asked about; with sales beside it, it is left alone', async (other) => {
  const cells = { Date: day, Customer: name, Amount: amount };
  expect(await outcome(rows(cells, other))).toEqual(['other-documents']);
  const both = await readSheets([rows({ ...cells, Amount: (row) => 3 + row }, 'Data'), rows(cells, other)]);
  expect(both.reports.map(({ sheet: read }) => read)).toEqual(['Data']);
  expect(both.reports[0]?.doubts).toEqual([]);
});

const REFUSED: Readonly<Record<string, Cells>> = {
  'a forecast': { Customer: name, Date: day, Forecast: amount },
  'a budget': { Cliente: name, Fecha: day, 'Importe presupuestado': amount },
  预算: { 客户: cjk, 日期: day, 预算金额: amount },
  'expected revenue': { Customer: name, Date: day, 'Expected Revenue': amount },
  預計金額: { 客戶: cjk, 日期: day, 預計金額: amount },
  'allocated payments': { Customer: name, Date: day, 'Total Allocated Amount': amount },
  purchases: { Invoice: number('PI'), Date: day, Supplier: name, Amount: amount },
  采购: { 单号: number('CG'), 日期: day, 供应商: cjk, 金额: amount },
};

test.each(Object.keys(REFUSED))('%s holds no sales and is refused', async (kind) => {
  const [code = ''] = await outcome(rows(REFUSED[kind] ?? {}));
  expect(['no-amount-column', 'no-customer-column']).toContain(code);
});

const SALES: Readonly<Record<string, Cells>> = {
  'with what was paid': { Invoice: number('I'), Date: day, Customer: name, Amount: amount, 'Payment Date': day },
  'from a quote': { 'Quote No': number('Q'), 'Invoice No': number('I'), Date: day, Customer: name, Amount: amount },
  'with the day of payment beside': {
    Fecha: day,
    'Fecha de pago': (row) => 45700 + 3 * row,
    Cliente: name,
    Importe: amount,
  },
  'with a balance due': { Invoice: number('I'), Date: day, Customer: name, Amount: amount, Balance: () => 0 },
  'with a supplier': { Date: day, Customer: name, Supplier: oneOf('S1', 'S2'), Amount: amount },
  'with what is left to pay': { 日期: day, 客户: cjk, 金额: amount, 余额: (row) => 10 * (row % 3) },
  'numbered like periods': { 'Order ID': number('P'), Date: day, Customer: name, Amount: amount },
};

test.each(Object.keys(SALES))('sales %s are read without a question', async (kind) => {
  const planted = rows(SALES[kind] ?? {});
  expect(await outcome(planted)).toEqual([]);
  const total = Array.from({ length: 24 }, (_, r) => Number(amount(r))).reduce((a, b) => a + b, 0);
  expect(controlTotal(await readSheets([planted]))).toBe(total);
});

test.each(['Compras clientes', 'Sales and payments', '销售收款'])('%s speaks of sales', async (tab) => {
  expect(await outcome(rows({ Fecha: day, Cliente: name, Importe: amount }, tab))).toEqual([]);
});

const TYPES: readonly (readonly [string, readonly [string, string, string]])[] = [
  ['Type', ['Sales Invoice', 'Purchase Invoice', 'Purchase Return']],
  ['单据类型', ['销售出库单', '采购入库单', '进货退货单']],
  ['move_type', ['out_invoice', 'in_invoice', 'in_refund']],
  ['Tipo de documento', ['Factura de venta', 'Factura de compra', 'Factura de proveedor']],
];

test.each(TYPES)('of documents of several kinds under %s only those of sales count', async (header, types) => {
  const planted = rows({ Date: day, Customer: name, [header]: oneOf(...types), Amount: amount });
  expect(await outcome(planted)).toEqual([]);
  const sales = Array.from({ length: 8 }, (_, i) => Number(amount(3 * i))).reduce((a, b) => a + b, 0);
  expect(controlTotal(await readSheets([planted]))).toBe(sales);
});

test('a bare "purchase" may be of ours or of the customer: asked', async () => {
  const cells = {
    Date: day,
    Customer: name,
    'Transaction Type': oneOf('Purchase', 'Purchase', 'Refund'),
    Amount: amount,
  };
  expect(await outcome(rows(cells))).toEqual(['document-type']);
});

test.each(['Quantity', '销量', 'Profit', 'Unidades'])(
  'months of %s beside months of sales are not added',
  async (other) => {
    const months = (factor: number, tab: string): ReturnType<typeof sheet> =>
      sheet(
        [
          ['Customer', '2025-01', '2025-02', '2025-03'],
          ...NAMES.map((customer, r) => [customer, factor * (r + 1), factor * (r + 2), factor * (r + 4)]),
        ],
        { name: tab },
      );
    const reading = await readSheets([months(100, 'Sales'), months(3, other)]);
    expect(controlTotal(reading)).toBe(1 * 100 * (10 + 14 + 22));
    const twins = await readSheets([months(100, 'Net sales'), months(120, 'Gross sales')]);
    expect(controlTotal(twins)).toBe(100 * (10 + 14 + 22));
    const tabs = await readSheets([months(100, 'Orders 2024'), months(120, 'Sales North')]);
    expect(tabs.reports).toHaveLength(2);
  },
);
