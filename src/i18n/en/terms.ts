import type { AbcClass, Flag, Segment } from '../../domain/types';

/** Names of classes, segments and flags as they stand in cells. */
export const terms = {
  segments: {
    dormant: 'Dormant',
    'fast-growing': 'Fast-growing',
    loyal: 'Loyal',
    'worth-cultivating': 'Worth cultivating',
  } satisfies Record<Segment, string> as Record<Segment, string>,
  flags: {
    new: 'new',
    returning: 'returning',
    declining: 'declining',
    'one-time': 'one-time',
    'never-bought': 'never bought',
    'many-returns': 'many returns',
    provisional: 'provisional',
  } satisfies Record<Flag, string> as Record<Flag, string>,
  setByHand: 'set by hand',
  leftOut: 'left out',
  /** Label of a class in a sentence. */
  classOf: (abc: AbcClass): string => `Class ${abc}`,
};
