import { formatDay, serialOf } from '../../../src/domain/time/serialDate';
import type { CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../memoryPort';
import { toCents } from './draft';
import { Random } from './random';

/** One line of one invoice; the same sales are told by every program in its own way. */
interface Line {
  readonly document: number;
  readonly day: number;
  readonly code: string;
  readonly name: string;
  readonly product: string;
  readonly quantity: number;
  readonly price: number;
  readonly net: number;
  readonly tax: number;
}

/** How a program lays its sales out; `cells` of one line, or of one whole document when `perDocument`. */
interface Shape {
  readonly program: string;
  readonly headers: readonly string[];
  readonly perDocument: boolean;
  /** Which amount a reader must come to: net where the export has it, else gross. */
  readonly basis: 'net' | 'gross';
  readonly above?: readonly (readonly CellValue[])[];
  readonly cells: (line: Line) => readonly CellValue[];
}

/** A made export, and what its reading must come to. */
export interface ErpExport {
  readonly program: string;
  readonly sheet: MemorySheet;
  readonly total: number;
  /** Sums by the name or code that the export shows. */
  readonly customers: ReadonlyMap<string, number>;
}

const RATE = 0.2;
const NAMES = ['Amber Foods', 'Birch Works', 'Cobalt Ltd', 'Delta Bau', 'Eta Comercial', 'Fjord AB'];
const gross = ({ net, tax }: Line): number => toCents(net + tax);
const text = (serial: number): string => formatDay(serial as never);

const SHAPES: readonly Shape[] = [
  {
    ...{ program: 'SAP Business One', perDocument: true, basis: 'gross' },
    headers: ['DocNum', 'DocDate', 'DocDueDate', 'CardCode', 'CardName', 'NumAtCard', 'DocTotal', 'VatSum', 'CANCELED'],
    cells: (l) => [l.document, l.day, l.day + 30, l.code, l.name, `PO${String(l.document)}`, gross(l), l.tax, 'N'],
  },
  {
    ...{ program: 'Dynamics', perDocument: false, basis: 'net' },
    headers: [
      'Document No.',
      'Sell-to Customer No.',
      'Sell-to Customer Name',
      'Posting Date',
      'No.',
      'Quantity',
      'Unit Price',
      'Amount',
      'Amount Including VAT',
    ],
    cells: (l) => [l.document, l.code, l.name, l.day, l.product, l.quantity, l.price, l.net, gross(l)],
  },
  {
    ...{ program: 'Odoo', perDocument: true, basis: 'net' },
    headers: [
      'Number',
      'Invoice Partner Display Name',
      'Invoice/Bill Date',
      'Due Date',
      'Untaxed Amount Signed',
      'Tax Signed',
      'Total Signed',
      'Amount Due Signed',
      'Status',
    ],
    cells: (l) => [`INV/${String(l.document)}`, l.name, l.day, l.day + 30, l.net, l.tax, gross(l), 0, 'Posted'],
  },
  {
    ...{ program: 'ERPNext', perDocument: true, basis: 'net' },
    headers: [
      'Voucher',
      'Posting Date',
      'Customer',
      'Customer Group',
      'Tax Id',
      'Mode Of Payment',
      'Net Total',
      'Total Tax',
      'Grand Total',
      'Outstanding Amount',
    ],
    cells: (l) => [`SINV-${String(l.document)}`, l.day, l.name, 'Commercial', '', 'Cash', l.net, l.tax, gross(l), 0],
  },
  {
    ...{ program: 'QuickBooks', perDocument: false, basis: 'net' },
    headers: [
      'Date',
      'Transaction Type',
      'Num',
      'Customer',
      'Product/Service',
      'Memo/Description',
      'Qty',
      'Sales Price',
      'Amount',
    ],
    cells: (l) => [l.day, 'Invoice', l.document, l.name, l.product, 'as agreed', l.quantity, l.price, l.net],
  },
  {
    ...{ program: 'Xero', perDocument: false, basis: 'net' },
    headers: [
      'ContactName',
      'InvoiceNumber',
      'InvoiceDate',
      'DueDate',
      'Description',
      'Quantity',
      'UnitAmount',
      'LineAmount',
      'TaxAmount',
      'Currency',
    ],
    cells: (l) => [
      l.name,
      `INV-${String(l.document)}`,
      l.day,
      l.day + 30,
      l.product,
      l.quantity,
      l.price,
      l.net,
      l.tax,
      'GBP',
    ],
  },
  {
    ...{ program: 'Sage', perDocument: true, basis: 'net' },
    headers: ['A/C', 'Name', 'Date', 'Ref', 'Details', 'Net', 'Tax', 'Gross'],
    above: [['Demo Ltd'], ['Customer Activity']],
    cells: (l) => [l.code, l.name, l.day, l.document, 'Goods sold', l.net, l.tax, gross(l)],
  },
  {
    ...{ program: 'Tally', perDocument: true, basis: 'net' },
    headers: ['Date', 'Particulars', 'Vch Type', 'Vch No.', 'GSTIN/UIN', 'Value', 'CGST', 'SGST', 'Gross Total'],
    above: [['Demo Traders'], ['Sales Register']],
    cells: (l) => [
      l.day,
      l.name,
      'Sales',
      l.document,
      `29AAAPL${l.code}`,
      l.net,
      toCents(l.tax / 2),
      toCents(l.tax - toCents(l.tax / 2)),
      gross(l),
    ],
  },
  {
    ...{ program: 'Amazon', perDocument: false, basis: 'net' },
    headers: [
      'amazon-order-id',
      'purchase-date',
      'order-status',
      'sku',
      'quantity',
      'currency',
      'item-price',
      'item-tax',
      'shipping-price',
      'buyer-company-name',
    ],
    cells: (l) => [
      `111-${String(l.document)}`,
      `${text(l.day)}T10:00:00+00:00`,
      'Shipped',
      l.product,
      l.quantity,
      'GBP',
      l.net,
      l.tax,
      0,
      l.name,
    ],
  },
  {
    ...{ program: 'WooCommerce', perDocument: true, basis: 'gross' },
    headers: [
      'Order Number',
      'Order Status',
      'Order Date',
      'Company (Billing)',
      'Email (Billing)',
      'Payment Method Title',
      'Order Total Tax Amount',
      'Order Total Amount',
    ],
    cells: (l) => [l.document, 'Completed', text(l.day), l.name, `${l.code}@example.test`, 'Card', l.tax, gross(l)],
  },
  {
    ...{ program: 'Holded', perDocument: true, basis: 'net' },
    headers: ['Fecha', 'Núm', 'Cliente', 'Vencimiento', 'Subtotal', 'IVA', 'Total', 'Cobrado', 'Pendiente'],
    cells: (l) => [l.day, `F${String(l.document)}`, l.name, l.day + 30, l.net, l.tax, gross(l), gross(l), 0],
  },
  {
    ...{ program: 'ContaPlus', perDocument: true, basis: 'net' },
    headers: [
      'Subcuenta',
      'Nombre',
      'Fecha factura',
      'Nº factura',
      'NIF',
      'Base imponible',
      '% IVA',
      'Cuota IVA',
      'Total factura',
    ],
    cells: (l) => [`430${l.code}`, l.name, l.day, l.document, `B${l.code}`, l.net, 20, l.tax, gross(l)],
  },
  {
    ...{ program: '金蝶', perDocument: false, basis: 'net' },
    headers: [
      '日期',
      '单据编号',
      '购货单位',
      '产品名称',
      '数量',
      '单价',
      '金额',
      '税率(%)',
      '税额',
      '价税合计',
      '业务员',
    ],
    cells: (l) => [
      l.day,
      `XS${String(l.document)}`,
      l.name,
      l.product,
      l.quantity,
      l.price,
      l.net,
      20,
      l.tax,
      gross(l),
      '张三',
    ],
  },
  {
    ...{ program: '用友', perDocument: false, basis: 'net' },
    headers: [
      '开票日期',
      '发票号',
      '客户编码',
      '客户简称',
      '存货名称',
      '数量',
      '无税单价',
      '无税金额',
      '税额',
      '价税合计',
    ],
    cells: (l) => [l.day, l.document, l.code, l.name, l.product, l.quantity, l.price, l.net, l.tax, gross(l)],
  },
  {
    ...{ program: '管家婆', perDocument: false, basis: 'net' },
    headers: ['单据日期', '单据编号', '单据类型', '往来单位', '经手人', '商品全名', '数量', '单价', '金额'],
    cells: (l) => [
      text(l.day),
      `XS-${String(l.document)}`,
      '销售单',
      l.name,
      '李四',
      l.product,
      l.quantity,
      l.price,
      l.net,
    ],
  },
  {
    ...{ program: '鼎新', perDocument: false, basis: 'net' },
    headers: [
      '銷貨日期',
      '單號',
      '客戶代號',
      '客戶簡稱',
      '品名',
      '數量',
      '單價',
      '本幣未稅金額',
      '本幣稅額',
      '業務人員',
    ],
    cells: (l) => [l.day, l.document, l.code, l.name, l.product, l.quantity, l.price, l.net, l.tax, '王小明'],
  },
];

/** The sales of a seed as each program exports them: the truth is the same for all. */
export function erpExports(seed: number): ErpExport[] {
  const random = new Random(seed);
  const lines = someLines(random);
  return SHAPES.map((shape) => {
    const told = shape.perDocument ? documentsOf(lines) : lines;
    const customers = new Map<string, number>();
    let total = 0;
    for (const line of told) {
      const amount = shape.basis === 'net' ? line.net : gross(line);
      total += amount;
      customers.set(line.name, toCents((customers.get(line.name) ?? 0) + amount));
    }
    const rows = told.map((line) => [...shape.cells(line)]);
    const dates = shape.headers.map((_, c) => told.some((line) => shape.cells(line)[c] === line.day));
    const formats = rows.map((row) => row.map((_, c) => (dates[c] === true ? 'yyyy-mm-dd' : undefined)));
    const above = (shape.above ?? []).map((row) => [...row]);
    return {
      program: shape.program,
      total: toCents(total),
      customers,
      sheet: {
        name: 'Export',
        cells: [...above, [...shape.headers], ...rows],
        formats: [...above.map(() => []), [], ...formats],
      },
    };
  });
}

function someLines(random: Random): Line[] {
  const names = random.shuffle(NAMES).slice(0, random.int(3, NAMES.length));
  const lines: Line[] = [];
  for (let document = 1001; document < 1001 + random.int(18, 30); document += 1) {
    const who = random.int(0, names.length - 1);
    const day = serialOf(2026, 1, 5) + (document - 1001) * 7 + random.int(0, 5);
    for (let i = random.int(1, 3); i > 0; i -= 1) {
      const quantity = random.int(1, 12);
      const price = toCents(random.int(200, 20_000) / 100);
      const net = toCents(quantity * price);
      lines.push({
        ...{ document, day, quantity, price, net, tax: toCents(net * RATE) },
        ...{ code: String(4000 + who), name: names[who] ?? '', product: `P-${String(random.int(10, 40))}` },
      });
    }
  }
  return lines;
}

function documentsOf(lines: readonly Line[]): Line[] {
  const documents = new Map<number, Line>();
  for (const line of lines) {
    const known = documents.get(line.document);
    documents.set(
      line.document,
      known === undefined ? line : { ...known, net: toCents(known.net + line.net), tax: toCents(known.tax + line.tax) },
    );
  }
  return [...documents.values()];
}
