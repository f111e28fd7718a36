import { READ_ONLY_CUSTOMERS, READ_ONLY_WORDS } from './readOnlyWords';

/** What people write in the sheets of each language; several spellings, one is picked at random. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'es'] as const;
/** Languages that are read, though the product doesn't speak them. */
export const READ_ONLY_LANGUAGES = ['de', 'fr', 'pt', 'it', 'ja'] as const;
export type TrapLanguage = (typeof LANGUAGES)[number] | (typeof READ_ONLY_LANGUAGES)[number];

export interface Words {
  readonly customer: readonly string[];
  readonly endCustomer: readonly string[];
  readonly id: readonly string[];
  readonly date: readonly string[];
  readonly otherDate: readonly string[];
  readonly amount: readonly string[];
  readonly ordered: readonly string[];
  readonly quantity: readonly string[];
  readonly unitPrice: readonly string[];
  readonly order: readonly string[];
  readonly product: readonly string[];
  readonly rep: readonly string[];
  readonly region: readonly string[];
  readonly status: readonly string[];
  readonly currency: readonly string[];
  readonly year: readonly string[];
  readonly month: readonly string[];
  readonly total: readonly string[];
  readonly subtotal: (group: string) => readonly string[];
  readonly cash: readonly string[];
  readonly cancelled: readonly string[];
  readonly kept: readonly string[];
  readonly notes: readonly string[];
  readonly title: (year: string) => readonly string[];
  readonly plan: (month: string) => readonly string[];
  readonly planSheet: readonly string[];
  readonly unit: readonly (readonly [string, number])[];
  readonly unitTitle: readonly (readonly [string, number])[];
  readonly regions: readonly string[];
  readonly months: readonly (readonly string[])[];
  readonly currencySign: (amount: string) => string;
  readonly erp: readonly string[];
  readonly dayTitle: (year: number, month: number, day: number) => string;
  readonly pivotRow: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const numberMonths = (form: (month: number) => string): string[] => Array.from({ length: 12 }, (_, i) => form(i + 1));

export const WORDS: Readonly<Record<TrapLanguage, Words>> = {
  ...READ_ONLY_WORDS,
  en: {
    customer: ['Customer', 'Customer Name', 'Client', 'Account Name', 'CUSTOMER_NAME', 'Company', 'Sold-to party'],
    endCustomer: ['End Customer', 'Ship To', 'End User'],
    id: ['Customer ID', 'Customer No.', 'Account Number', 'Cust ID'],
    date: ['Date', 'Order Date', 'Invoice Date', 'Posting date', 'Ship Date'],
    otherDate: ['Due Date', 'Delivery Date'],
    amount: ['Amount', 'Sales', 'Net Sales', 'Revenue', 'Total', 'Net Amount', 'ext price', 'Invoice Amount'],
    ordered: ['Ordered Amount', 'Open Amount', 'Tax Amount'],
    quantity: ['Quantity', 'Qty', 'Units'],
    unitPrice: ['Unit Price', 'Price'],
    order: ['Order No', 'Invoice', 'Document No', 'Order ID'],
    product: ['Product', 'Item', 'SKU', 'Description'],
    rep: ['Sales Rep', 'Salesperson', 'Account Manager'],
    region: ['Region', 'Territory', 'Country'],
    status: ['Status', 'Order Status', 'Remarks'],
    currency: ['Currency', 'Cur'],
    year: ['Year', 'Fiscal Year'],
    month: ['Month', 'Month Name'],
    total: ['Total', 'Grand Total', 'TOTAL:', 'Totals', 'Sum'],
    subtotal: (group) => [`${group} Total`, `Subtotal ${group}`, `Total ${group}`],
    cash: ['Cash sales', 'Walk-in', '(blank)', 'Miscellaneous'],
    cancelled: ['Cancelled', 'CANCELED', 'Void'],
    kept: ['Disputed', 'On Hold', 'Shipped', 'In Process'],
    notes: ['Note: figures before tax', 'Prepared by: Ann', 'Page 1 of 1', 'Source: ERP'],
    title: (year) => [`Sales ${year}`, `Customer sales report ${year}`, `ACME Corp - net sales ${year}`],
    plan: (month) => [`${month} Forecast`, `${month} Budget`, `Plan ${month}`, `${month} Target`],
    planSheet: ['Budget', 'Forecast', 'Plan'],
    unit: [
      ['k$', 1000],
      ['in thousands', 1000],
      ["'000", 1000],
    ],
    unitTitle: [
      ['Amounts in thousands', 1000],
      ["All figures in $'000", 1000],
    ],
    regions: ['North', 'South', 'East', 'West'],
    months: [
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
      'January February March April May June July August September October November December'.split(' '),
    ],
    currencySign: (amount) => `$${amount}`,
    erp: [
      'Warehouse|text|Line No|number|Tax Code|text|Tax Amount|number|Freight|number|Created By|text|Phone|text|Postcode|text',
      'Payment Terms|text|Unit Cost|number|Discount %|percent|Balance Due|number|Paid|number|Delivery Date|date|Due Date|date',
      'Plant|text|Material Group|text|Incoterms|text|Weight|number|Batch|text|Commission|number|Open Quantity|number',
    ],
    dayTitle: (y, m, d) => `Daily sales ${y}-${pad(m)}-${pad(d)}`,
    pivotRow: 'Row Labels',
  },
  'zh-Hans': {
    customer: ['客户', '客户名称', '客户全称', '单位名称', '购货单位', '公司名称', '客户简称'],
    endCustomer: ['终端客户全称', '最终客户', '收货单位'],
    id: ['客户编号', '客户编码', '客户代码'],
    date: ['日期', '订单日期', '开票日期', '销售日期', '单据日期'],
    otherDate: ['到期日', '交货日期'],
    amount: ['金额', '销售额', '销售金额', '订单金额', '价税合计', '含税金额', '营业额'],
    ordered: ['未收金额', '税额', '已收金额'],
    quantity: ['数量', '销售数量'],
    unitPrice: ['单价', '含税单价'],
    order: ['订单号', '单据编号', '发票号'],
    product: ['产品名称', '品名', '规格型号'],
    rep: ['业务员', '销售员', '负责人'],
    region: ['地区', '大区', '省份'],
    status: ['状态', '订单状态', '备注'],
    currency: ['币种', '币别'],
    year: ['年份', '年度'],
    month: ['月份'],
    total: ['合计', '总计', '合 计', '总 计：', '小计'],
    subtotal: (group) => [`${group} 小计`, `${group}合计`, `${group} 汇总`],
    cash: ['零售', '散客', '现金客户'],
    cancelled: ['已取消', '取消', '作废'],
    kept: ['有争议', '暂停发货', '已发货', '待处理'],
    notes: ['备注：以上为含税金额', '制表人：张三', '审核：李四', '注：数据来自ERP'],
    title: (year) => [`${year}年销售明细表`, `某某公司${year}年度客户销售统计`, `销售报表 ${year}`],
    plan: (month) => [`${month}预测`, `${month}预算`, `${month}目标`, `${month}计划`],
    planSheet: ['预算', '销售目标', '预测'],
    unit: [
      ['万元', 10000],
      ['千元', 1000],
    ],
    unitTitle: [
      ['单位：万元', 10000],
      ['（单位：千元）', 1000],
    ],
    regions: ['华东', '华南', '华北', '西南'],
    months: [
      numberMonths((m) => `${String(m)}月`),
      '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' '),
      numberMonths((m) => `${String(m)}月份`),
    ],
    currencySign: (amount) => `¥${amount}`,
    erp: [
      '仓库|text|行号|number|税率|percent|税额|number|运费|number|制单人|text|电话|text|邮编|text',
      '付款条件|text|成本价|number|折扣额|number|未收金额|number|已收金额|number|交货日期|date|到期日|date',
      '存货编码|text|存货分类|text|批号|text|重量|number|提成|number|未交数量|number',
    ],
    dayTitle: (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日销售日报`,
    pivotRow: '行标签',
  },
  'zh-Hant': {
    customer: ['客戶', '客戶名稱', '客戶簡稱', '公司名稱', '買受人'],
    endCustomer: ['終端客戶'],
    id: ['客戶編號', '客戶代號', '統一編號'],
    date: ['日期', '訂單日期', '銷貨日期', '發票日期'],
    otherDate: ['到期日', '交貨日'],
    amount: ['金額', '銷售額', '銷貨金額', '未稅金額', '營業額'],
    ordered: ['未收金額', '稅額'],
    quantity: ['數量', '銷售數量'],
    unitPrice: ['單價', '售價'],
    order: ['訂單編號', '單號', '發票號碼'],
    product: ['產品名稱', '品名', '料號'],
    rep: ['業務員', '負責人'],
    region: ['地區', '區域', '縣市'],
    status: ['狀態', '訂單狀態', '備註'],
    currency: ['幣別'],
    year: ['年度', '年份'],
    month: ['月份'],
    total: ['合計', '總計', '小計', '加總'],
    subtotal: (group) => [`${group} 小計`, `${group}合計`],
    cash: ['散戶', '現金客戶', '門市零售'],
    cancelled: ['已取消', '作廢', '取消'],
    kept: ['爭議中', '暫停', '已出貨'],
    notes: ['備註：金額含稅', '製表：王小明', '註：資料來自系統'],
    title: (year) => [`${year}年銷售明細`, `客戶銷售統計表 ${year}`],
    plan: (month) => [`${month}預測`, `${month}預算`, `${month}目標`],
    planSheet: ['預算', '業績目標'],
    unit: [
      ['千元', 1000],
      ['萬元', 10000],
    ],
    unitTitle: [['單位：千元', 1000]],
    regions: ['北區', '中區', '南區', '東區'],
    months: [
      numberMonths((m) => `${String(m)}月`),
      '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' '),
    ],
    currencySign: (amount) => `NT$${amount}`,
    erp: [
      '倉庫|text|項次|number|稅額|number|運費|number|製單人|text|電話|text',
      '付款條件|text|成本|number|未收金額|number|交貨日|date|到期日|date|重量|number',
    ],
    dayTitle: (y, m, d) => `民國${String(y - 1911)}年${String(m)}月${String(d)}日 銷貨日報`,
    pivotRow: '行標籤',
  },
  es: {
    customer: ['Cliente', 'Nombre cliente', 'Razón social', 'Empresa', 'Nombre del cliente'],
    endCustomer: ['Cliente final'],
    id: ['Código cliente', 'ID Cliente', 'Cód. cliente', 'CIF'],
    date: ['Fecha', 'Fecha factura', 'Fecha de venta', 'Fecha pedido'],
    otherDate: ['Fecha vencimiento', 'Fecha de entrega'],
    amount: ['Importe', 'Importe neto', 'Ventas', 'Total', 'Base imponible', 'Facturación', 'Monto'],
    ordered: ['Importe pendiente', 'IVA', 'Cobrado'],
    quantity: ['Cantidad', 'Unidades', 'Cant.'],
    unitPrice: ['Precio unitario', 'Precio', 'PVP'],
    order: ['Nº factura', 'Pedido', 'Folio', 'Factura'],
    product: ['Producto', 'Artículo', 'Descripción', 'Referencia'],
    rep: ['Vendedor', 'Comercial', 'Agente'],
    region: ['Zona', 'Provincia', 'Región'],
    status: ['Estado', 'Observaciones'],
    currency: ['Moneda', 'Divisa'],
    year: ['Año', 'Ejercicio'],
    month: ['Mes'],
    total: ['Total', 'TOTAL GENERAL', 'Suma total', 'Totales', 'Suma'],
    subtotal: (group) => [`Total ${group}`, `Subtotal ${group}`],
    cash: ['VENTAS CONTADO', 'Mostrador', 'Consumidor final', '(en blanco)'],
    cancelled: ['Anulado', 'Cancelado', 'ANULADA'],
    kept: ['En disputa', 'Retenido', 'Enviado'],
    notes: ['Nota: importes sin IVA', 'Elaborado por: Luis', 'Fuente: ERP'],
    title: (year) => [`Ventas ${year}`, `Informe de ventas por cliente ${year}`],
    plan: (month) => [`Presupuesto ${month}`, `${month} previsión`, `Objetivo ${month}`],
    planSheet: ['Presupuesto', 'Objetivos', 'Previsión'],
    unit: [
      ['miles de €', 1000],
      ['k€', 1000],
      ['en miles', 1000],
    ],
    unitTitle: [['Importes en miles de euros', 1000]],
    regions: ['Norte', 'Sur', 'Levante', 'Centro'],
    months: [
      'Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic'.split(' '),
      'Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre'.split(' '),
      'ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'.split(' '),
    ],
    currencySign: (amount) => `${amount} €`,
    erp: [
      'Almacén|text|Línea|number|IVA|number|Portes|number|Usuario|text|Teléfono|text|Código postal|text',
      'Forma de pago|text|Coste|number|% Dto|percent|Pendiente|number|Cobrado|number|Fecha vencimiento|date',
      'Peso|number|Lote|text|Comisión|number|Familia|text|Transportista|text',
    ],
    dayTitle: (y, m, d) => `Ventas del día ${pad(d)}-${pad(m)}-${String(y)}`,
    pivotRow: 'Etiquetas de fila',
  },
};

/** Customers, some with names that look like something else. */
export const CUSTOMERS: Readonly<Record<TrapLanguage, readonly string[]>> = {
  ...READ_ONLY_CUSTOMERS,
  en: [
    ...[
      'Total Energies',
      'Acme Ltd',
      'Page 1 Books',
      'Target Stores Inc',
      'All Metals Co.',
      'May & Sons',
      'Note Works',
    ],
    ...['3M Trading', 'Plan B Partners', 'Summit Foods', 'March Brothers LLC', 'Cash & Carry Depot', 'North Shore Ltd'],
    ...['Kulas Inc', 'Barton LLC', 'Trantow-Barrows', 'Jerde-Hilpert', "O'Neill Works", 'Voidtech', '2020 Optics'],
  ],
  'zh-Hans': [
    ...[
      '上海晨光贸易有限公司',
      '总和电子科技有限公司',
      '其他美食品厂',
      '五月花日化',
      '注塑精密模具厂',
      '北京计划生育用品公司',
    ],
    ...[
      '广州合计达商行',
      '深圳市华南机电',
      '平均律乐器',
      '杭州零售通科技',
      '东莞市万元电器',
      '目标体育用品',
      '华东化工集团',
    ],
    ...['成都三月贸易', '备注文具', '浙江大成', '12月咖啡馆', '苏州2020光学'],
  ],
  'zh-Hant': [
    ...['台北晨星貿易有限公司', '總和電子股份有限公司', '其他美食品行', '五月花企業', '高雄合計達商行', '目標運動用品'],
    ...['新竹精密工業', '臺中三月咖啡', '註冊文具行', '南區物流', '大成機電', '零售通科技', '3C 商場'],
  ],
  es: [
    ...[
      'Total Energies España SA',
      'Suministros García S.L.',
      'Marzo Hermanos SL',
      'Notas Musicales SA',
      'Contado y Hermanos',
    ],
    ...[
      'Sumar Logística SL',
      'Plan Renove SA',
      'Objetivo Deporte SL',
      'Ferretería Núñez',
      'Otros Mundos SL',
      'Norte Sur SA',
    ],
    ...['Mayo Textil SLU', 'Totalán Aceites SCP', 'Distribuciones Peña', 'Anulado Films SL', 'Media Markt Iberia'],
  ],
};
