import type { Texts } from '../texts';
import { count, plural } from './numbers';

const together = (all: string): string => (all === '' ? '' : `; todos los clientes ${all}`);

/** Why a customer is in its class and segment: one sentence each, joined by a blank. */
export const why: Texts['why'] = {
  joiner: ' ',
  a: (p) => `A: puesto ${p.rank}, ${p.share} de las ventas, dentro del primer ${p.a}.`,
  b: (p) => `B: puesto ${p.rank}, ${p.share} de las ventas, entre el ${p.a} y el ${p.b}.`,
  c: (p) => `C: puesto ${p.rank}, ${p.share} de las ventas, en el último ${p.rest}.`,
  cNoSales: (p) => `C: sin ventas desde ${p.from}.`,
  cNothing: 'C: sin ventas.',
  cNegative: 'C: más devoluciones que ventas.',
  classByHand: (p) => `${p.class}: fijado a mano.`,
  leftOut: 'Excluido: fijado a mano.',
  gone: 'Ya no figura en los datos de ventas.',
  dormant: (p) =>
    `Inactivo: lleva ${count(p.months)} ${plural(p.months, 'mes', 'meses')} sin comprar; el límite es ${p.cut}.`,
  dormantChance: (p) =>
    `Inactivo: compró por última vez en ${p.month}, hace ${count(p.months)} ${plural(p.months, 'mes', 'meses')}; probabilidad de pedido en seis meses: ${p.chance}, todos los clientes: ${p.all}.`,
  dormantUnlikely: (p) =>
    `Inactivo: compró por última vez en ${p.month}, hace ${count(p.months)} ${plural(p.months, 'mes', 'meses')}, mucho para como compraba antes.`,
  growing: (p) =>
    `En rápido crecimiento: ${p.span} ${p.current} frente a ${p.base} el año anterior (${p.change}${together(p.all)}).`,
  growingThree: (p) =>
    `En rápido crecimiento: ${p.span} ${p.current} frente a ${p.base} el año anterior (${p.change}${together(p.all)}; provisional, los datos no incluyen los seis meses del año anterior).`,
  growingProvisional: (p) =>
    `En rápido crecimiento: ${p.span} ${p.current} frente a ${p.base} en los tres meses previos (${p.change}${together(p.all)}; provisional, los datos no incluyen el año anterior).`,
  loyal: (p) => `Leal: compró en ${p.active} de los últimos ${p.blocks} trimestres.`,
  loyalChange: (p) =>
    `Leal: compró en ${p.active} de los últimos ${p.blocks} trimestres, variación 12 meses ${p.change}.`,
  cultivateNever: 'Con potencial: todavía no ha comprado.',
  cultivateNew: (p) => `Con potencial: primera compra en ${p.month}.`,
  cultivateFalling: (p) => `Con potencial: variación 12 meses ${p.change}, por debajo del límite de leal (${p.limit}).`,
  cultivateSeldom: (p) => `Con potencial: compró en ${p.active} de los últimos ${p.blocks} trimestres.`,
  cultivateShort: 'Con potencial: los datos abarcan poco tiempo para llamar leal a nadie.',
};
