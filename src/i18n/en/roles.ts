import type { Attitude, BuyingRole, Layer, Personality, Sensitivity } from '../../domain/stakeholders/contact';
import type { ServeTexts } from '../roleTypes';

/** Once shipped, a text is never changed without keeping the old one known: an edit is told from a suggestion by its words. */
const serve: ServeTexts = {
  'decision-maker': {
    driver: 'One page: saving, payback, risk. Result first, details only if asked.',
    expressive: 'The person first, then a success like theirs. Let a night pass before they sign.',
    analytical: 'Send the full case ahead: costs, assumptions, risks. Leave time for questions.',
    amiable: 'Two options and our clear recommendation. Agree on a day for the decision.',
  },
  'assisting-decision-maker': {
    driver: 'Give them a result they can take to the boss: three figures and one deadline.',
    expressive: 'Involve them early and credit them before the boss. Keep a pleasant surprise ready.',
    analytical: 'Prepare the decision paper with them, so that every figure holds when asked.',
    amiable: 'Steady, quiet support. Go through what they will tell the boss, step by step.',
  },
  'technical-gatekeeper': {
    driver: 'Bring our engineer, test results and a date. Settle the open points in one meeting.',
    expressive: 'Let them present their idea to the end. Then invite them to a plant that runs it.',
    analytical: 'Our expert of the same rank with complete data. Agree first, then ask.',
    amiable: 'Share the risk: a small trial with clear pass marks makes a yes easy.',
  },
  'financial-gatekeeper': {
    driver: 'Total cost and payback in one table. Say what an early signature is worth.',
    expressive: 'Bring the figures to life with a customer’s story. Put agreed terms in writing that day.',
    analytical: 'Open the price item by item, with terms and budget year. No rounding, no gaps.',
    amiable: 'Fit the offer to the approved budget and suggest the payment plan yourself.',
  },
  user: {
    driver: 'Show minutes and stoppages saved per shift. Fix faults the same day.',
    expressive: 'Let them try it first and tell colleagues. Use their ideas in the training.',
    analytical: 'Written steps and results measured on their own line. Answer every detail.',
    amiable: 'Stay beside them in the first week. Ask what bothers them: they won’t complain.',
  },
  purchaser: {
    driver: 'Quote the same day, complete, one price. Promise only dates that hold.',
    expressive: 'Call rather than write and keep it friendly. Confirm each point by mail after.',
    analytical: 'All papers at once: quote, terms, certificates. Answer their list line by line.',
    amiable: 'Make ordering easy: forms filled in, one contact, a reminder before each deadline.',
  },
  influencer: {
    driver: 'Two arguments with figures, short and sharp, ready for their next meeting.',
    expressive: 'Give them a stage: slides, a story, a visit. Help them not to promise too much.',
    analytical: 'Comparisons with sources that stand up to questions. Name the drawbacks too.',
    amiable: 'Let them speak one to one, not before all. Write a short text they can forward.',
  },
  initiator: {
    driver: 'First to hear of news and offers. Agree what they win inside the firm, and when.',
    expressive: 'First to try the new product, and seen with it. Give them stories to tell.',
    analytical: 'Early samples with data sheets, so that they can prove their proposal themselves.',
    amiable: 'Back them when others object. Go to the meeting with them, never leave them alone.',
  },
  insider: {
    driver: 'Meet briefly and often, to the point. Repay each hint with help for their goals.',
    expressive: 'Coffee and small attentions, listen long. Check what you hear with someone else.',
    analytical: 'Ask for facts: who, when, what budget. Help with a task of theirs, keep it quiet.',
    amiable: 'Small, regular favours and patience. Never ask them to act for us or take sides.',
  },
};

/** Words of the role map as they stand in cells and lists, and the texts on how to serve people. */
export const roles = {
  names: {
    'decision-maker': 'Decision maker',
    'assisting-decision-maker': 'Assisting decision maker',
    'technical-gatekeeper': 'Technical gatekeeper',
    'financial-gatekeeper': 'Financial gatekeeper',
    user: 'User',
    purchaser: 'Purchaser',
    influencer: 'Influencer',
    initiator: 'Champion',
    insider: 'Insider',
  } satisfies Record<BuyingRole, string> as Record<BuyingRole, string>,
  layers: { decision: 'Decision', technical: 'Technical', operating: 'Operating' } satisfies Record<
    Layer,
    string
  > as Record<Layer, string>,
  attitudes: { for: 'For us', neutral: 'Neutral', against: 'Against' } satisfies Record<Attitude, string> as Record<
    Attitude,
    string
  >,
  personalities: {
    driver: 'Driver',
    expressive: 'Expressive',
    analytical: 'Analytical',
    amiable: 'Amiable',
  } satisfies Record<Personality, string> as Record<Personality, string>,
  /** What people who learned the types as animals call them. */
  animals: { driver: 'tiger', expressive: 'peacock', analytical: 'owl', amiable: 'koala' } satisfies Record<
    Personality,
    string
  > as Record<Personality, string>,
  sensitivities: { safety: 'Safety', price: 'Price', service: 'Service', brand: 'Brand' } satisfies Record<
    Sensitivity,
    string
  > as Record<Sensitivity, string>,
  serve,
};
