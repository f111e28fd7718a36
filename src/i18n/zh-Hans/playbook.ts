import type { PlaybookTexts } from '../playbookTypes';

/** Once shipped, a text is never changed without keeping the old one known: an edit is told from a default by its words. */
export const playbook: PlaybookTexts = {
  loyal: {
    A: { strategy: '守住：专人负责，售后有保障，高层常走动', nextAction: '每季度与决策者当面回顾一次合作' },
    B: { strategy: '守住：当天答复，按期交货，售后不拖', nextAction: '问清未来半年的需求和采购计划' },
    C: { strategy: '低成本守住：补货方便，电话有问必答', nextAction: '电话回访一次，推荐定期补货' },
  },
  'fast-growing': {
    A: { strategy: '加投：增派人手，销售和服务全面覆盖', nextAction: '与决策者谈定明年的采购量' },
    B: { strategy: '加投：赶在对手前面，拓宽合作品类', nextAction: '摸清增长原因，给下一个品类报价' },
    C: { strategy: '小步加投：电话跟单，让增长延续', nextAction: '电话聊近期订单，推荐配套产品' },
  },
  dormant: {
    A: { strategy: '唤醒：带上新的合作理由，重新打动决策者', nextAction: '登门拜访决策者，问清停单原因' },
    B: { strategy: '唤醒：创造新需求，给出新的购买时机', nextAction: '对照以往订单，电话推介新方案' },
    C: { strategy: '低成本唤醒：推新品，给一项明确优惠', nextAction: '寄新品目录，一周后电话回访一次' },
  },
  'worth-cultivating': {
    A: { strategy: '跟进：查明变化原因，支持马上到位', nextAction: '本月拜访决策者，听到真实想法' },
    B: { strategy: '跟进：主动出击，信息和报价先人一步', nextAction: '走访使用部门，找到一项需求并报价' },
    C: { strategy: '电话跟进：常送资讯，快速报价', nextAction: '致电询问下一步需求，当天报价' },
  },
};
