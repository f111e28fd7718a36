import type { Texts } from '../texts';
import { count, decimal, plural } from './numbers';

/** Names, headers and lines of the sheets we make. "Particip." is short because its column is nine characters wide. */
export const sheets: Texts['sheets'] = {
  customers: {
    name: 'Clientes',
    title: 'Clientes',
    headers: {
      id: 'Código de cliente',
      customer: 'Cliente',
      abc: 'ABC',
      segment: 'Segmento',
      flags: 'Señales',
      strategy: 'Estrategia',
      nextAction: 'Próxima acción',
      owner: 'Responsable',
      cadence: 'Cadencia (días)',
      lastVisit: 'Última visita',
      nextVisit: 'Próxima visita',
      lastYear: 'Ventas año anterior',
      thisYear: 'Ventas este año',
      share: 'Particip.',
      cumulative: 'Particip. acumulada',
      change3: 'Variación 3 meses',
      change12: 'Variación 12 meses',
      lastPurchase: 'Última compra',
      monthsSince: 'Meses sin comprar',
      activeMonths: 'Meses con compra (12)',
      why: 'Por qué',
    },
    kept: 'Ordenado por ventas al crearse. Responsable, Cadencia, sus propias columnas, filtros y colores se conservan al volver a ejecutar.',
  },
  playbook: {
    name: 'Guía de estrategias',
    title: 'Guía de estrategias',
    intro:
      'Qué hacer con cada tipo de cliente. Cambie cualquier texto: el suyo prevalece siempre sobre el predeterminado.',
    kept: 'Responsable vacío = el vendedor con más ventas al cliente. Cadencia = días entre visitas.',
    headers: {
      segment: 'Segmento',
      class: 'Clase ABC',
      strategy: 'Estrategia',
      nextAction: 'Próxima acción',
      owner: 'Responsable',
      cadence: 'Cadencia (días)',
    },
  },
  issues: {
    name: 'Revisión de datos',
    title: 'Revisión de datos',
    line: 'Qué quedó fuera, qué no cuadra y qué clientes pueden ser el mismo. Se rehace en cada revisión de datos.',
    headers: { kind: 'Tipo', sheet: 'Hoja', cell: 'Celda', found: 'Hallazgo', todo: 'Qué hacer' },
    kinds: {
      skipped: 'Fila omitida',
      total: 'Total distinto',
      merge: '¿Mismo cliente?',
      assumption: 'Supuesto',
      nonCustomer: 'No cliente',
    },
    todo: {
      skipped: (p) => `Quedó fuera: ${p.reason}. Corrija la celda y vuelva a ejecutar.`,
      total: (p) =>
        `La hoja indica ${p.stated} y se leyó ${p.read}: una diferencia de ${p.difference}. Revise cuál es correcto.`,
      merge: 'Escriba ambos igual en la hoja de ventas o déjelos como están.',
      nonCustomer: (p) =>
        `Filas: ${count(p.rows)}, por ${p.amount}; cuentan en las ventas totales, sin clase. Indique el cliente si lo hay.`,
      nothing: 'Nada que revisar: se leyeron todas las filas y todos los totales coinciden.',
    },
  },
  settings: {
    name: 'Configuración de Key Accounts',
    title: 'Lo que Key Accounts recuerda de este libro. Se cambia en el panel.',
    headers: { setting: 'Opción', for: 'Se aplica a', value: 'Valor' },
  },
  writeBack: { abc: 'ABC', segment: 'Segmento', strategy: 'Estrategia' },
  asOf: {
    month: (p) => `Hasta ${p.month}`,
    partMonth: (p) => `Hasta ${p.month} (con datos hasta ${p.day})`,
    noMonths: 'La hoja no tiene fechas: solo clases',
    window: (p) => `ventas de ${p.from} a ${p.to}`,
    cutoffs: (p) => `A hasta ${p.a}, B hasta ${p.b}`,
    growth: (p) => `en rápido crecimiento desde ${p.growth}`,
    growthOver: (p) => `en rápido crecimiento desde ${p.growth} más que todos los clientes`,
    dormantChance: 'inactivo por la probabilidad de compra',
    dormant: (p) => `inactivo tras ${decimal(p.months)} ${plural(p.months, 'mes', 'meses')} sin comprar`,
    currency: (p) => `importes en ${p.currency}`,
    basis: { amount: '', profit: 'clases por beneficio', quantity: 'clases por cantidad' },
    skipped: (p) => `${count(p.rows)} ${plural(p.rows, 'fila omitida', 'filas omitidas')}`,
    assumed: (p) => `supuesto: ${p.what}`,
    within: { rep: (p) => `solo ventas de ${p.value}`, region: (p) => `solo ventas de la región ${p.value}` },
    separator: ' · ',
  },
};
