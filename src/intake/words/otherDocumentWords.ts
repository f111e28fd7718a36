/** What the rows of a sheet may be, other than sales. */
export type OtherDocument = 'payment' | 'account' | 'quote' | 'pipeline' | 'expense' | 'purchase' | 'stock' | 'return';

/** Headers of a number or a day that belong to such a document: "Quote No", "收款日期", "Fecha de cobro". */
const DOCUMENT_HEADERS: readonly (readonly [OtherDocument, RegExp])[] = [
  [
    'payment',
    /\bpayments?\s*(?:id|no|number|entry|date|ref|reference|name)\b|\b(?:date|day) paid\b|\bpaid (?:on|date)\b|\b(?:fecha|n[ºo°]|num(?:ero)?|id)\.?\s*(?:del? )?(?:cobro|pago|recibo)|zahlungs(?:datum|nr|nummer|eingang)|date (?:de |du )?(?:paiement|reglement)|data (?:do |de |del )?(?:pagamento|incasso|recebimento)|(?:收款|付款|回款)(?:单|單)?(?:日期|时间|時間|编号|編號|号|號|单号|單號)|入金(?:日|番号)/u,
  ],
  [
    'quote',
    /\b(?:quote|quotation|estimate|proposal|pro-?forma)\s*(?:id|no|number|date|ref|name)\b|\b(?:fecha|n[ºo°]|num(?:ero)?|id)\.?\s*(?:de(?: la)? )?(?:cotizacion|presupuesto|oferta|proforma)|angebots?-?\s?(?:nr|nummer|datum)|(?:date|n[°o]|numero)\.?\s*(?:du |de )?devis|preventivo\s*(?:n|numero|data)|(?:data|n[ºo°]|numero)\.?\s*(?:do |del )?(?:orcamento|preventivo)|(?:报价|報價)(?:单|單)?(?:日期|编号|編號|号|號|单号|單號)|見積(?:日|番号|書番号)/u,
  ],
];

/** Headers that only lists of chances have: a stage and a probability, no document that was sold. */
const PIPELINE =
  /\bopportunit(?:y|ies)\b|\bdeal (?:name|stage|id)\b|\bsales stage\b|\bprobability\b|\bclose date\b|verkaufschance|\bwahrscheinlichkeit|\boportunidad(?:es)?\b|\bprobabilidad\b|\bfecha (?:de )?cierre\b|\bopportunite\b|\bprobabilite\b|\boportunidades?\b|\bprobabilidade\b|\bopportunita\b|\bprobabilita\b|商机|商機|[赢贏][单單]率|成交[概機]率|[销銷]售[阶階]段|預計成交|预计成交|確度|受注確度/u;

/** Who stands in a bank account or an expense: nobody a sale is made to. */
const COUNTERPARTY =
  /^(?:payee|payee name|beneficiary|beneficiary name|counterparty|beneficiario|ordenante|contraparte|auftraggeber\s?\/?\s?(?:empfanger|beguenstigter)?|empfanger|zahlungsempfanger|beguenstigter|beneficiaire|emetteur|favorecido|ordinante|对方户名|對方戶名|对方名称|對方名稱|对方单位|收款人|付款人|交易对手|交易對手|報銷人|报销人|取引先口座)$/u;

const EXPENSE =
  /^(?:expense|expenses|expense (?:type|category|account|claim)|tipo de gasto|categoria (?:de(?:l)? )?gasto|ausgabenart|kostenart|type de depense|tipo di spesa|tipo de despesa|费用类[别型]|費用類[別型]|费用项目|費用項目|报销.*|報銷.*|経費.*)$/u;

/** Names of sheets whose rows are no sales, whatever their columns are called. */
const SHEET_NAMES: readonly (readonly [OtherDocument, RegExp])[] = [
  [
    'payment',
    /\bpayments?\b|\breceipts? (?:from|of)\b|\bcobros?\b|\bpagos\b|\bcobranzas?\b|zahlung|paiement|reglement|\bpagament|\bincassi?\b|\brecebiment|收款|回款|付款|入金/u,
  ],
  ['account', /\bbank\b|\bbanco\b|\bextracto\b|kontoauszug|\breleve\b|estratto conto|银行|銀行|对账单|對帳單|日记账/u],
  [
    'quote',
    /\bquot(?:e|es|ation|ations)\b|\bestimates\b|\bproforma|\bcotizaci|\bpresupuestos\b|\bofertas\b|angebote?\b|\bdevis\b|\bpreventivi\b|\borcamentos\b|报价|報價|見積/u,
  ],
  ['pipeline', /\bpipeline\b|\bopportunit|\boportunidad|商机|商機/u],
  ['expense', /\bexpenses?\b|\bgastos\b|ausgaben|spesen|\bdepenses\b|\bdespesas\b|\bspese\b|费用|費用|报销|報銷|経費/u],
  ['purchase', /\bpurchas|\bcompras\b|einkauf|\bachats\b|\bacquisti\b|采购|採購|进货|進貨|仕入/u],
  ['stock', /\binventor|\bstock\b|\bexistencias\b|bestand|\bmagazzino\b|\bestoque\b|库存|庫存|盘点|盤點|在庫|棚卸/u],
];
/** Sheets of returns alone; "Sales and returns" holds both. */
const RETURNS =
  /^(?:(?:sales|customer|client) )?(?:returns?|refunds?|credit (?:notes?|memos?))(?: \d+| list| report)*$|^(?:devoluciones|abonos|notas de credito)(?: (?:de|ventas?|clientes?|\d+))*$|^(?:retouren|gutschriften|avoirs|resi|devolucoes)(?: \d+)?$|^\d*年?(?:销售|銷售|销货|銷貨)?(?:退货|退貨|退款|销退|銷退|返品)(?:单|單|明细|明細|记录|記錄|表)*$/u;
const PURCHASE_ORDERS = /\bpurchase orders?\b|采购订单|採購訂單|\bordenes de compra\b|\bpedidos de compra\b/u;
/** A name that also speaks of sales or customers says nothing against them: "Sales and payments", "Compras clientes". */
const SALES_NAME =
  /\bsales\b|\brevenue\b|\bcustomers?\b|\bclients?\b|\binvoices?\b|\borders?\b|\bventas?\b|\bclientes?\b|\bfactura|\bpedidos?\b|verkauf|umsatz|kunden|rechnung|\bventes\b|\bfactures?\b|\bvendas?\b|\bvendite\b|\bfattur|\bclienti\b|销售|銷售|销货|銷貨|客户|客戶|订单|訂單|出货|出貨|売上/u;

/** Whoever is bought from. */
const SUPPLIER =
  /^(?:supplier|suppliers|vendor|proveedor|lieferant|fournisseur|fornecedor|fornitore|供应商|供應商|供货商|供貨商|仕入先)(?: ?(?:name|nombre|nome|nom|名称|名稱|名))?$/u;

/** What the header of a number or of a day says that its rows are; null for all others. */
export function documentOfHeader(folded: string): OtherDocument | null {
  return DOCUMENT_HEADERS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

export function isPipelineHeader(folded: string): boolean {
  return PIPELINE.test(folded);
}

export function isCounterparty(folded: string): boolean {
  return COUNTERPARTY.test(folded);
}

export function isExpenseHeader(folded: string): boolean {
  return EXPENSE.test(folded);
}

/** What the name of a sheet says that its rows are; null where it says nothing, or speaks of sales too. */
export function documentOfName(folded: string): OtherDocument | null {
  if (RETURNS.test(folded)) return 'return';
  if (PURCHASE_ORDERS.test(folded)) return 'purchase';
  if (SALES_NAME.test(folded)) return null;
  return SHEET_NAMES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

export function isSupplier(folded: string): boolean {
  return SUPPLIER.test(folded);
}
