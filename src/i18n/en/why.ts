import { count, plural } from './numbers';

/** Amounts held against each other; `all` is the change of all customers together, '' where it isn't asked or told. */
interface Grown {
  readonly span: string;
  readonly current: string;
  readonly base: string;
  readonly change: string;
  readonly all: string;
}
const together = (all: string): string => (all === '' ? '' : `; all customers ${all}`);

/** Why a customer is in its class and segment: one sentence each, joined by a blank. */
export const why = {
  joiner: ' ',
  a: (p: { rank: string; share: string; a: string }): string =>
    `A: no. ${p.rank}, ${p.share} of sales, inside the first ${p.a}.`,
  b: (p: { rank: string; share: string; a: string; b: string }): string =>
    `B: no. ${p.rank}, ${p.share} of sales, between ${p.a} and ${p.b}.`,
  c: (p: { rank: string; share: string; rest: string }): string =>
    `C: no. ${p.rank}, ${p.share} of sales, in the last ${p.rest}.`,
  cNoSales: (p: { from: string }): string => `C: no sales since ${p.from}.`,
  cNothing: 'C: no sales.',
  cNegative: 'C: more returns than sales.',
  classByHand: (p: { class: string }): string => `${p.class}: set by hand.`,
  leftOut: 'Left out: set by hand.',
  gone: 'Not in the sales data any more.',
  dormant: (p: { months: number; cut: string }): string =>
    `Dormant: nothing bought for ${count(p.months)} ${plural(p.months, 'month', 'months')}, the limit is ${p.cut}.`,
  dormantChance: (p: { month: string; months: number; chance: string; all: string }): string =>
    `Dormant: last bought in ${p.month}, ${count(p.months)} ${plural(p.months, 'month', 'months')} ago; chance of an order within six months ${p.chance}, all customers ${p.all}.`,
  dormantUnlikely: (p: { month: string; months: number }): string =>
    `Dormant: last bought in ${p.month}, ${count(p.months)} ${plural(p.months, 'month', 'months')} ago, long for how it bought before.`,
  growing: (p: Grown): string =>
    `Fast-growing: ${p.span} ${p.current} against ${p.base} last year (${p.change}${together(p.all)}).`,
  growingThree: (p: Grown): string =>
    `Fast-growing: ${p.span} ${p.current} against ${p.base} last year (${p.change}${together(p.all)}; provisional, last year’s six months are not all in the data).`,
  growingProvisional: (p: Grown): string =>
    `Fast-growing: ${p.span} ${p.current} against ${p.base} in the three months before (${p.change}${together(p.all)}; provisional, last year is not in the data).`,
  loyal: (p: { active: string; blocks: string }): string =>
    `Loyal: bought in ${p.active} of the last ${p.blocks} quarters.`,
  loyalChange: (p: { active: string; blocks: string; change: string }): string =>
    `Loyal: bought in ${p.active} of the last ${p.blocks} quarters, 12 months ${p.change}.`,
  cultivateNever: 'Worth cultivating: has not bought yet.',
  cultivateNew: (p: { month: string }): string => `Worth cultivating: first purchase in ${p.month}.`,
  cultivateFalling: (p: { change: string; limit: string }): string =>
    `Worth cultivating: 12 months ${p.change}, below the loyal limit of ${p.limit}.`,
  cultivateSeldom: (p: { active: string; blocks: string }): string =>
    `Worth cultivating: bought in ${p.active} of the last ${p.blocks} quarters.`,
  cultivateShort: 'Worth cultivating: the data are too short to call anybody loyal.',
};
