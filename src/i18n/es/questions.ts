import { text } from '../questionParams';
import type { QuestionParams } from '../questionParams';
import { count, plural } from './numbers';

/** Questions that stop a run until they are answered, and their answers. */
export const questions = {
  texts: {
    'customer-column': (p: QuestionParams): string => `${text(p['sheet'])}: ¿qué columna es la del cliente?`,
    'amount-column': (p: QuestionParams): string => `${text(p['sheet'])}: ¿qué columna es el importe?`,
    'amount-unusable': (p: QuestionParams): string =>
      `${text(p['sheet'])}: la columna "${text(p['header'])}" no contiene ningún número (${text(p['cells'])}). ¿Qué columna es el importe?`,
    'document-total': (p: QuestionParams): string =>
      `${text(p['sheet'])}: "${text(p['header'])}" repite la misma cifra en todas las líneas de un documento. ¿Cuenta una vez por documento?`,
    'document-type': (p: QuestionParams): string =>
      `${text(p['sheet'])}: ¿qué son las filas de tipo "${text(p['type'])}" (${text(p['rows'])} filas, ${text(p['sum'])})?`,
    'other-documents': (p: QuestionParams): string =>
      `${text(p['sheet'])}: "${text(p['header'])}" no parece hablar de ventas, sino de cobros, ofertas, compras o movimientos bancarios. ¿Estas filas son ventas?`,
    'reversed-signs': (p: QuestionParams): string =>
      `${text(p['sheet'])}: las ventas suman ${text(p['sum'])}. ¿Están los signos al revés, como en un diario contable?`,
    'no-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}: el ${text(p['share'])} de las ventas está en filas sin cliente (${text(p['cells'])}). ¿Es correcta la columna del cliente?`,
    'one-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}: el ${text(p['share'])} de las filas es de "${text(p['name'])}". ¿Es correcta la columna del cliente?`,
    'larger-sheet': (p: QuestionParams): string =>
      `${text(p['larger'])} tiene más filas (${text(p['rows'])}) que lo que se lee y se queda fuera. ¿Qué hojas contienen las ventas?`,
    'shared-rows': (p: QuestionParams): string =>
      `${text(p['sheet'])} repite ${text(p['rows'])} filas de ${text(p['other'])}, y ${text(p['changed'])} del mismo periodo son distintas. Las repetidas cuentan una vez. ¿Qué hojas contienen las ventas?`,
    'known-customers': (p: QuestionParams): string =>
      `${text(p['lost'])} de ${text(p['known'])} clientes conocidos no están en estas ventas, como ${text(p['names'])}. ¿Son las ventas correctas?`,
    'our-words': (p: QuestionParams): string =>
      `${text(p['sheet'])}: los clientes se llaman como nuestros segmentos y clases (${text(p['names'])}). ¿Qué columna es la del cliente?`,
    'row-totals': (p: QuestionParams): string =>
      `${text(p['sheet'])}: los meses no suman los totales de las filas (${text(p['cells'])}). ¿Qué columnas son los meses?`,
    'fiscal-start': (p: QuestionParams): string => `${text(p['sheet'])}: ¿en qué mes empieza el ejercicio?`,
    'month-header': (p: QuestionParams): string =>
      `${text(p['sheet'])}: "${text(p['header'])}" está entre los meses (${text(p['cells'])}). ¿Qué mes es?`,
  },
  answers: {
    once: 'una vez por documento',
    each: 'en cada línea',
    sale: 'ventas',
    return: 'devoluciones, se restan',
    cancelled: 'anuladas, no cuentan',
    payment: 'cobros, no cuentan',
    reversed: 'sí, al revés',
    'as-is': 'no, como están',
    right: 'sí, leer tal cual',
  },
  said: {
    column: (p: { field: string; column: string }): string => `${p.field}: ${p.column}`,
    document: (p: { type: string; answer: string }): string => `las filas de tipo "${p.type}" son ${p.answer}`,
    documentTotal: (p: { answer: string }): string => `los totales de documento cuentan ${p.answer}`,
    sign: (p: { answer: string }): string => `signos al revés: ${p.answer}`,
    months: (p: { answer: string }): string => `meses: ${p.answer}`,
    firstPeriod: (p: { answer: string }): string => `el primer periodo es ${p.answer}`,
    leave: (): string => 'no se lee',
    completeMonth: (p: { answer: string }): string => `${p.answer} está completo`,
    partMonth: (p: { answer: string }): string => `${p.answer} no ha terminado y queda fuera`,
    confirmed: {
      'customer-column': 'la columna del cliente es correcta',
      'amount-column': 'la columna del importe es correcta',
      'amount-unusable': 'la columna del importe es correcta',
      'document-total': 'los totales de documento son correctos',
      'document-type': 'los tipos de documento son correctos',
      'other-documents': 'las filas son ventas',
      'reversed-signs': 'los signos son correctos',
      'no-customer': 'las filas sin cliente son correctas',
      'one-customer': 'la columna del cliente es correcta: un cliente tiene la mayoría de las filas',
      'larger-sheet': 'se leen las hojas correctas',
      'shared-rows': 'las filas repetidas cuentan una vez y las demás se suman',
      'known-customers': 'estas son las ventas correctas',
      'our-words': 'los nombres de los clientes son correctos',
      'row-totals': 'los meses son correctos, digan lo que digan los totales de las filas',
      'fiscal-start': 'el ejercicio es correcto',
      'month-header': 'los meses son correctos tal como están',
    },
  },
  lastMonth: {
    title: '¿Está completo el último mes?',
    text: (p: { month: string }): string =>
      `${p.month} queda muy por debajo de los meses anteriores, y la hoja no indica días.`,
    complete: 'Sí, está completo',
    part: 'No, dejarlo fuera por ahora',
  },
  reasons: {
    tax: (p: { net: string; tax: string; gross: string; rows: string; of: string }): string =>
      `porque ${p.net} + ${p.tax} = ${p.gross} en ${p.rows} de ${p.of} filas`,
    product: (p: { formula: string; rows: string; of: string }): string =>
      `porque ${p.formula} en ${p.rows} de ${p.of} filas`,
    said: 'porque usted lo ha dicho',
    named: 'porque lo dice su encabezado',
    only: 'porque ninguna otra columna puede serlo',
    cells: 'porque sus celdas son las que mejor encajan',
  },
  look: {
    title: '¿Son estos sus clientes y sus sumas?',
    total: 'Todo lo leído',
    from: (p: { field: string; column: string }): string => `${p.field}: ${p.column}`,
    instead: (p: { column: string }): string => `Usar ${p.column}`,
  },
  header: 'Antes de clasificar',
  oneClick: 'Un clic basta. El libro recuerda la respuesta, y se puede deshacer en Datos.',
  first: 'Responda primero la pregunta de arriba.',
  likeliest: 'Lo más probable',
  nothing: 'Así no se podría leer nada.',
  sumInRows: (p: { sum: string; rows: number }): string =>
    `${p.sum} en ${count(p.rows)} ${plural(p.rows, 'fila', 'filas')}`,
  names: (p: { names: string }): string => `Por ejemplo, ${p.names}`,
  candidate: (p: { label: string; sum: string; rows: number; examples: string }): string =>
    `${p.label}: ${p.sum} en ${count(p.rows)} ${plural(p.rows, 'fila', 'filas')}${p.examples === '' ? '' : ` (${p.examples})`}`,
  type: 'escriba',
  assumed: (p: { question: string; label: string; option: string }): string =>
    `${p.question} Se toma: ${p.label}. Para fijarlo: ${p.option}`,
};
