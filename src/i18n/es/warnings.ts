import type { Texts } from '../texts';
import { count, plural } from './numbers';

/** Warnings and assumptions of a run, by code. */
export const warnings: Texts['warnings'] = {
  'history-too-short': (p) =>
    `Meses con datos: ${p.history}. Hasta que pasen ${p.cut} no se puede llamar inactivo a nadie.`,
  'few-customers': (p) =>
    `Solo ${count(p.customers)} ${plural(p.customers, 'cliente', 'clientes')}: con tan pocos, la regla del 80/20 dice poco.`,
  'many-in-a': (p) => `El ${p.share} de los clientes es de clase A: las ventas están muy repartidas.`,
  'basis-missing': {
    profit: 'No todas las hojas leídas tienen una columna de beneficio: las clases son por importe.',
    quantity: 'No todas las hojas leídas tienen una columna de cantidad: las clases son por importe.',
  },
  'chance-not-possible': (p) => `La inactividad se decide por meses y no por la probabilidad de compra: ${p.why}.`,
  noChance: {
    'short-history': 'los datos abarcan menos de seis meses',
    'few-customers': 'han comprado menos de 50 clientes',
    'few-repeats': 'muy pocos clientes han vuelto a comprar',
    'not-converged': 'de los datos no sale ningún modelo de cómo compran',
  },
  'no-dates': 'La hoja no tiene fechas: solo clases, sin segmentos.',
  'as-of-after-data': (p) => `Los datos terminan en ${p.last}; los meses posteriores cuentan como meses sin ventas.`,
  'last-month-low': (p: { month: string; code: string; before: string; sales: string; usual: string }): string =>
    `${p.month} (${p.sales}) queda muy por debajo de los meses anteriores (unos ${p.usual}). ¿Está completo? Si lo está: --complete ${p.code}; si no: --as-of ${p.before}`,
  totalCovers: (p: { first: string; last: string }): string => `Su fórmula suma las filas ${p.first} a ${p.last}.`,
  'stated-total-differs': (p) =>
    `${p.place} indica ${p.stated} y se leyó ${p.read} (${p.difference}). Puede que el error esté en la hoja.`,
  'date-order-assumed': (p) => `${p.place}: "${p.example}" se puede leer de dos formas; se leyó con ${p.order}.`,
  'decimal-mark-assumed': (p) =>
    `${p.place}: "${p.example}" se puede leer de dos formas; "${p.mark}" se tomó como signo decimal.`,
  'year-assumed': (p) => `${p.sheet}: no figura ningún año; se tomó ${p.year}.`,
  'unit-assumed': (p) => `${p.sheet}: los importes se tomaron en múltiplos de ${p.unit}.`,
  'currency-assumed': (p) => `${p.sheet}: hay más de una moneda. Se leyó ${p.currency}; quedó fuera ${p.others}.`,
  'column-assumed': (p) =>
    `${p.sheet}: la columna ${p.column} se tomó como ${p.field}${p.others === '' ? '' : `; también podría ser ${p.others}`}.`,
  'no-amount': (p) => `${p.sheet} no tiene importes: se suman las cantidades.`,
  'price-as-amount': (p) => `${p.sheet} tiene precio y no cantidad: el precio se tomó como importe.`,
  'non-customers': (p) =>
    `${count(p.rows)} ${plural(p.rows, 'fila no corresponde', 'filas no corresponden')} a ningún cliente (${p.labels}): ${p.amount} que cuentan en las ventas totales, sin clase.`,
  'suggested-merges': (p) =>
    `${count(p.pairs)} ${plural(p.pairs, 'par de clientes puede ser el mismo', 'pares de clientes pueden ser el mismo')}, como ${p.example}. Solo se unen si usted lo confirma.`,
  'dropped-parts': (p) => `No se pudo conservar: ${p.what}${p.place === '' ? '' : ` (${p.place})`}.`,
  'file-left-out': (p) => `${p.file} no se ha tenido en cuenta: ${p.why}`,
  'hidden-rows': (p) =>
    `${p.sheet}: también se ${plural(p.rows, 'leyó', 'leyeron')} ${count(p.rows)} ${plural(p.rows, 'fila oculta o filtrada', 'filas ocultas o filtradas')}.`,
  restricted: {
    rep: (p) =>
      `Solo se leyeron las ventas de ${p.value}: las filas de los demás clientes en la hoja de clientes quedan como están.`,
    region: (p) =>
      `Solo se leyeron las ventas de la región ${p.value}: las filas de los demás clientes en la hoja de clientes quedan como están.`,
  },
  'setting-passed-over': (p) => `${p.place}: el ajuste guardado "${p.setting}" no tiene sentido y se pasó por alto.`,
  'ambiguous-customer': (p) =>
    `${p.cells}: hay varias cuentas llamadas "${p.name}", así que esta fila aún no es de ninguna. Escriba de cuál: ${p.choices}.`,
  'visit-incomplete': (p) =>
    `${p.cells}: aquí se empezó una visita, pero falta "${p.column}". Complétela para que la visita cuente.`,
  'typed-as-text': (p) => `${p.cells}: "${p.column}" es un texto y no se contó. Escríbalo como número o como fecha.`,
  'own-sheet-range': (p) =>
    `${p.sheet} ahora es un rango normal: se usa tal como está. Conviértalo otra vez en tabla (Insertar > Tabla) para que las filas nuevas se calculen solas.`,
  'overtyped-cells': (p) =>
    `${count(p.cells)} ${plural(p.cells, 'celda nuestra tenía otro contenido y se escribió', 'celdas nuestras tenían otro contenido y se escribieron')} de nuevo: ${p.places}.`,
  fields: { customer: 'cliente', date: 'fecha', amount: 'importe' },
  orders: { dmy: 'el día primero', mdy: 'el mes primero', ymd: 'el año primero' },
  skips: {
    'blank-amount': 'sin importe',
    'loose-number': 'número sin cliente ni fecha',
    'error-cell': 'error en la celda',
    'not-a-number': 'el importe no es un número',
    'not-a-date': 'la fecha no se reconoce',
    'date-out-of-range': 'fecha anterior a 1990 o muy lejana',
    'future-date': 'fecha posterior a hoy',
    cancelled: 'anulado',
    'repeated-total': 'total repetido en otra línea del documento',
    payment: 'cobro, no es venta',
    'other-currency': 'otra moneda',
  },
  ignored: {
    empty: 'vacía',
    'our-own-sheet': 'creada por Key Accounts',
    'plan-figures': 'cifras del plan, no ventas',
    'no-customer-column': 'sin columna de cliente',
    'amount-unusable': 'importes ilegibles',
    'date-unusable': 'fechas ilegibles',
    'no-amount-column': 'sin columna de importe',
    'nothing-like-sales': 'no parece de ventas',
    'repeats-other-sheets': 'repite ventas de otras hojas',
    'another-layout': 'las ventas están en otras hojas',
    'other-currency': 'otra moneda',
    'not-chosen': 'no elegida',
    'no-rows': 'sin filas',
  },
};
