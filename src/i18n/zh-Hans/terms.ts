import type { Texts } from '../texts';

/** Names of classes, segments and flags as they stand in cells. */
export const terms: Texts['terms'] = {
  segments: {
    dormant: '睡眠型',
    'fast-growing': '快速增长型',
    loyal: '忠诚型',
    'worth-cultivating': '值得培养型',
  },
  flags: {
    new: '新客户',
    returning: '回归',
    declining: '下滑',
    'one-time': '仅购一次',
    'never-bought': '从未购买',
    'many-returns': '退货多',
    provisional: '暂定',
  },
  setByHand: '人工指定',
  leftOut: '已排除',
  classOf: (abc) => `${abc} 级`,
};
