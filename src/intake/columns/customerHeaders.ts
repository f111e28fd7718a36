import { headerTokens, wordList } from './headerTokens';

/** What stands beside a customer and is none: document types, states, ways to pay, places to ship from, remarks, numbers. */
const NEVER = wordList(
  'type status state method payment terms warehouse address street currency remark remarks comment comments note notes memo description details email mail phone fax',
  'voucher document doc ref reference folio group segment category class tier channel sku item product material project department source device branch carrier incoterm priority url website marketplace platform fulfillment fulfilment vendor supplier owner rep manager',
  'tipo estado estatus forma metodo medio pago almacen bodega direccion calle domicilio moneda divisa observaciones observacion comentario comentarios nota notas concepto factura pedido albaran documento comprobante serie correo telefono grupo segmento categoria canal sucursal vendedor proveedor producto articulo',
  'art typ zahlungsart lager adresse strasse wahrung bemerkung beleg rechnung auftrag kategorie artikel vertreter',
  'statut mode paiement entrepot devise remarque commentaire facture commande produit fournisseur',
  'situacao deposito endereco moeda observacao fatura indirizzo magazzino valuta fattura ordine categoria prodotto invoice order',
);
const CJK_NEVER =
  /类型|類型|类别|類別|状态|狀態|方式|仓库|倉庫|地址|住址|币|幣|备注|備註|摘要|说明|說明|单号|單號|订单|訂單|发票|發票|凭证|憑證|电话|電話|邮箱|郵箱|分类|分類|等级|等級|业务员|業務員|供应商|供應商|产品|產品|商品|品名|伝票|備考|状況|通貨|支払/u;

/** Whether a header says that its column names no customers, by the word that the header is about. */
export function neverCustomer(header: string, namesCustomer: boolean): boolean {
  if (CJK_NEVER.test(header)) return !namesCustomer || !/(?:名称|名稱|客户|客戶|名)$/u.test(header);
  const tokens = headerTokens(header);
  if (!namesCustomer) return tokens.some((token) => NEVER.has(token));
  const [first = ''] = tokens;
  return NEVER.has(tokens.at(-1) ?? '') || NEVER.has(first);
}

const TAX_ID = wordList('rfc nif cif nit rut cuit gstin siret siren cnpj cpf ruc tin dni ein abn');

/** Whether a header names the tax number of a customer: shared by branches, missing or the same placeholder for many. */
export function isTaxId(header: string): boolean {
  if (/[税稅][号號]|[纳納][税稅]人|[统統]一[编編][号號]|[统統][编編]/u.test(header)) return true;
  const tokens = headerTokens(header);
  if (tokens.some((token) => TAX_ID.has(token))) return true;
  return (
    tokens.some((token) => ['tax', 'vat', 'gst', 'iva', 'ust', 'fiscal', 'fiscale'].includes(token)) &&
    tokens.some((token) =>
      ['id', 'no', 'number', 'num', 'reg', 'codice', 'partita', 'p', 'numero', 'nr', 'identificacion'].includes(token),
    )
  );
}

/** Tax numbers that stand for nobody: of the public at large, of foreigners, all zeros. */
export function isPlaceholderId(id: string): boolean {
  const bare = id.replace(/[\s.-]/gu, '').toUpperCase();
  return (
    /^(?:XAXX010101000|XEXX010101000|0{5,}[A-Z]?|9{7,}[A-Z]?|X+|N\/?[AD]|S\/?[ND]|NONE|NULL|-+|CF)$/u.test(bare) ||
    /^(?:NODISPONIBLE|NOAPLICA|SINDATOS?|SINRFC|NOTAVAILABLE|UNKNOWN|NICHTVERF[ÜU]GBAR|CONSUMIDORFINAL|无|無|没有|沒有|不详|不詳)$/u.test(
      bare,
    )
  );
}
