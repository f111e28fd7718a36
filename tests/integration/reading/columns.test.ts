import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, salesOf, sheet } from '../../support/sheetReading';

const DAYS = [45671, 45671, 45702, 45702, 45730, 45730];
const NAMES = ['Oak', 'Elm', 'Oak', 'Ash', 'Elm', 'Oak'];

/** A ledger of six rows: customer, date, and further columns by header; a function makes the cell of a row. */
function ledger(columns: Readonly<Record<string, (row: number) => CellValue>>): ReturnType<typeof sheet> {
  const headers = ['Customer', 'Date', ...Object.keys(columns)];
  const rows = NAMES.map((name, r) => [name, DAYS[r] ?? 0, ...Object.values(columns).map((cell) => cell(r))]);
  return sheet([headers, ...rows]);
}

const doubtsOf = async (cells: ReturnType<typeof sheet>): Promise<string[]> =>
  (await readSheets([cells])).reports.flatMap(({ doubts }) => doubts.map(({ code }) => code));

describe('the amount', () => {
  it.each([
    'Tax',
    'IVA',
    '税额',
    'Discount',
    'Tax rate',
    'Invoice ref',
    'Balance',
    'Paid amount',
    'Cost',
    'Phone',
    'VatSum',
  ])('is never the column "%s" beside one that may be it', async (header) => {
    const reading = await readSheets([ledger({ [header]: (r) => 20.5 + r, Worth: () => 100 })]);
    expect(controlTotal(reading)).toBe(600);
    expect(reading.reports[0]?.doubts).toEqual([]);
  });

  it.each(['Total excl. VAT', 'Importe sin IVA', '不含税金额', 'Net of tax'])(
    'is "%s", an amount without tax',
    async (header) => {
      const reading = await readSheets([ledger({ [header]: () => 100, VAT: () => 20, Gross: () => 120 })]);
      expect(controlTotal(reading)).toBe(600);
    },
  );

  it('is the net one where net and tax make the gross in all rows, whatever they are called', async () => {
    const reading = await readSheets([
      ledger({ Amount: (r) => 120 + 12 * r, Worth: (r) => 100 + 10 * r, VAT: (r) => 20 + 2 * r }),
    ]);
    expect(controlTotal(reading)).toBe(750);
  });

  it('is the one that is quantity by price, also without a word for it', async () => {
    const cells = ledger({ Foo: (r) => 7 * r + 1, Qty: (r) => r + 2, Price: () => 10, Bar: (r) => 10 * (r + 2) });
    const reading = await readSheets([cells]);
    expect(controlTotal(reading)).toBe(270);
    expect(reading.reports[0]?.doubts).toEqual([]);
  });

  it('is asked where two columns may be it, with a hint for each', async () => {
    const [report] = (await readSheets([ledger({ Foo: (r) => 1.5 + r, Bar: (r) => 20.25 + r })])).reports;
    const [doubt] = report?.doubts ?? [];
    expect(doubt?.code).toBe('amount-column');
    expect(new Set(doubt?.answers.map(({ hint }) => hint.columns?.amount))).toEqual(new Set([2, 3]));
  });

  it('is not asked of a sheet whose header names it', async () => {
    expect(await doubtsOf(ledger({ Foo: (r) => 1.5 + r, Amount: (r) => 20.25 + r }))).toEqual([]);
  });

  it('of a document that stands on each of its lines counts once, and that is asked', async () => {
    const cells = ledger({
      'Invoice No': (r) => `I${Math.floor(r / 2)}`,
      'Invoice total': (r) => 100 * (Math.floor(r / 2) + 1),
    });
    const reading = await readSheets([cells]);
    expect(controlTotal(reading)).toBe(600);
    expect(reading.reports[0]?.doubts.map(({ code }) => code)).toEqual(['document-total']);
    expect(controlTotal(await readSheets([cells], { documentTotal: 'each' }))).toBe(1200);
  });

  it('of lines that differ within a document counts on each', async () => {
    const cells = ledger({ 'Invoice No': (r) => `I${Math.floor(r / 2)}`, 'Line total': (r) => 100 + r });
    expect(controlTotal(await readSheets([cells]))).toBe(615);
    expect(await doubtsOf(cells)).toEqual([]);
  });
});

describe('the customer', () => {
  const rows = (
    header: string,
    cells: readonly CellValue[],
    more: string,
    texts: readonly CellValue[],
  ): ReturnType<typeof sheet> =>
    sheet([[header, 'Date', more, 'Amount'], ...cells.map((cell, r) => [cell, DAYS[r] ?? 0, texts[r] ?? '', 100])]);

  it.each(['Document type', 'Payment method', 'Tipo comprobante', '付款方式', 'Warehouse', 'Remarks', 'Currency name'])(
    'is a code stored as text, not the column "%s"',
    async (more) => {
      const reading = await readSheets([
        rows('Customer', ['10', '20', '10', '30', '20', '10'], more, ['a', 'b', 'a', 'b', 'a', 'b']),
      ]);
      expect(Object.keys(salesOf(reading)).sort()).toEqual(['10', '20', '30']);
    },
  );

  it('is the id where no column has one name per id', async () => {
    const reading = await readSheets([
      rows('id_cliente', [1, 2, 1, 3, 2, 1], 'medio_pago', ['x', 'y', 'y', 'x', 'x', 'y']),
    ]);
    expect(reading.book.directory.identities().map(({ name }) => name)).toEqual(['1', '2', '3']);
  });

  it('has the code as its key and the tax number only without one', async () => {
    const cells = [
      ['Cliente', 'Nombre cliente', 'RFC', 'Fecha', 'Importe'],
      ...NAMES.map((name, r) => [`C0${name.length}${name[0]}`, `Hotel ${name}`, 'GHO010101AAA', DAYS[r] ?? 0, 100]),
    ];
    const reading = await readSheets([sheet(cells)]);
    const known = reading.book.directory.identities().filter(({ id }) => id !== '');
    expect(known.map(({ id, name }) => [id, name])).toEqual([
      ['C03O', 'Hotel Oak'],
      ['C03E', 'Hotel Elm'],
      ['C03A', 'Hotel Ash'],
    ]);
  });

  it('is asked where two columns of texts may be it', async () => {
    const cells = rows('Foo', ['Acme Ltd', 'Birch Ltd', 'Acme Ltd', 'Cedar', 'Birch Ltd', 'Acme Ltd'], 'Bar', [
      'North Shop',
      'South Shop',
      'West Shop',
      'North Shop',
      'West Shop',
      'South Shop',
    ]);
    expect(await doubtsOf(cells)).toEqual(['customer-column']);
  });

  it('of an order stands on its first line alone, as the status does', async () => {
    const cells = [
      ['Name', 'Financial Status', 'Created at', 'Billing Name', 'Lineitem price', 'Lineitem quantity'],
      ['#1001', 'paid', '2025-01-14', 'Ana P.', 20, 2],
      ['#1001', '', '2025-01-14', '', 20, 1],
      ['#1002', 'refunded', '2025-02-15', 'Bo K.', 30, 1],
      ['#1002', '', '2025-02-15', '', 40, 1],
      ['#1003', 'paid', '2025-03-15', 'Bo K.', 50, 1],
    ];
    const reading = await readSheets([sheet(cells)], { columns: { customer: 3 } });
    expect(salesOf(reading)).toEqual({ 'ana p.': { '2025-01': 60 }, 'bo k.': { '2025-03': 50 } });
  });
});

describe('documents and currencies', () => {
  it.each([
    ['Document type', 'Invoice', 'Credit note', 'Payment'],
    ['Tipo', 'Factura', 'Nota de crédito B', 'Cobro'],
    ['单据类型', '销售出库单', '销售退货单', '收款单'],
    ['單據類型', '銷貨單', '銷貨退回', '收款單'],
    ['Belegart', 'Rechnung', 'Gutschrift', 'Zahlung'],
    ['Type', 'SI', 'SC', 'SR'],
  ])('are told by "%s": %s, %s, %s', async (header, invoice, credit, payment) => {
    const type = [invoice, credit, invoice, payment, invoice, invoice];
    const reading = await readSheets([ledger({ [header]: (r) => type[r] ?? '', Amount: (r) => 100 + r })]);
    expect(controlTotal(reading)).toBe(100 - 101 + 102 + 104 + 105);
    expect(reading.reports[0]?.documentTypes.map(({ text, rows, sum, taken }) => [text, rows, sum, taken])).toEqual([
      [invoice, 4, 411, 'sale'],
      [credit, 1, -101, 'return'],
      [payment, 1, 103, 'payment'],
    ]);
  });

  it('keep the minus that credit notes already bear', async () => {
    const cells = ledger({ Type: (r) => (r === 1 ? 'Credit note' : 'Invoice'), Amount: (r) => (r === 1 ? -50 : 100) });
    expect(controlTotal(await readSheets([cells]))).toBe(450);
  });

  it('ask for a type that nothing tells, and take the answer', async () => {
    const cells = ledger({ 'Document type': (r) => (r === 1 ? 'R1' : 'Invoice'), Amount: () => 100 });
    expect(await doubtsOf(cells)).toEqual(['document-type']);
    const answered = await readSheets([cells], { documents: { R1: 'return' } });
    expect(controlTotal(answered)).toBe(400);
    expect(answered.reports[0]?.doubts).toEqual([]);
  });

  it('leave types of customers alone', async () => {
    const cells = ledger({ Type: (r) => (r % 2 === 0 ? 'Retail' : 'Wholesale'), Amount: () => 100 });
    expect(controlTotal(await readSheets([cells]))).toBe(600);
    expect(await doubtsOf(cells)).toEqual([]);
  });

  it('leave out what SAP marks as cancelled', async () => {
    const cells = ledger({ CANCELED: (r) => ['N', 'Y', 'N', 'C', 'N', 'N'][r] ?? '', DocTotal: () => 100 });
    expect(controlTotal(await readSheets([cells]))).toBe(400);
  });

  it('reduce an order by what was paid back of it', async () => {
    const cells = ledger({
      'Financial Status': (r) => (r === 0 ? 'partially_refunded' : 'paid'),
      Total: () => 100,
      'Refunded Amount': (r) => (r === 0 ? 30 : 0),
    });
    expect(controlTotal(await readSheets([cells]))).toBe(570);
  });

  it.each(['Ccy', 'Moneda', 'Foo', 'Waers'])('are of one currency, found in "%s" by its cells', async (header) => {
    const reading = await readSheets([ledger({ Amount: () => 100, [header]: (r) => (r < 4 ? 'EUR' : 'USD') })]);
    expect(controlTotal(reading)).toBe(400);
    expect(reading.reports[0]?.skipped.map(({ reason }) => reason)).toEqual(['other-currency', 'other-currency']);
  });
});

describe('a column that is named as the amount and holds no number', () => {
  const rows = (text: string): (string | number)[][] =>
    [1, 2, 3, 4].map((i) => [`Firm ${'ABCD'.charAt(i - 1)}`, `2025-0${i}-01`, text]);

  test.each([
    ['Customer', 'Date', 'Amount', '#N/A'],
    ['客户', '日期', '金额', '待定'],
    ['Cliente', 'Fecha', 'Importe', 'por definir'],
  ])('%s, %s, %s: the message names it and three of its cells', async (customer, date, amount, text) => {
    const error: unknown = await readSheets([sheet([[customer, date, amount], ...rows(text)])]).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      code: 'amount-unusable',
      params: { header: amount, cells: `C2 (${text}), C3 (${text}), C4 (${text})` },
    });
  });

  test('also where the customers are codes that all differ', async () => {
    const codes = [0, 1, 2, 3].map((i) => [`F${String(i)}`, `2025-03-0${String(i + 1)}`, '#REF!']);
    const error: unknown = await readSheets([sheet([['Customer', 'Date', 'Amount'], ...codes])]).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: 'amount-unusable' });
  });
});
