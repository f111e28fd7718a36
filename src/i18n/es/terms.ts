import type { Texts } from '../texts';

/** Names of classes, segments and flags as they stand in cells. */
export const terms: Texts['terms'] = {
  segments: {
    dormant: 'Inactivo',
    'fast-growing': 'En rápido crecimiento',
    loyal: 'Leal',
    'worth-cultivating': 'Con potencial',
  },
  flags: {
    new: 'nuevo',
    returning: 'recuperado',
    declining: 'en descenso',
    'one-time': 'compra única',
    'never-bought': 'sin compras',
    'many-returns': 'muchas devoluciones',
    provisional: 'provisional',
  },
  setByHand: 'fijado a mano',
  leftOut: 'excluido',
  classOf: (abc) => `Clase ${abc}`,
};
