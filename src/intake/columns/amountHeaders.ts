import { isExpectedAmount } from '../words/amountHeaders';
import { isPlanText } from '../words/cellWords';
import { headerTokens, wordList } from './headerTokens';

/** What a header is about that is never a sale. */
export type NeverAmount =
  'tax' | 'discount' | 'rate' | 'id' | 'phone' | 'year' | 'balance' | 'payment' | 'cost' | 'plan' | 'other';

const TAX = wordList(
  'tax taxes vat gst sgst cgst igst hst pst qst cess duty iva igic igv itbis isr icms ipi iss mwst ust tva tps tvq',
  'impuesto impuestos imposto impostos imposta imposte taxe steuer umsatzsteuer mehrwertsteuer vatsum taxsum recargo retencion irpf',
);
/** Beside a tax word these make the header an amount with or without it. */
const WITH_OR_WITHOUT = wordList(
  'incl included including inclusive inc excl excluded excluding exclusive exc ex with without before after gross net of untaxed taxable',
  'con sin incluido incluida incluidos base imponible antes despues mas inkl exkl ohne mit zzgl brutto netto ht ttc hors comprise toutes com sem bruto liquido senza imponibile',
);
const DISCOUNT = wordList(
  'discount discounts disc rebate rebates descuento descuentos dto rabatt skonto remise desconto sconto',
);
const AFTER = wordList('after net less despues tras nach apres apos dopo');
const RATE = wordList('rate rates percent pct percentage ratio % tasa porcentaje taux satz prozent taxa aliquota');
const ID = wordList(
  'id ids num nr nro number numero nummer code codigo cod codice ref reference referencia referenz key uuid index idx sku barcode ean gtin folio serial hash',
);
const PHONE = wordList(
  'phone telephone tel mobile fax telefono movil celular telefon handy portable cellulare telefone',
);
const BALANCE = wordList(
  'balance balances outstanding open due overdue saldo pendiente pendientes solde offen restant receivable',
);
const PAYMENT = wordList(
  'payment payments paid pay received receipts cobrado cobro cobros pagado pago pagos recibido abonado allocated unallocated gezahlt bezahlt zahlung paye paiement pagato pagamento',
);
const COST = wordList('cost costs cogs coste costo costes costos kosten einkaufspreis cout couts custo');
const OTHER = wordList(
  'shipping freight handling portes flete envio fracht versand commission comision comisiones provision tip tips deposit limit refunded refund',
  'weight kg kgs gramos peso gewicht hours days age edad lat lng latitude longitude zip postcode postal plz cp score rating rank row fila line linea stock inventory',
  'profit margin margen beneficio utilidad ganancia gewinn marge lucro points puntos km distance lead count',
);

const CJK: readonly (readonly [RegExp, NeverAmount])[] = [
  [/税率|稅率|汇率|匯率|利率|折扣率|比率|占比|率$/u, 'rate'],
  [/(?<!(?:不含|未|无|無|含|价|價|连|連|除))[税稅](?!込|抜|前|后|後)|税额|稅額|消費税/u, 'tax'],
  [/(?:折扣|优惠|優惠|折让|折讓|割引)(?![后後]|前)/u, 'discount'],
  [
    /编号|编码|号码|单号|代码|代号|序号|流水号|編號|編碼|代碼|代號|號碼|單號|序號|番号|コード|条码|條碼|凭证号|[号號]$/u,
    'id',
  ],
  [/电话|電話|手机|手機|传真|傳真/u, 'phone'],
  [/余额|餘額|结余|結餘|欠款|未收|未付|待收|残高|未交|未出|未开|未開/u, 'balance'],
  [/已收|已付|收款|付款|回款|定金|订金|訂金|入金/u, 'payment'],
  [/成本|进价|進價|原価/u, 'cost'],
  [/运费|運費|佣金|提成|毛利|利润|利潤|库存|庫存|重量|天数|天數/u, 'other'],
];
/** Chinese and Japanese words that name an amount whatever stands around them. */
const CJK_AMOUNT = /[价價][税稅]合[计計]|[实實]付金[额額]|[折][后後]金[额額]|(?:不含|未|含|连|連)[税稅]|税込|税抜/u;

const YEAR_ONLY = /^(?:fiscal |calendar |financial )?(?:year|ano|anio|jahr|annee|anno|ejercicio)$/u;

/** Why a header can't be that of an amount, by its whole words; null when it can. */
export function neverAmount(header: string): NeverAmount | null {
  if (isExpectedAmount(header) || isPlanText(header)) return 'plan';
  if (CJK_AMOUNT.test(header)) return null;
  for (const [pattern, never] of CJK) if (pattern.test(header)) return never;
  const tokens = headerTokens(header);
  const has = (words: ReadonlySet<string>): boolean => tokens.some((token) => words.has(token));
  if (has(RATE) && !tokens.includes('value')) return 'rate';
  if (has(TAX)) return has(WITH_OR_WITHOUT) ? null : 'tax';
  if (has(DISCOUNT)) return has(AFTER) ? null : 'discount';
  if (has(ID) || /[#№]\s*$/u.test(header) || ['no', 'n', 'nº'].includes(tokens.at(-1) ?? '')) return 'id';
  if (has(PHONE)) return 'phone';
  if (YEAR_ONLY.test(tokens.join(' '))) return 'year';
  if (has(BALANCE)) return 'balance';
  if (has(PAYMENT)) return 'payment';
  if (has(COST)) return 'cost';
  return has(OTHER) ? 'other' : null;
}

const NET = wordList(
  'net neto netos neta netas netto netta nette nets base imponible imponibile taxable untaxed subtotal liquido ht',
);
const GROSS = wordList('gross bruto brutto brut grand rounded ttc lordo payable doctotal');

/** Whether a header names an amount before or after tax and discounts, or leaves it open. */
export function amountKind(header: string): 'net' | 'gross' | 'plain' {
  if (/(?:不含|未)[税稅]|税抜|净|淨|[折][后後]/u.test(header)) return 'net';
  if (/含[税稅]|[价價][税稅]合[计計]|税込/u.test(header)) return 'gross';
  const tokens = headerTokens(header);
  const has = (words: ReadonlySet<string>): boolean => tokens.some((token) => words.has(token));
  const withTax = has(TAX) && tokens.some((token) => /^(?:incl|con|inkl|with|after|com|mit|mas)/u.test(token));
  const withoutTax =
    has(TAX) && tokens.some((token) => /^(?:excl?|sin|exkl|without|before|sem|ohne|hors|senza|antes)/u.test(token));
  if (withTax) return 'gross';
  if (withoutTax || has(NET) || tokens.join('') === 'subtotal') return 'net';
  return has(GROSS) ? 'gross' : 'plain';
}

/** Whether a header says that the amount is that of a whole document. */
export function isDocumentTotal(header: string): boolean {
  if (/(?:单据|訂單|订单|发票|發票|伝票|请求|請求)(?:总|總|合)?(?:金?[额額]|[计計])/u.test(header)) return true;
  const tokens = headerTokens(header);
  const total = tokens.some((token) =>
    ['total', 'gesamt', 'summe', 'importe', 'value', 'amount', 'monto', 'montant'].includes(token),
  );
  return total && tokens.some((token) => DOCUMENT.has(token));
}

const DOCUMENT = wordList(
  'invoice order document doc factura pedido documento ticket rechnung auftrag beleg facture commande fattura ordine fatura grand receipt bill',
);

/** Words that leave the meaning of the amount beside them as it is: of a partly known header, nothing else may be left. */
const HARMLESS = wordList(
  'net gross total amount sales sale sold value of in the for by per line item row invoice invoiced invoices order ordered doc document local lc base currency ccy',
  'usd eur gbp cny rmb twd hkd jpy mxn chf cad aud inr cop clp ars pen brl us excl incl vat tax without with after before discount ex',
  'importe monto valor venta ventas factura facturado facturada linea total neto neta bruto de del la el en sin con iva pedido mes ano actual real moneda',
  'umsatz betrag netto brutto montant ventes receita faturamento fatturato importo year month actual actuals this last current product customer client my our sum ext extended',
);

/** Whether the words of a header beside the one that names the amount say nothing else. */
export function isPlainAmountHeader(header: string): boolean {
  const tokens = headerTokens(header);
  return tokens.every(
    (token) => HARMLESS.has(token) || /^(?:19|20)?\d{2}$/u.test(token) || /\p{Script=Han}/u.test(token),
  );
}
