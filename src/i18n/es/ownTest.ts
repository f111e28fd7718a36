import type { Texts } from '../texts';
import { count, plural } from './numbers';

/** Con qué frecuencia acertaron los segmentos en el pasado del propio usuario. */
export const ownTest: Texts['ownTest'] = {
  title: '¿Qué tan fiable es?',
  dormant: (p) =>
    `Comprobado con sus propias ventas: de ${count(p.called)} ${plural(p.called, 'cliente considerado inactivo', 'clientes considerados inactivos')} en ${p.month}, ${p.silent} no ${plural(p.called, 'compró', 'compraron')} nada hasta ${p.until} (${p.share}; de los demás, ${p.others}).`,
  dormantNobody: (p) =>
    `Comprobado con sus propias ventas: en ${p.month} nadie se consideró inactivo; el ${p.others} de los clientes no compró nada hasta ${p.until}.`,
  dormantNoSkill: 'Las ventas pasadas no dicen aquí quién dejará de comprar: los clientes compran sin regularidad.',
  dormantTooLittle: 'Hay muy pocos datos para comprobar con su pasado quién deja de comprar.',
  growing: (p) =>
    `De ${count(p.called)} ${plural(p.called, 'cliente', 'clientes')} en rápido crecimiento en ${p.month}, ${count(p.grew)} ${plural(p.grew, 'siguió', 'siguieron')} creciendo hasta ${p.until} (${p.share}; de todos los clientes, ${p.all}).`,
  growingNobody: (p) => `En ${p.month} ningún cliente estaba en rápido crecimiento.`,
  growingNoSkill:
    'El crecimiento rápido no predice nada aquí: esos clientes siguieron creciendo con la misma frecuencia que todos, o menos.',
  growingTooLittle: 'Hay muy pocos datos para comprobar con su pasado quién sigue creciendo.',
  atStake: 'en riesgo',
  atStakeExpected: (p) => `en riesgo; ventas esperadas en seis meses ${p.expected}`,
  movedByMonths:
    'Los movimientos se miden por meses sin comprar: el mes anterior tenía muy pocos datos para la probabilidad de compra.',
  byRule: {
    chance: 'La inactividad se decide por la probabilidad de compra.',
    months: 'La inactividad se decide por los meses sin comprar.',
  },
  page: {
    intro: (p) =>
      `Las dos reglas de inactividad, tal como habrían juzgado meses pasados con lo que se sabía entonces, frente a quién compró en los seis meses siguientes. Un ${p.half} no es mejor que lanzar una moneda.`,
    more: 'Cómo se comprobó',
    month: 'Hasta',
    months: 'Regla por meses',
    chance: 'Regla por probabilidad',
    called: 'Señalados',
    silent: 'Sin comprar',
    others: 'De los demás',
    right: 'Acierto equilibrado',
    mean: 'Media',
    inUse: 'en uso',
    noDates: 'No se pudo comprobar ningún mes pasado.',
    chances: 'Probabilidad indicada y lo que pasó',
    said: 'Indicada',
    bought: 'Compró',
    customers: 'Clientes',
    notShown:
      'No se muestra la probabilidad de cada cliente: el modelo no se ajusta a la forma de comprar de sus clientes.',
    noModel: (p) => `No se puede calcular la probabilidad de compra: ${p.why}.`,
    growth: 'En rápido crecimiento',
    reasons: {
      'short-history': 'historia demasiado corta',
      'few-customers': 'menos de 50 clientes',
      'few-repeats': 'muy pocas compras repetidas',
      'not-converged': 'no se encuentra un modelo',
      'few-outcomes': 'menos de 10 dejaron de comprar, o menos de 10 siguieron',
    },
  },
};
