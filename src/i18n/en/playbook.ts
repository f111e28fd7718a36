import type { PlaybookTexts } from '../playbookTypes';

/** Once shipped, a text is never changed without keeping the old one known: an edit is told from a default by its words. */
export const playbook: PlaybookTexts = {
  loyal: {
    A: {
      strategy: 'Protect: guarantee after-sales service, no surprises',
      nextAction: 'Hold a quarterly review with the decision maker',
    },
    B: {
      strategy: 'Protect: reply the same day, keep delivery dates',
      nextAction: 'Ask about their needs for the next half-year',
    },
    C: {
      strategy: 'Protect at low cost: easy reorders, quick answers by phone',
      nextAction: 'Check in by phone and offer a standing order',
    },
  },
  'fast-growing': {
    A: {
      strategy: 'Invest: add people, cover sales and service on every side',
      nextAction: "Agree next year's volume with the decision maker",
    },
    B: {
      strategy: 'Invest: widen the range before a competitor does',
      nextAction: 'Ask what drives the growth; quote the next product',
    },
    C: {
      strategy: 'Invest in small steps: feed the growth by phone',
      nextAction: 'Call about recent orders and offer what goes with them',
    },
  },
  dormant: {
    A: {
      strategy: 'Wake: win back the decision maker with a reason to buy',
      nextAction: 'Visit the decision maker and ask why orders stopped',
    },
    B: {
      strategy: 'Wake: create a new need, a new occasion to buy',
      nextAction: 'Call with a new offer built on their last orders',
    },
    C: {
      strategy: 'Wake by mail: new products and one clear offer',
      nextAction: 'Send the new catalogue and call once a week later',
    },
  },
  'worth-cultivating': {
    A: {
      strategy: 'Pursue: find out what changed, bring help at once',
      nextAction: 'Visit the decision maker this month',
    },
    B: {
      strategy: 'Pursue: follow up unasked, be first with news and quotes',
      nextAction: 'Visit the users, find one need and quote for it',
    },
    C: {
      strategy: 'Pursue by phone: useful news, quick quotes',
      nextAction: 'Call, ask what they need next, quote the same day',
    },
  },
};
