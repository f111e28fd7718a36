import { count, plural } from './numbers';

/** How often segments were right on the user's own past. */
export const ownTest = {
  title: 'How good is this?',
  dormant: (p: {
    called: number;
    month: string;
    silent: string;
    until: string;
    share: string;
    others: string;
  }): string =>
    `Tested on your own sales: of ${count(p.called)} ${plural(p.called, 'customer', 'customers')} called dormant in ${p.month}, ${p.silent} bought nothing until ${p.until} (${p.share}; of the others ${p.others}).`,
  dormantNobody: (p: { month: string; until: string; others: string }): string =>
    `Tested on your own sales: nobody was called dormant in ${p.month}; ${p.others} of the customers bought nothing until ${p.until}.`,
  dormantNoSkill: 'Past sales do not tell who will stay silent here: customers buy irregularly.',
  dormantTooLittle: 'Too little data to test on your own past who will stay silent.',
  growing: (p: { called: number; month: string; grew: number; until: string; share: string; all: string }): string =>
    `Of ${count(p.called)} ${plural(p.called, 'customer', 'customers')} called fast-growing in ${p.month}, ${count(p.grew)} grew on until ${p.until} (${p.share}; of all customers ${p.all}).`,
  growingNobody: (p: { month: string }): string => `Nobody was called fast-growing in ${p.month}.`,
  growingNoSkill: 'Fast growth does not predict here: those customers grew on no more often than all.',
  growingTooLittle: 'Too little data to test on your own past who grows on.',
  atStake: 'at stake',
  atStakeExpected: (p: { expected: string }): string => `at stake; expected in six months ${p.expected}`,
  movedByMonths:
    'Movements go by months without a purchase: the earlier month had too little data for the chance to buy.',
  byRule: { chance: 'Dormant goes by the chance to buy.', months: 'Dormant goes by months without a purchase.' },
  page: {
    intro: (p: { half: string }): string =>
      `Both rules for dormant, as they would have judged past months with what was known then, against who bought in the six months after. ${p.half} is no better than a coin.`,
    month: 'As of',
    more: 'How it was tested',
    months: 'Rule by months',
    chance: 'Rule by chance',
    called: 'Called',
    silent: 'Bought nothing',
    others: 'Of the others',
    right: 'Balanced hit rate',
    mean: 'Mean',
    inUse: 'in use',
    noDates: 'No past month could be tried.',
    chances: 'Chances said against what happened',
    said: 'Said',
    bought: 'Bought',
    customers: 'Customers',
    notShown: 'No chance is shown for single customers: the model does not fit how your customers buy.',
    noModel: (p: { why: string }): string => `No chance to buy can be worked out: ${p.why}.`,
    growth: 'Fast-growing',
    reasons: {
      'short-history': 'too short a history',
      'few-customers': 'fewer than 50 customers',
      'few-repeats': 'too few repeat purchases',
      'not-converged': 'no model to be found',
      'few-outcomes': 'fewer than 10 fell silent, or fewer than 10 did not',
    },
  },
};
