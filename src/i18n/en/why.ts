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
  dormant: (p: { months: string; count: number; cut: string }): string =>
    `Dormant: nothing bought for ${p.months} ${p.count === 1 ? 'month' : 'months'}, the limit is ${p.cut}.`,
  growing: (p: { span: string; current: string; base: string; change: string }): string =>
    `Fast-growing: ${p.span} ${p.current} against ${p.base} last year (${p.change}).`,
  growingProvisional: (p: { span: string; current: string; base: string; change: string }): string =>
    `Fast-growing: ${p.span} ${p.current} against ${p.base} in the three months before (${p.change}; provisional, last year is not in the data).`,
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
