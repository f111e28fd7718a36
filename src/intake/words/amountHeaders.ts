import { cleanText } from '../../domain/text';
import { stripAccents } from './fold';

/** What an amount holds, as far as its header says it. */
export interface AmountKind {
  /** Without or with tax. */
  readonly tax: 'net' | 'gross' | null;
  /** One line of a document or the whole document. */
  readonly level: 'line' | 'document' | null;
  /** A promise, a sale, or what is still to come of a promise. */
  readonly stage: 'ordered' | 'delivered' | 'open' | null;
}

/** Words that say "with", "without" or "after" of a tax or discount behind them, which makes an amount of both. */
const WITHOUT_TAX =
  /\b(?:w\/o|without|excl\w*|ex|before|net of|less|pre)[\s.-]*(?:of )?(?:sales )?(?:vat|tax(?:es)?|gst)\b|\b(?:vat|tax|gst)[\s-]*(?:exclu\w*|exempt base)|\bsin (?:iva|impuestos?|igic|igv|imptos?)|\bantes de (?:iva|impuestos?)|\bsem (?:iva|impostos?)|\b(?:ohne|exkl\.?|excl\.?|zzgl\.?|vor) ?(?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer)|\bhors[\s-]?taxes?\b|\bht\b|\b(?:senza|escl\w*|esclusa|al netto (?:di |dell?')?) ?(?:iva|imposte)|\biva esclusa\b|\buntaxed\b|\btax(?:able)? (?:base|value|amount)\b|不含税|不含稅|未税|未稅|无税|無稅|税前|稅前|税抜|税別/iu;
const WITH_TAX =
  /\b(?:with|incl\w*|inc|plus|after|and)[\s.-]*(?:of )?(?:sales )?(?:vat|tax(?:es)?|gst)\b|\b(?:vat|tax|gst)[\s-]*inclu\w*|\bcon (?:iva|impuestos?|igic|igv)|\b(?:iva|impuestos?) incl\w*|\bcom (?:iva|impostos?)|\b(?:mit|inkl\.?|incl\.?) ?(?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer)|\bttc\b|\btoutes taxes\b|\b(?:iva|imposte) (?:inclus\w|compres\w)|\b(?:incl\w*|compresa) iva|(?<![不未])含税|(?<![不未])含稅|税后|稅後|价税合计|價稅合計|税込/iu;
const AFTER_DISCOUNT =
  /\b(?:after|net of|less) (?:line )?discounts?\b|\b(?:tras|con|menos) (?:el )?(?:descuentos?|dto)\b|\bnach rabatt\b|\bapres remise\b|\bremise deduite\b|\bapos desconto\b|\bcom desconto\b|\bal netto (?:dello )?sconto\b|\bscontat[oa]\b|\bdiscounted\b|[折惠]后|[折惠]後|优惠后|優惠後|値引後|割引後/iu;

const NET =
  /\bnet[to]?\b|\bsub[\s-]?total\b|\bnetto\w*|\bneto\b|\bnet(?:as?|to|te|ti)\b|\bliquid[oa]s?\b|\bimponibile\b|\bbase imp|\buntaxed\b|\bbase\b|\bnett(?:o|e)\w*|净额|淨額|净销售|淨銷售|本体|税抜/iu;
const GROSS = /\bgross\b|\bgrand total\b|\bbrut(?:to|o|a|e)?\w*\b|\blord[oi]\b|\bttc\b|总含|价税合计|價稅合計|税込/iu;
const DOCUMENT =
  /\b(?:invoice|inv|document|doc|order|ord|bill|receipt|grand)\s?(?:total|value|amount)\b|\btotal (?:de |del |da |do |di |de la )?(?:factura|documento|pedido|facture|commande|fattura|ordine|fatura|nota|document|invoice|order|geral|general)\b|\b(?:doctotal|rechnungs|beleg|auftrags|bestell)(?:betrag|summe|wert)?\b|\b(?:montant|importe|monto|valor|importo) (?:de la |del |da |do )?(?:factura|facture|commande|pedido|fattura|ordine|nota|fatura)\b|订单总|訂單總|发票金额|發票金額|合同总|請求金額|請求額|价税合计|價稅合計/iu;
const LINE =
  /\bline\w*|\bitem[\s-]?(?:price|total|amount|subtotal)\b|\blinea\b|\briga\b|\bligne\b|\blinha\b|\b(?:pos|zeilen|positions)\w*(?:betrag|wert|summe)?\b|\bext(?:ended|ension)?\b|行金额|明细|明細/iu;
const DELIVERED =
  /deliver|invoiced|billed|shipped|factur(?:a|ad[oa])|entregad|faturad|fatturat|fakturiert|geliefert|livre|出货|出貨|开票|開票|发货|發貨|实付|實付|已交|交货|交貨|納品|出荷/iu;
const ORDERED = /order(?:ed)?\b|booked|pedid|commande|\bordin|bestell|auftrag|订货|訂貨|下单金额|订购|合同|受注|注文/iu;
const OPEN =
  /\bopen\b|outstanding|pending|undelivered|backlog|pendiente|\boffen|\brestant|em aberto|residuo|未[交出开開收]|残/iu;

/** Amounts that are no sales and hold no word of the tables. */
const OTHER_AMOUNTS =
  /price\s*each|\bprice\b(?!.*(?:ext|total))|precio\s*(?:unit|ud)|未[交出开開]|待[收交付]|欠款|\b(?:open|pending|undelivered|unpaid|commission|credit limit|minimum|quota)\b|pendiente|comisi[oó]n|provision\b|cuota\b/iu;

/** Amounts that somebody hopes for. */
const EXPECTED =
  /\b(?:expected|weighted|projected|anticipated)\b|\b(?:previst|esperad|ponderad|proyectad)[oa]s?\b|erwartet|gewichtet|\battendue?s?\b|\bprevue?s?\b|\bponderee?s?\b|\batteso|预计|預計|预期|預期/u;

/** Whether a header names an amount that has not come about: "Expected revenue", "预计金额". */
export function isExpectedAmount(header: string): boolean {
  return EXPECTED.test(stripAccents(cleanText(header).toLowerCase()));
}

/** What the header of an amount says of tax, document and stage. */
export function amountKindOf(header: string): AmountKind {
  const text = stripAccents(cleanText(header).toLowerCase());
  const net = WITHOUT_TAX.test(text) || (NET.test(text) && !GROSS.test(text));
  const gross = !net && (WITH_TAX.test(text) || GROSS.test(text));
  return {
    tax: net ? 'net' : gross ? 'gross' : null,
    level: LINE.test(text) ? 'line' : DOCUMENT.test(text) ? 'document' : null,
    stage: OPEN.test(text) ? 'open' : DELIVERED.test(text) ? 'delivered' : ORDERED.test(text) ? 'ordered' : null,
  };
}

/** A header without the words that only say whether a tax is in or a discount off: "Sales excl. VAT" is sales. */
export function withoutTaxPhrase(header: string): string {
  const text = stripAccents(cleanText(header).toLowerCase());
  return text.replace(WITHOUT_TAX, ' ').replace(WITH_TAX, ' ').replace(AFTER_DISCOUNT, ' ').trim();
}

/** Whether a header says that a tax is in or out, or a discount off: it names an amount then, never the tax itself. */
export function hasTaxPhrase(header: string): boolean {
  const text = stripAccents(cleanText(header).toLowerCase());
  return WITHOUT_TAX.test(text) || WITH_TAX.test(text) || AFTER_DISCOUNT.test(text);
}

/** Whether a header says that a discount is off: beside the amount before it, that is what was sold for. */
export function isAfterDiscount(header: string): boolean {
  return AFTER_DISCOUNT.test(stripAccents(cleanText(header).toLowerCase()));
}

/** Whether a header that holds a word for an amount names what is no sale ("Open amount", "Price", "未交金额"). */
export function isOtherAmount(header: string): boolean {
  return OTHER_AMOUNTS.test(cleanText(header)) || isExpectedAmount(header);
}
