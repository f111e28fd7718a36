import { LATE, matchHeader } from '../../../src/intake/columns/headerMatch';
import { foldWord } from '../../../src/intake/words/fold';
import { HEADER_WORDS } from '../../../src/intake/words/headerWords';

const fieldOf = (header: string): string | undefined => matchHeader(header)[0]?.field;

describe('the tables of header words', () => {
  test.each(HEADER_WORDS.map(([language, table]) => [language, table] as const))(
    '%s: no word twice, every word with where it was met',
    (_, table) => {
      const places = new Map<string, string[]>();
      for (const [field, lines] of Object.entries(table))
        for (const [met, words] of lines)
          for (const word of words.split(', ')) {
            expect({ word, met, folded: foldWord(word) }).not.toMatchObject({ met: '' });
            expect({ word, folded: foldWord(word) }).not.toMatchObject({ folded: '' });
            places.set(foldWord(word), [...(places.get(foldWord(word)) ?? []), field]);
          }
      expect([...places].filter(([, fields]) => fields.length > 1)).toEqual([]);
    },
  );

  test.each(HEADER_WORDS.map(([language, table]) => [language, table] as const))(
    '%s: customer, date, amount and what is mistaken for them have words',
    (_, table) => {
      const needed = ['customer', 'customerId', 'date', 'amount', 'tax', 'balance', 'payment', 'docType', 'status'];
      expect(needed.filter((field) => !(field in table))).toEqual([]);
    },
  );
});

describe('headers of exports', () => {
  test.each([
    ['SAP Business One', { CardName: 'customer', CardCode: 'customerId', DocDate: 'date', DocTotal: 'amount' }],
    ['SAP Business One, tax', { VatSum: 'tax', DocCur: 'currency', CANCELED: 'status', NumAtCard: 'order' }],
    ['Dynamics', { 'Sell-to Customer No.': 'customerId', 'Posting Date': 'date', 'Remaining Amount': 'balance' }],
    ['Odoo', { Partner: 'customer', 'Untaxed Amount Signed': 'amount', 'Invoice/Bill Date': 'date', Tax: 'tax' }],
    ['ERPNext', { 'Net Total': 'amount', 'Output Tax SGST': 'tax', 'Mode Of Payment': 'paymentMethod' }],
    ['QuickBooks', { 'Transaction Type': 'docType', Num: 'order', 'Memo/Description': 'remark', Balance: 'balance' }],
    ['Xero', { ContactName: 'contact', LineAmount: 'amount', TaxAmount: 'tax', InvoiceAmountDue: 'balance' }],
    ['Sage', { 'A/C': 'customerId', Ref: 'reference', Net: 'amount', Tax: 'tax', 'T/C': 'reference' }],
    ['Tally', { Particulars: 'customer', 'Vch Type': 'docType', 'Vch No.': 'order', CGST: 'tax', GSTIN: 'taxId' }],
    [
      'Shopify',
      { 'Billing Name': 'customer', 'Financial Status': 'status', Taxes: 'tax', 'Refunded Amount': 'refund' },
    ],
    ['Amazon', { 'item-price': 'unitPrice', 'item-tax': 'tax', 'shipping-price': 'freight', 'buyer-name': 'customer' }],
    ['WooCommerce', { 'Company (Billing)': 'customer', 'Order Total Amount': 'amount', 'Item Cost': 'unitPrice' }],
    ['Holded', { Subtotal: 'amount', IVA: 'tax', Cobrado: 'payment', Pendiente: 'balance' }],
    ['ContaPlus and A3', { 'Base imponible': 'amount', 'Cuota IVA': 'tax', 'Nº Serie/Factura': 'order', NIF: 'taxId' }],
    ['金蝶', { 购货单位: 'customer', 单据编号: 'order', 税额: 'tax', 价税合计: 'amount', 红蓝字: 'docType' }],
    ['用友', { 客户简称: 'customer', 无税金额: 'amount', 存货编码: 'product', 凭证号: 'order', 余额: 'balance' }],
    [
      '管家婆',
      { 往来单位: 'customer', 折后金额: 'amount', 经手人: 'rep', 收款金额: 'payment', 优惠金额: 'discountAmount' },
    ],
    [
      '鼎新',
      { 客戶簡稱: 'customer', 客戶代號: 'customerId', 本幣未稅金額: 'amount', 單別: 'docType', 本幣稅額: 'tax' },
    ],
    [
      'German',
      { Kundenname: 'customer', 'Kunden-Nr.': 'customerId', Nettobetrag: 'amount', MwSt: 'tax', Belegart: 'docType' },
    ],
    ['French', { 'Raison sociale': 'customer', 'Montant HT': 'amount', TVA: 'tax', 'Reste à payer': 'balance' }],
    ['Portuguese', { 'Razão social': 'customer', 'Valor líquido': 'amount', ICMS: 'tax', CNPJ: 'taxId' }],
    ['Italian', { 'Ragione sociale': 'customer', Imponibile: 'amount', 'P.IVA': 'taxId', 'Data fattura': 'date' }],
    ['Japanese', { 得意先名: 'customer', 税抜金額: 'amount', 消費税: 'tax', 売掛残高: 'balance', 伝票区分: 'docType' }],
  ])('%s', (_, headers) => {
    expect(Object.fromEntries(Object.keys(headers).map((header) => [header, fieldOf(header)]))).toEqual(headers);
  });
});

describe('what a header is not', () => {
  test.each([
    ...[
      'ID_Vente',
      'sale_id',
      'VAT',
      'Tax Amount',
      'Total CGST',
      'Discount amount',
      'Amount paid',
      'Outstanding amount',
      'Open amount',
    ],
    ...['Cost amount', 'Refund amount', 'Importe pendiente', 'Total IVA', 'Cuota IVA', '未收金额'],
    ...[
      '税额',
      '优惠金额',
      '退款金额',
      '成本金额',
      'Steuerbetrag',
      'Montant TVA',
      'Valor desconto',
      'Importo IVA',
      '値引額',
    ],
  ])('%s is no amount', (header) => {
    expect(matchHeader(header).map(({ field }) => field)).not.toContain('amount');
  });

  test.each([
    ...[
      'Sales excl. VAT',
      'Amount incl. tax',
      'Total with VAT',
      'Amount after discount',
      'Total sin IVA',
      'Total con IVA',
    ],
    ...[
      '含税金额',
      '不含税金额',
      '未稅金額',
      '价税合计',
      '实付金额',
      '折后金额',
      'Umsatz ohne MwSt',
      'Montant HT',
      'Total TTC',
    ],
    ...['Valor sem IVA', 'Importo senza IVA', '税込金額', 'Net EUR', 'Sales (LCY)', '2025年销售金额'],
  ])('%s is one', (header) => {
    expect(fieldOf(header)).toBe('amount');
  });

  test.each([
    ...['Customer Type', 'Customer group', 'Customer balance', 'Customer address', 'Customer phone', 'Client status'],
    ...['客户类别名称', '客户地址', '客戶等級', 'Tipo de cliente', 'Kundengruppe', 'Type client', '得意先区分'],
  ])('%s is no customer', (header) => {
    expect(matchHeader(header).map(({ field }) => field)).not.toContain('customer');
  });

  test('words count whole: a title is no tax, a location no cation', () => {
    expect(fieldOf('Taxi rides')).toBeUndefined();
    expect(fieldOf('Discounter')).toBeUndefined();
  });

  test('net stands before gross, a line before its document, a delivery before an order', () => {
    const rank = (header: string): number => matchHeader(header)[0]?.rank ?? NaN;
    expect(rank('Net')).toBeLessThan(rank('Gross'));
    expect(rank('Line total')).toBeLessThan(rank('Invoice total'));
    expect(rank('Amount delivered')).toBeLessThan(rank('Ordered amount'));
    expect(rank('Fälligkeitsdatum')).toBeNaN();
    expect(rank('Delivery date')).toBeGreaterThanOrEqual(LATE);
  });
});
