import type { Texts } from '../texts';

/** Names of classes, segments and flags as they stand in cells. */
export const terms: Texts['terms'] = {
  segments: {
    dormant: '睡眠型',
    'fast-growing': '快速增長型',
    loyal: '忠誠型',
    'worth-cultivating': '值得培養型',
  },
  flags: {
    new: '新客戶',
    returning: '回流',
    declining: '下滑',
    'one-time': '只買一次',
    'never-bought': '從未購買',
    'many-returns': '退貨多',
    provisional: '暫定',
  },
  setByHand: '手動指定',
  leftOut: '已排除',
  classOf: (abc) => `${abc} 級`,
};
