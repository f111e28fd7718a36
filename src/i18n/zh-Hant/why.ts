import type { Texts } from '../texts';
import { count } from './numbers';

const together = (all: string): string => (all === '' ? '' : `；全部客戶 ${all}`);

/** Why a customer is in its class and segment: one sentence each. Full-width full stops need no blank between them. */
export const why: Texts['why'] = {
  joiner: '',
  a: (p) => `A：排名第 ${p.rank}，佔銷售額 ${p.share}，在前 ${p.a} 之內。`,
  b: (p) => `B：排名第 ${p.rank}，佔銷售額 ${p.share}，在 ${p.a} 與 ${p.b} 之間。`,
  c: (p) => `C：排名第 ${p.rank}，佔銷售額 ${p.share}，在最後 ${p.rest} 之內。`,
  cNoSales: (p) => `C：${p.from}以來沒有銷售。`,
  cNothing: 'C：沒有銷售。',
  cNegative: 'C：退貨多於銷售。',
  classByHand: (p) => `${p.class}：手動指定。`,
  leftOut: '已排除：手動指定。',
  gone: '銷售資料中已沒有這位客戶。',
  dormant: (p) => `睡眠型：已有 ${count(p.months)} 個月沒有購買，上限為 ${p.cut} 個月。`,
  dormantChance: (p) =>
    `睡眠型：上次購買在${p.month}，距今 ${count(p.months)} 個月；六個月內下單的機率為 ${p.chance}，全部客戶為 ${p.all}。`,
  dormantUnlikely: (p) => `睡眠型：上次購買在${p.month}，距今 ${count(p.months)} 個月，與以往的購買節奏相比已經很久。`,
  growing: (p) => `快速增長型：${p.span}銷售 ${p.current}，去年同期 ${p.base}（${p.change}${together(p.all)}）。`,
  growingThree: (p) =>
    `快速增長型：${p.span}銷售 ${p.current}，去年同期 ${p.base}（${p.change}${together(p.all)}；暫定，資料中沒有去年完整的六個月）。`,
  growingProvisional: (p) =>
    `快速增長型：${p.span}銷售 ${p.current}，前三個月 ${p.base}（${p.change}${together(p.all)}；暫定，資料中沒有去年）。`,
  loyal: (p) => `忠誠型：最近 ${p.blocks} 季中有 ${p.active} 季購買。`,
  loyalChange: (p) => `忠誠型：最近 ${p.blocks} 季中有 ${p.active} 季購買，近 12 個月變化 ${p.change}。`,
  cultivateNever: '值得培養型：尚未購買。',
  cultivateNew: (p) => `值得培養型：${p.month}首次購買。`,
  cultivateFalling: (p) => `值得培養型：近 12 個月變化 ${p.change}，低於忠誠型的下限 ${p.limit}。`,
  cultivateSeldom: (p) => `值得培養型：最近 ${p.blocks} 季中有 ${p.active} 季購買。`,
  cultivateShort: '值得培養型：資料期間太短，還無法判定誰是忠誠型。',
};
