import type { Texts } from '../texts';
import { count } from './numbers';

const together = (all: string): string => (all === '' ? '' : `；全部客户 ${all}`);

/** Why a customer is in its class and segment: one sentence each. Full-width full stops need no blank between them. */
export const why: Texts['why'] = {
  joiner: '',
  a: (p) => `A：排名第 ${p.rank}，占销售额 ${p.share}，在前 ${p.a} 之内。`,
  b: (p) => `B：排名第 ${p.rank}，占销售额 ${p.share}，在 ${p.a} 与 ${p.b} 之间。`,
  c: (p) => `C：排名第 ${p.rank}，占销售额 ${p.share}，在最后 ${p.rest} 之内。`,
  cNoSales: (p) => `C：${p.from}以来没有销售。`,
  cNothing: 'C：没有销售。',
  cNegative: 'C：退货多于销售。',
  classByHand: (p) => `${p.class}：人工指定。`,
  leftOut: '已排除：人工指定。',
  gone: '销售数据中已没有该客户。',
  dormant: (p) => `睡眠型：已有 ${count(p.months)} 个月没有购买，上限为 ${p.cut} 个月。`,
  dormantChance: (p) =>
    `睡眠型：上次购买在${p.month}，距今 ${count(p.months)} 个月；六个月内下单的概率为 ${p.chance}，全部客户为 ${p.all}。`,
  dormantUnlikely: (p) => `睡眠型：上次购买在${p.month}，距今 ${count(p.months)} 个月，与以往的购买节奏相比已经很久。`,
  growing: (p) => `快速增长型：${p.span}销售 ${p.current}，去年同期 ${p.base}（${p.change}${together(p.all)}）。`,
  growingThree: (p) =>
    `快速增长型：${p.span}销售 ${p.current}，去年同期 ${p.base}（${p.change}${together(p.all)}；暂定，数据中没有去年完整的六个月）。`,
  growingProvisional: (p) =>
    `快速增长型：${p.span}销售 ${p.current}，此前三个月 ${p.base}（${p.change}${together(p.all)}；暂定，数据中没有去年）。`,
  loyal: (p) => `忠诚型：最近 ${p.blocks} 个季度中有 ${p.active} 个季度购买。`,
  loyalChange: (p) => `忠诚型：最近 ${p.blocks} 个季度中有 ${p.active} 个季度购买，近 12 个月变化 ${p.change}。`,
  cultivateNever: '值得培养型：尚未购买。',
  cultivateNew: (p) => `值得培养型：${p.month}首次购买。`,
  cultivateFalling: (p) => `值得培养型：近 12 个月变化 ${p.change}，低于忠诚型的下限 ${p.limit}。`,
  cultivateSeldom: (p) => `值得培养型：最近 ${p.blocks} 个季度中有 ${p.active} 个季度购买。`,
  cultivateShort: '值得培养型：数据期间太短，还不能判定谁是忠诚型。',
};
