import type { Texts } from '../texts';
import { count } from './numbers';

/** 分型在使用者自己的歷史資料上準不準。 */
export const ownTest: Texts['ownTest'] = {
  title: '準不準？',
  dormant: (p) =>
    `以您自己的銷售檢驗：${p.month}判為睡眠型的 ${count(p.called)} 位客戶中，到${p.until}有 ${p.silent} 位沒有購買（${p.share}；其餘客戶為 ${p.others}）。`,
  dormantNobody: (p) => `以您自己的銷售檢驗：${p.month}沒有客戶判為睡眠型；到${p.until}有 ${p.others} 的客戶沒有購買。`,
  dormantNoSkill: '在這裡，過去的銷售看不出誰會停止購買：客戶的購買沒有規律。',
  dormantTooLittle: '資料太少，無法以您的歷史檢驗誰會停止購買。',
  growing: (p) =>
    `${p.month}判為快速增長型的 ${count(p.called)} 位客戶中，到${p.until}有 ${count(p.grew)} 位繼續成長（${p.share}；全部客戶為 ${p.all}）。`,
  growingNobody: (p) => `${p.month}沒有客戶判為快速增長型。`,
  growingNoSkill: '在這裡，快速增長沒有預測作用：這些客戶繼續成長的比例不高於全部客戶。',
  growingTooLittle: '資料太少，無法以您的歷史檢驗誰會繼續成長。',
  atStake: '面臨流失的金額',
  atStakeExpected: (p) => `面臨流失的金額；六個月內預期銷售 ${p.expected}`,
  movedByMonths: '變動依未購買的月數判定：較早月份的資料不足以算出購買機率。',
  byRule: { chance: '睡眠型依購買機率判定。', months: '睡眠型依未購買的月數判定。' },
  page: {
    intro: (p) =>
      `以當時已知的資料，依兩種規則判定過去各月的睡眠型，再與其後六個月誰有購買對照。${p.half} 等於擲硬幣。`,
    more: '檢驗方法',
    month: '截至',
    months: '依月數',
    chance: '依機率',
    called: '判為睡眠',
    silent: '沒有購買',
    others: '其餘客戶',
    right: '平衡命中率',
    mean: '平均',
    inUse: '採用',
    noDates: '沒有可供檢驗的過去月份。',
    chances: '所說的機率與實際對照',
    said: '所說',
    bought: '實際購買',
    customers: '客戶數',
    notShown: '不顯示個別客戶的機率：模型與您客戶的購買方式不符。',
    noModel: (p) => `無法算出購買機率：${p.why}。`,
    growth: '快速增長型',
    reasons: {
      'short-history': '歷史太短',
      'few-customers': '客戶不到 50 位',
      'few-repeats': '重複購買太少',
      'not-converged': '得不出模型',
      'few-outcomes': '停止購買或繼續購買的客戶不到 10 位',
    },
  },
};
