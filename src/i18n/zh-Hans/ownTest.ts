import type { Texts } from '../texts';
import { count } from './numbers';

/** 分型在用户自己的历史数据上准不准。 */
export const ownTest: Texts['ownTest'] = {
  title: '准不准？',
  dormant: (p) =>
    `用您自己的销售检验：${p.month}判为睡眠型的 ${count(p.called)} 家客户中，到${p.until}有 ${p.silent} 家没有购买（${p.share}；其余客户为 ${p.others}）。`,
  dormantNobody: (p) => `用您自己的销售检验：${p.month}没有客户判为睡眠型；到${p.until}有 ${p.others} 的客户没有购买。`,
  dormantNoSkill: '在这里，过去的销售看不出谁会停止购买：客户的购买没有规律。',
  dormantTooLittle: '数据太少，无法用您的历史检验谁会停止购买。',
  growing: (p) =>
    `${p.month}判为快速增长型的 ${count(p.called)} 家客户中，到${p.until}有 ${count(p.grew)} 家继续增长（${p.share}；全部客户为 ${p.all}）。`,
  growingNobody: (p) => `${p.month}没有客户判为快速增长型。`,
  growingNoSkill: '在这里，快速增长没有预测作用：这些客户继续增长的比例不高于全部客户。',
  growingTooLittle: '数据太少，无法用您的历史检验谁会继续增长。',
  atStake: '面临流失的金额',
  atStakeExpected: (p) => `面临流失的金额；六个月内预期销售 ${p.expected}`,
  movedByMonths: '变动按未购买的月数判定：较早月份的数据不足以算出购买概率。',
  byRule: { chance: '睡眠型按购买概率判定。', months: '睡眠型按未购买的月数判定。' },
  page: {
    intro: (p) => `用当时已知的数据按两种规则判定过去各月的睡眠型，再与其后六个月谁有购买对照。${p.half} 等于抛硬币。`,
    more: '检验方法',
    month: '截至',
    months: '按月数',
    chance: '按概率',
    called: '判为睡眠',
    silent: '没有购买',
    others: '其余客户',
    right: '均衡命中率',
    mean: '平均',
    inUse: '采用',
    noDates: '没有可供检验的过去月份。',
    chances: '所说的概率与实际对照',
    said: '所说',
    bought: '实际购买',
    customers: '客户数',
    notShown: '不显示单个客户的概率：模型与您客户的购买方式不符。',
    noModel: (p) => `无法算出购买概率：${p.why}。`,
    growth: '快速增长型',
    reasons: {
      'short-history': '历史太短',
      'few-customers': '客户不到 50 家',
      'few-repeats': '重复购买太少',
      'not-converged': '得不出模型',
      'few-outcomes': '停止购买或继续购买的客户不到 10 家',
    },
  },
};
