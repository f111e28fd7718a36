import type { DocumentEffect } from '../layout/hints';
import { cleanText } from '../../domain/text';
import { foldWord, stripAccents } from './fold';

const words = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(',')).map(foldWord));

const RETURNS = words(
  'credit note,credit memo,credit invoice,creditnote,creditmemo,credit,sales credit,sales credit memo,sales credit note,return,returns,sales return,return order,return invoice,customer return,refund,refunds,refund order,cm,crn,out_refund',
  'nota de crédito,nota crédito,nota credito,factura rectificativa,rectificativa,factura de abono,nota de abono,devolución,devoluciones,devolución de venta,devolución venta,reembolso,fra. rectificativa',
  '退货,退货单,销售退货,销售退货单,销退,销退单,销货退回,销售退回,退回,红字,红字发票,红字销售,红冲,冲红,折让,折让单,销售折让,退款,贷项通知单,退貨,退貨單,銷貨退回,銷退,銷退單,折讓,折讓單,銷貨折讓,退款單,貸項',
  'gutschrift,rechnungskorrektur,stornorechnung,retoure,rücksendung,avoir,note de crédit,facture d’avoir,retour,nota di credito,reso,nota de credito,devolução,estorno,返品,値引,赤伝,credit memo request',
);
const SALES = words(
  'invoice,invoices,sales invoice,tax invoice,sale,sales,order,sales order,sales receipt,cash sale,cash invoice,debit note,debit memo,shipment,delivery,delivery note,standard,standard order,inv,si invoice,pos invoice,bill,charge,out_invoice,out_receipt',
  'factura,facturas,factura de venta,factura venta,venta,ventas,boleta,ticket,factura simplificada,pedido,nota de débito,nota de cargo,albarán,remisión,tique',
  '销售,销售单,销售出库,销售出库单,销售发票,出库,出库单,发票,销货,销货单,订单,销售订单,零售,蓝字,蓝字发票,普通销售,专用发票,普通发票,銷售,銷售單,銷貨,銷貨單,發票,訂單,出貨,出貨單,零售單',
  'rechnung,verkauf,auftrag,bestellung,lieferung,barverkauf,facture,vente,commande,fattura,vendita,ordine,fatura,venda,nota fiscal,売上,請求,請求書,納品',
);
const PAYMENTS = words(
  'payment,payments,payment received,customer payment,receipt,receipts,cash receipt,bank receipt,payment entry,receipt voucher,payment receipt,deposit,opening balance,balance,statement,journal payment',
  'cobro,cobros,pago,pagos,recibo,ingreso,saldo inicial,apertura,cobranza',
  '收款,收款单,收款單,付款,付款单,收据,收據,预收款,預收款,期初余额,期初餘額,期初,回款,核销,核銷',
  'zahlung,zahlungseingang,anzahlung,saldovortrag,paiement,règlement,encaissement,pagamento,incasso,recebimento,入金,繰越',
);
const NO_SALES = words(
  'quote,quotation,estimate,proforma,pro forma,pro-forma,proforma invoice,draft,cancelled,canceled,cancellation,void,voided',
  'presupuesto,cotización,proforma,anulada,anulado,anulación,cancelada,报价,报价单,报价單,作废,作廢,取消,草稿,報價,報價單,angebot,storniert,storno,devis,annulé,preventivo,annullata,orçamento,cancelado,cancelada,見積,キャンセル',
);

const BARE_PURCHASES = words('purchase,purchases,compra,compras,einkauf,achat,achats,acquisto,acquisti');
const PURCHASES =
  /^in_(?:invoice|refund|receipt)$|\bpurchase|\bpurch\b|\bvendor (?:bill|invoice|credit)|\bsupplier (?:bill|invoice|credit)|\bcompras?\b|\bproveedor|einkauf|wareneingang|lieferanten|\bachats?\b|fournisseur|\bacquist|\bfornitor|\bfornecedor|采购|採購|进货|進貨|购货|購貨|进项|進項|入库|入庫|仕入|盘点|盤點|调拨|調撥|盘盈|盘亏|报损/u;

/** What a document type does to sales; null for a text that names none. */
export function documentEffect(type: string): DocumentEffect | null {
  const folded = foldWord(type);
  if (BARE_PURCHASES.has(folded)) return null; // of ours, or of the customer
  if (isPurchase(type)) return 'cancelled';
  if (RETURNS.has(folded)) return 'return';
  if (PAYMENTS.has(folded)) return 'payment';
  if (NO_SALES.has(folded)) return 'cancelled';
  if (SALES.has(folded)) return 'sale';
  return folded.length <= MOST_LETTERS ? partOf(folded) : null;
}

/** What came in or was moved is no sale, whatever else its name says: "Purchase invoice", "采购退货", "退货入库" is a return. */
function isPurchase(type: string): boolean {
  const text = stripAccents(cleanText(type).toLowerCase());
  return (
    PURCHASES.test(text) &&
    !/退货|退貨|销退|銷退|销售|銷售|orden(?:es)? de compra del? cliente/u.test(
      text.replace(/(?:采购|採購|进货|進貨)(?:退货|退貨)/u, ''),
    )
  );
}

/** A type with more words around it ("Nota de Crédito A", "Sales invoice (posted)"): its longest known words tell. */
function partOf(folded: string): DocumentEffect | null {
  const holds = (words: ReadonlySet<string>): boolean =>
    [...words].some((word) => word.length >= (/[a-z]/u.test(word) ? FEWEST_LETTERS : 2) && folded.includes(word));
  if (holds(RETURNS)) return 'return';
  if (holds(PAYMENTS)) return 'payment';
  if (holds(NO_SALES)) return 'cancelled';
  return holds(SALES) ? 'sale' : null;
}

const MOST_LETTERS = 40;
const FEWEST_LETTERS = 6;

/** Codes of Sage 50: they are certain only beside "SI", its sales invoice. */
const SAGE: Readonly<Record<string, DocumentEffect>> = {
  si: 'sale',
  sc: 'return',
  sr: 'payment',
  sa: 'payment',
  sp: 'payment',
  sd: 'payment',
};

/** Codes of an export that are certain where its sales invoice stands among them; null for all others. */
export function codeEffect(type: string, types: ReadonlySet<string>): DocumentEffect | null {
  const isSage = types.has('si') && (types.has('sc') || types.has('sr') || types.has('sa'));
  return isSage ? (SAGE[foldWord(type)] ?? null) : null;
}

const STATUS_OUT = words(
  'refunded,voided,void,cancelled,canceled,cancel,failed,declined,expired,trash,draft,quotation,rejected,chargeback,wc-refunded,wc-cancelled,wc-failed',
  'reembolsado,reembolsada,anulado,anulada,cancelado,cancelada,rechazado,borrador,已退款,已作废,已取消,交易关闭,已关闭,草稿,已退款,已作廢,erstattet,storniert,remboursé,annulé,rimborsato,annullato,estornado,返金済み,キャンセル',
);

/** Whether the status of an order says that it is no sale any more, or none yet. */
export function isStatusOut(status: string): boolean {
  return STATUS_OUT.has(foldWord(status));
}

/** Whether the status of an order says that part of it was paid back. */
export function isPartlyRefunded(status: string): boolean {
  return /partial.*refund|refund.*partial|parcial.*reembols|reembols.*parcial|部分退款|teil.*erstattet|partiellement rembours/iu.test(
    status,
  );
}

const FLAG_HEADERS = words(
  'canceled,cancelled,cancelado,cancelada,anulado,anulada,void,voided,is cancelled,is canceled,storniert,storno,annulé,annullato,已取消,作废,是否作废,是否取消,作廢,是否作廢',
);

/** Whether a header asks whether the document was cancelled (SAP Business One's CANCELED). */
export function isCancelFlag(header: string): boolean {
  return FLAG_HEADERS.has(foldWord(header));
}

/** Whether a cell of such a column says yes; SAP's "C" is the document that cancels another. */
export function isYes(cell: string | number | boolean): boolean {
  return /^(?:y|yes|c|true|1|s|sí|si|x|是|oui|ja|sim|はい)$/iu.test(String(cell).trim());
}

const SIDES: readonly (readonly [debit: ReadonlySet<string>, credit: ReadonlySet<string>])[] = [
  [
    words('d,dr,debit,debe,soll,s,dare,débit,débito,debito,cargo,借,借方'),
    words('c,cr,credit,haber,haben,h,avere,crédit,crédito,credito,abono,贷,貸,贷方,貸方'),
  ],
];

/** Whether the texts of a column are the two sides of an account and nothing else: D and C, Soll and Haben, 借 and 贷. */
export function areSides(types: readonly string[]): boolean {
  const folded = new Set(types.map(foldWord));
  return SIDES.some(
    ([debit, credit]) =>
      folded.size === 2 && [...folded].some((type) => debit.has(type)) && [...folded].some((type) => credit.has(type)),
  );
}

const TYPE_HEADERS = words(
  'document type,doc type,doc. type,doctype,transaction type,trans type,trans. type,voucher type,invoice type,txn type,type of document,record type,type',
  'tipo documento,tipo de documento,tipo doc,tipo doc.,tipo comprobante,tipo de comprobante,tipo de transacción,tipo movimiento,tipo de movimiento,tipo factura,tipo de factura,tipo',
  '单据类型,业务类型,交易类型,发票类型,单据类别,单别,类型,出入库类型,單據類型,業務類型,交易類型,發票類型,單別,單據別,類型',
  'belegart,dokumenttyp,belegtyp,art,type de document,type de pièce,type pièce,tipo documento,tipo di documento,tipo de documento,伝票区分,取引区分,区分',
);
const WEAK_TYPE_HEADERS = words('type,tipo,类型,類型,art,区分,record type');

/** How clearly a header names document types: 'sure', 'weak' (types of anything), null. */
export function typeHeader(header: string): 'sure' | 'weak' | null {
  const folded = foldWord(header);
  if (WEAK_TYPE_HEADERS.has(folded)) return 'weak';
  return TYPE_HEADERS.has(folded) ? 'sure' : null;
}
